import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely'
import { accessOf, entryOf } from './rows.ts'
import type { EntryRange, Head, Reads, StoredAccess, StoredEntry, StoredFile } from './store.ts'
import type { Tables } from './tables.ts'

/** Rows in one statement: 15 values each, under the 32,766 that SQLite takes at once. */
export const ROWS_AT_ONCE = 500

/** What reads a committee's head. */
export type HeadQuery = SelectQueryBuilder<Tables, 'committees', Selectable<Tables['committees']>>

/** What is read in whatever database Kysely speaks to. */
export class KyselyReads implements Reads {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async committees(): Promise<string[]> {
    // Also one whose head is gone: its entries are still to be looked at. From one committee's first entry to the next one's, as many
    // steps as there are committees: a plain `distinct` reads every entry.
    const { rows } = await sql<{ id: string }>`
      with recursive step(id) as (
        select min(committee) from entries
        union all
        select (select min(committee) from entries where committee > step.id) from step where step.id is not null
      )
      select id from step where id is not null union select id from committees`.execute(this.#db)
    return rows.map(({ id }) => id).sort()
  }

  async head(committee: string): Promise<Head | undefined> {
    return headOf(await headQuery(this.#db, committee).executeTakeFirst())
  }

  async entries(committee: string, { after, limit, about }: EntryRange): Promise<StoredEntry[]> {
    let query = this.#db
      .selectFrom('entries')
      .selectAll()
      .where('committee', '=', committee)
      .where('seq', '>', inRange(after))
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

  async file(committee: string, id: string): Promise<(StoredFile & { body: Uint8Array }) | undefined> {
    const row = await this.#db
      .selectFrom('files')
      .select(['id', 'type', 'size', 'put', 'body'])
      .where('committee', '=', committee)
      .where('id', '=', id)
      .executeTakeFirst()
    // The SQLite driver gives a bare ArrayBuffer.
    return row && { ...row, body: new Uint8Array(row.body) }
  }
}

/** A `seq` has 32 bits; where none can be, PostgreSQL takes no larger number to compare with. */
function inRange(seq: number): number {
  return Math.min(Math.max(seq, -(2 ** 31)), 2 ** 31 - 1)
}

/** Asks for a committee's head. */
export function headQuery(db: Kysely<Tables>, committee: string): HeadQuery {
  return db.selectFrom('committees').selectAll().where('id', '=', committee)
}

/** A committee of no entries is not there yet. */
export function headOf(row: Selectable<Tables['committees']> | undefined): Head | undefined {
  return row && row.length > 0 ? { epoch: row.epoch, length: row.length, hash: row.head } : undefined
}
