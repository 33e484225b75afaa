import type { Citation, Name } from './charter.ts'
import type { CivilDate } from './civil-date.ts'
import type { GroupKind, TestId } from './vocabulary.ts'

/**
 * How a duty stands in a period. `exempt`: not owed, because the period does not lie wholly inside the days since the first charter, the
 * days the duty is valid, the run of adjoining terms and the group's existence; what was done is still shown. `met`: done is enough.
 * `open`: not met, and the due day is not over. `short`: not met, and it is.
 */
export type DutyStatus = 'exempt' | 'met' | 'open' | 'short'

/**
 * One duty in one period: what was asked, what was done, and the records that show it. `duty` is an id of the register or of the
 * charter's own duties. The period runs `from` .. `to`, both days inside, and is judged by the charter in force on its first day.
 * `required` and `done` count records; `done` those that count for the period and are dated on or before the day asked about, also
 * where nothing is owed. `status` says how the two compare.
 */
export interface DutyVerdict {
  duty: string
  /** `2012-01`, `2012-Q1`, `2012-H1` or `2012`. */
  period: string
  from: CivilDate
  to: CivilDate
  /** The last day on which it is done in time, itself inside: the period's last day, unless the duty sets one. */
  due: CivilDate
  required: number
  done: number
  status: DutyStatus
  /** Only when `met`: the record that completed it is of a day after `due`. */
  late?: true
  /** Only when `short`: how many are lacking, `required` - `done`. */
  missing?: number
  /** Only when `open`: days from `asOf` to `due`, 0 on the due day. */
  daysLeft?: number
  /** Ids of the records counted, by the day that counts, then id. */
  evidence: string[]
}

/**
 * Attendance figures (出席率, S 3), in seats: one member expected at one gathering is one. `expected` is all of them (应到); `present`,
 * `leave`, `leave-special`, `leave-pending` and `absent` are those with that mark, `unrecorded` those without any. In an assessment over
 * the gatherings of the term up to the day asked about that are neither optional nor visits: of a member, those at which the member was
 * expected; of a group, those it held itself, for all expected there, of whatever group.
 */
export interface AttendanceFigures {
  expected: number
  present: number
  leave: number
  'leave-special': number
  'leave-pending': number
  absent: number
  unrecorded: number
  /** `present` / (`expected` - `unrecorded`), 0 to 1, rounded to four decimals, a tie upwards; `null` when nothing is recorded. */
  rate: number | null
}

/**
 * How a test stands (S 2.2 item 8). `clear`: below the limit. `near`: one short of it. `on-course`: over the share so far, of a total
 * that may still grow. `reached`: a finding, for people to decide. Once the term is over only `reached` and `clear` are left.
 */
export type TestStatus = 'clear' | 'near' | 'on-course' | 'reached'
/**
 * What a "more than half" is half of: gatherings the term plans (`planned`; those held, where they are more), held so far (`held`), or
 * held when the term was over (`final`).
 */
export type TestBasis = 'planned' | 'held' | 'final'

/**
 * One attendance `test` of one member in one term: a `count` of marks against a limit, and the `status` that follows, for people to
 * decide about. Counts are cumulative within the term, not of marks in a row; leave and absence are never added together.
 */
export interface TestVerdict {
  test: TestId
  count: number
  /**
   * Only on "more than half" tests: how many gatherings the share is taken of, and by `basis` which. For meetings whoever was expected,
   * unless the switch `denominator` says otherwise; for activities those at which the member was expected.
   */
  total?: number
  /**
   * Only on "more than half" tests: what `total` rests on. While that is `held` it may still grow, and the test can come on course, not
   * be reached.
   */
  basis?: TestBasis
  /** The count at which the test is reached. */
  limit: number
  status: TestStatus
  /** Ids of the gatherings counted, by day, then id. */
  evidence: string[]
}

/**
 * What a gathering's documentation lacks (S 2.3 item 1): `minutes`, the `report` to the office, or marks of some who were expected
 * (`attendance`).
 */
export type MissingRecord = 'minutes' | 'report' | 'attendance'

/** A `gathering`, by id, that is not fully documented, and what is `missing`: at least one, in the order minutes, report, attendance. */
export interface Undocumented {
  gathering: string
  missing: MissingRecord[]
}

/** A record entered (`recorded`) more days after its `date` than the charter allows (S 1: archives made up at the last minute). */
export interface LateEntry {
  /** `gatherings/ID` or `works/ID`. */
  about: string
  date: CivilDate
  recorded: CivilDate
  /** Days from `date` to `recorded`; always more than the charter's `lateAfterDays`. */
  lag: number
}

/**
 * A notice (通报, S 2.2 item 8): the `gatherings` of the county in a `quarter` (`2012-Q1`) from which a `member` was absent without
 * leave; at least one, by day, then id.
 */
export interface Notice {
  quarter: string
  member: string
  gatherings: string[]
}

/**
 * What the ledger shows of one `group`, by id: its `duties`, in the charter's order, then by period, and its `attendance`. Lists with
 * nothing in them are empty, never left out.
 */
export interface GroupAssessment {
  group: string
  duties: DutyVerdict[]
  attendance: AttendanceFigures
  /** Its own gatherings that are not fully documented, visits and optional ones too; by date, then id. */
  undocumented: Undocumented[]
  /**
   * Ids of the quarters, owed and ended before the day asked about, in which it held or joined no gathering of any kind (S 1);
   * ascending.
   */
  dormantQuarters: string[]
  /** Its gatherings and works that were entered late; by date, then `about`. */
  lateEntries: LateEntry[]
}

/**
 * What the ledger shows of one `member`, by id: the `tests`, in the order of `TEST_IDS`, the worst `status` among them (`reached`, then
 * `on-course`, `near`, `clear`), and the `attendance`. The lists of gatherings are of ids, by day, then id, and empty where there is
 * nothing in them.
 */
export interface MemberAssessment {
  member: string
  status: TestStatus
  tests: TestVerdict[]
  attendance: AttendanceFigures
  /** Gatherings that stand in the figures, for which leave was asked and not yet decided. */
  pending: string[]
  /** Gatherings that stand in the figures, at which the member was expected and has no mark. */
  unrecorded: string[]
  /** Gatherings other than visits at which the member has a mark and was not expected; it counts nowhere. */
  unexpected: string[]
  /** Years, ascending, whose award an absence without leave bars the member from (不能评优, S 2.3 item 2). */
  barredFromExcellence: string[]
  /** Only where a charter has duties of members: as a group's. */
  duties?: DutyVerdict[]
}

/**
 * What a ledger shows on a day, `asOf`, of one `term`, by id. `format` is the document format: a list is never left out, and nothing in
 * it is renamed or dropped without another number. `charters` are the ids of all the ledger's charters. The `committee` has `duties` of
 * its own (the joint meeting, S 2.3 item 4) and the `notices`, by quarter, then member. `groups` and `members` are those in being or in
 * office on some day from the term's first to its last or `asOf`, whichever is earlier; in the ledger's order.
 */
export interface Assessment {
  format: 'liaison-assessment/1'
  asOf: CivilDate
  term: string
  charters: string[]
  committee: { duties: DutyVerdict[]; notices: Notice[] }
  groups: GroupAssessment[]
  members: MemberAssessment[]
}

/**
 * What may be public of a group's assessment: counts and days, no member, no title, no text. `format` is the document format; `committee`
 * and `group` say whose it is, by `id`, `name` and the group's `kind`; `asOf`, `term`, `charters` and `duties` are the assessment's, the
 * duties without the records that show them.
 */
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
  rules: Record<string, RuleSource>
}

/** Where a duty comes from (`cites`), and `since` when the value that is judged by holds. */
export interface RuleSource {
  cites: Citation[]
  since: CivilDate
  /** A value of the rule is not the source's but our reading. */
  assumed?: true
  /** Only of a charter's own duty, which no list of names knows. */
  name?: Name
}
