import type { Ledger } from '@liaison-kit/core'
import { describe, expect, test } from 'vitest'
import type { ImportAccount } from '../src/book/import-account.ts'
import { county, entry, openCounty } from './county.ts'

type Answer = ImportAccount & { preview: boolean }

async function opened() {
  const hub = await openCounty()
  const send = async (path: string, ledger: unknown) => {
    const answer = await hub.post(path, ledger, await hub.as('county'))
    return { ...answer, account: answer.body as unknown as Answer }
  }
  const length = async (): Promise<number> => (await hub.get('county', 'chain')).body.length
  const ledger = async (): Promise<Ledger> => (await hub.get('county', 'ledger')).body.ledger
  return { ...hub, send, length, ledger }
}

const fates = ({ rows }: Answer): Record<string, string> =>
  Object.fromEntries(rows.filter(({ fate }) => fate !== 'known').map(({ about, fate }) => [about, fate]))

const [first, ...rest] = county.works
/** The county with a work changed, another added, and a mark for a member of a group it does not know of. */
const changed: Ledger = {
  ...county,
  works: [{ ...first!, title: '改过的标题' }, ...rest, { ...first!, id: 'w-new', date: '2012-05-01' }],
}

describe('importing a ledger over HTTP', () => {
  test('a preview tells the fate of everything in it, and keeps nothing', async () => {
    const { send, length, ledger } = await opened()
    const before = { length: await length(), ledger: await ledger() }
    const { status, account, headers } = await send('imports?preview=true', changed)
    expect(status).toBe(200)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(account).toMatchObject({ preview: true, new: 1, changes: 1, same: 0, unresolved: [] })
    expect(account.known).toBe(account.rows.length - 2)
    expect(account.rows[0]).toEqual({ about: 'committee', fate: 'known' })
    expect(fates(account)).toEqual({ [`works/${first!.id}`]: 'changes', 'works/w-new': 'new' })
    expect({ length: await length(), ledger: await ledger() }).toEqual(before)
  })

  test('what the preview tells is what the import does', async () => {
    const { send, length, ledger } = await opened()
    const before = await length()
    const { account: preview } = await send('imports?preview=true', changed)
    const { account } = await send('imports', changed)
    expect(account).toEqual({ ...preview, preview: false })
    expect(await length()).toBe(before + 2)
    expect((await ledger()).works).toEqual(changed.works)
  })

  test('the same file again changes nothing', async () => {
    const { send, length } = await opened()
    await send('imports', changed)
    const before = await length()
    for (const path of ['imports?preview=true', 'imports']) {
      const { account } = await send(path, changed)
      expect(account).toMatchObject({ new: 0, changes: 0, same: 0, known: account.rows.length })
    }
    expect(await length()).toBe(before)
  })

  test('what was withdrawn is new again, and what others recorded just so is the same', async () => {
    const { send, write, ledger } = await opened()
    const work = { ...first!, id: 'w-sent', title: '补充' }
    await write('own', [entry(`works/${first!.id}`, null), entry('works/w-sent', work)])
    const file: Ledger = {
      ...(await ledger()),
      works: [...(await ledger()).works, { ...first!, title: '再次提交' }],
      handling: [],
    }
    const { account } = await send('imports?preview=true', file)
    expect(fates(account)).toMatchObject({ [`works/${first!.id}`]: 'new', 'works/w-sent': 'same' })
  })

  test('what would not fit the ledger is named with the reason, also what fitted before', async () => {
    const { send, write, ledger } = await opened()
    const term = { id: 't2', number: 2, from: '2016-08-21', to: '2021-08-20' }
    await write('county', [entry('terms/t2', term)])
    const file: Ledger = {
      ...county,
      terms: [...county.terms, { id: 't3', number: 3, from: '2021-01-01', to: '2025-12-31' }],
    }
    const { account: preview } = await send('imports?preview=true', file)
    expect(preview.rows.find(({ about }) => about === 'terms/t3')).toEqual({
      about: 'terms/t3',
      fate: 'new',
      unresolved: { code: 'overlap', message: expect.stringMatching(/[一-龥]/) },
    })
    expect(preview.unresolved).toMatchObject([{ about: 'terms/t3', code: 'overlap' }])
    const { account } = await send('imports', file)
    expect(account.rows).toEqual(preview.rows)
    expect((await ledger()).terms.map(({ id }) => id)).toEqual(['t1', 't2'])
  })

  test('a bad ledger is refused with every fault and its place, and nothing of it is kept', async () => {
    const { send, length } = await opened()
    const before = await length()
    const bad = { ...changed, works: changed.works.map((work) => ({ ...work, date: '2012-02-30', more: 1 })) }
    for (const path of ['imports', 'imports?preview=true']) {
      const { body } = await send(path, bad)
      expect(body).toMatchObject({ status: 400, code: 'bad-input' })
      expect(body.faults).toHaveLength(2 * bad.works.length)
      expect(body.faults[0]).toEqual({ path: 'works[0].date', code: 'day', message: expect.any(String) })
    }
    expect(await length()).toBe(before)
  })

  test('another committee’s ledger is refused', async () => {
    const { send, hub } = await opened()
    const other = { ...county, committee: { ...county.committee, id: 'other' } }
    const { body } = await send('imports', other)
    expect(body).toMatchObject({ status: 400, faults: [{ path: 'committee.id', code: 'id' }] })
    expect(await hub.committees()).toEqual(['shili'])
  })

  test('a ledger of several years is not too large', async () => {
    const { send } = await opened()
    const body = 'x'.repeat(1000)
    const works = Array.from({ length: 3000 }, (_, at) => ({ ...first!, id: `w-${at}`, body }))
    const { status, account } = await send('imports?preview=true', { ...county, works: [...county.works, ...works] })
    expect({ status, new: account.new }).toEqual({ status: 200, new: 3000 })
  })

  test('preview is true, false or not there', async () => {
    const { send } = await opened()
    expect((await send('imports?preview=yes', county)).body).toMatchObject({
      status: 400,
      faults: [{ path: 'preview' }],
    })
    expect((await send('imports?preview=false', county)).account.preview).toBe(false)
  })
})
