import { html, nothing, type TemplateResult } from 'lit'
import type { TrackerWords } from './attendance-tracker.words.ts'
import type { Draft } from './draft.ts'
import type { DraftBook } from './draft-book.ts'
import { type Roll, type RollRow, unexpectedAt } from './roll.ts'
import { rollBar } from './roll-bar.ts'
import { rollTable } from './roll-table.ts'

export interface SheetOptions {
  words: TrackerWords
  roll: Roll
  rows: readonly RollRow[]
  book: DraftBook
  /** Day, kind and place. */
  particulars: readonly string[]
  /** Whether only some of those expected are listed. */
  ownOnly: boolean
  /** Whether the gathering is still to come. */
  ahead: boolean
  editable: boolean
  /** Whether there is no room for columns. */
  narrow: boolean
  /** Leads back to the list, where there is one. */
  back: (() => void) | undefined
  save(): void
  undoOne(row: RollRow): void
}

/** One gathering and its roll, from its title to the button that saves. */
export function rollSheet(options: SheetOptions): TemplateResult {
  const { words, roll, rows, book, editable, back } = options
  const { title } = roll.gathering
  const unexpected = unexpectedAt(roll)
  return html`${
    back
      ? html`<p class="back"><button class="button quiet" part="button" type="button" @click=${back}>${words.back}</button></p>`
      : nothing
  }
    <h2 class="heading" part="heading" id="heading" tabindex="-1">${title}</h2>
    <p class="particulars">${options.particulars.join(' · ')}</p>
    ${options.ahead && editable ? html`<p class="hint">${words.notYet}</p>` : nothing}
    ${options.ownOnly && editable ? html`<p class="hint">${words.ownOnly}</p>` : nothing}
    ${
      rows.length === 0
        ? html`<p>${words.nobody}</p>`
        : html`<div class="${options.narrow ? 'cards' : 'wide'} ${editable ? 'open' : 'shown'}">
              ${editable && !options.ahead ? allPresent(options) : nothing}
              ${rollTable({
                words,
                title,
                rows,
                editable,
                checked: book.checked,
                change: (row, draft) => book.change([row], () => draft),
                undo: options.undoOne,
              })}
            </div>
            ${rollBar({ words, rows, editable, undone: book.undone.size > 0, save: options.save, undo: () => book.undo(rows), redo: () => book.redo() })}`
    }
    ${unexpected.length > 0 ? html`<p class="hint">${words.unexpected(unexpected)}</p>` : nothing}`
}

function allPresent({ words, rows, book }: SheetOptions): TemplateResult {
  const unmarked = rows.filter(({ draft }) => !draft.mark)
  const present = ({ draft }: RollRow): Draft => ({ ...draft, mark: 'present', together: true })
  return html`<p class="all-present">
    <button
      class="button quiet"
      part="button"
      type="button"
      aria-disabled=${unmarked.length === 0 ? 'true' : nothing}
      aria-describedby="all-present"
      @click=${() => book.change(unmarked, present)}
    >
      ${words.allPresent}
    </button>
    <span class="hint" id="all-present">${words.allPresentHint(unmarked.length)}</span>
  </p>`
}
