import { AttendanceTracker } from './attendance-tracker.ts'

declare global {
  interface HTMLElementTagNameMap {
    'liaison-attendance-tracker': AttendanceTracker
  }
}

// A second copy of the script must not throw.
if (!customElements.get('liaison-attendance-tracker')) {
  customElements.define('liaison-attendance-tracker', AttendanceTracker)
}
