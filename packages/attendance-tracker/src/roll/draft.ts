import type { Attendance, CivilDate, Mark } from '@liaison-kit/core'
import { leaveDecided } from '../leave/leave.ts'

/** What was chosen and typed in a row of the roll and is not recorded yet. Texts of another mark stay until the row is recorded. */
export interface Draft {
  /** `undefined`: none, or the one that stands is withdrawn. */
  readonly mark: Mark | undefined
  readonly reason: string
  readonly decidedBy: string
}

/** Drafts by what they are about (`attendance/GATHERING/MEMBER`). Never changed in place. */
export type Drafts = ReadonlyMap<string, Draft>

export const noDrafts: Drafts = new Map<string, Draft>()

/** Who decides about leave here, and on which day, as far as it is known. */
export interface Decision {
  decided?: CivilDate | undefined
  decidedBy?: string | undefined
}

/** A row as it stands, ready to be changed. */
export function draftOf(stands: Attendance | undefined): Draft {
  return { mark: stands?.mark, reason: stands?.reason ?? '', decidedBy: stands?.decidedBy ?? '' }
}

/** Whether two drafts are the same to the letter. */
export function isSame(one: Draft, other: Draft): boolean {
  return one.mark === other.mark && one.reason === other.reason && one.decidedBy === other.decidedBy
}

/** Whether a mark is given for a reason. */
export function isLeave(mark: Mark | undefined): boolean {
  return mark === 'leave' || mark === 'leave-special' || mark === 'leave-pending'
}

/** Special circumstances are recognised by a named person; without the name the hub takes no such mark. */
export function lacksName({ mark, decidedBy }: Draft): boolean {
  return mark === 'leave-special' && decidedBy.trim() === ''
}

/**
 * The draft as the ledger writes it; `undefined` without a mark. The day of asking stays with every mark but "present", that of deciding
 * also goes where a leave is pending again.
 * @param decision about a leave that was pending: granted, or refused by marking an absence
 */
export function attendanceOf(
  { mark, reason, decidedBy }: Draft,
  gathering: string,
  member: string,
  stands: Attendance | undefined,
  decision: Decision = {},
): Attendance | undefined {
  if (!mark) return undefined
  const value: Attendance = { gathering, member, mark }
  const isDecided =
    stands?.mark === 'leave-pending' && (mark === 'leave' || mark === 'leave-special' || mark === 'absent')
  const kept = isDecided || stands?.mark === mark ? stands : undefined
  const given = isLeave(mark) ? reason.trim() : kept?.reason
  if (given) value.reason = given
  if (mark !== 'present' && stands?.asked) value.asked = stands.asked
  if (isDecided) {
    return leaveDecided(
      value,
      mark,
      (mark === 'leave-special' ? decidedBy : decision.decidedBy) ?? '',
      decision.decided,
    )
  }
  if (mark === 'leave-pending') return value
  if (mark !== 'present' && stands?.decided) value.decided = stands.decided
  const by = mark === 'leave-special' ? decidedBy.trim() : kept?.decidedBy
  if (by) value.decidedBy = by
  return value
}

/** Whether recording the draft would change anything. */
export function differs(draft: Draft, stands: Attendance | undefined): boolean {
  const value = attendanceOf(draft, '', '', stands)
  if (!value || !stands) return value !== stands
  return value.mark !== stands.mark || value.reason !== stands.reason || value.decidedBy !== stands.decidedBy
}
