import type { Mark } from '@liaison-kit/core'
import type { Draft } from './draft.ts'
import type { RollRow } from './roll.ts'

/** What keys, pointer and focus in a roll lead to. */
export interface InputPort {
  rows(): readonly RollRow[]
  change(row: RollRow, draft: Draft, unfinished: boolean): void
  /** Nobody is in the row any more. */
  leave(row: RollRow): void
  undo(): void
  redo(): void
  /** Moves the focus to what is still to be rendered. */
  focus(selector: string): void
  matches(row: RollRow, typed: string): boolean
  /** Nobody's name begins with what was typed. */
  unknown(typed: string): void
  /** A button of a row was pressed. */
  act(what: string, row: RollRow): void
}

/** What the keys 1 to 4 stand for. */
const KEYS: readonly Mark[] = ['present', 'leave', 'leave-special', 'absent']
/** How long letters belong together, in milliseconds. */
const TOGETHER = 1000

/**
 * A roll's keys, pointer and focus. Left and right change a mark as in any group of radios; up and down, 1 to 4, letters and Enter go from
 * row to row.
 */
export class RollInput {
  private readonly port: InputPort
  /** What a button of the mouse is held down on. */
  private held: Element | undefined
  /** The row that is left once the button is released. */
  private leaving: RollRow | undefined
  /** The row that has the focus. */
  private line: Element | null = null
  private letters = ''
  private typedAt = 0

  constructor(port: InputPort) {
    this.port = port
  }

  readonly changed = (event: Event): void => {
    const row = this.rowAt(event)
    const { type, value } = event.target as HTMLInputElement
    if (row && type === 'radio') this.port.change(row, { ...row.draft, mark: value as Mark }, false)
  }

  readonly typed = (event: Event): void => {
    const row = this.rowAt(event)
    const { dataset, value } = event.target as HTMLInputElement
    const unfinished = event.type === 'input' && (event as InputEvent).isComposing
    if (row && dataset.field) this.port.change(row, { ...row.draft, [dataset.field]: value }, unfinished)
  }

  readonly clicked = (event: Event): void => {
    const row = this.rowAt(event)
    const button = (event.target as Element).closest<HTMLElement>('[data-do]')
    if (row && button) this.port.act(button.dataset.do as string, row)
  }

  readonly pressed = (event: Event): void => {
    this.held = event.target as Element
    addEventListener('mouseup', this.released, { once: true })
  }

  private readonly released = (): void => {
    // After the click, which would miss what moves under the pointer.
    setTimeout(() => {
      this.held = undefined
      if (this.leaving) this.port.leave(this.leaving)
      this.leaving = undefined
    })
  }

  /** The buttons of a row are in the order of tabs only while one is in the row: tabbing through hundreds of rows stays short. */
  readonly entered = (event: Event): void => {
    this.line = lineOf(event.target)
    this.rendered()
  }

  /** To be told when rows were rendered: a button may be new. */
  rendered(): void {
    for (const button of buttonsOf(this.line)) button.tabIndex = 0
  }

  readonly left = (event: Event): void => {
    const line = lineOf(event.target)
    const next = (event as FocusEvent).relatedTarget as Element | null
    // Pressing a label takes the focus away for a moment.
    if (!line || (next ? line.contains(next) : this.held && lineOf(this.held) === line)) return
    // Without a radio nothing else would lead into the row.
    if (line.querySelector('input')) for (const button of buttonsOf(line)) button.tabIndex = -1
    if (this.line === line) this.line = null
    const row = this.rowOf(line)
    if (!row) return
    if (this.held) this.leaving = row
    else this.port.leave(row)
  }

  readonly keyed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event
    const field = event.target as HTMLInputElement
    const isRadio = field.type === 'radio'
    const isText = field.tagName === 'INPUT' && !isRadio && field.type !== 'checkbox'
    // A text field has an undo of its own, and a writing system its own arrows.
    if (isComposing || altKey || ((ctrlKey || metaKey) && isText)) return
    const line = lineOf(field)
    if (ctrlKey || metaKey) {
      const letter = key.toLowerCase()
      if (letter === 'y' || (letter === 'z' && shiftKey)) this.port.redo()
      else if (letter === 'z') this.port.undo()
      else return
    } else if (!line || (!isText && !isRadio)) {
      return
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.move(line, key === 'ArrowDown' ? 1 : -1)
    } else if (isText) {
      if (key !== 'Enter') return
      this.move(line, 1)
    } else if (key >= '1' && key <= '4' && key.length === 1) {
      this.mark(line, KEYS[Number(key) - 1] as Mark)
    } else if (/^[a-z\u0600-\u06ff\u3400-\u9fff]$/i.test(key)) {
      this.find(line, key, event.timeStamp)
    } else return
    event.preventDefault()
  }

  private mark(line: Element, mark: Mark): void {
    const row = this.rowOf(line)
    if (!row) return
    this.port.change(row, { ...row.draft, mark }, false)
    // Who decided has to be said first.
    if (mark === 'leave-special' && !row.draft.decidedBy) this.port.focus(`[id="by-${row.member.id}"]`)
    else this.move(line, 1)
  }

  private move(line: Element, by: 1 | -1): void {
    const lines = linesBeside(line)
    focusLine(lines[lines.indexOf(line) + by])
  }

  private find(line: Element, letter: string, at: number): void {
    const before = at - this.typedAt < TOGETHER ? this.letters : ''
    this.typedAt = at
    const lines = linesBeside(line)
    const here = lines.indexOf(line)
    // What begins nobody's name is taken for the beginning of another.
    for (const typed of before ? [before + letter, letter] : [letter]) {
      const first = typed.length > 1 ? here : here + 1
      const found = [...lines.slice(first), ...lines.slice(0, first)].find((other) => {
        const row = this.rowOf(other)
        return row && this.port.matches(row, typed)
      })
      this.letters = typed
      if (!found) continue
      focusLine(found)
      return
    }
    this.letters = ''
    this.port.unknown(before + letter)
  }

  private rowAt({ target }: Event): RollRow | undefined {
    return this.rowOf(lineOf(target))
  }

  private rowOf(line: Element | null): RollRow | undefined {
    return line ? this.port.rows().find(({ member }) => line.id === `row-${member.id}`) : undefined
  }
}

/** The row something is in; what is unfolded below a row belongs to it. */
function lineOf(target: EventTarget | null): Element | null {
  const line = (target as Element).closest('tr')
  return line?.className === 'versions' ? line.previousElementSibling : line
}

const buttonsOf = (line: Element | null): Iterable<HTMLElement> =>
  line?.querySelectorAll<HTMLElement>('[data-do]') ?? []

/** The rows that are shown with one. */
const linesBeside = (line: Element): Element[] => [
  ...(line.parentNode as Element).querySelectorAll('tr[part="row"]:not([hidden])'),
]

/** Into the mark that is chosen, or the first to choose from. */
export function focusLine(line: Element | undefined): void {
  const radio = line?.querySelector('input:checked') ?? line?.querySelector('input')
  if (radio instanceof HTMLElement) radio.focus()
}
