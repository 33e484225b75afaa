import { beforeEach, describe, expect, test } from 'vitest'
import { FakeHub, json, problem } from '../test/fake-hub.ts'
import { hubDesk } from './hub-desk.ts'
import { readingHubSource } from './hub-source.ts'
import { memoryShelf } from './memory/memory-shelf.ts'
import { type AccessCode, type Office, officeDesk, officeOf } from './office.ts'

let hub: FakeHub

const code: AccessCode = {
  id: 'abc234',
  role: 'clerk',
  group: 'g-01',
  member: null,
  name: '示例乡联络员',
  issued: '2012-06-15T01:00:00.000Z',
  expires: null,
  revoked: null,
}
const account = { preview: true, kind: 'roster', records: 2, faults: [] }

function opened() {
  const source = readingHubSource({
    hub: 'https://hub.example',
    committee: 'shili',
    fetch: hub.fetch,
    shelf: memoryShelf(),
    wakeups: () => () => {},
  })
  source.equip(officeDesk)
  return source
}

async function office(): Promise<Office> {
  const source = opened()
  await source.signIn('1-X')
  hub.calls.length = 0
  return officeOf(source)!
}

beforeEach(() => {
  hub = new FakeHub()
  hub.on('POST sign-in', () => json({ token: 'T', role: 'county', group: null, member: null, name: '', expires: '' }))
  hub.on('GET access', () => json({ access: [code] }))
  hub.on('POST access', ({ body }) => json({ ...code, ...body, code: 'abc234-secret' }, 201))
  hub.on('DELETE access/', () => new Response(null, { status: 204 }))
  hub.on('POST imports', () => json(account))
})

describe('the office at a hub', () => {
  test('is there once the source is equipped for it, also when another desk came first', () => {
    const source = readingHubSource({ hub: '', committee: 'shili', shelf: memoryShelf(), wakeups: () => () => {} })
    source.equip(hubDesk)
    expect(officeOf(source)).toBeUndefined()
    source.equip(officeDesk)
    expect(officeOf(source)).toBeDefined()
    expect(officeOf(undefined)).toBeUndefined()
  })

  test('lists, issues and revokes codes under the session', async () => {
    const { codes, issue, revoke } = await office()
    expect(await codes()).toEqual([code])
    const wish = { role: 'clerk', group: 'g-01', name: '示例乡联络员' } as const
    expect(await issue(wish)).toEqual({ code: 'abc234-secret', ...code })
    expect(await revoke('abc234')).toBeUndefined()
    expect(hub.calls.map(({ name, token }) => [name, token])).toEqual([
      ['GET access', 'T'],
      ['POST access', 'T'],
      ['DELETE access/abc234', 'T'],
    ])
    expect(hub.calls[1]?.body).toEqual(wish)
  })

  test('a refusal is told as the hub says it, and a lost answer by a code of its own', async () => {
    const { revoke, issue } = await office()
    hub.on('DELETE access/', () => problem(404, 'unknown-access-code', '没有编号为“x”的登录码，请核对后再试。'))
    await expect(revoke('x')).rejects.toMatchObject({ problem: { code: 'unknown-access-code' } })
    hub.on('POST access', () => 'nothing')
    await expect(issue({ role: 'county' })).rejects.toMatchObject({ problem: { code: 'unreachable' } })
  })

  test('sends a spreadsheet as it is, says what it is called and about, and reads again once it is in', async () => {
    const { preview, import: takeIn } = await office()
    const file = new File(['a,b'], '名册 1.csv', { type: 'application/wps-office.csv' })
    expect(await preview(file, 'roster', { from: '2012-01-01' })).toEqual(account)
    const [asked] = hub.calls
    expect(decodeURIComponent(asked?.name ?? '')).toBe(
      'POST imports?kind=roster&preview=true&name=名册 1.csv&from=2012-01-01',
    )
    expect(asked?.body.file?.type).toBe('application/octet-stream')
    expect(await asked?.body.file?.text()).toBe('a,b')
    expect(hub.asked('GET ledger')).toEqual([])

    await takeIn(new Blob(['a']), 'attendance', { group: 'g-01', decidedBy: '示例甲' })
    expect(decodeURIComponent(hub.calls[1]?.name ?? '')).toBe(
      'POST imports?kind=attendance&group=g-01&decidedBy=示例甲',
    )
    expect(hub.asked('GET ledger').length).toBe(1)
  })

  test('a file with faults is refused with every place', async () => {
    const faults = [{ path: '名册!C7', code: 'day', message: '第 7 行 C 列：日期不存在' }]
    hub.on('POST imports', () => json({ code: 'sheet-faults', detail: '有 1 处需要改正。', faults }, 422))
    const { import: takeIn } = await office()
    await expect(takeIn(new Blob(['a']), 'roster')).rejects.toMatchObject({ problem: { code: 'sheet-faults', faults } })
    expect(hub.asked('GET ledger')).toEqual([])
  })

  test('gives a template to fill in', async () => {
    hub.on('GET templates/', () => new Response('PK'))
    const { template } = await office()
    expect(await (await template('attendance', 'g-01')).text()).toBe('PK')
    expect(hub.calls[0]?.name).toBe('GET templates/attendance.xlsx?group=g-01')
  })
})
