import type { Entry } from '@liaison-kit/core'
import type { Pages } from './pages.ts'
import { type Key, MADE, type Shelf } from './shelf.ts'
import type { Problem, SourceState } from './source.ts'

/** An entry or a file on its way to the hub, or there. */
export interface Kept {
  entry: Entry
  /** Role and group or member of who recorded it; empty where nobody was signed in. */
  whose: string
  /** The order in which things were recorded on this computer, over all its pages. */
  order: number
  /** Where it is a file: what is in it. */
  file?: Blob | undefined
  /** The hub refused it. */
  problem?: Problem
  /** The hub acknowledged it. */
  receipt?: Received | undefined
}

/** What is remembered of a receipt. */
export interface Received {
  /** Another one later on: the hub was restored from a backup. Not known of a file that went before any entry. */
  epoch: string | number | undefined
  /** Milliseconds since 1970 by this computer's clock. */
  at: number
  overtook?: string | undefined
  unresolved?: Problem | undefined
}

/** What the pages of this computer have recorded: what lies on their shelf, and of this page also what the shelf could not take. */
export interface KeptList {
  /** In the order in which things were recorded. */
  readonly all: readonly Kept[]
  readonly storage: SourceState['storage']
  /** Whether others use this computer too; `undefined` until somebody has said so. */
  readonly isShared: boolean | undefined
  set(id: string, kept: Kept | undefined): void
  /**
   * Writes down what could not be, and sees what other pages have recorded, sent or discarded meanwhile. Never rejects; a shelf that
   * breaks is told as `storage`.
   */
  sync(): Promise<void>
  share(isShared: boolean): void
}

const HOUR_MS = 3_600_000
/** How long acknowledged entries are kept, to be offered again. */
const KEPT_MS = 720 * HOUR_MS
const KEPT_SHARED_MS = 8 * HOUR_MS
const SHARED: Key = ['shared']

/**
 * @param key what the list lies under
 * @param changed something in the list, or where it is kept, has changed by itself
 * @param acknowledged another page has sent these
 */
export function keptList(
  shelf: Shelf,
  key: Key,
  pages: Pages,
  changed: () => void,
  acknowledged: (kept: readonly Kept[]) => void,
): KeptList {
  let all: readonly Kept[] = []
  let storage: SourceState['storage'] = 'unknown'
  let isShared: boolean | undefined
  /** How often this page has changed something. */
  let edits = 0
  /** Something is in this page's memory only. */
  let isBroken = false
  /** Which making of the shelf this page has seen. */
  let made: number | undefined
  let syncs = Promise.resolve()

  return {
    get all() {
      return all
    },
    get storage() {
      return storage
    },
    get isShared() {
      return isShared
    },
    set,
    sync,
    share(shared) {
      isShared = shared
      changed()
      shelf.change(SHARED, () => shared).then(sync, broke)
    },
  }

  function set(id: string, kept: Kept | undefined): void {
    edits += 1
    all = inOrder(all.filter(({ entry }) => entry.id !== id).concat(kept || []))
    write(id, kept).then(pages.tell, broke)
  }

  function write(id: string, kept: Kept | undefined): Promise<void> {
    return shelf.change([...key, id], () => kept)
  }

  /** Nothing is lost as long as the page is open, and the person is told so. */
  function broke(): void {
    isBroken = true
    if (storage === 'memory') return
    storage = 'memory'
    changed()
  }

  function sync(): Promise<void> {
    // One after another: one that mends is not to be overtaken by one that sees what is not mended yet.
    syncs = syncs.then(syncNow)
    return syncs
  }

  async function syncNow(): Promise<void> {
    try {
      const [makingNow] = await shelf.all<number>(MADE)
      // Somebody cleared what the browser keeps: all that this page still knows is laid there again.
      const toMend = isBroken || (made !== undefined && makingNow !== made) ? all : []
      made = makingNow
      isBroken = false
      await Promise.all(toMend.map((kept) => write(kept.entry.id, kept)))
      let seen: number
      let stored: Kept[]
      let shared: boolean | undefined
      do {
        seen = edits
        stored = await shelf.all(key)
        shared = (await shelf.all<boolean>(SHARED))[0]
      } while (seen !== edits)
      if (!isBroken) become(inOrder(stored), shared)
    } catch {
      broke()
    }
  }

  function become(stored: readonly Kept[], shared: boolean | undefined): void {
    const isFirst = storage === 'unknown'
    const known = new Set(all.filter(({ receipt }) => receipt).map(({ entry }) => entry.id))
    const before = said()
    all = stored
    isShared = shared
    storage = 'kept'
    if (said() !== before) changed()
    const done = stored.filter(({ entry, receipt }) => receipt && !known.has(entry.id))
    if (done.length > 0 && !isFirst) acknowledged(done)
    for (const one of stored) if (isOver(one)) set(one.entry.id, undefined)
    // Whoever used this computer for another group or committee may never open its page again.
    if (isFirst) shelf.sweep((one) => isOver(one as Partial<Kept>)).catch(broke)
  }

  /** Of all that lies on the shelf, only what was acknowledged grows old. */
  function isOver({ receipt }: Partial<Kept>): boolean {
    return receipt !== undefined && receipt.at < Date.now() - (isShared ? KEPT_SHARED_MS : KEPT_MS)
  }

  /** All that makes a difference to who looks. */
  function said(): string {
    return storage + isShared + all.map(({ entry, receipt, problem }) => entry.id + !receipt + !problem)
  }
}

const inOrder = (list: Kept[]): Kept[] => list.sort((one, other) => one.order - other.order)
