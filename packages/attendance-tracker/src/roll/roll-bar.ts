import { html, nothing, type TemplateResult } from 'lit'
import { type RollRow, rateOf, totalsOf } from './roll.ts'
import type { RollWords } from './roll.words.ts'

export interface BarOptions {
  words: RollWords
  rows: readonly RollRow[]
  editable: boolean
  can: { undo: boolean; redo: boolean }
  /** What was undone, or not found, last. */
  said: string
  save(): void
  undo(): void
  redo(): void
}

/** The running totals, and the buttons that undo and save at once: it stays in view below a long roll. */
export function rollBar({ words, rows, editable, can, said, save, undo, redo }: BarOptions): TemplateResult {
  const unsaved = rows.filter(({ state }) => state === 'unsaved').length
  const refused = rows.filter(({ state }) => state === 'refused').length
  const totals = totalsOf(rows)
  return html`<div class="bar" part="bar">
    <div class="sums">
      <p class="totals" aria-live="polite" aria-atomic="true">${words.totals(totals, rateOf(totals))}</p>
      ${refused > 0 ? html`<p class="wrong" role="alert">${words.refused(refused)}</p>` : nothing}
      <p class="hint" role="status">${said}</p>
    </div>
    ${
      editable
        ? html`<p class="buttons">
            ${button('undo', words.undo, can.undo, undo)}${button('redo', words.redo, can.redo, redo)}
            ${
              unsaved > 0
                ? html`<button class="button" part="button" type="button" id="save" @click=${save}>${words.save(unsaved)}</button>`
                : nothing
            }
          </p>`
        : nothing
    }
  </div>`
}

// Not `disabled`: whoever has just pressed it would lose the focus.
const button = (id: string, label: string, isEnabled: boolean, run: () => void): TemplateResult =>
  html`<button class="button quiet" part="button" type="button" id=${id} aria-disabled=${isEnabled ? nothing : 'true'} @click=${run}>
    ${label}
  </button>`
