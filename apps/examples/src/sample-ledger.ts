import type { MemoryOptions } from '@liaison-kit/source/memory'

type Ledger = MemoryOptions['ledger']
type Work = Ledger['works'][number]
type Gathering = Ledger['gatherings'][number]

/** The day the examples play on. */
export const sampleDay = '2012-11-20'

const held = (id: string, kind: Gathering['kind'], date: string, title: string): Gathering => ({
  id,
  kind,
  group: 'g-01',
  date,
  title,
  place: '青禾乡政府会议室',
  ...(date < sampleDay && { minutes: '有记录（示例）', reported: date }),
})
const work = (id: string, kind: Work['kind'], date: string, title: string): Work => ({
  id,
  kind,
  group: 'g-01',
  date,
  title,
})
const member = (id: string, name: string, roles?: Ledger['members'][number]['roles']): Ledger['members'][number] => ({
  id,
  name,
  group: 'g-01',
  appointed: '2011-08-21',
  ...(roles && { roles }),
})

/** One group's autumn, invented: a ledger as small as it can be and still worth looking at. */
export const sampleLedger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'sample',
    name: '示例县政协（示例数据）',
    public: true,
    since: '2012-07-01',
    charters: [{ from: '2012-07-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't10', number: 10, from: '2011-08-21', to: '2016-08-20' }],
  groups: [{ id: 'g-01', name: '青禾乡委员联络组', kind: 'township', formed: '2011-09-01' }],
  members: [
    member('m1', '示例甲', ['leader']),
    member('m2', '示例乙', ['deputy-leader']),
    member('m3', '示例丙'),
    member('m4', '示例丁'),
  ],
  gatherings: [
    held('a1', 'activity', '2012-08-17', '走进上水村活动'),
    held('a2', 'study', '2012-09-14', '学习农业政策'),
    held('a3', 'inspection', sampleDay, '视察乡卫生院'),
  ],
  attendance: ['m1', 'm2', 'm3', 'm4'].flatMap((id) => [
    { gathering: 'a1', member: id, mark: 'present' as const },
    { gathering: 'a2', member: id, mark: id === 'm4' ? ('leave' as const) : ('present' as const) },
  ]),
  works: [
    work('w1', 'info-report', '2012-09-12', '关于校车途经路段安全的情况反映'),
    work('w2', 'info-report', '2012-10-16', '关于冬季饲草储备不足的情况反映'),
    work('w3', 'suggestion', '2012-10-29', '关于整修上水村便桥的建议'),
  ],
}
