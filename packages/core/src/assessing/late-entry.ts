import type { LateEntry } from '../model/assessment.ts'
import { valueOn } from '../model/charter.ts'
import { type CivilDate, daysBetween } from '../model/civil-date.ts'
import { charterOn, compare, type Frame } from './frame.ts'

/**
 * S 1, which criticises archives made up at the last minute: a record made more than so many days after its day. What is dated before
 * the committee began to use the ledger was imported, and is never late. `undefined`: not late, or not seen of the term.
 */
export function lateEntry(
  list: 'gatherings' | 'works',
  { id, date, recorded }: { id: string; date: CivilDate; recorded?: CivilDate },
  frame: Frame,
): LateEntry | undefined {
  if (recorded === undefined) return undefined
  const { term, until, ledger } = frame
  const lag = daysBetween(date, recorded)
  // Most records are made within a day or two.
  if (lag <= 1 || date < term.from || date > until) return undefined
  if (ledger.committee.since !== undefined && date < ledger.committee.since) return undefined
  const allowed = valueOn(charterOn(frame, date).values.lateAfterDays, date).value
  return lag > allowed ? { about: `${list}/${id}`, date, recorded, lag } : undefined
}

/** By day, then `about` by code unit. */
export function inOrder(one: LateEntry, other: LateEntry): number {
  return compare(one.date, other.date) || compare(one.about, other.about)
}
