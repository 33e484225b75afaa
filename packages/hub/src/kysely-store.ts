import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import {
  type EntryRange,
  type Head,
  type Store,
  type StoredAccess,
  type StoredEntry,
  type StoredSession,
  StoreError,
} from './store.ts'
import type { Tables } from './tables.ts'

const GENESIS = '0'.repeat(64)
/** Rows in one insert: 15 values each, under the 32,766 that SQLite takes at once. */
const ROWS_AT_ONCE = 500

/** What a store asks of its database beside SQL. */
export interface Backing {
  /** Says what a driver's error means. */
  explain(error: unknown): unknown
  /** Before the connection is closed. */
  retire(): void
  /** Lets go of what was held, once it is closed. */
  release(): void
}

/** A store in whatever database Kysely speaks to. */
export class KyselyStore implements Store {
  readonly #db: Kysely<Tables>
  readonly #backing: Backing

  constructor(db: Kysely<Tables>, backing: Backing) {
    this.#db = db
    this.#backing = backing
  }

  committees(): Promise<string[]> {
    return this.#do(async (db) => {
      // Also one whose head is gone: its entries are still to be looked at.
      const heads = db.selectFrom('committees').select('id')
      const rows = await heads.union(db.selectFrom('entries').select('committee as id')).execute()
      return rows.map(({ id }) => id).sort()
    })
  }

  head(committee: string): Promise<Head | undefined> {
    return this.#do(async (db) => {
      const row = await db.selectFrom('committees').selectAll().where('id', '=', committee).executeTakeFirst()
      return row && { epoch: row.epoch, length: row.length, hash: row.head }
    })
  }

  append(committee: string, from: Head | undefined, entries: readonly StoredEntry[]): Promise<Head> {
    const last = entries.at(-1)
    const to: Head = {
      epoch: from?.epoch ?? randomUUID(),
      length: last?.seq ?? from?.length ?? 0,
      hash: last?.hash ?? from?.hash ?? GENESIS,
    }
    return this.#do((db) =>
      db.transaction().execute(async (transaction) => {
        // Moving the head first takes the database's lock on it: from here to the commit nobody else adds to this committee.
        if (!(await moveHead(transaction, committee, from, to))) {
          throw new StoreError('behind', `委员会“${committee}”的台账已有新记录，请重新读取后再写入。`)
        }
        for (let at = 0; at < entries.length; at += ROWS_AT_ONCE) {
          const rows = entries.slice(at, at + ROWS_AT_ONCE).map((entry) => rowOf(committee, entry))
          await transaction.insertInto('entries').values(rows).execute()
        }
        return to
      }),
    )
  }

  entries(committee: string, { after, limit, about }: EntryRange): Promise<StoredEntry[]> {
    return this.#do(async (db) => {
      let query = db.selectFrom('entries').selectAll().where('committee', '=', committee).where('seq', '>', after)
      if (about !== undefined) query = query.where('about', '=', about)
      const rows = await query.orderBy('seq').limit(limit).execute()
      return rows.map(entryOf)
    })
  }

  known(committee: string, ids: readonly string[]): Promise<Map<string, StoredEntry>> {
    return this.#do(async (db) => {
      const found = new Map<string, StoredEntry>()
      for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
        const rows = await db
          .selectFrom('entries')
          .selectAll()
          .where('committee', '=', committee)
          .where('id', 'in', ids.slice(at, at + ROWS_AT_ONCE))
          .execute()
        for (const row of rows) found.set(row.id, entryOf(row))
      }
      return found
    })
  }

  addAccess(committee: string, { group, ...access }: StoredAccess): Promise<void> {
    return this.#do(async (db) => {
      await db
        .insertInto('access_codes')
        .values({ committee, group_id: group, ...access })
        .execute()
    })
  }

  access(committee: string, id: string): Promise<StoredAccess | undefined> {
    return this.#do(async (db) => {
      const row = await db
        .selectFrom('access_codes')
        .selectAll()
        .where('committee', '=', committee)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && accessOf(row)
    })
  }

  accesses(committee: string): Promise<StoredAccess[]> {
    return this.#do(async (db) => {
      const rows = await db
        .selectFrom('access_codes')
        .selectAll()
        .where('committee', '=', committee)
        .orderBy('issued')
        .orderBy('id')
        .execute()
      return rows.map(accessOf)
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
        const row = await transaction
          .selectFrom('access_codes')
          .select('id')
          .where('committee', '=', committee)
          .where('id', '=', id)
          .executeTakeFirst()
        return row !== undefined
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

/** Moves a committee's head if it still stands where it was seen; begins the committee when it was not there. */
async function moveHead(db: Transaction<Tables>, id: string, from: Head | undefined, to: Head): Promise<boolean> {
  if (!from) {
    const begun = await db
      .insertInto('committees')
      .values({ id, epoch: to.epoch, length: to.length, head: to.hash })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return begun.numInsertedOrUpdatedRows === 1n
  }
  const moved = await db
    .updateTable('committees')
    .set({ length: to.length, head: to.hash })
    .where('id', '=', id)
    .where('epoch', '=', from.epoch)
    .where('length', '=', from.length)
    .where('head', '=', from.hash)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
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
