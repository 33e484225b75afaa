import { html, type TemplateResult } from 'lit'

/**
 * All faults of a form at once, above it: each leads to its field. Takes the focus when the form could not be recorded.
 * @param goTo puts the keyboard into a field
 * @csspart summary - All faults of a form at once, each leading to its field.
 */
export function errorSummary<F extends { field: string }>(
  faults: readonly F[],
  words: { faultsTitle(count: number): string; fault(fault: F): string | TemplateResult },
  goTo: (field: F['field']) => void,
): TemplateResult {
  const follow = (event: Event, field: F['field']): void => {
    // An address with # does not reach into a shadow root.
    event.preventDefault()
    goTo(field)
  }
  return html`<section class="summary" id="summary" part="summary" tabindex="-1" aria-labelledby="summary-title">
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
