import type { CivilDate, Group, Member, Post } from '@liaison-kit/core'
import { inOffice, postOn } from '@liaison-kit/core/expected'
import { lastPost, postsInOrder } from './member-change.ts'

/** How a member stands on a day: in office, `left` before it, or appointed only after it (`coming`). */
export type Standing = 'in' | 'left' | 'coming'

export function standingOn(member: Member, day: CivilDate): Standing {
  if (inOffice(member, day)) return 'in'
  return day < member.appointed ? 'coming' : 'left'
}

/** A member as the roster shows them on a day. */
export interface RosterRow {
  member: Member
  standing: Standing
  /** The post of the day; the last of who has left, the first of who is coming; `undefined` between two posts. */
  post: Post | undefined
}

function rowOf(member: Member, day: CivilDate): RosterRow {
  const standing = standingOn(member, day)
  const post =
    standing === 'in' ? postOn(member, day) : standing === 'left' ? lastPost(member) : postsInOrder(member)[0]
  return { member, standing, post }
}

/**
 * The roster of a day: by group, in the order of the groups, its leader and deputies first; who is in no group comes last. Within that as
 * in the ledger.
 */
export function rosterOn(members: readonly Member[], groups: readonly Group[], day: CivilDate): RosterRow[] {
  const place = new Map(groups.map(({ id }, index) => [id, index]))
  const groupRank = ({ post }: RosterRow): number => (post && place.get(post.group)) ?? groups.length
  const roleRank = ({ post }: RosterRow): number =>
    post?.roles?.includes('leader') ? 0 : post?.roles?.includes('deputy-leader') ? 1 : 2
  return members
    .map((member, index) => ({ row: rowOf(member, day), index }))
    .sort(
      (one, other) =>
        groupRank(one.row) - groupRank(other.row) ||
        roleRank(one.row) - roleRank(other.row) ||
        // Older kernels do not keep the order of equals.
        one.index - other.index,
    )
    .map(({ row }) => row)
}

/** Instead of a group's id: in none. Ids have no such character. */
export const NO_GROUP = '-none-/'

/** What is looked for. */
export interface Wanted {
  /** Of a name, or initials; all for `''`. */
  typed: string
  /** Id of a group, `NO_GROUP`, or `''` for all. */
  group: string
  /** `now`: who has not left, also who is coming. */
  standing: 'now' | 'left' | 'all'
}

/** The rows that are looked for. @param matches whether a member's name is what is typed */
export function foundIn(
  rows: readonly RosterRow[],
  { typed, group, standing }: Wanted,
  matches: (member: Member, typed: string) => boolean,
): RosterRow[] {
  return rows.filter(
    (row) =>
      (standing === 'all' || (row.standing === 'left') === (standing === 'left')) &&
      (group === '' || (group === NO_GROUP ? !row.post : row.post?.group === group)) &&
      (typed.trim() === '' || matches(row.member, typed)),
  )
}
