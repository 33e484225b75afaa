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

/** A charter in force from a day: a shipped one by its id, or the charter itself. */
export interface CharterInForce {
  from: CivilDate
  charter: string | Charter
}

/** The county committee (政协委员会). */
export interface Committee {
  id: string
  name: string
  /** IANA zone that says which day "today" is; Asia/Shanghai unless given. */
  zone?: string
  /** The day the committee began to use the ledger: what is dated before it is imported, never late. */
  since?: CivilDate
  /** Web origins whose pages may write. */
  origins?: string[]
  /** Whether counts may be read without signing in. */
  public?: boolean
  /** At least one, in order of `from`. */
  charters: CharterInForce[]
}

/** A term of office (届), both days included. */
export interface Term {
  id: string
  number: number
  from: CivilDate
  to: CivilDate
  /** Meetings the term plans; 0 is a plan, a missing key is none. */
  planned?: { plenary?: number; 'standing-committee'?: number }
}

/** A members' liaison group (委员联络组), in being from `formed` to `dissolved`, both days included. */
export interface Group {
  id: string
  name: string
  kind: GroupKind
  formed: CivilDate
  dissolved?: CivilDate
}

/** A member's group and roles over a time, both days included. */
export interface Post {
  group: string
  roles?: Role[]
  from: CivilDate
  to?: CivilDate
}

/** A member (委员), in office from `appointed` to `left`, both days included. Has `posts`, or `group` and `roles` as the short form of one post over the whole office. */
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

/** A meeting, activity or visit (会议、活动、走访). */
export interface Gathering {
  id: string
  kind: GatheringKind
  /** `null`: the county's own. */
  group: string | null
  /** Groups it was held together with. */
  with?: string[]
  date: CivilDate
  title: string
  place?: string
  /** Where given, only these are expected; an empty list means nobody is. */
  invited?: string[]
  /** Sign-up only: counts for duties, never in an attendance figure or test. */
  optional?: boolean
  announced?: CivilDate
  minutes?: string
  reported?: CivilDate
  certificate?: string
  category?: string
  files?: string[]
  recorded?: CivilDate
}

/** One member's mark at one gathering (出席情况). */
export interface Attendance {
  gathering: string
  member: string
  mark: Mark
  reason?: string
  asked?: CivilDate
  decided?: CivilDate
  /** Who recognised special circumstances; required with `leave-special`. */
  decidedBy?: string
  recorded?: CivilDate
}

/** A piece of work (工作成果): a report, suggestion, proposal, project, plan, summary, note. */
export interface Work {
  id: string
  kind: WorkKind
  group: string
  date: CivilDate
  title: string
  member?: string
  /** The period a plan, summary or quarterly report is for, whenever it was sent. */
  for?: string
  to?: Recipient
  category?: string
  channel?: Channel
  place?: string
  personalDataReason?: string
  situation?: string
  problem?: string
  advice?: string
  body?: string
  distinguished?: boolean
  collective?: boolean
  betweenSessions?: boolean
  /** `gatherings/ID` or `works/ID` it grew out of. */
  derivedFrom?: string[]
  delivered?: CivilDate
  files?: string[]
  recorded?: CivilDate
}

/** A step in the handling of a work (办理). */
export interface Handling {
  id: string
  work: string
  date: CivilDate
  step: HandlingStep
  result?: string
  to?: string
  by?: string
  note?: string
  text?: string
}

/** What people decided about a finding. */
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

/** Who looks after a group (督导联系). */
export interface Contact {
  id: string
  member: string
  group: string
  from: CivilDate
  to?: CivilDate
}

/** A paper the office issued: bulletin, appraisal, commendation. */
export interface Issued {
  id: string
  kind: IssuedKind
  period: string
  date: CivilDate
  body: Record<string, unknown>
}

/** The ledger (台账), `liaison-ledger/1`: everything recorded about a county's committee, its groups and members. */
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
