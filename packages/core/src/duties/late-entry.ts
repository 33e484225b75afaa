import type { LateEntry } from '../model/assessment.ts'
import { valueOn } from '../model/charter.ts'
import { type CivilDate, daysBetween } from '../model/civil-date.ts'
import { charterOn, compare, type Frame } from './frame.ts'

/**
 * S 1, which criticises archives made up at the last minute: the own gatherings and works of each group that were recorded more than
 * so many days after their day. What is dated before the committee began to use the ledger was imported, and is never late.
 */
export function lateEntries(frame: Frame): Map<string, LateEntry[]> {
  const { ledger, term, until } = frame
  const since = ledger.committee.since
  const late = new Map<string, LateEntry[]>()
  const look = (about: string, group: string, date: CivilDate, recorded: CivilDate | undefined): void => {
    if (recorded === undefined || date < term.from || date > until || (since !== undefined && date < since)) return
    const lag = daysBetween(date, recorded)
    if (lag <= valueOn(charterOn(frame, date).values.lateAfterDays, date).value) return
    const entry = { about, date, recorded, lag }
    const own = late.get(group)
    if (own) own.push(entry)
    else late.set(group, [entry])
  }
  for (const { id, group, date, recorded } of ledger.gatherings) {
    if (group !== null) look(`gatherings/${id}`, group, date, recorded)
  }
  for (const { id, group, date, recorded } of ledger.works) look(`works/${id}`, group, date, recorded)
  for (const entries of late.values()) {
    entries.sort((one, other) => compare(one.date, other.date) || compare(one.about, other.about))
  }
  return late
}
