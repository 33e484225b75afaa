import type { Attendance, Mark } from '@liaison-kit/core'

/** What was chosen and typed in a row of the roll and is not recorded yet. Texts of another mark stay until the row is recorded. */
export interface Draft {
  readonly mark: Mark | undefined
  readonly reason: string
  readonly decidedBy: string
  /** Filled together with others, and undone together with them. */
  readonly together?: boolean
}

/** Drafts by what they are about (`attendance/GATHERING/MEMBER`). Never changed in place. */
export type Drafts = ReadonlyMap<string, Draft>

export const noDrafts: Drafts = new Map<string, Draft>()

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

/** The draft as the ledger writes it; `undefined` without a mark. The days of asking and deciding stay with every mark but "present". */
export function attendanceOf(
  { mark, reason, decidedBy }: Draft,
  gathering: string,
  member: string,
  stands: Attendance | undefined,
): Attendance | undefined {
  if (!mark) return undefined
  const value: Attendance = { gathering, member, mark }
  const given = isLeave(mark) ? reason.trim() : stands?.mark === mark ? stands.reason : ''
  if (given) value.reason = given
  if (mark !== 'present' && stands?.asked) value.asked = stands.asked
  if (mark !== 'present' && stands?.decided) value.decided = stands.decided
  const by = mark === 'leave-special' ? decidedBy.trim() : stands?.mark === mark ? stands.decidedBy : ''
  if (by) value.decidedBy = by
  return value
}

/** Whether recording the draft would change anything. */
export function differs(draft: Draft, stands: Attendance | undefined): boolean {
  const value = attendanceOf(draft, '', '', stands)
  if (!value || !stands) return value !== stands
  return value.mark !== stands.mark || value.reason !== stands.reason || value.decidedBy !== stands.decidedBy
}
