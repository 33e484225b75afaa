import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable, SelectQueryBuilder, Transaction } from 'kysely'
import {
  type EntryRange,
  type Head,
  type Reads,
  type Store,
  type StoredAccess,
  type StoredEntry,
  type StoredFile,
  type StoredSession,
  StoreError,
  type Writing,
} from './store.ts'
import type { Tables } from './tables.ts'

const GENESIS = '0'.repeat(64)
/** Rows in one insert: 15 values each, under the 32,766 that SQLite takes at once. */
const ROWS_AT_ONCE = 500

/** What a store asks of its database beside SQL. */
export interface Backing {
  /** Whether other processes may write to it at the same time. */
  readonly shared: boolean
  /** Says what a driver's error means. */
  explain(error: unknown): unknown
  /** Reads everything as it stood at one moment, on a connection of its own. */
  snapshot<T>(read: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Keeps others from adding to a committee whose head was read, until the transaction ends. */
  lockHead<Q extends HeadQuery>(query: Q): Q
  /** In the transaction that moved a committee's head: lets other processes know once it is done. */
  tell(transaction: Transaction<Tables>, committee: string): Promise<void>
  onMoved(listener: (committee: string | undefined) => void): () => void
  /** Clears what was overwritten or deleted out of the files. */
  scrub(db: Kysely<Tables>): Promise<void>
  /** Before the connection is closed. */
  retire(): void
  /** Lets go of what was held, once it is closed. */
  release(): void
}

/** What reads a committee's head. */
export type HeadQuery = SelectQueryBuilder<Tables, 'committees', Selectable<Tables['committees']>>

/** What is read in whatever database Kysely speaks to. */
class KyselyReads implements Reads {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async committees(): Promise<string[]> {
    // Also one whose head is gone: its entries are still to be looked at.
    const heads = this.#db.selectFrom('committees').select('id')
    const rows = await heads.union(this.#db.selectFrom('entries').select('committee as id')).execute()
    return rows.map(({ id }) => id).sort()
  }

  async head(committee: string): Promise<Head | undefined> {
    return headOf(await headQuery(this.#db, committee).executeTakeFirst())
  }

  async entries(committee: string, { after, limit, about }: EntryRange): Promise<StoredEntry[]> {
    let query = this.#db.selectFrom('entries').selectAll().where('committee', '=', committee).where('seq', '>', after)
    if (about !== undefined) query = query.where('about', '=', about)
    const rows = await query.orderBy('seq').limit(limit).execute()
    return rows.map(entryOf)
  }

  async known(committee: string, ids: readonly string[]): Promise<Map<string, StoredEntry>> {
    const found = new Map<string, StoredEntry>()
    for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
      const rows = await this.#db
        .selectFrom('entries')
        .selectAll()
        .where('committee', '=', committee)
        .where('id', 'in', ids.slice(at, at + ROWS_AT_ONCE))
        .execute()
      for (const row of rows) found.set(row.id, entryOf(row))
    }
    return found
  }

  async access(committee: string, id: string): Promise<StoredAccess | undefined> {
    const row = await this.#db
      .selectFrom('access_codes')
      .selectAll()
      .where('committee', '=', committee)
      .where('id', '=', id)
      .executeTakeFirst()
    return row && accessOf(row)
  }

  async accesses(committee: string): Promise<StoredAccess[]> {
    const rows = await this.#db
      .selectFrom('access_codes')
      .selectAll()
      .where('committee', '=', committee)
      .orderBy('issued')
      .orderBy('id')
      .execute()
    return rows.map(accessOf)
  }

  files(committee: string): Promise<StoredFile[]> {
    return this.#db
      .selectFrom('files')
      .select(['id', 'type', 'size', 'put'])
      .where('committee', '=', committee)
      .orderBy('id')
      .execute()
  }

  file(committee: string, id: string): Promise<(StoredFile & { body: Uint8Array }) | undefined> {
    return this.#db
      .selectFrom('files')
      .select(['id', 'type', 'size', 'put', 'body'])
      .where('committee', '=', committee)
      .where('id', '=', id)
      .executeTakeFirst()
  }
}

/** A committee's head held, from here to the end of the transaction. */
class HeldCommittee implements Writing {
  readonly #db: Transaction<Tables>
  readonly #reads: KyselyReads
  readonly #committee: string
  #head: Head | undefined

  constructor(transaction: Transaction<Tables>, committee: string, head: Head | undefined) {
    this.#db = transaction
    this.#reads = new KyselyReads(transaction)
    this.#committee = committee
    this.#head = head
  }

  get head(): Head | undefined {
    return this.#head
  }

  entries(committee: string, range: EntryRange): Promise<StoredEntry[]> {
    return this.#reads.entries(committee, range)
  }

  known(committee: string, ids: readonly string[]): Promise<Map<string, StoredEntry>> {
    return this.#reads.known(committee, ids)
  }

  async append(entries: readonly StoredEntry[]): Promise<Head> {
    const last = entries.at(-1)
    const head: Head = {
      epoch: this.#head?.epoch ?? randomUUID(),
      length: last?.seq ?? this.#head?.length ?? 0,
      hash: last?.hash ?? this.#head?.hash ?? GENESIS,
    }
    for (let at = 0; at < entries.length; at += ROWS_AT_ONCE) {
      const rows = entries.slice(at, at + ROWS_AT_ONCE).map((entry) => rowOf(this.#committee, entry))
      await this.#db.insertInto('entries').values(rows).execute()
    }
    await this.#db
      .updateTable('committees')
      .set({ epoch: head.epoch, length: head.length, head: head.hash })
      .where('id', '=', this.#committee)
      .execute()
    this.#head = head
    return head
  }

  async blank(id: string): Promise<void> {
    await this.#db
      .updateTable('entries')
      .set({ value: null, salt: null })
      .where('committee', '=', this.#committee)
      .where('id', '=', id)
      .execute()
  }
}

/** A store in whatever database Kysely speaks to. */
export class KyselyStore implements Store {
  readonly shared: boolean
  readonly #db: Kysely<Tables>
  readonly #reads: KyselyReads
  readonly #backing: Backing

  constructor(db: Kysely<Tables>, backing: Backing) {
    this.shared = backing.shared
    this.#db = db
    this.#reads = new KyselyReads(db)
    this.#backing = backing
  }

  committees = (): Promise<string[]> => this.#do(() => this.#reads.committees())
  head = (committee: string): Promise<Head | undefined> => this.#do(() => this.#reads.head(committee))
  entries = (committee: string, range: EntryRange): Promise<StoredEntry[]> =>
    this.#do(() => this.#reads.entries(committee, range))
  known = (committee: string, ids: readonly string[]): Promise<Map<string, StoredEntry>> =>
    this.#do(() => this.#reads.known(committee, ids))
  access = (committee: string, id: string): Promise<StoredAccess | undefined> =>
    this.#do(() => this.#reads.access(committee, id))
  accesses = (committee: string): Promise<StoredAccess[]> => this.#do(() => this.#reads.accesses(committee))
  files = (committee: string): Promise<StoredFile[]> => this.#do(() => this.#reads.files(committee))
  file = (committee: string, id: string): ReturnType<Reads['file']> => this.#do(() => this.#reads.file(committee, id))

  write<T>(committee: string, work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.#do((db) =>
      db.transaction().execute(async (transaction) => {
        const locked = (): Promise<Selectable<Tables['committees']> | undefined> =>
          this.#backing.lockHead(headQuery(transaction, committee)).executeTakeFirst()
        let row = await locked()
        if (!row) {
          // A head to hold: two that begin a committee at once wait for each other here.
          await transaction
            .insertInto('committees')
            .values({ id: committee, epoch: randomUUID(), length: 0, head: GENESIS })
            .onConflict((conflict) => conflict.doNothing())
            .execute()
          row = await locked()
        }
        const before = headOf(row)
        const held = new HeldCommittee(transaction, committee, before)
        const done = await work(held)
        if (held.head === undefined) await transaction.deleteFrom('committees').where('id', '=', committee).execute()
        else if (held.head !== before) await this.#backing.tell(transaction, committee)
        return done
      }),
    )
  }

  snapshot<T>(work: (reads: Reads) => Promise<T>): Promise<T> {
    return this.#do(() => this.#backing.snapshot((db) => work(new KyselyReads(db))))
  }

  onMoved(listener: (committee: string | undefined) => void): () => void {
    return this.#backing.onMoved(listener)
  }

  addAccess(committee: string, { group, ...access }: StoredAccess): Promise<void> {
    return this.#do(async (db) => {
      await db
        .insertInto('access_codes')
        .values({ committee, group_id: group, ...access })
        .execute()
    })
  }

  revokeAccess(committee: string, id: string, at: string): Promise<boolean> {
    return this.#do((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('access_codes')
          .set({ revoked: at })
          .where('committee', '=', committee)
          .where('id', '=', id)
          .where('revoked', 'is', null)
          .execute()
        await transaction.deleteFrom('sessions').where('committee', '=', committee).where('access', '=', id).execute()
        return (await new KyselyReads(transaction).access(committee, id)) !== undefined
      }),
    )
  }

  addSession(committee: string, session: StoredSession, now: string): Promise<void> {
    return this.#do((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('sessions')
          .where('committee', '=', committee)
          .where('expires', '<=', now)
          .execute()
        await transaction
          .insertInto('sessions')
          .values({ committee, ...session })
          .execute()
      }),
    )
  }

  session(committee: string, token: string): Promise<StoredSession | undefined> {
    return this.#do((db) =>
      db
        .selectFrom('sessions')
        .select(['token', 'access', 'expires'])
        .where('committee', '=', committee)
        .where('token', '=', token)
        .executeTakeFirst(),
    )
  }

  endSession(committee: string, token: string): Promise<void> {
    return this.#do(async (db) => {
      await db.deleteFrom('sessions').where('committee', '=', committee).where('token', '=', token).execute()
    })
  }

  putFile(committee: string, file: StoredFile, body: Uint8Array): Promise<void> {
    return this.#do(async (db) => {
      await db
        .insertInto('files')
        .values({ committee, ...file, body })
        .onConflict((conflict) => conflict.columns(['committee', 'id']).doUpdateSet({ put: file.put }))
        .execute()
    })
  }

  dropFiles(committee: string, ids: readonly string[]): Promise<void> {
    return this.#do(async (db) => {
      for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
        await db
          .deleteFrom('files')
          .where('committee', '=', committee)
          .where('id', 'in', ids.slice(at, at + ROWS_AT_ONCE))
          .execute()
      }
    })
  }

  scrub(): Promise<void> {
    return this.#do((db) => this.#backing.scrub(db))
  }

  ping(): Promise<void> {
    return this.#do(async (db) => {
      await db.selectFrom('schema_version').select('version').execute()
    })
  }

  close(): Promise<void> {
    return this.#do(async (db) => {
      this.#backing.retire()
      await db.destroy()
      this.#backing.release()
    })
  }

  async #do<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      return await work(this.#db)
    } catch (error) {
      throw this.#backing.explain(error)
    }
  }
}

function headQuery(db: Kysely<Tables>, committee: string): HeadQuery {
  return db.selectFrom('committees').selectAll().where('id', '=', committee)
}

/** A committee of no entries is not there yet. */
function headOf(row: Selectable<Tables['committees']> | undefined): Head | undefined {
  return row && row.length > 0 ? { epoch: row.epoch, length: row.length, hash: row.head } : undefined
}

function rowOf(committee: string, entry: StoredEntry): Tables['entries'] {
  return {
    committee,
    seq: entry.seq,
    id: entry.id,
    about: entry.about,
    at: entry.at,
    sees: entry.sees ?? null,
    value: JSON.stringify(entry.value),
    recorded_at: entry.recordedAt,
    recorded_by: entry.recordedBy,
    value_hash: entry.valueHash,
    salt: entry.salt ?? null,
    previous: entry.previous,
    hash: entry.hash,
    overtook: entry.overtook ?? null,
    unresolved: entry.unresolved ? JSON.stringify(entry.unresolved) : null,
  }
}

function entryOf(row: Selectable<Tables['entries']>): StoredEntry {
  const entry: StoredEntry = {
    id: row.id,
    about: row.about,
    at: row.at,
    value: row.value === null ? undefined : readValue(row, row.value),
    seq: row.seq,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    valueHash: row.value_hash,
    previous: row.previous,
    hash: row.hash,
  }
  if (row.sees !== null) entry.sees = row.sees
  if (row.salt !== null) entry.salt = row.salt
  if (row.overtook !== null) entry.overtook = row.overtook
  if (row.unresolved !== null)
    entry.unresolved = readValue(row, row.unresolved) as NonNullable<StoredEntry['unresolved']>
  return entry
}

function readValue({ seq, id }: { seq: number; id: string }, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch (cause) {
    const message = `第 ${seq} 条记录（${id}）的内容已损坏。请不要删改数据，先另存一份，再从备份恢复到一个空目录。`
    throw new StoreError('damaged', message, { cause, entry: { seq, id } })
  }
}

function accessOf({ committee: _, group_id, role, ...row }: Selectable<Tables['access_codes']>): StoredAccess {
  return { ...row, role: role as StoredAccess['role'], group: group_id }
}
