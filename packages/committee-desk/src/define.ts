import { CommitteeDesk } from './committee-desk.ts'

declare global {
  interface HTMLElementTagNameMap {
    'liaison-committee-desk': CommitteeDesk
  }
}

// A second copy of the script must not throw.
if (!customElements.get('liaison-committee-desk')) customElements.define('liaison-committee-desk', CommitteeDesk)
