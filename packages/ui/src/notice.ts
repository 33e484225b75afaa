import { html, nothing, type TemplateResult } from 'lit'

/** A sentence about something that went wrong, said to screen readers as it comes, and the button that helps. */
export function notice(message: string, action?: { label: string; run: () => void }): TemplateResult {
  return html`<div class="notice" part="notice" role="alert">
    <p>${message}</p>
    ${action ? html`<button type="button" class="button quiet" part="button" @click=${action.run}>${action.label}</button>` : nothing}
  </div>`
}
