// The drop-in: one classic script that registers the public widgets. What guards against a second copy stands around the bundle
// (tsup.config.ts), because it must run before Lit is evaluated.
import '@liaison-kit/attendance-tracker/define'
import '@liaison-kit/info-report-form/define'
import '@liaison-kit/quota-meter/define'
