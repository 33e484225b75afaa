import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { civilDateAt, type Ledger } from '@liaison-kit/core'
import { rosterBook } from '@liaison-kit/documents'
import { type Serving, serve } from '@liaison-kit/hub'
import { sampleCounty } from '@liaison-kit/sample-county'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { liaison } from './liaison.ts'

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const running: Serving[] = []
let folder: string
let dir: string
const at = (name: string): string => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-sheets-'))
  dir = at('data')
})
afterEach(async () => {
  for (const hub of running.splice(0)) await hub.stop()
  rmSync(folder, { recursive: true })
})

const begin = (id: string) =>
  liaison('init', '--data', dir, '--committee', id, '--name', '示例县政协', '--from', '2012-01-01')

function csv(name: string, ...lines: string[]): string {
  writeFileSync(at(name), `\ufeff${lines.join('\r\n')}\r\n`)
  return at(name)
}

async function exported(): Promise<Ledger> {
  return JSON.parse((await liaison('export', '--data', dir, '--committee', 'shili')).out) as Ledger
}

const dayThere = (): string => civilDateAt(Date.now(), 'Asia/Shanghai')

const HEADING = '姓名,单位,联络组,组内职务,任职时间'
const GOOD = ['王芳,农技站,青禾乡联络组,组长,2012-3-5', '李强,小学,青禾乡联络组,,2012-3-5', '合计,,,,']

describe.each([
  { how: 'opening the directory itself', settle: async () => {} },
  {
    how: 'through the hub that serves it',
    settle: async () => {
      running.push(await serve({ dir, port: 0, logger: quiet }))
    },
  },
])('a roster, $how', ({ settle }) => {
  beforeEach(async () => {
    await begin('shili')
    await settle()
  })

  it('is told row by row; the same file again changes nothing', async () => {
    const file = csv('名册.csv', HEADING, ...GOOD)
    const preview = await liaison('import', file, '--data', dir, '--preview')
    expect([preview.status, preview.err]).toEqual([0, ''])
    expect(preview.out.split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/^第 2 行 C 列　青禾乡联络组　新增：/),
      '第 2 行　王芳　新增',
      '第 3 行　李强　新增',
      expect.stringMatching(/^第 4 行　合计　不读入：/),
    ])
    expect(preview.out).toMatch(/委员名册：新增 3 行，不读入 1 行。将记录 3 条；这是预览，没有作任何改动。\n$/)
    expect((await exported()).members).toEqual([])
    const done = await liaison('import', file, '--data', dir)
    expect([done.status, done.err]).toEqual([0, ''])
    expect(done.out).toMatch(/已记录 3 条。\n$/)
    const { members, groups } = await exported()
    expect(members).toMatchObject([
      { name: '王芳', roles: ['leader'], appointed: '2012-03-05', group: groups[0]!.id },
      { name: '李强' },
    ])
    const again = await liaison('import', file, '--data', dir)
    expect(again.out).toMatch(/不变 2 行.*没有需要改动的，台账未变。\n$/)
    expect((await exported()).members).toEqual(members)
    const verified = await liaison('verify', '--data', dir)
    expect(verified.status).toBe(0)
  })

  it('with a fault is refused with 2, every fault by its cell, and nothing of it is kept', async () => {
    const file = csv('名册.csv', HEADING, ...GOOD, '赵六,水站,青禾乡联络组,,2012-2-30', '周七,=1+1,青禾乡联络组,,')
    for (const more of [[], ['--preview']]) {
      const { status, out, err } = await liaison('import', file, '--data', dir, ...more)
      expect(status).toBe(2)
      expect(err.split('\n')).toEqual([
        '文件有 2 处需要改正，没有作任何改动：',
        expect.stringMatching(/^ {2}第 5 行 E 列：日期不存在/),
        expect.stringMatching(/^ {2}第 6 行 B 列：.*像是公式/),
        '',
      ])
      expect(out).toContain('第 5 行　赵六　有误')
    }
    expect((await exported()).members).toEqual([])
  })

  it('who moved is in the other group from the day on', async () => {
    await liaison('import', csv('一.csv', HEADING, ...GOOD), '--data', dir)
    const moved = csv('二.csv', '姓名,联络组', '李强,红柳乡联络组')
    const { status, out } = await liaison('import', moved, '--data', dir, '--from', '2012-09-01')
    expect(status).toBe(0)
    expect(out).toContain('李强　改动：联络组 青禾乡联络组 → 红柳乡联络组')
    expect(out).toContain('在任而名册里没有的委员 1 人，未作改动：')
    const { members, groups } = await exported()
    const [before, after] = groups.map(({ id }) => id)
    expect(members.find(({ name }) => name === '李强')!.posts).toEqual([
      { group: before, from: '2012-03-05', to: '2012-08-31' },
      { group: after, from: '2012-09-01' },
    ])
  })
})

describe('a spreadsheet', () => {
  it('of the works of a group, with the day they were imported', async () => {
    await begin('shili')
    await liaison('import', csv('名册.csv', HEADING, ...GOOD), '--data', dir)
    const [group] = (await exported()).groups
    const works = csv('清单.csv', '类别,日期,标题,姓名', '社情民意信息,2012-04-10,修路的建议,王芳')
    const begun = dayThere()
    const { status, out } = await liaison('import', works, '--data', dir, '--kind', 'works', '--group', group!.id)
    expect({ status, out }).toEqual({
      status: 0,
      out: expect.stringMatching(/工作成果清单：新增 1 行。已记录 1 条。\n$/),
    })
    const [work] = (await exported()).works
    expect(work).toMatchObject({ title: '修路的建议', member: expect.any(String) })
    // Over midnight it may be either.
    expect([begun, dayThere()]).toContain(work!.recorded)
  })

  it('of a whole county, as .xlsx', async () => {
    const county = sampleCounty({ today: '2026-06-18', seed: 'cli' })
    writeFileSync(at('名册.xlsx'), await rosterBook(county, { asOf: '2026-06-18', ids: false }))
    await begin('shili')
    const { status, err } = await liaison('import', at('名册.xlsx'), '--data', dir)
    expect([status, err]).toEqual([0, ''])
    const inOffice = county.members.filter(({ left }) => left === undefined || left >= '2026-06-18')
    expect((await exported()).members.map(({ name }) => name)).toEqual(inOffice.map(({ name }) => name))
  })

  it('of several counties names its own', async () => {
    await begin('shili')
    await begin('linxian')
    const file = csv('名册.csv', HEADING, ...GOOD)
    const refused = await liaison('import', file, '--data', dir)
    expect(refused.status).toBe(2)
    expect(refused.err).toMatch(/2 个县政协（.*linxian.*），请用 --committee/)
    expect((await liaison('import', file, '--data', dir, '--committee', 'nowhere')).status).toBe(2)
    expect((await liaison('import', file, '--data', dir, '--committee', 'shili')).status).toBe(0)
    expect((await exported()).members).toHaveLength(2)
  })

  it('begins no county, and no directory', async () => {
    const file = csv('名册.csv', HEADING, ...GOOD)
    const mistyped = await liaison('import', file, '--data', at('mistyped'))
    expect([mistyped.status, existsSync(at('mistyped'))]).toEqual([2, false])
  })

  it('is refused with 2 where the command is not understood, or the file is none', async () => {
    await begin('shili')
    const file = csv('名册.csv', HEADING, ...GOOD)
    writeFileSync(at('ledger.json'), '{}')
    writeFileSync(at('旧.xls'), 'x')
    writeFileSync(at('名册'), '')
    const asked: [RegExp, ...string[]][] = [
      [/--kind 只能是/, file, '--kind', 'members'],
      [/--from.*不是日期/, file, '--from', '2012-02-30'],
      [/--from 只用于/, file, '--kind', 'works', '--from', '2012-01-01'],
      [/没有联络组“none”/, file, '--group', 'none'],
      [/--kind、--preview 只用于电子表格/, at('ledger.json'), '--kind', 'roster', '--preview'],
      [/\.xls 文件/, at('旧.xls')],
      [/空/, at('名册'), '--kind', 'roster'],
      [/读不到文件/, at('没有.xlsx')],
    ]
    for (const [says, ...args] of asked) {
      const { status, err } = await liaison('import', ...args, '--data', dir)
      expect({ args, status, err }).toEqual({ args, status: 2, err: expect.stringMatching(says) })
    }
  })

  it('is in the help', async () => {
    const { out } = await liaison('import', '--help')
    expect(out).toContain('liaison import ROSTER.xlsx --data DIR [--committee ID] [--kind roster|attendance|works]')
  })
})
