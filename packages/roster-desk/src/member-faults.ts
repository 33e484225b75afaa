import type { CivilDate, Group, Member, Post, Role } from '@liaison-kit/core'
import { postOn } from '@liaison-kit/core/expected'
import { lastPost, type NewPost, type Office, type Return } from './member-change.ts'

/** Why a change cannot be recorded as typed: the field, a stable code, and the days or the group to tell it by. */
export type MemberFault = { field: string } & (
  | { code: 'before-appointed'; appointed: CivilDate }
  | { code: 'after-left'; left: CivilDate }
  | { code: 'not-after-post'; from: CivilDate; group: string }
  | { code: 'before-post'; from: CivilDate; group: string }
  | { code: 'not-after-left'; left: CivilDate }
  | { code: 'group-not-yet'; group: string; formed: CivilDate }
  | { code: 'group-no-more'; group: string; dissolved: CivilDate }
  | { code: 'same-group'; group: string }
  | { code: 'same-roles' }
  | { code: 'no-group-held' }
  | { code: 'backwards'; from: CivilDate }
  | { code: 'overlap'; from: CivilDate; group: string }
  | { code: 'post-without-day' }
  | { code: 'post-without-group' }
)

/** A group must exist on the day a post in it begins, the day it was formed and the day it was dissolved inside. */
export function groupFaults(groups: readonly Group[], id: string, day: CivilDate, field: string): MemberFault[] {
  const group = groups.find((one) => one.id === id)
  if (!group || !day) return []
  if (day < group.formed) return [{ field, code: 'group-not-yet', group: id, formed: group.formed }]
  const { dissolved } = group
  return dissolved !== undefined && day > dissolved ? [{ field, code: 'group-no-more', group: id, dissolved }] : []
}

/** A new post begins in office, and after the last one began. */
export function newPostFaults(member: Member, { from }: Pick<NewPost, 'from'>, field: string): MemberFault[] {
  const { appointed, left } = member
  if (!from) return []
  if (from < appointed) return [{ field, code: 'before-appointed', appointed }]
  if (left !== undefined && from > left) return [{ field, code: 'after-left', left }]
  const last = lastPost(member)
  return last && from <= last.from ? [{ field, code: 'not-after-post', from: last.from, group: last.group }] : []
}

/** A move (调动) leads to another group, which exists that day. */
export function moveFaults(member: Member, post: NewPost, groups: readonly Group[]): MemberFault[] {
  const day = newPostFaults(member, post, 'day')
  const held = day.length === 0 && post.from ? postOn(member, post.from) : undefined
  const { group } = post
  return [
    ...day,
    ...(held && held.group === group ? [{ field: 'group', code: 'same-group', group } as const] : []),
    ...groupFaults(groups, group, post.from, 'group'),
  ]
}

/** A change of roles (职务变动) changes them, in the group of that day. */
export function rolesFaults(member: Member, { from, roles }: Omit<NewPost, 'group'>): MemberFault[] {
  const day = newPostFaults(member, { from }, 'day')
  if (day.length > 0 || !from) return day
  const held = postOn(member, from)
  if (!held) return [{ field: 'day', code: 'no-group-held' }]
  return isSame(held.roles ?? [], roles) ? [{ field: 'roles', code: 'same-roles' }] : []
}

const isSame = (some: readonly Role[], others: readonly Role[]): boolean =>
  some.length === others.length && some.every((role) => others.includes(role))

/** The last day lies in office, and not before the last post began. */
export function leaveFaults(member: Member, last: CivilDate): MemberFault[] {
  const field = 'day'
  if (!last) return []
  if (last < member.appointed) return [{ field, code: 'before-appointed', appointed: member.appointed }]
  const post = lastPost(member)
  return post && last < post.from ? [{ field, code: 'before-post', from: post.from, group: post.group }] : []
}

/** A post of a new office begins in it, in a group that exists. */
export function appointmentFaults(
  { appointed, group, from }: Omit<Return, 'roles'>,
  groups: readonly Group[],
): MemberFault[] {
  if (!appointed) return []
  if (from < appointed) return [{ field: 'from', code: 'before-appointed', appointed }]
  return groupFaults(groups, group, from, 'group')
}

/** A return lies after the day of leaving. */
export function returnFaults({ left }: Member, coming: Omit<Return, 'roles'>, groups: readonly Group[]): MemberFault[] {
  if (left !== undefined && coming.appointed && coming.appointed <= left) {
    return [{ field: 'appointed', code: 'not-after-left', left }]
  }
  return appointmentFaults(coming, groups)
}

/** The fields of a post in a correction. */
export const postField = (index: number, part: 'group' | 'roles' | 'from' | 'to'): string => `post-${index}-${part}`

/**
 * A corrected office runs forwards; its posts lie inside it, run forwards and share no day. A group that did not exist is told of only
 * where the post is not as it stood: what was imported so can still be corrected elsewhere.
 * @param posts `undefined` for one that is taken out
 */
export function correctionFaults(
  { appointed, left }: Office,
  posts: readonly (Post | undefined)[],
  stood: readonly Post[],
  groups: readonly Group[],
): MemberFault[] {
  if (!appointed) return []
  if (left !== undefined && left < appointed) return [{ field: 'left', code: 'backwards', from: appointed }]
  return posts.flatMap((post, index): MemberFault[] => {
    if (!post) return []
    const { from, to, group } = post
    const outside = (['from', 'to'] as const).flatMap((part): MemberFault[] => {
      const day = post[part]
      const field = postField(index, part)
      if (day === undefined) return []
      if (day < appointed) return [{ field, code: 'before-appointed', appointed }]
      return left !== undefined && day > left ? [{ field, code: 'after-left', left }] : []
    })
    if (outside.length > 0) return outside
    if (to !== undefined && to < from) return [{ field: postField(index, 'to'), code: 'backwards', from }]
    const other = posts.find((one, at) => one && at < index && shareADay(one, post))
    if (other) return [{ field: postField(index, 'from'), code: 'overlap', from: other.from, group: other.group }]
    const before = stood[index]
    const isAsItStood = before?.group === group && before.from === from
    return isAsItStood ? [] : groupFaults(groups, group, from, postField(index, 'group'))
  })
}

const shareADay = (one: Post, other: Post): boolean =>
  (one.to === undefined || other.from <= one.to) && (other.to === undefined || one.from <= other.to)
