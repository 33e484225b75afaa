import type { ExplanationLanguage } from '@liaison-kit/core'

/** What a rule's page says around what the library itself explains. */
export interface RuleWords {
  asks: string
  kinds: { duty: string; test: string }
  /** @param unit Chinese measure word */
  requirement: (every: string, atLeast: number, unit: string) => string
  every: Record<string, string>
  due: (month: number, day: number, isNextYear: boolean) => string
  limit: (occasions: number) => string
  share: (parts: number, of: number) => string
  source: string
  place: (part: string, item: string | undefined) => string
  since: (day: string) => string
  valid: (from: string | undefined, to: string | undefined) => string
  assumed: string
  live: string
  cases: string
  casesHint: string
  inLedger: string
  nothing: string
  asOf: (day: string) => string
  records: (kind: string, days: readonly string[]) => string
  marked: (mark: string) => string
}

const chinese: RuleWords = {
  asks: '要求',
  kinds: { duty: '职责', test: '出席限度' },
  requirement: (every, atLeast, unit) => `${every}至少 ${atLeast} ${unit}。`,
  every: { month: '每月', quarter: '每季度', 'half-year': '每半年', year: '每年' },
  due: (month, day, isNextYear) => `最迟在${isNextYear ? '次年' : ''} ${month} 月 ${day} 日以前完成。`,
  limit: (occasions) => `满 ${occasions} 次即达到限度。`,
  share: (parts, of) => (parts === 1 && of === 2 ? '超过半数即达到限度。' : `超过 ${of} 分之 ${parts} 即达到限度。`),
  source: '出处',
  place: (part, item) => `第 ${part} 部分${item === undefined ? '' : `第 ${item} 项`}`,
  since: (day) => `自${day}起执行。`,
  valid: (from, to) =>
    from && to ? `只在${from}至${to}期间要求。` : from ? `${from}以前不作要求。` : `${to}以后不作要求。`,
  assumed: '原文没有写明，由本工具推定；在用到它的地方都注明“推定”。',
  live: '试一试',
  cases: '例子',
  casesHint: '下列例子同时是规则库的测试：台账里有什么，截至哪一天，结论如何。',
  inLedger: '台账记录',
  nothing: '没有记录',
  asOf: (day) => `截至${day}`,
  records: (kind, days) => `${kind}：${days.join('、')}`,
  marked: (mark) => `（${mark}）`,
}

const english: RuleWords = {
  asks: 'What it asks',
  kinds: { duty: 'duty', test: 'attendance limit' },
  requirement: (every, atLeast) => `At least ${atLeast} ${every}.`,
  every: { month: 'a month', quarter: 'a quarter', 'half-year': 'a half-year', year: 'a year' },
  due: (month, day, isNextYear) => `Due by day ${day} of month ${month}${isNextYear ? ' of the year after' : ''}.`,
  limit: (occasions) => `Reached at ${occasions} occasions.`,
  share: (parts, of) =>
    parts === 1 && of === 2 ? 'Reached by more than half.' : `Reached by more than ${parts} of ${of}.`,
  source: 'Where it comes from',
  place: (part, item) => `part ${part}${item === undefined ? '' : `, item ${item}`}`,
  since: (day) => `In force from ${day}.`,
  valid: (from, to) =>
    from && to ? `Asked from ${from} to ${to} only.` : from ? `Not asked before ${from}.` : `Not asked after ${to}.`,
  assumed: 'The source does not say so: it is our reading, and marked as assumed wherever it is used.',
  live: 'Try it',
  cases: 'Cases',
  casesHint: 'These cases are the tests of the library: what the ledger holds, the day, and the answer.',
  inLedger: 'In the ledger',
  nothing: 'nothing',
  asOf: (day) => `as of ${day}`,
  records: (kind, days) => `${kind}: ${days.join(', ')}`,
  marked: (mark) => ` (${mark})`,
}

export const ruleWords: Record<ExplanationLanguage, RuleWords> = { 'zh-CN': chinese, en: english }
