import { type CivilDate, civilDateAt, type Entry } from '@liaison-kit/core'
import { type Access, AccessBook, type AccessRequest, type Place } from './access.ts'
import { type Appended, CommitteeBook } from './committee-book.ts'
import { badInput, Problem } from './problem.ts'
import type { Store } from './store.ts'

export interface HubOptions {
  /** Milliseconds since 1970-01-01T00:00:00Z; the system's clock unless given. */
  now?: (() => number) | undefined
}

/** The data service without its HTTP: committees, what is written to them, and who may come in. */
export class Hub {
  readonly store: Store
  readonly access: AccessBook
  readonly now: () => number
  readonly #books = new Map<string, CommitteeBook>()

  private constructor(store: Store, now: () => number) {
    this.store = store
    this.now = now
    this.access = new AccessBook(store, now)
  }

  /** Opens a hub on a store, and reads what is in it. */
  static async open(store: Store, { now = Date.now }: HubOptions = {}): Promise<Hub> {
    const hub = new Hub(store, now)
    for (const id of await store.committees()) {
      const book = new CommitteeBook(id, store, now)
      await book.load()
      if (book.snapshot) hub.#books.set(id, book)
    }
    return hub
  }

  get committees(): string[] {
    return [...this.#books.keys()]
  }

  /** @throws Problem 404 when there is no such committee here */
  committee(id: string): CommitteeBook {
    const book = this.#books.get(id)
    if (!book) throw new Problem(404, 'unknown-committee', `这里没有编号为“${id}”的县政协，请核对网址。`)
    return book
  }

  has(id: string): boolean {
    return this.#books.has(id)
  }

  /** The day it is at a committee; in China where there is none. */
  today(committee?: string): CivilDate {
    return civilDateAt(this.now(), committee === undefined ? undefined : this.place(committee).zone)
  }

  /** What the access book needs to know of a committee. */
  place(committee: string): Place {
    return { id: committee, zone: this.committee(committee).ledger.committee.zone }
  }

  /** Adds what somebody with an access code wrote, as far as they may. */
  append(committee: string, entries: readonly Entry[], by: Access): Promise<Appended> {
    return this.committee(committee).append(entries, by)
  }

  /** Adds entries as an import: by the operator, with the days they were recorded. Begins the committee where it is not there. */
  async import(committee: string, entries: readonly Entry[]): Promise<Appended> {
    const book = this.#books.get(committee) ?? new CommitteeBook(committee, this.store, this.now)
    const appended = await book.append(entries, 'import')
    this.#books.set(committee, book)
    return appended
  }

  /** Issues an access code: the code in clear, this once. */
  async issueAccess(committee: string, request: AccessRequest): Promise<string> {
    const { committee: county, groups } = this.committee(committee).ledger
    const group = groups.find(({ id }) => id === request.group)
    const fault = (message: string): Problem => badInput([{ path: 'group', code: 'group', message }])
    if (request.role === 'county' && request.group !== undefined)
      throw fault('县级登录码不属于某个联络组，请去掉联络组。')
    if (request.role === 'clerk' && request.group === undefined) throw fault('请写明是哪个联络组的登录码。')
    if (request.role === 'clerk' && !group) throw fault(`台账里没有联络组“${request.group}”，请核对编号。`)
    return this.access.issue(this.place(committee), { ...request, name: request.name ?? group?.name ?? county.name })
  }

  /** Lets what is being written be finished, and closes the store. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#books.values()].map((book) => book.load()))
    await this.store.close()
  }
}
