import type { DutyId, TestId } from '../model/vocabulary.ts'
import { activity } from './activity.ts'
import { activityAbsence } from './activity-absence.ts'
import { activityLeave } from './activity-leave.ts'
import { annualSummary } from './annual-summary.ts'
import type { AttendanceTest } from './attendance-test.ts'
import { collectiveProposal } from './collective-proposal.ts'
import { distinguishedResearch } from './distinguished-research.ts'
import type { Duty } from './duty.ts'
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

/** Every duty there is. Which of them a county asks, and in what order, is its charter's. */
export const DUTIES: Readonly<Record<DutyId, Duty>> = {
  'info-report': infoReport,
  suggestion,
  activity,
  inspection,
  'research-report': researchReport,
  'practical-project': practicalProject,
  study,
  'distinguished-research': distinguishedResearch,
  'collective-proposal': collectiveProposal,
  plan,
  'half-year-summary': halfYearSummary,
  'annual-summary': annualSummary,
  'quarterly-report': quarterlyReport,
  'joint-meeting': jointMeeting,
}

/** Every attendance test, in the order a member's assessment prints them. */
export const TESTS: Readonly<Record<TestId, AttendanceTest>> = {
  'plenary-absence': plenaryAbsence,
  'plenary-leave': plenaryLeave,
  'standing-leave': standingLeave,
  'activity-absence': activityAbsence,
  'activity-leave': activityLeave,
}
