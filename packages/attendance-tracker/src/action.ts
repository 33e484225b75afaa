import { html, nothing, type TemplateResult } from 'lit'

interface ActionShape {
  id?: string
  /** What it is called where its label alone does not say of what. */
  name?: string
  /** Drawn as the one thing to do. */
  isMain?: boolean
}

/** A button that does something at once. */
export function action(label: string, run: () => void, { id, name, isMain }: ActionShape = {}): TemplateResult {
  return html`<button
    class=${isMain ? 'button' : 'button quiet'}
    part="button"
    type="button"
    id=${id ?? nothing}
    aria-label=${name ?? nothing}
    @click=${run}
  >
    ${label}
  </button>`
}
