import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { importSheet } from '../src/book/sheet-import.ts'
import { type Access, createApp, Hub, importLedger, openAt, StoreError, verify } from '../src/index.ts'
import { county, entry } from './county.ts'
import { codeOf, sealedEntry, storePlaces } from './store-places.ts'

const places = storePlaces()
const JUNE = Date.parse('2012-06-30T04:00:00.000Z')
const OFFICE: Access = {
  id: 'office',
  role: 'county',
  group: null,
  member: null,
  name: '县政协',
  issued: '2012-01-01T00:00:00.000Z',
  expires: null,
  revoked: null,
}

const work = (id: string) =>
  entry(`works/${id}`, { id, kind: 'info-report', group: 'g-01', date: '2012-06-01', title: id })

/** Two hubs over one database, as two processes would be: nothing else is shared between them. */
async function twoHubs() {
  const url = await places.postgres().fresh()
  const open = async (): Promise<Hub> => Hub.open(await places.open({ url }), { now: () => JUNE })
  const one = await open()
  await importLedger(one, county)
  return { url, one, other: await open() }
}

/** Waits for what is to come about by itself. */
async function eventually(holds: () => unknown): Promise<void> {
  const until = Date.now() + 20_000
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('It did not come about.')
    await pause(20)
  }
}

describe('several hubs over one database', () => {
  test('may start at once where there are no tables yet', async () => {
    const url = await places.postgres().fresh()
    const stores = await Promise.all(Array.from({ length: 4 }, () => places.open({ url })))
    expect(await Promise.all(stores.map((store) => store.committees()))).toEqual([[], [], [], []])
  })

  test('write to one committee without gap or double, and each reads what the other wrote', async () => {
    const { one, other } = await twoHubs()
    const works = Array.from({ length: 60 }, (_, index) => work(`w${index}`))
    const sends = works.map((sent, index) => [one, other][index % 2]!.append('shili', [sent], OFFICE))
    // Each is sent to the other hub as well, as by a page that was moved over in between.
    const again = works.map((sent, index) => [other, one][index % 2]!.append('shili', [sent], OFFICE))
    const receipts = (await Promise.all(sends)).map((sent) => sent.receipts[0]!)
    expect((await Promise.all(again)).map((sent) => sent.receipts[0]!)).toEqual(receipts)
    const places = receipts.map(({ seq }) => seq).sort((first, second) => first - second)
    expect(places).toEqual(works.map((_, index) => 35 + index))
    expect(await verify(one.store)).toMatchObject([{ ok: true, length: 94 }])

    for (const [writer, reader] of [
      [one, other],
      [other, one],
    ] as const) {
      const { receipts } = await writer.append('shili', [work(`read-${writer === one}`)], OFFICE)
      const book = await reader.committee('shili')
      expect(await book.inTurn(() => book.head)).toMatchObject({ hash: receipts[0]!.hash })
      expect(book.ledger.works.at(-1)!.id).toBe(`read-${writer === one}`)
    }
  })

  test('begin one committee at once, and it is one', async () => {
    const url = await places.postgres().fresh()
    const hubs = await Promise.all([1, 2, 3].map(async () => Hub.open(await places.open({ url }), { now: () => JUNE })))
    const imports = await Promise.all(hubs.map((hub) => importLedger(hub, county)))
    // All but one find it there; whichever looked before it was there counts what it asked for as new.
    expect(imports.map(({ committee }) => committee)).toEqual(['shili', 'shili', 'shili'])
    expect(await verify(hubs[0]!.store)).toMatchObject([{ ok: true, length: 34 }])
  })

  test('take the same spreadsheet in at once, and it is taken in once', async () => {
    const { one, other } = await twoHubs()
    const bytes = new TextEncoder().encode('姓名,联络组\n新七,青禾乡联络组\n')
    const sheet = { kind: 'roster', name: '名册.csv', bytes } as const
    const imports = [one, other].map(async (hub) => importSheet(hub, await hub.committee('shili'), sheet, OFFICE))
    const records = (await Promise.all(imports)).map((account) => account.records)
    expect(records.sort()).toEqual([0, 2])
    expect(await verify(one.store)).toMatchObject([{ ok: true, length: 36 }])
  })

  test('wake each other’s followers, also once the connection they listen on was cut', async () => {
    const { url, one, other } = await twoHubs()
    const book = await other.committee('shili')
    let woken = 0
    onTestFinished(book.onMoved(() => (woken += 1)))
    const follows = async (id: string): Promise<void> => {
      const { receipts } = await one.append('shili', [work(id)], OFFICE)
      await eventually(() => book.head.hash === receipts[0]!.hash)
      expect(book.ledger.works.at(-1)!.id).toBe(id)
    }
    await follows('first')
    expect(woken).toBeGreaterThan(0)
    expect(await places.postgres().cut(url, 'liaison-wake')).toBeGreaterThan(0)
    // Also what is written before they listen again.
    await follows('deaf')
    await follows('afterwards')
  })
})

describe('a connection that is cut', () => {
  test('in the middle of a write is an error, nothing of it is kept, and sending again gets one receipt', async () => {
    const { url, one, other } = await twoHubs()
    const sent = work('w-cut')
    const write = one.store.write.bind(one.store)
    one.store.write = (committee, inside) =>
      write(committee, async (writing) => {
        const done = await inside(writing)
        await places.postgres().cut(url, 'liaison')
        return done
      })
    expect(await codeOf(one.append('shili', [sent], OFFICE))).toBe('database-unreachable')
    one.store.write = write
    const receipts = [
      await other.append('shili', [sent], OFFICE),
      await one.append('shili', [sent], OFFICE),
      await other.append('shili', [sent], OFFICE),
    ]
    expect(receipts).toEqual([receipts[0], receipts[0], receipts[0]])
    expect(receipts[0]!.receipts[0]!.seq).toBe(35)
    expect(await verify(one.store)).toMatchObject([{ ok: true, length: 35 }])
  })

  test('while nobody uses it is made anew, unnoticed', async () => {
    const { url, one } = await twoHubs()
    await places.postgres().cut(url)
    await pause(50)
    expect((await one.append('shili', [work('w')], OFFICE)).receipts[0]!.seq).toBe(35)
  })
})

describe('a transaction', () => {
  test('one of whose statements failed is not acknowledged, even where its work thinks it well', async () => {
    const store = await places.open('postgres')
    const append = store.write('c', async (writing) => {
      await writing.append([sealedEntry(1)])
      await writing.append([sealedEntry(1)]).catch(() => undefined)
      return 'well'
    })
    expect(await codeOf(append)).toBe('storage-failed')
    expect(await store.committees()).toEqual([])
    await store.write('c', (writing) => writing.append([sealedEntry(1)]))
    expect(await store.head('c')).toMatchObject({ length: 1 })
  })

  test('is on disk before it is acknowledged, also where the database is set to answer sooner', async () => {
    const { run, fresh } = places.postgres()
    const url = await fresh()
    const [database] = await run<{ name: string }>(url, 'select current_database() as name')
    await run(url, `alter database ${database!.name} set synchronous_commit = off`)
    onTestFinished(async () => {
      await run(url, `alter database ${database!.name} reset synchronous_commit`)
    })
    const store = await places.open({ url })
    // Asked of a table of ours, as the store's connections see it.
    await run(url, `create table seen (synchronous_commit text)`)
    await run(
      url,
      `create function look() returns trigger language plpgsql as
       'begin insert into seen values (current_setting(''synchronous_commit'')); return new; end'`,
    )
    await run(url, 'create trigger look after insert on entries for each row execute function look()')
    await store.write('c', (writing) => writing.append([sealedEntry(1)]))
    expect(await run(url, 'select * from seen')).toEqual([{ synchronous_commit: 'on' }])
  })
})

describe('a database', () => {
  const refused = async (url: string): Promise<StoreError> => {
    const error = await openAt({ url }).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (!(error instanceof StoreError)) throw error
    expect(error.message).toMatch(/[一-龥].*请/)
    const everything = `${error.stack} ${JSON.stringify(error)} ${String((error.cause as Error | undefined)?.stack)}`
    expect(everything).not.toContain('s3cret')
    return error
  }

  test('that cannot be reached says so, never with its password', async () => {
    const at = new URL(await places.postgres().fresh())
    const other = (change: (url: URL) => void): string => {
      const url = new URL(at)
      url.password = 's3cret'
      change(url)
      return url.href
    }
    // Somebody else's server may let everybody in.
    if (places.postgres().crash) expect((await refused(other(() => {}))).message).toContain('用户名和密码')
    const errors = [
      await refused(
        other((url) => {
          url.port = '1'
        }),
      ),
      await refused(
        other((url) => {
          url.hostname = 'no-such-host.invalid'
        }),
      ),
      await refused('mysql://root:s3cret@127.0.0.1/liaison'),
      await refused('postgres://root:s3cret@[/liaison'),
      await refused('s3cret'),
    ]
    expect(errors.map(({ code }) => code)).toEqual(errors.map(() => 'database-unreachable'))
    expect(errors[0]!.message).toContain(':1/')
    const missing = new URL(at)
    missing.pathname = '/none-of-that-name'
    expect(await refused(missing.href)).toMatchObject({ code: 'database-unreachable', message: /UTF8/ })
  })

  test('of a newer program is left alone', async () => {
    const url = await places.postgres().fresh()
    await (await openAt({ url })).close()
    await places.postgres().run(url, 'update schema_version set version = 99')
    expect((await refused(url)).code).toBe('newer-schema')
  })

  test('that goes away is a 503 meanwhile, and once it is back all goes on with what was acknowledged', async () => {
    const { crash } = places.postgres()
    // Somebody else's server is not to be stopped.
    if (!crash) return
    const { one, other } = await twoHubs()
    const app = createApp(one)
    const ask = async (path: string) => (await app.request(path)).status
    const quota = '/v1/committees/shili/groups/g-01/quota'
    expect(await ask(quota)).toBe(200)
    const { receipts } = await other.append('shili', [work('before')], OFFICE)
    await crash.stop()
    onTestFinished(crash.start)
    expect([await ask(quota), await ask('/readyz')]).toEqual([503, 503])
    expect(await codeOf(one.append('shili', [work('during')], OFFICE))).toBe('database-unreachable')
    expect(await codeOf(one.store.ping())).toBe('database-unreachable')
    await crash.start()
    expect([await ask(quota), await ask('/readyz')]).toEqual([200, 200])
    expect((await one.append('shili', [work('after')], OFFICE)).receipts[0]!.seq).toBe(receipts[0]!.seq + 1)
    expect(await verify(other.store)).toMatchObject([{ ok: true, length: 36 }])
  })
})
