import type { CivilDate, Group, Ledger, Member } from '@liaison-kit/core'
import type { AccessCode, AccessWish } from '@liaison-kit/source/office'
import { standingOf } from './standing.ts'

/** A code to be issued, with the name of who is to hold it. */
export type NamedWish = AccessWish & { name: string }

/** Groups in being on a day. */
export const existing = ({ groups }: Pick<Ledger, 'groups'>, today: CivilDate | undefined): Group[] =>
  groups.filter(({ dissolved }) => !(dissolved && today && dissolved < today))

/** Members in office on a day; of a group, those with a post in it that day. */
export function inOffice({ members }: Pick<Ledger, 'members'>, today: CivilDate, group?: string): Member[] {
  const lasts = (from: CivilDate, to: CivilDate | undefined): boolean => from <= today && (!to || today <= to)
  return members.filter(
    (member) => lasts(member.appointed, member.left) && (group === undefined || groupOn(member, today) === group),
  )
}

/** The group a member belongs to on a day; none between two posts. */
export function groupOn({ group, posts }: Member, today: CivilDate | undefined): string | undefined {
  if (!posts) return group
  return posts.find(({ from, to }) => today !== undefined && from <= today && (!to || today <= to))?.group
}

/** One code for each group in being whose clerk has none that lets in. */
export function wishesForGroups(
  ledger: Ledger,
  codes: readonly AccessCode[],
  today: CivilDate | undefined,
  nameOf: (group: Group) => string,
): NamedWish[] {
  const have = new Set(active(codes, today).map(({ role, group }) => (role === 'clerk' ? group : null)))
  return existing(ledger, today)
    .filter(({ id }) => !have.has(id))
    .map((group) => ({ role: 'clerk', group: group.id, name: nameOf(group) }))
}

/** One code for each member of a group who has none that lets in. */
export function wishesForMembers(
  ledger: Ledger,
  codes: readonly AccessCode[],
  today: CivilDate,
  group: string | undefined,
): NamedWish[] {
  const have = new Set(active(codes, today).map(({ member }) => member))
  return inOffice(ledger, today, group)
    .filter(({ id }) => !have.has(id))
    .map(({ id, name }) => ({ role: 'member', member: id, name }))
}

const active = (codes: readonly AccessCode[], today: CivilDate | undefined): AccessCode[] =>
  codes.filter((code) => standingOf(code, today) === 'active')
