import {
  type Attendance,
  type CivilDate,
  type Entry,
  isCivilDate,
  isExpected,
  type Member,
  parseAbout,
  postOn,
  postsOf,
  type Work,
} from '@liaison-kit/core'
import { gatheringIn, markNow, memberNow, type Standing, workIn } from '../book/standing.ts'
import { clerkRight, keepsDistinction } from './clerk-rights.ts'
import { MemberReader } from './member-reader.ts'
import type { Right } from './right.ts'

type Written = Pick<Entry, 'about' | 'value'>

/** What a member may write: to ask for leave, or take that back; and their own works. Who was taken out of the ledger writes nothing. */
export function memberRight(id: string, entry: Written, standing: Standing): Right {
  const { kind, ids } = parseAbout(entry.about)!
  const self = memberNow(standing, id)
  const isOwnMark = kind === 'attendance' && ids[1] === id
  const right = self && isOwnMark ? leaveRight(self, entry, standing) : self && workRightIn(self, entry, standing)
  if (right) return right
  return reads(id, entry, standing) || knowsByGroup(self, entry, standing) ? 'not-allowed' : 'unknown'
}

/**
 * The right to ask for leave, or to take that back: where the member is expected, or may turn out to be, since the gathering is still
 * to come; as long as no other mark stands. Leave is asked, not yet decided: what is said of the decision stays as it stands.
 * `undefined` where it is no leave the member could ask for.
 */
function leaveRight(self: Member, { about, value }: Written, standing: Standing): Right | undefined {
  const [at] = parseAbout(about)!.ids
  const gathering = gatheringIn(standing, at!)
  if (gathering && !isExpected(gathering, self)) return undefined
  const asked = value as Attendance | null
  if (asked && asked.mark !== 'leave-pending') return 'not-allowed'
  const stands = markNow(standing, at!, self.id)
  if (stands && stands.mark !== 'leave-pending') return 'already-marked'
  const isUndecided = !asked || (asked.decided === stands?.decided && asked.decidedBy === stands?.decidedBy)
  return isUndecided ? 'yes' : 'not-allowed'
}

/**
 * The right to write a work of one's own, in a group one was in on its day: as it stands and as it would be. `undefined` where it is not
 * one's own.
 */
function workRightIn(self: Member, { about, value }: Written, standing: Standing): Right | undefined {
  if (parseAbout(about)!.kind !== 'works') return undefined
  const stands = standing.lastValue(about) as Work | undefined
  const written = value as Work | null
  if (stands && !isOwn(stands, self)) return undefined
  if (!written) return stands && 'yes'
  if (isOwn(written, self)) return keepsDistinction(written, stands) ? 'yes' : 'not-allowed'
  // Whose it would be decides by itself: it is the member's as it stands, or it is new.
  return knowsByGroup(self, { about, value }, standing) ? 'not-allowed' : 'unknown'
}

function isOwn({ member, group, date }: Work, self: Member): boolean {
  return member === self.id && groupsOn(self, date).includes(group)
}

/** Whether the thing as it stands is one the member may read as their own; that all may read the groups makes none of them theirs. */
function reads(id: string, { about }: Written, standing: Standing): boolean {
  return !about.startsWith('groups/') && new MemberReader(id, { standing }).mayRead(about, standing.lastValue(about))
}

/** Whether the clerk of a group the member is in may know of it: what is the group's, or the county's as a whole, is no secret there. */
function knowsByGroup(self: Member | undefined, entry: Written, standing: Standing): boolean {
  const groups = self ? groupsOn(self, dayOf(entry, standing)) : []
  // Who is in no group knows of what is the county's alone.
  return [...groups, ''].some((group) => clerkRight(group, entry, standing) !== 'unknown')
}

/** The group a member is in on a day; all there ever were, where there is no day, or none that can be read. */
function groupsOn(member: Member, day: CivilDate | undefined): string[] {
  if (!isCivilDate(day)) return postsOf(member).map(({ group }) => group)
  const post = postOn(member, day)
  return post ? [post.group] : []
}

/** The day in question of what an entry is about. */
function dayOf({ about, value }: Written, standing: Standing): CivilDate | undefined {
  const { kind, ids } = parseAbout(about)!
  const version = (standing.lastValue(about) ?? value) as { date?: CivilDate; work?: string } | null
  switch (kind) {
    case 'attendance':
      return gatheringIn(standing, ids[0])?.date
    case 'handling':
      return workIn(standing, version?.work ?? '')?.date
    case 'gatherings':
    case 'works':
      return version?.date
    default:
      return undefined
  }
}
