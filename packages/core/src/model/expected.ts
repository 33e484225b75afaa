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

/** The post a member holds on a day; `undefined` when out of office, or between two posts. */
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

/** Whether a post makes one a member of the standing committee. */
export function isStanding(post: Post | undefined): boolean {
  return post?.roles?.some(isStandingRole) ?? false
}

const isStandingRole = (role: Role): boolean => STANDING_ROLES.includes(role)

/**
 * Whether a member is expected at a gathering (应到): in office that day, and invited where an invitation is given; else by the
 * gathering's kind and the member's post of that day. Where nobody is invited, nobody is expected at a visit.
 */
export function isExpected(gathering: Gathering, member: Member): boolean {
  const day = gathering.date
  if (!inOffice(member, day)) return false
  if (gathering.invited) return gathering.invited.includes(member.id)
  switch (gathering.kind) {
    case 'plenary':
      return true
    case 'standing-committee':
      return rolesOn(member, day).some(isStandingRole)
    case 'joint-meeting':
    case 'work-meeting':
      return rolesOn(member, day).includes('leader')
    case 'visit':
      return false
    default: {
      if (gathering.group === null) return true
      const group = groupOn(member, day)
      return group !== undefined && (group === gathering.group || (gathering.with?.includes(group) ?? false))
    }
  }
}

/** The members expected at a gathering, in the order they are given. */
export function expectedAt(gathering: Gathering, members: readonly Member[]): Member[] {
  return members.filter((member) => isExpected(gathering, member))
}
