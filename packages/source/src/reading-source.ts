import type { Quota } from '@liaison-kit/core'
import { civilDateAt } from '@liaison-kit/core/civil-date'
import { backoff } from './backoff.ts'
import { failure, HubFailure } from './hub-client.ts'
import { tellAll } from './listeners.ts'
import type { Problem, Source, SourceState } from './source.ts'
import { type ToldDay, todaySince } from './today.ts'
import { pageWakeups, type Wakeups } from './wakeups.ts'

/** What only somebody signed in knows and does. Apart, so that a page that only shows does not carry it. */
export interface Desk {
  /** Its part of the state. */
  state(): Partial<SourceState> & Pick<SourceState, 'waiting' | 'refused' | 'sent'>
  /** Reads what only this session may see; nothing without one. */
  read(): Promise<void>
  /** It is worth trying again. */
  wake(): void
  /** What it does for the source. */
  does: Partial<Source>
}

/** What a desk needs of its source. */
export interface DeskPort {
  changed(): void
  refresh(): Promise<void>
}

/** A source that shows what is public, until it is equipped with a desk to sign in and record at. */
export interface ReadingSource extends Source {
  /** Another desk than the one before takes its place, and is handed it to build on. */
  equip<D extends Desk>(make: (port: DeskPort, before: D | undefined) => D): void
}

export interface ReadingOptions {
  /** Reads the counts; `undefined` where they are not public. Rejects with a `HubFailure`. */
  read(): Promise<Quota | undefined>
  /** What was last read on an earlier page; `undefined` where nothing is known of that. */
  recall?(): Promise<{ quota: Quota; readAt: string } | undefined>
  /** The day it was when it was last told, where something other than the counts tells it. */
  today?(): ToldDay | undefined
  /** When to try again besides the clock; the page's `online` and `visibilitychange` unless given. */
  wakeups?: Wakeups | undefined
  resume?(token: string): void
}

/** Read again when the page is looked at after this long. */
const OLD_AFTER_MS = 5 * 60_000
/** In every zone midnight falls on a quarter of an hour. */
const QUARTER_MS = 15 * 60_000
const NOTHING_SENT: ReadonlySet<string> = new Set()
const nothingToDo = (): void => {}

/** Reads when the first listener comes, after each receipt, and when the page is looked at again; tells all listeners. */
export function readingSource({ read, recall, today, wakeups = pageWakeups, resume }: ReadingOptions): ReadingSource {
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
  let clock: ReturnType<typeof setTimeout> | undefined
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
    equip<D extends Desk>(make: (port: DeskPort, before: D | undefined) => D) {
      desk = make({ changed, refresh }, desk as D | undefined)
      Object.assign(source, desk.does)
      changed()
    },
    resume(token) {
      resume?.(token)
      void refresh()
    },
    signIn: refused,
    signOut: refused,
    prepare: readOnly,
    queue: readOnly,
    record: readOnly,
    onSent: () => nothingToDo,
    discard: nothingToDo,
    exported: readOnly,
    shareComputer: nothingToDo,
    explanations: refused,
    history: refused,
    addFile: refused,
    readFile: refused,
  }
  return source

  function stateNow(): SourceState {
    const own = desk?.state()
    const told = today?.()
    return Object.freeze({
      status,
      waiting: [],
      refused: [],
      unresolved: [],
      overtaking: [],
      sent: NOTHING_SENT,
      storage: 'unknown',
      today: told ? todaySince(told, own?.ledger?.committee.zone) : quota?.asOf,
      readAt,
      quota,
      problem: trouble,
      ...own,
    })
  }

  function changed(): void {
    state = stateNow()
    attend()
    tellAll(listeners)
  }

  /** Listens for wake-ups only as long as somebody looks or something waits. */
  function attend(): void {
    const needed = listeners.size > 0 || state.waiting.length > 0
    if (needed === (sleep !== undefined)) return
    if (sleep) sleep()
    sleep = needed ? wakeups(wake) : undefined
    clearTimeout(clock)
    if (needed) tick()
  }

  /** Looks at each quarter of an hour whether a new day has begun. */
  function tick(): void {
    clock = setTimeout(
      () => {
        tick()
        turnDay()
        // A quarter late: the hub's clock may be behind this one, and would tell the day that is over.
        if (listeners.size > 0 && readAt && dayBefore(Date.parse(readAt)) !== dayBefore(Date.now())) void reread()
      },
      QUARTER_MS - (Date.now() % QUARTER_MS),
    )
  }

  function turnDay(): void {
    if (stateNow().today !== state.today) changed()
  }

  /** The day it was in the committee's zone a quarter of an hour before an instant. */
  function dayBefore(instant: number): string {
    return civilDateAt(instant - QUARTER_MS, state.ledger?.committee.zone)
  }

  function wake(): void {
    desk?.wake()
    if (listeners.size === 0) return
    turnDay()
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
    reading ??= readAll()
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
        if (!readAt) ({ quota, readAt } = (await recall?.()) ?? { quota, readAt })
        status = readAt ? 'stale' : 'error'
        const { problem, retryAfter } = error instanceof HubFailure ? error : failure('bad-answer')
        trouble = problem
        wait = retryAfter === undefined ? backoff(failures++) : retryAfter * 1000
      }
      changed()
    } while (again)
    // In the same step as the last look at `again`: nobody asks in between and is not heard.
    reading = undefined
    if (trouble) timer = setTimeout(wake, wait)
  }
}

/** Nobody can sign in or record where no desk is. */
function readOnly(): never {
  throw failure('refused')
}

const refused = async (): Promise<never> => readOnly()
