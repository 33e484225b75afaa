import { html, nothing, type TemplateResult } from 'lit'
import type { Draft } from './draft.ts'
import type { DraftBook } from './draft-book.ts'
import { type Roll, type RollRow, unexpectedAt } from './roll.ts'
import type { RollWords } from './roll.words.ts'
import { type BarOptions, rollBar } from './roll-bar.ts'
import { SPARE_ROWS } from './roll-papers.ts'
import { rollTable, type TableOptions } from './roll-table.ts'

/** From how many rows on there is a field to look for a member. */
const LONG = 15

export interface SheetOptions extends Omit<TableOptions, 'title' | 'lacking'>, Omit<BarOptions, 'can'> {
  words: RollWords
  roll: Roll
  rows: readonly RollRow[]
  book: DraftBook
  /** Whether only some of those expected are listed. */
  ownOnly: boolean
  /** Whether the gathering is still to come. */
  ahead: boolean
  editable: boolean
  /** Whether there is no room for columns. */
  narrow: boolean
  /** Whether there is hardly room for a word: then nothing may stay in view and hide the rest. */
  tiny: boolean
  /** What is looked for. */
  sought: string
  seek(typed: string): void
  /** Goes to the first row found. */
  enter(): void
  /** Prints a sheet; nothing where the browser cannot. */
  print: ((sheet: 'sign-in' | 'marks', spare: boolean) => void) | undefined
}

/** The roll of one gathering, from what is said first to the sheets it can be printed as. */
export function rollSheet(options: SheetOptions): TemplateResult {
  const { words, roll, rows, book, editable, input } = options
  const { gathering } = roll
  const unexpected = unexpectedAt(roll)
  return html`${options.ahead && editable ? html`<p class="hint">${words.notYet}</p>` : nothing}
    ${options.ownOnly && editable ? html`<p class="hint">${words.ownOnly}</p>` : nothing}
    ${
      rows.length === 0
        ? html`<p>${words.nobody}</p>`
        : html`<div class="roll ${options.narrow ? 'cards' : 'wide'} ${options.tiny ? 'tiny' : ''} ${editable ? 'open' : 'shown'}" @keydown=${input.keyed} @mousedown=${input.pressed}>
            <div class="tools">
              ${editable && !options.ahead ? allPresent(options) : nothing} ${rows.length > LONG ? search(options) : nothing}
            </div>
            ${editable && !options.narrow ? html`<p class="hint keys">${words.keys}</p>` : nothing}
            ${rollTable({ ...options, title: gathering.title, lacking: book.lacking })}
            ${rollBar({ ...options, can: book.can(gathering.id) })} ${options.print ? papers(options, options.print) : nothing}
          </div>`
    }
    ${unexpected.length > 0 ? html`<p class="hint">${words.unexpected(unexpected)}</p>` : nothing}`
}

function allPresent({ words, rows, book }: SheetOptions): TemplateResult {
  const unmarked = rows.filter(({ draft }) => !draft.mark)
  const present = ({ draft }: RollRow): Draft => ({ ...draft, mark: 'present' })
  return html`<p class="all-present">
    <button
      class="button"
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

/** Nothing is left out unsaid: how many of how many are shown stands beside. */
function search({ words, rows, sought, seek, enter, isShown }: SheetOptions): TemplateResult {
  const shown = rows.filter(isShown).length
  return html`<p class="find">
    <label for="find">${words.find}</label>
    <input
      id="find"
      type="search"
      autocomplete="off"
      spellcheck="false"
      placeholder=${words.findHint}
      .value=${sought}
      @input=${(event: Event) => seek((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.isComposing) enter()
      }}
    />
    <span class="hint" role="status">${words.found(shown, rows.length)}</span>
  </p>`
}

function papers({ words }: SheetOptions, print: NonNullable<SheetOptions['print']>): TemplateResult {
  const spare = ({ currentTarget }: Event): boolean =>
    (currentTarget as Element).parentElement?.querySelector('input')?.checked === true
  return html`<details class="papers">
    <summary>${words.print}</summary>
    <p>
      <button class="button quiet" part="button" type="button" @click=${(event: Event) => print('sign-in', spare(event))}>
        ${words.printSignIn}
      </button>
      <button class="button quiet" part="button" type="button" @click=${() => print('marks', false)}>${words.printMarks}</button>
      <label><input type="checkbox" />${words.spare(SPARE_ROWS)}</label>
    </p>
  </details>`
}
