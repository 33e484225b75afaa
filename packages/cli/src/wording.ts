import type { Language } from './language.ts'

/** The sentences of the printed assessment, in one language. */
export interface Wording {
  language: Language
  title(committee: string, asOf: string, term: number, charters: readonly string[]): string
  committee: string
  list(texts: readonly string[]): string
  groups(count: number): string
  members(count: number, toSee: number): string
  people: string
  /** The mark beside a duty some value of which the source does not give. */
  assumed: string
  assumedNote: string
  counts(met: number, late: number, open: number, short: number): string
  lacking(texts: readonly string[]): string
  coming(texts: readonly string[]): string
  short(period: string, missing: number): string
  open(period: string, due: string, daysLeft: number): string
  attendance(figures: string): string
  figures(rate: number | null, expected: number, marks: readonly string[]): string
  undocumented(count: number): string
  dormant(quarters: readonly string[]): string
  lateEntries(count: number): string
  notice(quarter: string, member: string, count: number): string
  test(name: string, count: number, limit: number, status: string): string
}

const percent = (rate: number): string => `${(rate * 100).toFixed(2)}%`

const zhCN: Wording = {
  language: 'zh-CN',
  title: (committee, asOf, term, charters) => `${committee}　截至 ${asOf}　第 ${term} 届　依据 ${charters.join('、')}`,
  committee: '县政协',
  list: (texts) => texts.join('、'),
  groups: (count) => `联络组（${count} 个）`,
  members: (count, toSee) => `委员（${count} 人，其中 ${toSee} 人有需要留意的情况）`,
  assumed: '（推定）',
  assumedNote: '标有（推定）的，原文件没有写明日期或数目，是整理时推定的。',
  people: '以上只列情况和依据，如何处理由政协按规定研究决定。',
  counts: (met, late, open, short) =>
    `已完成 ${met} 项${late > 0 ? `（其中逾期完成 ${late} 项）` : ''}，进行中 ${open} 项，未完成 ${short} 项`,
  lacking: (texts) => `未完成：${texts.join('；')}`,
  coming: (texts) => `进行中：${texts.join('；')}`,
  short: (period, missing) => (missing > 1 ? `${period}（差 ${missing}）` : period),
  open: (period, due, daysLeft) => `${period}（${due} 前，还剩 ${daysLeft} 天）`,
  attendance: (figures) => `出席：${figures}`,
  figures: (rate, expected, marks) =>
    expected === 0
      ? '尚无应到记录'
      : `出席率 ${rate === null ? '—' : percent(rate)}，应到 ${expected} 人次（${marks.join('，')}）`,
  undocumented: (count) => `资料不全的会议、活动：${count} 次`,
  dormant: (quarters) => `整季度没有任何活动：${quarters.join('、')}`,
  lateEntries: (count) => `事后补录：${count} 条`,
  notice: (quarter, member, count) => `    通报线索 ${quarter}：${member} 无故缺席县级会议、活动 ${count} 次`,
  test: (name, count, limit, status) => `${name} ${count} 次，限度 ${limit} 次：${status}`,
}

const en: Wording = {
  language: 'en',
  title: (committee, asOf, term, charters) => `${committee}  as of ${asOf}  term ${term}  by ${charters.join(', ')}`,
  committee: 'County committee',
  list: (texts) => texts.join(', '),
  groups: (count) => `Liaison groups (${count})`,
  members: (count, toSee) => `Members (${count}, of whom ${toSee} with something to look at)`,
  assumed: ' (assumed)',
  assumedNote: 'Where it says (assumed), the source gives no day or number: the value is our reading.',
  people: 'This shows conditions and their grounds; what follows from them is for people to decide.',
  counts: (met, late, open, short) => `met ${met}${late > 0 ? ` (${late} late)` : ''}, open ${open}, short ${short}`,
  lacking: (texts) => `short: ${texts.join('; ')}`,
  coming: (texts) => `open: ${texts.join('; ')}`,
  short: (period, missing) => (missing > 1 ? `${period} (${missing} missing)` : period),
  open: (period, due, daysLeft) => `${period} (due ${due}, ${daysLeft} days left)`,
  attendance: (figures) => `attendance: ${figures}`,
  figures: (rate, expected, marks) =>
    expected === 0
      ? 'nobody expected yet'
      : `rate ${rate === null ? '-' : percent(rate)}, expected ${expected} (${marks.join(', ')})`,
  undocumented: (count) => `gatherings not fully documented: ${count}`,
  dormant: (quarters) => `quarters without any gathering: ${quarters.join(', ')}`,
  lateEntries: (count) => `entered late: ${count}`,
  notice: (quarter, member, count) => `    for notice ${quarter}: ${member}, absent from ${count} county gathering(s)`,
  test: (name, count, limit, status) => `${name}: ${count} of ${limit}: ${status}`,
}

export const wordings: Record<Language, Wording> = { 'zh-CN': zhCN, en }
