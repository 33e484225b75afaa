import type { Entry } from '@liaison-kit/core'
import { backoff } from './backoff.ts'
import { newId } from './entry-id.ts'
import { failure, HubFailure } from './hub-client.ts'
import { type Kept, keptList, type Received } from './kept-list.ts'
import { pagesSharing } from './pages.ts'
import type { Key, Shelf } from './shelf.ts'
import type { EntryOptions, Problem, SourceState } from './source.ts'

/** The hub's answer to a batch. */
export interface Acknowledgement {
  /** Another one than before: the hub was restored from a backup. Not told of a file. */
  epoch: string | number | undefined
  receipts: readonly ({ id: string } & Pick<Received, 'overtook' | 'unresolved'>)[]
}

/** What an outbox needs of the source it belongs to. */
export interface OutboxPort {
  /** Nothing is sent while nobody is signed in. */
  signedIn(): boolean
  /** Role and group or member of who is signed in, or was last; empty where nobody was. */
  whose(): string
  /**
   * Of what was acknowledged about a thing, in order, and of what was read about it, the id of the version that is in view; `null` where
   * it is known that there is none, and another may record a first one too.
   */
  inView(about: string, acknowledged: readonly Entry[]): string | null | undefined
  /** Rejects with a `HubFailure`. */
  send(batch: readonly Kept[]): Promise<Acknowledgement>
  /** Something an outbox shows has changed. */
  changed(): void
  /** The hub has acknowledged these, whichever page sent them. */
  acknowledged(ids: readonly string[]): void
}

/** What an outbox shows. */
export type OutboxState = Pick<
  SourceState,
  'waiting' | 'refused' | 'unresolved' | 'overtaking' | 'sent' | 'storage' | 'isShared'
>

/**
 * The queue of what was recorded on this computer: nothing is lost, nothing is sent under another body or by two pages at once, nothing
 * counts as sent without a receipt. What a session recorded is shown and sent under the same role and group or member only, since
 * another one has other rights and is not to read it. It may be another person's code: a group's second one has the same rights.
 */
export interface Outbox {
  state(): OutboxState
  /** Why the last sending failed. */
  readonly problem: Problem | undefined
  /** As the hub last told; `undefined` until it has. */
  readonly epoch: string | number | undefined
  /** Settled once it is known what earlier pages left. */
  readonly loaded: Promise<void>
  /** What this session may see of what waits, was refused, or was acknowledged not long ago, in order. While nobody is signed in, all. */
  mine(): Kept[]
  prepare(about: string, value: object | null, options?: EntryOptions): Entry
  /** @param file what the entry stands for (`about` is `files/ID`) */
  queue(entry: Entry, file?: Blob): void
  /** Sends now what waits, unless the hub told to wait. */
  flush(): Promise<void>
  discard(id: string): void
  share(isShared: boolean): void
  /** The hub told its epoch. */
  heard(epoch: string | number | undefined): void
}

/** The hub looked at the batch and does not want it: one entry of it, or its size or type. */
const REFUSALS = [400, 403, 404, 413, 415, 422]
/** When to look again whether another page is done sending. */
const TURN_MS = 1000
/** Pages tell each other of each entry; they look once for many. */
const LOOK_MS = 50

/**
 * @param shelf where it is kept from one page to the next
 * @param scope what it is kept under: hub, committee and group
 * @param most how much is sent at once
 */
export function outbox(port: OutboxPort, shelf: Shelf, scope: Key, most = 100): Outbox {
  let sending: readonly Kept[] = []
  let sent: ReadonlySet<string> = new Set()
  let trouble: Problem | undefined
  let epoch: string | number | undefined
  let busy = false
  let again = false
  let isLooking = false
  let failures = 0
  /** Those of a batch that was refused are sent one by one. */
  let alone: readonly Kept[] = []
  /** The hub asked for rest until then. */
  let restUntil = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const pages = shelf.pages || pagesSharing(shelf, scope)
  const list = keptList(shelf, [...scope, 'outbox'], pages, port.changed, acknowledged)
  // What an earlier page left goes before what this one adds.
  const loaded = list.sync()
  void loaded.then(() => {
    if (list.storage === 'kept') pages.listen(look)
    return flush()
  })

  return {
    state() {
      const told = mine().filter(({ entry, receipt }) => receipt && sent.has(entry.id))
      // A later entry about the same thing tells anew whether it fits.
      const lastTold = new Map(told.map((one) => [one.entry.about, one]))
      return {
        waiting: waiting().map(({ entry }) => ({ entry, state: isIn(sending, entry) ? 'sending' : 'waiting' })),
        refused: because(mine(), ({ problem }) => problem),
        unresolved: because([...lastTold.values()], ({ receipt }) => receipt!.unresolved),
        overtaking: told.flatMap(({ entry, receipt }) =>
          receipt!.overtook ? { entry, overtook: receipt!.overtook } : [],
        ),
        sent,
        storage: list.storage,
        isShared: list.isShared,
      }
    },
    get problem() {
      return trouble
    },
    get epoch() {
      return epoch
    },
    loaded,
    mine,
    prepare(about, value, { id = newId() } = {}) {
      const versions = mine().filter((one) => one.entry.about === about && !one.problem)
      const waits = versions.filter(({ receipt }) => !receipt).pop()
      const acknowledged = versions.filter(({ receipt }) => receipt).map(entryOf)
      const sees = waits ? waits.entry.id : port.inView(about, acknowledged)
      const entry: Entry = { id, about, at: new Date().toISOString(), value: frozenCopy(value) }
      // Who knows that there was none before says so by naming the entry itself.
      if (sees !== undefined && sees !== id) entry.sees = sees ?? id
      return Object.freeze(entry)
    },
    queue(entry, file) {
      if (list.all.some((one) => one.entry.id === entry.id && !one.problem)) return
      // In order also where the clock was put back.
      const order = Math.max(Date.now(), ...list.all.map((one) => one.order + 1))
      put({ entry, whose: port.whose(), order, file })
      port.changed()
      void flush()
    },
    flush,
    discard(id) {
      list.set(id, undefined)
      port.changed()
    },
    share: list.share,
    heard(now) {
      hear(now)
      void flush()
    },
  }

  function put(one: Kept): void {
    list.set(one.entry.id, one)
  }

  function mine(): Kept[] {
    const now = port.whose()
    return list.all.filter(({ whose }) => !now || !whose || whose === now)
  }

  function waiting(): Kept[] {
    return mine().filter(({ receipt, problem }) => !receipt && !problem)
  }

  function isDue(): boolean {
    return port.signedIn() && waiting().length > 0
  }

  /** Another page has changed something. */
  function look(): void {
    if (isLooking) return
    isLooking = true
    setTimeout(() => {
      isLooking = false
      void list.sync().then(flush)
    }, LOOK_MS)
  }

  async function flush(): Promise<void> {
    again = true
    if (busy) return
    busy = true
    await loaded
    while (again) {
      again = false
      await attempt()
    }
    busy = false
  }

  async function attempt(): Promise<void> {
    if (Date.now() < restUntil) return
    clearTimeout(timer)
    // What is in this page's memory only, no other page can send; and a store that hangs holds up nothing.
    if (list.storage === 'memory') {
      void list.sync()
      return rounds()
    }
    if (!isDue()) await list.sync()
    if (!isDue()) return
    const isOver = await pages.inTurn(() => list.sync().then(rounds))
    if (!isOver) timer = setTimeout(flush, TURN_MS)
  }

  async function rounds(): Promise<void> {
    while (isDue() && (await round()));
  }

  /** Sends one batch; false when it is time to wait. */
  async function round(): Promise<boolean> {
    const queue = waiting()
    const batch = queue.slice(0, isIn(alone, queue[0]!.entry) ? 1 : most)
    sending = batch
    port.changed()
    try {
      receive(batch, await port.send(batch))
      failures = 0
      trouble = undefined
      return true
    } catch (error) {
      return failed(batch, error instanceof HubFailure ? error : failure('bad-answer'))
    } finally {
      sending = []
      port.changed()
    }
  }

  /** Only entries that a receipt names are sent; the others of the batch stay. */
  function receive(batch: readonly Kept[], answer: Acknowledgement): void {
    const receipts = new Map(answer.receipts.map((receipt) => [receipt.id, receipt]))
    const done = batch.filter(({ entry }) => receipts.has(entry.id))
    if (done.length === 0) throw failure('bad-answer')
    hear(answer.epoch)
    for (const one of done) {
      const { overtook, unresolved } = receipts.get(one.entry.id)!
      put({ ...one, receipt: { epoch, at: Date.now(), overtook, unresolved } })
    }
    acknowledged(done)
  }

  function acknowledged(done: readonly Kept[]): void {
    const ids = done.map(({ entry }) => entry.id)
    sent = new Set([...sent, ...ids])
    port.acknowledged(ids)
  }

  /** A hub that came back from a backup may lack what it once acknowledged; what it still has, it acknowledges again. */
  function hear(now: string | number | undefined): void {
    if (!now) return
    epoch = now
    for (const one of mine()) {
      const before = one.receipt?.epoch
      if (before && before !== now) put({ ...one, receipt: undefined })
    }
  }

  function failed(batch: readonly Kept[], { status, problem, retryAfter, isFromHub }: HubFailure): boolean {
    // The source says that the session is over; what waits, waits for the next one, unless that has begun meanwhile.
    if (status === 401) return port.signedIn()
    // Said of the page and not of the entry.
    const ofPage = problem.code === 'origin-not-listed'
    if ((isFromHub || status === 413) && REFUSALS.includes(status) && !ofPage) {
      trouble = undefined
      // All or none: one bad entry holds up the others, so each is asked about by itself.
      if (batch.length > 1) alone = batch
      else for (const one of batch) put({ ...one, problem })
      return true
    }
    trouble = problem
    let wait = backoff(failures++)
    if (status === 429) {
      wait = retryAfter === undefined ? wait : retryAfter * 1000
      restUntil = Date.now() + wait
    }
    timer = setTimeout(() => {
      restUntil = 0
      void flush()
    }, wait)
    return false
  }
}

const entryOf = ({ entry }: Kept): Entry => entry
const isIn = (list: readonly Kept[], { id }: Entry): boolean => list.some(({ entry }) => entry.id === id)

/** Those with a reason to be shown, and it. */
function because(list: Kept[], why: (one: Kept) => Problem | undefined): { entry: Entry; problem: Problem }[] {
  return list.flatMap((one) => {
    const problem = why(one)
    return problem ? { entry: one.entry, problem } : []
  })
}

/** A copy that nothing can change: what is sent later is what was recorded now. */
function frozenCopy(value: object | null): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => Object.freeze(part)) as unknown
}
