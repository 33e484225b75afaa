import type { Entry, Ledger } from '@liaison-kit/core'
import type { AccessCode, OfficeSource } from '../office.ts'
import type { Problem, Session } from '../source.ts'
import type { ReadSheet } from './memory-office.ts'

/** What a hub in memory begins with. */
export interface MemoryOptions {
  ledger: Ledger
  /** All that a session may read unless given, as the county's own desk has it. */
  group?: string
  /** The hub's day. */
  today: string
  /** The day to judge; `today` unless given. */
  asOf?: string
  /** Code that signs in, and as whom; `demo` as the group's clerk unless given. A member's session names the `member`. */
  code?: string
  session?: Partial<Session>
  /** Begins signed in. */
  signedIn?: boolean
  /** Where what waits is kept: `kept` unless given; `memory` plays a browser that keeps nothing. Either way it goes with the page. */
  storage?: 'kept' | 'memory'
  /** Access codes issued before; none unless given. */
  codes?: readonly AccessCode[]
  /** What spreadsheets would do, and do; without it none can be read. */
  readSheet?: ReadSheet
}

/** A source whose hub is this page's memory, with knobs to play a bad day. */
export interface MemorySource extends OfficeSource {
  /** The whole ledger as it now is, whoever is signed in. */
  readonly ledger: Ledger
  /** Every entry acknowledged, in order. */
  readonly entries: readonly Entry[]
  /** The pictures and scans received, by id. */
  readonly files: ReadonlyMap<string, Blob>
  /** No answer at all while true. Setting it to false tries again at once. */
  offline: boolean
  /** Refuses entries it returns a problem for; a file is asked about as an entry about `files/ID`. */
  refuse: ((entry: Entry) => Problem | undefined) | undefined
  /** Writes an entry from elsewhere, as if another page had sent it: what this page sees is then no longer the newest. */
  elsewhere(entry: Pick<Entry, 'about' | 'value'>): void
  /** Ends the session, as a hub that forgot the token does. */
  endSession(): void
  /** Resolves once nothing is being read or sent. */
  settled(): Promise<void>
}
