import { addDays, type Member, type Post, type Role } from '@liaison-kit/core'
import { DISSOLVED_GROUP, dissolvedGroupTo, NEW_GROUP, newGroupFrom, type SampleGroup } from './groups.ts'
import { personNames } from './names.ts'
import type { Random } from './random.ts'
import { day, type Setting } from './setting.ts'

/** A part to play in the attendance tests; everybody else stays clear of every limit. */
export type Part = 'plenary-absence' | 'activity-absence' | 'plenary-leave' | 'activity-leave'

export interface Casting {
  part: Part
  /** How many of the mark the member collects; `activity-leave` goes on without end. */
  times: number
}

// By group and place in it (0 leads, 1 is deputy).
const CAST: Record<string, Casting> = {
  // reached
  'g-11/2': { part: 'plenary-absence', times: 2 },
  'g-16/3': { part: 'plenary-absence', times: 2 },
  'g-14/2': { part: 'activity-absence', times: 3 },
  'g-33/3': { part: 'plenary-leave', times: 3 },
  // near
  'g-05/2': { part: 'plenary-absence', times: 1 },
  'g-27/3': { part: 'plenary-absence', times: 1 },
  'g-10/2': { part: 'activity-absence', times: 2 },
  'g-34/3': { part: 'activity-absence', times: 2 },
  'g-23/2': { part: 'plenary-leave', times: 2 },
  // on course
  'g-03/3': { part: 'activity-leave', times: Number.POSITIVE_INFINITY },
  'g-36/4': { part: 'activity-leave', times: Number.POSITIVE_INFINITY },
}

/** 203 seats: seven in the demo group, four to six in a township, six or seven in a department, three newly appointed in the new group. */
function seats({ id, kind }: SampleGroup, index: number): number {
  if (id === 'g-01') return 7
  if (id === NEW_GROUP) return 3
  if (kind === 'township') return 4 + (index % 3)
  return index < 33 ? 7 : 6
}

const CHAIRS: Record<string, Role> = {
  'g-30/2': 'chair',
  'g-30/3': 'secretary-general',
  'g-31/2': 'vice-chair',
  'g-32/2': 'vice-chair',
  'g-33/2': 'vice-chair',
  'g-34/2': 'vice-chair',
}

function rolesOf(group: SampleGroup, index: number, place: number): Role[] {
  if (group.id === NEW_GROUP) return place === 0 ? ['deputy-leader'] : []
  const chair = CHAIRS[`${group.id}/${place}`]
  if (chair) return [chair]
  if (place === 1) return ['deputy-leader']
  if (place !== 0) return []
  // The leaders of the departments and of every second township sit on the standing committee.
  return group.kind === 'county-department' || index % 2 === 1 ? ['leader', 'standing-committee'] : ['leader']
}

const SECTORS = {
  township: ['农业', '农业', '林果业', '畜牧业', '教育', '医疗卫生', '经济', '妇联', '科技'],
  'county-department': ['经济', '教育', '医疗卫生', '科技', '文化艺术', '工会', '青联', '工商联'],
} as const
const UNITS: Record<string, readonly string[]> = {
  农业: ['农业技术推广站', '农民专业合作社', '种植大户'],
  林果业: ['林业站', '林果合作社'],
  畜牧业: ['畜牧兽医站', '养殖合作社'],
  教育: ['中心小学', '中学'],
  医疗卫生: ['卫生院'],
  经济: ['财政所', '个体商户'],
  妇联: ['妇联'],
  科技: ['农机站'],
}

function unitOf(draw: Random, group: SampleGroup, sector: string): string {
  return group.kind === 'township' ? `${group.body}${draw.pick(UNITS[sector]!)}` : `${group.body}有关单位（示例）`
}

/** The members, and who of them plays a part. */
export function sampleMembers(setting: Setting, groups: readonly SampleGroup[]) {
  const names = personNames(setting.draw('people'), 203)
  const members: Member[] = []
  const cast = new Map<string, Casting>()
  for (const [index, group] of groups.entries()) {
    for (let place = 0; place < seats(group, index); place += 1) {
      const draw = setting.draw('member', group.id, place)
      const id = `m${String(members.length + 1).padStart(3, '0')}`
      const sector = draw.pick(SECTORS[group.kind])
      const member: Member = {
        id,
        ...names[members.length]!,
        sector,
        unit: unitOf(draw, group, sector),
        appointed: group.id === NEW_GROUP ? group.formed : setting.termFrom,
        group: group.id,
      }
      const roles = rolesOf(group, index, place)
      if (roles.length > 0) member.roles = roles
      members.push(turnOfOffice(setting, member, `${group.id}/${place}`))
      const casting = CAST[`${group.id}/${place}`]
      if (casting) cast.set(id, casting)
    }
  }
  return { members, cast }
}

/** What happened to a seat during the term. */
function turnOfOffice(setting: Setting, member: Member, seat: string): Member {
  const { year } = setting
  switch (seat) {
    // Appointed in mid-term: one to a free seat, one after a member who left.
    case 'g-02/4':
      return { ...member, appointed: day(year, 7, 1) }
    case 'g-21/3':
      return { ...member, left: day(year, 11, 30) }
    case 'g-21/4':
      return { ...member, appointed: day(year + 1, 1, 10) }
    // Moved from one township to another.
    case 'g-07/3':
      return moved(member, day(year, 10, 1), { group: 'g-12' })
    // A leader who changed: the deputy took over.
    case 'g-18/0':
      return moved(member, day(year, 10, 1), { group: 'g-18' })
    case 'g-18/1':
      return moved(member, day(year, 10, 1), { group: 'g-18', roles: ['leader'] })
    // The new group was split off from its neighbour, and took its leader along.
    case 'g-27/4':
      return moved(member, newGroupFrom(setting), { group: NEW_GROUP, roles: ['leader'] })
    case 'g-27/5':
      return moved(member, newGroupFrom(setting), { group: NEW_GROUP })
    default:
      if (member.group !== DISSOLVED_GROUP) return member
      return moved(member, addDays(dissolvedGroupTo(setting), 1), { group: seat.endsWith('0') ? 'g-36' : 'g-37' })
  }
}

/** The same member with two posts: the one so far, and another from a day on. A seat on the standing committee is kept. */
function moved({ group, roles = [], ...person }: Member, from: string, next: Omit<Post, 'from'>): Member {
  const first: Post = { group: group!, from: person.appointed, to: addDays(from, -1) }
  if (roles.length > 0) first.roles = roles
  const kept = [...(next.roles ?? []), ...roles.filter((role) => role === 'standing-committee')]
  const second: Post = { group: next.group, from }
  if (kept.length > 0) second.roles = kept
  return { ...person, posts: [first, second] }
}
