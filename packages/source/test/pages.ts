import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { vi } from 'vitest'
import { filingDesk } from '../src/filing-desk.ts'
import { type HubOptions, type HubSource, type MakeDesk, readingHubSource } from '../src/hub-source.ts'
import { indexedShelf, type Shelf } from '../src/shelf.ts'
import type { FakeHub } from './fake-hub.ts'

/** One page of a browser. */
export interface Page {
  source: HubSource
  /** As if the network were said to be back, or the page looked at. */
  wake(): void
  /** The page dies where it stands: whatever it was doing is never gone on with. */
  kill(): void
}

/** A browser with one origin, whose pages are opened and killed, and whose storage may break. */
export class Browser {
  readonly factory: IDBFactory = new IDBFactory()
  /** Each change of what is kept rejects so while set. */
  full: string | undefined
  /** Nothing of the storage answers any more while set. */
  denied: string | undefined
  readonly #hub: FakeHub

  constructor(hub: FakeHub) {
    this.#hub = hub
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  }

  /** Opens a page of the clerk's group; nobody is signed in. */
  open(options: Partial<HubOptions> = {}, desk: MakeDesk = filingDesk): Page {
    const { fetch } = this.#hub
    let wake = (): void => {}
    let isDead = false
    const forever = new Promise<never>(() => {})
    const shelf = indexedShelf(() => this.factory)
    const alive =
      <A extends unknown[], T>(does: (...args: A) => Promise<T>, fault = (): string | undefined => undefined) =>
      async (...args: A): Promise<T> => {
        if (isDead) return forever
        const name = fault()
        if (name) throw new DOMException('', name)
        const result = await does(...args)
        return isDead ? forever : result
      }
    const source = readingHubSource({
      hub: 'https://hub.example',
      committee: 'shili',
      group: 'g-01',
      fetch: alive(fetch),
      shelf: {
        all: alive(shelf.all, () => this.denied),
        change: alive(shelf.change, () => this.denied ?? this.full),
        sweep: alive(shelf.sweep, () => this.denied),
      } as Shelf,
      wakeups: (again) => {
        wake = again
        return () => {}
      },
      ...options,
    })
    source.equip(desk)
    source.subscribe(() => {})
    return {
      source,
      wake: () => wake(),
      kill: () => {
        isDead = true
      },
    }
  }
}

/** Web Locks of a browser; a lock of a page that died is never given back here, as the tests of dying use the lease. */
export class Locks {
  readonly #last = new Map<string, Promise<unknown>>()

  request<T>(name: string, run: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(name) ?? Promise.resolve()).then(run)
    this.#last.set(
      name,
      turn.catch(() => {}),
    )
    return turn
  }
}

/** Messages between the pages of a browser. */
export class Channels {
  static open: Channels[] = []
  onmessage: ((event: unknown) => void) | undefined

  constructor(readonly name: string) {
    Channels.open.push(this)
  }

  postMessage(): void {
    for (const other of Channels.open) {
      if (other !== this && other.name === this.name) setTimeout(() => other.onmessage?.({}), 0)
    }
  }
}

/** The clocks of a page stand still between steps; the storage works on meanwhile, as in a browser. */
export function stopClocks(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
}

/** Lets all that is under way come to an end that needs next to no time to pass. */
export const settle = (): Promise<void> => later(0.2)

export async function later(seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000
  do {
    await storageWorks()
    await vi.advanceTimersByTimeAsync(Math.max(0, Math.min(end - Date.now(), seconds < 1 ? 25 : 500)))
  } while (Date.now() < end)
  await storageWorks()
}

declare const setImmediate: (run: (value: unknown) => void) => void

/** Each step of the storage is a turn of the real event loop. */
async function storageWorks(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await new Promise(setImmediate)
}
