// The drop-in: one classic script that registers the public widgets. What records comes in later files, once somebody needs it. What
// guards against a second copy stands around the bundle (build/), because it must run before Lit is evaluated.
// First: a widget that stands in the page already is drawn as soon as it is defined.
import './style-sheet.ts'
import '@liaison-kit/attendance-tracker/define'
import '@liaison-kit/info-report-form/define'
import '@liaison-kit/quota-meter/define'

// For the build, which joins the files.
export { handOver, part } from './later-files.ts'
