import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, it } from 'vitest'
import { readWorks } from '../src/index.ts'
import { excelDay, fates, ledgerOf, messages, options, type Row, recorded, xlsx } from './sheets.ts'

const ledger = ledgerOf({
  groups: [
    { id: 'g1', name: '青禾乡委员联络组', kind: 'township', formed: '2011-09-01' },
    { id: 'g2', name: '白杨镇委员联络组', kind: 'township', formed: '2011-09-01' },
  ],
  members: [
    { id: 'm1', name: '王芳', appointed: '2011-08-21', group: 'g1' },
    {
      id: 'm2',
      name: '李强',
      appointed: '2011-08-21',
      posts: [
        { group: 'g1', from: '2011-08-21', to: '2012-03-31' },
        { group: 'g2', from: '2012-04-01' },
      ],
    },
  ],
  works: [
    { id: 'w1', kind: 'practical-project', group: 'g1', date: '2012-02-10', title: '修渠', recorded: '2012-02-12' },
  ],
})
const values = (preview: { entries: { value: object }[] }): object[] => preview.entries.map(({ value }) => value)

describe('lists of works', () => {
  it('takes every kind, in words people use, and finds again what is there', async () => {
    const bytes = await xlsx(
      {
        台账: [
          ['2012年工作成果登记表'],
          [
            '序号',
            '类型',
            '题目',
            '报送时间',
            '委员姓名',
            '所属期间',
            '提交对象',
            '领域',
            '来源',
            '是否高质量',
            '集体提案',
            '完成日期',
            '联系电话',
          ],
          [1, '社情民意', '关于饮水的情况', '2012.1.20', '王芳', '', '', '农业', '走访', '', '', '', '138'],
          [2, '意见建议', '关于校车的建议', '2012年2月5日', '李 强', '', '县', '', '', '', '', ''],
          [3, '调研报告', '春耕调研', excelDay('2012-05-06'), '李强', '', '', '', '', '是', '', ''],
          [4, '集体提案', '关于修路的提案', '2012-03-01', '王芳', '', '', '', '', '', '', ''],
          [5, '实事', '修渠', '2012-02-10', '王芳', '', '', '', '', '', '', '2012-06-01'],
          [6, '年度计划', '2012年计划', '2012-01-15', '王芳', '2012年', '', '', '', '', '否', ''],
          [7, '季度汇报', '一季度汇报', '2012-04-02', '王芳', '2012年第一季度', '', '', '', '', '', ''],
          [],
          ['合计', 7],
        ],
      },
      ['A1:M1'],
    )
    const preview = await readWorks(bytes, 'a.xlsx', ledger, options())
    expect(messages(preview)).toEqual([])
    const made = (more: object, index: number) => ({ id: `n${index}`, recorded: '2012-06-30', ...more })
    expect(values(preview)).toEqual([
      made(
        {
          kind: 'info-report',
          group: 'g1',
          date: '2012-01-20',
          title: '关于饮水的情况',
          member: 'm1',
          category: 'agriculture',
          channel: 'visit',
        },
        1,
      ),
      made(
        { kind: 'suggestion', group: 'g1', date: '2012-02-05', title: '关于校车的建议', member: 'm2', to: 'county' },
        2,
      ),
      // By the group the member was in on the day.
      made(
        {
          kind: 'research-report',
          group: 'g2',
          date: '2012-05-06',
          title: '春耕调研',
          member: 'm2',
          distinguished: true,
        },
        3,
      ),
      made(
        { kind: 'proposal', group: 'g1', date: '2012-03-01', title: '关于修路的提案', member: 'm1', collective: true },
        4,
      ),
      {
        id: 'w1',
        kind: 'practical-project',
        group: 'g1',
        date: '2012-02-10',
        title: '修渠',
        member: 'm1',
        delivered: '2012-06-01',
        recorded: '2012-02-12',
      },
      made({ kind: 'plan', group: 'g1', date: '2012-01-15', title: '2012年计划', member: 'm1', for: '2012' }, 5),
      made(
        {
          kind: 'quarterly-report',
          group: 'g1',
          date: '2012-04-02',
          title: '一季度汇报',
          member: 'm1',
          for: '2012-Q1',
        },
        6,
      ),
    ])
    expect(preview.rows[4]).toMatchObject({
      fate: 'changed',
      about: 'works/w1',
      changes: [
        { field: '委员', to: '王芳' },
        { field: '办结日期', to: '2012-06-01' },
      ],
    })
    expect(preview.notes).toEqual(['“联系电话”属于个人信息，没有读入。'])
    const after = parseLedger(recorded(ledger, preview))
    const again = await readWorks(bytes, 'a.xlsx', after, options('2012-07-01'))
    expect(again.entries).toEqual([])
    expect(again.counts).toEqual({ added: 0, changed: 0, same: 7, 'left-out': 1, fault: 0 })
  })

  it('a sheet for each kind, its group in the title, what it is about under 类别', async () => {
    const bytes = await xlsx({
      社情民意信息: [['白杨镇联络组'], ['标题', '时间', '类别'], ['关于医保的情况', '2012/3/5', '医疗卫生']],
      制度: [['白杨镇联络组'], ['名称', '日期', '内容'], ['学习制度', '2012-01-05', '每季度集中学习一次。']],
    })
    const preview = await readWorks(bytes, 'a.xlsx', ledger, options())
    expect(messages(preview)).toEqual([])
    expect(values(preview)).toMatchObject([
      { kind: 'info-report', group: 'g2', date: '2012-03-05', category: 'health' },
      { kind: 'regulation', group: 'g2', title: '学习制度', body: '每季度集中学习一次。' },
    ])
  })

  it('complains by cell, and takes nothing', async () => {
    const heading = [
      '成果类别',
      '标题',
      '日期',
      '委员',
      '联络组',
      '领域',
      '来源渠道',
      '所属期间',
      '集体提案',
      '提交对象',
    ]
    const rows: Row[] = [
      ['表扬信', '甲', '2012-03-05', '', '青禾乡'],
      ['', '乙', '2012-03-05', '', '青禾乡'],
      ['提案', '', '2012-03-05', '', '青禾乡'],
      ['提案', '丙', '', '', '青禾乡'],
      ['提案', '丁', '2012年3月', '', '青禾乡'],
      ['提案', '戊', '2012-07-05', '', '青禾乡'],
      ['提案', '己', '2012-03-05', '无此人', ''],
      ['提案', '庚', '2012-03-05', '', ''],
      ['提案', '辛', '2012-03-05', '', '无此乡'],
      ['信息', '壬', '2012-03-05', '', '青禾乡', '天文', '道听途说', '', '也许', '火星'],
      ['年度计划', '癸', '2012-03-05', '', '青禾乡', '', '', '2012年第一季度'],
      ['信息', '反映人电话13800000000', '2012-03-05', '', '青禾乡'],
    ]
    const preview = await readWorks(await xlsx({ 台账: [heading, ...rows] }), 'a.xlsx', ledger, options())
    expect(messages(preview)).toEqual([
      '第 2 行 A 列：不认识成果类别“表扬信”。请写成社情民意信息、意见建议、调研报告、提案、为民办实事、年度计划等。',
      '第 3 行 A 列：没有写成果类别。请补上。',
      '第 4 行 B 列：没有写标题。请补上。',
      '第 5 行 C 列：没有写日期。请补上。',
      '第 6 行 C 列：“2012年3月”没有写到哪一天。请写成 2012-03-05 或 2012年3月5日 的形式。',
      '第 7 行 C 列：2012年7月5日还没有到。请核对年份和月份。',
      '第 8 行 D 列：台账里没有委员“无此人”。请改正姓名，或先导入委员名册。',
      '第 9 行 E 列：没有写所在的联络组。请补上。',
      '第 10 行 E 列：台账里没有联络组“无此乡”。请改正名称，或先在台账里建立这个组。',
      '第 11 行 F 列：不认识领域“天文”。请从模板的选项里选写。',
      '第 11 行 G 列：不认识来源渠道“道听途说”。请写调研、视察、走访、座谈或其他。',
      '第 11 行 I 列：“也许”看不出是或否。请写“是”，不是就留空。',
      '第 11 行 J 列：不认识提交对象“火星”。请写县、乡镇或单位。',
      '第 12 行 H 列：“2012年第一季度”不是期间。请写成 2012年、2012年上半年 或 2012年第一季度。',
      '第 13 行 B 列：内容里像是有手机号码。这类个人信息不能存入台账，请删去后再导入。',
    ])
    expect(preview.counts).toMatchObject({ fault: 12, added: 0 })
    expect(preview.entries).toEqual([])
  })

  it('two rows of one work: the same once more is left out, anything else is a fault', async () => {
    const heading = ['类别', '标题', '日期', '联络组', '地点']
    const row = ['信息', '关于饮水', '2012-03-05', '青禾乡', '一村']
    const same = await readWorks(await xlsx({ 台账: [heading, row, row] }), 'a.xlsx', ledger, options())
    expect(fates(same)).toEqual(['2 关于饮水 added', '3 关于饮水 left-out'])
    const other = await readWorks(
      await xlsx({ 台账: [heading, row, [...row.slice(0, 4), '二村']] }),
      'a.xlsx',
      ledger,
      options(),
    )
    expect(messages(other)).toEqual([
      '第 3 行：与第 2 行是同一件（类别、联络组、标题、日期、委员都相同），其他内容却不同。请合成一行。',
    ])
  })
})
