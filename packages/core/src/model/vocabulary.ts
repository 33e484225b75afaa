// The field's closed lists of words. The ids are what the ledger writes; their Chinese names are in names.ts.

/** Meetings are always the county's own. */
export const MEETING_KINDS = ['plenary', 'standing-committee', 'joint-meeting', 'work-meeting'] as const
export const ACTIVITY_KINDS = [
  'study',
  'study-tour',
  'activity',
  'inspection',
  'research',
  'symposium',
  'supervision',
  'consultation',
] as const
export const GATHERING_KINDS = [...MEETING_KINDS, ...ACTIVITY_KINDS, 'visit'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]
export type GatheringKind = (typeof GATHERING_KINDS)[number]

/** In the order the attendance figures print them. */
export const MARKS = ['present', 'leave', 'leave-special', 'leave-pending', 'absent'] as const
export type Mark = (typeof MARKS)[number]

export const WORK_KINDS = [
  'info-report',
  'suggestion',
  'research-report',
  'proposal',
  'practical-project',
  'plan',
  'half-year-summary',
  'annual-summary',
  'quarterly-report',
  'study-note',
  'self-study',
  'regulation',
  'received-document',
  'press',
] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export const GROUP_KINDS = ['township', 'county-department'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** The last four make one a member of the standing committee. */
export const ROLES = [
  'leader',
  'deputy-leader',
  'standing-committee',
  'chair',
  'vice-chair',
  'secretary-general',
] as const
export type Role = (typeof ROLES)[number]
export const STANDING_ROLES: readonly Role[] = ['standing-committee', 'chair', 'vice-chair', 'secretary-general']

export const CHANNELS = ['research', 'inspection', 'visit', 'symposium', 'other'] as const
export type Channel = (typeof CHANNELS)[number]

export const RECIPIENTS = ['county', 'township', 'unit'] as const
export type Recipient = (typeof RECIPIENTS)[number]

export const HANDLING_STEPS = [
  'received',
  'adopted',
  'kept',
  'returned',
  'forwarded',
  'answered',
  'instructed',
  'filed',
  'not-filed',
  'assigned',
  'rated',
] as const
export type HandlingStep = (typeof HANDLING_STEPS)[number]

export const DECISION_STEPS = ['reported', 'decided', 'waived'] as const
export type DecisionStep = (typeof DECISION_STEPS)[number]

export const ISSUED_KINDS = ['bulletin', 'appraisal', 'commendation'] as const
export type IssuedKind = (typeof ISSUED_KINDS)[number]

/** In the order a charter and an assessment print them. */
export const DUTY_IDS = [
  'info-report',
  'suggestion',
  'activity',
  'inspection',
  'research-report',
  'practical-project',
  'study',
  'distinguished-research',
  'collective-proposal',
  'plan',
  'half-year-summary',
  'annual-summary',
  'quarterly-report',
  'joint-meeting',
] as const
export type DutyId = (typeof DUTY_IDS)[number]

/** In the order a member's assessment prints them. */
export const TEST_IDS = [
  'plenary-absence',
  'plenary-leave',
  'standing-leave',
  'activity-absence',
  'activity-leave',
] as const
export type TestId = (typeof TEST_IDS)[number]
