import type { Attendance, Gathering, Ledger, Mark, Member, Role } from '@liaison-kit/core'
import type { MemoryOptions } from '@liaison-kit/source/memory'
import type { WidgetState } from '@liaison-kit/ui'
import type { Roll } from './roll/roll.ts'

/** A situation worth seeing: what the widget is given, and the state it then shows. */
export interface TrackerExample {
  name: string
  /** What a source in memory begins with. */
  source?: MemoryOptions
  roll?: Roll
  gathering?: string
  readonly?: boolean
  state: WidgetState
}

/** The day of all examples. */
export const exampleDay = '2026-03-20'

const people: readonly [name: string, roles?: Role[]][] = [
  ['示例甲', ['leader']],
  ['示例乙', ['deputy-leader']],
  ['示例丙', ['standing-committee']],
  ['示例丁'],
  ['示例戊'],
  ['示例己'],
  ['示例庚'],
  ['示例辛'],
  ['示例壬'],
  ['示例癸'],
]

const members: Member[] = people.map(([name, roles], index) => ({
  id: `m${String(index + 1).padStart(2, '0')}`,
  name,
  appointed: '2022-01-01',
  group: 'g-01',
  ...(roles && { roles }),
}))
const neighbour: Member = { id: 'n01', name: '示例子', appointed: '2022-01-01', group: 'g-02', roles: ['leader'] }

const gatherings: Gathering[] = [
  {
    id: 'inspection-0408',
    kind: 'inspection',
    group: 'g-01',
    date: '2026-04-08',
    title: '视察村级卫生室建设',
    place: '示例村',
  },
  {
    id: 'activity-0320',
    kind: 'activity',
    group: 'g-01',
    date: '2026-03-20',
    title: '“委员进社区”集体活动',
    place: '示例镇社区服务中心',
  },
  {
    id: 'research-0312',
    kind: 'research',
    group: 'g-02',
    with: ['g-01'],
    date: '2026-03-12',
    title: '春季灌溉用水调研',
    place: '示例乡水管站',
  },
  {
    id: 'study-0226',
    kind: 'study',
    group: 'g-01',
    date: '2026-02-26',
    title: '第一季度集中学习',
    place: '示例镇会议室',
  },
  {
    id: 'symposium-0115',
    kind: 'symposium',
    group: 'g-01',
    date: '2026-01-15',
    title: '乡村教育座谈会',
    place: '示例镇中心小学',
  },
]

function marked(gathering: string, given: readonly Mark[], rest: Partial<Attendance>[] = []): Attendance[] {
  return given.map((mark, index) => ({ gathering, member: members[index]?.id ?? '', mark, ...rest[index] }))
}

const attendance: Attendance[] = [
  ...marked(
    'study-0226',
    [...Array<Mark>(7).fill('present'), 'leave-pending'],
    [...Array<Partial<Attendance>>(7).fill({}), { reason: '外出治病', asked: '2026-02-24' }],
  ),
  ...marked(
    'symposium-0115',
    ['present', 'present', 'leave', ...Array<Mark>(5).fill('present'), 'leave-special', 'absent'],
    [{}, {}, { reason: '参加县里会议' }, {}, {}, {}, {}, {}, { reason: '家中有事', decidedBy: '示例甲' }],
  ),
]

/** An invented county: one group of ten members, its neighbour, and gatherings complete, open, joined and to come. */
export const exampleLedger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'sample',
    name: '示例县政协',
    since: '2022-01-01',
    public: true,
    charters: [{ from: '2022-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't1', number: 1, from: '2022-01-01', to: '2026-12-31' }],
  groups: [
    { id: 'g-01', name: '示例镇联络组', kind: 'township', formed: '2022-01-01' },
    { id: 'g-02', name: '示例乡联络组', kind: 'township', formed: '2022-01-01' },
  ],
  members: [...members, neighbour],
  gatherings,
  attendance,
  works: [],
}

const source: MemoryOptions = { ledger: exampleLedger, group: 'g-01', today: exampleDay }
const signedIn: MemoryOptions = { ...source, signedIn: true, session: { name: '示例镇联络员' } }
const activity = gatherings[1] as Gathering

export const trackerExamples: readonly TrackerExample[] = [
  { name: 'signed out it says what signing in is for', source, state: 'ready' },
  {
    name: 'the list has open rolls first, then those to come, then the complete ones',
    source: signedIn,
    state: 'ready',
  },
  {
    name: 'a group without gatherings is told who records them',
    source: { ...signedIn, ledger: { ...exampleLedger, gatherings: [], attendance: [] } },
    state: 'empty',
  },
  { name: 'a gathering that is not there leads to the list', source: signedIn, gathering: 'gone', state: 'ready' },
  { name: 'a roll that nobody has taken yet', source: signedIn, gathering: 'activity-0320', state: 'ready' },
  { name: 'a roll with gaps and a leave not yet decided', source: signedIn, gathering: 'study-0226', state: 'ready' },
  { name: 'a roll that is complete', source: signedIn, gathering: 'symposium-0115', state: 'ready' },
  {
    name: 'a gathering to come takes leaves only one by one',
    source: signedIn,
    gathering: 'inspection-0408',
    state: 'ready',
  },
  {
    name: 'at a gathering of another group, its own members only',
    source: signedIn,
    gathering: 'research-0312',
    state: 'ready',
  },
  {
    name: 'readonly shows marks and asks nothing',
    source: signedIn,
    gathering: 'symposium-0115',
    readonly: true,
    state: 'ready',
  },
  { name: 'plain data needs no hub', roll: { gathering: activity, members, attendance }, state: 'ready' },
]
