import { html, nothing, type TemplateResult } from 'lit'
import type { TrackerWords } from './attendance-tracker.words.ts'
import { isUnsaved, type RollRow, totalsOf } from './roll.ts'

export interface BarOptions {
  words: TrackerWords
  rows: readonly RollRow[]
  editable: boolean
  /** Whether what was undone can be had back. */
  undone: boolean
  save(): void
  undo(): void
  redo(): void
}

/** The running totals, and the buttons that save and undo: it stays in view below a long roll. */
export function rollBar({ words, rows, editable, undone, save, undo, redo }: BarOptions): TemplateResult {
  const unsaved = rows.filter(isUnsaved).length
  const refused = rows.filter(({ state }) => state === 'refused').length
  const back = undone && unsaved === 0
  // Not `disabled`, and one button for both ways: whoever has just pressed it would lose the focus.
  return html`<div class="bar" part="bar">
    <div class="sums">
      <p class="totals" aria-live="polite" aria-atomic="true">${words.totals(totalsOf(rows))}</p>
      ${refused > 0 ? html`<p class="wrong" role="alert">${words.refused(refused)}</p>` : nothing}
    </div>
    ${
      editable
        ? html`<p class="buttons">
            <button
              class="button quiet"
              part="button"
              type="button"
              aria-disabled=${unsaved === 0 && !back ? 'true' : nothing}
              @click=${back ? redo : undo}
            >
              ${back ? words.redo : words.undo}
            </button>
            <button
              class="button"
              part="button"
              type="button"
              aria-disabled=${unsaved === 0 ? 'true' : nothing}
              @click=${save}
            >
              ${words.save}${words.unsaved(unsaved)}
            </button>
          </p>`
        : nothing
    }
  </div>`
}
