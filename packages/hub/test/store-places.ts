import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, onTestFinished } from 'vitest'
import { openAt, type Store, type StoredEntry, StoreError, type StorePlace } from '../src/index.ts'
import { type TestPostgres, testPostgres } from './postgres.ts'

export type Kind = 'sqlite' | 'postgres'

/** The databases a store can be in, for tests that hold for both. */
export const KINDS: readonly { kind: Kind }[] = [{ kind: 'sqlite' }, { kind: 'postgres' }]

/** Empty places for a test, gone after it. */
export function storePlaces() {
  const postgres = testPostgres()
  const fresh = async (kind: Kind): Promise<StorePlace> =>
    kind === 'sqlite' ? { dir: freshDirectory() } : { url: await postgres().fresh() }
  return {
    postgres: (): TestPostgres => postgres(),
    fresh,
    /** Opens a store in an empty place, or in this one; closed after the test. */
    open: async (at: Kind | StorePlace): Promise<Store> => {
      const store = await openAt(typeof at === 'string' ? await fresh(at) : at)
      onTestFinished(() => store.close().catch(() => undefined))
      return store
    },
    /** Runs SQL past the store, as somebody with a tool would. */
    tamper: async (place: StorePlace, sql: string): Promise<void> => {
      if ('url' in place) {
        await postgres().run(place.url, sql)
        return
      }
      const database = new Database(join(place.dir, 'liaison.sqlite'))
      database.exec(sql)
      database.close()
    },
    /** Whether the bytes of a text lie in any file of the database; on a PostgreSQL of others, where no file may be read, in any table. */
    bytesIn: async (place: StorePlace, text: string): Promise<boolean> => {
      if ('dir' in place) return areBytesIn(place.dir, text)
      const { run, crash } = postgres()
      if (!crash) {
        const rows = await run(place.url, `select 1 from entries where value like '%' || $1 || '%'`, [text])
        return rows.length > 0
      }
      await run(place.url, 'checkpoint')
      const found = await run(
        place.url,
        `select relname from pg_class where relkind in ('r', 't', 'i', 'm') and pg_relation_filepath(oid) is not null
         and position($1::bytea in pg_read_binary_file(pg_relation_filepath(oid), true)) > 0`,
        [Buffer.from(text)],
      )
      return found.length > 0
    },
  }
}

/** Whether the bytes of a text lie in any file of a directory. */
export function areBytesIn(dir: string, text: string): boolean {
  const files = readdirSync(dir).map((name) => join(dir, name))
  return files.some((file) => lstatSync(file).isFile() && readFileSync(file).includes(text))
}

export function freshDirectory(): string {
  const dir = mkdtempSync(join(tmpdir(), 'liaison-store-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The code of the StoreError a promise is refused with, which is also said in words; anything else as it is. */
export async function codeOf(refused: Promise<unknown>): Promise<unknown> {
  const error = await refused.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof StoreError)) return error
  expect(error.message).toMatch(/[一-龥]/)
  return error.code
}

/** An entry that is only kept, not judged. */
export function sealedEntry(seq: number, more: Partial<StoredEntry> = {}): StoredEntry {
  return {
    id: `e${seq}`,
    about: 'works/w1',
    at: '2012-06-30T12:00:00+08:00',
    value: null,
    seq,
    recordedAt: '2012-06-30T04:00:00.000Z',
    recordedBy: 'x',
    valueHash: 'v',
    previous: 'p',
    hash: `h${seq}`,
    salt: 's',
    ...more,
  }
}
