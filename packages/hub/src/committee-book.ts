import { createHash, randomBytes } from 'node:crypto'
import {
  type CivilDate,
  canonical,
  type Entry,
  type Fault,
  Folded,
  knownOn,
  type Ledger,
  seal,
  type Unresolved,
} from '@liaison-kit/core'
import { entryFaults } from '@liaison-kit/core/schema'
import type { Access } from './access.ts'
import { badInput, Problem } from './problem.ts'
import { refusalOf, rightTo } from './rights.ts'
import { Ahead, type Standing } from './standing.ts'
import { type EntryRange, type Head, type Store, type StoredEntry, StoreError } from './store.ts'
import type { Shelf } from './view.ts'

/** What the hub says of an entry it has put on disk. */
export interface Receipt {
  id: string
  seq: number
  recordedAt: string
  hash: string
  /** The newest entry about the same thing, where the writer had not seen it. */
  overtook?: string
  /** Kept, but not in the ledger as it is now, and why. */
  unresolved?: { code: string; message: string }
}

export interface Appended {
  epoch: string
  receipts: Receipt[]
}

/** How a committee stands after its newest entry on disk. Replaced at each change, never changed in place. */
export interface Snapshot {
  head: Head
  ledger: Ledger
  unresolved: readonly Unresolved[]
}

/** How a committee stood on a day, as far as was recorded by then. */
export interface Past extends Shelf {
  unresolved: readonly Unresolved[]
}

/** Who writes: somebody with an access code, whose rights are judged; or an import, which is the operator's. */
export type Writer = Access | 'import'

const ENTRIES_AT_ONCE = 2000
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * One committee's entries, folded in memory: whatever is read is answered from here. Work on it goes in turn, so that each entry is
 * judged by what stood just before it.
 */
export class CommitteeBook implements Shelf {
  readonly id: string
  readonly #store: Store
  readonly #now: () => number
  #folded: Folded
  #snapshot: Snapshot | undefined
  /** What is folded may not be what is on disk. */
  #stale = true
  #turn: Promise<unknown> = Promise.resolve()

  constructor(id: string, store: Store, now: () => number) {
    this.id = id
    this.#folded = new Folded(id)
    this.#store = store
    this.#now = now
  }

  /** How the committee stands; `undefined` until its first entries are on disk. */
  get snapshot(): Snapshot | undefined {
    return this.#snapshot
  }

  get head(): Head {
    return this.#snapshot!.head
  }

  get ledger(): Ledger {
    return this.#snapshot!.ledger
  }

  get unresolved(): readonly Unresolved[] {
    return this.#snapshot!.unresolved
  }

  /** How things stand. To be asked in turn (`inTurn`) only: while an entry is on its way to the disk it is already in here. */
  get standing(): Standing {
    return this.#folded
  }

  /** Reads all entries from disk and folds them. */
  load(): Promise<void> {
    return this.inTurn(async () => {})
  }

  /** Does some work when it is its turn; whatever went before is then on disk, or undone. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(async () => {
      if (this.#stale) await this.#reload()
      return work()
    })
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  /** Adds entries: all or none, on disk before the receipts are given. Known ones get the receipt they got. */
  append(entries: readonly Entry[], writer: Writer): Promise<Appended> {
    return this.inTurn(async () => {
      try {
        return await this.#append(entries, writer)
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'behind')) throw error
        // Another process wrote here meanwhile: judged anew by what is there now.
        await this.#reload()
        return this.#append(entries, writer)
      }
    })
  }

  /** How the committee stood on a day: only entries recorded on or before it. */
  knownOn(day: CivilDate): Promise<Past> {
    return this.inTurn(async () => {
      const zone = this.#snapshot?.ledger.committee.zone
      const folded = new Folded(this.id)
      for await (const page of this.#pages()) for (const entry of knownOn(page, day, zone)) folded.apply(entry)
      const { ledger, unresolved } = folded.ledger()
      if (!ledger) throw new Problem(404, 'nothing-known', `到 ${day} 为止还没有任何记录，请换一个日期。`)
      return { ledger, unresolved, standing: folded }
    })
  }

  /** The entries in order, from disk. */
  async *entries(range: Partial<EntryRange> = {}): AsyncGenerator<StoredEntry> {
    for await (const page of this.#pages(range)) yield* page
  }

  async *#pages({ after, about }: Partial<EntryRange> = {}): AsyncGenerator<StoredEntry[]> {
    let from = after ?? 0
    for (;;) {
      const entries = await this.#store.entries(this.id, { after: from, limit: ENTRIES_AT_ONCE, about })
      yield entries
      const last = entries.at(-1)
      if (!last || entries.length < ENTRIES_AT_ONCE) return
      from = last.seq
    }
  }

  async #reload(): Promise<void> {
    const head = await this.#store.head(this.id)
    this.#folded = new Folded(this.id)
    if (head) {
      for await (const entry of this.entries()) this.#folded.apply(entry)
      this.#snapshot = this.#snapshotAt(head)
    }
    this.#stale = false
  }

  async #append(entries: readonly Entry[], writer: Writer): Promise<Appended> {
    const known = await this.#store.known(
      this.id,
      entries.map(({ id }) => id),
    )
    const fresh = writer === 'import' ? freshImports(entries, known) : freshEntries(entries, known)
    if (writer !== 'import') this.#admit(fresh, entries, writer)
    const head = fresh.size > 0 ? await this.#keep([...fresh.values()], writer, known) : this.#snapshot!.head
    return { epoch: head.epoch, receipts: entries.map(({ id }) => receiptOf(known.get(id)!)) }
  }

  #snapshotAt(head: Head): Snapshot | undefined {
    const { ledger, unresolved } = this.#folded.ledger()
    return ledger && { head, ledger, unresolved }
  }

  /** The right to write, then the form of the rest; later entries see the ones before them. */
  #admit(fresh: ReadonlyMap<string, Entry>, entries: readonly Entry[], access: Access): void {
    const ahead = new Ahead(this.#folded)
    const faults: Fault[] = []
    for (const [index, entry] of entries.entries()) {
      if (fresh.get(entry.id) !== entry) continue
      const path = `entries[${index}]`
      // Once one before it is malformed, whose a thing would be can no longer be told; the rest is looked at for its form alone.
      const right = faults.length === 0 ? rightTo(access, entry, ahead) : 'yes'
      if (right !== 'yes') throw refusalOf(right, `${path}.about`)
      faults.push(
        ...entryFaults(entry.about, entry.value, this.id).map((fault) => ({
          ...fault,
          path: joined(`${path}.value`, fault.path),
        })),
      )
      ahead.put(entry.about, entry.value)
    }
    if (faults.length > 0) throw badInput(faults)
  }

  /** Seals entries onto the chain, folds them in, and puts them on disk with what their receipts say. */
  async #keep(entries: readonly Entry[], writer: Writer, known: Map<string, StoredEntry>): Promise<Head> {
    const from = this.#snapshot?.head
    const recordedAt = new Date(this.#now()).toISOString()
    const recordedBy = writer === 'import' ? writer : writer.id
    let chain = { length: from?.length ?? 0, head: from?.hash ?? '0'.repeat(64) }
    try {
      const kept: StoredEntry[] = []
      for (const entry of entries) {
        const salt = randomBytes(32).toString('hex')
        const sent = writer === 'import' ? entry : withoutRecorded(entry)
        const sealed: StoredEntry = seal(sent, chain, { committee: this.id, recordedAt, recordedBy, salt, sha256 })
        const newest = this.#folded.newest(entry.about)
        if (entry.sees !== undefined && newest && newest.id !== entry.sees) sealed.overtook = newest.id
        this.#folded.apply(sealed)
        chain = { length: sealed.seq, head: sealed.hash }
        kept.push(sealed)
      }
      const unfit = new Map(this.#folded.ledger().unresolved.map((unresolved) => [unresolved.entry, unresolved]))
      for (const entry of kept) {
        const { code, message } = unfit.get(entry.id) ?? {}
        if (code !== undefined && message !== undefined) entry.unresolved = { code, message }
      }
      const head = await this.#store.append(this.id, from, kept)
      this.#snapshot = this.#snapshotAt(head)
      for (const entry of kept) known.set(entry.id, entry)
      return head
    } catch (error) {
      // What was folded in is not on disk, or nobody can say: what is there is read again, in the next turn.
      this.#stale = true
      throw error
    }
  }
}

/** Entries not yet known, by id. The same id with another body is refused, whoever sends it. */
function freshEntries(entries: readonly Entry[], known: ReadonlyMap<string, StoredEntry>): Map<string, Entry> {
  const fresh = new Map<string, Entry>()
  for (const [index, entry] of entries.entries()) {
    const before = known.get(entry.id) ?? fresh.get(entry.id)
    if (!before) fresh.set(entry.id, entry)
    else if (!sameBody(before, entry)) {
      throw new Problem(422, 'id-reused', '这个编号已用于另一条内容不同的记录。请用新的编号重新提交。', {
        faults: [{ path: `entries[${index}].id`, code: 'id-reused', message: '编号已用过，内容不同。' }],
      })
    }
  }
  return fresh
}

/** An import's ids are made from what it says, so the id alone tells whether it is known. */
function freshImports(entries: readonly Entry[], known: ReadonlyMap<string, StoredEntry>): Map<string, Entry> {
  return new Map(entries.filter(({ id }) => !known.has(id)).map((entry) => [entry.id, entry]))
}

function sameBody(one: Entry, other: Entry): boolean {
  try {
    return bodyOf(one) === bodyOf(other)
  } catch {
    // What has no canonical form was never kept.
    return false
  }
}

function bodyOf(entry: Entry): string {
  const { about, at, sees, value } = withoutRecorded(entry)
  return canonical({ about, at, sees: sees ?? null, value })
}

/** The day a thing was recorded is the hub's to say, whoever sends one. */
function withoutRecorded<E extends Entry>(entry: E): E {
  if (entry.value === null || !/^(gatherings|attendance|works)\//.test(entry.about)) return entry
  const { recorded: _, ...value } = entry.value as { recorded?: unknown }
  return { ...entry, value }
}

function receiptOf({ id, seq, recordedAt, hash, overtook, unresolved }: StoredEntry): Receipt {
  return { id, seq, recordedAt, hash, ...(overtook !== undefined && { overtook }), ...(unresolved && { unresolved }) }
}

const joined = (outer: string, inner: string): string =>
  inner === '' ? outer : inner.startsWith('[') ? `${outer}${inner}` : `${outer}.${inner}`
