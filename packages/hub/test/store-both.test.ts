import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Access, Hub, importLedger, type Store, type StoredEntry, verify } from '../src/index.ts'
import { county, entry } from './county.ts'
import { codeOf, KINDS, sealedEntry as sealed, storePlaces } from './store-places.ts'

const places = storePlaces()

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
const JUNE = Date.parse('2012-06-30T04:00:00.000Z')

async function countyIn(store: Store): Promise<Hub> {
  const hub = await Hub.open(store, { now: () => JUNE })
  await importLedger(hub, county)
  return hub
}

describe.each(KINDS)('in $kind', ({ kind }) => {
  const append = (store: Store, ...entries: StoredEntry[]) => store.write('c', (writing) => writing.append(entries))

  test('entries are added all or none, and in turn', async () => {
    const store = await places.open(kind)
    const first = await append(store, sealed(1))
    expect(first).toEqual({ epoch: expect.any(String), length: 1, hash: 'h1' })
    const second = { ...first, length: 2, hash: 'h2' }
    let begun = (): void => {}
    const underWay = new Promise<void>((resolve) => {
      begun = resolve
    })
    const heads = await Promise.all([
      store.write('c', async (writing) => {
        begun()
        await pause(20)
        return writing.append([sealed(2)])
      }),
      // Begun while the other has the head: it sees where that one left it.
      underWay.then(() => store.write('c', async (writing) => writing.head)),
    ])
    expect(heads).toEqual([second, second])
    // The second of these has an id already used: neither is kept, and the head stays.
    expect(await codeOf(append(store, sealed(3), sealed(4, { id: 'e1' })))).toBe('storage-failed')
    await expect(store.write('c', () => Promise.reject(new Error('changed my mind')))).rejects.toThrow(
      'changed my mind',
    )
    expect(await store.head('c')).toEqual(second)
    expect((await store.entries('c', { after: 0, limit: 10 })).map(({ seq }) => seq)).toEqual([1, 2])
  })

  test('what begins no committee leaves none, and hinders nobody who does', async () => {
    const store = await places.open(kind)
    const [nothing, head] = await Promise.all([
      store.write('c', async (writing) => {
        await pause(20)
        return writing.head
      }),
      append(store, sealed(1)),
      ...Array.from({ length: 4 }, () => store.write('c', async ({ head }) => head)),
    ])
    expect(nothing === undefined || nothing.hash === 'h1').toBe(true)
    expect(await store.head('c')).toEqual(head)
    expect(await store.write('none', async (writing) => writing.head)).toBeUndefined()
    expect(await store.committees()).toEqual(['c'])
  })

  test('entries come back as they were kept, in order, from wherever one asks', async () => {
    const store = await places.open(kind)
    const kept = [
      sealed(1, { value: { title: '“一” \u0000 \ud83d\ude00 \\ %', list: [1.5, null, true] } }),
      sealed(2, { about: 'works/w2', sees: 'e0', overtook: 'e1', value: 'x'.repeat(100_000) }),
      sealed(3, { unresolved: { code: 'gone', message: '已撤销' } }),
    ]
    await append(store, ...kept)
    await store.write('c', (writing) => writing.blank('e1'))
    const { value: _, salt: __, ...blanked } = kept[0]!
    const now = [{ ...blanked, value: undefined }, kept[1], kept[2]]
    expect(await store.entries('c', { after: 0, limit: 10 })).toEqual(now)
    expect(await store.entries('c', { after: 1, limit: 1 })).toEqual([now[1]])
    expect(await store.entries('c', { after: 0, limit: 10, about: 'works/w1' })).toEqual([now[0], now[2]])
    expect(await store.entries('c', { after: Number.MIN_SAFE_INTEGER, limit: 1 })).toEqual([now[0]])
    expect(await store.entries('c', { after: Number.MAX_SAFE_INTEGER, limit: 1 })).toEqual([])
    expect(await store.known('c', ['e3', 'e9'])).toEqual(new Map([['e3', now[2]]]))
    expect(await store.entries('d', { after: 0, limit: 10 })).toEqual([])
  })

  test.each([1, 15, 16, 17, 63, 1100])('of %d entries at once each is kept, with its own fields', async (count) => {
    const store = await places.open(kind)
    const kept = Array.from({ length: count }, (_, at) => sealed(at + 1, { value: { at }, valueHash: `v${at}` }))
    await append(store, ...kept)
    expect(await store.entries('c', { after: 0, limit: count + 1 })).toEqual(kept)
  })

  test('a committee is listed once, also where only its head or only its entries are there', async () => {
    const place = await places.fresh(kind)
    const store = await places.open(place)
    for (const id of ['c', 'a', 'b-2', 'b']) await store.write(id, (writing) => writing.append([sealed(1), sealed(2)]))
    expect(await store.committees()).toEqual(['a', 'b', 'b-2', 'c'])
    await store.close()
    await places.tamper(place, `delete from committees where id = 'b'`)
    await places.tamper(place, `delete from entries where committee = 'c'`)
    expect(await (await places.open(place)).committees()).toEqual(['a', 'b', 'b-2', 'c'])
  })

  test('codes, sessions and files belong to one committee', async () => {
    const store = await places.open(kind)
    const code = { ...OFFICE, id: 'k1', group: 'g-01', salt: 'aa', hash: 'bb' }
    await store.addAccess('c', code)
    expect(await store.access('c', 'k1')).toEqual(code)
    expect(await store.accesses('d')).toEqual([])
    await store.addSession('c', { token: 't1', access: 'k1', expires: '2012-06-02' }, '2012-06-01')
    await store.addSession('c', { token: 't2', access: 'k1', expires: '2012-06-09' }, '2012-06-03')
    expect(await store.session('c', 't1')).toBeUndefined()
    expect(await store.session('d', 't2')).toBeUndefined()
    expect(await store.session('c', 't2')).toEqual({ token: 't2', access: 'k1', expires: '2012-06-09' })
    expect(await store.revokeAccess('d', 'k1', '2012-06-04')).toBe(false)
    expect(await store.revokeAccess('c', 'k1', '2012-06-04')).toBe(true)
    expect(await store.revokeAccess('c', 'k1', '2012-06-05')).toBe(true)
    expect(await store.accesses('c')).toEqual([{ ...code, revoked: '2012-06-04' }])
    expect(await store.session('c', 't2')).toBeUndefined()

    const file = { id: 'sha256-1', type: 'image/png', size: 4, put: '2012-06-01' }
    const body = Uint8Array.of(0, 255, 10, 0)
    await store.putFile('c', file, body)
    await store.putFile('c', { ...file, put: '2012-06-02' }, Uint8Array.of(1))
    expect(await store.files('c')).toEqual([{ ...file, put: '2012-06-02' }])
    expect([...(await store.file('c', 'sha256-1'))!.body]).toEqual([...body])
    expect(await store.file('d', 'sha256-1')).toBeUndefined()
    await store.dropFiles('d', ['sha256-1'])
    expect(await store.files('c')).toHaveLength(1)
    await store.dropFiles('c', ['sha256-1'])
    expect(await store.files('c')).toEqual([])
  })

  test('a snapshot shows one moment, whatever is written meanwhile', async () => {
    const store = await places.open(kind)
    await append(store, sealed(1))
    await store.snapshot(async (reads) => {
      expect((await reads.head('c'))?.length).toBe(1)
      await append(store, sealed(2))
      expect((await store.head('c'))?.length).toBe(2)
      expect((await reads.head('c'))?.length).toBe(1)
      expect(await reads.entries('c', { after: 0, limit: 9 })).toHaveLength(1)
    })
  })

  test('only an empty store is filled, and all of it or nothing', async () => {
    const store = await places.open(kind)
    const head = { epoch: 'e', length: 1, hash: 'h1' }
    const refused = store.fill(async (filling) => {
      await filling.begin('c', head)
      throw new Error('no more')
    })
    await expect(refused).rejects.toThrow('no more')
    expect(await store.committees()).toEqual([])
    const fill = () =>
      store.fill(async (filling) => {
        await filling.begin('c', head)
        await filling.entries('c', [sealed(1)])
      })
    expect((await Promise.all([codeOf(fill()), codeOf(fill())])).sort()).toEqual(['not-empty', undefined])
    expect(await store.head('c')).toEqual(head)
    expect(await store.entries('c', { after: 0, limit: 9 })).toEqual([sealed(1)])
  })

  test('a hub goes on where another one stopped', async () => {
    const place = await places.fresh(kind)
    const hub = await countyIn(await places.open(place))
    const work = { id: 'w', kind: 'info-report', group: 'g-01', date: '2012-06-01', title: '一' }
    const sent = entry('works/w', work)
    const first = await hub.append('shili', [sent], OFFICE)
    const { ledger } = await hub.committee('shili')
    await hub.close()
    const next = await Hub.open(await places.open(place), { now: () => JUNE })
    expect((await next.committee('shili')).ledger).toEqual(ledger)
    expect(await next.append('shili', [sent], OFFICE)).toEqual(first)
    expect(await verify(next.store)).toEqual([
      { committee: 'shili', ok: true, length: 35, head: first.receipts[0]!.hash },
    ])
  })

  test.each([
    ['a value', `update entries set value = replace(value, '看病', '有事') where about = 'attendance/own/m2'`, 'value'],
    ['a value made unreadable', `update entries set value = '{' where seq = 12`, 'value'],
    ['an instant', `update entries set recorded_at = '2011-01-01T00:00:00.000Z' where seq = 5`, 'hash'],
    ['an entry taken out', 'delete from entries where seq = 7', 'seq'],
    ['a row slipped in before the first', 'update entries set seq = -3 where seq = 7', 'seq'],
    ['the last entry taken out', 'delete from entries where seq = 34', 'head'],
    ['a value taken out', 'update entries set value = null, salt = null where seq = 9', 'erased'],
  ])('verifying finds %s', async (_, sql, reason) => {
    const place = await places.fresh(kind)
    await (await countyIn(await places.open(place))).close()
    await places.tamper(place, sql)
    expect(await verify(await places.open(place), 'shili')).toEqual([
      { committee: 'shili', ok: false, seq: expect.any(Number), entry: expect.any(String), reason },
    ])
  })

  test('an erased value leaves no byte in the files, once nobody reads what was there before', async () => {
    const place = await places.fresh(kind)
    const store = await places.open(place)
    const secret = 'sfz-65010119700101'
    await append(store, sealed(1, { value: { reason: secret } }), sealed(2, { about: 'x', value: secret.repeat(3000) }))
    await store.putFile('c', { id: 'f', type: 'image/png', size: 1, put: '2012' }, Buffer.from(secret.repeat(500)))
    expect(await places.bytesIn(place, secret)).toBe(true)
    let scrubbed = false
    let scrubbing: Promise<void> | undefined
    await store.snapshot(async (reads) => {
      await reads.entries('c', { after: 0, limit: 1 })
      await store.write('c', async (writing) => {
        await writing.blank('e1')
        await writing.blank('e2')
      })
      await store.dropFiles('c', ['f'])
      scrubbing = store.scrub().then(() => {
        scrubbed = true
      })
      await pause(300)
      expect(scrubbed).toBe(false)
      expect((await reads.entries('c', { after: 0, limit: 1 }))[0]?.value).toEqual({ reason: secret })
    })
    await scrubbing
    expect(await places.bytesIn(place, secret)).toBe(false)
    expect(await store.entries('c', { after: 0, limit: 9 })).toMatchObject([{ id: 'e1' }, { id: 'e2' }])
    await store.close()
    expect(await places.bytesIn(place, secret)).toBe(false)
  })

  test('files are cleared between the writes of others, not in the middle of one', async () => {
    const store = await places.open(kind)
    let scrubbing: Promise<void> | undefined
    await store.write('c', async (writing) => {
      await writing.append([sealed(1)])
      scrubbing = store.scrub()
      // Whatever comes of it is looked at below.
      scrubbing.catch(() => undefined)
      await pause(100)
    })
    await scrubbing
    expect(await store.head('c')).toMatchObject({ length: 1 })
  })
})
