import type { Rules } from '../model/charter.ts'
import type { TestId } from '../model/vocabulary.ts'
import { activity } from './activity.ts'
import { activityAbsence } from './activity-absence.ts'
import { activityLeave } from './activity-leave.ts'
import { annualSummary } from './annual-summary.ts'
import type { AttendanceTest } from './attendance-test.ts'
import { collectiveProposal } from './collective-proposal.ts'
import { distinguishedResearch } from './distinguished-research.ts'
import { type Duty, ownDuty } from './duty.ts'
import { halfYearSummary } from './half-year-summary.ts'
import { infoReport } from './info-report.ts'
import { inspection } from './inspection.ts'
import { jointMeeting } from './joint-meeting.ts'
import { plan } from './plan.ts'
import { plenaryAbsence } from './plenary-absence.ts'
import { plenaryLeave } from './plenary-leave.ts'
import { practicalProject } from './practical-project.ts'
import { quarterlyReport } from './quarterly-report.ts'
import { researchReport } from './research-report.ts'
import { standingLeave } from './standing-leave.ts'
import { study } from './study.ts'
import { suggestion } from './suggestion.ts'

// In the order a charter and an assessment print them.
const REGISTER = [
  infoReport,
  suggestion,
  activity,
  inspection,
  researchReport,
  practicalProject,
  study,
  distinguishedResearch,
  collectiveProposal,
  plan,
  halfYearSummary,
  annualSummary,
  quarterlyReport,
  jointMeeting,
] as const

/** The id of a duty of the register. A charter's own duties have other ids. */
export type DutyId = (typeof REGISTER)[number]['id']

/** The ids of the register's duties, in its order. */
export const DUTY_IDS: readonly DutyId[] = REGISTER.map(({ id }) => id)

/** Every duty that comes with this library, by id. Which of them a county asks, and in what order, is its charter's. */
export const DUTIES = Object.fromEntries(REGISTER.map((duty) => [duty.id, duty])) as Readonly<Record<DutyId, Duty>>

/** Whether a text is the id of a duty of the register. */
export function isDutyId(id: string): id is DutyId {
  return Object.hasOwn(DUTIES, id)
}

/** The duty a charter means by an id: the register's, else the charter's own; `undefined` where there is none. */
export function dutyIn(charter: Rules, id: string): Duty | undefined {
  if (isDutyId(id)) return DUTIES[id]
  const own = charter.ownDuties && Object.hasOwn(charter.ownDuties, id) ? charter.ownDuties[id] : undefined
  return own && ownDuty(id, own)
}

/** Every attendance test, in the order a member's assessment prints them. */
export const TESTS: Readonly<Record<TestId, AttendanceTest>> = {
  'plenary-absence': plenaryAbsence,
  'plenary-leave': plenaryLeave,
  'standing-leave': standingLeave,
  'activity-absence': activityAbsence,
  'activity-leave': activityLeave,
}
