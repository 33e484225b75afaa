import type { Attendance, CivilDate, Gathering, Ledger, Mark, Member } from '@liaison-kit/core'
import { isExpected } from '@liaison-kit/core/expected'
import type { Recorded, RecordedMarks } from '../trail.ts'

/** What can come of a leave that was asked for: agreed, agreed for special circumstances, or refused, which is an absence. */
export type Decision = 'leave' | 'leave-special' | 'absent'
export const DECISIONS: readonly Decision[] = ['leave', 'leave-special', 'absent']

/** A leave asked for. */
export interface Leave {
  /** `attendance/GATHERING/MEMBER`. */
  about: string
  gathering: Gathering
  member: Member
  /** As it was asked. */
  asked: Attendance
}

/** One gathering as the member it concerns sees it. */
export interface OwnGathering {
  about: string
  gathering: Gathering
  /** What stands, with what was recorded here. */
  stands: Attendance | undefined
  /** What became of what was recorded here; nothing where the ledger says it all. */
  recorded: Recorded | undefined
}

/** @param reason why, as typed */
export function leaveAsked(
  gathering: string,
  member: string,
  reason: string,
  today: CivilDate | undefined,
): Attendance {
  return { gathering, member, mark: 'leave-pending', reason: reason.trim(), ...(today && { asked: today }) }
}

/** A leave as it was decided; what was asked, and why, stays. The roll decides so too. */
export function leaveDecided(
  asked: Attendance,
  mark: Decision,
  decidedBy: string,
  today: CivilDate | undefined,
): Attendance {
  const by = decidedBy.trim()
  return { ...asWritten(asked), mark, ...(today && { decided: today }), ...(by && { decidedBy: by }) }
}

/** A mark as a writer sends it: when it was recorded is for the hub to say. */
export function asWritten({ recorded: _, ...mark }: Attendance): Attendance {
  return mark
}

/** The leaves that wait for a decision. */
export function leavesAsked(
  { gatherings, members, attendance }: Ledger,
  recorded: RecordedMarks,
  mayMark: (gathering: Gathering) => boolean,
): Leave[] {
  const gatheringOf = new Map(gatherings.map((gathering) => [gathering.id, gathering]))
  const memberOf = new Map(members.map((member) => [member.id, member]))
  const leaves: Leave[] = []
  for (const asked of attendance) {
    const about = `attendance/${asked.gathering}/${asked.member}`
    const gathering = gatheringOf.get(asked.gathering)
    const member = memberOf.get(asked.member)
    const isPending = standing(about, asked, recorded)?.mark === 'leave-pending'
    if (isPending && gathering && member && mayMark(gathering)) leaves.push({ about, gathering, member, asked })
  }
  return leaves
}

/** By the day of the gathering, then the day leave was asked. */
export function inOrder(leaves: readonly Leave[]): Leave[] {
  const key = ({ gathering, asked, about }: Leave): string => `${gathering.date} ${asked.asked ?? ''} ${about}`
  return [...leaves].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

/**
 * A member's gatherings: to come (today's too), the next one first, and past ones, newest first.
 * @param member an id; nothing for somebody the ledger does not have
 */
export function ownGatherings(
  { gatherings, members, attendance }: Ledger,
  member: string | null,
  recorded: RecordedMarks,
  today: CivilDate | undefined,
): { coming: OwnGathering[]; past: OwnGathering[] } {
  const self = members.find(({ id }) => id === member)
  const own = { coming: [] as OwnGathering[], past: [] as OwnGathering[] }
  if (!self) return own
  const marks = new Map(attendance.filter((mark) => mark.member === self.id).map((mark) => [mark.gathering, mark]))
  for (const gathering of [...gatherings].sort((one, other) => (one.date < other.date ? -1 : 1))) {
    const about = `attendance/${gathering.id}/${self.id}`
    const mark = marks.get(gathering.id)
    if (!mark && !isExpected(gathering, self)) continue
    const one: OwnGathering = {
      about,
      gathering,
      stands: standing(about, mark, recorded),
      recorded: recorded.get(about),
    }
    if (today !== undefined && gathering.date >= today) own.coming.push(one)
    else own.past.unshift(one)
  }
  return own
}

/** Whether a decision, or any other mark, has been made: a member then changes nothing any more. */
export function isSettled(mark: Mark | undefined): boolean {
  return mark !== undefined && mark !== 'leave-pending'
}

/** What was refused has changed nothing. */
function standing(about: string, known: Attendance | undefined, recorded: RecordedMarks): Attendance | undefined {
  const last = recorded.get(about)
  return last && last.state !== 'refused' ? last.value : known
}
