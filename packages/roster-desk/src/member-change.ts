import type { CivilDate, Member, Post, Role } from '@liaison-kit/core'
import { addDays } from '@liaison-kit/core/civil-date'
import { postOn, postsOf } from '@liaison-kit/core/expected'

// Each change of a member as a new member. All but a correction leave every day before theirs as it was: who was in office, in which
// group, with which roles.

/** What is known of a member beside the office; nothing is left out, never empty. */
export type Facts = Pick<Member, 'name' | 'initials' | 'sector' | 'unit'>
/** The days of an office, both inside; still in office without `left`. */
export type Office = Pick<Member, 'appointed' | 'left'>

/** Whether a day lies in a post, its first and last day inside. */
const covers = ({ from, to }: Post, day: CivilDate): boolean => from <= day && (to === undefined || day <= to)

const inOrder = (posts: readonly Post[]): Post[] => [...posts].sort((one, other) => (one.from < other.from ? -1 : 1))

/** A post without what is nothing. */
function postOf(group: string, roles: readonly Role[], from: CivilDate, to?: CivilDate): Post {
  return { group, ...(roles.length > 0 && { roles: [...roles] }), from, ...(to !== undefined && { to }) }
}

/** The posts of a member in the order of their days. */
export const postsInOrder = (member: Member): readonly Post[] => inOrder(postsOf(member))

/** The post that began last, which may be over, or still to come. */
export function lastPost(member: Member): Post | undefined {
  const posts = postsInOrder(member)
  return posts[posts.length - 1]
}

/** A member, in the short form where one post lasts as long as the office. */
export function memberWith(id: string, facts: Facts, { appointed, left }: Office, posts: readonly Post[]): Member {
  const { name, initials, sector, unit } = facts
  const [only] = posts
  const isWhole = posts.length === 1 && only?.from === appointed && only.to === undefined
  return {
    id,
    name,
    ...(initials !== undefined && { initials }),
    ...(sector !== undefined && { sector }),
    ...(unit !== undefined && { unit }),
    appointed,
    ...(left !== undefined && { left }),
    ...(isWhole && only
      ? { group: only.group, ...(only.roles?.length && { roles: only.roles }) }
      : { posts: inOrder(posts).map((post) => postOf(post.group, post.roles ?? [], post.from, post.to)) }),
  }
}

/** What a post is made of when it begins. */
export interface NewPost {
  group: string
  roles: readonly Role[]
  from: CivilDate
}

/**
 * A member who takes another post from a day on (调动, 职务变动): the post of that day ends the day before. The new one lasts as long as the
 * one it follows, or until the next begins.
 */
export function withPostFrom(member: Member, { group, roles, from }: NewPost): Member {
  const posts = postsInOrder(member)
  const next = posts.find((post) => post.from > from)
  const held = posts.find((post) => covers(post, from))
  const to = held ? held.to : next && addDays(next.from, -1)
  const kept = posts
    .filter((post) => post.from !== from)
    .map((post) => (post === held ? { ...post, to: addDays(from, -1) } : post))
  return memberWith(member.id, member, member, [...kept, postOf(group, roles, from, to)])
}

/** A leader who is no longer one from a day on, and stays in the group with all other roles. */
export function withoutLeadership(member: Member, from: CivilDate): Member {
  const post = postOn(member, from)
  if (!post?.roles?.includes('leader')) return member
  return withPostFrom(member, { group: post.group, roles: post.roles.filter((role) => role !== 'leader'), from })
}

/** Who leads a group on a day. */
export function leadersOn(members: readonly Member[], group: string, day: CivilDate): Member[] {
  return members.filter((member) => {
    const post = postOn(member, day)
    return post?.group === group && (post.roles?.includes('leader') ?? false)
  })
}

/** A member whose office, and with it the post, ends with a day, that day inside (离任). */
export function leftAfter(member: Member, last: CivilDate): Member {
  const posts = postsOf(member)
    .filter(({ from }) => from <= last)
    // Without a last day of its own a post lasts as long as the office.
    .map(({ to, ...post }) => (to === undefined || to > last ? post : { ...post, to }))
  return memberWith(member.id, member, { appointed: member.appointed, left: last }, posts)
}

/** The return of a member who has left. */
export interface Return extends NewPost {
  /** The first day of the office; `from` is that of the post. */
  appointed: CivilDate
}

/** Whether a return goes on where the office ended: on the very next day. */
export const isContinued = ({ left }: Member, appointed: CivilDate): boolean =>
  left !== undefined && appointed === addDays(left, 1)

/**
 * A member who is in office again (重新任职). A member has one span of office, and core takes every day of it as a day in office: were `left`
 * just cleared, the days between would become such days after all, with plenaries that were not attended. So only a return on the very
 * next day goes on under the same id; any later one is a new appointment, a member of its own with the same facts, whose tests begin
 * anew. That the two are one person is for the reader to see: they share name, unit and sector, and the page of each names the other.
 * @param id of the new member, where one is made
 */
export function returned(member: Member, { appointed, group, roles, from }: Return, id: string): Member {
  const post = postOf(group, roles, from)
  if (!isContinued(member, appointed)) return memberWith(id, member, { appointed }, [post])
  const before = postsOf(member).map((one) => (one.to === undefined ? { ...one, to: member.left! } : one))
  return memberWith(member.id, member, { appointed: member.appointed }, [...before, post])
}
