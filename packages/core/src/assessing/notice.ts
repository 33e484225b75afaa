import type { Notice } from '../model/assessment.ts'
import { periodId } from '../model/period.ts'
import { compare } from './frame.ts'
import { ABSENT, type MemberSheet } from './sheet.ts'

/** S 2.2 item 8: members who were absent without leave from a gathering of the county, quarter by quarter (通报). */
export function notices(sheets: readonly MemberSheet[]): Notice[] {
  return inOrderOfQuarters(sheets.flatMap(noticesOf))
}

/** By quarter; the sort is stable, so within a quarter members stay in the order they are given. */
export function inOrderOfQuarters(found: Notice[]): Notice[] {
  return found.sort((one, other) => compare(one.quarter, other.quarter))
}

/** One member's notices, by quarter. */
export function noticesOf({ member, marked }: MemberSheet): Notice[] {
  const found: Notice[] = []
  for (const { gathering, id, date } of marked[ABSENT]!) {
    if (gathering.group !== null) continue
    const quarter = periodId('quarter', date)
    const last = found.at(-1)
    if (last?.quarter === quarter) last.gatherings.push(id)
    else found.push({ quarter, member: member.id, gatherings: [id] })
  }
  return found
}
