// Writes `dist/widgets.css`: the styles of all the desk's widgets, for kernels that adopt no style sheets.
import { writeFileSync } from 'node:fs'
import { AccessDesk } from '@liaison-kit/access-desk'
import { CommitteeDesk } from '@liaison-kit/committee-desk'
import { ReportInbox } from '@liaison-kit/report-inbox'
import { RosterDesk } from '@liaison-kit/roster-desk'
import { SheetImport } from '@liaison-kit/sheet-import'
import { RecordingElement } from '@liaison-kit/ui'
import { WorkBook } from '@liaison-kit/work-book'
import { publicWidgets } from '../../../packages/embed/build/public-widgets.mjs'
import { styleSheet } from '../../../scripts/style-sheet.mjs'

const css = await styleSheet([
  ...publicWidgets,
  ['liaison-access-desk', AccessDesk],
  ['liaison-committee-desk', CommitteeDesk],
  ['liaison-desk-door', RecordingElement],
  ['liaison-report-inbox', ReportInbox],
  ['liaison-roster-desk', RosterDesk],
  ['liaison-sheet-import', SheetImport],
  ['liaison-work-book', WorkBook],
])
writeFileSync('dist/widgets.css', css)
