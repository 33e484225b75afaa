import type { SheetAccount, SheetFault } from '@liaison-kit/source/office'
import { errorSummary } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { Importing } from './importing.ts'
import { rowTable } from './row-table.ts'
import type { RowView } from './row-view.ts'
import type { ImportWords } from './sheet-import.words.ts'
import { sheetList } from './sheet-list.ts'
import { faultCount, tallyOf } from './tally.ts'
import { told } from './told.ts'

export interface ReviewLook {
  words: ImportWords
  importing: Importing
  /** Of the account that is shown; `undefined` without one. */
  view: RowView | undefined
  isNarrow: boolean
  /** Whether the list of faults was saved. */
  isSaved: boolean
  /** What went wrong, and the way on. */
  wrong: TemplateResult | typeof nothing
  changed(): void
  saveFaults(account: SheetAccount): void
  /** Puts the keyboard into a row, by its place in the file. */
  goToRow(index: number): void
  goToFile(): void
}

/** The third step: what would become of the file, in a sentence, by fault, by heading and by row. */
export function reviewStep(look: ReviewLook): TemplateResult {
  const { words, importing, view, wrong } = look
  const account = importing.done ?? importing.account
  return html`<section class="step" part="step" aria-labelledby="review-title">
    <h3 class="step-title" id="review-title" tabindex="-1">${words.reviewTitle}</h3>
    <div class="summary-line" id="review" role="status">${status(look, account)}</div>
    ${wrong} ${account && view ? body(look, account, view) : nothing}
  </section>`
}

function status({ words, importing }: ReviewLook, account: SheetAccount | undefined): TemplateResult | typeof nothing {
  const { kind, file, busy } = importing
  if (busy === 'opening') return html`<p>${words.opening}</p>`
  if (busy === 'previewing' && file) {
    return html`<p>${words.previewing(file.name)}</p>
      <progress aria-labelledby="review-title"></progress>`
  }
  if (!account) return html`<p class="hint">${file && !kind ? words.kindFirst : words.fileFirst}</p>`
  const count = faultCount(account)
  // Of a file that was refused as a whole, or that has nothing in it, there is nothing to count.
  const sum =
    account.rows.length > 0 ? html`<p class="sum">${words.summary(account.kind, tallyOf(account))}</p>` : nothing
  if (importing.done) return sum
  // Seen as the title of the list right below; there it is not said as it comes.
  return count > 0
    ? html`${sum}<p class="unseen">${words.faultsTitle(count)}</p>`
    : html`${sum}<p>${verdict(account, words)}</p>`
}

function verdict({ records, rows }: SheetAccount, words: ImportWords): string {
  if (records > 0) return words.clean
  return rows.some(({ fate }) => fate === 'same') ? words.sameAgain : words.nothingThere
}

function body(look: ReviewLook, account: SheetAccount, view: RowView): TemplateResult {
  const { words, isNarrow, changed } = look
  const { sheets, rows, notes, notInFile } = account
  return html`${faultCount(account) > 0 ? faultPart(look, account, view) : nothing}
    ${
      notes.length > 0
        ? html`<h4 class="part-title">${words.notesTitle}</h4>
            <ul class="notes">${notes.map((note) => html`<li>${told(note)}</li>`)}</ul>`
        : nothing
    }
    ${
      notInFile.length > 0
        ? html`<details class="not-in-file">
            <summary>${words.notInFile(notInFile.length)}</summary>
            <ul class="columns">${notInFile.map(({ label }) => html`<li><bdi>${label}</bdi></li>`)}</ul>
          </details>`
        : nothing
    }
    ${sheetList(sheets, words)} ${rows.length > 0 ? rowTable({ words, view, isNarrow, changed }) : nothing}`
}

interface Listed {
  field: string
  fault: SheetFault
}

function faultPart(look: ReviewLook, account: SheetAccount, view: RowView): TemplateResult {
  const { words, isSaved, saveFaults, goToRow, goToFile } = look
  const { faults, moreFaults } = account
  // A fault leads to its row; one of a heading or of the whole file, to where another file is chosen.
  const listed = faults.map((fault) => ({ field: `row-${view.indexOf(fault) ?? ''}`, fault }))
  const follow = (field: string): void => {
    const index = Number.parseInt(field.slice('row-'.length), 10)
    if (Number.isNaN(index)) goToFile()
    else goToRow(index)
  }
  const title = words.faultsTitle(faultCount(account))
  return html`${errorSummary<Listed>(listed, { faultsTitle: () => title, fault: ({ fault }) => told(fault.message) }, follow)}
    ${moreFaults > 0 ? html`<p>${words.moreFaults(moreFaults)}</p>` : nothing}
    <p class="next">${words.faultsNext}</p>
    <div class="actions">
      <button
        class="button quiet"
        part="button"
        type="button"
        aria-describedby="save-hint"
        @click=${() => saveFaults(account)}
      >
        ${words.saveFaults}
      </button>
      <span class="hint" id="save-hint">${words.saveFaultsHint}</span>
      <span class="said" role="status">${isSaved ? words.faultsSaved : nothing}</span>
    </div>`
}
