import type {
  AgendaItem,
  Assessment,
  Charter,
  DutyExplanation,
  Entry,
  Fault,
  Finding,
  Ledger,
  Quota,
  SealedEntry,
  TestExplanation,
} from '@liaison-kit/core'

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

/** An acknowledged entry that took the place of a version its writer had not seen. Both are kept; `history` shows them. */
export interface OvertakingEntry {
  entry: Entry
  /** Id of the version that stood when it came. */
  overtook: string
}

/** What stands behind the verdicts, and what is due next, as `C/explanations` of the hub gives it. */
export interface Explanations {
  duties: readonly DutyExplanation[]
  tests: readonly TestExplanation[]
  agenda: readonly AgendaItem[]
  findings: readonly Finding[]
}

/** What a source knows now. Replaced at each change, never changed in place. */
export interface SourceState {
  /**
   * `loading`: nothing read yet; reading again keeps what is shown. `stale`: what is shown is an earlier answer, since the last one
   * could not be had. `error`: there is nothing to show. `ready` without `quota` and `session`: the committee is not public, sign in.
   */
  status: 'idle' | 'loading' | 'ready' | 'stale' | 'error'
  /**
   * The day in the committee's zone, as the hub last told it; where it is not asked, one later for each midnight that passes by this
   * page's clock. Never the day that clock shows.
   */
  today?: string | undefined
  /** When what is shown was read, RFC 3339 by this page's clock. */
  readAt?: string | undefined
  /** The group's duties in counts and days; readable without signing in while the committee is public. */
  quota?: Quota | undefined
  session?: Session | undefined
  /** Only when signed in: what this role may read. */
  ledger?: Ledger | undefined
  /** Only when signed in. */
  assessment?: Assessment | undefined
  /** The charters in force (categories, channels). Only when signed in. */
  charters?: readonly Charter[] | undefined
  /**
   * Recorded on this computer, on whichever page, not yet acknowledged, oldest first: while somebody is signed in, what the same role and
   * group or member recorded. Files come last, each as an entry about `files/ID` whose value is `{ title, type, size }`, also below.
   */
  waiting: readonly WaitingEntry[]
  refused: readonly RefusedEntry[]
  /** Acknowledged and kept by the hub, but not fitting the ledger as it now is, with the reason. */
  unresolved: readonly RefusedEntry[]
  /** Of those acknowledged since the page was opened: the ones that took the place of a version their writer had not seen. */
  overtaking: readonly OvertakingEntry[]
  /** Ids of entries and files acknowledged by the hub since the page was opened, whichever page sent them. */
  sent: ReadonlySet<string>
  /**
   * Where what waits is kept: `kept` in this browser until it is sent, `memory` only as long as the page is open (a private window, no
   * room), `unknown` until the browser has answered.
   */
  storage: 'unknown' | 'kept' | 'memory'
  /** Whether others use this computer too, as `shareComputer` was told; not there until somebody has said so. */
  isShared?: boolean | undefined
  /** Why the last reading or sending failed; gone after the next success. */
  problem?: Problem | undefined
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
  /**
   * What `waiting` and `refused` hold, as a JSON text to save as a file and take to the office: `{ format: 'liaison-outbox/1', committee,
   * group, entries, refused: [{ entry, problem }] }`. Of a file only its name, type and size.
   */
  exported(): string
  /**
   * Says whether others use this computer too: what the hub has acknowledged is then kept 8 hours instead of 30 days. Remembered by the
   * browser, for all pages of the origin; `state.isShared` tells.
   */
  shareComputer(isShared: boolean): void
  /**
   * What stands behind the verdicts and what is due next; only signed in. Asked anew after each change of what was read, else answered
   * from what is at hand. Rejects with a `SourceError`.
   */
  explanations(): Promise<Explanations>
  /** All versions of one thing that this role may read, oldest first; only signed in. Rejects with a `SourceError`. */
  history(about: string): Promise<readonly SealedEntry[]>
  /**
   * Keeps a picture (JPEG, PNG, WebP) or scan (PDF) of at most 5 MiB in the outbox and sends it as soon as possible, like an entry. Only of
   * a source with a `filingDesk`.
   * @returns its id (`sha256-…`), to be named in a record's `files`. Rejects with a `SourceError` where its kind (`file-type`) or size
   * (`file-too-large`) is not taken.
   */
  addFile(file: Blob): Promise<string>
  /** A picture or scan that a record names, or that waits here; only signed in. Rejects with a `SourceError`. */
  readFile(id: string): Promise<Blob>
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
