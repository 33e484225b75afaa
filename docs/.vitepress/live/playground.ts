// Comes first, and is for its effect.
import './without-eval.ts'

import {
  addDays,
  agenda,
  assess,
  charterOf,
  type ExplanationLanguage,
  explain,
  explanations,
  isDutyId,
  type Ledger,
  LedgerFaults,
} from '@liaison-kit/core'
import { names as english } from '@liaison-kit/core/names.en'
import { names as chinese } from '@liaison-kit/core/names.zh-CN'
import { parseLedger } from '@liaison-kit/core/schema'

const NAMES = { 'zh-CN': chinese, en: english }
/** How far the agenda looks ahead, in days. */
const AHEAD = 90

/** What is said of a file that is none of ours. */
const NO_JSON = {
  'zh-CN': '这不是 JSON 文件，或者内容不完整。请选择 liaison export 导出的台账文件。',
  en: 'This is no JSON, or a part of it is missing. Choose a ledger as liaison export writes it.',
}

/** A ledger out of a file's text, or all that is wrong with it. */
export function ledgerIn(text: string, language: ExplanationLanguage): { ledger: Ledger } | { faults: string[] } {
  try {
    return { ledger: parseLedger(JSON.parse(text)) }
  } catch (error) {
    if (error instanceof LedgerFaults) return { faults: error.faults.map(({ path, message }) => `${path}　${message}`) }
    if (error instanceof SyntaxError) return { faults: [NO_JSON[language]] }
    throw error
  }
}

/** The ledger with one shipped charter in force all the time. */
export function under(charter: string, ledger: Ledger): Ledger {
  const from = [...ledger.terms.map((term) => term.from)].sort()[0] ?? '2000-01-01'
  return { ...ledger, committee: { ...ledger.committee, charters: [{ from, charter }] } }
}

export interface Answers {
  duties: { id: string; name: string; period: string; status: string; done: string }[]
  explanations: string[]
  agenda: string[]
}

/** What the library says of one group by a day. Throws `LedgerFaults` where that cannot be asked. */
export function answers(ledger: Ledger, group: string, asOf: string, language: ExplanationLanguage): Answers {
  const names = NAMES[language]
  // A charter may ask for duties of its own.
  const own = Object.assign({}, ...ledger.committee.charters.map((one) => charterOf(one).ownDuties))
  const name = (duty: string): string =>
    isDutyId(duty) ? names.duties[duty] : (own[duty]?.name[language] ?? own[duty]?.name['zh-CN'] ?? duty)
  const question = { asOf, group }
  const [about] = assess(ledger, question).groups
  return {
    duties: (about?.duties ?? []).map(({ duty, period, status, done, required }) => ({
      id: `${duty} ${period}`,
      name: name(duty),
      period: names.period(period),
      status: names.dutyStatus[status],
      done: `${done}/${required}`,
    })),
    explanations: explanations(ledger, question)
      .duties.filter(
        ({ whose, verdict }) =>
          whose === `groups/${group}` && (verdict.status === 'short' || verdict.status === 'open'),
      )
      .map((explanation) => explain(explanation, language).join(language === 'en' ? ' ' : '')),
    agenda: agenda(ledger, { ...question, horizon: addDays(asOf, AHEAD) }).flatMap((item) =>
      item.of === 'duty' && item.whose === `groups/${group}`
        ? [`${names.day(item.due)}　${name(item.duty)} ${names.period(item.period)}　${item.done}/${item.required}`]
        : [],
    ),
  }
}
