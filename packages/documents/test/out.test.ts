import { addDays, inOffice, type Ledger, postOn } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { sampleCounty } from '@liaison-kit/sample-county'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attendanceTemplate,
  readAttendance,
  readRoster,
  readWorks,
  rollBook,
  rosterBook,
  rosterTemplate,
  worksTemplate,
} from '../src/index.ts'
import { fates, ledgerOf, messages, options, type Row, recorded, xlsx } from './sheets.ts'

const county = sampleCounty({ today: '2025-03-01', seed: 7 })
const TODAY = '2025-03-01'

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  return workbook
}

/** What a roster says of everybody in office on a day. */
function seenOn({ members, groups }: Ledger, day: string) {
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  return members
    .filter((member) => inOffice(member, day))
    .map((member) => {
      const post = postOn(member, day)
      const { name, sector, unit, appointed, left } = member
      return { name, sector, unit, appointed, left, group: post && names.get(post.group), roles: post?.roles }
    })
}

describe('rosters handed out', () => {
  it('read into an empty ledger are the same people; read again they change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 999 }), fc.integer({ min: -700, max: 0 }), async (seed, days) => {
        const ledger = sampleCounty({ today: TODAY, seed })
        const asOf = addDays(TODAY, days)
        const bytes = await rosterBook(ledger, { asOf, ids: false })
        const empty = ledgerOf({ terms: ledger.terms })
        const preview = await readRoster(bytes, '名册.xlsx', empty, options(asOf))
        expect(messages(preview)).toEqual([])
        const after = parseLedger(recorded(empty, preview))
        expect(seenOn(after, asOf)).toEqual(seenOn(ledger, asOf))
        const kinds = new Map(ledger.groups.map(({ name, kind }) => [name, kind]))
        expect(after.groups.every(({ name, kind }) => kinds.get(name) === kind)).toBe(true)
        expect((await readRoster(bytes, '名册.xlsx', after, options(asOf))).entries).toEqual([])
        for (const ids of [true, false]) {
          const again = await readRoster(await rosterBook(ledger, { asOf, ids }), '名册.xlsx', ledger, options(asOf))
          expect(again.entries).toEqual([])
          expect(again.counts).toMatchObject({ same: seenOn(ledger, asOf).length, fault: 0 })
          expect(again.notInFile).toEqual([])
        }
      }),
      { numRuns: 6 },
    )
  }, 120_000)

  it('of one group', async () => {
    const preview = await readRoster(await rosterBook(county, { asOf: TODAY, group: 'g-01' }), '名册.xlsx', county, {
      ...options(TODAY),
      group: 'g-01',
    })
    expect(preview.counts).toMatchObject({ same: 7, added: 0 })
    expect(preview.notInFile).toEqual([])
  })

  it('by its id a member is found whose name was put right', async () => {
    const workbook = await opened(await rosterBook(county, { asOf: TODAY }))
    const sheet = workbook.worksheets[0]!
    sheet.getCell('B2').value = '改名'
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    const preview = await readRoster(bytes, '名册.xlsx', county, options(TODAY))
    expect(preview.entries).toHaveLength(1)
    expect(preview.entries[0]).toMatchObject({ about: `members/${county.members[0]!.id}`, value: { name: '改名' } })
  })
})

describe('rosters of few names, units and sectors, in any order', () => {
  const person = fc.record({
    name: fc.constantFrom('王芳', '王 芳', '李强', '阿依古丽·买买提'),
    unit: fc.constantFrom('', '农技站', '小学'),
    sector: fc.constantFrom('', '农业', '教育'),
    group: fc.constantFrom('甲乡联络组', '乙镇联络组'),
    role: fc.constantFrom('', '组长', '常委'),
  })

  it('either complain, and take nothing, or are taken so that the same again changes nothing', async () => {
    let taken = 0
    await fc.assert(
      fc.asyncProperty(fc.array(person, { maxLength: 6 }), async (people) => {
        const rows = people.map(({ name, unit, sector, group, role }): Row => [name, unit, sector, group, role])
        const bytes = async (some: Row[]) => xlsx({ 名册: [['姓名', '单位', '界别', '联络组', '组内职务'], ...some] })
        const preview = await readRoster(await bytes(rows), 'a.xlsx', ledgerOf(), options())
        if (preview.faults.length > 0) {
          expect(preview.entries).toEqual([])
          return
        }
        taken += 1
        const after = parseLedger(recorded(ledgerOf(), preview))
        expect((await readRoster(await bytes(rows), 'a.xlsx', after, options())).entries).toEqual([])
        const turned = await readRoster(await bytes([...rows].reverse()), 'a.xlsx', after, options('2013-01-01'))
        expect(turned.entries).toEqual([])
        expect(turned.faults).toEqual([])
      }),
      { numRuns: 80 },
    )
    expect(taken).toBeGreaterThan(10)
  })
})

describe('the roll of a gathering', () => {
  it('read again changes nothing; a mark that is changed in it is', async () => {
    const marked = [...new Set(county.attendance.map(({ gathering }) => gathering))]
    for (const id of marked.filter((_, index) => index % 60 === 0)) {
      const bytes = await rollBook(county, id)
      const preview = await readAttendance(bytes, '出席.xlsx', county, options(TODAY))
      expect(messages(preview)).toEqual([])
      expect(preview.entries).toEqual([])
      const marks = county.attendance.filter(({ gathering }) => gathering === id)
      expect(preview.rows.filter(({ column, fate }) => !column && fate === 'same')).toHaveLength(marks.length)
      const workbook = await opened(bytes)
      const sheet = workbook.worksheets[0]!
      const heading = sheet.getColumn(2).values.indexOf('姓名')
      const first = sheet.getRow(heading + 1)
      first.getCell(5).value = first.getCell(5).value === '出席' ? '缺席' : '出席'
      const changed = await readAttendance(
        new Uint8Array(await workbook.xlsx.writeBuffer()),
        'a.xlsx',
        county,
        options(TODAY),
      )
      expect(changed.entries).toHaveLength(1)
      expect(changed.entries[0]!.about).toMatch(`attendance/${id}/`)
    }
  })

  it('of a gathering that is not there is an error', async () => {
    await expect(rollBook(county, 'a-none')).rejects.toThrow(RangeError)
  })
})

describe('templates', () => {
  it.each([
    ['委员名册', () => rosterTemplate(county, { today: TODAY }), readRoster],
    ['出席登记', () => attendanceTemplate(county, { today: TODAY, group: 'g-01' }), readAttendance],
    ['工作成果', () => worksTemplate(county, { today: TODAY }), readWorks],
  ] as const)(
    '%s: its example is left out, its notes are no table, and it offers choices',
    async (name, template, reader) => {
      const bytes = await template()
      const workbook = await opened(bytes)
      expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([name, '填写说明'])
      const sheet = workbook.worksheets[0]!
      const offered = new Set<string>()
      sheet.eachRow({ includeEmpty: true }, (row) =>
        row.eachCell({ includeEmpty: true }, (cell) => {
          for (const formula of cell.dataValidation?.formulae ?? []) offered.add(formula)
        }),
      )
      expect(offered.size).toBeGreaterThan(1)
      for (const formula of offered) {
        const [, column = '', last] = /^填写说明!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)$/.exec(formula)!
        const choices = workbook.worksheets[1]!.getColumn(column).values.slice(2)
        expect(choices).toHaveLength(Number(last) - 1)
      }
      const preview = await reader(bytes, '模板.xlsx', county, options(TODAY))
      expect(messages(preview)).toEqual([])
      expect(preview.entries).toEqual([])
      expect(preview.sheets.map(({ read }) => read)).toEqual([true, false])
      expect(preview.rows.filter(({ reason }) => reason === '示例行。')).toHaveLength(1)
    },
  )

  it('filled in, each is taken in as it was meant', async () => {
    const groups = county.groups.slice(0, 2).map(({ name }) => name)
    const roster = await opened(await rosterTemplate(county, { today: TODAY }))
    roster.worksheets[0]!.getRow(3).values = [1, '新委员甲', '农业', '农技站', groups[0], '组长', '2024年5月6日']
    const bytes = new Uint8Array(await roster.xlsx.writeBuffer())
    const read = await readRoster(bytes, 'a.xlsx', county, options(TODAY))
    expect(read.entries.map(({ value }) => value)).toEqual([
      {
        id: 'n1',
        name: '新委员甲',
        sector: '农业',
        unit: '农技站',
        appointed: '2024-05-06',
        group: 'g-01',
        roles: ['leader'],
      },
    ])

    const attendance = await opened(await attendanceTemplate(county, { today: TODAY, group: 'g-01' }))
    const sheet = attendance.worksheets[0]!
    for (const [row, text] of [
      [1, '2025-02-27'],
      [2, '座谈'],
      [3, '春耕座谈'],
      [6, '√'],
      [7, '病假'],
    ] as const) {
      sheet.getCell(row, 6).value = text
    }
    const roll = await readAttendance(
      new Uint8Array(await attendance.xlsx.writeBuffer()),
      'a.xlsx',
      county,
      options(TODAY),
    )
    expect(messages(roll)).toEqual([])
    expect(roll.entries.map(({ value }) => value)).toMatchObject([
      { kind: 'symposium', group: 'g-01', date: '2025-02-27', title: '春耕座谈' },
      { mark: 'present' },
      { mark: 'leave', reason: '病假' },
    ])
    expect(fates(roll).filter((fate) => fate.endsWith('left-out')).length).toBeGreaterThan(2)

    const works = await opened(await worksTemplate(county, { today: TODAY }))
    works.worksheets[0]!.getRow(3).values = [
      1,
      '意见建议',
      groups[1],
      '2025-02-20',
      '关于路灯的建议',
      '',
      '',
      '县',
      '社会民生',
      '走访',
    ]
    const list = await readWorks(new Uint8Array(await works.xlsx.writeBuffer()), 'a.xlsx', county, options(TODAY))
    expect(messages(list)).toEqual([])
    expect(list.entries.map(({ value }) => value)).toEqual([
      {
        id: 'n1',
        kind: 'suggestion',
        group: 'g-02',
        date: '2025-02-20',
        title: '关于路灯的建议',
        to: 'county',
        category: 'livelihood',
        channel: 'visit',
        recorded: TODAY,
      },
    ])
  })
})
