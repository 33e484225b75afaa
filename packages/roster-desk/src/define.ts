import { RosterDesk } from './roster-desk.ts'

declare global {
  interface HTMLElementTagNameMap {
    'liaison-roster-desk': RosterDesk
  }
}

// A second copy of the script must not throw.
if (!customElements.get('liaison-roster-desk')) customElements.define('liaison-roster-desk', RosterDesk)
