import type { Gathering, Ledger, Work } from '@liaison-kit/core'

const work = (id: string, kind: Work['kind'], date: string, title: string, more: Partial<Work> = {}): Work => ({
  id,
  kind,
  group: 'g-01',
  date,
  title,
  ...more,
})
const held = (
  id: string,
  kind: Gathering['kind'],
  date: string,
  title: string,
  more: Partial<Gathering> = {},
): Gathering => ({
  id,
  kind,
  group: 'g-01',
  date,
  title,
  minutes: '有记录（示例）',
  reported: date,
  ...more,
})
const member = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  appointed: '2011-08-21',
  group: 'g-01',
  ...more,
})

/** A group’s first year, invented: what counts, what does not and why, and two members whose attendance is to be looked at. */
export const sampleLedger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'shili',
    name: '示例县政协',
    public: true,
    since: '2012-01-01',
    charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20', planned: { plenary: 5 } }],
  groups: [{ id: 'g-01', name: '示例乡委员联络组', kind: 'township', formed: '2011-09-01' }],
  members: [member('m1', '示例甲', { roles: ['leader'] }), member('m2', '示例乙'), member('m3', '示例丙')],
  gatherings: [
    held('p1', 'plenary', '2012-02-10', '全体委员会议（示例一）', { group: null }),
    held('p2', 'plenary', '2012-09-20', '全体委员会议（示例二）', { group: null }),
    held('a1', 'activity', '2012-02-24', '走进示例村活动'),
    held('a2', 'activity', '2012-05-18', '义诊送药活动'),
    held('a3', 'activity', '2012-10-12', '助学帮扶活动'),
    held('s1', 'study', '2012-03-15', '学习全会精神'),
    held('s2', 'study', '2012-10-26', '学习农业政策'),
    held('i1', 'inspection', '2012-04-20', '视察示例村安全饮水工程'),
    held('i2', 'inspection', '2012-11-06', '视察县医院（全县组织）', { group: null }),
  ],
  attendance: [
    { gathering: 'p1', member: 'm1', mark: 'present' },
    { gathering: 'p2', member: 'm1', mark: 'present' },
    { gathering: 'p1', member: 'm2', mark: 'absent' },
    { gathering: 'p2', member: 'm2', mark: 'absent' },
    { gathering: 'p1', member: 'm3', mark: 'present' },
    { gathering: 'p2', member: 'm3', mark: 'absent' },
  ],
  works: [
    ...['01', '02', '03', '05', '06', '07', '09', '10'].map((month) =>
      work(`w-${month}`, 'info-report', `2012-${month}-16`, `关于示例事项的情况反映（${Number(month)}月）`),
    ),
    work('r1', 'research-report', '2012-06-12', '示例乡冬季饲草储备调研', { distinguished: true }),
    work('r2', 'research-report', '2012-10-30', '示例乡校车安全调研'),
    work('j1', 'practical-project', '2012-04-02', '修建示例村便桥'),
    work('n1', 'plan', '2012-03-05', '2012年度工作计划'),
    work('n2', 'half-year-summary', '2012-08-09', '2012年上半年工作小结', { for: '2012' }),
    work('q1', 'quarterly-report', '2012-04-09', '第一季度工作汇报', { for: '2012-Q1' }),
  ],
  decisions: [
    {
      id: 'd1',
      about: { member: 'm2', test: 'plenary-absence', term: 't12' },
      date: '2012-10-15',
      step: 'reported',
      by: '示例县政协办公室',
    },
  ],
}
