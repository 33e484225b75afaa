import { type Kysely, sql } from 'kysely'
import { StoreError } from './store.ts'

/** The tables, as they stand after the last migration. Days and instants are text: a driver's own date types shift them. */
export interface Tables {
  schema_version: { version: number }
  committees: { id: string; epoch: string; length: number; head: string }
  entries: {
    committee: string
    seq: number
    id: string
    about: string
    at: string
    sees: string | null
    /** JSON; `null` only once the entry is erased. */
    value: string | null
    recorded_at: string
    recorded_by: string
    value_hash: string
    salt: string | null
    previous: string
    hash: string
    overtook: string | null
    /** JSON. */
    unresolved: string | null
  }
  access_codes: {
    committee: string
    id: string
    role: string
    group_id: string | null
    member: string | null
    name: string
    salt: string
    hash: string
    issued: string
    expires: string | null
    revoked: string | null
  }
  sessions: { committee: string; token: string; access: string; expires: string }
  files: { committee: string; id: string; type: string; size: number; put: string; body: Uint8Array }
}

/** What the databases call bytes. */
export type BytesType = 'blob' | 'bytea'

/** Each brings the tables one version further, and is never changed once released. */
const MIGRATIONS: readonly ((db: Kysely<Tables>, bytes: BytesType) => Promise<void>)[] = [
  async (db) => {
    await db.schema
      .createTable('committees')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('epoch', 'text', (column) => column.notNull())
      .addColumn('length', 'integer', (column) => column.notNull())
      .addColumn('head', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('entries')
      .addColumn('committee', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('sees', 'text')
      .addColumn('value', 'text')
      .addColumn('recorded_at', 'text', (column) => column.notNull())
      .addColumn('recorded_by', 'text', (column) => column.notNull())
      .addColumn('value_hash', 'text', (column) => column.notNull())
      .addColumn('salt', 'text')
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('overtook', 'text')
      .addColumn('unresolved', 'text')
      .addPrimaryKeyConstraint('entries_by_seq', ['committee', 'seq'])
      .addUniqueConstraint('entries_by_id', ['committee', 'id'])
      .execute()
    await db.schema.createIndex('entries_by_about').on('entries').columns(['committee', 'about', 'seq']).execute()
    await db.schema
      .createTable('access_codes')
      .addColumn('committee', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('group_id', 'text')
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('salt', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('issued', 'text', (column) => column.notNull())
      .addColumn('expires', 'text')
      .addColumn('revoked', 'text')
      .addPrimaryKeyConstraint('access_codes_by_id', ['committee', 'id'])
      .execute()
    await db.schema
      .createTable('sessions')
      .addColumn('committee', 'text', (column) => column.notNull())
      .addColumn('token', 'text', (column) => column.notNull())
      .addColumn('access', 'text', (column) => column.notNull())
      .addColumn('expires', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('sessions_by_token', ['committee', 'token'])
      .execute()
  },
  // Members' own codes; pictures and scans.
  async (db, bytes) => {
    await db.schema.alterTable('access_codes').addColumn('member', 'text').execute()
    await db.schema
      .createTable('files')
      .addColumn('committee', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('put', 'text', (column) => column.notNull())
      .addColumn('body', bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint('files_by_id', ['committee', 'id'])
      .execute()
  },
]

/** The tables' version once all of them are done. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** Brings the tables to this program's version, each step all or nothing. Refuses those of a newer program. */
export async function migrate(db: Kysely<Tables>, bytes: BytesType): Promise<void> {
  await sql`create table if not exists schema_version (version integer not null)`.execute(db)
  const row = await db.selectFrom('schema_version').select('version').executeTakeFirst()
  const version = row?.version ?? 0
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      'newer-schema',
      `数据由更新版本的程序写成（数据版本 ${version}，本程序只认识到 ${SCHEMA_VERSION}）。请升级程序后再打开，数据没有改动。`,
    )
  }
  for (let next = version; next < SCHEMA_VERSION; next++) {
    await db.transaction().execute(async (transaction) => {
      await MIGRATIONS[next]!(transaction, bytes)
      await transaction.deleteFrom('schema_version').execute()
      await transaction
        .insertInto('schema_version')
        .values({ version: next + 1 })
        .execute()
    })
  }
}
