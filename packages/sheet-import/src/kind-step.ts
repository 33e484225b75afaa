import type { SheetKind } from '@liaison-kit/source/office'
import { html, nothing, type TemplateResult } from 'lit'
import type { ImportWords } from './sheet-import.words.ts'

const KINDS: readonly SheetKind[] = ['roster', 'attendance', 'works']

export interface KindLook {
  words: ImportWords
  kind: SheetKind | undefined
  isLocked: boolean
  /** Whether the day from which the ledger is used is not set: then past records count as late. */
  isSinceMissing: boolean
  /** Of which kind an empty sheet was saved. */
  saved: SheetKind | undefined
  /** What went wrong with it. */
  wrong: TemplateResult | typeof nothing
  choose(kind: SheetKind): void
  download(kind: SheetKind): void
}

/** The first step: what the sheet lists, which columns of it are understood, and an empty one to fill in. */
export function kindStep(look: KindLook): TemplateResult {
  const { words, kind, isLocked, isSinceMissing, saved, wrong, choose, download } = look
  return html`<section class="step kind-step" part="step" aria-labelledby="kind-title">
    <h3 class="step-title" id="kind-title">${words.kindTitle}</h3>
    <fieldset class="kinds" aria-labelledby="kind-title" aria-describedby="kind-hint" ?disabled=${isLocked}>
      <p class="hint" id="kind-hint">${words.kindHint}</p>
      ${KINDS.map(
        (one) => html`<div class="kind">
          <label class="check">
            <input
              id=${one}
              type="radio"
              name="kind"
              value=${one}
              aria-describedby="${one}-hint"
              .checked=${one === kind}
              @change=${() => choose(one)}
            /><span>${words.kind(one)}</span>
          </label>
          <p class="hint" id="${one}-hint">${words.understood(one)}</p>
        </div>`,
      )}
    </fieldset>
    ${
      kind
        ? html`<button class="button quiet" part="button" id="template" type="button" @click=${() => download(kind)}>
            ${words.template(kind)}
          </button>`
        : html`<p class="hint">${words.noTemplate}</p>`
    }
    ${isSinceMissing && kind && kind !== 'roster' ? html`<p class="why" role="status">${words.noSince}</p>` : nothing}
    ${wrong}
    <p class="said" role="status">${saved ? words.templateSaved(saved) : nothing}</p>
  </section>`
}
