import type { GroupAssessment, Ledger, Quota } from '@liaison-kit/core'
import type { Measured } from './measured.ts'
import type { Counts } from './overview.ts'
import type { QuotaMeterLayout } from './quota-meter.ts'
import { sampleLedger } from './sample-ledger.ts'

/** One situation the meter must show well: for the tests, the docs and the demo. All names are invented. */
export type QuotaMeterExample = {
  id: string
  /** What it shows, in a sentence. */
  name: string
  layout?: QuotaMeterLayout
  lang?: string
  /** The period that is open, as `DUTY PERIOD`. */
  open?: string
} & (
  | { assessment: Measured }
  | {
      /** Shown from a source instead: the ledger of its hub, the hub's day, and as whom somebody is signed in. */
      ledger: Ledger
      today: string
      signedIn: { role: 'county' | 'clerk' } | { role: 'member'; member: string }
    }
)

const verdict = (
  duty: string,
  period: string,
  from: string,
  to: string,
  status: Counts['status'],
  more: Partial<Counts> = {},
): Counts => ({ duty, period, from, to, due: to, required: 1, done: status === 'met' ? 1 : 0, status, ...more })

const month = (id: string, last: number, ...more: [Counts['status'], Partial<Counts>?]): Counts =>
  verdict('info-report', id, `${id}-01`, `${id}-${last}`, ...more)
const quarter4 = (duty: string, ...more: [Counts['status'], Partial<Counts>?]): Counts =>
  verdict(duty, '2012-Q4', '2012-10-01', '2012-12-31', ...more)
const quarter3 = (duty: string, ...more: [Counts['status'], Partial<Counts>?]): Counts =>
  verdict(duty, '2012-Q3', '2012-07-01', '2012-09-30', ...more)
const half2 = (duty: string, ...more: [Counts['status'], Partial<Counts>?]): Counts =>
  verdict(duty, '2012-H2', '2012-07-01', '2012-12-31', ...more)
const year = (duty: string, ...more: [Counts['status'], Partial<Counts>?]): Counts =>
  verdict(duty, '2012', '2012-01-01', '2012-12-31', ...more)

const cites = [{ document: 'shache-2012-speech', part: '2.2', item: '1' }]
const since = '2012-01-01'
const assumedDays = { cites: [{ document: 'shache-2012-speech', part: '1', item: '2' }], since, assumed: true as const }

const quotaOf = (asOf: string, duties: Counts[]): Quota => ({
  format: 'liaison-quota/1',
  asOf,
  madeAt: `${asOf}T09:00:00+08:00`,
  committee: { id: 'shili', name: '示例县政协' },
  group: { id: 'g-01', name: '示例乡委员联络组', kind: 'township' },
  term: 't12',
  charters: ['shache-2012'],
  duties,
  rules: Object.fromEntries(
    duties.map(({ duty }) => [
      duty,
      ['plan', 'half-year-summary', 'annual-summary'].includes(duty) ? assumedDays : { cites, since },
    ]),
  ),
})

/** A group in late November: some done, some open, some overdue. */
const ordinary = quotaOf('2012-11-18', [
  month('2012-08', 31, 'short', { missing: 1 }),
  month('2012-09', 30, 'met'),
  month('2012-10', 31, 'short', { missing: 1 }),
  month('2012-11', 30, 'open', { daysLeft: 12 }),
  quarter3('suggestion', 'met'),
  quarter4('suggestion', 'met', { done: 2 }),
  quarter4('activity', 'met'),
  quarter3('inspection', 'short', { missing: 1 }),
  quarter4('inspection', 'open', { daysLeft: 43 }),
  half2('research-report', 'met'),
  year('practical-project', 'open', { daysLeft: 43 }),
  quarter4('study', 'met', { done: 3 }),
  year('distinguished-research', 'open', { daysLeft: 43 }),
  year('collective-proposal', 'met'),
  year('plan', 'met', { due: '2012-03-31', late: true }),
  year('half-year-summary', 'short', { due: '2012-07-31', missing: 1 }),
  year('annual-summary', 'open', { due: '2013-01-31', daysLeft: 74 }),
  quarter4('quarterly-report', 'met'),
])

const exemplary = quotaOf('2012-11-30', [
  month('2012-11', 30, 'met', { done: 2 }),
  quarter4('suggestion', 'met'),
  quarter4('activity', 'met'),
  quarter4('inspection', 'met'),
  half2('research-report', 'met'),
])

const newGroup = quotaOf('2012-11-30', [
  month('2012-11', 30, 'open', { daysLeft: 0 }),
  quarter4('inspection', 'exempt'),
  quarter4('activity', 'exempt', { done: 1 }),
  year('plan', 'exempt', { due: '2012-03-31' }),
])

/** January: last year's summary is still open, and a duty of last year alone was never done. */
const newYear = quotaOf('2013-01-15', [
  verdict('info-report', '2013-01', '2013-01-01', '2013-01-31', 'open', { required: 3, done: 1, daysLeft: 16 }),
  year('collective-proposal', 'short', { missing: 1 }),
  year('annual-summary', 'open', { due: '2013-01-31', daysLeft: 16 }),
  verdict('annual-summary', '2013', '2013-01-01', '2013-12-31', 'open', { due: '2014-01-31', daysLeft: 381 }),
])

/** A group's part of a `liaison-assessment/1`, without names and rules. */
const assessed: GroupAssessment = {
  group: 'g-01',
  duties: [
    { ...month('2012-11', 30, 'open', { daysLeft: 12 }), evidence: [] },
    { ...quarter4('inspection', 'met'), evidence: ['a1'] },
  ],
  attendance: {
    expected: 0,
    present: 0,
    leave: 0,
    'leave-special': 0,
    'leave-pending': 0,
    absent: 0,
    unrecorded: 0,
    rate: null,
  },
  undocumented: [],
  dormantQuarters: [],
  lateEntries: [],
}

export const quotaMeterExamples: readonly QuotaMeterExample[] = [
  { id: 'ordinary', name: '一个联络组在十一月下旬：有的完成，有的在办，有的逾期', assessment: ordinary },
  { id: 'done', name: '各项要求均已完成', assessment: exemplary },
  { id: 'new-group', name: '新成立的联络组：部分不作要求，当日截止', assessment: newGroup },
  { id: 'new-year', name: '年初：上年的全年总结仍在办，上年的集体提案没有完成', assessment: newYear },
  { id: 'assessed', name: '评价结果中一个组的部分', assessment: assessed },
  {
    id: 'public-period',
    name: '公开数据中打开一个期间：只有数目',
    assessment: ordinary,
    open: 'inspection 2012-Q3',
  },
  {
    id: 'clerk',
    name: '文书登录后打开一个期间：计入的记录、未计入的记录及原因、委员考勤提示',
    ledger: sampleLedger,
    today: '2012-11-18',
    signedIn: { role: 'clerk' },
    open: 'distinguished-research 2012',
  },
  {
    id: 'member',
    name: '委员登录后打开一个期间：本组记录的标题不在查看范围内',
    ledger: sampleLedger,
    today: '2012-11-18',
    signedIn: { role: 'member', member: 'm1' },
    open: 'info-report 2012-10',
  },
  { id: 'compact', name: '紧凑布局', assessment: ordinary, layout: 'compact' },
  { id: 'badge', name: '一行徽标', assessment: ordinary, layout: 'badge' },
  { id: 'badge-done', name: '一行徽标，均已完成', assessment: exemplary, layout: 'badge' },
  { id: 'nothing', name: '没有职责可显示', assessment: quotaOf('2012-11-18', []) },
]
