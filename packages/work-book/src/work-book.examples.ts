import type { Gathering, Handling, Ledger, Work } from '@liaison-kit/core'
import { type MemoryOptions, type MemorySource, memorySource } from '@liaison-kit/source/memory'

/** One way the work book can look: feeds the tests and the docs. */
export interface WorkBookExample {
  id: string
  /** What it shows, in a sentence for the docs. */
  sentence: string
  source(): MemorySource
  readonly?: true
}

export const exampleDay = '2012-10-20'

const gatherings: Gathering[] = [
  {
    id: 'inspection-0912',
    kind: 'inspection',
    group: 'g-01',
    date: '2012-09-12',
    title: '视察乡卫生院改造',
    place: '示例乡卫生院',
    certificate: '示例视字第 001 号',
    minutes: '有',
    reported: '2012-09-14',
    category: 'health',
  },
  { id: 'study-0310', kind: 'study', group: 'g-01', date: '2012-03-10', title: '学习政协章程', place: '乡会议室' },
  {
    id: 'symposium-0605',
    kind: 'symposium',
    group: 'g-02',
    with: ['g-01'],
    date: '2012-06-05',
    title: '春灌用水座谈会',
  },
  { id: 'plenary-2012', kind: 'plenary', group: null, date: '2012-02-20', title: '县政协全体委员会议' },
]

const works: Work[] = [
  {
    id: 'report-0910',
    kind: 'info-report',
    group: 'g-01',
    date: '2012-09-10',
    title: '乡卫生院夜间无人值班',
    member: 'm01',
    category: 'health',
    channel: 'visit',
    place: '示例乡',
    situation: '乡卫生院晚上八点以后没有医生值班。',
    problem: '急病群众要到县城就诊，路程一小时。',
    advice: '建议卫生部门安排夜间轮流值班。',
  },
  {
    id: 'suggestion-0705',
    kind: 'suggestion',
    group: 'g-01',
    date: '2012-07-05',
    title: '关于在村口增设减速带的建议',
    member: 'm02',
    to: 'township',
    category: 'livelihood',
    body: '示例村口上学放学时车多人多，建议增设减速带和警示牌。',
  },
  {
    id: 'research-0620',
    kind: 'research-report',
    group: 'g-01',
    date: '2012-06-20',
    title: '春灌用水情况调研报告',
    category: 'water-infrastructure',
    distinguished: true,
    derivedFrom: ['gatherings/symposium-0605'],
    body: '渠尾水量不足，建议先修渗漏最重的一段。',
  },
  {
    id: 'proposal-0628',
    kind: 'proposal',
    group: 'g-01',
    date: '2012-06-28',
    title: '关于整修三支渠的提案',
    collective: true,
    category: 'water-infrastructure',
    derivedFrom: ['works/research-0620'],
    body: '建议列入明年农田水利计划。',
  },
  {
    id: 'project-0401',
    kind: 'practical-project',
    group: 'g-01',
    date: '2012-04-01',
    title: '为村小学修建操场',
    member: 'm01',
    place: '示例村小学',
  },
  {
    id: 'project-2011',
    kind: 'practical-project',
    group: 'g-01',
    date: '2011-11-10',
    title: '帮扶困难户打井',
    delivered: '2012-05-08',
  },
  {
    id: 'plan-2012',
    kind: 'plan',
    group: 'g-01',
    date: '2012-01-15',
    title: '2012年度工作计划',
    for: '2012',
    recorded: '2012-03-20',
  },
  {
    id: 'summary-2011',
    kind: 'annual-summary',
    group: 'g-01',
    date: '2012-01-10',
    title: '2011年工作总结',
    for: '2011',
  },
  { id: 'regulation-0305', kind: 'regulation', group: 'g-01', date: '2012-03-05', title: '委员学习制度' },
  { id: 'other-group', kind: 'suggestion', group: 'g-02', date: '2012-05-05', title: '其他组的建议', to: 'county' },
]

const handling: Handling[] = [
  { id: 'h1', work: 'report-0910', date: '2012-09-13', step: 'received', by: '示例办公室' },
  { id: 'h2', work: 'report-0910', date: '2012-09-18', step: 'adopted' },
  { id: 'h3', work: 'proposal-0628', date: '2012-07-10', step: 'filed' },
]

/** An invented county: a group's year on the way, and another group. */
export const exampleLedger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'shili',
    name: '示例县政协',
    since: '2012-01-01',
    public: true,
    charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
  groups: [
    { id: 'g-01', name: '示例乡委员联络组', kind: 'township', formed: '2011-09-01' },
    { id: 'g-02', name: '示例镇委员联络组', kind: 'township', formed: '2011-09-01' },
  ],
  members: [
    { id: 'm01', name: '示例甲', appointed: '2011-08-21', group: 'g-01', roles: ['leader'] },
    { id: 'm02', name: '示例乙', appointed: '2011-08-21', group: 'g-01' },
    { id: 'm03', name: '示例丙', appointed: '2011-08-21', group: 'g-02', roles: ['leader'] },
  ],
  gatherings,
  attendance: [],
  works,
  handling,
}

export function exampleSource(options: Partial<MemoryOptions> = {}): MemorySource {
  return memorySource({ ledger: exampleLedger, group: 'g-01', today: exampleDay, ...options })
}

/** Signed in as the group's clerk. */
export const clerkSource = (options: Partial<MemoryOptions> = {}): MemorySource =>
  exampleSource({ signedIn: true, ...options })

/** Signed in as one member. */
export const memberSource = (member = 'm01'): MemorySource =>
  exampleSource({ signedIn: true, session: { role: 'member', member, name: '示例委员' } })

/** Signed in at the county's own desk, where every group may be chosen. */
export const countySource = (): MemorySource =>
  memorySource({
    ledger: exampleLedger,
    today: exampleDay,
    signedIn: true,
    session: { role: 'county', name: '示例办公室' },
  })

export const workBookExamples: readonly WorkBookExample[] = [
  { id: 'signed-out', sentence: '登录之前，只请人登录。', source: () => exampleSource() },
  { id: 'clerk', sentence: '联络组一年的工作成果和会议、活动，最近的在前。', source: () => clerkSource() },
  { id: 'member', sentence: '委员只看到自己的工作成果。', source: () => memberSource() },
  { id: 'county', sentence: '县政协可以选看各组的台账。', source: countySource },
  { id: 'readonly', sentence: '只供查看的网页上不能登记。', source: () => clerkSource(), readonly: true },
  {
    id: 'empty',
    sentence: '新成立的组从空白开始。',
    source: () => clerkSource({ ledger: { ...exampleLedger, gatherings: [], works: [], handling: [] } }),
  },
]
