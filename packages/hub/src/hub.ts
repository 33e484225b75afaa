import { type CivilDate, civilDateAt, type Entry } from '@liaison-kit/core'
import { type Access, AccessBook, type AccessRequest, type Place } from './access/access-book.ts'
import { type Appended, CommitteeBook, type Receipt } from './book/committee-book.ts'
import { badInput, Problem } from './problem.ts'
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
  /** In the order they were last asked for. */
  readonly #books = new Map<string, CommitteeBook>()
  readonly #most: number
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
    for (const id of (await store.committees()).slice(0, hub.#most)) await hub.find(id)
    return hub
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
    const atHand = this.#books.get(id)
    const book = atHand ?? new CommitteeBook(id, this.store, this.now)
    if (!atHand) {
      if (!(await this.store.head(id))) return undefined
      // Two who ask at once get the same book.
      const other = this.#books.get(id)
      if (other) return other.snapshot ? other : this.find(id)
    }
    this.#keep(book)
    if (!book.snapshot) await book.refresh()
    return book.snapshot ? book : undefined
  }

  /** The day it is at a committee. */
  today({ ledger }: CommitteeBook): CivilDate {
    return civilDateAt(this.now(), ledger.committee.zone)
  }

  /** Adds what somebody with an access code wrote, as far as they may. */
  async append(committee: string, entries: readonly Entry[], by: Access): Promise<Appended> {
    return (await this.committee(committee)).append(entries, by)
  }

  /** Adds entries as an import: by the operator, with the days they were recorded. Begins the committee where it is not there. */
  async import(committee: string, entries: readonly Entry[]): Promise<Appended> {
    const book = (await this.find(committee)) ?? new CommitteeBook(committee, this.store, this.now)
    const appended = await book.append(entries, 'import')
    this.#keep(book)
    return appended
  }

  /** Erases an entry's value, on disk as well. See `CommitteeBook.erase`. */
  async erase(committee: string, entry: string, reason: string): Promise<Receipt> {
    const receipt = await (await this.committee(committee)).erase(entry, reason)
    await this.store.scrub()
    return receipt
  }

  /** Issues an access code: the code in clear, this once. */
  async issueAccess(committee: string, request: AccessRequest): Promise<string> {
    const book = await this.committee(committee)
    const { committee: county, groups, members } = book.ledger
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
    await Promise.allSettled([...this.#books.values()].map((book) => book.refresh()))
    await this.store.close()
  }

  #keep(book: CommitteeBook): void {
    this.#books.delete(book.id)
    this.#books.set(book.id, book)
    for (const [id, { isFollowed }] of this.#books) {
      if (this.#books.size <= this.#most) return
      if (!isFollowed) this.#books.delete(id)
    }
  }

  /** Another process may have written: who follows a committee here is to know. */
  #follow(committee: string | undefined): void {
    for (const [id, book] of this.#books) {
      if (committee !== undefined && id !== committee) continue
      // When the database cannot be read now, it is asked again by whoever reads next.
      if (book.isFollowed) book.refresh().catch(() => undefined)
    }
  }
}

/** What the access book needs to know of a committee. */
export function placeOf({ id, ledger }: CommitteeBook): Place {
  return { id, zone: ledger.committee.zone }
}
