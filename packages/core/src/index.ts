// The door of the library, drawn by hand. What needs zod is behind ./schema.
export { type AdmonitionCandidate, type AdmonitionQuestion, admonitionCandidates } from './admonition.ts'
export { type AgendaItem, type AgendaQuestion, type AnswerOnAgenda, agenda, type DutyDue } from './agenda.ts'
export { type AnswerDue, answersDue } from './answers.ts'
export {
  type Appraisal,
  type AppraisalQuestion,
  type AppraisedGroup,
  type AppraisedLine,
  appraisal,
} from './appraisal.ts'
export {
  type Archive,
  type ArchiveAttendance,
  type ArchiveQuestion,
  type ArchiveSection,
  archive,
  type GatheringFigures,
} from './archive.ts'
export { assess } from './assess.ts'
export { type Change, changesBetween, type Statements } from './assessing/change.ts'
export type { Question } from './assessing/question.ts'
export { type Bulletin, type BulletinGroup, type BulletinQuestion, bulletin, type DutiesDue } from './bulletin.ts'
export { charterOf, shippedCharters } from './charters/shipped.ts'
export {
  type Commendation,
  type CommendationQuestion,
  commendation,
  type GroupCandidate,
  type GroupObstacle,
  type MemberCandidate,
  type MemberObstacle,
} from './commendation.ts'
export type { AttendanceTest } from './duties/attendance-test.ts'
export type { Counts, Duty } from './duties/duty.ts'
export { DUTIES, DUTY_IDS, type DutyId, dutyIn, isDutyId, TESTS } from './duties/register.ts'
export {
  type DecisionInFile,
  type DutyFile,
  type DutyFileQuestion,
  dutyFile,
  type GatheringInFile,
  type PostHeld,
  type StepInFile,
  type WorkInFile,
} from './duty-file.ts'
export { type ExplanationLanguage, explain } from './explain.ts'
export type {
  DutyExplanation,
  Explanation,
  Named,
  NotCounted,
  NotCountedBecause,
  RuleGround,
  TestExplanation,
  WouldChange,
} from './explaining/explanation.ts'
export type { WithdrawnThing } from './explaining/records.ts'
export { type Explanations, explanations } from './explanations.ts'
export { type Finding, findings } from './findings.ts'
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
  hashOfValue,
  type SealOptions,
  type Sha256,
  seal,
  verifyChain,
} from './ledger/chain.ts'
export type { Entry, SealedEntry } from './ledger/entry.ts'
export { type EraseCode, EraseError, type Erasing, erase } from './ledger/erase.ts'
export type { FaultCode } from './ledger/flaw.ts'
export { Folded, type FoldResult, fold, type Withdrawn } from './ledger/fold.ts'
export { uuidv7 } from './ledger/id.ts'
export { knownOn } from './ledger/known-on.ts'
export type { LedgerChange, ThingChange } from './ledger/ledger-change.ts'
export type { Unresolved } from './ledger/unresolved.ts'
export { LiveAssessment } from './live.ts'
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
  RuleSource,
  TestBasis,
  TestStatus,
  TestVerdict,
  Undocumented,
} from './model/assessment.ts'
export type {
  AppraisalLine,
  AppraisalPlan,
  ArchiveCategory,
  ArchivePlan,
  Charter,
  Citation,
  Consequences,
  Dated,
  DatedNumber,
  DueDay,
  DutyRule,
  Measure,
  Name,
  OwnDuty,
  Particulars,
  Rules,
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
export { type Every, isPeriodId, type Period, periodId, periodsOverlapping, type Span } from './model/period.ts'
export {
  ACTIVITY_KINDS,
  type ActivityKind,
  CHANNELS,
  type Channel,
  DECISION_STEPS,
  type DecisionStep,
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
export { countsOn } from './model/work.ts'
export type { Names } from './names/names.ts'
export type { BackFilled } from './papers/back-filled.ts'
export type { ArchiveItem, ArchivePapers } from './papers/filing.ts'
export type { ArchiveComing, ArchiveGap, ExpectedPeriod } from './papers/gaps.ts'
export type { RollMark } from './papers/roll.ts'
export { groupPart, memberPart } from './part.ts'
export { findPersonalData, masked, type PersonalData, type PersonalDataKind } from './privacy.ts'
export { type QuotaQuestion, quota, quotaIn, rulesOf } from './quota.ts'
export { type Outcome, type Supposed, whatIf } from './what-if.ts'
