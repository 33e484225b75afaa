import type { MissingRecord, Undocumented } from '../model/assessment.ts'
import type { Frame, Seen } from './frame.ts'

/**
 * S 2.3 item 1: a group's own gathering is documented when minutes exist, it was reported to the office and every expected member
 * has a mark. Visits and optional gatherings too.
 */
export function undocumented(group: string, frame: Frame): Undocumented[] {
  return frame.seen.flatMap((seen) => {
    if (seen.gathering.group !== group) return []
    const missing = missingOf(seen)
    return missing.length > 0 ? [{ gathering: seen.gathering.id, missing }] : []
  })
}

function missingOf({ gathering, expected, marks }: Seen): MissingRecord[] {
  const missing: MissingRecord[] = []
  if (gathering.minutes === undefined) missing.push('minutes')
  if (gathering.reported === undefined) missing.push('report')
  if (!expected.every(({ id }) => marks.has(id))) missing.push('attendance')
  return missing
}
