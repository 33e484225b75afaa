import { html, nothing, type TemplateResult } from 'lit'
import type { Overview, Row } from './overview.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'
import { sign } from './sign.ts'

interface SheetOptions {
  words: QuotaMeterWords
  overview: Overview
  groupName: string | undefined
  isAssumed(duty: string): boolean
  /** Records that are not at the hub yet and so not counted. */
  waiting: number
  compact: boolean
}

/** The meter in full: one sentence for the whole, a line per duty, and what earlier periods still lack. */
export function sheet({ words, overview, groupName, isAssumed, waiting, compact }: SheetOptions): TemplateResult {
  const { asOf, rows, earlier } = overview
  const [duty, progress, status] = words.columns
  return html`<div class="heading" part="heading">
      <h2>${words.title(groupName)}</h2>
      <p class="hint">${words.asOf(asOf)}</p>
    </div>
    <div role="status">
      <p class="summary" part="summary">${words.summary(rows)}</p>
      ${waiting > 0 ? html`<p class="waiting">${words.waiting(waiting)}</p>` : nothing}
    </div>
    <table class=${compact ? 'compact' : ''} role="table" part="table" aria-label=${words.title(groupName)}>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${duty}</th>
          <th scope="col" role="columnheader">${progress}</th>
          <th scope="col" role="columnheader">${status}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => line(row, words, asOf, isAssumed(row.duty), compact))}
      </tbody>
    </table>
    ${earlier.length > 0 ? earlierShort(earlier, words) : nothing}
    ${!compact && rows.some((row) => isAssumed(row.duty)) ? html`<p class="hint note">${words.assumedNote}</p>` : nothing}`
}

// The roles are said, since a narrow page lays the cells out as blocks, and some browsers then forget that they are a table's.
function line(row: Row, words: QuotaMeterWords, asOf: string, assumed: boolean, compact: boolean): TemplateResult {
  const plain = compact || row.status === 'exempt'
  return html`<tr role="row">
    <th scope="row" role="rowheader">${words.name(row.duty)}</th>
    <td role="cell">
      <div class="line">
        <span class="counts">${words.progress(row)}</span>
        ${plain ? nothing : html`<span class="due">${words.due(row, asOf)}${assumed ? words.assumed : nothing}</span>`}
      </div>
      ${
        plain
          ? nothing
          : html`<progress aria-hidden="true" max=${row.required} value=${Math.min(row.done, row.required)}></progress>`
      }
    </td>
    <td role="cell"><span class="status ${row.status}">${sign(row.status)}${words.status(row)}</span></td>
  </tr>`
}

function earlierShort(earlier: Overview['earlier'], words: QuotaMeterWords): TemplateResult {
  const count = earlier.reduce((sum, { periods }) => sum + periods.length, 0)
  return html`<details class="earlier" part="earlier">
    <summary>${words.earlier(count)}</summary>
    <ul>
      ${earlier.map(({ duty, periods }) => html`<li>${words.earlierOf(duty, periods)}</li>`)}
    </ul>
  </details>`
}
