// The widgets for everybody's pages, each with what it looks like before and after signing in.
import { AttendanceTracker } from '@liaison-kit/attendance-tracker'
import { InfoReportForm } from '@liaison-kit/info-report-form'
import { QuotaMeter } from '@liaison-kit/quota-meter'
import { trackerKit } from '../../attendance-tracker/dist/tracker-desk.js'
import { reportKit } from '../../info-report-form/dist/report-desk.js'

export const publicWidgets = [
  ['liaison-quota-meter', QuotaMeter],
  ['liaison-attendance-tracker', AttendanceTracker, trackerKit.styles],
  ['liaison-info-report-form', InfoReportForm, reportKit.styles],
]
