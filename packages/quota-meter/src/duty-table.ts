import { html, nothing, type TemplateResult } from 'lit'
import { type Place, placesOf, type Standing, standingOf, yearsOf } from './calendar.ts'
import type { Duty, Overview, Row } from './overview.ts'
import type { PeriodPicker } from './period-picker.ts'
import { phrases } from './phrases.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'
import { yearBar } from './year-bar.ts'
import { yearStrip } from './year-strip.ts'

interface Table {
  overview: Overview
  words: QuotaMeterWords
  /** Names the table. */
  label: string
}

// The roles are said, since on the screen rows and cells are laid out as blocks, and some browsers then forget that they are a table's.

/** Names and numbers: what each duty now asks. */
export function compactTable({ overview, words, label }: Table): TemplateResult {
  return html`<table class="duties" role="table" part="table" aria-label=${label}>
    ${head(words.columns)}
    <tbody role="rowgroup">
      ${overview.duties.map(({ now }) =>
        now.map((row) => {
          const standing = standingOf(row)
          return html`<tr role="row"><th scope="row" role="rowheader" .textContent=${words.name(row.duty)}></th
            ><td role="cell" class="line"><span ${phrases(words.progress(row) + (row.assumed ? words.assumed : ''))}></span
            ><span class=${`status ${standing}`} .textContent=${words.standings[standing]}></span></td></tr>`
        }),
      )}
    </tbody>
  </table>`
}

/** Each duty with its bar and its year as a strip of periods; under it what stands behind the one that is open. */
export function dutyTable(
  { overview, words, label }: Table,
  picker: PeriodPicker,
  sheet: (row: Row) => TemplateResult,
): TemplateResult {
  const { duties, day, asOf } = overview
  const years = yearsOf(duties)
  const year = [picker.year, day.slice(0, 4)].find((one) => one && years.includes(one)) ?? years[years.length - 1] ?? ''
  const lines: [Duty, Place[]][] = duties.map((duty) => [duty, placesOf(duty, year, day)])
  const standings = new Set<Standing>()
  for (const [, places] of lines) for (const place of places) standings.add(standingOf(place))
  return html`${yearBar(years, year, standings, picker, words)}
    <table class="duties full" role="table" part="table" aria-label=${label} @click=${picker.press} @keydown=${picker.move}>
      ${head([...words.columns, words.year(year)])}
      <tbody role="rowgroup">
        ${lines.map(([duty, places]) => {
          if (duty.now.length + places.length === 0) return nothing
          const open = places.find(({ period }) => picker.opened === `${duty.id} ${period}`)?.verdict
          return html`<tr role="row"><th scope="row" role="rowheader" .textContent=${words.name(duty)}></th
            ><td role="cell">${duty.now.map((row) => line(row, words, asOf))}</td
            ><td role="cell">${yearStrip(duty, year, places, picker, words)}</td></tr>${
              open
                ? html`<tr class="opened" role="row"><td role="cell" colspan="3" id="opened" part="period">${sheet(overview.rowOf(duty, open))}</td></tr>`
                : nothing
            }`
        })}
      </tbody>
    </table>`
}

function head(columns: readonly string[]): TemplateResult {
  return html`<thead role="rowgroup"><tr role="row">${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>`
}

// Texts are set as properties: a place for a text in a template costs as much as the element around it.
function line(row: Row, words: QuotaMeterWords, asOf: string | undefined): TemplateResult {
  const { done, required } = row.verdict
  const standing = standingOf(row)
  const isExempt = standing === 'exempt'
  const mark = row.assumed ? words.assumed : ''
  // Of what is done in time nobody needs the due day; it is told where the period is opened.
  const due = isExempt || standing === 'met' ? '' : words.due(row.verdict, asOf) + mark
  // The bar is decoration, since the numbers are text; a picture, since it keeps its fill in print and takes its width from an attribute.
  return html`<p class="line"><span ${phrases(words.progress(row) + (due ? '' : mark))}></span
    ><span class="due" .textContent=${due}></span
    ><span class=${`status ${standing}`} .textContent=${words.standings[standing]}></span></p
    ><svg class=${isExempt ? 'hidden' : 'bar'} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><rect width=${Math.min(done / required, 1)} height="1" /></svg>`
}
