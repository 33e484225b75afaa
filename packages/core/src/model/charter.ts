import type { CivilDate } from './civil-date.ts'
import type { Every } from './period.ts'
import type { Channel, DutyId, TestId } from './vocabulary.ts'

/** The place in a document a value comes from; never its words. */
export interface Citation {
  document: string
  part: string
  item?: string
}

/** What every value of a charter carries: since when the source gives it, where it stands, and whether we assumed it. */
export interface Dated {
  /** The day from which this value replaces the one before it. The first value of a list also holds for days before it, back to the day the ledger puts the charter in force. */
  since: CivilDate
  cites: Citation[]
  /** The source does not give this value (or its due day): it is our reading, and shown as such. */
  assumed?: true
}

/** A due day other than the period's last: a day of the period's own year, or of the next. */
export interface DueDay {
  month: number
  day: number
  nextYear?: true
}

/** What one duty asks. */
export interface DutyRule extends Dated {
  every: Every
  atLeast: number
  due?: DueDay
  /** The days the source limits the duty to, both ends included; open where left out. */
  valid?: { from?: CivilDate; to?: CivilDate }
}

/** The limit of an attendance test: a number of occasions, or more than a share of the total. */
export interface TestRule extends Dated {
  limit: { occasions: number } | { moreThan: { parts: number; of: number } }
}

/** A number of the charter, from a day on. */
export interface DatedNumber extends Dated {
  value: number
}

/** Ways to read the source where it is ambiguous. */
export interface Switches {
  /** Whether one event fills one duty's slot, or a study or inspection also fills `activity`. */
  countsToward: 'one' | 'many'
  /** Whether exactly half already reaches a "more than half" limit. */
  atHalf: 'excluded' | 'included'
  /** Whether meetings are counted over the whole term, or over those at which the member was expected. */
  denominator: 'term' | 'mandate'
  /** Which absences bar a member from the year's award. */
  barredBy: 'activity-absence' | 'any-absence'
}

/**
 * A charter: a county's numbers, days, lists and readings as dated, cited data. Another county is another charter, not other code.
 */
export interface Charter {
  format: 'liaison-charter/1'
  id: string
  /** Name by language. */
  name: { 'zh-CN': string; en?: string }
  /** The documents that citations name. */
  documents: Record<string, { title: string }>
  /** In the order an assessment prints them; a duty that is not here is not asked. */
  duties: Partial<Record<DutyId, DutyRule[]>>
  tests: Partial<Record<TestId, TestRule[]>>
  switches: Switches
  values: {
    /** A record made more than this many days after its day is a late entry. */
    lateAfterDays: DatedNumber[]
    /** From how many gatherings on a test may say that a member is on course to a limit. */
    onCourseFrom: DatedNumber[]
    /** Days within which a forwarded report is to be answered. */
    answerDueDays: DatedNumber[]
    /** A year more than this share of whose records are late entries is flagged as back-filled. */
    backFilledShare: DatedNumber[]
  }
  /** Categories of reports and inspections, with their Chinese names. */
  categories: Record<string, string>
  /** Channels a report may come by. */
  channels: Channel[]
}

/** Of several dated values, the one for a day: the last whose `since` is not after it, else the first. */
export function valueOn<T extends Dated>(values: readonly [T, ...T[]] | readonly T[], day: CivilDate): T {
  let current = values[0]!
  for (const value of values) if (value.since <= day) current = value
  return current
}
