import JSZip from 'jszip'
import { beforeAll, describe, expect, test } from 'vitest'
import { SheetThread } from '../src/sheets/sheet-thread.ts'
import { county, type Opened, openCounty, sharedCounty } from './county.ts'
import { type Row, sendingTo, textsIn, xlsx } from './sheets.ts'

const ROWS: Row[] = [
  ['姓名', '单位', '联络组'],
  ['新七', '卫生院', '第一联络组'],
]
const SHEET = 'xl/worksheets/sheet1.xml'
const MB = 1024 * 1024
/** What the bomb unpacks to. */
const BOMB = 128 * MB

/** An honest roster, with something done to its parts. */
async function altered(change: (zip: JSZip) => unknown): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await JSZip.loadAsync(await xlsx({ 名册: ROWS }))
  await change(zip)
  return new Uint8Array(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))
}

async function rewrite(zip: JSZip, part: string, from: string, to: string): Promise<void> {
  zip.file(part, (await zip.file(part)!.async('string')).replace(from, to))
}

describe('what is not to be opened, over HTTP', () => {
  const shared = sharedCounty()
  const hostile: Record<string, { bytes: Uint8Array<ArrayBuffer>; name: string; says: RegExp }> = {}
  beforeAll(async () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "${'哈'.repeat(1000)}">${'bcdefgh'.replace(/./g, (name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(10)}">`)}]>`
    hostile.bomb = {
      bytes: await altered((zip) => void zip.file('xl/sharedStrings.xml', Buffer.alloc(BOMB, 32))),
      name: '名册.xlsx',
      says: /解开后异常庞大/,
    }
    hostile.macro = {
      bytes: await altered((zip) => void zip.file('xl/vbaProject.bin', 'macro')),
      name: '名册.xlsx',
      says: /含有宏/,
    }
    hostile.named = { bytes: await xlsx({ 名册: ROWS }), name: '名册.xlsm', says: /含有宏/ }
    hostile.entities = {
      bytes: await altered((zip) => rewrite(zip, SHEET, '<worksheet', `${entities}<worksheet`)),
      name: '名册.xlsx',
      says: /文档类型声明/,
    }
    hostile.formula = {
      bytes: await xlsx({ 名册: [ROWS[0]!, ['新七', '=HYPERLINK("http://evil.example/")', '第一联络组']] }),
      name: '名册.xlsx',
      says: /第 2 行 B 列：.*像是公式/,
    }
    hostile.page = {
      bytes: new TextEncoder().encode('<html><table>'),
      name: '名册.xls',
      says: /网页文件/,
    }
  }, 60_000)

  const answerTo = async (hub: Opened, what: string, query = '') => {
    const { bytes, name } = hostile[what]!
    return sendingTo(hub)(`kind=roster&name=${encodeURIComponent(name)}${query}`, bytes)
  }

  test.each(['bomb', 'macro', 'named', 'entities', 'formula', 'page'])('%s', async (what) => {
    const hub = shared()
    const length = async () => (await hub.get('county', 'chain')).body.length
    const before = await length()
    const { body } = await answerTo(hub, what)
    expect(body).toMatchObject({ status: 422, code: 'sheet-faults' })
    expect(body.detail).toMatch(hostile[what]!.says)
    expect(body.faults).toHaveLength(1)
    const { status, account } = await answerTo(hub, what, '&preview=true')
    expect({ status, records: account.records, faults: account.faults.length }).toEqual({
      status: 200,
      records: 0,
      faults: 1,
    })
    expect(account.faults[0]!.message).toBe(body.faults[0]!.message)
    expect(await length()).toBe(before)
  })

  test('a bomb is not unpacked', async () => {
    const hub = shared()
    // What a thread takes by itself is there already.
    await answerTo(hub, 'named')
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 5)
    for (let times = 0; times < 3; times += 1) await answerTo(hub, 'bomb')
    clearInterval(watch)
    expect(most - before).toBeLessThan(BOMB / 2)
  })

  test('more than 20 MB', async () => {
    const { body } = await sendingTo(shared())('kind=roster', new Uint8Array(20 * MB + 1))
    expect(body).toMatchObject({ status: 413, code: 'too-large' })
  })
})

describe('what takes too much', () => {
  const ledger = {
    ...county,
    members: [],
    attendance: [],
    works: [],
    gatherings: [],
    handling: [],
    decisions: [],
    contacts: [],
  }
  const task = (bytes: Uint8Array) =>
    ({ do: 'read', kind: 'roster', bytes, name: 'a.xlsx', ledger, today: '2012-06-30' }) as const

  test('time ends with its thread and is told', async () => {
    const thread = new SheetThread({ ms: 1, memory: 384 })
    await expect(thread.perform(task(await xlsx({ 名册: ROWS })))).rejects.toMatchObject({
      status: 422,
      code: 'sheet-too-heavy',
    })
    thread.stop()
  })

  test('memory as well; what comes after is done by another thread', async () => {
    const thread = new SheetThread({ ms: 60_000, memory: 16 })
    const rows = Array.from({ length: 8000 }, (_, at): Row => [`王${at}`, `第${at}单位`, '第一联络组'])
    await expect(thread.perform(task(await xlsx({ 名册: [ROWS[0]!, ...rows] })))).rejects.toMatchObject({
      status: 422,
      code: 'sheet-too-heavy',
    })
    const csv = new TextEncoder().encode('姓名,联络组\n新七,第一联络组\n')
    expect((await thread.perform({ ...task(csv), name: 'a.csv' })).counts.added).toBe(1)
    thread.stop()
  })

  test('is let go of when the hub stops', async () => {
    const thread = new SheetThread()
    const performed = thread.perform(task(await xlsx({ 名册: ROWS })))
    thread.stop()
    await expect(performed).rejects.toMatchObject({ status: 503, code: 'stopping' })
    await expect(thread.perform(task(new Uint8Array()))).rejects.toMatchObject({ code: 'stopping' })
  })

  test('many at once are asked to come back', async () => {
    const hub = await openCounty()
    const send = sendingTo(hub)
    const bytes = await xlsx({ 名册: ROWS })
    await hub.as('county')
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('kind=roster&preview=true', bytes)))
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused.map(({ body }) => body.code)).toEqual(['busy', 'busy'])
    expect(refused[0]!.headers.get('Retry-After')).toBe('5')
  })
})

describe('workbooks handed out over HTTP', () => {
  const shared = sharedCounty()
  const download = async (who: 'county' | 'own', path: string) => {
    const response = await shared().request(path, { headers: await shared().as(who) })
    expect({ path, status: response.status }).toEqual({ path, status: 200 })
    return response
  }

  test('templates with the groups and members there are, which change nothing as they are', async () => {
    const send = sendingTo(shared())
    for (const [kind, name, holds] of [
      ['roster', '委员名册模板', '第二联络组'],
      ['attendance', '出席登记表模板', '甲一'],
      ['works', '工作成果清单模板', '第二联络组'],
    ] as const) {
      const response = await download('county', `templates/${kind}.xlsx`)
      expect(decodeURIComponent(response.headers.get('Content-Disposition')!)).toContain(`${name}.xlsx`)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      const bytes = await response.arrayBuffer()
      const texts = [...(await textsIn(bytes)), ...(await textsIn(bytes, 1))].flat()
      expect(texts).toContain(holds)
      const { account } = await send(`kind=${kind}&preview=true`, new Uint8Array(bytes))
      expect({ kind, records: account.records, faults: account.faults }).toEqual({ kind, records: 0, faults: [] })
    }
  })

  test('an attendance sheet for one group has its members alone', async () => {
    const texts = (
      await textsIn(await (await download('county', 'templates/attendance.xlsx?group=g-02')).arrayBuffer())
    ).flat()
    expect(texts).toContain('乙四')
    expect(texts).not.toContain('甲一')
  })

  test('the roster: all of it for the county, for a clerk the own group; read again it changes nothing', async () => {
    const all = await (await download('county', 'exports/roster.xlsx')).arrayBuffer()
    const own = (await textsIn(await (await download('own', 'exports/roster.xlsx')).arrayBuffer())).flat()
    expect((await textsIn(all)).flat()).toEqual(expect.arrayContaining(['甲一', '乙四', '乙五']))
    expect(own).toEqual(expect.arrayContaining(['甲一', '甲二', '丙三']))
    expect(own.filter((text) => /^乙/.test(text))).toEqual([])
    const { account } = await sendingTo(shared())('kind=roster&preview=true', new Uint8Array(all))
    expect({ records: account.records, faults: account.faults }).toEqual({ records: 0, faults: [] })
  })

  test('a roll: what a clerk may not read is not in it', async () => {
    const roll = async (who: 'county' | 'own') =>
      (await textsIn(await (await download(who, 'exports/rolls/joined')).arrayBuffer())).flat()
    expect(await roll('county')).toEqual(expect.arrayContaining(['甲二', '乙四', '出差', '探亲']))
    const own = await roll('own')
    expect(own).toContain('甲二')
    expect(own).not.toContain('乙四')
    expect(own).not.toContain('探亲')
  })
})
