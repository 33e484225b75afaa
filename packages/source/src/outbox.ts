import type { Entry } from '@liaison-kit/core'
import { backoff } from './backoff.ts'
import { newId } from './entry-id.ts'
import { HubFailure, failure as readingFailure } from './hub-client.ts'
import type { EntryOptions, Problem, RefusedEntry, WaitingEntry } from './source.ts'

/** The hub's answer to a batch. */
export interface Acknowledgement {
  /** Another one than before: the hub was restored from a backup. */
  epoch: string | number
  receipts: readonly { id: string; seq: number; recordedAt: string; unresolved?: Problem }[]
}

/** What an outbox needs of the source it belongs to. */
export interface OutboxPort {
  /** Nothing is sent while nobody is signed in. */
  signedIn(): boolean
  /** Rejects with a `HubFailure`. */
  send(entries: readonly Entry[]): Promise<Acknowledgement>
  /** Something an outbox shows has changed. */
  changed(): void
  acknowledged(ids: readonly string[]): void
}

/** Where an outbox keeps what is not yet acknowledged. The page's memory for now; a database of the browser later. */
export interface OutboxStore {
  load(): Promise<readonly (WaitingEntry | RefusedEntry)[]>
  keep(kept: WaitingEntry | RefusedEntry): Promise<void>
  drop(id: string): Promise<void>
}

/** The queue of what was recorded on this page: nothing is lost, nothing is sent under another body, nothing counts as sent without a receipt. */
export interface Outbox {
  readonly waiting: readonly WaitingEntry[]
  readonly refused: readonly RefusedEntry[]
  readonly unresolved: readonly RefusedEntry[]
  readonly sent: ReadonlySet<string>
  /** Why the last sending failed. */
  readonly problem: Problem | undefined
  prepare(about: string, value: object | null, options?: EntryOptions): Entry
  queue(entry: Entry): void
  /** Sends now what waits, unless the hub told to wait. */
  flush(): Promise<void>
  discard(id: string): void
}

const BATCH = 100
/** The hub looked at the batch and does not want it: one entry of it, or its size. */
const REFUSALS = [400, 403, 404, 413, 422]

export function outbox(port: OutboxPort, store?: OutboxStore): Outbox {
  let waiting: readonly WaitingEntry[] = []
  let refused: readonly RefusedEntry[] = []
  let unresolved: readonly RefusedEntry[] = []
  let sent: ReadonlySet<string> = new Set()
  let trouble: Problem | undefined
  /** What was acknowledged, to be offered again should the hub begin a new epoch. */
  let acknowledged: readonly Entry[] = []
  let epoch: string | number | undefined
  let busy = false
  let failures = 0
  /** How many entries at the head of the queue are to be sent one by one. */
  let singly = 0
  /** The hub asked for rest until then. */
  let restUntil = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  if (store) void store.load().then(restore)

  return {
    get waiting() {
      return waiting
    },
    get refused() {
      return refused
    },
    get unresolved() {
      return unresolved
    },
    get sent() {
      return sent
    },
    get problem() {
      return trouble
    },
    prepare(about, value, { id = newId() } = {}) {
      const sees = [...acknowledged, ...waiting.map((kept) => kept.entry)]
        .filter((other) => other.about === about)
        .pop()?.id
      const entry: Entry = { id, about, at: new Date().toISOString(), value: frozenCopy(value) }
      if (sees !== undefined && sees !== id) entry.sees = sees
      return Object.freeze(entry)
    },
    queue(entry) {
      if (sent.has(entry.id) || waiting.some((other) => other.entry.id === entry.id)) return
      refused = refused.filter((other) => other.entry.id !== entry.id)
      const kept: WaitingEntry = { entry, state: 'waiting' }
      waiting = [...waiting, kept]
      void store?.keep(kept)
      port.changed()
      void flush()
    },
    flush,
    discard(id) {
      refused = refused.filter((other) => other.entry.id !== id)
      void store?.drop(id)
      port.changed()
    },
  }

  async function flush(): Promise<void> {
    if (busy || Date.now() < restUntil) return
    clearTimeout(timer)
    busy = true
    try {
      while (waiting.length > 0 && port.signedIn()) if (!(await round())) break
    } finally {
      busy = false
    }
  }

  /** Sends one batch; false when it is time to wait. */
  async function round(): Promise<boolean> {
    const batch = waiting.slice(0, singly > 0 ? 1 : BATCH).map(({ entry }) => entry)
    mark(batch, 'sending')
    try {
      receive(batch, await port.send(batch))
      if (singly > 0) singly -= 1
      failures = 0
      trouble = undefined
      return true
    } catch (error) {
      return failed(batch, error instanceof HubFailure ? error : readingFailure('bad-answer'))
    } finally {
      mark(batch, 'waiting')
      port.changed()
    }
  }

  /** Only entries that a receipt names are sent; the others of the batch stay. */
  function receive(batch: readonly Entry[], answer: Acknowledgement): void {
    const receipts = new Map(
      Array.isArray(answer?.receipts) ? answer.receipts.map((receipt) => [receipt.id, receipt]) : [],
    )
    const done = batch.filter(({ id }) => receipts.has(id))
    if (done.length === 0) throw readingFailure('bad-answer')
    const ids = done.map(({ id }) => id)
    waiting = waiting.filter(({ entry }) => !ids.includes(entry.id))
    sent = new Set([...sent, ...ids])
    // A later entry about the same thing tells anew whether it fits.
    const told = new Set(done.map(({ about }) => about))
    unresolved = unresolved.filter(({ entry }) => !told.has(entry.about))
    for (const entry of done) {
      const misfit = receipts.get(entry.id)?.unresolved
      if (misfit) unresolved = [...unresolved, { entry, problem: misfit }]
      void store?.drop(entry.id)
    }
    if (epoch !== undefined && epoch !== answer.epoch) offerAgain()
    epoch = answer.epoch
    acknowledged = [...acknowledged, ...done]
    port.acknowledged(ids)
  }

  /** The hub came back from a backup that may lack what it once acknowledged; what it still has, it acknowledges again. */
  function offerAgain(): void {
    waiting = [...acknowledged.map((entry): WaitingEntry => ({ entry, state: 'waiting' })), ...waiting]
    acknowledged = []
  }

  function failed(batch: readonly Entry[], failure: HubFailure): boolean {
    // The source says that the session is over; what waits, waits for the next one, unless that has begun meanwhile.
    if (failure.status === 401) return port.signedIn()
    // Said of the page and not of the entry.
    const ofPage = failure.problem.code === 'origin-not-listed'
    if (REFUSALS.includes(failure.status) && !ofPage) {
      trouble = undefined
      // All or none: one bad entry holds up the others, so each is asked about by itself.
      if (batch.length > 1) singly = batch.length
      else for (const entry of batch) refuse(entry, failure.problem)
      return true
    }
    trouble = failure.problem
    let wait = backoff(failures++)
    if (failure.status === 429) {
      wait = failure.retryAfter === undefined ? wait : failure.retryAfter * 1000
      restUntil = Date.now() + wait
    }
    timer = setTimeout(() => {
      restUntil = 0
      void flush()
    }, wait)
    return false
  }

  function refuse(entry: Entry, why: Problem): void {
    const kept: RefusedEntry = { entry, problem: why }
    if (singly > 0) singly -= 1
    waiting = waiting.filter((other) => other.entry.id !== entry.id)
    refused = [...refused, kept]
    void store?.keep(kept)
  }

  function mark(batch: readonly Entry[], state: WaitingEntry['state']): void {
    waiting = waiting.map((kept) => (batch.includes(kept.entry) ? { entry: kept.entry, state } : kept))
    if (state === 'sending') port.changed()
  }

  function restore(kept: readonly (WaitingEntry | RefusedEntry)[]): void {
    for (const one of kept) {
      if ('problem' in one) refused = [...refused, one]
      else waiting = [...waiting, { entry: one.entry, state: 'waiting' }]
    }
    port.changed()
    void flush()
  }
}

/** A copy that nothing can change: what is sent later is what was recorded now. */
function frozenCopy(value: object | null): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => Object.freeze(part)) as unknown
}
