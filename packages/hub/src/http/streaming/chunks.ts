import { setImmediate as nextTurn } from 'node:timers/promises'
import { readerIn, type Scope } from '../../access/scope.ts'
import type { Reader } from '../../access/view.ts'
import type { CommitteeBook } from '../../book/committee-book.ts'
import type { StoredEntry } from '../../store/store.ts'
import { entryFor } from '../reading.ts'
import type { Position } from './follower.ts'

/** What those of one scope at one place are sent. */
export interface Chunk {
  bytes: Uint8Array | undefined
  /** `seq` of the last entry looked at. */
  seq: number
  /** `seq` of the last entry in it. */
  sent: number | undefined
}

/** Entries looked at for one chunk. */
const LOOKED_AT = 500
/** Where a chunk ends, in characters; a single entry may be longer. */
const CHUNK_LENGTH = 32 * 1024

const encoder = new TextEncoder()

/** Chunks made in one turn, each once however many are sent it. */
export class Chunks {
  readonly #book: CommitteeBook
  readonly #made = new Map<string, Chunk>()
  readonly #readers = new Map<string, Reader>()
  readonly #entries = new Map<number, readonly StoredEntry[]>()

  /** In turn only: it judges by how things stand now. */
  constructor(book: CommitteeBook) {
    this.#book = book
  }

  /** What follows after a place for those of a scope. */
  async of(scope: Scope, { epoch, seq }: Position): Promise<Chunk> {
    const who = JSON.stringify(scope)
    const key = `${seq} ${who}`
    const before = this.#made.get(key)
    if (before) return before
    const reader = this.#readers.get(who) ?? readerIn(scope, this.#book)
    this.#readers.set(who, reader)
    const entries = this.#entries.get(seq) ?? (await this.#book.following(seq, LOOKED_AT))
    this.#entries.set(seq, entries)
    const made = this.#written(reader, entries, { epoch, seq })
    this.#made.set(key, made)
    // Making one may take milliseconds; others are answered in between.
    await nextTurn()
    return made
  }

  #written(reader: Reader, entries: readonly StoredEntry[], { epoch, seq: after }: Position): Chunk {
    let text = ''
    let seq = after
    let sent: number | undefined
    for (const entry of entries) {
      seq = entry.seq
      const shown = entryFor(reader, this.#book, entry)
      if (!shown) continue
      text += `id: ${epoch}:${seq}\nevent: entry\ndata: ${JSON.stringify(shown)}\n\n`
      sent = seq
      if (text.length > CHUNK_LENGTH) break
    }
    return { bytes: text === '' ? undefined : encoder.encode(text), seq, sent }
  }
}

/** The entries are those of another epoch now, and are told from the first again. */
export const epochEvent = (epoch: string): string =>
  `id: ${epoch}:0\nevent: epoch\ndata: ${JSON.stringify({ epoch })}\n\n`
