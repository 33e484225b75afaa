import { type CivilDate, type Explanations, explanations } from '@liaison-kit/core'
import type { CommitteeBook } from '../book/committee-book.ts'
import { judged } from './reading.ts'

/** How many accounts of single verdicts are kept; a whole county has some thousands. */
const KEPT_AT_MOST = 30_000

/**
 * Explanations once made, until something is recorded: those of a whole county take a good part of a second, and every page of a group
 * asks for the same ones.
 */
export class ExplanationShelf {
  /** In the order they were last asked for. */
  readonly #made = new Map<string, Explanations>()

  /**
   * Everything, or one group's, whoever may read it. In turn only, as `book.standing`.
   * @throws Problem 404 when there is no term for the day
   */
  get(book: CommitteeBook, question: { asOf: CivilDate; group?: string | undefined }): Explanations {
    const { asOf, group } = question
    const { ledger, head } = book
    const key = JSON.stringify([book.id, head.epoch, head.hash, asOf, group])
    const made = this.#made.get(key) ?? judged(() => explanations(ledger, { asOf, group }, book.withdrawn()))
    this.#made.delete(key)
    this.#made.set(key, made)
    let kept = [...this.#made.values()].reduce((sum, one) => sum + weightOf(one), 0)
    for (const [oldest, one] of this.#made) {
      if (kept <= KEPT_AT_MOST || oldest === key) break
      this.#made.delete(oldest)
      kept -= weightOf(one)
    }
    return made
  }
}

const weightOf = ({ duties, tests }: Explanations): number => duties.length + tests.length
