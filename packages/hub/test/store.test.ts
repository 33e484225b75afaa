import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Hub, importLedger, ListenError, openStore, StoreError, serve, verify } from '../src/index.ts'
import { county, entry, openCounty } from './county.ts'

function freshDirectory(): string {
  const dir = mkdtempSync(join(tmpdir(), 'liaison-store-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

async function codeOf(refused: Promise<unknown>): Promise<unknown> {
  const error = await refused.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof StoreError || error instanceof ListenError) {
    expect(error.message).toMatch(/[一-龥]/)
    return error.code
  }
  return error
}

/** Opens the database by itself, past the store, as somebody with a tool would. */
function tamper(dir: string, sql: string): void {
  const database = new Database(join(dir, 'liaison.sqlite'))
  database.exec(sql)
  database.close()
}

describe('a data directory', () => {
  test('is made where it is missing, and is for its owner alone', async () => {
    const dir = join(freshDirectory(), 'a', 'b')
    const store = await openStore(dir)
    expect(statSync(dir).mode & 0o777).toBe(0o700)
    for (const file of ['liaison.sqlite', 'liaison.sqlite-wal', 'liaison.lock']) {
      expect(statSync(join(dir, file)).mode & 0o777, file).toBe(0o600)
    }
    await store.close()
  })

  test('is held by one at a time', async () => {
    const dir = freshDirectory()
    const store = await openStore(dir)
    expect(await codeOf(openStore(dir))).toBe('dir-in-use')
    await store.close()
    await (await openStore(dir)).close()
  })

  test('is held against other processes, and free again when one is killed', async () => {
    const dir = freshDirectory()
    const libsql = createRequire(import.meta.url).resolve('libsql')
    const hold = `new (require(${JSON.stringify(libsql)}))(${JSON.stringify(join(dir, 'liaison.lock'))}).exec('BEGIN EXCLUSIVE')`
    const child = spawn(process.execPath, ['-e', `${hold};console.log('held');setInterval(()=>{},1000)`])
    const ended = once(child, 'exit')
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    await once(child.stdout, 'data')
    expect(await codeOf(openStore(dir))).toBe('dir-in-use')
    child.kill('SIGKILL')
    await ended
    await (await openStore(dir)).close()
  })

  test('keeps all of it from one opening to the next', async () => {
    const { get, restart } = await openCounty()
    const before = [
      (await get('county', 'ledger')).body,
      (await get('county', 'chain')).body,
      (await get('own', 'entries')).body,
    ]
    await restart()
    expect([
      (await get('county', 'ledger')).body,
      (await get('county', 'chain')).body,
      (await get('own', 'entries')).body,
    ]).toEqual(before)
  })

  test('of a newer program is left alone', async () => {
    const dir = freshDirectory()
    await (await openStore(dir)).close()
    tamper(dir, 'update schema_version set version = 99')
    expect(await codeOf(openStore(dir))).toBe('newer-schema')
  })

  test.each([
    ['is no database', () => Buffer.from('not a database at all, '.repeat(100))],
    [
      'is broken in the middle',
      (whole: Buffer) => Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 7)]),
    ],
  ])('whose file %s is said to be damaged, and left alone', async (_, broken) => {
    const dir = freshDirectory()
    const store = await openStore(dir)
    await importLedger(await Hub.open(store), county)
    await store.close()
    const file = join(dir, 'liaison.sqlite')
    const bytes = broken(readFileSync(file))
    writeFileSync(file, bytes)
    expect(await codeOf(openStore(dir))).toBe('damaged')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('that is a file, or cannot be written, is refused', async () => {
    const dir = freshDirectory()
    writeFileSync(join(dir, 'file'), '')
    expect(await codeOf(openStore(join(dir, 'file')))).toBe('dir-unusable')
    expect(await codeOf(openStore(join(dir, 'file', 'below')))).toBe('dir-unusable')
    if (existsSync('/proc/version')) expect(await codeOf(openStore('/proc/liaison'))).toMatch(/^dir-/)
  })
})

describe('appending', () => {
  test('that fails leaves the hub as it was, and the next one goes on', async () => {
    const { store, get, write } = await openCounty()
    const before = [(await get('county', 'ledger')).body, (await get('county', 'chain')).body]
    const original = store.write.bind(store)
    store.write = () => Promise.reject(new StoreError('disk-full', '磁盘空间不足。'))
    const work = entry('works/new', { id: 'new', kind: 'info-report', group: 'g-01', date: '2012-06-01', title: '一' })
    expect((await write('own', [work])).body).toMatchObject({ status: 503, code: 'disk-full' })
    expect([(await get('county', 'ledger')).body, (await get('county', 'chain')).body]).toEqual(before)
    store.write = original
    expect((await write('own', [work])).body.receipts[0].seq).toBe((before[1] as { length: number }).length + 1)
  })

  test('many at once go in turn, without gap or double', async () => {
    const { write, get, as, store } = await openCounty()
    const { length } = (await get('county', 'chain')).body
    await as('own')
    const works = Array.from({ length: 30 }, (_, index) =>
      entry(`works/w${index}`, {
        id: `w${index}`,
        kind: 'info-report',
        group: 'g-01',
        date: '2012-06-01',
        title: '一',
      }),
    )
    // Each is sent twice, as by a page that got no answer.
    const answers = await Promise.all([...works, ...works].map((work) => write('own', [work])))
    const receipts = answers.map(({ body }) => body.receipts[0])
    expect(receipts.slice(0, 30)).toEqual(receipts.slice(30))
    const places = receipts.slice(0, 30).map(({ seq }) => seq)
    expect([...places].sort((one, other) => one - other)).toEqual(places.map((_, index) => length + 1 + index))
    expect(await verify(store)).toEqual([
      { committee: 'shili', ok: true, length: length + 30, head: expect.any(String) },
    ])
  })
})

describe('importing', () => {
  test('the same file again changes nothing, whatever has happened since', async () => {
    const { hub, write, get } = await openCounty()
    expect(await importLedger(hub, county)).toMatchObject({ committee: 'shili', new: 0, known: 34, unresolved: [] })
    await write('own', [entry('works/w-own', null)])
    const before = [(await get('county', 'ledger')).body, (await get('county', 'chain')).body]
    expect(await importLedger(hub, structuredClone(county))).toMatchObject({ new: 0, known: 34 })
    expect([(await get('county', 'ledger')).body, (await get('county', 'chain')).body]).toEqual(before)
  })

  test('a changed file brings what changed', async () => {
    const { hub, get } = await openCounty()
    const changed = structuredClone(county)
    changed.works[0]!.title = '改'
    changed.works.push({ ...changed.works[0]!, id: 'w-more', recorded: '2012-02-20' })
    expect(await importLedger(hub, changed)).toMatchObject({ new: 2, known: 33 })
    const { ledger } = (await get('county', 'ledger')).body
    expect(ledger.works.map(({ title }: { title: string }) => title)).toEqual(['改', '二', '三', '改'])
    expect(ledger.works[3]).toEqual(changed.works[3])
    const { entries } = (await get('county', 'entries?about=works/w-more')).body
    expect(entries[0]).toMatchObject({ recordedBy: 'import', value: { recorded: '2012-02-20' } })
  })

  test('another committee’s file makes another committee beside the first', async () => {
    const { hub, ask, restart, as } = await openCounty()
    await importLedger(hub, { ...county, committee: { ...county.committee, id: 'other' } })
    expect(await hub.committees()).toEqual(['other', 'shili'])
    expect((await ask('/v1/committees/other/groups/g-01/quota')).body.committee.id).toBe('other')
    // A session is one committee's.
    expect((await ask('/v1/committees/other/ledger', { headers: await as('county') })).status).toBe(401)
    await restart()
    expect((await ask('/v1/committees/other/charters')).status).toBe(200)
  })

  test('what is no ledger is refused with every fault, and nothing kept', async () => {
    const { hub, get } = await openCounty()
    const before = (await get('county', 'chain')).body
    const broken = { ...county, works: [{ ...county.works[0], date: '2012-02-30', wrong: 1 }] }
    await expect(importLedger(hub, broken)).rejects.toMatchObject({ name: 'LedgerFaults', faults: { length: 3 } })
    expect((await get('county', 'chain')).body).toEqual(before)
  })
})

describe('serving', () => {
  test('listens on loopback, finishes what is under way, and lets go of port and directory', async () => {
    const dir = freshDirectory()
    const serving = await serve({ dir, port: 0 })
    await importLedger(serving.hub, county)
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(`${serving.url}/healthz`)).json()).toMatchObject({ status: 'ok' })
    const code = await serving.hub.issueAccess('shili', { role: 'county' })
    const { store } = serving.hub
    const access = store.access.bind(store)
    const arrived = new Promise<void>((resolve) => {
      store.access = async (...asked) => {
        resolve()
        await new Promise((later) => setTimeout(later, 100))
        return access(...asked)
      }
    })
    const signIn = fetch(`${serving.url}/v1/committees/shili/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    })
    await arrived
    await serving.stop()
    expect((await signIn).status).toBe(200)
    await expect(fetch(`${serving.url}/healthz`)).rejects.toThrow()
    await (await openStore(dir)).close()
  })

  test('too large a body is answered, not cut off', async () => {
    const serving = await serve({ dir: freshDirectory(), port: 0 })
    onTestFinished(() => serving.stop())
    await importLedger(serving.hub, county)
    const answer = await fetch(`${serving.url}/v1/committees/shili/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: ' '.repeat(20 * 1024 * 1024),
    })
    expect(await answer.json()).toMatchObject({ status: 413, code: 'too-large' })
    expect(answer.headers.get('Liaison-Today')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('a taken port is named, and the directory let go', async () => {
    const dir = freshDirectory()
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => {
      other.close()
    })
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const refused = serve({ dir, port })
    expect(await codeOf(refused)).toBe('port-in-use')
    await expect(refused).rejects.toMatchObject({ port })
    await (await openStore(dir)).close()
  })

  test('a second hub on the same directory is refused by name', async () => {
    const dir = freshDirectory()
    const serving = await serve({ dir, port: 0 })
    expect(await codeOf(serve({ dir, port: 0 }))).toBe('dir-in-use')
    await serving.stop()
  })
})
