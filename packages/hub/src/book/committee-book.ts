import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type Assessment,
  type CivilDate,
  type Committee,
  type Entry,
  EraseError,
  erase,
  Folded,
  knownOn,
  type Ledger,
  type LedgerChange,
  type Unresolved,
} from '@liaison-kit/core'
import type { Shelf } from '../access/view.ts'
import { Problem } from '../problem.ts'
import type { EntryRange, Head, Reads, Store, StoredEntry, Writing } from '../store/store.ts'
import { admit, freshEntries, freshImports } from './admission.ts'
import { type Basis, refuseMoved } from './basis.ts'
import { Batches, type Settled } from './batches.ts'
import { Judgements } from './judgements.ts'
import { type Appended, type Receipt, receiptOf } from './receipt.ts'
import { Recent } from './recent.ts'
import { recordingTime } from './recording-time.ts'
import { type SaltedValue, saltedValues } from './salted-value.ts'
import { Sealing, type Writer } from './sealing.ts'
import type { Standing } from './standing.ts'

/** What is known of a committee at any time: how far its entries on disk go. Replaced at each change, never changed in place. */
export interface Snapshot {
  head: Head
  committee: Committee
}

/** How a committee stood on a day, as far as was recorded by then. */
export interface Past extends Shelf {
  unresolved: readonly Unresolved[]
}

interface Request {
  entries: readonly Entry[]
  writer: Writer
  basis?: Basis | undefined
  /** The values of `entries`, where they were salted beforehand. */
  salted?: ReadonlyMap<Entry, SaltedValue> | undefined
}

const ENTRIES_AT_ONCE = 2000
/** Entries of several writers that go to the disk together. */
const ENTRIES_A_BATCH = 1000
/** Entries that may wait for the disk; who brings more is asked to come back. */
const ENTRIES_WAITING = 20_000

/**
 * One committee's entries, folded in memory: whatever is read is answered from here. Work on it goes in turn, so that each entry is
 * judged by what stood just before it.
 */
export class CommitteeBook implements Shelf {
  readonly id: string
  readonly #store: Store
  readonly #now: () => number
  readonly #wrote: (entries: number) => void
  readonly #writers: Batches<Request, Appended>
  readonly #listeners = new Set<() => void>()
  #folded: Folded
  #judgements: Judgements
  #snapshot: Snapshot | undefined
  #recent = new Recent()
  /** What is folded may not be what is on disk. */
  #stale = true
  #turn: Promise<unknown> = Promise.resolve()

  /** @param wrote told of each batch that was put on disk here, how many entries it held */
  constructor(id: string, store: Store, now: () => number, wrote: (entries: number) => void = () => {}) {
    this.id = id
    this.#wrote = wrote
    this.#folded = new Folded(id)
    this.#judgements = new Judgements(this.#folded)
    this.#store = store
    this.#now = now
    this.#writers = new Batches({
      weigh: ({ entries }) => entries.length,
      most: ENTRIES_A_BATCH,
      waiting: ENTRIES_WAITING,
      run: (requests) => this.#inTurn(() => this.#write(requests)),
      refusal: busy,
    })
  }

  /** What may be asked of it at any time; `undefined` until its first entries are on disk. */
  get snapshot(): Snapshot | undefined {
    return this.#snapshot
  }

  get head(): Head {
    return this.#present.head
  }

  /** A committee may be gone from a database that was emptied meanwhile. */
  get #present(): Snapshot {
    if (this.#snapshot) return this.#snapshot
    throw new Problem(404, 'unknown-committee', `这里没有编号为“${this.id.slice(0, 64)}”的县政协，请核对网址。`)
  }

  /** The committee itself, as it stands. */
  get committee(): Committee {
    return this.#present.committee
  }

  /** In turn only, as `standing`: it is put together when it is asked for, and many an entry is written without. */
  get ledger(): Ledger {
    return this.#folded.ledger().ledger!
  }

  get unresolved(): readonly Unresolved[] {
    return this.#folded.ledger().unresolved
  }

  /** How things stand. To be asked in turn (`inTurn`) only: while an entry is on its way to the disk it is already in here. */
  get standing(): Standing {
    return this.#folded
  }

  /** Id of the newest entry about a thing. In turn only, as `standing`. */
  versionOf(about: string): string | undefined {
    return this.#folded.newest(about)?.id
  }

  /** The things that were taken back. In turn only, as `standing`. */
  withdrawn(): ReturnType<Folded['withdrawn']> {
    return this.#folded.withdrawn()
  }

  /** The whole assessment of a day, of the ledger as it stands. In turn only, as `standing`. */
  assessment(question: { asOf: CivilDate; term?: string | undefined }, today: CivilDate): Assessment {
    return this.#judgements.of(this.ledger, question, today)
  }

  /** How many entries wait for the disk. */
  get waiting(): number {
    return this.#writers.weight
  }

  /** Whether somebody wants to be told when something is recorded. */
  get isFollowed(): boolean {
    return this.#listeners.size > 0
  }

  /** Reads what is on disk and not yet known. */
  refresh(): Promise<void> {
    return this.inTurn(async () => {})
  }

  /** Does some work when it is its turn, on what is then on disk; whatever went before is on disk as well, or undone. */
  inTurn<T>(work: () => Promise<T> | T): Promise<T> {
    return this.#inTurn(async () => {
      if (this.#stale || this.#store.shared) await this.#catchUp(this.#store, await this.#store.head(this.id))
      return work()
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  /**
   * Adds entries: all or none, on disk before the receipts are given. Known ones get the receipt they got.
   * @param basis what the writer has gone by, where the entries only hold as long as nothing of it has moved
   * @throws Problem 409 `ledger-moved` when it has
   */
  append(entries: readonly Entry[], writer: Writer, basis?: Basis): Promise<Appended> {
    // An import may be long: its values are salted in turn, where others are answered in between.
    const salted = writer === 'import' || basis ? undefined : saltedValues(entries)
    return this.#writers.add({ entries, writer, basis, salted })
  }

  /**
   * Erases the value of an entry that is no longer the newest about its thing; the chain still holds.
   * @throws EraseError when it cannot be erased
   * @throws Problem 404 when there is no such entry
   */
  erase(id: string, reason: string): Promise<Receipt> {
    return this.#inTurn(async () => {
      let receipt: Receipt | undefined
      await this.#write([], async (writing, sealing) => {
        const entry = (await writing.known(this.id, [id])).get(id)
        if (!entry) throw new Problem(404, 'unknown-entry', `没有编号为“${id.slice(0, 64)}”的记录，请核对后再试。`)
        const newest = this.#folded.newest(entry.about)
        // Nothing newest is known only of an erasure.
        if (!newest) throw new EraseError('erasure')
        const { erasure } = erase(entry, newest, reason)
        await writing.blank(id)
        const at = new Date(this.#now()).toISOString()
        receipt = receiptOf(sealing.keep({ id: `erase-${randomUUID()}`, at, ...erasure }, 'import'))
      })
      return receipt!
    })
  }

  /** How the committee stood on a day: only entries recorded on or before it. */
  async knownOn(day: CivilDate): Promise<Past> {
    // Only what is on disk is asked for, so nobody has to wait for it.
    const { zone } = await this.inTurn(() => this.committee)
    const folded = new Folded(this.id)
    for await (const page of this.#pages(this.#store)) {
      for (const entry of knownOn(page, day, zone)) folded.apply(entry)
    }
    const { ledger, unresolved } = folded.ledger()
    if (!ledger) throw new Problem(404, 'nothing-known', `到 ${day} 为止还没有任何记录，请换一个日期。`)
    return { ledger, unresolved, standing: folded }
  }

  /** The entries in order, from disk; `limit`: how many are read at a time. */
  async *entries(range: Partial<EntryRange> = {}): AsyncGenerator<StoredEntry> {
    for await (const page of this.#pages(this.#store, range)) yield* page
  }

  /** The next entries after one, at most so many; mostly from memory. In turn only, so that none is given that may be undone. */
  async following(after: number, limit: number): Promise<readonly StoredEntry[]> {
    if (after >= this.head.length) return []
    return this.#recent.after(after, limit) ?? this.#store.entries(this.id, { after, limit })
  }

  /** Has a listener told whenever something was recorded. The function that is given back ends it. */
  onMoved(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async *#pages(
    reads: Pick<Reads, 'entries'>,
    { after, about, limit = ENTRIES_AT_ONCE }: Partial<EntryRange> = {},
  ): AsyncGenerator<StoredEntry[]> {
    let from = after ?? 0
    for (;;) {
      const entries = await reads.entries(this.id, { after: from, limit, about })
      yield entries
      const last = entries.at(-1)
      if (!last || entries.length < limit) return
      from = last.seq
      // Others are served in between.
      await nextTurn()
    }
  }

  /** Folds in what was added since, by this process or another; all of it, where what is folded cannot be relied on. */
  async #catchUp(reads: Pick<Reads, 'entries'>, head: Head | undefined): Promise<void> {
    const mine = this.#snapshot?.head
    if (!this.#stale && mine?.hash === head?.hash && mine?.epoch === head?.epoch) return
    const goesOn = !this.#stale && mine && head && mine.epoch === head.epoch && mine.length <= head.length
    this.#stale = true
    if (!goesOn) {
      this.#folded = new Folded(this.id)
      this.#judgements = new Judgements(this.#folded)
      this.#recent = new Recent()
    }
    const changes: LedgerChange[] = []
    let last: StoredEntry | undefined
    for await (const page of this.#pages(reads, { after: goesOn ? mine.length : 0 })) {
      // Not the chain that was folded, such as that of a database which was set back to an earlier moment.
      if (goesOn && !last && page[0]?.previous !== mine.hash) return this.#catchUp(reads, head)
      for (const entry of page) {
        const moved = this.#folded.apply(entry)
        if (goesOn) for (const change of moved) changes.push(change)
      }
      this.#recent.add(page)
      last = page.at(-1) ?? last
    }
    this.#stale = false
    this.#moveTo(head && last ? { epoch: head.epoch, length: last.seq, hash: last.hash } : head, changes)
  }

  #moveTo(head: Head | undefined, changes: readonly LedgerChange[]): void {
    const committee = this.#folded.committee()
    this.#snapshot = head && committee && { head, committee }
    this.#judgements.moved(changes)
    for (const listener of this.#listeners) listener()
  }

  /**
   * Judges several writers' entries one after another, and puts those of all who may on disk together. One who is refused leaves nothing
   * behind, and hinders nobody.
   */
  async #write(
    requests: readonly Request[],
    also?: (writing: Writing, sealing: Sealing) => Promise<void>,
  ): Promise<Settled<Appended>[]> {
    const ends: ((epoch: string) => Settled<Appended>)[] = []
    let sealing: Sealing | undefined
    try {
      const head = await this.#store.write(this.id, async (writing) => {
        await this.#catchUp(writing, writing.head)
        const known = await writing.known(this.id, [...new Set(requests.flatMap(idsOf))])
        const recordedAt = recordingTime(this.id, this.#now(), this.#recent.last?.recordedAt)
        sealing = new Sealing({ committee: this.id, folded: this.#folded, from: writing.head, recordedAt })
        for (const { entries, writer, basis, salted } of requests) {
          let fresh: ReadonlyMap<string, Entry>
          try {
            if (basis) {
              const after = (seq: number) => this.#pages(writing, { after: seq })
              await refuseMoved(basis, { head: writing.head, ahead: sealing.entries, after })
            }
            fresh = this.#freshOf(entries, writer, known)
          } catch (error) {
            ends.push(() => ({ error }))
            continue
          }
          for (const entry of fresh.values()) {
            known.set(entry.id, sealing.keep(entry, writer, salted?.get(entry)))
            // A long import lets others be answered.
            if (sealing.entries.length % 500 === 0) await nextTurn()
          }
          for (const id of fresh.keys()) sealing.explain(known.get(id)!)
          ends.push((epoch) => ({ value: { epoch, receipts: entries.map(({ id }) => receiptOf(known.get(id)!)) } }))
        }
        await also?.(writing, sealing)
        return sealing.entries.length > 0 ? writing.append(sealing.entries) : writing.head
      })
      if (sealing && sealing.entries.length > 0) {
        this.#recent.add(sealing.entries)
        this.#moveTo(head, sealing.changes)
        this.#wrote(sealing.entries.length)
      }
      return ends.map((end) => end(head?.epoch ?? ''))
    } catch (error) {
      // What was folded in is not on disk, or nobody can say: what is there is read again, in the next turn.
      if (sealing && sealing.entries.length > 0) this.#stale = true
      throw error
    }
  }

  #freshOf(
    entries: readonly Entry[],
    writer: Writer,
    known: ReadonlyMap<string, StoredEntry>,
  ): ReadonlyMap<string, Entry> {
    if (writer === 'import') return freshImports(entries, known)
    const fresh = freshEntries(entries, known)
    admit(fresh, entries, writer, { committee: this.id, standing: this.#folded })
    return fresh
  }
}

function busy(): Problem {
  return new Problem(503, 'busy', '现在提交的人太多，这次没有保存。请保留内容，几秒后再提交。', {
    headers: { 'Retry-After': '2' },
  })
}

const idsOf = ({ entries }: Request): string[] => entries.map(({ id }) => id)
