import { CompiledQuery, type Transaction } from 'kysely'
import { rowOf } from './rows.ts'
import type { StoredEntry } from './store.ts'
import type { Tables } from './tables.ts'

/** Up to here each number of rows has a statement of its own; above, only powers of two have. */
const EACH = 16
/** Rows in one statement: 15 values each, under the 32,766 that SQLite takes at once. */
const MOST = 512

/**
 * Adds entries to their table. However many there are, the statements for them are few: each is compiled once, and then stays prepared in
 * the driver. Of one database only: another writes them otherwise.
 */
export class EntryInsert {
  /** By how many rows they take. */
  readonly #statements = new Map<number, string>()

  async into(db: Transaction<Tables>, committee: string, entries: readonly StoredEntry[]): Promise<void> {
    for (let at = 0; at < entries.length; ) {
      const length = lengthWithin(entries.length - at)
      const rows = entries.slice(at, at + length).map((entry) => rowOf(committee, entry))
      const values: unknown[] = []
      for (const row of rows) values.push(...Object.values(row))
      await db.executeQuery(CompiledQuery.raw(this.#statement(db, rows), values))
      at += length
    }
  }

  #statement(db: Transaction<Tables>, rows: Tables['entries'][]): string {
    const before = this.#statements.get(rows.length)
    const statement = before ?? db.insertInto('entries').values(rows).compile().sql
    this.#statements.set(rows.length, statement)
    return statement
  }
}

function lengthWithin(left: number): number {
  return left < EACH ? left : Math.min(MOST, 2 ** Math.floor(Math.log2(left)))
}
