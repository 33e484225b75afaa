import type { Ledger } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, it } from 'vitest'
import { type Preview, readRoster } from '../src/index.ts'
import { excelDay, fates, ledgerOf, messages, options, people, type Row, recorded, xlsx } from './sheets.ts'

/** Reads a roster, records it, and reads it once more: the second time nothing may change. */
async function takenIn(bytes: Uint8Array, name: string, ledger: Ledger): Promise<{ preview: Preview; after: Ledger }> {
  const preview = await readRoster(bytes, name, ledger, options())
  const after = parseLedger(recorded(ledger, preview))
  const again = await readRoster(bytes, name, after, options('2012-07-15'))
  expect(again.faults).toEqual([])
  expect(again.entries).toEqual([])
  return { preview, after }
}

describe('six messy rosters', () => {
  it('1: a merged title, blank rows, stray spaces, notes under the table, personal columns', async () => {
    const bytes = await xlsx(
      {
        委员名册: [
          ['示例县政协委员名册（2012年）'],
          [],
          [
            ' 序号',
            '姓　名',
            ' 界别 ',
            '工作单位\n及职务',
            '所在组',
            '组内职务',
            '任职时间',
            '联系电话',
            '身份证号',
            '民 族',
          ],
          [
            1,
            ' 王　芳 ',
            '农业',
            '青禾乡  农技站站长',
            '青禾乡联络组',
            '组长',
            '２０１２年３月５日',
            '13800000000',
            '',
            '汉族',
          ],
          [],
          [2, '阿卜杜拉•买买提（男，维吾尔族）', '教育', '中心小学', '青禾乡联络组', '', excelDay('2011-09-01')],
          [3, 'John  Smith', '科技', '农机站', '青禾乡联络组', '副组长', '2012.3.5'],
          [],
          ['合计', '3 人'],
          ['注：本名册截至2012年3月。'],
        ],
      },
      ['A1:J1', 'A10:J10'],
    )
    const { preview, after } = await takenIn(bytes, '名册.xlsx', ledgerOf())
    expect(fates(preview)).toEqual([
      '4E 青禾乡联络组 added',
      '4 王芳 added',
      '6 阿卜杜拉·买买提 added',
      '7 John Smith added',
      '9 合计 left-out',
      '10 注：本名册截至2012年3月。 left-out',
    ])
    expect(people(after)).toEqual([
      {
        name: '王芳',
        sector: '农业',
        unit: '青禾乡 农技站站长',
        appointed: '2012-03-05',
        group: '青禾乡联络组',
        roles: ['leader'],
      },
      { name: '阿卜杜拉·买买提', sector: '教育', unit: '中心小学', appointed: '2011-09-01', group: '青禾乡联络组' },
      {
        name: 'John Smith',
        sector: '科技',
        unit: '农机站',
        appointed: '2012-03-05',
        group: '青禾乡联络组',
        roles: ['deputy-leader'],
      },
    ])
    expect(preview.notes).toContain('“联系电话”、“身份证号”、“民族”属于个人信息，没有读入。')
    expect(preview.notes).toContain('姓名后括号里的性别、民族、党派属于个人信息，没有读入。')
    expect(
      preview.sheets[0]!.columns.filter(({ leftOut }) => leftOut === 'personal').map(({ column }) => column),
    ).toEqual(['H', 'I', 'J'])
    expect(JSON.stringify(preview.entries)).not.toMatch(/13800000000|汉族|维吾尔族/)
  })

  it('2: two sheets, headings in another order and in English, a sheet that is no roster', async () => {
    const bytes = await xlsx({
      乡镇: [
        ['联络组', '姓名', '职务', '界别'],
        ['白杨镇委员联络组', '李强', '组长、常委', '农业'],
        ['白杨镇委员联络组', '赵敏', '委员', '教育'],
      ],
      Departments: [
        ['Unit', 'Name', 'Group', 'Role', 'Appointed'],
        ['Bureau of Health', 'Zhou Jie', '卫生系统委员联络组', 'deputy leader', '2012/3/5'],
      ],
      说明: [
        ['姓名', '请填写全名'],
        ['职务', '请填写组内职务'],
      ],
    })
    const { preview, after } = await takenIn(bytes, '名册.xlsx', ledgerOf())
    expect(people(after)).toEqual([
      {
        name: '李强',
        sector: '农业',
        appointed: '2011-08-21',
        group: '白杨镇委员联络组',
        roles: ['leader', 'standing-committee'],
      },
      { name: '赵敏', sector: '教育', appointed: '2011-08-21', group: '白杨镇委员联络组' },
      {
        name: 'Zhou Jie',
        unit: 'Bureau of Health',
        appointed: '2012-03-05',
        group: '卫生系统委员联络组',
        roles: ['deputy-leader'],
      },
    ])
    expect(after.groups.map(({ kind, formed }) => [kind, formed])).toEqual([
      ['township', '2011-08-21'],
      ['county-department', '2011-08-21'],
    ])
    expect(preview.sheets.map(({ sheet, read }) => [sheet, read])).toEqual([
      ['乡镇', true],
      ['Departments', true],
      ['说明', false],
    ])
    expect(preview.notes).toContain('新增委员没有写任职时间的，记为 2011-08-21。')
  })

  it('3: duplicate names, told apart by unit or sector, else complained about', async () => {
    const heading = ['姓名', '界别', '工作单位', '联络组']
    const apart: Row[] = [
      ['张伟', '农业', '种植大户', '甲乡联络组'],
      ['张伟', '农业', '农机站', '甲乡联络组'],
      ['张伟', '教育', '', '乙乡联络组'],
    ]
    const { preview, after } = await takenIn(await xlsx({ 名册: [heading, ...apart] }), '名册.xlsx', ledgerOf())
    expect(preview.counts).toMatchObject({ added: 5, fault: 0 })
    expect(after.members.map(({ unit, sector }) => unit ?? sector)).toEqual(['种植大户', '农机站', '教育'])

    const alike: Row[] = [
      ['张伟', '农业', '', '甲乡联络组'],
      ['张伟', '农业', '农机站', '乙乡联络组'],
    ]
    const doubted = await readRoster(await xlsx({ 名册: [heading, ...alike] }), '名册.xlsx', ledgerOf(), options())
    expect(messages(doubted)).toEqual([
      '第 2 行 A 列：与“名册”第 3 行的“张伟”同名，分不清是不是同一人。是同一人，请合成一行；不是同一人，请分别写明工作单位或界别。',
      '第 3 行 A 列：与“名册”第 2 行的“张伟”同名，分不清是不是同一人。是同一人，请合成一行；不是同一人，请分别写明工作单位或界别。',
    ])
    expect(doubted.entries).toEqual([])

    const one = await readRoster(
      await xlsx({
        名册: [
          ['姓名', '职务'],
          ['张伟', '组长'],
        ],
      }),
      '名册.xlsx',
      after,
      options(),
    )
    expect(messages(one)[0]).toMatch(
      /^第 2 行 A 列：台账里有 3 位“张伟”（张伟（种植大户，农业），系统编号 n3；.+请写明工作单位和界别/,
    )
  })

  it('4: a CSV in GBK, and the same in UTF-8 with and without a mark, and in UTF-16', async () => {
    const text =
      '序号,姓名,界别,单位,联络组\r\n1,王芳,农业,"农技站,站长",青禾乡联络组\r\n,,,,\r\n2,李强,教育,"第一\n中学",青禾乡联络组\r\n'
    // 姓名 in GBK, by its bytes: TextEncoder knows UTF-8 alone.
    const gbk = Buffer.from(
      'd0f2bac52cd0d5c3fb2cbde7b1f02cb5a5cebb2cc1aac2e7d7e90d0a312ccdf5b7bc2cc5a9d2b52c22c5a9bcbcd5be2cd5beb3a4222cc7e0bacccfe7c1aac2e7d7e90d0a2c2c2c2c0d0a322cc0eec7bf2cbdccd3fd2c22b5dad2bb0ad6d0d1a7222cc7e0bacccfe7c1aac2e7d7e90d0a',
      'hex',
    )
    expect(new TextDecoder('gbk').decode(gbk)).toBe(text)
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const bytes of [gbk, Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16]) {
      const { after } = await takenIn(new Uint8Array(bytes), '名册.csv', ledgerOf())
      expect(people(after)).toEqual([
        { name: '王芳', sector: '农业', unit: '农技站,站长', appointed: '2011-08-21', group: '青禾乡联络组' },
        { name: '李强', sector: '教育', unit: '第一 中学', appointed: '2011-08-21', group: '青禾乡联络组' },
      ])
    }
  })

  it('5: sections named in rows of their own, cells merged downwards, the heading repeated', async () => {
    const bytes = await xlsx(
      {
        名册: [
          ['县政协委员名单'],
          ['姓名', '界别', '单位', '任职时间', ''],
          ['', '', '', '起', '止'],
          ['一、青禾乡联络组（2人）'],
          ['王芳', '农业', '农技站', '2011年8月', ''],
          ['李强', '', '中心小学', '2012-3-5', '2012年5月31日'],
          ['姓名', '界别', '单位', '任职时间', ''],
          ['（二）白杨镇联络组'],
          ['赵敏', '教育', '中学', 40972, ''],
        ],
      },
      ['A1:E1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'A4:E4', 'B5:B6', 'A8:E8'],
    )
    const { preview, after } = await takenIn(bytes, '名册.xlsx', ledgerOf())
    expect(people(after)).toEqual([
      { name: '王芳', sector: '农业', unit: '农技站', appointed: '2011-08-21', group: '青禾乡联络组' },
      {
        name: '李强',
        sector: '农业',
        unit: '中心小学',
        appointed: '2012-03-05',
        left: '2012-05-31',
        group: '青禾乡联络组',
      },
      { name: '赵敏', sector: '教育', unit: '中学', appointed: '2012-03-04', group: '白杨镇联络组' },
    ])
    expect(preview.notes).toContain('任职或离任时间只写到 2011-08 的，按届次起止之日记为 2011-08-21。')
    expect(fates(preview)).toContain('7 姓名 left-out')
  })

  it('6: full of mistakes: each is told by its cell, with what to do, and nothing is taken', async () => {
    const bytes = await xlsx({
      乡镇: [
        ['姓名', '联络组', '职务', '任职时间', '单位'],
        ['王芳', '青禾乡联络组', '组长', '2012-02-30', '农技站'],
        ['李强', '青禾乡联络组', '村长', '2012年4月', '小学'],
        ['', '青禾乡联络组', '', '', '中学'],
        ['赵敏', '', '', '前年', ''],
        ['共3人参加', '青禾乡联络组', '', '12-3-5', '身份证110101199003070070'],
        ['孙丽', '青禾乡联络组', '', '2012', { formula: '1/0', result: { error: '#DIV/0!' } }],
      ],
      县直: [
        ['姓名', '单位', '名字'],
        ['周杰', '卫生局', '周杰'],
      ],
    })
    const preview = await readRoster(bytes, '名册.xlsx', ledgerOf(), options())
    expect(messages(preview)).toEqual([
      '“乡镇”表第 2 行 D 列：日期不存在（2012-02-30）。请改为实际的日期。',
      '“乡镇”表第 3 行 C 列：不认识职务“村长”。请从组长、副组长、常委、主席、副主席、秘书长中选写，几项之间用顿号；没有就留空。',
      '“乡镇”表第 3 行 D 列：“2012-04”没有写到哪一天。请写成 2012-03-05 或 2012年3月5日 的形式。',
      '“乡镇”表第 4 行 A 列：没有写姓名。请补上，或删去这一行。',
      '“乡镇”表第 5 行 B 列：没有写所在的联络组。请补上。',
      '“乡镇”表第 5 行 D 列：“前年”不是日期。请写成 2012-03-05 或 2012年3月5日 的形式。',
      '“乡镇”表第 6 行 A 列：“共3人参加”不像姓名。请改正；说明文字请移到表格之外。',
      '“乡镇”表第 6 行 D 列：“12-3-5”不是日期。请写成 2012-03-05 或 2012年3月5日 的形式。',
      '“乡镇”表第 6 行 E 列：内容里像是有身份证号码。这类个人信息不能存入台账，请删去后再导入。',
      '“乡镇”表第 7 行 D 列：“2012”没有写到哪一天。请写成 2012-03-05 或 2012年3月5日 的形式。',
      '“乡镇”表第 7 行 E 列：公式出错，没有结果。请改正公式，或直接填写内容。',
      '“县直”表第 1 行 C 列：“名字”与 A 列的意思相同。请只保留一列；左右并排的两张表请上下接成一张。',
      '“县直”表第 2 行：没有写所在的联络组。请补上。',
    ])
    expect(preview.entries).toEqual([])
    expect(preview.counts.fault).toBe(7)
    expect(preview.faults[0]).toMatchObject({ code: 'day', sheet: '乡镇', row: 2, column: 'D' })
  })
})

describe('who is there already', () => {
  const ledger = ledgerOf({
    groups: [
      { id: 'g1', name: '青禾乡委员联络组', kind: 'township', formed: '2011-09-01' },
      { id: 'g2', name: '白杨镇委员联络组', kind: 'township', formed: '2011-09-01' },
    ],
    members: [
      {
        id: 'm1',
        name: '王芳',
        unit: '农技站',
        sector: '农业',
        appointed: '2011-08-21',
        group: 'g1',
        roles: ['leader', 'standing-committee'],
      },
      { id: 'm2', name: '李强', unit: '小学', sector: '教育', appointed: '2011-08-21', group: 'g1' },
      {
        id: 'm3',
        name: '赵敏',
        unit: '中学',
        sector: '教育',
        appointed: '2011-08-21',
        left: '2012-03-31',
        group: 'g1',
      },
      { id: 'm4', name: '孙丽', appointed: '2011-08-21', group: 'g2' },
    ],
  })

  it('is changed from a day on, the past staying; nobody is dropped for not being in the file', async () => {
    const bytes = await xlsx({
      名册: [
        ['姓名', '联络组', '组内职务', '单位', '界别'],
        ['王 芳', '白杨镇', '', '农业局', '农业'],
        ['李强', '青禾乡联络组', '组长', '小学', '教育'],
      ],
    })
    const preview = await readRoster(bytes, 'a.xlsx', ledger, options('2012-06-30'))
    expect(preview.rows).toEqual([
      {
        sheet: '名册',
        row: 2,
        label: '王芳',
        fate: 'changed',
        about: 'members/m1',
        changes: [
          { field: '工作单位及职务', from: '农技站', to: '农业局' },
          { field: '联络组', from: '青禾乡委员联络组', to: '白杨镇委员联络组' },
          { field: '职务', from: '组长、常委', to: '常委' },
        ],
      },
      {
        sheet: '名册',
        row: 3,
        label: '李强',
        fate: 'changed',
        about: 'members/m2',
        changes: [{ field: '职务', to: '组长' }],
      },
    ])
    expect(preview.entries.map(({ value }) => value)).toEqual([
      {
        id: 'm1',
        name: '王芳',
        sector: '农业',
        unit: '农业局',
        appointed: '2011-08-21',
        posts: [
          { group: 'g1', roles: ['leader', 'standing-committee'], from: '2011-08-21', to: '2012-06-29' },
          { group: 'g2', roles: ['standing-committee'], from: '2012-06-30' },
        ],
      },
      {
        id: 'm2',
        name: '李强',
        sector: '教育',
        unit: '小学',
        appointed: '2011-08-21',
        posts: [
          { group: 'g1', from: '2011-08-21', to: '2012-06-29' },
          { group: 'g1', roles: ['leader'], from: '2012-06-30' },
        ],
      },
    ])
    expect(preview.notes).toContain('已有委员的联络组、职务变动，自2012年6月30日起算，以前的任职保持不变。')
    expect(preview.notInFile).toEqual([{ about: 'members/m4', label: '孙丽' }])
    const after = recorded(ledger, preview)
    expect((await readRoster(bytes, 'a.xlsx', after, options('2013-01-05'))).counts).toMatchObject({
      same: 2,
      changed: 0,
    })
  })

  it('holds from the day that is given', async () => {
    const bytes = await xlsx({
      名册: [
        ['姓名', '联络组'],
        ['李强', '白杨镇'],
        ['周杰', '新设组'],
      ],
    })
    const preview = await readRoster(bytes, 'a.xlsx', ledger, { ...options(), from: '2012-05-01' })
    expect(preview.entries).toEqual([
      { about: 'groups/n1', value: { id: 'n1', name: '新设组', kind: 'county-department', formed: '2012-05-01' } },
      {
        about: 'members/m2',
        value: {
          id: 'm2',
          name: '李强',
          unit: '小学',
          sector: '教育',
          appointed: '2011-08-21',
          posts: [
            { group: 'g1', from: '2011-08-21', to: '2012-04-30' },
            { group: 'g2', from: '2012-05-01' },
          ],
        },
      },
      { about: 'members/n2', value: { id: 'n2', name: '周杰', appointed: '2012-05-01', group: 'n1' } },
    ])
  })

  it('who has left is left alone, unless the row says that it is a new office, or when it ended', async () => {
    const read = async (...cells: Row) =>
      readRoster(
        await xlsx({
          名册: [
            ['姓名', '联络组', '任职时间', '离任时间'],
            ['赵敏', '青禾乡联络组', ...cells],
          ],
        }),
        'a.xlsx',
        ledger,
        options(),
      )
    const alone = await read()
    expect(alone.rows[0]).toMatchObject({
      fate: 'left-out',
      about: 'members/m3',
      reason: expect.stringContaining('2012-03-31 离任'),
    })
    expect((await read('2012-06-01')).entries).toEqual([
      { about: 'members/n1', value: { id: 'n1', name: '赵敏', appointed: '2012-06-01', group: 'g1' } },
    ])
    expect((await read('', '2012-03-31')).counts).toMatchObject({ same: 1 })
    expect((await read('', '2012-04-30')).entries[0]).toMatchObject({
      about: 'members/m3',
      value: { left: '2012-04-30', group: 'g1' },
    })
  })

  it('of one name, but another unit, sector and group: somebody says who it is', async () => {
    const row = (id: string): Row[] => [
      ['姓名', '单位', '界别', '联络组', '系统编号'],
      ['王芳', '医院', '医卫', '白杨镇', id],
    ]
    const read = async (id: string) => readRoster(await xlsx({ 名册: row(id) }), 'a.xlsx', ledger, options())
    expect(messages(await read(''))).toEqual([
      '第 2 行 A 列：台账里有同名的委员（王芳（农技站，农业），系统编号 m1），但单位、界别、联络组与表中不符。是同一人，请在“系统编号”列写上编号；不是同一人，请在该列写“新增”。',
    ])
    expect((await read('m1')).counts).toMatchObject({ changed: 1 })
    expect((await read('新增')).counts).toMatchObject({ added: 1 })
    const twice = await xlsx({ 名册: [...row('m1'), ['王方', '', '', '', 'm1']] })
    expect(messages(await readRoster(twice, 'a.xlsx', ledger, options()))).toEqual([
      '第 3 行 A 列：系统编号“m1”在“名册”第 2 行已经用过。请核对，每人只能有一行。',
    ])
    expect(messages(await read('m9'))).toEqual(['第 2 行 A 列：台账里没有系统编号“m9”。请改正，或把这一格清空。'])
  })

  it('a roster of one group: its rows need not name it, and only its members are missed', async () => {
    const bytes = await xlsx({
      名册: [
        ['姓名', '单位'],
        ['周杰', '卫生院'],
        ['李强', '小学'],
      ],
    })
    const preview = await readRoster(bytes, 'a.xlsx', ledger, { ...options(), group: 'g1' })
    expect(preview.entries).toMatchObject([{ value: { name: '周杰', group: 'g1' } }])
    expect(preview.notInFile.map(({ about }) => about)).toEqual(['members/m1'])
  })

  it('a row of one text in a table of more is told, and nobody', async () => {
    const bytes = await xlsx({
      名册: [['姓名', '单位', '联络组'], ['周杰', '卫生院', '青禾乡'], ['县直机关'], ['二〇一二年三月']],
    })
    const preview = await readRoster(bytes, 'a.xlsx', ledger, options())
    expect(preview.entries).toHaveLength(1)
    expect(preview.rows.slice(1)).toMatchObject([
      { label: '县直机关', fate: 'left-out', reason: expect.stringContaining('只有一格文字') },
      { label: '二〇一二年三月', fate: 'left-out' },
    ])
    const names = await xlsx({ 名册: [['青禾乡委员联络组'], ['姓名'], ['周杰'], ['李强']] })
    expect((await readRoster(names, 'a.xlsx', ledger, options())).counts).toMatchObject({ added: 1, same: 1 })
  })

  it('what the ledger would not take is a fault in its row', async () => {
    const bytes = await xlsx({
      名册: [
        ['姓名', '任职时间', '离任时间', '联络组'],
        ['周杰', '2012-05-01', '2012-04-01', '青禾乡'],
      ],
    })
    const preview = await readRoster(bytes, 'a.xlsx', ledger, options())
    expect(preview.faults).toMatchObject([{ code: 'span', row: 2 }])
    expect(preview.entries).toEqual([])
    expect(preview.counts).toMatchObject({ fault: 1, added: 0 })
  })

  it('posts at work under 职务 are told as left out; a template gone wrong is told too', async () => {
    const bytes = await xlsx({
      名册: [
        ['姓名', '单位', '职务'],
        ['李强', '小学', '校长'],
        ['孙丽', '', '站长'],
      ],
    })
    const preview = await readRoster(bytes, 'a.xlsx', ledger, options())
    expect(preview.notes).toEqual([
      '“职务”一列看来是工作职务，没有读入。组长、常委等职务请写在“组内职务”或“政协职务”列。',
    ])
    expect(preview.counts).toMatchObject({ same: 2, fault: 0 })
    const none = await readRoster(
      await xlsx({
        表: [
          ['单位', '电话'],
          ['小学', '1'],
        ],
      }),
      'a.xlsx',
      ledger,
      options(),
    )
    expect(messages(none)).toEqual(['没有找到表头。请在表格上方用一行写明各列名称，其中要有“姓名”。'])
  })
})
