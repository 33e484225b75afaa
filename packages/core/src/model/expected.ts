import type { CivilDate } from './civil-date.ts'
import type { Gathering, Member, Post } from './ledger.ts'
import { type Role, STANDING_ROLES } from './vocabulary.ts'

// A leaf: the widgets run this too, so that a roll lists the very people the assessment expects.

/** Whether a member is in office on a day; the days of appointment and of leaving are inside. */
export function inOffice(member: Member, day: CivilDate): boolean {
  return member.appointed <= day && (member.left === undefined || day <= member.left)
}

/** A member's posts; the short form (`group`, `roles`) is one post over the whole office. */
export function postsOf(member: Member): readonly Post[] {
  if (member.posts) return member.posts
  if (member.group === undefined) return []
  const post: Post = { group: member.group, from: member.appointed }
  if (member.roles) post.roles = member.roles
  return [post]
}

/** The post a member holds on a day, the first and last day of a post inside; `undefined` when out of office, or between two posts. */
export function postOn(member: Member, day: CivilDate): Post | undefined {
  if (!inOffice(member, day)) return undefined
  return postsOf(member).find((post) => post.from <= day && (post.to === undefined || day <= post.to))
}

/** The group a member belongs to on a day in office. Asked for every seat of every gathering, so the short form makes no post here. */
function groupOn(member: Member, day: CivilDate): string | undefined {
  return member.posts ? postOn(member, day)?.group : member.group
}

function rolesOn(member: Member, day: CivilDate): readonly Role[] {
  return (member.posts ? postOn(member, day)?.roles : member.roles) ?? []
}

/** Whether a post makes one a member of the standing committee (常务委员会), by one of `STANDING_ROLES`; no post does not. */
export function isStanding(post: Post | undefined): boolean {
  return post?.roles?.some(isStandingRole) ?? false
}

const isStandingRole = (role: Role): boolean => STANDING_ROLES.includes(role)

/**
 * Whom a gathering is for, of those in office on its day: those `invited`; `all`; the `standing-committee`; the `leaders` of groups;
 * the members of the holding and joining `groups`; or `nobody`.
 */
export type Audience = 'invited' | 'all' | 'standing-committee' | 'leaders' | 'groups' | 'nobody'

/**
 * Whom a gathering is for: those invited, where an invitation is given; else by its kind. Where nobody is invited, nobody is expected
 * at a visit.
 */
export function audienceOf({ kind, group, invited }: Gathering): Audience {
  if (invited) return 'invited'
  switch (kind) {
    case 'plenary':
      return 'all'
    case 'standing-committee':
      return kind
    case 'joint-meeting':
    case 'work-meeting':
      return 'leaders'
    case 'visit':
      return 'nobody'
    default:
      return group === null ? 'all' : 'groups'
  }
}

/**
 * Whether a member is expected at a gathering (应到): in office that day, and of its audience by the post of that day. Where `invited` is
 * given, those are expected and nobody else; else at a plenary all, at a standing-committee meeting its members, at a joint or work
 * meeting the leaders of groups, at a visit nobody, at another gathering of a group the members of that group and of those in `with`,
 * at another of the county's all.
 */
export function isExpected(gathering: Gathering, member: Member): boolean {
  const day = gathering.date
  if (!inOffice(member, day)) return false
  switch (audienceOf(gathering)) {
    case 'invited':
      return gathering.invited!.includes(member.id)
    case 'all':
      return true
    case 'standing-committee':
      return rolesOn(member, day).some(isStandingRole)
    case 'leaders':
      return rolesOn(member, day).includes('leader')
    case 'groups': {
      const group = groupOn(member, day)
      return group !== undefined && (group === gathering.group || (gathering.with?.includes(group) ?? false))
    }
    case 'nobody':
      return false
  }
}

/** The members expected at a gathering, in the order they are given. */
export function expectedAt(gathering: Gathering, members: readonly Member[]): Member[] {
  return members.filter((member) => isExpected(gathering, member))
}
