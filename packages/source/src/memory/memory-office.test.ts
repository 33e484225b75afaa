import type { Ledger } from '@liaison-kit/core'
import { describe, expect, test } from 'vitest'
import { officeOf, type SheetAccount } from '../office.ts'
import { memorySource } from './memory.ts'

const ledger: Ledger = {
  format: 'liaison-ledger/1',
  committee: { id: 'shili', name: '示例县政协', charters: [{ from: '2012-01-01', charter: 'shache-2012' }] },
  terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
  groups: [{ id: 'g-01', name: '示例乡委员联络组', kind: 'township', formed: '2011-09-01' }],
  members: [],
  gatherings: [],
  attendance: [],
  works: [],
}
const county = { ledger, today: '2012-03-20', session: { role: 'county', name: '示例' }, signedIn: true } as const

async function opened(options: Partial<Parameters<typeof memorySource>[0]> = {}) {
  const source = memorySource({ ...county, ...options })
  source.subscribe(() => {})
  await source.settled()
  return { source, office: officeOf(source)! }
}

describe('the office of a hub in memory', () => {
  test('issues, lists and revokes', async () => {
    const { office } = await opened()
    const first = await office.issue({ role: 'clerk', group: 'g-01' })
    expect(first).toMatchObject({ role: 'clerk', group: 'g-01', member: null, name: '示例乡委员联络组', expires: null })
    expect(first.code.startsWith(`${first.id}-`)).toBe(true)
    const second = await office.issue({ role: 'county', name: '示例值班', expires: '2012-12-31' })
    expect(second.id).not.toBe(first.id)
    await office.revoke(first.id)
    const codes = await office.codes()
    expect(codes.map(({ id, revoked }) => [id, revoked !== null])).toEqual([
      [first.id, true],
      [second.id, false],
    ])
    expect(JSON.stringify(codes)).not.toContain(first.code)
    await expect(office.revoke('none')).rejects.toMatchObject({ problem: { code: 'unknown-access-code' } })
    await expect(office.issue({ role: 'clerk', group: 'gone' })).rejects.toMatchObject({
      problem: { code: 'bad-input' },
    })
  })

  test('answers nobody but the county', async () => {
    const { office } = await opened({ group: 'g-01', session: { role: 'clerk' } })
    await expect(office.codes()).rejects.toMatchObject({ problem: { code: 'not-found' } })
  })

  test('does with a spreadsheet what it was told to', async () => {
    const account: SheetAccount = {
      preview: true,
      kind: 'roster',
      records: 0,
      sheets: [],
      rows: [],
      counts: { added: 0, changed: 0, same: 0, 'left-out': 0, fault: 1 },
      faults: [{ code: 'day', sheet: '名册', row: 7, column: 'C', message: '第 7 行 C 列：日期不存在' }],
      moreFaults: 0,
      notes: [],
      notInFile: [],
    }
    const { office } = await opened({ readSheet: (_file, _kind, preview) => ({ ...account, preview }) })
    expect(await office.preview(new Blob(['a']), 'roster')).toEqual(account)
    await expect(office.import(new Blob(['a']), 'roster')).rejects.toMatchObject({
      problem: { code: 'sheet-faults', faults: [{ path: '名册!C7' }] },
    })
    expect((await office.template('roster')).size).toBeGreaterThan(0)
    const { office: other } = await opened()
    await expect(other.preview(new Blob(['a']), 'roster')).rejects.toMatchObject({
      problem: { code: 'wrong-content-type' },
    })
  })
})
