import type { DutyId } from '@liaison-kit/core'
import { dayWords, dutyMeasures, dutyNames, type Words } from '@liaison-kit/ui'
import type { Row } from './overview.ts'

const measureOf = (duty: string): readonly [string, string] => dutyMeasures[duty as DutyId] ?? ['已完成', '项']
const nameOf = ({ duty, name }: Pick<Row, 'duty' | 'name'>): string => dutyNames[duty as DutyId] ?? name ?? duty

const isShort = ({ status }: Row): boolean => status === 'short'

const QUARTERS = '一二三四'

/** `本月`, `本季度`, `上半年`, `本年度`; a period that is over with its year: `2012年第三季度`. */
function periodWords({ period, running }: Row): string {
  const [year, part = ''] = period.split('-')
  const quarter = part[0] === 'Q'
  if (part[0] === 'H') return `${running ? '' : `${year}年`}${part === 'H1' ? '上半年' : '下半年'}`
  if (running) return quarter ? '本季度' : part ? '本月' : '本年度'
  return quarter
    ? `${year}年第${QUARTERS[Number(part[1]) - 1]}季度`
    : part
      ? `${year}年${Number(part)}月`
      : `${year}年度`
}

const chinese = {
  title: (group = '本组') => `${group}履职情况`,
  asOf: (day: string) => `截至${dayWords(day)}`,
  columns: ['职责', '进度', '状态'] as const,
  name: nameOf,
  period: periodWords,

  /** `本月已报送 0／1 条，还剩 12 天` */
  progress(row: Row): string {
    const [done, unit] = measureOf(row.duty)
    const start = `${periodWords(row)}${done} `
    if (row.status === 'exempt') return `${start}${row.done} ${unit}，本期不作要求`
    const counts = `${start}${row.done}／${row.required} ${unit}`
    if (row.status === 'short') return `${counts}，尚缺 ${row.lacking} ${unit}`
    if (row.status === 'met') return counts
    return `${counts}，${row.daysLeft ? `还剩 ${row.daysLeft} 天` : '今天截止'}`
  },
  due: ({ due, status }: Row, asOf?: string) => `${dayWords(due, asOf)}${status === 'short' ? '已截止' : '截止'}`,
  status: ({ status, late }: Row) =>
    late ? '逾期完成' : { met: '已完成', open: '进行中', short: '未完成', exempt: '不计' }[status],

  /** `本季度还差：视察 1 次；逾期未完成：年度计划 1 份。` */
  summary(rows: readonly Row[]): string {
    const lacking = new Map<string, string[]>()
    // What is overdue comes first.
    for (const row of [...rows.filter(isShort), ...rows.filter((other) => !isShort(other))]) {
      if (row.lacking === 0) continue
      const when = isShort(row) ? '逾期未完成' : `${periodWords(row)}还差`
      const what = `${nameOf(row)} ${row.lacking} ${measureOf(row.duty)[1]}`
      lacking.set(when, [...(lacking.get(when) ?? []), what])
    }
    if (lacking.size === 0) return '本期各项要求均已完成。'
    return `${[...lacking].map(([when, what]) => `${when}：${what.join('、')}`).join('；')}。`
  },
  /** `本期已完成 8／13 项` */
  badge: (done: number, all: number) => `本期已完成 ${done}／${all} 项`,
  badgeLacking: (count: number) => (count > 0 ? `还差 ${count} 项` : '均已完成'),
  earlier: (count: number) => `往期未完成 ${count} 项`,
  /** `社情民意信息：2012年1月、2012年3月` */
  earlierOf: (periods: readonly [Row, ...Row[]]) => `${nameOf(periods[0])}：${periods.map(periodWords).join('、')}`,
  waiting: (count: number) => `有 ${count} 条记录待上传，上传后计入。`,

  assumed: '（推定）',
  assumedNote: '标有（推定）的，原文件没有写明日期或数目，是整理时推定的。',
  nothing: '目前没有要求完成的职责。',
  notPublic: '本县没有公开各组的履职情况，请在填报页面登录后查看。',
}

export type QuotaMeterWords = typeof chinese
export const quotaMeterWords: Words<QuotaMeterWords> = { 'zh-CN': chinese }
