import type { SheetAccount } from '@liaison-kit/source/office'
import { html, nothing, type TemplateResult } from 'lit'
import type { Difference } from './difference.ts'
import type { Importing } from './importing.ts'
import { placeOf } from './row-table.ts'
import type { ImportWords } from './sheet-import.words.ts'
import { told } from './told.ts'

/** As many as are told one by one; the rest is among the rows. */
const MOST_DIFFERENCES = 20

export interface ImportLook {
  words: ImportWords
  importing: Importing
  hasSheets: boolean
  wrong: TemplateResult | typeof nothing
  another(): void
}

/** The last step: all or nothing; then what was recorded, and what to do next. */
export function importStep(look: ImportLook): TemplateResult {
  const { words, importing } = look
  return html`<section class="step" part="step" aria-labelledby="import-title">
    <h3 class="step-title" id="import-title">${words.importTitle}</h3>
    ${importing.done ? receipt(look, importing.done) : button(look)}
  </section>`
}

function button({ words, importing, hasSheets, wrong }: ImportLook): TemplateResult {
  const { hindrance, busy, account, kind, hasMoved, differences } = importing
  return html`${
    hasMoved
      ? html`<section class="moved" id="moved" tabindex="-1" aria-labelledby="moved-title">
          <h4 class="part-title" id="moved-title">${words.changedTitle}</h4>
          <p>${words.changed(differences.length)}</p>
          ${differenceList(differences, hasSheets, words)}
          ${differences.length > 0 && !hindrance ? html`<p>${words.changedNext}</p>` : nothing}
        </section>`
      : nothing
  }
  ${wrong}
  <p id="import-hint" class=${hindrance && !busy ? 'why' : 'hint'}>
    ${busy === 'importing' ? nothing : hindrance ? words.hindrance(hindrance) : words.ready(account?.records ?? 0)}
  </p>
  ${
    hindrance === 'nothing' && kind && account?.rows.some(({ fate }) => fate === 'same')
      ? html`<p>${words.doneNext(kind)}</p>`
      : nothing
  }
  <button
    class="button"
    part="button"
    id="import"
    type="button"
    aria-disabled=${hindrance ? 'true' : nothing}
    aria-describedby="import-hint"
    @click=${() => void importing.import()}
  >
    ${words.import}
  </button>
  <div class="going" role="status">
    ${
      busy === 'importing'
        ? html`<p>${words.importing}</p>
            <progress aria-labelledby="import-title"></progress>`
        : nothing
    }
  </div>`
}

function receipt({ words, importing, hasSheets, another }: ImportLook, done: SheetAccount): TemplateResult {
  const { differences } = importing
  const { kind, records, unresolved = [] } = done
  return html`<section class="receipt" part="receipt" aria-labelledby="done-title">
    <h4 class="done-title" id="done-title" tabindex="-1">${words.doneTitle}</h4>
    <p>${records > 0 ? words.recorded(records) : words.nothingDone}</p>
    ${differences.length > 0 ? html`<p>${words.changedSince(differences.length)}</p>` : nothing}
    ${differenceList(differences, hasSheets, words)}
    ${
      unresolved.length > 0
        ? html`<p>${words.unresolved(unresolved.length)}</p>
            <ul class="notes">${unresolved.map(({ message }) => html`<li>${told(message)}</li>`)}</ul>`
        : nothing
    }
    <p>${words.doneNext(kind)}</p>
    <button class="button" part="button" type="button" @click=${another}>${words.another}</button>
  </section>`
}

function differenceList(
  differences: readonly Difference[],
  hasSheets: boolean,
  words: ImportWords,
): TemplateResult | typeof nothing {
  if (differences.length === 0) return nothing
  const rest = differences.length - MOST_DIFFERENCES
  return html`<ul class="notes">
      ${differences
        .slice(0, MOST_DIFFERENCES)
        .map(
          ({ row, was, is }) => html`<li>${words.difference(placeOf(row, hasSheets, words), row.label, was, is)}</li>`,
        )}
    </ul>
    ${rest > 0 ? html`<p>${words.moreDifferences(rest)}</p>` : nothing}`
}
