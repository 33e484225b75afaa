import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { entries } from './entries.ts'

/**
 * How many entries a second a bare loop puts on disk with the same driver, in the same kind of table and in groups of the same size, and
 * nothing else: no HTTP, no rights, no chain.
 */
export function bareLoop(group: number, seconds: number): number {
  const dir = mkdtempSync(join(tmpdir(), 'liaison-bare-'))
  const database = new Database(join(dir, 'bare.sqlite'))
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.exec(`create table entries (committee text, seq integer, id text, about text, at text, sees text, value text,
      recorded_at text, recorded_by text, value_hash text, salt text, previous text, hash text, overtook text, unresolved text,
      primary key (committee, seq), unique (committee, id));
      create index entries_by_about on entries (committee, about, seq)`)
    const insert = database.prepare(`insert into entries values (${new Array(15).fill('?').join(', ')})`)
    const hash = 'a'.repeat(64)
    const commit = database.transaction((batch: ReturnType<typeof entries>, from: number) => {
      for (const [at, { id, about, at: when, value }] of batch.entries()) {
        const head = ['county', from + at, id, about, when, null, JSON.stringify(value)]
        insert.run(...head, when, 'code', hash, hash, hash, hash, null, null)
      }
    })
    const start = performance.now()
    let done = 0
    while (performance.now() - start < seconds * 1000) {
      commit(entries(group), done)
      done += group
    }
    return done / ((performance.now() - start) / 1000)
  } finally {
    database.close()
    rmSync(dir, { recursive: true, force: true })
  }
}
