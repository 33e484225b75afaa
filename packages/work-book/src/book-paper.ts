import { html, type TemplateResult } from 'lit'
import type { BookRow } from './book-rows.ts'
import type { Naming } from './naming.ts'
import { notesLine } from './row-sheet.ts'
import { filesOf, kindName } from './row-view.ts'

interface PaperOptions {
  naming: Naming
  /** Of the whole year, in order of their day, the earliest first, as a register reads. */
  rows: readonly BookRow[]
  title: string
  summary: string
}

/** The year's ledger as a table for A4, in the page only when it is printed. */
export function bookPaper({ naming, rows, title, summary }: PaperOptions): TemplateResult {
  const { words, day, member, today } = naming
  const head = words.paperHead
  return html`<div class="paper">
    <table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${head.number}</th>
          <th scope="col">${head.day}</th>
          <th scope="col">${head.kind}</th>
          <th scope="col">${head.title}</th>
          <th scope="col">${head.member}</th>
          <th scope="col">${head.files}</th>
          <th scope="col">${head.note}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, index) => html`<tr>
            <td>${index + 1}</td>
            <td class="whole">${day(row.day)}</td>
            <td>${kindName(row, naming)}</td>
            <td>${row.title}</td>
            <td class="whole">${row.work?.member ? member(row.work.member) : ''}</td>
            <td>${filesOf(row).length || ''}</td>
            <td>${notesLine(row, naming)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <p>${summary}</p>
    ${today ? html`<p>${words.line(words.paperDay, words.day(today, undefined))}</p>` : ''}
  </div>`
}
