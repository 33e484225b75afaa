import { html, type TemplateResult } from 'lit'
import type { DraftFault, Field } from './draft.ts'
import type { FormWords } from './info-report-form.words.ts'

/** All faults at once, above the form: each leads to its field. Takes the focus when a report could not be sent. */
export function errorSummary(
  faults: readonly DraftFault[],
  words: FormWords,
  goTo: (field: Field) => void,
): TemplateResult {
  const follow = (event: Event, field: Field): void => {
    // An address with # does not reach into a shadow root.
    event.preventDefault()
    goTo(field)
  }
  return html`<section class="summary" id="summary" part="summary" aria-labelledby="summary-title">
    <h3 class="title" id="summary-title">${words.faultsTitle(faults.length)}</h3>
    <ul>
      ${faults.map(
        (fault) => html`<li>
          <a href="#${fault.field}" @click=${(event: Event) => follow(event, fault.field)}>${words.fault(fault)}</a>
        </li>`,
      )}
    </ul>
  </section>`
}
