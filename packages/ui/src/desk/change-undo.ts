import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { DeskWords } from './desk.words.ts'
import { isSameThing } from './same-thing.ts'

/** One thing as it stood and as it was recorded; `null`: not there. */
export interface Change {
  about: string
  before: object | null
  after: object | null
}

/** The way back from the last change made here: what stood before is recorded again. Both stay readable, as everything in the ledger. */
export class ChangeUndo implements ReactiveController {
  private readonly host: ReactiveControllerHost
  private readonly words: () => DeskWords
  private readonly record: (about: string, value: object | null) => unknown
  private readonly standing: (about: string) => object | null | undefined
  private last: { said: string; what: string; changes: readonly Change[]; isUndone: boolean } | undefined

  /**
   * @param record records a thing; `undefined` when the page cancelled it
   * @param standing how a thing stands now; `undefined` where that is not known
   */
  constructor(
    host: ReactiveControllerHost,
    words: () => DeskWords,
    record: (about: string, value: object | null) => unknown,
    standing: (about: string) => object | null | undefined = () => undefined,
  ) {
    this.host = host
    this.words = words
    this.record = record
    this.standing = standing
    host.addController(this)
  }

  // Nothing to do; a controller needs one of its methods.
  hostDisconnected(): void {}

  /**
   * Records one or more changes that belong together, and offers the way back.
   * @param what says in words what was done (`示例甲：调到示例镇联络组`)
   * @returns whether all were recorded
   */
  make(what: string, ...changes: Change[]): boolean {
    const made = changes.filter(({ about, after }) => this.record(about, after) !== undefined)
    if (made.length > 0) this.last = { said: what, what, changes: made, isUndone: false }
    this.host.requestUpdate()
    return made.length === changes.length
  }

  forget(): void {
    this.last = undefined
    this.host.requestUpdate()
  }

  /** What was done last, said aloud as it comes, and the button that takes it back or does it again. */
  render(): TemplateResult {
    const words = this.words()
    const { last } = this
    return html`<div class="undo" role="status">
      ${
        last
          ? html`<span>${last.said}</span>
              <button class="button quiet" part="button" type="button" @click=${this.turn}>
                ${last.isUndone ? words.redo : words.undo}
              </button>`
          : nothing
      }
    </div>`
  }

  private readonly turn = (): void => {
    if (!this.last) return
    const { what, changes, isUndone } = this.last
    const words = this.words()
    // What somebody did meanwhile must not be taken back with it.
    const isMoved = changes.some(({ about, before, after }) => {
      const now = this.standing(about)
      return now !== undefined && !isSameThing(now, isUndone ? before : after)
    })
    if (isMoved) {
      this.last = { ...this.last, said: words.changedSince(what) }
      this.host.requestUpdate()
      return
    }
    const order = isUndone ? changes : [...changes].reverse()
    for (const { about, before, after } of order) this.record(about, isUndone ? after : before)
    this.last = { what, changes, isUndone: !isUndone, said: isUndone ? words.redone(what) : words.undone(what) }
    this.host.requestUpdate()
  }
}
