import type { MissingRecord, Undocumented } from '../model/assessment.ts'
import type { GroupSheet, Seen } from './sheet.ts'

/**
 * S 2.3 item 1: a group's own gathering is documented when minutes exist, it was reported to the office and every expected member
 * has a mark. Visits and optional gatherings too.
 */
export function undocumented({ own }: GroupSheet): Undocumented[] {
  const listed: Undocumented[] = []
  for (const seen of own) {
    const missing = missingOf(seen)
    if (missing.length > 0) listed.push({ gathering: seen.id, missing })
  }
  return listed
}

function missingOf({ gathering, unmarked }: Seen): MissingRecord[] {
  const missing: MissingRecord[] = []
  if (gathering.minutes === undefined) missing.push('minutes')
  if (gathering.reported === undefined) missing.push('report')
  if (unmarked > 0) missing.push('attendance')
  return missing
}
