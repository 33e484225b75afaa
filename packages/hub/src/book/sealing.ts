import { EMPTY_CHAIN, type Entry, type Folded, type LedgerChange, seal } from '@liaison-kit/core'
import type { Access } from '../access/access-book.ts'
import { sha256 } from '../sha256.ts'
import type { Head, StoredEntry } from '../store/store.ts'
import { withoutRecorded } from './admission.ts'
import { newSalt } from './salt.ts'
import type { SaltedValue } from './salted-value.ts'

/** Who writes: somebody with an access code, whose rights are judged; or an import, which is the operator's. */
export type Writer = Access | 'import'

export interface SealingOptions {
  committee: string
  /** What the entries are folded into, one after another. */
  folded: Folded
  /** The head they are sealed onto; `undefined` before the first. */
  from: Head | undefined
  /** RFC 3339. */
  recordedAt: string
}

/** Entries being sealed onto a committee's chain and folded in: what is to go to the disk, and what it changes in the ledger. */
export class Sealing {
  readonly entries: StoredEntry[] = []
  readonly changes: LedgerChange[] = []
  readonly #options: SealingOptions
  #chain = EMPTY_CHAIN

  constructor(options: SealingOptions) {
    this.#options = options
    if (options.from) this.#chain = { length: options.from.length, head: options.from.hash }
  }

  /** Seals the next entry, and folds it in; its value may have been salted before. */
  keep(entry: Entry, writer: Writer, salted: Partial<SaltedValue> = {}): StoredEntry {
    const { committee, folded, recordedAt } = this.#options
    const sent = writer === 'import' ? entry : withoutRecorded(entry)
    const recordedBy = writer === 'import' ? writer : writer.id
    const { salt = newSalt(), valueHash } = salted
    const sealed: StoredEntry = seal(sent, this.#chain, { committee, recordedAt, recordedBy, salt, valueHash, sha256 })
    const newest = folded.newest(entry.about)
    if (entry.sees !== undefined && newest && newest.id !== entry.sees) sealed.overtook = newest.id
    this.entries.push(sealed)
    // One entry about the committee may change all there is, which is more than one call takes arguments.
    for (const change of folded.apply(sealed)) this.changes.push(change)
    this.#chain = { length: sealed.seq, head: sealed.hash }
    return sealed
  }

  /** Notes with an entry, once those that were sent with it are in, that it is kept, but not in the ledger. */
  explain(entry: StoredEntry): void {
    const unresolved = this.#options.folded.unresolved(entry.about)
    if (unresolved?.entry !== entry.id) return
    const { code, message } = unresolved
    entry.unresolved = { code, message }
  }
}
