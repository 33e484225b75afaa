import type { SheetPart } from '@liaison-kit/source/office'
import { html, nothing, type TemplateResult } from 'lit'
import type { ImportWords } from './sheet-import.words.ts'
import { told } from './told.ts'

/** Of each sheet, which headings were understood as what, and which columns were left out and why. */
export function sheetList(sheets: readonly SheetPart[], words: ImportWords): TemplateResult | typeof nothing {
  if (sheets.length === 0) return nothing
  const isSomeUnknown = sheets.some(({ columns }) => columns.some(({ leftOut }) => leftOut === 'unknown'))
  return html`<h4 class="part-title">${words.headingsTitle}</h4>
    <ul class="sheets">
      ${sheets.map((sheet) => html`<li>${sheet.read ? readSheet(sheet, words) : passedSheet(sheet, words)}</li>`)}
    </ul>
    ${isSomeUnknown ? html`<p class="hint">${words.unknownHint}</p>` : nothing}`
}

const passedSheet = ({ sheet, reason }: SheetPart, words: ImportWords): TemplateResult =>
  html`<p>${words.sheetPassed(sheet)} ${reason ? told(reason) : nothing}</p>`

function readSheet({ sheet, heading = 1, columns }: SheetPart, words: ImportWords): TemplateResult {
  const leftOut = columns.filter((column) => column.leftOut)
  const taken = columns.filter(({ takenAs }) => takenAs !== undefined)
  return html`<p>${words.sheetRead(sheet, heading, taken.length)}</p>
    ${
      leftOut.length > 0
        ? html`<p class="left-out">${words.columnsLeftOut}</p>
            <ul class="columns">
              ${leftOut.map((column) => html`<li>${words.leftOutColumn(column)}</li>`)}
            </ul>`
        : nothing
    }
    <details class="all-columns">
      <summary>${words.columnsOf(sheet)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.column}</th>
            <th scope="col">${words.heading}</th>
            <th scope="col">${words.takenAs}</th>
          </tr>
        </thead>
        <tbody>
          ${columns.map(
            ({ column, heading, takenAs }) => html`<tr>
              <th scope="row">${column}</th>
              <td><bdi>${heading}</bdi></td>
              <td>${takenAs === undefined ? words.notTaken : told(takenAs)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </details>`
}
