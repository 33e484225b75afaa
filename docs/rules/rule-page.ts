import {
  type Citation,
  type DutyRule,
  type ExplanationLanguage,
  explanations,
  isDutyId,
  type Ledger,
  shippedCharters,
  type TestRule,
} from '@liaison-kit/core'
import { names as englishNames } from '@liaison-kit/core/names.en'
import { names as chineseNames, dutyMeasures } from '@liaison-kit/core/names.zh-CN'
import type { Case } from '../../packages/core/src/duties/case.ts'
import { CASES } from '../../packages/core/src/duties/register.cases.ts'
import { answerText } from './answer-text.ts'
import { caseName } from './case-names.zh-CN.ts'
import { type RuleWords, ruleWords } from './rule-words.ts'

export type RuleId = keyof typeof CASES

/** Every duty of the register and every attendance test, in their order. */
export const RULE_IDS = Object.keys(CASES) as RuleId[]

const NAMES = { 'zh-CN': chineseNames, en: englishNames }
const charter = shippedCharters['shache-2012']!

/** What a duty or test is called. */
export function ruleName(id: RuleId, language: ExplanationLanguage): string {
  const { duties, tests } = NAMES[language]
  const name = isDutyId(id) ? duties[id] : tests[id]
  // It heads a page.
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The page of a duty or test: what it asks and where that comes from, a box to try it in, and its cases with their answers. */
export function rulePage(id: RuleId, language: ExplanationLanguage): string {
  const words = ruleWords[language]
  return [
    `# ${ruleName(id, language)}`,
    `\`${id}\` · ${words.kinds[isDutyId(id) ? 'duty' : 'test']}`,
    `## ${words.asks}`,
    ...rulesOf(id).map(
      (rule) =>
        `${asked(id, rule, language)}\n\n${words.source}${language === 'en' ? ': ' : '：'}${sources(rule, language)}`,
    ),
    `## ${words.live}`,
    `<RuleBox rule="${id}" language="${language}" />`,
    `## ${words.cases}`,
    words.casesHint,
    ...CASES[id].map((one) => caseText(one, id, words, language)),
  ].join('\n\n')
}

/** What a rule asks, in a line. */
export function ruleSummary(id: RuleId, language: ExplanationLanguage): string {
  return rulesOf(id)
    .map((rule) => asked(id, rule, language))
    .join(' ')
}

const rulesOf = (id: RuleId): readonly (DutyRule | TestRule)[] =>
  (isDutyId(id) ? charter.duties[id] : charter.tests[id]) ?? []

function asked(id: RuleId, rule: DutyRule | TestRule, language: ExplanationLanguage): string {
  const words = ruleWords[language]
  const { day } = NAMES[language]
  const sentences =
    'limit' in rule
      ? [
          'occasions' in rule.limit
            ? words.limit(rule.limit.occasions)
            : words.share(rule.limit.moreThan.parts, rule.limit.moreThan.of),
        ]
      : [
          words.requirement(words.every[rule.every]!, rule.atLeast, isDutyId(id) ? dutyMeasures[id][1] : ''),
          rule.due && words.due(rule.due.month, rule.due.day, rule.due.nextYear === true),
          rule.valid && words.valid(rule.valid.from && day(rule.valid.from), rule.valid.to && day(rule.valid.to)),
        ]
  const all = [...sentences, words.since(day(rule.since)), rule.assumed && words.assumed]
  return all.filter(Boolean).join(language === 'en' ? ' ' : '')
}

function sources({ cites }: DutyRule | TestRule, language: ExplanationLanguage): string {
  // A place that says it twice is one place to look.
  const places = new Set(cites.map((cite) => cited(cite, ruleWords[language], language)))
  return [...places].join(language === 'en' ? '; ' : '；')
}

function cited({ document, part, item }: Citation, words: RuleWords, language: ExplanationLanguage): string {
  const { title } = charter.documents[document]!
  return language === 'en' ? `“${title}”, ${words.place(part, item)}` : `《${title}》${words.place(part, item)}`
}

/** What stands in the ledger, the day, and what the library itself says of it. */
function caseText(one: Case, id: RuleId, words: RuleWords, language: ExplanationLanguage): string {
  const { day } = NAMES[language]
  const { ledger } = one.situation
  const question = { asOf: one.asOf, ...(one.term !== undefined && { term: one.term }) }
  const { duties, tests } = explanations(ledger, question)
  const about = isDutyId(id)
    ? duties.filter(({ verdict, whose }) => verdict.duty === id && (whose === 'committee' || whose === 'groups/g'))
    : tests.filter(({ verdict }) => verdict.test === id)
  const answers = about.map((explanation) => answerText(explanation, language))
  const [colon, semicolon] = language === 'en' ? [': ', '; '] : ['：', '；']
  return [
    `### ${language === 'en' ? one.name : caseName(id, one.name)}`,
    `**${words.inLedger}**${colon}${recordsIn(ledger, words, language)}${semicolon}${words.asOf(day(one.asOf))}`,
    ...answers.map((answer) => `- ${answer}`),
  ]
    .join('\n\n')
    .replace(/\n\n- /g, '\n- ')
    .replace('\n- ', '\n\n- ')
}

/** What is recorded, by kind: the days of each, a gathering's with the member's mark. */
function recordsIn({ gatherings, works, attendance }: Ledger, words: RuleWords, language: ExplanationLanguage): string {
  const names = NAMES[language]
  const byKind = new Map<string, string[]>()
  const note = (kind: string, day: string): void => void byKind.set(kind, [...(byKind.get(kind) ?? []), day])
  for (const { id, kind, date } of gatherings) {
    const mark = attendance.find(({ gathering }) => gathering === id)?.mark
    note(names.gatherings[kind], names.day(date) + (mark ? words.marked(names.marks[mark]) : ''))
  }
  for (const { kind, date } of works) note(names.works[kind], names.day(date))
  const all = [...byKind].map(([kind, days]) => words.records(kind, days))
  return all.length > 0 ? all.join(language === 'en' ? '; ' : '；') : words.nothing
}
