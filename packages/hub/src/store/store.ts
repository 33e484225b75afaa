import type { SealedEntry } from '@liaison-kit/core'

/** Who may come in, and as what. */
export type AccessRole = 'county' | 'clerk' | 'member'

/** An access code as it is kept: its secret only as a hash. */
export interface StoredAccess {
  id: string
  role: AccessRole
  /** The clerk's group; `null` for the others. */
  group: string | null
  /** The member; `null` for the others. */
  member: string | null
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

/** A picture or scan, without its bytes. */
export interface StoredFile {
  /** `sha256-` and the SHA-256 of its bytes in lower-case hex. */
  id: string
  /** Its media type. */
  type: string
  /** In bytes. */
  size: number
  /** RFC 3339; when it was last put. */
  put: string
}

/** What can be read of a store. Every key begins with the committee. */
export interface Reads {
  /** By id. Also one whose head is gone, but not its entries. */
  committees(): Promise<string[]>
  head(committee: string): Promise<Head | undefined>
  /** In order of `seq`. */
  entries(committee: string, range: EntryRange): Promise<StoredEntry[]>
  /** Of these ids, the entries already there, by id. */
  known(committee: string, ids: readonly string[]): Promise<Map<string, StoredEntry>>
  access(committee: string, id: string): Promise<StoredAccess | undefined>
  accesses(committee: string): Promise<StoredAccess[]>
  /** All files, by id. */
  files(committee: string): Promise<StoredFile[]>
  file(committee: string, id: string): Promise<(StoredFile & { body: Uint8Array }) | undefined>
}

/** What can be done while nobody else adds to a committee. */
export interface Writing extends Pick<Reads, 'entries' | 'known'> {
  /** Where the chain stands; `undefined` before its first entry. */
  readonly head: Head | undefined
  /** Adds entries, sealed onto the head in this order, and moves the head. Begins the committee where it is not there. */
  append(entries: readonly StoredEntry[]): Promise<Head>
  /** Keeps an entry without its value and salt from now on. */
  blank(id: string): Promise<void>
}

/** What can be done with an empty store while nobody else writes to it. */
export interface Filling {
  /** Begins a committee whose entries follow. */
  begin(committee: string, head: Head): Promise<void>
  entries(committee: string, entries: readonly StoredEntry[]): Promise<void>
  accesses(committee: string, accesses: readonly StoredAccess[]): Promise<void>
  file(committee: string, file: StoredFile, body: Uint8Array): Promise<void>
}

/** Where a hub keeps what it was given; entries are only ever added. */
export interface Store extends Reads {
  /**
   * Whether other processes may write here at the same time. If so, whoever reads asks first what was added, and `onMoved` tells when
   * something was.
   */
  readonly shared: boolean

  /**
   * Works on a committee in one transaction, holding the lock on its head: nobody else adds to it meanwhile. What was appended is on disk
   * when this resolves; when the work throws, nothing is.
   */
  write<T>(committee: string, work: (writing: Writing) => Promise<T>): Promise<T>
  /** Reads on a connection of its own everything as it stood at one moment, whatever is written meanwhile. */
  snapshot<T>(work: (reads: Reads) => Promise<T>): Promise<T>
  /**
   * Fills an empty store in one transaction, while nobody else begins a committee; when the work throws, it stays empty.
   * @throws StoreError `not-empty`
   */
  fill<T>(work: (filling: Filling) => Promise<T>): Promise<T>
  /**
   * Has a listener told, with the committee's id, that another process may have written; `undefined`: to any of them. It only wakes: it
   * may come late, twice or for nothing. The function that is given back ends it.
   */
  onMoved(listener: (committee: string | undefined) => void): () => void

  addAccess(committee: string, access: StoredAccess): Promise<void>
  /** Revokes a code and ends its sessions; `false` when there is no such code. */
  revokeAccess(committee: string, id: string, at: string): Promise<boolean>

  /** Adds a session, and drops those that ended before `now`. */
  addSession(committee: string, session: StoredSession, now: string): Promise<void>
  session(committee: string, token: string): Promise<StoredSession | undefined>
  endSession(committee: string, token: string): Promise<void>

  /** Adds a file; of one that is there already only the day it was put changes. */
  putFile(committee: string, file: StoredFile, body: Uint8Array): Promise<void>
  dropFiles(committee: string, ids: readonly string[]): Promise<void>

  /** Clears what was blanked or dropped out of the files on disk as well. Takes as long as writing all of them anew. */
  scrub(): Promise<void>
  /** Asks the database whether it is there. */
  ping(): Promise<void>
  close(): Promise<void>
}

export type StoreErrorCode =
  | 'backup-exists'
  | 'clock-backwards'
  | 'damaged'
  | 'database-unreachable'
  | 'dir-in-use'
  | 'dir-read-only'
  | 'dir-unusable'
  | 'disk-full'
  | 'newer-schema'
  | 'not-a-backup'
  | 'not-empty'
  | 'storage-failed'

/** The environment failed: the disk, the directory, the database, the clock. */
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

/** Somebody still reads what is to be cleared away. */
export function stillRead(): StoreError {
  return new StoreError(
    'storage-failed',
    '内容已从记录中清除，但备份等程序还在读旧数据，数据文件里还留有旧内容。请待它结束后再清除一次。',
  )
}
