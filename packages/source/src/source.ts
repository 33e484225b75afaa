import type { Assessment, Charter, Entry, Fault, Ledger, Quota } from '@liaison-kit/core'

/** Who is signed in, as the hub told. */
export interface Session {
  role: 'county' | 'clerk' | 'member'
  group: string | null
  member: string | null
  name: string
  /** RFC 3339. */
  expires: string
}

/** Something went wrong: a stable code for programs and a sentence, with the next step, for people. */
export interface Problem {
  code: string
  message: string
  faults?: readonly Fault[]
}

/** An entry in the outbox that the hub has not acknowledged yet. */
export interface WaitingEntry {
  entry: Entry
  /** `waiting`: to be sent; `sending`: under way, its fate not known yet. */
  state: 'waiting' | 'sending'
}

/** An entry the hub refused, kept where it can be seen, mended or discarded. */
export interface RefusedEntry {
  entry: Entry
  problem: Problem
}

/** What a source knows now. Replaced at each change, never changed in place. */
export interface SourceState {
  /**
   * `loading`: nothing read yet; reading again keeps what is shown. `stale`: what is shown is an earlier answer, since the last one
   * could not be had. `error`: there is nothing to show. `ready` without `quota` and `session`: the committee is not public, sign in.
   */
  status: 'idle' | 'loading' | 'ready' | 'stale' | 'error'
  /** The day in the committee's zone, as the hub tells it; never the PC's clock. */
  today?: string
  /** When what is shown was read, RFC 3339 by this page's clock. */
  readAt?: string
  /** The group's duties in counts and days; readable without signing in while the committee is public. */
  quota?: Quota
  session?: Session
  /** Only when signed in: what this role may read. */
  ledger?: Ledger
  /** Only when signed in. */
  assessment?: Assessment
  /** The charters in force (categories, channels). Only when signed in. */
  charters?: readonly Charter[]
  /** Recorded here, not yet acknowledged, oldest first. */
  waiting: readonly WaitingEntry[]
  refused: readonly RefusedEntry[]
  /** Acknowledged and kept by the hub, but not fitting the ledger as it now is, with the reason. */
  unresolved: readonly RefusedEntry[]
  /** Ids of entries acknowledged by the hub since the page was opened. */
  sent: ReadonlySet<string>
  /** Why the last reading or sending failed; gone after the next success. */
  problem?: Problem
}

/** What may be said about an entry when it is made. */
export interface EntryOptions {
  /** Given when the record got its id when it was begun, or is sent again under its own id; else a new UUIDv7. */
  id?: string
}

/**
 * Where a group's data comes from and where what is recorded goes: one per hub, committee and group on a page, shared by all widgets,
 * so that what one of them records shows in the others.
 */
export interface Source {
  readonly state: SourceState
  /** Tells of each change of `state`. The first listener starts the reading. Returns how to stop listening. */
  subscribe(listener: () => void): () => void
  /** Reads everything again. Never rejects: what went wrong is in `state.problem`. */
  refresh(): Promise<void>
  /** Exchanges an access code for a session. Rejects with a `SourceError` that says what to do. */
  signIn(code: string): Promise<void>
  signOut(): Promise<void>
  /** Goes on with a token the page already holds. Its role is not known here, and shown as the group's clerk; the hub decides. */
  resume(token: string): void
  /** Makes a frozen entry without queueing it, so that the page can be asked first. */
  prepare(about: string, value: object | null, options?: EntryOptions): Entry
  /** Puts a prepared entry into the outbox and sends it as soon as possible. One that is already there or acknowledged is not queued twice. */
  queue(entry: Entry): void
  /** `prepare` and `queue` in one. */
  record(about: string, value: object | null, options?: EntryOptions): Entry
  /** Tells of each entry the hub acknowledged. */
  onSent(listener: (ids: readonly string[]) => void): () => void
  /** Takes a refused entry out of the tray for good. */
  discard(id: string): void
}

/** A `Problem` thrown. */
export class SourceError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'SourceError'
    this.problem = problem
  }
}
