import type { Performed, SheetTask } from '@liaison-kit/documents'
import { Problem } from '../problem.ts'
import { SheetThread } from './sheet-thread.ts'

/** Has a task done in a thread. */
export type Perform = <T extends SheetTask>(task: T) => Promise<Performed<T>>

/** Who may wait for a turn; the next one is asked to come back. */
const WAITING = 8

/** Work with spreadsheets goes one piece after another, of all committees: each takes a processor and some hundred megabytes. */
export class SheetQueue {
  readonly #thread = new SheetThread()
  #turn: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /**
   * Does some work when it is its turn.
   * @throws Problem 503 `busy` when too many wait
   */
  async inTurn<T>(work: (perform: Perform) => Promise<T>): Promise<T> {
    if (this.#waiting >= WAITING) throw busy()
    this.#waiting += 1
    const mine = this.#turn.then(() => work((task) => this.#thread.perform(task)))
    this.#turn = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      this.#waiting -= 1
    }
  }

  /** Lets go of what is being done. */
  stop(): void {
    this.#thread.stop()
  }
}

function busy(): Problem {
  return new Problem(503, 'busy', '现在处理电子表格的人太多，这次什么都没有保存。请稍候几秒再试。', {
    headers: { 'Retry-After': '5' },
  })
}
