import { ReportInbox } from './report-inbox.ts'

declare global {
  interface HTMLElementTagNameMap {
    'liaison-report-inbox': ReportInbox
  }
}

// A second copy of the script must not throw.
if (!customElements.get('liaison-report-inbox')) customElements.define('liaison-report-inbox', ReportInbox)
