import type { Transaction } from 'kysely'
import type { EntryInsert } from './entry-insert.ts'
import { ROWS_AT_ONCE } from './kysely-reads.ts'
import { accessRowOf } from './rows.ts'
import type { Filling, Head, StoredAccess, StoredEntry, StoredFile } from './store.ts'
import type { Tables } from './tables.ts'

/** An empty database being filled, in whatever Kysely speaks to. */
export class KyselyFilling implements Filling {
  readonly #db: Transaction<Tables>
  readonly #insert: EntryInsert

  constructor(transaction: Transaction<Tables>, insert: EntryInsert) {
    this.#db = transaction
    this.#insert = insert
  }

  async begin(id: string, { epoch, length, hash }: Head): Promise<void> {
    await this.#db.insertInto('committees').values({ id, epoch, length, head: hash }).execute()
  }

  async entries(committee: string, entries: readonly StoredEntry[]): Promise<void> {
    await this.#insert.into(this.#db, committee, entries)
  }

  async accesses(committee: string, accesses: readonly StoredAccess[]): Promise<void> {
    for (let at = 0; at < accesses.length; at += ROWS_AT_ONCE) {
      const rows = accesses.slice(at, at + ROWS_AT_ONCE).map((access) => accessRowOf(committee, access))
      await this.#db.insertInto('access_codes').values(rows).execute()
    }
  }

  async file(committee: string, file: StoredFile, body: Uint8Array): Promise<void> {
    await this.#db
      .insertInto('files')
      .values({ committee, ...file, body })
      .execute()
  }
}
