import type { Group } from '../model/ledger.ts'
import { commonSpan, liesWithin, periodId, periodsOverlapping } from '../model/period.ts'
import type { Frame } from './frame.ts'
import { existence, spanOfCharters } from './verdict.ts'

/** The quarters in which each group held or joined a gathering of any kind, whatever the term. */
export function activeQuarters(frame: Frame): Map<string, Set<string>> {
  const active = new Map<string, Set<string>>()
  for (const gathering of frame.ledger.gatherings) {
    if (gathering.group === null) continue
    const quarter = periodId('quarter', gathering.date)
    for (const group of [gathering.group, ...(gathering.with ?? [])]) {
      const quarters = active.get(group)
      if (quarters) quarters.add(quarter)
      else active.set(group, new Set([quarter]))
    }
  }
  return active
}

/**
 * S 1, which criticises groups that met not once: the quarters, owed like a duty's and ended before the day asked about, without
 * any gathering, not even a visit.
 */
export function dormantQuarters(group: Group, active: ReadonlySet<string> | undefined, frame: Frame): string[] {
  const span = commonSpan([spanOfCharters(frame), frame.run, existence(group)])
  if (!span) return []
  return periodsOverlapping('quarter', frame.term.from, frame.until)
    .filter((quarter) => quarter.to < frame.asOf && liesWithin(quarter, span) && !active?.has(quarter.id))
    .map(({ id }) => id)
}
