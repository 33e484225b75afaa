import type { Charter } from './charter.ts'
import type { CivilDate } from './civil-date.ts'
import type {
  Channel,
  DecisionStep,
  GatheringKind,
  GroupKind,
  HandlingStep,
  IssuedKind,
  Mark,
  Recipient,
  Role,
  TestId,
  WorkKind,
} from './vocabulary.ts'

/**
 * A charter in force `from` a day on, that day included, until the next one's: `charter` is a shipped one's id, or the charter itself.
 */
export interface CharterInForce {
  from: CivilDate
  charter: string | Charter
}

/** The county committee (政协委员会): its `id`, which every entry of its chain is sealed with, and its `name` in full. */
export interface Committee {
  id: string
  name: string
  /** IANA zone that says which day "today" is; Asia/Shanghai unless given. */
  zone?: string
  /** The day the committee began to use the ledger: what is dated before it is imported, never late. */
  since?: CivilDate
  /** Web origins (`https://…`, no path) whose pages may write to a hub; none beyond its own pages where left out. */
  origins?: string[]
  /** Whether charters and a group's counts may be read from a hub without signing in; not unless `true`. */
  public?: boolean
  /** At least one, in order of `from`. */
  charters: CharterInForce[]
}

/**
 * A term of office (届) with its `id`, the `number`th of the committee's, `from` .. `to`, both days included. Terms do not overlap;
 * those without a gap between them adjoin.
 */
export interface Term {
  id: string
  number: number
  from: CivilDate
  to: CivilDate
  /**
   * How many `plenary` and `standing-committee` meetings the term plans in all. 0 is a plan; a key left out is none, and then a "more
   * than half" test goes by those held so far.
   */
  planned?: { plenary?: number; 'standing-committee'?: number }
}

/**
 * A members' liaison group (委员联络组) with its `id`, `name` and `kind`, in being from `formed` to `dissolved`, both days included; still
 * in being where `dissolved` is left out.
 */
export interface Group {
  id: string
  name: string
  kind: GroupKind
  formed: CivilDate
  dissolved?: CivilDate
}

/**
 * A post (任职): a member's `group` and `roles` (none where left out) `from` .. `to`, both days included. Without `to` it lasts as long
 * as the office. A member's posts do not overlap and lie within the office; a day between two of them is a day without a group.
 */
export interface Post {
  group: string
  roles?: Role[]
  from: CivilDate
  to?: CivilDate
}

/**
 * A member (委员) with an `id`, in office from `appointed` to `left`, both days included; still in office where `left` is left out. Has
 * `posts`, or `group` and `roles` as the short form of one post over the whole office. Beside the `name`: its `initials` in pinyin, to
 * find it by, the `sector` the member stands for (界别) and the `unit` the member works in.
 */
export interface Member {
  id: string
  name: string
  initials?: string
  sector?: string
  unit?: string
  appointed: CivilDate
  left?: CivilDate
  group?: string
  roles?: Role[]
  posts?: Post[]
}

/**
 * A meeting, activity or visit (会议、活动、走访) with its `id`, `title` and `place`. The `kind`, the `date` (the day it was or will be held) and
 * `group` say for which duty it counts and who is expected.
 */
export interface Gathering {
  id: string
  kind: GatheringKind
  /** The id of the group that holds it; `null`: the county's own, as the four kinds of meeting always are. */
  group: string | null
  /** Ids of groups it was held together with: it counts for the duties of each (our reading). Only where `group` is not `null`. */
  with?: string[]
  date: CivilDate
  title: string
  place?: string
  /**
   * Ids of members. Where given, only these are expected, of whatever group, as far as in office that day; an empty list means nobody
   * is.
   */
  invited?: string[]
  /** Sign-up only: counts for duties, never in an attendance figure or test. `false` is the same as left out. */
  optional?: boolean
  /** The day it was announced to those expected. */
  announced?: CivilDate
  /** The minutes (会议记录). Any text means that they exist; left out, a group's gathering is listed as undocumented (S 2.3 item 1). */
  minutes?: string
  /** The day it was reported to the office; left out, a group's gathering is listed as undocumented (S 2.3 item 1). */
  reported?: CivilDate
  /** The number of the certificate an inspection was made with (持证视察). */
  certificate?: string
  /** What it was about: a key of a charter's `categories`. */
  category?: string
  /** Files kept with it, each by its content: `sha256-` and 64 hex digits. */
  files?: string[]
  /** The day it was entered. More than the charter's days after `date` it is a late entry; left out, it is never late. */
  recorded?: CivilDate
}

/**
 * One `member`'s `mark` at one `gathering`, both by id (出席情况); at most one for each pair. Of a leave: the `reason`, and the days on
 * which it was `asked` for and `decided` about (请假制度). `recorded` is the day the mark was entered. A mark for somebody who was not
 * expected is kept and counts nowhere.
 */
export interface Attendance {
  gathering: string
  member: string
  mark: Mark
  reason?: string
  asked?: CivilDate
  decided?: CivilDate
  /** The name of who decided about the leave, or recognised special circumstances; required with `leave-special`. */
  decidedBy?: string
  recorded?: CivilDate
}

/**
 * A piece of work (工作成果) of a `group`, by the group's id: a report, suggestion, proposal, project, plan, summary, note, with its own
 * `id` and `title`. It counts for a duty by its `kind`, in the period that holds its `date`, the day it was sent in or made; see `for`
 * and `delivered` for the exceptions. An info report says its matter as `situation`, `problem` and `advice`, and what happened where
 * (`place`); any other work has its text in `body`. A flag that is `false` is the same as left out.
 */
export interface Work {
  id: string
  kind: WorkKind
  group: string
  date: CivilDate
  title: string
  /** The id of the member who did it, also of another group; it counts for the group all the same. */
  member?: string
  /**
   * The id of the period it is for (`2012`, `2012-Q1`), in which it then counts, whenever it was sent. Only of a plan, summary or
   * quarterly report.
   */
  for?: string
  /** To whom a suggestion was made. */
  to?: Recipient
  /** What it is about: a key of a charter's `categories` (S 2.2 item 2). */
  category?: string
  /** How the matter of an info report came to be known. */
  channel?: Channel
  place?: string
  /** Why the text was sent although it holds what reads like personal data, for instance with the person's consent. */
  personalDataReason?: string
  situation?: string
  problem?: string
  advice?: string
  body?: string
  /** A research report that was accepted as of high quality (S 2.2 item 3). */
  distinguished?: boolean
  /** A proposal made in the group's name (S 2.2 item 7). */
  collective?: boolean
  /** A proposal made between two plenaries (平时提案). */
  betweenSessions?: boolean
  /** `gatherings/ID` or `works/ID` it grew out of. */
  derivedFrom?: string[]
  /** The day a practical project was delivered, on which alone it counts; left out, it is under way. */
  delivered?: CivilDate
  /** Files kept with it, each by its content: `sha256-` and 64 hex digits. */
  files?: string[]
  /** The day it was entered. More than the charter's days after `date` it is a late entry; left out, it is never late. */
  recorded?: CivilDate
}

/**
 * A `step` in the handling of a `work` (办理), by the work's id, with its own `id`, taken on a `date`: `by` whom, with a `note` and a
 * `text`, such as a report as edited or an answer, which stand apart from what the group wrote.
 */
export interface Handling {
  id: string
  work: string
  date: CivilDate
  step: HandlingStep
  /**
   * Of `answered`: what came of it, `solved`, `planned` or `limited`. Of `rated`: how the handling was found, `satisfied` for instance.
   * A free text: other words are no fault.
   */
  result?: string
  /** Of `forwarded`: to whom. */
  to?: string
  by?: string
  note?: string
  text?: string
}

/**
 * A `step` people took about a finding on a `date` (S 2.2 item 8), with an `id`. A finding is named by what it is `about`: a `test`
 * reached by a `member` in a `term`. The `decision` in words, `by` whom, the number of the `document` that says so, and the `reason`,
 * such as that for waiving it. Left out is what was not recorded. Nothing is carried out by it.
 */
export interface Decision {
  id: string
  about: { member: string; test: TestId; term: string }
  date: CivilDate
  step: DecisionStep
  decision?: string
  by?: string
  document?: string
  reason?: string
}

/**
 * Who looks after a group (督导联系), with an `id`: a `member`, such as the chair or a vice-chair, and the `group`, by id, `from` .. `to`,
 * both days included; still so where `to` is left out.
 */
export interface Contact {
  id: string
  member: string
  group: string
  from: CivilDate
  to?: CivilDate
}

/**
 * A paper the office issued on a `date`, with its `id`: of which `kind`, about which `period` (`2012-Q1`), and its `body`, JSON of any
 * form. It stays as it was issued, whatever is recorded later.
 */
export interface Issued {
  id: string
  kind: IssuedKind
  period: string
  date: CivilDate
  body: Record<string, unknown>
}

/**
 * The ledger (台账): everything recorded about a county's `committee`, its `terms`, `groups` and `members`, their `gatherings` with the
 * `attendance`, their `works` with the `handling`, the `decisions` about findings, the `contacts` of groups and the papers `issued`.
 * `format` is its document format, in which nothing is renamed or dropped without another number. Ids are 1 to 64 of
 * `A-Z a-z 0-9 . _ -` and unique in their list. A list that may be left out is then the same as an empty one. `parseLedger` reads one
 * from raw data.
 */
export interface Ledger {
  format: 'liaison-ledger/1'
  committee: Committee
  terms: Term[]
  groups: Group[]
  members: Member[]
  gatherings: Gathering[]
  attendance: Attendance[]
  works: Work[]
  handling?: Handling[]
  decisions?: Decision[]
  contacts?: Contact[]
  issued?: Issued[]
}
