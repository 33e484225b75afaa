import { html, nothing, type TemplateResult } from 'lit'
import type { Standing } from './calendar.ts'
import type { PeriodPicker } from './period-picker.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'

/** The year that is shown, the ones beside it to go to, and what the signs mean. */
export function yearBar(
  years: readonly string[],
  year: string,
  standings: ReadonlySet<Standing>,
  picker: PeriodPicker,
  words: QuotaMeterWords,
): TemplateResult {
  const at = years.indexOf(year)
  const beside = (step: -1 | 1): TemplateResult => {
    const other = years[at + step]
    const name = other ? words.year(other) : ''
    return html`<button
      type="button"
      class="button quiet"
      part="button"
      aria-disabled=${other ? nothing : 'true'}
      aria-label=${step < 0 ? words.yearBefore(other) : words.yearAfter(other)}
      @click=${() => other && picker.showYear(other)}
    >${step < 0 ? `‹ ${name}` : `${name} ›`}</button>`
  }
  return html`<div class="years">
    <p class="hint legend">
      ${(Object.keys(words.standings) as Standing[])
        .filter((standing) => standings.has(standing))
        .map((standing) => html`<span class=${standing}>${words.standings[standing]}</span>`)}
    </p>
    <div class="pager" role="group" aria-label=${words.years}>
      ${years.length > 1 ? beside(-1) : nothing}
      <b role="status">${words.year(year)}</b>
      ${years.length > 1 ? beside(1) : nothing}
    </div>
  </div>`
}
