import { html, nothing, type TemplateResult } from 'lit'
import type { Kit } from './kit.ts'

export interface Row {
  /** What the thing is about: `terms/ID`. */
  about: string
  /** What is waiting when the thing is; `about` unless given. */
  stored?: string
  name: string
  details: readonly string[]
  /** A word beside the name: `本届`. */
  tag?: string | undefined
  /** Opens its form. */
  edit?: (() => void) | undefined
  remove?: (() => void) | undefined
}

/** One thing of a list, and what may be done with it. */
export function thingRow(
  { words, editable, unsent, form }: Kit,
  { about, stored = about, name, details, tag, edit, remove }: Row,
): TemplateResult {
  const isOpen = form.about === about
  return html`<li class="thing" part="row">
    <div class="thing-said">
      <p class="thing-name">
        <strong>${name}</strong>${tag ? html` <span class="tag">${tag}</span>` : nothing}
        ${unsent.has(stored) ? html` <span class="waits">${words.waits}</span>` : nothing}
      </p>
      ${details.map((detail) => html`<p class="hint">${detail}</p>`)}
    </div>
    <div class="thing-acts">${
      editable && edit && !isOpen
        ? html`<button
            class="button quiet"
            part="button"
            type="button"
            data-open=${about}
            aria-label=${words.editOf(name)}
            @click=${edit}
          >
            ${words.edit}
          </button>`
        : nothing
    }
    ${
      editable && remove
        ? html`<button class="button quiet" part="button" type="button" aria-label=${words.removeOf(name)} @click=${remove}>
            ${words.remove}
          </button>`
        : nothing
    }</div>
  </li>`
}

/** The button that opens the form of something new; not there while that form is open. */
export function addButton({ editable, form }: Kit, about: string, label: string, open: () => void): unknown {
  if (!editable || form.about === about) return nothing
  return html`<button class="button quiet" part="button" type="button" data-open=${about} @click=${open}>${label}</button>`
}
