import { addDays, type CivilDate, type Member, type Post, postsOf, ROLES, type Role } from '@liaison-kit/core'
import { isSame } from '../same.ts'
import { nameKey } from '../sheet/person.ts'
import type { RosterRow } from './roster-row.ts'

/** A row with its days worked out. */
export type DatedRow = Omit<RosterRow, 'appointed' | 'left'> & {
  appointed?: CivilDate | undefined
  left?: CivilDate | undefined
}

/** Somebody the ledger does not have, as a row says. */
export function newMember(
  { name, initials, sector, unit, roles, left }: DatedRow,
  { id, group, appointed }: { id: string; group: string; appointed: CivilDate },
): Member {
  const member: Member = { id, name, appointed, group }
  if (initials) member.initials = initials
  if (sector) member.sector = sector
  if (unit) member.unit = unit
  if (left) member.left = left
  if (roles && roles.said.length > 0) member.roles = [...roles.said]
  return member
}

/**
 * A member as a row says it is from a `day` on. What the row does not say stays; another group or role begins on the day, so that the
 * past stays what it was. A day of appointment that differs is taken for a correction, and the first post begins with it.
 */
export function changedMember(member: Member, row: DatedRow, day: CivilDate): Member {
  const appointed = row.appointed ?? member.appointed
  const left = row.left ?? member.left
  const { group: _, roles: __, posts: ___, ...person } = member
  const before = postsOf(member)
  const shifted = before.map((post) => (post.from === member.appointed ? { ...post, from: appointed } : post))
  const posts = withPost(shifted, row, appointed > day ? appointed : day)
  const isAsBefore = isSame(posts, before)
  return {
    ...(isAsBefore ? member : { ...person, ...shortest(posts, appointed) }),
    name: kept(row.name, member.name)!,
    ...only('initials', kept(row.initials, member.initials)),
    ...only('sector', kept(row.sector, member.sector)),
    ...only('unit', kept(row.unit, member.unit)),
    appointed,
    ...only('left', left),
  }
}

/** What stands, unless something else is said; other blanks and widths are nothing else. */
function kept(said: string | undefined, stands: string | undefined): string | undefined {
  if (said === undefined || said === stands) return stands
  return stands !== undefined && nameKey(said) === nameKey(stands) ? stands : said
}

const only = <F extends string>(field: F, value: string | undefined): { [K in F]?: string } =>
  value === undefined ? {} : ({ [field]: value } as { [K in F]?: string })

/** The post a row says, from a day on; the posts as they are where it says nothing else. */
function withPost(posts: readonly Post[], { group, roles }: DatedRow, day: CivilDate): Post[] {
  const at = posts.findIndex(({ from, to }) => from <= day && (to === undefined || day <= to))
  const current = posts[at]
  const said = { group: group?.id ?? current?.group, roles: rolesAfter(current?.roles ?? [], roles) }
  if (said.group === undefined) return [...posts]
  if (current && said.group === current.group && sameRoles(said.roles, current.roles ?? [])) return [...posts]
  const next = posts.find(({ from }) => from > day)
  const to = current ? current.to : next && addDays(next.from, -1)
  const post: Post = {
    group: said.group,
    ...(said.roles.length > 0 && { roles: said.roles }),
    from: day,
    ...(to && { to }),
  }
  const kept = current && current.from < day ? [{ ...current, to: addDays(day, -1) }] : []
  const before = posts.filter((other) => other !== current && other.from < day)
  const after = posts.filter((other) => other !== current && other.from > day)
  return [...before, ...kept, post, ...after]
}

/** One post over the whole office is written short. */
function shortest(posts: readonly Post[], appointed: CivilDate): Pick<Member, 'group' | 'roles' | 'posts'> {
  const [only] = posts
  if (!only || posts.length > 1 || only.from !== appointed || only.to !== undefined) return { posts: [...posts] }
  return { group: only.group, ...(only.roles && { roles: only.roles }) }
}

function rolesAfter(current: readonly Role[], roles: RosterRow['roles']): Role[] {
  if (!roles) return [...current]
  return ROLES.filter((role) => (roles.of.includes(role) ? roles.said : current).includes(role))
}

const sameRoles = (one: readonly Role[], other: readonly Role[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role))
