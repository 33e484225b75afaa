import type { CivilDate } from './civil-date.ts'
import type { Every } from './period.ts'
import type { Channel, GatheringKind, HandlingStep, TestId, WorkKind } from './vocabulary.ts'

/** A name by language: Chinese (`zh-CN`) always, English (`en`) where there is one. */
export interface Name {
  'zh-CN': string
  en?: string
}

/**
 * The place in a document a value comes from; never its words. `document` is a key of the charter's `documents`, `part` and `item` a
 * place in it as the document counts them (`2.2`, `1`). In the comments here, S is the document `shache-2012-speech`, and
 * "S 2.2 item 1" that place in it.
 */
export interface Citation {
  document: string
  part: string
  item?: string
}

/** What every value of a charter carries: since when the source gives it, where it stands, and whether we assumed it. */
export interface Dated {
  /**
   * The day from which this value replaces the one before it. The first value of a list also holds for days before it, back to the day
   * the ledger puts the charter in force.
   */
  since: CivilDate
  /** The places the value comes from; for a value that is assumed, those it is read out of. Empty where there is none. */
  cites: Citation[]
  /** The source does not give this value (or its due day): it is our reading, and shown as such. */
  assumed?: true
}

/**
 * A due day other than the period's last: a `month` (1 to 12) and `day` (1 to 31, one that exists every year) of the year the period is
 * in, or with `nextYear` of the year after.
 */
export interface DueDay {
  month: number
  day: number
  nextYear?: true
}

/**
 * What one duty asks: `atLeast` so many records that count, a whole number from 1, in `every` calendar month, quarter, half-year or
 * year.
 */
export interface DutyRule extends Dated {
  every: Every
  atLeast: number
  /** The last day on which it is done in time, itself inside; the period's last day where left out. */
  due?: DueDay
  /**
   * The days the source limits the duty to, `from` .. `to`, both ends included; an end that is left out is open. A period that is not
   * wholly inside is exempt.
   */
  valid?: { from?: CivilDate; to?: CivilDate }
}

/**
 * A duty that only this charter has: so many gatherings or works of some kinds, without code of its own. What it asks - how many, how
 * often, by when - stands under its id among the charter's `duties`; its `name` is said in no other list.
 */
export interface OwnDuty {
  name: Name
  /** Who bears it. A member's gatherings are those with the mark `present`; a member's works those that name the member. */
  bearer: 'group' | 'member'
  /**
   * The kinds that count, of `gatherings` or of `works`, at least one and each once; a group's are no meetings, which are the county's
   * own. A practical project counts on the day it is delivered, as everywhere.
   */
  counts: { gatherings: GatheringKind[] } | { works: WorkKind[] }
}

/**
 * The `limit` of an attendance test: a number of `occasions`, at which it is reached, or `moreThan` a share, `parts` out of `of`, of the
 * total (a half is 1 of 2). "More than" is strict unless the switch `atHalf` says otherwise (超过 excludes, 以上 includes). All are whole
 * numbers from 1.
 */
export interface TestRule extends Dated {
  limit: { occasions: number } | { moreThan: { parts: number; of: number } }
}

/**
 * What a county provides for when a test is reached, one step after another (约谈, 书面告诫, 劝退). For people to take: shown beside a
 * finding, carried out by nobody here.
 */
export interface Consequences extends Dated {
  /** In order, at least one. */
  steps: Name[]
}

/** One category of an archive's catalogue (档案目录), by `id` and `name`. A record is filed in the first category that takes its kind. */
export interface ArchiveCategory {
  id: string
  name: Name
  /** The kinds of work filed in it. */
  works?: WorkKind[]
  /** The kinds of gathering filed in it, with their minutes and rolls. */
  gatherings?: GatheringKind[]
  /** What else is filed in it: the year's attendance and leave, or commendations issued. */
  also?: 'attendance' | 'commendations'
  /** The duties whose periods of the year must each have left a record here; where one has not, the gap is named. */
  expects?: string[]
  /** Something must be filed in it in any year, though no duty asks for it; where nothing is, the gap is named. */
  never?: 'empty'
}

/** How a group's archive of a year is laid out (档案目录). */
export interface ArchivePlan extends Dated {
  /** Whether it is the county's official catalogue. */
  official: boolean
  /** In the order they are numbered, at least one. */
  categories: ArchiveCategory[]
}

/**
 * What a line of an appraisal counts, of one group over the months appraised:
 * - `duty` and `verdict`: periods of a duty, ended or due by the day asked about, with that verdict; `met` includes those met late,
 *   `late` counts them alone
 * - `works`: works of a kind dated in those months; with `step`, those that came to that step by the day asked about
 * - `gatherings`: own or joined gatherings of these kinds
 * - `figure`: own gatherings not fully documented, quarters without any gathering, late entries, or absences without leave at own
 *   gatherings
 */
export type Measure =
  | { duty: string; verdict: 'met' | 'short' | 'late' }
  | { works: WorkKind; step?: HandlingStep }
  | { gatherings: GatheringKind[] }
  | { figure: 'undocumented' | 'dormant-quarters' | 'late-entries' | 'absences' }

/** One line of an appraisal, by `id` and `name`: points to begin with, and points for each thing its `measure` counts. */
export interface AppraisalLine {
  id: string
  name: Name
  measure: Measure
  /**
   * Points given before anything is counted; 0 unless given. Not below the floor nor above the cap, and where `each` can still move it.
   */
  base?: number
  /** Points for each thing counted; negative takes away. Not zero. */
  each: number
  /** Only the first thing counted gives or takes points. */
  firstOnly?: true
  /** The least the line can come to; 0 unless given. */
  floor?: number
  /** The most the line can come to; without end unless given. */
  cap?: number
}

/** How groups are appraised (考评): `lines` of points, and the bands the sum falls into. No ranking. */
export interface AppraisalPlan extends Dated {
  lines: AppraisalLine[]
  /**
   * By `id` and `name`, from the highest to the lowest: a group stands in the first whose `from`, in points and itself inside, its
   * points reach. The last one's `from` is 0; it also takes what lies below.
   */
  bands: {
    id: string
    name: Name
    from: number
    /** Groups in it may be proposed as advanced (先进). */
    advanced?: true
  }[]
}

/** A number of the charter, from a day on. The unit of its `value` is said where it stands. */
export interface DatedNumber extends Dated {
  value: number
}

/** Ways to read the source where it is ambiguous. They hold for the whole charter; none is dated. */
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

/** What a charter asks: its numbers, days and readings, and all that judging looks at. An assessment names it by its `id`. */
export interface Rules {
  id: string
  /**
   * Duties only this charter has, by their id: lower-case letters, digits and `-`, a letter first, and none of the register's. Each
   * stands in `duties` too.
   */
  ownDuties?: Record<string, OwnDuty>
  /** By id, the register's or of `ownDuties`, in the order an assessment prints them; a duty that is not here is not asked. */
  duties: Record<string, DutyRule[]>
  /** The attendance tests and their limits; a test that is not here is not asked. */
  tests: Partial<Record<TestId, TestRule[]>>
  /** How the source is read where it is ambiguous. */
  switches: Switches
  /** Numbers that belong to no single duty or test; each list at least one, in order of `since`. */
  values: {
    /** A record made more than this many days after its day is a late entry. */
    lateAfterDays: DatedNumber[]
    /** From how many gatherings on a test may say that a member is on course to a limit. */
    onCourseFrom: DatedNumber[]
    /** Days within which a forwarded report is to be answered. */
    answerDueDays: DatedNumber[]
    /** A year more than this share, 0 to 1, of whose records are late entries is flagged as back-filled. */
    backFilledShare: DatedNumber[]
  }
}

/** What is said of a charter's rules, and what hangs on them, beside the rules. `name` is the charter's own. */
export interface Particulars {
  name: Name
  /** The documents that citations name, by id, each with its `title`; `address` is the web page where one can be read. */
  documents: Record<string, { title: string; address?: string }>
  /** What the county provides for once a test is reached. */
  consequences?: Consequences[]
  /** The county's own catalogue; where none is given, the library's, which is not official. */
  archive?: ArchivePlan[]
  /** The county's own appraisal; where none is given, the library's, which is assumed. */
  appraisal?: AppraisalPlan[]
  /** Categories of reports and inspections, with their Chinese names. */
  categories: Record<string, string>
  /** Channels a report may come by. */
  channels: Channel[]
}

/**
 * A charter (履职要求): a county's numbers, days, lists and readings as dated, cited data. Another county is another charter, not other
 * code. `format` is its document format. `defineCharter` reads one from raw data.
 */
export interface Charter extends Rules, Particulars {
  format: 'liaison-charter/1'
}

/** Of several dated values, the one for a day: the last whose `since` is not after it, else the first. */
export function valueOn<T extends Dated>(values: readonly [T, ...T[]] | readonly T[], day: CivilDate): T {
  let current = values[0]!
  for (const value of values) if (value.since <= day) current = value
  return current
}
