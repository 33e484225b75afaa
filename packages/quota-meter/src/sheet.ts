import { html, nothing, type TemplateResult } from 'lit'
import { fold } from './fold.ts'
import type { Overview } from './overview.ts'
import { phrases } from './phrases.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'

interface SheetOptions {
  words: QuotaMeterWords
  overview: Overview
  title: string
  /** The day and age of a published snapshot. */
  published: string | undefined
  /** The committee whose data it is. */
  committee: string | undefined
  /** Records that are not at the hub yet and so not counted. */
  waiting: number
  dueList: unknown
  table: TemplateResult
  findings: unknown
  /** Whether it is one of many meters in its page. */
  crowded: boolean
}

/** The meter but for a badge: one sentence for the whole, the duties, and what earlier periods still lack. */
export function sheet({
  words,
  overview,
  title,
  published,
  committee,
  waiting,
  dueList,
  table,
  findings,
  crowded,
}: SheetOptions): TemplateResult {
  const { asOf, rows, duties } = overview
  const short = duties.filter(({ earlier }) => earlier.length > 0)
  const count = short.reduce((sum, { earlier }) => sum + earlier.length, 0)
  return html`<div class=${crowded ? 'sheet crowded' : 'sheet'}>
    <div class="heading" part="heading">
      <h2>${title}</h2>
      ${asOf ? html`<p class="hint">${published ?? words.asOf(asOf)}</p>` : nothing}
    </div>
    <div role="status">
      <p class="summary" part="summary" ${phrases(words.summary(rows))}></p>
      ${waiting > 0 ? html`<p class="waiting">${words.waiting(waiting)}</p>` : nothing}
    </div>
    ${dueList}${table}
    ${
      count > 0
        ? html`<div class="earlier" part="earlier">
            ${fold(
              words.earlier(count),
              html`<ul role="list">
                ${short.map((duty) => html`<li>${words.earlierOf(duty)}${duty.rule.assumed ? words.assumed : nothing}</li>`)}
              </ul>`,
            )}
          </div>`
        : nothing
    }
    ${findings}
    ${[...rows, ...short.map(({ rule }) => rule)].some(({ assumed }) => assumed) ? html`<p class="hint note">${words.assumedNote}</p>` : nothing}
    ${committee ? html`<p class="hint source">${words.source(committee)}</p>` : nothing}
  </div>`
}
