// What the two hand-written peers share: everything about the duties and tests of shache-2012 that asks for no date.
import {
  type AttendanceFigures,
  type Charter,
  charterOf,
  type Gathering,
  type GatheringKind,
  type Ledger,
  type Mark,
  type Member,
  type MissingRecord,
  type Post,
  type Term,
  type TestId,
  type TestStatus,
  type TestVerdict,
  type Work,
  type WorkKind,
} from '@liaison-kit/core'

/** Which records fill a duty's slot, and who bears it. */
export interface Duty {
  bearer: 'group' | 'committee'
  gatherings?: GatheringKind
  works?: WorkKind
  only?: (work: Work) => boolean
}

const DUTIES = new Map<string, Duty>([
  ['info-report', { bearer: 'group', works: 'info-report' }],
  ['suggestion', { bearer: 'group', works: 'suggestion' }],
  ['activity', { bearer: 'group', gatherings: 'activity' }],
  ['inspection', { bearer: 'group', gatherings: 'inspection' }],
  ['research-report', { bearer: 'group', works: 'research-report' }],
  ['practical-project', { bearer: 'group', works: 'practical-project' }],
  ['study', { bearer: 'group', gatherings: 'study' }],
  [
    'distinguished-research',
    { bearer: 'group', works: 'research-report', only: (work) => work.distinguished === true },
  ],
  ['collective-proposal', { bearer: 'group', works: 'proposal', only: (work) => work.collective === true }],
  ['plan', { bearer: 'group', works: 'plan' }],
  ['half-year-summary', { bearer: 'group', works: 'half-year-summary' }],
  ['annual-summary', { bearer: 'group', works: 'annual-summary' }],
  ['quarterly-report', { bearer: 'group', works: 'quarterly-report' }],
  ['joint-meeting', { bearer: 'committee', gatherings: 'joint-meeting' }],
])

/** The one charter the ledger puts in force, with its duties. The peers know no other than shache-2012. */
export function onlyCharter(ledger: Ledger) {
  const [inForce, ...others] = ledger.committee.charters
  if (!inForce || others.length > 0) throw new Error('The peers judge by one charter.')
  const charter = charterOf(inForce)
  if (charter.id !== 'shache-2012') throw new Error(`The peers do not know the charter ${charter.id}.`)
  const duties = Object.entries(charter.duties).map(([id, rules]) => ({ id, rule: rules[0]!, ...DUTIES.get(id)! }))
  return { charter, from: inForce.from, duties }
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** A gathering of the term so far, with who was expected and what was marked. */
export interface Held {
  gathering: Gathering
  expected: Member[]
  marks: Map<string, Mark>
  /** Neither optional nor a visit: stands in figures, tests and notices. */
  counts: boolean
}

/** A member's place at a gathering that counts and at which the member was expected. */
export interface Seat {
  gathering: Gathering
  mark: Mark | undefined
}

export const isInFigures = ({ optional, kind }: Gathering): boolean => optional !== true && kind !== 'visit'

export function marksByGathering(ledger: Ledger): Map<string, Map<string, Mark>> {
  const marks = new Map<string, Map<string, Mark>>()
  for (const { gathering, member, mark } of ledger.attendance) {
    const roll = marks.get(gathering)
    if (roll) roll.set(member, mark)
    else marks.set(gathering, new Map([[member, mark]]))
  }
  return marks
}

/** A member's posts; the short form is one post over the whole office. */
export function postsOf(member: Member): Post[] {
  if (member.posts) return member.posts
  if (!member.group) return []
  return [{ group: member.group, from: member.appointed, ...(member.roles && { roles: member.roles }) }]
}

const STANDING_ROLES: readonly string[] = ['standing-committee', 'chair', 'vice-chair', 'secretary-general']

export const isStanding = (post: Post | undefined): boolean =>
  post?.roles?.some((role) => STANDING_ROLES.includes(role)) ?? false

/** Of the members in office that day, whether one with this post is expected where nobody is invited by name. */
export function isExpectedBy(post: Post | undefined, gathering: Gathering): boolean {
  switch (gathering.kind) {
    case 'plenary':
      return true
    case 'standing-committee':
      return isStanding(post)
    case 'joint-meeting':
    case 'work-meeting':
      return post?.roles?.includes('leader') ?? false
    case 'visit':
      return false
    default:
      if (gathering.group === null) return true
      return post !== undefined && (post.group === gathering.group || (gathering.with?.includes(post.group) ?? false))
  }
}

/** Who may be expected at a gathering at all: those invited, those who ever had a post in its groups, or everybody. */
export function rosterOf(members: readonly Member[]): (gathering: Gathering) => readonly Member[] {
  const byId = new Map(members.map((member) => [member.id, member]))
  const byGroup = new Map<string, Set<Member>>()
  for (const member of members) {
    for (const { group } of postsOf(member)) {
      const own = byGroup.get(group)
      if (own) own.add(member)
      else byGroup.set(group, new Set([member]))
    }
  }
  const lists = new Map([...byGroup].map(([group, own]) => [group, [...own]]))
  return ({ group, with: joined, invited }) => {
    if (invited) return [...new Set(invited)].flatMap((id) => byId.get(id) ?? [])
    if (group === null) return members
    if (!joined) return lists.get(group) ?? []
    return [...new Set([group, ...joined].flatMap((id) => lists.get(id) ?? []))]
  }
}

export function seatsByMember(held: readonly Held[]): Map<string, Seat[]> {
  const seats = new Map<string, Seat[]>()
  for (const { gathering, expected, marks, counts } of held) {
    if (!counts) continue
    for (const { id } of expected) {
      const seat = { gathering, mark: marks.get(id) }
      const own = seats.get(id)
      if (own) own.push(seat)
      else seats.set(id, [seat])
    }
  }
  return seats
}

export function figuresOf(marks: readonly (Mark | undefined)[]): AttendanceFigures {
  const count = (wanted: Mark | undefined): number => marks.filter((mark) => mark === wanted).length
  const expected = marks.length
  const present = count('present')
  const unrecorded = count(undefined)
  return {
    expected,
    present,
    leave: count('leave'),
    'leave-special': count('leave-special'),
    'leave-pending': count('leave-pending'),
    absent: count('absent'),
    unrecorded,
    rate: expected === unrecorded ? null : Math.round((present / (expected - unrecorded)) * 10_000) / 10_000,
  }
}

/** What a gathering's documentation lacks. */
export function missingOf({ gathering, expected, marks }: Held): MissingRecord[] {
  const missing: MissingRecord[] = []
  if (gathering.minutes === undefined) missing.push('minutes')
  if (gathering.reported === undefined) missing.push('report')
  if (expected.some(({ id }) => !marks.has(id))) missing.push('attendance')
  return missing
}

/** By member, the gatherings at which somebody was marked who was not expected. */
export function unexpectedByMember(held: readonly Held[]): Map<string, string[]> {
  const unexpected = new Map<string, string[]>()
  for (const { gathering, expected, marks } of held) {
    if (gathering.kind === 'visit') continue
    const ids = new Set(expected.map(({ id }) => id))
    for (const member of marks.keys()) {
      if (ids.has(member)) continue
      const own = unexpected.get(member)
      if (own) own.push(gathering.id)
      else unexpected.set(member, [gathering.id])
    }
  }
  return unexpected
}

const ACTIVITIES: readonly string[] = [
  'study',
  'study-tour',
  'activity',
  'inspection',
  'research',
  'symposium',
  'supervision',
  'consultation',
]

export const isActivity = ({ kind }: Gathering): boolean => ACTIVITIES.includes(kind)

/** What all tests of a term look at. */
export interface Testing {
  charter: Charter
  term: Term
  over: boolean
  /** Held so far and counting: the total of a kind of meeting is common to all. */
  plenaries: number
  standing: number
}

export function testingOf(charter: Charter, term: Term, over: boolean, held: readonly Held[]): Testing {
  const meetings = (kind: GatheringKind): number =>
    held.filter(({ gathering, counts }) => counts && gathering.kind === kind).length
  return { charter, term, over, plenaries: meetings('plenary'), standing: meetings('standing-committee') }
}

/** The five tests of deemed resignation on a member's seats. */
export function testsOf(seats: readonly Seat[], wasStanding: boolean, testing: Testing): TestVerdict[] {
  const { charter, term, over } = testing
  const at = (kind: GatheringKind): Seat[] => seats.filter(({ gathering }) => gathering.kind === kind)
  const plenaries = at('plenary')
  const activities = seats.filter(({ gathering }) => isActivity(gathering))

  const byOccasions = (test: TestId, sat: readonly Seat[]): TestVerdict => {
    const evidence = marked(sat, 'absent')
    const limit = (charter.tests[test]![0]!.limit as { occasions: number }).occasions
    return { test, count: evidence.length, limit, status: statusOf(evidence.length, limit, over), evidence }
  }
  const byShare = (test: TestId, sat: readonly Seat[], held: number, planned: number | undefined): TestVerdict => {
    const evidence = marked(sat, 'leave')
    const count = evidence.length
    const basis = over ? 'final' : planned === undefined ? 'held' : 'planned'
    const total = basis === 'planned' ? Math.max(planned!, held) : held
    const { moreThan } = charter.tests[test]![0]!.limit as { moreThan: { parts: number; of: number } }
    const limit = Math.floor((total * moreThan.parts) / moreThan.of) + 1
    let status = statusOf(count, limit, over)
    if (basis === 'held') {
      status = count >= limit && sat.length >= charter.values.onCourseFrom[0]!.value ? 'on-course' : 'clear'
    }
    return { test, count, total, basis, limit, status, evidence }
  }

  const tests = [
    byOccasions('plenary-absence', plenaries),
    byShare('plenary-leave', plenaries, testing.plenaries, term.planned?.plenary),
  ]
  if (wasStanding) {
    const planned = term.planned?.['standing-committee']
    tests.push(byShare('standing-leave', at('standing-committee'), testing.standing, planned))
  }
  tests.push(byOccasions('activity-absence', activities))
  tests.push(byShare('activity-leave', activities, activities.length, undefined))
  return tests
}

/** The ids of the gatherings with a mark. */
export function marked(seats: readonly Seat[], wanted: Mark | undefined): string[] {
  return seats.filter(({ mark }) => mark === wanted).map(({ gathering }) => gathering.id)
}

function statusOf(count: number, limit: number, over: boolean): TestStatus {
  if (count >= limit) return 'reached'
  return !over && count > 0 && count === limit - 1 ? 'near' : 'clear'
}

const SEVERITY: readonly TestStatus[] = ['reached', 'on-course', 'near', 'clear']

export function worstOf(tests: readonly TestVerdict[]): TestStatus {
  return SEVERITY.find((status) => tests.some((test) => test.status === status)) ?? 'clear'
}
