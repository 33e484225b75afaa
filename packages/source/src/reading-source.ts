import type { Quota } from '@liaison-kit/core'
import { backoff } from './backoff.ts'
import { failure, HubFailure } from './hub-client.ts'
import type { Problem, Source, SourceState } from './source.ts'
import { pageWakeups, type Wakeups } from './wakeups.ts'

/** What only somebody signed in knows and does. Apart, so that a page that only shows does not carry it. */
export interface Desk {
  /** Its part of the state. */
  state(): Partial<SourceState>
  /** Reads what only this session may see; nothing without one. */
  read(): Promise<void>
  /** It is worth trying again. */
  wake(): void
  /** What it does for the source. */
  does: Pick<Source, 'signIn' | 'signOut' | 'resume' | 'prepare' | 'queue' | 'record' | 'onSent' | 'discard'>
}

/** What a desk needs of its source. */
export interface DeskPort {
  changed(): void
  refresh(): Promise<void>
}

/** A source that shows what is public, until it is equipped with a desk to sign in and record at. */
export interface ReadingSource extends Source {
  /** Only the first desk counts. */
  equip(make: (port: DeskPort) => Desk): void
}

export interface ReadingOptions {
  /** Reads the counts; `undefined` where they are not public. Rejects with a `HubFailure`. */
  read(): Promise<Quota | undefined>
  /** The day it is, where something other than the counts tells it. */
  today?(): string | undefined
  /** When to try again besides the clock; the page's `online` and `visibilitychange` unless given. */
  wakeups?: Wakeups | undefined
  resume?(token: string): void
}

/** Read again when the page is looked at after this long. */
const OLD_AFTER_MS = 5 * 60_000
const NOTHING_SENT: ReadonlySet<string> = new Set()
const nothingToDo = (): void => {}

/** Reads when the first listener comes, after each receipt, and when the page is looked at again; tells all listeners. */
export function readingSource({ read, today, wakeups = pageWakeups, resume }: ReadingOptions): ReadingSource {
  const listeners = new Set<() => void>()
  let desk: Desk | undefined
  let sleep: (() => void) | undefined
  let status: SourceState['status'] = 'idle'
  let quota: Quota | undefined
  let readAt: string | undefined
  let trouble: Problem | undefined
  let reading: Promise<void> | undefined
  let again = false
  let failures = 0
  let wait = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let state = stateNow()

  const source: ReadingSource = {
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) void refresh()
      attend()
      return () => {
        listeners.delete(listener)
        attend()
      }
    },
    refresh,
    equip(make) {
      if (desk) return
      desk = make({ changed, refresh })
      Object.assign(source, desk.does)
      changed()
    },
    resume(token) {
      resume?.(token)
      void refresh()
    },
    signIn: async () => readOnly(),
    signOut: async () => readOnly(),
    prepare: readOnly,
    queue: readOnly,
    record: readOnly,
    onSent: () => nothingToDo,
    discard: nothingToDo,
  }
  return source

  function stateNow(): SourceState {
    const day = today?.() ?? quota?.asOf
    return Object.freeze({
      status,
      waiting: [],
      refused: [],
      unresolved: [],
      sent: NOTHING_SENT,
      ...(day && { today: day }),
      ...(readAt && { readAt }),
      ...(quota && { quota }),
      ...(trouble && { problem: trouble }),
      ...desk?.state(),
    })
  }

  function changed(): void {
    state = stateNow()
    attend()
    for (const listener of [...listeners]) {
      try {
        listener()
      } catch (error) {
        // One listener's fault is told to the page and keeps nobody else from hearing.
        setTimeout(() => {
          throw error
        })
      }
    }
  }

  /** Listens for wake-ups only as long as somebody looks or something waits. */
  function attend(): void {
    const needed = listeners.size > 0 || state.waiting.length > 0
    if (needed === (sleep !== undefined)) return
    if (sleep) sleep()
    sleep = needed ? wakeups(wake) : undefined
  }

  function wake(): void {
    desk?.wake()
    if (listeners.size === 0) return
    const old = !readAt || Date.now() - Date.parse(readAt) >= OLD_AFTER_MS
    if (old || status !== 'ready') void reread()
  }

  function refresh(): Promise<void> {
    if (!readAt) status = 'loading'
    changed()
    return reread()
  }

  /** Many ask at once after a receipt: one reading runs, and one more after it when somebody asked meanwhile. */
  function reread(): Promise<void> {
    if (reading) again = true
    reading ??= readAll().finally(() => {
      reading = undefined
    })
    return reading
  }

  async function readAll(): Promise<void> {
    clearTimeout(timer)
    do {
      again = false
      try {
        ;[quota] = await Promise.all([read(), desk?.read()])
        readAt = new Date().toISOString()
        status = 'ready'
        trouble = undefined
        failures = 0
      } catch (error) {
        status = readAt ? 'stale' : 'error'
        const { problem, retryAfter } = error instanceof HubFailure ? error : failure('bad-answer')
        trouble = problem
        wait = retryAfter === undefined ? backoff(failures++) : retryAfter * 1000
      }
      changed()
    } while (again)
    if (trouble) timer = setTimeout(wake, wait)
  }
}

/** Nobody can sign in or record where no desk is. */
function readOnly(): never {
  throw failure('refused')
}
