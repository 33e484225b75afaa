import '@liaison-kit/attendance-tracker/vue'
import '@liaison-kit/info-report-form/vue'
import '@liaison-kit/quota-meter/vue'
