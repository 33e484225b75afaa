import type { Ledger } from '@liaison-kit/core'
import { describe, expect, test } from 'vitest'
import { county, entry, openCounty } from './county.ts'
import { fatesOf, type Row, sendingTo, XLSX, xlsx } from './sheets.ts'

async function opened(more: Parameters<typeof openCounty>[0] = {}) {
  const hub = await openCounty(more)
  return Object.assign(hub, {
    send: sendingTo(hub),
    length: async (): Promise<number> => (await hub.get('county', 'chain')).body.length,
    ledger: async (): Promise<Ledger> => (await hub.get('county', 'ledger')).body.ledger,
    entries: async (after: number) => (await hub.get('county', `entries?after=${after}`)).body.entries,
  })
}

const HEADING: Row = ['姓名', '界别', '单位', '联络组', '组内职务', '任职时间']
/** 甲一 and 甲二 as they stand; 乙四 is of g-01 from now on; 新七 is new, in a group that is new. */
const ROSTER: Row[] = [
  HEADING,
  ['甲一', '农业', '', '第一联络组', '组长'],
  ['甲二', '', '', '第一联络组', ''],
  ['乙四', '', '', '第一联络组', ''],
  ['新七', '医卫', '卫生院', '青禾乡联络组', '', '2012-3-5'],
]

describe('a roster over HTTP', () => {
  test('a preview tells what becomes of every row, sheet and column, and keeps nothing', async () => {
    const { send, length, ledger } = await opened()
    const before = { length: await length(), ledger: await ledger() }
    const sheets = { 名册: [['序号', ...HEADING, '民族'], ...ROSTER.slice(1).map((row) => [1, ...row])], 说明: [] }
    const { status, headers, account } = await send('kind=roster&preview=true', await xlsx(sheets))
    expect({ status, cache: headers.get('Cache-Control') }).toEqual({ status: 200, cache: 'no-store' })
    expect(account).toMatchObject({
      preview: true,
      kind: 'roster',
      records: 4,
      counts: { added: 2, changed: 2, same: 1, 'left-out': 0, fault: 0 },
      faults: [],
      moreFaults: 0,
    })
    expect(Object.keys(account)).not.toContain('entries')
    expect(Object.keys(account)).not.toContain('basis')
    expect(fatesOf(account)).toEqual([
      '2 甲一 changed',
      '3 甲二 same',
      '4 乙四 changed',
      '5E 青禾乡联络组 added',
      '5 新七 added',
    ])
    expect(account.rows[2]!.changes).toEqual([
      { field: '联络组', from: '第二联络组', to: '第一联络组' },
      { field: '职务', from: '组长' },
    ])
    expect(account.sheets).toMatchObject([
      { sheet: '名册', read: true, heading: 1 },
      { sheet: '说明', read: false },
    ])
    expect(account.sheets[0]!.columns.at(-1)).toEqual({ column: 'H', heading: '民族', leftOut: 'personal' })
    expect(account.notInFile.map(({ about }) => about)).toEqual(['members/m3', 'members/m5', 'members/m6'])
    expect({ length: await length(), ledger: await ledger() }).toEqual(before)
  })

  test('what the preview tells is what the import does, in one batch, by who imports, knowing what stood', async () => {
    const { send, length, ledger, entries, get } = await opened()
    const before = await length()
    const versions = (await get('county', 'ledger?versions=true')).body.versions
    const bytes = await xlsx({ 名册: ROSTER })
    const { account: preview } = await send('kind=roster&preview=true', bytes)
    const { status, account } = await send('kind=roster', bytes)
    expect({ status, preview: account.preview, records: account.records }).toEqual({
      status: 200,
      preview: false,
      records: preview.records,
    })
    expect(fatesOf(account)).toEqual(fatesOf(preview))
    expect(account.unresolved).toEqual([])
    const written = await entries(before)
    expect(written).toHaveLength(4)
    const { body } = await get('county', 'access')
    const { access } = body as unknown as { access: { id: string; role: string }[] }
    const id = access.find(({ role }) => role === 'county')!.id
    expect(written.map(({ recordedBy, sees }) => ({ recordedBy, sees }))).toEqual([
      { recordedBy: id, sees: undefined },
      { recordedBy: id, sees: versions['members/m1'] },
      { recordedBy: id, sees: versions['members/m4'] },
      { recordedBy: id, sees: undefined },
    ])
    const { groups, members } = await ledger()
    expect(groups.at(-1)).toMatchObject({ name: '青禾乡联络组', formed: '2011-08-21' })
    expect(members.at(-1)).toMatchObject({
      name: '新七',
      unit: '卫生院',
      appointed: '2012-03-05',
      group: groups.at(-1)!.id,
    })
  })

  test('the same file again changes nothing, also when it comes twice at the same time', async () => {
    const { send, length, ledger } = await opened()
    const bytes = await xlsx({ 名册: ROSTER })
    const both = await Promise.all([send('kind=roster', bytes), send('kind=roster', bytes)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both.map(({ account }) => account.records).sort()).toEqual([0, 4])
    const after = { length: await length(), ledger: await ledger() }
    const { status, account } = await send('kind=roster', bytes)
    expect({ status, records: account.records, counts: account.counts }).toEqual({
      status: 200,
      records: 0,
      counts: { added: 0, changed: 0, same: 4, 'left-out': 0, fault: 0 },
    })
    expect({ length: await length(), ledger: await ledger() }).toEqual(after)
  })

  test('with one fault nothing of it is taken, and each fault names its cell', async () => {
    const { send, length, ledger } = await opened()
    const before = { length: await length(), ledger: await ledger() }
    const rows: Row[] = [
      ['示例县政协委员名册'],
      ['姓名', '联络组', '任职时间', '单位'],
      ['新七', '第一联络组', '2012-3-5', '卫生院'],
      ['新八', '第一联络组', '2012-3-5', '=1+1'],
      ['新九', '第一联络组', '2012-2-30', '水站'],
      ['', '第一联络组', '2012-3-5', '学校'],
    ]
    const bytes = await xlsx({ 名册: rows })
    const { body } = await send('kind=roster', bytes)
    expect(body).toMatchObject({ status: 422, code: 'sheet-faults' })
    expect(body.detail).toMatch(/^文件有 3 处需要改正，这次什么都没有导入。第 4 行 D 列：/)
    expect(body.faults.map(({ path, code }) => [path, code])).toEqual([
      ['名册!D4', 'formula'],
      ['名册!C5', 'day'],
      ['名册!A6', 'name'],
    ])
    expect(body.faults[1]!.message).toMatch(/^第 5 行 C 列：日期不存在（2012-02-30）/)
    const { status, account } = await send('kind=roster&preview=true', bytes)
    expect({ status, records: account.records }).toEqual({ status: 200, records: 0 })
    expect(account.faults.map(({ message }) => message)).toEqual(body.faults.map(({ message }) => message))
    expect({ length: await length(), ledger: await ledger() }).toEqual(before)
  })

  test('who moved, leads no more, or left is so from the day on, and the past stays', async () => {
    const { send, ledger, get } = await opened({ at: '2012-09-30T04:00:00.000Z' })
    const past = async (day: string) => (await get('county', `assessment?asOf=${day}`)).text
    const before = await past('2012-06-30')
    const rows: Row[] = [
      ['姓名', '联络组', '职务', '离任时间'],
      ['甲一', '第二联络组', '', ''],
      ['甲二', '第一联络组', '组长', ''],
      ['乙四', '第二联络组', '', '2012-09-15'],
    ]
    const { status } = await send('kind=roster&from=2012-09-01', await xlsx({ 名册: rows }))
    expect(status).toBe(200)
    const { members } = await ledger()
    expect(members.slice(0, 2)).toEqual([
      {
        id: 'm1',
        name: '甲一',
        appointed: '2011-08-21',
        posts: [
          { group: 'g-01', roles: ['leader'], from: '2011-08-21', to: '2012-08-31' },
          { group: 'g-02', from: '2012-09-01' },
        ],
      },
      {
        id: 'm2',
        name: '甲二',
        appointed: '2011-08-21',
        posts: [
          { group: 'g-01', from: '2011-08-21', to: '2012-08-31' },
          { group: 'g-01', roles: ['leader'], from: '2012-09-01' },
        ],
      },
    ])
    expect(members.find(({ id }) => id === 'm4')).toMatchObject({ left: '2012-09-15' })
    expect(await past('2012-06-30')).toBe(before)
  })

  test('a csv as Chinese office programs write it, and one for a single group', async () => {
    const { send, ledger } = await opened()
    // 姓名,单位 / 李强,农技站 in GBK.
    const gbk = Uint8Array.from([
      0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0d, 0x0a, 0xc0, 0xee, 0xc7, 0xbf, 0x2c, 0xc5, 0xa9, 0xbc,
      0xbc, 0xd5, 0xbe, 0x0d, 0x0a,
    ])
    const { status, account } = await send('kind=roster&group=g-02&name=%E5%90%8D%E5%86%8C.csv', gbk)
    expect({ status, records: account.records, sheet: account.sheets[0]!.sheet }).toEqual({
      status: 200,
      records: 1,
      sheet: '名册',
    })
    expect((await ledger()).members.at(-1)).toMatchObject({ name: '李强', unit: '农技站', group: 'g-02' })
    expect(account.notInFile.map(({ about }) => about)).toEqual(['members/m4', 'members/m5', 'members/m6'])
  })
})

describe('what others record meanwhile', () => {
  test('is read again where it is about the same things', async () => {
    const { send, write, hub, ledger } = await opened()
    const book = await hub.committee('shili')
    const append = book.append.bind(book)
    let times = 0
    book.append = async (entries, writer, basis) => {
      if (basis && times < 1) {
        times += 1
        const m2 = { ...county.members[1]!, unit: '刚改的单位' }
        await append([entry('members/m2', m2)], 'import')
      }
      return append(entries, writer, basis)
    }
    const { status, account } = await send('kind=roster', await xlsx({ 名册: ROSTER }))
    expect({ status, times, records: account.records }).toEqual({ status: 200, times: 1, records: 4 })
    expect((await ledger()).members[1]).toMatchObject({ unit: '刚改的单位' })
    // A mark is none of a roster's business.
    expect((await write('own', [entry('works/w-x', { ...county.works[0], id: 'w-x' })])).status).toBe(200)
  })

  test('is refused when it does not end, and nothing is kept', async () => {
    const { send, hub, ledger } = await opened()
    const book = await hub.committee('shili')
    const append = book.append.bind(book)
    let times = 0
    book.append = async (entries, writer, basis) => {
      times += 1
      await append([entry('members/m2', { ...county.members[1]!, unit: `单位${times}` })], 'import')
      return append(entries, writer, basis)
    }
    const { body } = await send('kind=roster', await xlsx({ 名册: ROSTER }))
    expect(body).toMatchObject({ status: 409, code: 'ledger-moved' })
    expect(times).toBe(3)
    expect((await ledger()).members).toHaveLength(county.members.length)
  })

  test('goes by without a second reading where it is about other things', async () => {
    const { send, hub } = await opened()
    const book = await hub.committee('shili')
    const append = book.append.bind(book)
    let times = 0
    book.append = async (entries, writer, basis) => {
      times += 1
      await append([entry('works/w-y', { ...county.works[0]!, id: 'w-y' })], 'import')
      return append(entries, writer, basis)
    }
    const { status } = await send('kind=roster', await xlsx({ 名册: ROSTER }))
    expect({ status, times }).toEqual({ status: 200, times: 1 })
  })
})

describe('paper years typed in at once', () => {
  const since = { ...county, committee: { ...county.committee, since: '2012-04-01' } }
  // In the evening there; five hours on it is another day, and who was signed in still is.
  const evening = { ledger: since, at: '2012-06-30T12:00:00.000Z' }
  const works: Row[] = [
    ['类别', '联络组', '日期', '标题'],
    ['社情民意信息', '第一联络组', '2012-03-20', '起用前的信息'],
    ['社情民意信息', '第一联络组', '2012-04-10', '起用后的信息'],
  ]
  const roll: Row[] = [
    ['', '', '2012-03-25', '2012-04-12'],
    ['', '', '集中学习', '集中学习'],
    ['姓名', '联络组', '起用前的学习', '起用后的学习'],
    ['甲一', '第一联络组', '√', '√'],
    ['甲二', '第一联络组', '事假', '×'],
  ]

  test('what is dated before the hub was in use is never late; what is later is as late as it is', async () => {
    const { send, ledger, get } = await opened(evening)
    for (const [kind, rows] of Object.entries({ works, attendance: roll })) {
      const { status, text } = await send(`kind=${kind}`, await xlsx({ 表: rows }))
      expect({ status, text }).toEqual({ status: 200, text })
    }
    const after = await ledger()
    const titled = (title: string) => [...after.works, ...after.gatherings].find((one) => one.title === title)!
    for (const title of ['起用前的信息', '起用后的信息', '起用前的学习', '起用后的学习'])
      expect({ title, recorded: titled(title)?.recorded }).toEqual({ title, recorded: '2012-06-30' })
    expect(after.attendance.slice(-4).map(({ mark, recorded }) => ({ mark, recorded }))).toEqual([
      { mark: 'present', recorded: '2012-06-30' },
      { mark: 'present', recorded: '2012-06-30' },
      { mark: 'leave', recorded: '2012-06-30' },
      { mark: 'absent', recorded: '2012-06-30' },
    ])
    const { groups } = (await get('county', 'assessment')).body
    const late = groups[0]!.lateEntries
    const abouts = late.map(({ about }) => about)
    expect(abouts).toContain(`works/${titled('起用后的信息').id}`)
    expect(abouts).toContain(`gatherings/${titled('起用后的学习').id}`)
    expect(abouts).not.toContain(`works/${titled('起用前的信息').id}`)
    expect(abouts).not.toContain(`gatherings/${titled('起用前的学习').id}`)
    expect(late.find(({ about }) => about === `works/${titled('起用后的信息').id}`)).toMatchObject({
      date: '2012-04-10',
      recorded: '2012-06-30',
      lag: 81,
    })
  })

  test('the same sheets again change nothing; nor do they the day after', async () => {
    const { send, length, clock } = await opened(evening)
    const sheets = { works: await xlsx({ 表: works }), attendance: await xlsx({ 表: roll }) }
    for (const [kind, bytes] of Object.entries(sheets)) expect((await send(`kind=${kind}`, bytes)).status).toBe(200)
    const before = await length()
    clock.now += 5 * 3_600_000
    for (const [kind, bytes] of Object.entries(sheets))
      expect((await send(`kind=${kind}`, bytes)).account.records).toBe(0)
    expect(await length()).toBe(before)
  })

  test('a work that is put right keeps the day it was recorded first', async () => {
    const { send, ledger, clock } = await opened(evening)
    await send('kind=works', await xlsx({ 表: works }))
    clock.now += 5 * 3_600_000
    const more: Row[] = [
      [...works[0]!, '地点'],
      [...works[2]!, '村委会'],
    ]
    const { account } = await send('kind=works', await xlsx({ 表: more }))
    expect(fatesOf(account)).toEqual(['2 起用后的信息 changed'])
    expect((await ledger()).works.at(-1)).toMatchObject({ place: '村委会', recorded: '2012-06-30' })
  })
})

describe('how it is sent', () => {
  test('a spreadsheet of which nobody says what it is is refused with the kinds there are', async () => {
    const { ask, as } = await opened()
    const bytes = await xlsx({ 名册: ROSTER })
    const sent = async (body: Uint8Array<ArrayBuffer> | string, type: string | undefined) => {
      const headers = { ...(await as('county')), ...(type !== undefined && { 'Content-Type': type }) }
      return (await ask('imports', { method: 'POST', headers, body })).body
    }
    for (const answer of [
      await sent(bytes, XLSX),
      await sent(bytes, 'application/json'),
      await sent(bytes, 'application/octet-stream'),
      await sent('姓名,单位\n', 'text/csv; charset=gbk'),
    ]) {
      expect(answer).toMatchObject({ status: 400, code: 'bad-input', faults: [{ path: 'kind', code: 'required' }] })
      expect(answer.detail).toMatch(/kind=roster.*kind=attendance.*kind=works/)
    }
    expect(await sent(bytes, 'text/plain')).toMatchObject({ status: 415, code: 'wrong-content-type' })
  })

  test('a kind that is none, a parameter of another kind, a group that is not there', async () => {
    const { send } = await opened()
    const bytes = await xlsx({ 名册: ROSTER })
    expect((await send('kind=members', bytes)).body).toMatchObject({ status: 400, faults: [{ path: 'kind' }] })
    for (const query of ['kind=works&from=2012-01-01', 'kind=roster&decidedBy=x', 'name=a.xlsx', 'from=2012-01-01']) {
      expect((await send(query, bytes)).body).toMatchObject({ status: 400, faults: [{ code: 'not-for-kind' }] })
    }
    expect((await send('kind=roster&from=2012-02-30', bytes)).body).toMatchObject({ faults: [{ code: 'day' }] })
    expect((await send('kind=roster&group=none', bytes)).body).toMatchObject({ status: 404, code: 'unknown-group' })
    expect((await send(`kind=roster&name=${'x'.repeat(256)}`, bytes)).body.status).toBe(400)
  })

  test('as any type a program may give it, but not in a form and not as JSON', async () => {
    const { ask, as } = await opened()
    const body = await xlsx({ 名册: ROSTER })
    const status = async (type: string | undefined) => {
      const headers = { ...(await as('county')), ...(type !== undefined && { 'Content-Type': type }) }
      return (await ask('imports?kind=roster&preview=true', { method: 'POST', headers, body })).status
    }
    for (const type of [XLSX, 'application/vnd.ms-excel', 'application/wps-office.xlsx', 'application/zip', undefined])
      expect({ type, status: await status(type) }).toEqual({ type, status: 200 })
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])
      expect({ type, status: await status(type) }).toEqual({ type, status: 415 })
  })

  test('only the county imports', async () => {
    const { send, length } = await opened()
    const before = await length()
    const bytes = await xlsx({ 名册: ROSTER })
    for (const query of ['kind=roster', 'kind=roster&preview=true']) {
      for (const who of ['own', 'foreign', 'member'] as const)
        expect((await send(query, bytes, who)).body).toMatchObject({ status: 403, code: 'not-allowed' })
      expect((await send(query, bytes, 'nobody')).status).toBe(401)
    }
    expect(await length()).toBe(before)
  })
})
