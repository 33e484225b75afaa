import { type CivilDate, daysBetween } from '../model/civil-date.ts'
import { Days, DEFAULT_ZONE } from './days.ts'
import type { SealedEntry } from './entry.ts'

/**
 * The entries recorded on or before a civil day of a zone, in the order they are handed in: folded, they are the ledger as it was
 * known on that day. What was erased since stays erased, as the entries are kept without its value.
 * @param zone an IANA zone; a committee's is Asia/Shanghai unless it says otherwise
 */
export function* knownOn(
  entries: Iterable<SealedEntry>,
  day: CivilDate,
  zone: string = DEFAULT_ZONE,
): Generator<SealedEntry> {
  const days = new Days(zone)
  for (const entry of entries) {
    // No zone is a whole day off UTC, so that only what was recorded within a day of it needs the zone.
    const ahead = daysBetween(day, entry.recordedAt.slice(0, 10))
    if (ahead < -1 || (ahead <= 1 && days.of(entry.recordedAt) <= day)) yield entry
  }
}
