import type {
  Citation,
  CivilDate,
  DutyId,
  Finding,
  Named,
  NotCounted,
  TestVerdict,
  WouldChange,
} from '@liaison-kit/core'
import {
  decisionNames,
  dutyMeasures,
  dutyNames,
  gatheringNames,
  periodName,
  testNames,
  testStatusNames,
  workNames,
} from '@liaison-kit/core/names.zh-CN'
import { ageWords, dayWords, type Words } from '@liaison-kit/ui/reading'
import type { Standing } from './calendar.ts'
import type { Counts, Duty, Row } from './overview.ts'

const measureOf = ({ id }: Duty): readonly [string, string] => dutyMeasures[id as DutyId] ?? ['已完成', '项']
const nameOf = ({ id, rule }: Duty): string => dutyNames[id as DutyId] ?? rule.name?.['zh-CN'] ?? id
const thing = (duty: Duty, count: number): string => `${nameOf(duty)} ${count} ${measureOf(duty)[1]}`
const kindName = (kind: string): string =>
  (({ ...gatheringNames, ...workNames }) as Record<string, string>)[kind] ?? kind

/** `本月`, `本季度`, `上半年`, `本年度`; a period that is over with its year: `2012年第三季度`. */
function periodWords({ verdict: { period }, running }: Row): string {
  const [, part = ''] = period.split('-')
  if (!running) return periodName(period) + (part ? '' : '度')
  return part[0] === 'H' ? periodName(period).slice(5) : part[0] === 'Q' ? '本季度' : part ? '本月' : '本年度'
}

const left = (days: number): string => (days ? `还剩 ${days} 天` : '今天截止')

const standings: Record<Standing, string> = {
  met: '已完成',
  late: '逾期完成',
  open: '进行中',
  short: '未完成',
  exempt: '不计',
  coming: '未开始',
  none: '不涉及',
}

const because: { [R in NotCounted['because']]?: string } = {
  'after-as-of': '日期在截止查询日之后',
  'other-period': '注明属于其他期间',
  'under-way': '尚未办成',
  'not-distinguished': '未被认定为高质量',
  'not-collective': '不是集体提案',
  'own-slot': '一次活动只计一项，已计入其本项',
  county: '由县政协统一组织，不计入联络组',
  withdrawn: '已撤回',
}

const chinese = {
  title: (group = '本组') => `${group}履职情况`,
  asOf: (day: CivilDate) => `截至${dayWords(day)}`,
  /** `数据截至2012年11月18日，3 天前发布`; without its age where the clock here cannot be right. */
  published: (day: CivilDate, age: number) => `数据截至${dayWords(day)}${age >= 0 ? `，${ageWords(age)}发布` : ''}`,
  source: (committee: string) => `数据来源：${committee}`,
  columns: ['职责', '进度'] as [duty: string, progress: string],
  name: nameOf,
  day: dayWords,

  /** `本月已报送 0／1 条，还剩 12 天` */
  progress(row: Row): string {
    const { duty, verdict, lacking, daysLeft } = row
    const [done, unit] = measureOf(duty)
    const start = `${periodWords(row)}${done} `
    if (verdict.status === 'exempt') return `${start}${verdict.done} ${unit}，本期不作要求`
    const counts = `${start}${verdict.done}／${verdict.required} ${unit}`
    if (verdict.status === 'short') return `${counts}，尚缺 ${lacking} ${unit}`
    return daysLeft === undefined ? counts : `${counts}，${left(daysLeft)}`
  },
  due: ({ due, status }: Counts, asOf?: CivilDate) => `${dayWords(due, asOf)}${status === 'short' ? '已截止' : '截止'}`,
  standings,

  /** `本季度还差：视察 1 次；逾期未完成：年度计划 1 份。` */
  summary(rows: readonly Row[]): string {
    const lacking = new Map<string, string[]>()
    // What is overdue comes first.
    for (const overdue of [true, false]) {
      for (const row of rows) {
        if (!row.lacking || (row.verdict.status === 'short') !== overdue) continue
        const when = overdue ? '逾期未完成' : `${periodWords(row)}还差`
        lacking.set(when, [...(lacking.get(when) ?? []), thing(row.duty, row.lacking)])
      }
    }
    if (lacking.size === 0) return '本期各项要求均已完成。'
    return `${[...lacking].map(([when, what]) => `${when}：${what.join('、')}`).join('；')}。`
  },
  /** `本期已完成 8／13 项` */
  badge: (done: number, all: number) => `本期已完成 ${done}／${all} 项`,
  badgeLacking: (count: number) => (count > 0 ? `还差 ${count} 项` : '均已完成'),
  earlier: (count: number) => `往期未完成 ${count} 项`,
  /** `社情民意信息：2012年1月、2012年3月` */
  earlierOf: (duty: Duty) => `${nameOf(duty)}：${duty.earlier.map(periodWords).join('、')}`,
  waiting: (count: number) => `有 ${count} 条记录待上传，上传后计入。`,

  dueTitle: '近期到期',
  /** `社情民意信息 1 条、视察 1 次` */
  things: (things: readonly { duty: Duty; count: number }[]) =>
    things.map(({ duty, count }) => thing(duty, count)).join('、'),
  left,
  overdue: '已逾期',
  /** `半年小结（7月31日截止）、年度计划（3月31日截止）` */
  overdueOf: (rows: readonly Row[], asOf?: CivilDate) =>
    rows.map(({ duty, verdict }) => `${nameOf(duty)}（${dayWords(verdict.due, asOf)}截止）`).join('、'),

  year: (year: string) => `${year}年`,
  yearBefore: (year: string | undefined) => (year ? `上一年，${year}年` : '没有更早的年份'),
  yearAfter: (year: string | undefined) => (year ? `下一年，${year}年` : '没有更晚的年份'),
  years: '年份',
  strip: (duty: Duty, year: string) => `${nameOf(duty)}，${year}年各期`,
  /** `3月`, `第一季度`, `上半年`, `全年` */
  place: (period: string) => periodName(period).slice(5) || '全年',
  /** `2012年3月：未完成`; what is seen of it is in it. */
  placeNamed: (period: string, standing: Standing) =>
    `${periodName(period)}${period.length > 4 ? '' : '全年'}：${standings[standing]}`,

  /** What stands behind one period. */
  period: (duty: Duty, { period }: Counts) => `${nameOf(duty)}　${periodName(period)}`,
  parts: {
    counts: '完成情况',
    due: '截止日期',
    records: '计入记录',
    ground: '依据',
    notCounted: '未计入',
    change: '完成办法',
  },
  countsOnly: '这里只公开数目，记录标题不公开。',
  openDesk: '登录查看',
  noRecord: '没有计入的记录。',
  /** Records that count and that this reader may not see. */
  unseen: (count: number) => `另有 ${count} 条不在您的查看范围内。`,
  record: ({ date, kind, title }: Named, asOf?: CivilDate) => `${dayWords(date, asOf)}　${kindName(kind)}　${title}`,
  notCounted: (count: number) => `${count} 条，查看原因`,
  /** A record and why it does not count. */
  because: (record: string, reason: NotCounted['because']) => `${record}：${because[reason] ?? ''}`,
  /** `《…》第 2.2 部分第 1 项，自2012年1月1日起执行` */
  ground: (cites: readonly Citation[], titleOf: (document: string) => string | undefined, since?: CivilDate) => {
    const places = cites.map(({ document, part, item }) => {
      const title = titleOf(document)
      return `${title ? `《${title}》` : `文件 ${document} `}第 ${part} 部分${item ? `第 ${item} 项` : ''}`
    })
    return `${[...new Set(places)].join('；') || '未注明出处'}${since ? `，自${dayWords(since)}起执行` : ''}。`
  },
  change(change: WouldChange, { duty, verdict }: Row, asOf?: CivilDate): string {
    if (!('kinds' in change)) return ''
    const { count, kinds } = change
    const [done, unit] = measureOf(duty)
    const quality = 'only' in change ? { distinguished: '高质量', collective: '集体' }[change.only!] : ''
    const deed = `${verdict.done ? '再' : ''}${done.slice(1)}`
    const what = `${quality}${kinds.map(kindName).join('或')} ${count} ${unit}`
    const day = (date: CivilDate): string => dayWords(date, asOf)
    if (change.by === 'belated') {
      return `本期已过，此后所做不再计入；${day(change.from)}至${day(change.to)}期间如另有${what}漏记，按实际日期补录后即为完成。`
    }
    if (change.by === 'naming') {
      const named = `${what}，注明所属期间为${periodName(change.period)}`
      return change.to
        ? `${day(change.to)}（含）前${deed}${named}，即为完成。`
        : `本项已逾期；补报${named}，计为逾期完成。`
    }
    return change.late
      ? `本项已逾期；${day(change.to)}（含）前${deed}${what}，计为逾期完成。`
      : `${day(change.from)}至${day(change.to)}期间${deed}${what}，即为完成。`
  },
  /** The same, where only the verdict is known. */
  changeOf: ({ duty, verdict, lacking }: Row, asOf?: CivilDate) =>
    verdict.status === 'open'
      ? `${dayWords(verdict.due, asOf)}（含）前${verdict.done ? '再' : ''}${measureOf(duty)[0].slice(1)} ${lacking} ${measureOf(duty)[1]}，即为完成。`
      : `本项已逾期，尚缺 ${lacking} ${measureOf(duty)[1]}。`,

  findings: (count: number) => `委员考勤提示（${count} 人）`,
  findingsNote: '以下只列记录反映的情况，供研究参考；如何处理，由政协按规定决定。',
  /** `请假 2 次（本届按 5 次计，满 3 次达到限度）：接近限度。`, and of what people decided about: `已上报（2013年3月1日）。` */
  finding({ test, count, total, basis, limit, status }: TestVerdict, finding: Finding | undefined): string {
    const of = basis
      ? { planned: `本届按 ${total} 次计，`, final: `本届共 ${total} 次，`, held: `至今 ${total} 次，` }[basis]
      : ''
    const last = finding?.decisions[finding.decisions.length - 1]
    const how = last ? `（${[dayWords(last.date), last.document].filter((said) => said).join('，')}）` : ''
    const stage = finding ? `处理情况：${decisionNames[finding.stage]}${how}。` : ''
    return `${testNames[test]} ${count} 次（${of}满 ${limit} 次达到限度），${testStatusNames[status]}。${stage}`
  },

  assumed: '（推定）',
  assumedNote: '标有（推定）的，原文件没有写明日期或数目，是整理时推定的。',
  nothing: '目前没有要求完成的职责。',
  notPublic: '本县没有公开各组的履职情况，请在填报页面登录后查看。',
}

export type QuotaMeterWords = typeof chinese
export const quotaMeterWords: Words<QuotaMeterWords> = { 'zh-CN': chinese }
