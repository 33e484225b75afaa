import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, it } from 'vitest'
import { readAttendance } from '../src/index.ts'
import { excelDay, fates, ledgerOf, messages, options, type Row, recorded, xlsx } from './sheets.ts'

const ledger = ledgerOf({
  groups: [
    { id: 'g1', name: '青禾乡委员联络组', kind: 'township', formed: '2011-09-01' },
    { id: 'g2', name: '白杨镇委员联络组', kind: 'township', formed: '2011-09-01' },
  ],
  members: [
    { id: 'm1', name: '王芳', unit: '农技站', appointed: '2011-08-21', group: 'g1', roles: ['leader'] },
    { id: 'm2', name: '李强', unit: '小学', appointed: '2011-08-21', group: 'g1' },
    { id: 'm3', name: '张伟', unit: '中学', appointed: '2011-08-21', group: 'g1' },
    { id: 'm4', name: '张伟', unit: '医院', appointed: '2011-08-21', group: 'g2' },
  ],
  gatherings: [
    { id: 'a1', kind: 'plenary', group: null, date: '2012-02-20', title: '第二次全体会议' },
    { id: 'a2', kind: 'study', group: 'g1', date: '2012-03-15', title: '第一季度集中学习' },
  ],
  attendance: [
    { gathering: 'a1', member: 'm1', mark: 'leave-special', decidedBy: '示例主席', reason: '住院' },
    { gathering: 'a1', member: 'm2', mark: 'absent', recorded: '2012-02-21' },
  ],
})
const marks = (entries: { about: string; value: object }[]) =>
  entries.filter(({ about }) => about.startsWith('attendance/')).map(({ value }) => value)

describe('members down, gatherings across', () => {
  const sheet = (...more: Row[]): Row[] => [
    ['青禾乡委员联络组2012年出席登记表'],
    ['序号', '姓名', '单位', excelDay('2012-02-20'), '3月15日学习', '5月4日 视察水利工程', '出席次数'],
    [1, '王 芳', '农技站', '请假', '√', '出席', 2],
    [2, '李强', '小学', '缺席', '病假', '请假（出差）', 0],
    [3, '张伟', '中学', '', '—', '×', 0],
    ...more,
  ]

  it('finds the gatherings there are, makes those there are not, and takes the marks', async () => {
    const bytes = await xlsx({ 出席: sheet(['注：√出席 ×缺席']) }, ['A1:G1'])
    const preview = await readAttendance(bytes, 'a.xlsx', ledger, options())
    expect(messages(preview)).toEqual([])
    expect(fates(preview)).toEqual([
      '2D 2012-02-20 第二次全体会议 same',
      '2E 2012-03-15 第一季度集中学习 same',
      '2F 2012-05-04 视察水利工程 added',
      '3 王芳 added',
      '4 李强 added',
      '5 张伟 added',
      '6 注：√出席 ×缺席 left-out',
    ])
    expect(preview.entries[0]).toEqual({
      about: 'gatherings/n1',
      value: {
        id: 'n1',
        kind: 'inspection',
        group: 'g1',
        date: '2012-05-04',
        title: '视察水利工程',
        recorded: '2012-06-30',
      },
    })
    expect(marks(preview.entries)).toEqual([
      { gathering: 'a2', member: 'm1', mark: 'present', recorded: '2012-06-30' },
      { gathering: 'n1', member: 'm1', mark: 'present', recorded: '2012-06-30' },
      { gathering: 'a2', member: 'm2', mark: 'leave', reason: '病假', recorded: '2012-06-30' },
      { gathering: 'n1', member: 'm2', mark: 'leave', reason: '出差', recorded: '2012-06-30' },
      { gathering: 'n1', member: 'm3', mark: 'absent', recorded: '2012-06-30' },
    ])
    // A sheet's 请假 does not unsay that somebody recognised why; 缺席 stands already.
    expect(preview.rows.find(({ label }) => label === '王芳')).toMatchObject({
      reason: '台账里已认定为特殊原因请假，保持不变。',
    })
    expect(preview.sheets[0]!.columns.at(-1)).toEqual({ column: 'G', heading: '出席次数', leftOut: 'unknown' })

    const after = parseLedger(recorded(ledger, preview))
    const again = await readAttendance(bytes, 'a.xlsx', after, options('2012-07-01'))
    expect(again.entries).toEqual([])
    expect(again.counts).toMatchObject({ added: 0, changed: 0, fault: 0 })
  })

  it('changes a mark that stands, and keeps the day it was first recorded', async () => {
    const bytes = await xlsx({
      出席: [
        ['姓名', '2012-02-20 全会'],
        ['李强', '请假：病了'],
      ],
    })
    const preview = await readAttendance(bytes, 'a.xlsx', ledger, options())
    expect(preview.entries).toEqual([
      {
        about: 'attendance/a1/m2',
        value: { gathering: 'a1', member: 'm2', mark: 'leave', reason: '病了', recorded: '2012-02-21' },
      },
    ])
    expect(preview.rows.at(-1)).toMatchObject({
      fate: 'changed',
      changes: [{ field: '2012-02-20 第二次全体会议', from: '无故缺席', to: '请假（病了）' }],
    })
  })

  it('day, kind and title in rows of their own, labelled or not, above the names', async () => {
    const bytes = await xlsx({
      出席: [
        ['', '', '日期', '2012.4.6', '2012年4月20日'],
        ['', '', '类别', '调研', '民主监督'],
        ['', '', '名称', '春耕调研', '窗口单位监督'],
        ['', '', '主办', '白杨镇联络组', '县政协'],
        ['序号', '姓名', '联络组', '', ''],
        [1, '张伟', '白杨镇', '到', '旷会'],
      ],
    })
    const preview = await readAttendance(bytes, 'a.xlsx', ledger, options())
    expect(messages(preview)).toEqual([])
    expect(preview.entries.map(({ value }) => value)).toMatchObject([
      { kind: 'research', group: 'g2', date: '2012-04-06', title: '春耕调研' },
      { kind: 'supervision', group: null, date: '2012-04-20', title: '窗口单位监督' },
      { member: 'm4', mark: 'present' },
      { member: 'm4', mark: 'absent' },
    ])
  })

  it('whose sheet it is: by the options, by a title, by its members, else the county', async () => {
    const groupOf = async (title: string, group?: string | null): Promise<unknown> => {
      const rows: Row[] = [[title], ['姓名', '单位', '2012-05-04 座谈'], ['王芳', '', '√'], ['张伟', '中学', '√']]
      const preview = await readAttendance(await xlsx({ 表: rows }), 'a.xlsx', ledger, {
        ...options(),
        ...(group !== undefined && { group }),
      })
      return (preview.entries[0]!.value as { group: unknown }).group
    }
    expect(await groupOf('2012年出席登记表')).toBe('g1')
    expect(await groupOf('白杨镇委员联络组出席登记表')).toBe('g2')
    expect(await groupOf('白杨镇委员联络组出席登记表', 'g1')).toBe('g1')
    expect(await groupOf('白杨镇委员联络组出席登记表', null)).toBeNull()
    expect(await groupOf('2012年出席登记表', null)).toBeNull()
  })

  it('a mark of somebody who was not expected is taken, and told', async () => {
    const bytes = await xlsx({
      表: [
        ['姓名', '单位', '2012-03-15 学习'],
        ['张伟', '医院', '√'],
        ['王芳', '', '√'],
      ],
    })
    const preview = await readAttendance(bytes, 'a.xlsx', ledger, { ...options(), group: 'g1' })
    expect(marks(preview.entries)).toMatchObject([
      { gathering: 'a2', member: 'm4' },
      { gathering: 'a2', member: 'm1' },
    ])
    expect(preview.notes).toEqual(['有 1 处登记的委员当次不在应到之列：会保存，不计入出席率。请核对日期和联络组。'])
  })

  it('signs mean what the sheet says they mean; what is guessed is told', async () => {
    const rows: Row[] = [
      ['姓名', '2012-03-15 学习'],
      ['王芳', '○'],
      ['李强', '△'],
    ]
    const guessed = await readAttendance(await xlsx({ 出席: rows }), 'a.xlsx', ledger, options())
    expect(marks(guessed.entries)).toMatchObject([{ mark: 'leave' }, { mark: 'leave' }])
    expect(guessed.notes[0]).toBe('“○”按“请假”读入。表中用法不同的，请在表下注明，例如“注：○请假　×缺席”，再重新导入。')
    for (const legend of ['注：○出席，△缺席', '说明：出席○ 缺席△', '○表示出席；△表示缺席']) {
      const told = await readAttendance(await xlsx({ 出席: [...rows, [legend]] }), 'a.xlsx', ledger, options())
      expect(marks(told.entries)).toMatchObject([{ mark: 'present' }, { mark: 'absent' }])
      expect(told.notes).toEqual([])
    }
  })

  it('complains by cell', async () => {
    const bytes = await xlsx({
      出席: [
        [
          '姓名',
          '2月30日学习',
          '2012-03-15 学习',
          '3月20日',
          '2012-05-04 座谈视察',
          '集体活动',
          '2013-03-05 学习',
          '2012年4月1日',
        ],
        ['王芳', '√', '没来', '√', '√', '√', '√', '√'],
        ['无此人', '√', '√', '√', '√', '√', '√', '√'],
        ['张伟', '√', '√', '√', '√', '√', '√', '√'],
        ['王芳', '√', '√', '√', '√', '√', '√', '特殊原因请假'],
      ],
    })
    const preview = await readAttendance(bytes, '2012.xlsx', ledger, options())
    expect(messages(preview)).toEqual([
      '第 1 行 B 列：看不出是哪一天的会议或活动。请写明日期，例如 2012年3月5日。',
      '第 1 行 D 列：看不出是哪一天的会议或活动。请写明日期，例如 2012年3月5日。',
      '第 1 行 E 列：2012-05-04 这一次的名称里有“视察”、“座谈”，分不清是哪一类。请加一行“类别”写明。',
      '第 1 行 F 列：看不出是哪一天的会议或活动。请写明日期，例如 2012年3月5日。',
      '第 1 行 G 列：2013年3月5日还没有到。请核对年份和月份。',
      '第 1 行 H 列：看不出 2012-04-01 这一次是什么会议或活动。请在名称里写明，或加一行“类别”，例如：集中学习、视察、全体委员会议。',
      '第 2 行 C 列：不认识“没来”。请写出席、请假、病假、事假、缺席，或用 √、×、○。',
      '第 3 行 A 列：台账里没有委员“无此人”。请改正姓名，或先导入委员名册。',
      '第 4 行 A 列：台账里有 2 位“张伟”（张伟（中学），系统编号 m3；张伟（医院），系统编号 m4），分不清是哪一位。请写明工作单位和界别，或在“系统编号”列写上编号。',
    ])
    expect(preview.entries).toEqual([])
  })

  it('what a heading says of a new gathering is looked at like any cell', async () => {
    const bytes = await xlsx({
      表: [
        ['姓名', '2012-05-04 座谈，联系人13800000000', '2012-05-05 =座谈'],
        ['王芳', '√', '√'],
      ],
    })
    expect(messages(await readAttendance(bytes, 'a.xlsx', ledger, options()))).toEqual([
      '第 1 行 B 列：内容里像是有手机号码。这类个人信息不能存入台账，请删去后再导入。',
      '第 1 行 C 列：内容以 =、+、-、@ 开头，像是公式。请改为普通文字。',
    ])
  })

  it('a member on two rows who is said to have been there and not', async () => {
    const bytes = await xlsx({
      出席: [
        ['姓名', '2012-03-15 学习'],
        ['王芳', '√'],
        ['王芳', '×'],
        ['李强', '特殊原因请假'],
      ],
    })
    expect(messages(await readAttendance(bytes, 'a.xlsx', ledger, options()))).toEqual([
      '第 3 行 B 列：“王芳”在第 2 行已经写过，两行的出席情况不同。请合成一行。',
      '第 4 行 B 列：特殊原因请假须写明由谁认定。请加一列“批准人”写上姓名。',
    ])
  })
})

describe('a sheet for each gathering', () => {
  it('takes day, title, kind and place from above the table', async () => {
    const bytes = await xlsx(
      {
        '3.15': [
          ['青禾乡委员联络组集中学习签到表'],
          ['时间：2012年3月15日（星期四）  地点：乡政府会议室'],
          ['姓名', '出席情况', '请假原因', '批准人'],
          ['王芳', '出席', '', ''],
          ['李强', '特殊原因请假', '汛期值守', '示例主席'],
        ],
        '4月': [
          ['时间', '2012-04-10'],
          ['主题', '走访贫困户'],
          ['类别', '走访'],
          ['姓名', '签到'],
          ['王芳', '√'],
          ['李强', ''],
        ],
        封面: [['青禾乡委员联络组']],
      },
      ['A1:D1', 'A2:D2'],
    )
    const preview = await readAttendance(bytes, 'a.xlsx', ledger, options())
    expect(messages(preview)).toEqual([])
    expect(preview.entries.map(({ value }) => value)).toEqual([
      { id: 'n1', kind: 'visit', group: 'g1', date: '2012-04-10', title: '走访贫困户', recorded: '2012-06-30' },
      { gathering: 'a2', member: 'm1', mark: 'present', recorded: '2012-06-30' },
      {
        gathering: 'a2',
        member: 'm2',
        mark: 'leave-special',
        reason: '汛期值守',
        decidedBy: '示例主席',
        recorded: '2012-06-30',
      },
      { gathering: 'n1', member: 'm1', mark: 'present', recorded: '2012-06-30' },
    ])
    expect(preview.sheets.map(({ sheet, read }) => [sheet, read])).toEqual([
      ['3.15', true],
      ['4月', true],
      ['封面', false],
    ])
    expect(fates(preview)).toContain('6 李强 left-out')
  })

  it('of the county, where its members are of several groups', async () => {
    const bytes = await xlsx({
      视察: [
        ['2012年5月10日委员视察出席情况'],
        ['姓名', '单位', '出席情况'],
        ['王芳', '', '是'],
        ['张伟', '医院', '请假'],
      ],
    })
    const preview = await readAttendance(bytes, 'a.xlsx', ledger, options())
    expect(preview.entries.map(({ value }) => value)).toMatchObject([
      { kind: 'inspection', group: null, date: '2012-05-10', title: '委员视察' },
      { member: 'm1', mark: 'present' },
      { member: 'm4', mark: 'leave' },
    ])
  })

  it('says when there is no roll in it', async () => {
    const preview = await readAttendance(
      await xlsx({
        名册: [
          ['姓名', '单位'],
          ['王芳', '农技站'],
        ],
      }),
      'a.xlsx',
      ledger,
      options(),
    )
    expect(messages(preview)).toEqual([
      '没有找到出席表。请用一行写明“姓名”和各次会议、活动的日期、名称；或一张工作表记一次，在表头写明“姓名”“出席情况”，在上方写明时间和名称。',
    ])
  })
})
