import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Hub, importLedger, openStore } from '../src/index.ts'
import { county } from './county.ts'

async function openHub(committeesInMemory: number): Promise<Hub> {
  const dir = mkdtempSync(join(tmpdir(), 'liaison-books-'))
  const now = () => Date.parse('2012-06-30T04:00:00Z')
  const hub = await Hub.open(await openStore(dir), { now, committeesInMemory })
  onTestFinished(async () => {
    await hub.close()
    rmSync(dir, { recursive: true, force: true })
  })
  return hub
}

const works = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `big-${at}`,
    kind: 'info-report' as const,
    group: 'g-01',
    date: '2012-01-20',
    title: '一',
  }))

describe('the book of a committee', () => {
  test('gives those who follow every entry of a large import', async () => {
    const hub = await openHub(1)
    await importLedger(hub, county)
    const book = await hub.committee('shili')
    const { length } = book.head
    await importLedger(hub, { ...county, works: [...county.works, ...works(4500)] })
    const seen: number[] = []
    for (let after = length - 5; after < book.head.length; after = seen.at(-1) ?? Number.NaN) {
      seen.push(...(await book.inTurn(() => book.following(after, 500))).map(({ seq }) => seq))
    }
    expect(seen).toEqual(Array.from({ length: 4505 }, (_, at) => length - 4 + at))
  })

  test('is one and the same for all who work on it, also when others crowded it out of memory', async () => {
    const hub = await openHub(1)
    for (const id of ['shili', 'other']) await importLedger(hub, { ...county, committee: { ...county.committee, id } })
    const held = await hub.committee('shili')
    await hub.committee('other')
    const again = await hub.committee('shili')
    await hub.committee('other')
    // As somebody does whose body took long to come.
    const [thing] = works(1)
    await held.append([{ id: 'e1', about: 'works/big-0', at: '2012-06-30T12:00:00+08:00', value: thing }], 'import')
    expect(await again.inTurn(() => again.ledger.works.some(({ id }) => id === 'big-0'))).toBe(true)
  })

  test('is looked for under no name that cannot be one', async () => {
    const hub = await openHub(1)
    expect(await hub.find('\u0000')).toBeUndefined()
  })
})
