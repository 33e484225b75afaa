import { ACTIVITY_KINDS, type GatheringKind } from '../model/vocabulary.ts'
import { charterOn, type Frame } from './frame.ts'
import type { Seen } from './sheet.ts'

const activities: readonly GatheringKind[] = ACTIVITY_KINDS

/**
 * S 2.3 item 2: the years in which an absence without leave bars a member from the award (不能评优).
 * @param absences the gatherings from which the member was absent, by day, so that the years come in order
 */
export function barredYears(absences: readonly Seen[], frame: Frame): string[] {
  const years = new Set<string>()
  for (const { gathering, date } of absences) if (bars(gathering.kind, date, frame)) years.add(date.slice(0, 4))
  return [...years]
}

/** Whether an absence without leave from a gathering of a kind bars from the award, by the charter in force on its day. */
export function bars(kind: GatheringKind, date: string, frame: Frame): boolean {
  return activities.includes(kind) || charterOn(frame, date).switches.barredBy === 'any-absence'
}
