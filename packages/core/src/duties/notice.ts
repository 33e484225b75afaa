import type { Notice } from '../model/assessment.ts'
import { periodId } from '../model/period.ts'
import { compare, type Frame } from './frame.ts'

/** S 2.2 item 8: members who were absent without leave from a gathering of the county, quarter by quarter (通报). */
export function notices(frame: Frame): Notice[] {
  const found: Notice[] = []
  for (const { id } of frame.ledger.members) {
    const quarters = new Map<string, string[]>()
    for (const { gathering, mark } of frame.sittings.get(id) ?? []) {
      if (gathering.group !== null || mark !== 'absent') continue
      const quarter = periodId('quarter', gathering.date)
      quarters.set(quarter, [...(quarters.get(quarter) ?? []), gathering.id])
    }
    for (const [quarter, gatherings] of quarters) found.push({ quarter, member: id, gatherings })
  }
  // The sort is stable: within a quarter members stay in the ledger's order.
  return found.sort((one, other) => compare(one.quarter, other.quarter))
}
