import Database from 'libsql'
import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Store, StorePlace } from '../src/index.ts'
import { sealedEntry, storePlaces } from './store-places.ts'

const places = storePlaces()

/** Tables whose every key begins with the committee, and the column that says which. */
const KEYED: Readonly<Record<string, string>> = {
  committees: 'id',
  entries: 'committee',
  access_codes: 'committee',
  sessions: 'committee',
  files: 'committee',
}
/** What may look beyond one committee, and why. */
const BEYOND: readonly [pattern: RegExp, why: string][] = [
  [/^with recursive step\(id\)/, 'the list of committees: one step of the index for each'],
  [/^select "version" from "schema_version"$/, 'one row'],
  [/^select "id" from "(access_codes|files)" limit /, 'whether there is any at all: the first row'],
]
/** So many that a planner has no reason to read a whole table. */
const COMMITTEES = 3000
const ENTRIES_EACH = 30

/** Everything a store can be asked, once. */
async function askEverything(store: Store, empty: Store): Promise<void> {
  const file = { id: 'new', type: 'image/png', size: 1, put: '2012-06-30' }
  const access = { id: 'new', role: 'clerk', group: 'g', member: null, name: '名', salt: 'aa', hash: 'bb' } as const
  await store.ping()
  await store.committees()
  await store.snapshot(async (reads) => {
    await reads.head('c7')
    await reads.entries('c7', { after: 20, limit: 10 })
    await reads.entries('c7', { after: 20, limit: 10, about: 'works/w3' })
    await reads.known('c7', ['e-c7-3', 'e-c7-4', 'none'])
    await reads.access('c7', 'a3')
    await reads.accesses('c7')
    await reads.files('c7')
    await reads.file('c7', 'f3')
  })
  await store.write('c7', async (writing) => {
    await writing.append([sealedEntry(ENTRIES_EACH + 1)])
    await writing.blank('e-c7-2')
  })
  await store.write('unknown', async () => undefined)
  await store.addAccess('c7', { ...access, issued: '2012-06-30', expires: null, revoked: null })
  await store.revokeAccess('c7', 'a3', '2012-06-30')
  await store.addSession('c7', { token: 'new', access: 'a4', expires: '2012-07-01' }, '2012-06-30')
  await store.session('c7', 'new')
  await store.endSession('c7', 'new')
  await store.putFile('c7', file, Uint8Array.of(1))
  await store.dropFiles('c7', ['new', 'f4'])
  await empty.fill(async (filling) => {
    await filling.begin('c7', { epoch: 'e', length: 1, hash: 'h1' })
    await filling.entries('c7', [sealedEntry(1)])
    await filling.accesses('c7', [{ ...access, issued: '2012-06-30', expires: null, revoked: null }])
    await filling.file('c7', file, Uint8Array.of(1))
  })
}

/** Many committees of the same size; `numbers` is a table of one column `n` that counts from 1. */
function fillingStatements(numbers: (most: number) => string): string[] {
  const committees = `(${numbers(COMMITTEES)}) c`
  const each = (most: number): string => `${committees} cross join (${numbers(most)}) e`
  return [
    `insert into committees select 'c' || n, 'epoch', ${ENTRIES_EACH}, 'h' from ${committees}`,
    `insert into entries select 'c' || c.n, e.n, 'e-c' || c.n || '-' || e.n, 'works/w' || (e.n % 20), '2012', null, '"v"',
       '2012', 'x', 'v', 's', 'p', 'h', null, null from ${each(ENTRIES_EACH)}`,
    `insert into access_codes (committee, id, role, name, salt, hash, issued)
       select 'c' || c.n, 'a' || e.n, 'clerk', 'x', 's', 'h', '2012' from ${each(5)}`,
    `insert into sessions select 'c' || c.n, 't' || e.n, 'a' || e.n, '2013' from ${each(5)}`,
    `insert into files (committee, id, type, size, put, body)
       select 'c' || c.n, 'f' || e.n, 'image/png', 1, '2012', cast('x' as BYTES) from ${each(5)}`,
  ]
}

const isBeyond = (sql: string): boolean => BEYOND.some(([pattern]) => pattern.test(sql.trim()))
/** What has no plan: it looks at no row. */
const isBare = (sql: string): boolean => /^(begin|start transaction|commit|rollback|lock table|pragma)\b/i.test(sql)

interface Asked {
  sql: string
  parameters: unknown[]
}

/** The statements a database driver was given, each once. */
function distinct(asked: readonly Asked[]): Asked[] {
  const found = new Map(asked.filter(({ sql }) => !isBare(sql)).map((statement) => [statement.sql, statement]))
  return [...found.values()]
}

/** A statement for each of the five tables, each of the four kinds, and some more. */
function expectAll(asked: readonly Asked[]): void {
  expect(asked.length).toBeGreaterThanOrEqual(25)
  for (const table of Object.keys(KEYED)) {
    expect(
      asked.filter(({ sql }) => sql.includes(`"${table}"`)),
      table,
    ).not.toEqual([])
  }
}

test('no statement on SQLite looks at another committee’s rows', async () => {
  const place = (await places.fresh('sqlite')) as StorePlace
  await (await places.open(place)).close()
  const numbers = (most: number): string =>
    `with recursive k(n) as (select 1 union all select n + 1 from k where n < ${most}) select n from k`
  for (const sql of fillingStatements(numbers)) {
    await places.tamper(place, sql.replaceAll('BYTES', 'blob'))
  }
  const store = await places.open(place)
  const empty = await places.open('sqlite')
  const asked: Asked[] = []
  const prepare = Database.prototype.prepare
  const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql) {
    asked.push({ sql, parameters: [] })
    return prepare.call(this, sql)
  })
  onTestFinished(() => spy.mockRestore())
  await askEverything(store, empty)
  spy.mockRestore()
  const statements = distinct(asked)
  expectAll(statements)
  await store.close()
  const database = new Database(`${(place as { dir: string }).dir}/liaison.sqlite`)
  onTestFinished(() => {
    database.close()
  })
  for (const { sql } of statements) {
    const parameters = Array.from(sql.matchAll(/\?/g), () => 'c7')
    const plan = (database.prepare(`explain query plan ${sql}`).all(parameters) as { detail: string }[]).map(
      ({ detail }) => detail,
    )
    for (const step of plan) {
      const [, way, table] = /^(SCAN|SEARCH) (\w+)/.exec(step) ?? []
      const column = table && KEYED[table]
      if (!column) continue
      if (isBeyond(sql)) {
        // Through the index from one committee to the next, or the first row there is.
        if (table === 'entries')
          expect(step, sql).toMatch(/^SEARCH entries USING COVERING INDEX \S+( \(committee>\?\))?$/)
        continue
      }
      expect({ sql, step, way, onlyOurs: step.includes(`(${column}=?`) }).toMatchObject({
        way: 'SEARCH',
        onlyOurs: true,
      })
    }
  }
})

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Index Cond'?: string
  Plans?: Plan[]
}

test('no statement on PostgreSQL looks at another committee’s rows', async () => {
  const { run } = places.postgres()
  const place = (await places.fresh('postgres')) as { url: string }
  await (await places.open(place)).close()
  const numbers = (most: number): string => `select n from generate_series(1, ${most}) as k(n)`
  for (const sql of fillingStatements(numbers)) await places.tamper(place, sql.replaceAll('BYTES', 'bytea'))
  await places.tamper(place, 'analyze')
  const store = await places.open(place)
  const empty = await places.open('postgres')
  const asked: Asked[] = []
  const query = Client.prototype.query as (...given: unknown[]) => unknown
  const spy = vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    if (typeof given[0] === 'string') asked.push({ sql: given[0], parameters: (given[1] as unknown[]) ?? [] })
    return query.apply(this, given) as never
  })
  onTestFinished(() => spy.mockRestore())
  await askEverything(store, empty)
  spy.mockRestore()
  const statements = distinct(asked).filter(({ sql }) => !sql.includes('set_config'))
  expectAll(statements)
  for (const { sql, parameters } of statements) {
    const [row] = await run<{ 'QUERY PLAN': { Plan: Plan }[] }>(place.url, `explain (format json) ${sql}`, parameters)
    for (const node of nodesOf(row!['QUERY PLAN'][0]!.Plan)) {
      const column = KEYED[node['Relation Name'] ?? '']
      if (!column || /^(ModifyTable|LockRows)$/.test(node['Node Type'])) continue
      const seen = `${sql}: ${JSON.stringify(node)}`
      if (isBeyond(sql)) {
        if (node['Relation Name'] === 'entries') expect(node['Node Type'], seen).toBe('Index Only Scan')
        continue
      }
      expect(node['Node Type'], seen).toMatch(/Scan$/)
      if (node['Node Type'] === 'Bitmap Heap Scan') continue
      expect(node['Index Cond'] ?? '', seen).toMatch(new RegExp(`\\(${column} = `))
    }
  }
})

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}
