import type { SqliteDatabase } from 'kysely'
import type Database from 'libsql'

type Statement = ReturnType<SqliteDatabase['prepare']>

/**
 * Of all statements kept together, in characters. A statement takes some fifty times its length in memory, and holds on to the values it
 * was last given; batches come in many lengths, each with one of its own.
 */
const KEPT_AT_MOST = 500_000

/** A database that keeps its statements prepared: the hub asks the same few again and again. */
export function preparing(database: Database.Database): SqliteDatabase {
  /** In the order they were last asked for. */
  const kept = new Map<string, Statement>()
  let length = 0
  return {
    prepare(sql) {
      const before = kept.get(sql)
      const statement = before ?? (database.prepare(sql) as unknown as Statement)
      if (before) kept.delete(sql)
      else length += sql.length
      kept.set(sql, statement)
      for (const oldest of kept.keys()) {
        if (length <= KEPT_AT_MOST || oldest === sql) break
        kept.delete(oldest)
        length -= oldest.length
      }
      return statement
    },
    close() {
      kept.clear()
      database.close()
    },
  }
}
