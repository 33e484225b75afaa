import { WorkBook } from './work-book.ts'

declare global {
  interface HTMLElementTagNameMap {
    'liaison-work-book': WorkBook
  }
}

// A second copy of the script must not throw.
if (!customElements.get('liaison-work-book')) customElements.define('liaison-work-book', WorkBook)
