// The field's closed lists of words. The ids are what the ledger writes; their names are in ../names.
// The duties are no closed list: they are the register's (../duties/register.ts) and the charters' own.

/**
 * Kinds of meeting (会议), always the county's own: `plenary` 全体委员会议, all members; `standing-committee` 常务委员会议, the standing
 * committee; `joint-meeting` 联席会议 and `work-meeting` 工作会议, the leaders of the groups.
 */
export const MEETING_KINDS = ['plenary', 'standing-committee', 'joint-meeting', 'work-meeting'] as const
/**
 * Kinds of activity (活动), the county's own or a group's: `study` 集中学习, `study-tour` 参观考察, `activity` 集体活动, `inspection` 视察,
 * `research` 调研, `symposium` 座谈, `supervision` 民主监督, `consultation` 协商 (invited to the meeting of a township or department, or
 * asked about a draft). The tests of S 2.2 item 8 on activities look at all of these, and at no other kind.
 */
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
/**
 * Every kind of gathering: meetings, activities and `visit` 走访, a call on members or on people, which is kept for the archive and
 * stands in no attendance figure and no test.
 */
export const GATHERING_KINDS = [...MEETING_KINDS, ...ACTIVITY_KINDS, 'visit'] as const
/** One of `MEETING_KINDS`. */
export type MeetingKind = (typeof MEETING_KINDS)[number]
/** One of `ACTIVITY_KINDS`. */
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]
/** One of `GATHERING_KINDS`. */
export type GatheringKind = (typeof GATHERING_KINDS)[number]

/**
 * Marks at a gathering (出席情况), in the order the attendance figures print them: `present` 出席; `leave` 请假; `leave-special`
 * 特殊原因请假, recognised by a named person, in no test; `leave-pending` 请假待定, asked and not yet decided, in no test; `absent`
 * 无故缺席, no leave asked, or leave refused. A member who was expected and has no mark is `unrecorded`: a gap in the records, which is
 * no mark and is never held against the member.
 */
export const MARKS = ['present', 'leave', 'leave-special', 'leave-pending', 'absent'] as const
/** One of `MARKS`. */
export type Mark = (typeof MARKS)[number]

/**
 * Kinds of work (工作成果): `info-report` 社情民意信息, `suggestion` 意见建议, `research-report` 调研报告, `proposal` 提案,
 * `practical-project` 为民办实事 (counts once delivered), `plan` 年度计划, `half-year-summary` 半年小结, `annual-summary` 全年总结,
 * `quarterly-report` 季度工作汇报 (to the joint meeting), `study-note` 学习笔记, `self-study` 自学, `regulation` 制度,
 * `received-document` 来文, `press` 宣传.
 */
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
/** One of `WORK_KINDS`. */
export type WorkKind = (typeof WORK_KINDS)[number]

/** Kinds of liaison group: `township` 乡镇, `county-department` 县直党工委/总支 (of the county's own departments). */
export const GROUP_KINDS = ['township', 'county-department'] as const
/** One of `GROUP_KINDS`. */
export type GroupKind = (typeof GROUP_KINDS)[number]

/**
 * Roles of a member, by post: `leader` 组长 and `deputy-leader` 副组长 of a group; `standing-committee` 常委, `chair` 主席, `vice-chair`
 * 副主席 and `secretary-general` 秘书长 of the committee. The last four make one a member of the standing committee.
 */
export const ROLES = [
  'leader',
  'deputy-leader',
  'standing-committee',
  'chair',
  'vice-chair',
  'secretary-general',
] as const
/** One of `ROLES`. */
export type Role = (typeof ROLES)[number]
/** The roles that make one a member of the standing committee (常务委员会). */
export const STANDING_ROLES: readonly Role[] = ['standing-committee', 'chair', 'vice-chair', 'secretary-general']

/** How an info report's matter came to be known: `research` 调研, `inspection` 视察, `visit` 走访, `symposium` 座谈, `other` 其他. */
export const CHANNELS = ['research', 'inspection', 'visit', 'symposium', 'other'] as const
/** One of `CHANNELS`. */
export type Channel = (typeof CHANNELS)[number]

/**
 * To whom a suggestion is made: `county`, or the group's own `township` or `unit`. Each of the three counts for the duty (S 2.2 item 1).
 */
export const RECIPIENTS = ['county', 'township', 'unit'] as const
/** One of `RECIPIENTS`. */
export type Recipient = (typeof RECIPIENTS)[number]

/**
 * Steps in the handling of a work (办理). Of an info report: `received`, then `adopted` 采用, `kept` for reference or `returned` to its
 * writer; adopted, it may be `forwarded` 转办 and `answered` 答复, and `instructed` 批示 stands beside. Of a proposal: `filed` 立案 or
 * `not-filed`, then `assigned` 交办, `answered`, `rated` 评价. The order is the field's custom and is not enforced.
 */
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
/** One of `HANDLING_STEPS`. */
export type HandlingStep = (typeof HANDLING_STEPS)[number]

/**
 * Steps people take about a finding, a reached attendance test: `reported` to those who decide, then `decided`, or `waived` with a
 * reason. Before the first the finding is only `found`, which nobody records.
 */
export const DECISION_STEPS = ['reported', 'decided', 'waived'] as const
/** One of `DECISION_STEPS`. */
export type DecisionStep = (typeof DECISION_STEPS)[number]

/** Kinds of paper the office issues: `bulletin` 通报, `appraisal` 考评, `commendation` 表彰. */
export const ISSUED_KINDS = ['bulletin', 'appraisal', 'commendation'] as const
/** One of `ISSUED_KINDS`. */
export type IssuedKind = (typeof ISSUED_KINDS)[number]

/**
 * The attendance tests of S 2.2 item 8 (视为自动放弃委员资格), in the order a member's assessment prints them: `absent` or `leave` marks at
 * plenaries, `leave` at standing-committee meetings, `absent` or `leave` at activities. Absence from standing-committee meetings has no
 * limit in the source, and so no test.
 */
export const TEST_IDS = [
  'plenary-absence',
  'plenary-leave',
  'standing-leave',
  'activity-absence',
  'activity-leave',
] as const
/** One of `TEST_IDS`. */
export type TestId = (typeof TEST_IDS)[number]
