import { html, nothing, type TemplateResult } from 'lit'
import { type Place, type Standing, standingOf } from './calendar.ts'
import type { Duty } from './overview.ts'
import { periodButtons } from './period-buttons.ts'
import type { PeriodPicker } from './period-picker.ts'
import type { QuotaMeterWords } from './quota-meter.words.ts'

/** Where one enters: what is overdue, else what is under way, else the last. */
const PRESSING: readonly Standing[] = ['short', 'open']

/** A duty’s year, period by period, each with its sign. */
export function yearStrip(
  duty: Duty,
  year: string,
  places: readonly Place[],
  picker: PeriodPicker,
  words: QuotaMeterWords,
): TemplateResult | typeof nothing {
  const listed = places.filter(({ verdict }) => verdict)
  const last = listed[listed.length - 1]
  if (!last) return nothing
  const entry = [
    listed.find(({ period }) => period === picker.entryOf(duty.id)),
    ...PRESSING.map((standing) => listed.find((place) => standingOf(place) === standing)),
    last,
  ].find((place) => place)
  const buttons = places.map((place) => {
    const standing = standingOf(place)
    const key = place.verdict ? `${duty.id} ${place.period}` : ''
    return {
      key,
      standing,
      label: words.place(place.period),
      name: words.placeNamed(place.period, standing),
      word: words.standings[standing],
      isOpen: key !== '' && picker.opened === key,
      isEntry: place === entry,
    }
  })
  return html`<div class="strip" part="strip" role="group" aria-label=${words.strip(duty, year)} ${periodButtons(buttons)}></div>`
}
