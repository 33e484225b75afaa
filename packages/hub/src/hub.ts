import { type CivilDate, civilDateAt, type Entry, EraseError, isId } from '@liaison-kit/core'
import { type Access, AccessBook, type AccessRequest, type Place } from './access/access-book.ts'
import { CommitteeBook } from './book/committee-book.ts'
import type { Appended, Receipt } from './book/receipt.ts'
import { recordingTime } from './book/recording-time.ts'
import { badInput, Problem } from './problem.ts'
import { SheetQueue } from './sheets/sheet-queue.ts'
import type { Store } from './store/store.ts'

export interface HubOptions {
  /** Milliseconds since 1970-01-01T00:00:00Z; the system's clock unless given. */
  now?: (() => number) | undefined
  /** How many committees are kept folded in memory; 100 unless given. Another one is folded anew when it is asked for. */
  committeesInMemory?: number | undefined
}

/** The data service without its HTTP: committees, what is written to them, and who may come in. */
export class Hub {
  readonly store: Store
  readonly access: AccessBook
  readonly now: () => number
  /** Where spreadsheets are read and made. */
  readonly sheets = new SheetQueue()
  /** In the order they were last asked for. */
  readonly #books = new Map<string, CommitteeBook>()
  /** Those dropped from memory, as long as somebody still works on one: two of one committee would not know of each other's entries. */
  readonly #dropped = new Map<string, WeakRef<CommitteeBook>>()
  readonly #most: number
  readonly #writeListeners = new Set<(entries: number) => void>()
  readonly #unfollow: () => void

  private constructor(store: Store, { now = Date.now, committeesInMemory = 100 }: HubOptions) {
    this.store = store
    this.now = now
    this.access = new AccessBook(store, now)
    this.#most = committeesInMemory
    this.#unfollow = store.onMoved((committee) => this.#follow(committee))
  }

  /**
   * Opens a hub on a store, and reads what is in it.
   * @throws StoreError `clock-backwards` when what was recorded last is later than now
   */
  static async open(store: Store, options: HubOptions = {}): Promise<Hub> {
    const hub = new Hub(store, options)
    try {
      const ids = await store.committees()
      for (const id of ids) await hub.#refuseBackwardsClock(id)
      for (const id of ids.slice(0, hub.#most)) await hub.find(id)
      return hub
    } catch (error) {
      hub.#unfollow()
      throw error
    }
  }

  /** How many entries wait for the disk, of all committees. */
  get waiting(): number {
    let waiting = 0
    for (const book of this.#books.values()) waiting += book.waiting
    return waiting
  }

  /** Has a listener told of each batch that was put on disk here, how many entries it held. */
  onWritten(listener: (entries: number) => void): void {
    this.#writeListeners.add(listener)
  }

  /** The ids of all committees. */
  async committees(): Promise<string[]> {
    const ids = await this.store.committees()
    const found = await Promise.all(ids.map(async (id) => ((await this.store.head(id)) ? [id] : [])))
    return found.flat()
  }

  /** @throws Problem 404 when there is no such committee here */
  async committee(id: string): Promise<CommitteeBook> {
    const book = await this.find(id)
    if (!book) throw new Problem(404, 'unknown-committee', `这里没有编号为“${id.slice(0, 64)}”的县政协，请核对网址。`)
    return book
  }

  /** The book of a committee, read from disk unless it is at hand; `undefined` when there is no such committee here. */
  async find(id: string): Promise<CommitteeBook | undefined> {
    // No committee has another id; and what is no text to a database need not be asked for.
    if (!isId(id)) return undefined
    const atHand = this.#inUse(id)
    const book = atHand ?? this.#bookOf(id)
    if (!atHand) {
      if (!(await this.store.head(id))) return undefined
      // Two who ask at once get the same book.
      const other = this.#inUse(id)
      if (other) return other.snapshot ? other : this.find(id)
    }
    this.#keep(book)
    if (!book.snapshot) await book.refresh()
    return book.snapshot ? book : undefined
  }

  /** The book of a committee, where it is in memory already. */
  atHand(id: string): CommitteeBook | undefined {
    const book = this.#books.get(id)
    return book?.snapshot && book
  }

  /** The day it is at a committee. */
  today({ committee }: CommitteeBook): CivilDate {
    return civilDateAt(this.now(), committee.zone)
  }

  /** Adds what somebody with an access code wrote, as far as they may. */
  async append(committee: string, entries: readonly Entry[], by: Access): Promise<Appended> {
    return (await this.committee(committee)).append(entries, by)
  }

  /** Adds entries as an import: by the operator, with the days they were recorded. Begins the committee where it is not there. */
  async import(committee: string, entries: readonly Entry[]): Promise<Appended> {
    const book = (await this.find(committee)) ?? this.#inUse(committee) ?? this.#bookOf(committee)
    // Before it is there, so that whoever asks as soon as it is gets this one.
    this.#keep(book)
    return book.append(entries, 'import')
  }

  /** Erases an entry's value, on disk as well. See `CommitteeBook.erase`. */
  async erase(committee: string, entry: string, reason: string): Promise<Receipt> {
    const book = await this.committee(committee)
    const receipt = await book.erase(entry, reason).catch(async (error: unknown) => {
      // The value may still lie in the files, where the disk failed after the first time: whoever asks again gets that done.
      if (error instanceof EraseError && error.code === 'erased') await this.store.scrub()
      throw error
    })
    await this.store.scrub()
    return receipt
  }

  /** Issues an access code: the code in clear, this once. */
  async issueAccess(committee: string, request: AccessRequest): Promise<string> {
    const book = await this.committee(committee)
    const { committee: county, groups, members } = await book.inTurn(() => book.ledger)
    const { role } = request
    const group = groups.find(({ id }) => id === request.group)
    const member = members.find(({ id }) => id === request.member)
    const fault = (path: 'group' | 'member', message: string): Problem => badInput([{ path, code: path, message }])
    if (role !== 'clerk' && request.group !== undefined)
      throw fault('group', '只有联络组的登录码写明联络组，请去掉联络组。')
    if (role !== 'member' && request.member !== undefined)
      throw fault('member', '只有委员的登录码写明委员，请去掉委员。')
    if (role === 'clerk' && request.group === undefined) throw fault('group', '请写明是哪个联络组的登录码。')
    if (role === 'clerk' && !group) throw fault('group', `台账里没有联络组“${request.group}”，请核对编号。`)
    if (role === 'member' && request.member === undefined) throw fault('member', '请写明是哪位委员的登录码。')
    if (role === 'member' && !member) throw fault('member', `台账里没有委员“${request.member}”，请核对编号。`)
    const name = request.name ?? member?.name ?? group?.name ?? county.name
    return this.access.issue(placeOf(book), { ...request, name })
  }

  /** Lets what is being written be finished, and closes the store. */
  async close(): Promise<void> {
    this.#unfollow()
    this.sheets.stop()
    const books = new Set([...this.#books.keys(), ...this.#dropped.keys()].map((id) => this.#inUse(id)))
    await Promise.allSettled([...books].map((book) => book?.refresh()))
    await this.store.close()
  }

  #bookOf(id: string): CommitteeBook {
    return new CommitteeBook(id, this.store, this.now, (entries) => {
      for (const listener of this.#writeListeners) listener(entries)
    })
  }

  async #refuseBackwardsClock(committee: string): Promise<void> {
    const head = await this.store.head(committee)
    const [last] = head ? await this.store.entries(committee, { after: head.length - 1, limit: 1 }) : []
    recordingTime(committee, this.now(), last?.recordedAt)
  }

  #inUse(id: string): CommitteeBook | undefined {
    return this.#books.get(id) ?? this.#dropped.get(id)?.deref()
  }

  #keep(book: CommitteeBook): void {
    this.#books.delete(book.id)
    this.#books.set(book.id, book)
    this.#dropped.delete(book.id)
    for (const [id, other] of this.#books) {
      if (this.#books.size <= this.#most) return
      if (other.isFollowed) continue
      this.#books.delete(id)
      this.#dropped.set(id, new WeakRef(other))
    }
  }

  /** Another process may have written: what is at hand here is to follow. */
  #follow(committee: string | undefined): void {
    for (const [id, book] of this.#books) {
      if (committee !== undefined && id !== committee) continue
      // When the database cannot be read now, it is asked again by whoever reads next.
      book.refresh().catch(() => undefined)
    }
  }
}

/** What the access book needs to know of a committee. */
export function placeOf({ id, committee }: CommitteeBook): Place {
  return { id, zone: committee.zone }
}
