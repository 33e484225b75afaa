import { QuotaMeter } from './quota-meter.ts'

declare global {
  interface HTMLElementTagNameMap {
    'liaison-quota-meter': QuotaMeter
  }
}

// A second copy of the script must not throw.
if (!customElements.get('liaison-quota-meter')) customElements.define('liaison-quota-meter', QuotaMeter)
