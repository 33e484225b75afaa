import { InfoReportForm } from './info-report-form.ts'

declare global {
  interface HTMLElementTagNameMap {
    'liaison-info-report-form': InfoReportForm
  }
}

// A second copy of the script must not throw.
if (!customElements.get('liaison-info-report-form')) customElements.define('liaison-info-report-form', InfoReportForm)
