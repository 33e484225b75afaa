import { erased } from '@liaison-kit/core'
import type { StoredEntry } from '../store/store.ts'

/** So many are kept at hand at least, once there are as many. */
const KEPT = 2000
/** What an erasure is about begins so. */
const ERASURES = 'erasures/'

/** A committee's newest entries, kept at hand for those who follow. */
export class Recent {
  /** They follow one another without a gap, so that each is found by its place. */
  #entries: StoredEntry[] = []

  /** The newest of all. */
  get last(): StoredEntry | undefined {
    return this.#entries.at(-1)
  }

  /** Adds the entries that come next. */
  add(entries: readonly StoredEntry[]): void {
    if (entries.length > KEPT) this.#entries = entries.slice(-KEPT)
    else this.#entries.push(...entries)
    // What was erased on disk is not given from memory either.
    const gone = new Set(
      entries.flatMap(({ about }) => (about.startsWith(ERASURES) ? [about.slice(ERASURES.length)] : [])),
    )
    if (gone.size > 0) this.#entries = this.#entries.map((entry) => (gone.has(entry.id) ? erased(entry) : entry))
    if (this.#entries.length > 2 * KEPT) this.#entries = this.#entries.slice(-KEPT)
  }

  /** The next entries after one, at most so many; `undefined` where they reach back further than what is at hand. */
  after(seq: number, limit: number): readonly StoredEntry[] | undefined {
    const first = this.#entries[0]
    if (!first || seq < first.seq - 1) return undefined
    const from = seq - first.seq + 1
    return this.#entries.slice(from, from + limit)
  }
}
