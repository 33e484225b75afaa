import type {
  Assessment,
  AttendanceFigures,
  DutyVerdict,
  GroupAssessment,
  LateEntry,
  MemberAssessment,
  MissingRecord,
  Notice,
  TestStatus,
  TestVerdict,
} from '../model/assessment.ts'
import type { BesideDuties } from './reading.ts'

/** What an assessment states, by kind of statement, and what `at` names for it. */
export interface Statements {
  /** At `''`: the id of the term judged. */
  term: string
  /** At `''`: the ids of the charters. */
  charters: string[]
  /** At `DUTY/PERIOD`. */
  duty: DutyVerdict
  /** At a test's id. */
  test: TestVerdict
  /** At `''`: a member's worst status. */
  status: TestStatus
  /** At `''`. Every group and member listed has one, so one that comes or goes is seen here. */
  attendance: AttendanceFigures
  /** At a quarter. */
  notice: Notice
  /** At a gathering's id. */
  undocumented: MissingRecord[]
  /** At a quarter. */
  'dormant-quarter': true
  /** At `gatherings/ID` or `works/ID`. */
  'late-entry': LateEntry
  /** At a gathering's id. */
  pending: true
  /** At a gathering's id. */
  unrecorded: true
  /** At a gathering's id. */
  unexpected: true
  /** At a year. */
  barred: true
}

/**
 * One statement of an assessment that is no longer what it was: of which kind (`of`), of whom (`whose`: `committee`, `groups/ID`,
 * `members/ID`), and which one of that kind (`at`). `before` is `undefined` where it was not made before, `after` where it is not made
 * any more.
 */
export type Change = {
  [K in keyof Statements]: {
    of: K
    whose: string
    at: string
    before: Statements[K] | undefined
    after: Statements[K] | undefined
  }
}[keyof Statements]

/** Every statement that differs between two assessments: the committee's, then group by group, then member by member. */
export function changesBetween(before: Assessment | undefined, after: Assessment | undefined): Change[] {
  const changes: Change[] = []
  add(changes, 'term', 'committee', '', before?.term, after?.term)
  add(changes, 'charters', 'committee', '', before?.charters, after?.charters)
  dutyChanges(changes, 'committee', before?.committee.duties, after?.committee.duties)
  pairs(before?.groups, after?.groups, byGroup, (one, other) => groupChanges(changes, one, other))
  pairs(before?.members, after?.members, byMember, (one, other) => memberChanges(changes, one, other))
  noticeChanges(changes, before?.committee.notices, after?.committee.notices)
  return changes
}

const byGroup = ({ group }: GroupAssessment): string => group
const byMember = ({ member }: MemberAssessment): string => member
const byQuarterAndMember = ({ quarter, member }: Notice): string => `${quarter} ${member}`

/** What differs in the duties of one bearer. */
export function dutyChanges(
  changes: Change[],
  whose: string,
  before: readonly DutyVerdict[] | undefined,
  after: readonly DutyVerdict[] | undefined,
): void {
  pairs(before, after, dutyPeriod, (one, other, at) => add(changes, 'duty', whose, at, one, other))
}

const dutyPeriod = ({ duty, period }: DutyVerdict): string => `${duty}/${period}`

/** What differs in one group's part. */
export function groupChanges(
  changes: Change[],
  before: GroupAssessment | undefined,
  after: GroupAssessment | undefined,
): void {
  const whose = `groups/${(before ?? after)!.group}`
  dutyChanges(changes, whose, before?.duties, after?.duties)
  besideChanges(changes, whose, before, after)
}

/** What differs in a group's part, its duties apart. */
export function besideChanges(
  changes: Change[],
  whose: string,
  before: BesideDuties | undefined,
  after: BesideDuties | undefined,
): void {
  add(changes, 'attendance', whose, '', before?.attendance, after?.attendance)
  pairs(
    before?.undocumented,
    after?.undocumented,
    ({ gathering }) => gathering,
    (one, other, at) => add(changes, 'undocumented', whose, at, one?.missing, other?.missing),
  )
  listChanges(changes, 'dormant-quarter', whose, before?.dormantQuarters, after?.dormantQuarters)
  pairs(
    before?.lateEntries,
    after?.lateEntries,
    ({ about }) => about,
    (one, other, at) => add(changes, 'late-entry', whose, at, one, other),
  )
}

/** What differs in one member's part. */
export function memberChanges(
  changes: Change[],
  before: MemberAssessment | undefined,
  after: MemberAssessment | undefined,
): void {
  const whose = `members/${(before ?? after)!.member}`
  dutyChanges(changes, whose, before?.duties, after?.duties)
  add(changes, 'status', whose, '', before?.status, after?.status)
  pairs(
    before?.tests,
    after?.tests,
    ({ test }) => test,
    (one, other, at) => add(changes, 'test', whose, at, one, other),
  )
  add(changes, 'attendance', whose, '', before?.attendance, after?.attendance)
  listChanges(changes, 'pending', whose, before?.pending, after?.pending)
  listChanges(changes, 'unrecorded', whose, before?.unrecorded, after?.unrecorded)
  listChanges(changes, 'unexpected', whose, before?.unexpected, after?.unexpected)
  listChanges(changes, 'barred', whose, before?.barredFromExcellence, after?.barredFromExcellence)
}

/** What differs in the notices, by member and quarter. */
export function noticeChanges(
  changes: Change[],
  before: readonly Notice[] | undefined,
  after: readonly Notice[] | undefined,
): void {
  pairs(before, after, byQuarterAndMember, (one, other) => {
    const { member, quarter } = (one ?? other)!
    add(changes, 'notice', `members/${member}`, quarter, one, other)
  })
}

function listChanges(
  changes: Change[],
  of: 'dormant-quarter' | 'pending' | 'unrecorded' | 'unexpected' | 'barred',
  whose: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
): void {
  if (same(before, after)) return
  const was = new Set(before)
  const is = new Set(after)
  for (const at of before) if (!is.has(at)) add(changes, of, whose, at, true, undefined)
  for (const at of after) if (!was.has(at)) add(changes, of, whose, at, undefined, true)
}

function add<K extends keyof Statements>(
  changes: Change[],
  of: K,
  whose: string,
  at: string,
  before: Statements[K] | undefined,
  after: Statements[K] | undefined,
): void {
  if (!same(before, after)) changes.push({ of, whose, at, before, after } as Change)
}

/** Walks two lists by the key of their things: what was in one, in the other, or in both. */
function pairs<T>(
  before: readonly T[] = [],
  after: readonly T[] = [],
  key: (thing: T) => string,
  each: (before: T | undefined, after: T | undefined, key: string) => void,
): void {
  if (before === after) return
  // Mostly nothing came or went.
  if (before.length === after.length && before.every((thing, at) => key(thing) === key(after[at]!))) {
    before.forEach((thing, at) => {
      if (thing !== after[at]) each(thing, after[at], key(thing))
    })
    return
  }
  const was = new Map(before.map((thing) => [key(thing), thing]))
  const is = new Map(after.map((thing) => [key(thing), thing]))
  for (const [name, thing] of was) each(thing, is.get(name), name)
  for (const [name, thing] of is) if (!was.has(name)) each(undefined, thing, name)
}

/** Whether two JSON values say the same. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
}
