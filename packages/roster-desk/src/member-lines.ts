import type { Member, Post } from '@liaison-kit/core'
import { postsInOrder } from './member-change.ts'
import type { RosterView } from './roster-view.ts'

/** A post in words: its days, group and roles. */
export function postLine({ words, groupName }: RosterView, { from, to, group, roles = [] }: Post): string[] {
  return [words.span(from, to), groupName(group), words.roleList(roles)].filter(Boolean)
}

/** A version of a member in words, one line for each thing to know. */
export function memberLines(view: RosterView, member: Member): string[] {
  const { words } = view
  const { name, initials, sector, unit, appointed, left } = member
  const fact = (label: string, value: string | undefined): string[] => (value ? [words.fact(label, value)] : [])
  return [
    words.inOffice(name, appointed, left),
    ...fact(words.initials, initials),
    ...fact(words.sector, sector),
    ...fact(words.unit, unit),
    ...postsInOrder(member).map((post) => words.parts(postLine(view, post))),
  ]
}
