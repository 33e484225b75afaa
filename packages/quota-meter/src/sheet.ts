import { html, nothing, type TemplateResult } from 'lit'
import type { Overview, Row } from './overview.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'
import { sign } from './sign.ts'

interface SheetOptions {
  words: QuotaMeterWords
  overview: Overview
  groupName: string | undefined
  /** Records that are not at the hub yet and so not counted. */
  waiting: number
  compact: boolean
}

/** The meter in full: one sentence for the whole, a line per duty, and what earlier periods still lack. */
export function sheet({ words, overview, groupName, waiting, compact }: SheetOptions): TemplateResult {
  const { asOf, rows, earlier } = overview
  const [duty, progress, status] = words.columns
  return html`<div class="heading" part="heading">
      <h2>${words.title(groupName)}</h2>
      ${asOf ? html`<p class="hint">${words.asOf(asOf)}</p>` : nothing}
    </div>
    <div role="status">
      <p class="summary" part="summary">${unbroken(words.summary(rows))}</p>
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
        ${rows.map((row) => line(row, words, asOf, compact))}
      </tbody>
    </table>
    ${earlier.length > 0 ? earlierShort(earlier, words) : nothing}
    ${[...rows, ...earlier.flatMap(({ periods }) => periods)].some(({ assumed }) => assumed) ? html`<p class="hint note">${words.assumedNote}</p>` : nothing}`
}

// The roles are said, since a narrow page lays the cells out as blocks, and some browsers then forget that they are a table's.
function line(row: Row, words: QuotaMeterWords, asOf: string | undefined, compact: boolean): TemplateResult {
  const plain = compact || row.status === 'exempt'
  const mark = row.assumed ? words.assumed : nothing
  return html`<tr role="row">
    <th scope="row" role="rowheader">${words.name(row)}</th>
    <td role="cell">
      <div class="line">
        <span class="counts">${unbroken(words.progress(row))}${plain ? mark : nothing}</span>
        ${plain ? nothing : html`<span class="due">${words.due(row, asOf)}${mark}</span>`}
      </div>
      ${plain ? nothing : bar(row)}
    </td>
    <td role="cell"><span class="status ${row.status}">${sign(row.status)}${words.status(row)}</span></td>
  </tr>`
}

// A narrow column is not to part a number from its unit: “0／1 次” stays in one line.
function unbroken(text: string): (string | TemplateResult)[] {
  const parts = text.split(/(\d+(?:／\d+)? [^\s，；、。（]+)/)
  return parts.map((part, nth) => (nth % 2 === 1 ? html`<span class="unbroken">${part}</span>` : part))
}

// Decoration: the numbers are text. A picture, since it keeps its fill in print and takes its width from an attribute.
function bar({ done, required }: Row): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
    <rect width=${Math.min(done / required, 1)} height="1" />
  </svg>`
}

function earlierShort(earlier: Overview['earlier'], words: QuotaMeterWords): TemplateResult {
  const count = earlier.reduce((sum, { periods }) => sum + periods.length, 0)
  return html`<details class="earlier" part="earlier">
    <summary>${words.earlier(count)}</summary>
    <ul role="list">
      ${earlier.map(({ periods }) => html`<li>${words.earlierOf(periods)}${periods[0].assumed ? words.assumed : nothing}</li>`)}
    </ul>
  </details>`
}
