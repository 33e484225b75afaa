import type { SealedEntry } from '@liaison-kit/core'

/** Who may come in, and as what. */
export type AccessRole = 'county' | 'clerk'

/** An access code as it is kept: its secret only as a hash. */
export interface StoredAccess {
  id: string
  role: AccessRole
  /** The clerk's group; `null` for the county. */
  group: string | null
  name: string
  /** Lower-case hex. */
  salt: string
  /** scrypt of the secret, lower-case hex. */
  hash: string
  /** RFC 3339. */
  issued: string
  /** The last day the code may be used, inside. */
  expires: string | null
  /** RFC 3339. */
  revoked: string | null
}

/** Somebody signed in. */
export interface StoredSession {
  /** SHA-256 of the token, lower-case hex: the token itself is nowhere kept. */
  token: string
  access: string
  /** RFC 3339. */
  expires: string
}

/** Where a committee's chain stands. */
export interface Head {
  /** Changes when a backup is restored: what writers sent since is then offered again. */
  epoch: string
  /** `seq` of the newest entry. */
  length: number
  /** Its hash; 64 zeros before the first. */
  hash: string
}

/** Why an entry is kept but not in the ledger. */
export interface Unresolved {
  code: string
  message: string
}

/** An entry with what its receipt said: the same entry sent again gets the same receipt, whatever has happened since. */
export interface StoredEntry extends SealedEntry {
  overtook?: string
  unresolved?: Unresolved
}

export interface EntryRange {
  /** Only entries of a higher `seq`. */
  after: number
  limit: number
  /** Only entries about this thing. */
  about?: string | undefined
}

/** Where a hub keeps what it was given. Every key begins with the committee; entries are only ever added. */
export interface Store {
  committees(): Promise<string[]>
  head(committee: string): Promise<Head | undefined>
  /**
   * Adds entries in one transaction, on disk before it resolves. `from` is the head they were sealed on; `undefined` begins the committee.
   * @throws StoreError `behind` when the head has moved since: nothing is added
   */
  append(committee: string, from: Head | undefined, entries: readonly StoredEntry[]): Promise<Head>
  entries(committee: string, range: EntryRange): Promise<StoredEntry[]>
  /** Of these ids, the entries already there, by id. */
  known(committee: string, ids: readonly string[]): Promise<Map<string, StoredEntry>>

  addAccess(committee: string, access: StoredAccess): Promise<void>
  access(committee: string, id: string): Promise<StoredAccess | undefined>
  accesses(committee: string): Promise<StoredAccess[]>
  /** Revokes a code and ends its sessions; `false` when there is no such code. */
  revokeAccess(committee: string, id: string, at: string): Promise<boolean>

  /** Adds a session, and drops those that ended before `now`. */
  addSession(committee: string, session: StoredSession, now: string): Promise<void>
  session(committee: string, token: string): Promise<StoredSession | undefined>
  endSession(committee: string, token: string): Promise<void>

  /** Asks the database whether it is there. */
  ping(): Promise<void>
  close(): Promise<void>
}

export type StoreErrorCode =
  | 'behind'
  | 'damaged'
  | 'dir-in-use'
  | 'dir-read-only'
  | 'dir-unusable'
  | 'disk-full'
  | 'newer-schema'
  | 'storage-failed'

/** The environment failed: the disk, the directory, the database. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  /** The entry that cannot be read, where it is one alone. */
  readonly entry: { seq: number; id: string } | undefined

  constructor(
    code: StoreErrorCode,
    message: string,
    options: ErrorOptions & { entry?: { seq: number; id: string } } = {},
  ) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
    this.entry = options.entry
  }
}
