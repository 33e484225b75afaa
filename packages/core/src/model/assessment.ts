import type { Citation } from './charter.ts'
import type { CivilDate } from './civil-date.ts'
import type { GroupKind, TestId } from './vocabulary.ts'

/** `exempt`: not owed. `met`: done is enough. `open`: not met, and the due day is not over. `short`: not met, and it is. */
export type DutyStatus = 'exempt' | 'met' | 'open' | 'short'

/** One duty in one period: what was asked, what was done, and the records that show it. */
export interface DutyVerdict {
  duty: string
  /** `2012-01`, `2012-Q1`, `2012-H1` or `2012`. */
  period: string
  from: CivilDate
  to: CivilDate
  due: CivilDate
  required: number
  done: number
  status: DutyStatus
  /** Met, but by a record of a day after `due`. */
  late?: true
  /** Only when `short`: how many are lacking. */
  missing?: number
  /** Only when `open`: days from `asOf` to `due`, 0 on the due day. */
  daysLeft?: number
  /** Ids of the records counted, by the day that counts, then id. */
  evidence: string[]
}

/** How often each mark was given to those expected, and the rate of attendance. */
export interface AttendanceFigures {
  expected: number
  present: number
  leave: number
  'leave-special': number
  'leave-pending': number
  absent: number
  unrecorded: number
  /** present / (expected - unrecorded), four decimals; `null` when nothing is recorded. */
  rate: number | null
}

/** `near`: one short of the limit. `on-course`: over the share so far, of a total that may still grow. `reached`: a finding, for people to decide. */
export type TestStatus = 'clear' | 'near' | 'on-course' | 'reached'
/** What a "more than half" is half of: gatherings planned, held so far, or held when the term was over. */
export type TestBasis = 'planned' | 'held' | 'final'

/** One attendance test of one member: a count against a limit, for people to decide about. */
export interface TestVerdict {
  test: TestId
  count: number
  /** Only on "more than half" tests. */
  total?: number
  basis?: TestBasis
  /** The count at which the test is reached. */
  limit: number
  status: TestStatus
  /** Ids of the gatherings counted. */
  evidence: string[]
}

/** What a gathering's documentation lacks. */
export type MissingRecord = 'minutes' | 'report' | 'attendance'

/** A gathering that is not fully documented. */
export interface Undocumented {
  gathering: string
  missing: MissingRecord[]
}

/** A record made more days after its day than the charter allows. */
export interface LateEntry {
  /** `gatherings/ID` or `works/ID`. */
  about: string
  date: CivilDate
  recorded: CivilDate
  /** Days from `date` to `recorded`. */
  lag: number
}

/** The gatherings of the county in a quarter from which a member was absent without leave (通报). */
export interface Notice {
  quarter: string
  member: string
  gatherings: string[]
}

/** What the ledger shows of one group. */
export interface GroupAssessment {
  group: string
  duties: DutyVerdict[]
  attendance: AttendanceFigures
  undocumented: Undocumented[]
  dormantQuarters: string[]
  lateEntries: LateEntry[]
}

/** What the ledger shows of one member. */
export interface MemberAssessment {
  member: string
  status: TestStatus
  tests: TestVerdict[]
  attendance: AttendanceFigures
  pending: string[]
  unrecorded: string[]
  unexpected: string[]
  barredFromExcellence: string[]
}

/** `liaison-assessment/1`: what a ledger shows on a day. */
export interface Assessment {
  format: 'liaison-assessment/1'
  asOf: CivilDate
  term: string
  charters: string[]
  committee: { duties: DutyVerdict[]; notices: Notice[] }
  groups: GroupAssessment[]
  members: MemberAssessment[]
}

/** `liaison-quota/1`: what may be public of a group's assessment: counts and days, no member, no title, no text. */
export interface Quota {
  format: 'liaison-quota/1'
  asOf: CivilDate
  /** When it was made, RFC 3339. */
  madeAt: string
  committee: { id: string; name: string }
  group: { id: string; name: string; kind: GroupKind }
  term: string
  charters: string[]
  duties: Omit<DutyVerdict, 'evidence'>[]
  /** Per duty: where it comes from. */
  rules: Record<string, { cites: Citation[]; since: CivilDate; assumed?: true }>
}
