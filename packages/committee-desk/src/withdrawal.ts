import { html, type TemplateResult } from 'lit'
import type { Kit } from './kit.ts'

/** The way to take out what was recorded by mistake; it can be undone. */
export function withdrawal({ words, change }: Kit, about: string, what: string, before: object): TemplateResult {
  return html`<p class="offer">
    <button
      class="button quiet"
      part="button"
      type="button"
      @click=${() => change(words.removed(what), { form: about, focus: `#${about.split('/')[0]}-title` }, { about, before, after: null })}
    >
      ${words.withdraw}
    </button>
    <span class="hint">${words.withdrawHint}</span>
  </p>`
}
