/** What is told to somebody who tried too often. */
export interface Refused {
  retryAfterSeconds: number
}

/** A try that may go on: after a pause, and to be reported as right when it was. */
export interface Allowed {
  pauseMs: number
}

interface Tries {
  wrong: number
  /** Until then every further try is refused. */
  blockedUntil: number
  last: number
}

/** Wrong codes of one address and code id before it has to wait. */
const FREE_TRIES = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
const FORGOTTEN_AFTER_MS = 60 * 60_000
const KEPT_AT_MOST = 10_000

/**
 * Slows down whoever tries codes, per key. A try counts as wrong from its beginning, so that many at once gain nothing.
 * Memory is bounded: what is oldest is forgotten first.
 */
export class Throttle {
  readonly #tries = new Map<string, Tries>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Begins a try. */
  begin(key: string): Allowed | Refused {
    const now = this.#now()
    const before = this.#tries.get(key)
    const tries: Tries =
      before && now - before.last < FORGOTTEN_AFTER_MS ? before : { wrong: 0, blockedUntil: 0, last: now }
    if (now < tries.blockedUntil) return { retryAfterSeconds: Math.ceil((tries.blockedUntil - now) / 1000) }
    tries.wrong += 1
    tries.last = now
    if (tries.wrong >= FREE_TRIES) {
      tries.blockedUntil = now + Math.min(FIRST_WAIT_MS * 2 ** (tries.wrong - FREE_TRIES), LONGEST_WAIT_MS)
    }
    this.#keep(key, tries)
    // 0, 0, 0.25, 0.5, 1 s and then 1 s.
    return { pauseMs: tries.wrong < 3 ? 0 : Math.min(250 * 2 ** (tries.wrong - 3), 1000) }
  }

  /** The code was right: nothing is held against this key any more. */
  succeed(key: string): void {
    this.#tries.delete(key)
  }

  #keep(key: string, tries: Tries): void {
    this.#tries.delete(key)
    this.#tries.set(key, tries)
    if (this.#tries.size <= KEPT_AT_MOST) return
    const oldest = this.#tries.keys().next().value
    if (oldest !== undefined) this.#tries.delete(oldest)
  }
}
