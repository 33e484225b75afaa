import { SheetImport } from './sheet-import.ts'

declare global {
  interface HTMLElementTagNameMap {
    'liaison-sheet-import': SheetImport
  }
}

// A second copy of the script must not throw.
if (!customElements.get('liaison-sheet-import')) customElements.define('liaison-sheet-import', SheetImport)
