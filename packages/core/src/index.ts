// The door of the library, drawn by hand. What needs zod is behind ./schema.
export { assess, type Question } from './assess.ts'
export { charterOf, shippedCharters } from './charters/shipped.ts'
export {
  type About,
  aboutOf,
  isAbout,
  isId,
  LIST_NAMES,
  type ListName,
  parseAbout,
  type ThingIn,
  thingsOf,
} from './ledger/about.ts'
export { CanonicalError, canonical } from './ledger/canonical.ts'
export {
  type Break,
  type ChainHead,
  type ChainVerdict,
  ChainWalk,
  EMPTY_CHAIN,
  erased,
  type SealOptions,
  type Sha256,
  seal,
  verifyChain,
} from './ledger/chain.ts'
export type { Entry, SealedEntry } from './ledger/entry.ts'
export type { FaultCode } from './ledger/flaw.ts'
export { Folded, type FoldResult, fold, type Unresolved } from './ledger/fold.ts'
export { uuidv7 } from './ledger/id.ts'
export type {
  Assessment,
  AttendanceFigures,
  DutyStatus,
  DutyVerdict,
  GroupAssessment,
  LateEntry,
  MemberAssessment,
  MissingRecord,
  Notice,
  Quota,
  TestBasis,
  TestStatus,
  TestVerdict,
  Undocumented,
} from './model/assessment.ts'
export type {
  Charter,
  Citation,
  Dated,
  DatedNumber,
  DueDay,
  DutyRule,
  Switches,
  TestRule,
} from './model/charter.ts'
export {
  addDays,
  type CivilDate,
  civilDate,
  civilDateAt,
  dayNumber,
  daysBetween,
  isCivilDate,
} from './model/civil-date.ts'
export { expectedAt, inOffice, isExpected, isStanding, postOn, postsOf } from './model/expected.ts'
export { type Fault, LedgerFaults } from './model/fault.ts'
export type {
  Attendance,
  CharterInForce,
  Committee,
  Contact,
  Decision,
  Gathering,
  Group,
  Handling,
  Issued,
  Ledger,
  Member,
  Post,
  Term,
  Work,
} from './model/ledger.ts'
export type { Names } from './model/names.ts'
export { type Every, isPeriodId, type Period, periodId, periodsOverlapping, type Span } from './model/period.ts'
export {
  ACTIVITY_KINDS,
  type ActivityKind,
  CHANNELS,
  type Channel,
  DECISION_STEPS,
  type DecisionStep,
  DUTY_IDS,
  type DutyId,
  GATHERING_KINDS,
  type GatheringKind,
  GROUP_KINDS,
  type GroupKind,
  HANDLING_STEPS,
  type HandlingStep,
  ISSUED_KINDS,
  type IssuedKind,
  MARKS,
  type Mark,
  MEETING_KINDS,
  type MeetingKind,
  RECIPIENTS,
  type Recipient,
  ROLES,
  type Role,
  STANDING_ROLES,
  TEST_IDS,
  type TestId,
  WORK_KINDS,
  type WorkKind,
} from './model/vocabulary.ts'
export { type QuotaQuestion, quota, rulesOf } from './quota.ts'
