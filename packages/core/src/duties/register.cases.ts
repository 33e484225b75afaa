import type { TestId } from '../model/vocabulary.ts'
import { activityCases } from './activity.cases.ts'
import { activityAbsenceCases } from './activity-absence.cases.ts'
import { activityLeaveCases } from './activity-leave.cases.ts'
import { annualSummaryCases } from './annual-summary.cases.ts'
import type { Cases } from './case.ts'
import { collectiveProposalCases } from './collective-proposal.cases.ts'
import { distinguishedResearchCases } from './distinguished-research.cases.ts'
import { halfYearSummaryCases } from './half-year-summary.cases.ts'
import { infoReportCases } from './info-report.cases.ts'
import { inspectionCases } from './inspection.cases.ts'
import { jointMeetingCases } from './joint-meeting.cases.ts'
import { planCases } from './plan.cases.ts'
import { plenaryAbsenceCases } from './plenary-absence.cases.ts'
import { plenaryLeaveCases } from './plenary-leave.cases.ts'
import { practicalProjectCases } from './practical-project.cases.ts'
import { quarterlyReportCases } from './quarterly-report.cases.ts'
import type { DutyId } from './register.ts'
import { researchReportCases } from './research-report.cases.ts'
import { standingLeaveCases } from './standing-leave.cases.ts'
import { studyCases } from './study.cases.ts'
import { suggestionCases } from './suggestion.cases.ts'

/** The readable cases of every duty and test; one without does not compile. */
export const CASES: Readonly<Record<DutyId | TestId, Cases>> = {
  'info-report': infoReportCases,
  suggestion: suggestionCases,
  activity: activityCases,
  inspection: inspectionCases,
  'research-report': researchReportCases,
  'practical-project': practicalProjectCases,
  study: studyCases,
  'distinguished-research': distinguishedResearchCases,
  'collective-proposal': collectiveProposalCases,
  plan: planCases,
  'half-year-summary': halfYearSummaryCases,
  'annual-summary': annualSummaryCases,
  'quarterly-report': quarterlyReportCases,
  'joint-meeting': jointMeetingCases,
  'plenary-absence': plenaryAbsenceCases,
  'plenary-leave': plenaryLeaveCases,
  'standing-leave': standingLeaveCases,
  'activity-absence': activityAbsenceCases,
  'activity-leave': activityLeaveCases,
}
