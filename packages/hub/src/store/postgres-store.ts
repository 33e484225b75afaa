import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { KyselyStore } from './kysely-store.ts'
import { explainPostgres } from './postgres-error.ts'
import { type Address, addressOf, Connections, connectionOptions } from './postgres-pool.ts'
import { CHANNEL, Wake } from './postgres-wake.ts'
import { type Store, StoreError, stillRead } from './store.ts'
import { migrate, type Tables } from './tables.ts'

/** Any number of ours, so long as it is no other program's: who holds it brings the tables to this program's version. */
const MIGRATING = 5_126_404_019
/** Writing all entries and files anew. */
const SCRUB_MS = 30 * 60_000
/** How long an erasure waits for those who still read what was there before. */
const READERS_MS = 60_000

/**
 * Opens the store in a PostgreSQL database, which must be there; its tables are made where they are missing. Any number of processes may
 * use it at the same time. A connection that is lost is an error to whoever was using it, and made anew for the next.
 * @throws StoreError `database-unreachable`, `newer-schema`, `storage-failed`
 */
export async function openPostgres(url: string): Promise<Store> {
  const address = addressOf(url)
  const pool = new Connections(address)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await prepare(db, address)
  } catch (error) {
    await pool.end()
    throw error
  }
  const wake = new Wake(() => new pg.Client(connectionOptions(address, 'liaison-wake')))
  return new KyselyStore(db, {
    shared: true,
    lockHead: (query) => query.forUpdate() as typeof query,
    lockAll: async (transaction) => {
      await sql`lock table committees in share row exclusive mode`.execute(transaction)
    },
    tell: async (transaction, committee) => {
      await sql`select pg_notify(${CHANNEL}, ${committee})`.execute(transaction)
    },
    onMoved: (listener) => wake.add(listener),
    snapshot: (read) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read),
    // The connections' errors are explained where they are thrown.
    explain: (error) => error,
    scrub: () => scrub(address),
    retire: () => wake.stop(),
    release: () => undefined,
  })
}

/** Several processes that start at once do this one after another. */
async function prepare(db: Kysely<Tables>, { where }: Address): Promise<void> {
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ encoding: string }>`select current_setting('server_encoding') as encoding`.execute(
      connection,
    )
    if (rows[0]?.encoding !== 'UTF8') {
      throw new StoreError(
        'storage-failed',
        `数据库 ${where} 的编码是 ${rows[0]?.encoding}，存不下所有汉字。请新建一个编码为 UTF8 的库。`,
      )
    }
    await sql`select pg_advisory_lock(${sql.lit(MIGRATING)})`.execute(connection)
    try {
      await migrate(connection, 'bytea')
    } finally {
      // A connection that is lost has let go of it already.
      await sql`select pg_advisory_unlock(${sql.lit(MIGRATING)})`.execute(connection).catch(() => undefined)
    }
  })
}

/** Writes entries and files anew, without what was blanked or dropped. Everybody else waits meanwhile. */
async function scrub(address: Address): Promise<void> {
  const client = new pg.Client(connectionOptions(address, 'liaison-scrub', SCRUB_MS))
  client.on('error', () => undefined)
  try {
    await client.connect()
    await oldReadersGone(client)
    await client.query('vacuum full entries')
    await client.query('vacuum full files')
  } catch (error) {
    throw explainPostgres(error, address.where)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** What a reader may still see, such as a backup under way, is not cleared: waits until nobody sees what was there before now. */
async function oldReadersGone(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ now: string }>(`select pg_current_xact_id()::xid::text as now`)
  const now = rows[0]!.now
  const until = Date.now() + READERS_MS
  for (;;) {
    const readers = await client.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and backend_xmin is not null and age(backend_xmin) >= age($1::text::xid) limit 1`,
      [now],
    )
    if (readers.rows.length === 0) return
    if (Date.now() > until) throw stillRead()
    await pause(200)
  }
}
