import { ACTIVITY_KINDS, type GatheringKind } from '../model/vocabulary.ts'
import { charterOn, compare, type Frame, type Sitting } from './frame.ts'

const activities: readonly GatheringKind[] = ACTIVITY_KINDS

/** S 2.3 item 2: the years in which an absence without leave bars a member from the award (不能评优). */
export function barredYears(sittings: readonly Sitting[], frame: Frame): string[] {
  const years = new Set<string>()
  for (const { gathering, mark } of sittings) {
    if (mark !== 'absent') continue
    const anyAbsence = charterOn(frame, gathering.date).switches.barredBy === 'any-absence'
    if (anyAbsence || activities.includes(gathering.kind)) years.add(gathering.date.slice(0, 4))
  }
  return [...years].sort(compare)
}
