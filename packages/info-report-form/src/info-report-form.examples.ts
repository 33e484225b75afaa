import type { Handling, Ledger, Work } from '@liaison-kit/core'
import { type MemoryOptions, type MemorySource, memorySource } from '@liaison-kit/source/memory'

/** One way the form can look: feeds the tests and the docs. */
export interface InfoReportFormExample {
  name: string
  /** What it shows, in a sentence for the docs. */
  sentence: string
  source(): MemorySource
  readonly?: true
}

const TODAY = '2012-03-20'

/** An invented county: one group, three members, of whom one has left and one is of another group. */
export const exampleLedger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'shili',
    name: '示例县政协',
    public: true,
    charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
  groups: [
    { id: 'g-01', name: '示例县东河乡委员联络组', kind: 'township', formed: '2011-09-01' },
    { id: 'g-02', name: '示例县西桥乡委员联络组', kind: 'township', formed: '2011-09-01' },
  ],
  members: [
    { id: 'm001', name: '委员甲', appointed: '2011-08-21', group: 'g-01', roles: ['leader'] },
    { id: 'm002', name: '委员乙', appointed: '2011-08-21', group: 'g-01' },
    { id: 'm003', name: '委员丙', appointed: '2011-08-21', left: '2012-02-29', group: 'g-01' },
    { id: 'm004', name: '委员丁', appointed: '2011-08-21', group: 'g-02' },
  ],
  gatherings: [],
  attendance: [],
  works: [],
}

/** A whole report, as the ledger takes it. */
export const exampleWork: Work = {
  id: '01360000-0000-7000-8000-0000000000aa',
  kind: 'info-report',
  group: 'g-01',
  date: '2012-03-18',
  title: '东河乡三支渠渗漏，下游春灌用水不足',
  member: 'm001',
  category: 'water-infrastructure',
  channel: 'visit',
  place: '东河乡上水村',
  situation: '三支渠全长约四公里，建成已二十多年，衬砌多处脱落。今年春灌以来，渠尾水量不到渠首的一半。',
  problem: '下游三个村约两千亩麦田轮不上水，群众连夜守水，村与村之间已有争执。',
  advice: '建议水利部门先对渗漏最重的八百米作应急衬砌，并把全渠改造列入明年计划。',
}

/** Reports of this year, one of them answered. */
const sentWorks: Work[] = [
  { ...exampleWork, id: 'w-01', date: '2012-01-12', title: '西桥村小学冬季取暖煤不足' },
  { ...exampleWork, id: 'w-02', date: '2012-02-20', title: '东河乡卫生院缺少儿科医生', category: 'health' },
]
const handling: Handling[] = [
  { id: 'h-01', work: 'w-01', date: '2012-01-13', step: 'received' },
  { id: 'h-02', work: 'w-01', date: '2012-01-16', step: 'adopted', text: '西桥村小学取暖用煤短缺，建议尽快补足。' },
  { id: 'h-03', work: 'w-01', date: '2012-01-17', step: 'forwarded', to: '示例县教育局' },
  {
    id: 'h-04',
    work: 'w-01',
    date: '2012-02-10',
    step: 'answered',
    result: 'planned',
    by: '示例县教育局',
    text: '已列入下年预算。',
  },
  { id: 'h-05', work: 'w-02', date: '2012-02-21', step: 'returned', note: '请补充儿科就诊人次。' },
]

export function exampleSource(options: Partial<MemoryOptions> = {}): MemorySource {
  return memorySource({ ledger: exampleLedger, group: 'g-01', today: TODAY, ...options })
}

export const infoReportFormExamples: readonly InfoReportFormExample[] = [
  { name: 'signed-out', sentence: '登录之前，只请人登录，不出示表单。', source: () => exampleSource() },
  { name: 'blank', sentence: '登录之后，可以填报。', source: () => exampleSource({ signedIn: true }) },
  { name: 'readonly', sentence: '只供查看的网页上，说明到哪里报送。', source: () => exampleSource(), readonly: true },
  {
    name: 'sent',
    sentence: '报送以后，看得到每条信息办到了哪一步、怎么答复的。',
    source: () => exampleSource({ signedIn: true, ledger: { ...exampleLedger, works: sentWorks, handling } }),
  },
  {
    name: 'not-public',
    sentence: '县里不公开履职情况时，也可以登录填报。',
    source: () =>
      exampleSource({
        ledger: { ...exampleLedger, committee: { ...exampleLedger.committee, public: false } },
      }),
  },
]
