import { AccessDesk } from './access-desk.ts'

declare global {
  interface HTMLElementTagNameMap {
    'liaison-access-desk': AccessDesk
  }
}

// A second copy of the script must not throw.
if (!customElements.get('liaison-access-desk')) customElements.define('liaison-access-desk', AccessDesk)
