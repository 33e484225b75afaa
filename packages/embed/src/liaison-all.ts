// The drop-in in Chinese, Uyghur and English.
import '@liaison-kit/attendance-tracker/en'
import '@liaison-kit/attendance-tracker/ug'
import '@liaison-kit/info-report-form/en'
import '@liaison-kit/info-report-form/ug'
import '@liaison-kit/quota-meter/en'
import '@liaison-kit/quota-meter/ug'
import '@liaison-kit/ui/shared.en'
import '@liaison-kit/ui/shared.ug'

export { handOver, part } from './liaison.ts'
