import {
  DUTIES,
  type DutyId,
  type ExplanationLanguage,
  explanations,
  isDutyId,
  type Ledger,
  type Mark,
  TESTS,
  type TestId,
} from '@liaison-kit/core'
import { answerText } from '../../rules/answer-text.ts'

/** A record somebody puts into the box: its day and, where a test is tried, the member's mark. */
export interface Trial {
  date: string
  mark: Mark
}

/** Which list of the ledger a rule looks at, and the kind a record of the box gets. */
export function recordKind(rule: DutyId | TestId): { list: 'works' | 'gatherings'; kind: string } {
  if (!isDutyId(rule)) {
    const { at } = TESTS[rule]
    return { list: 'gatherings', kind: 'meeting' in at ? at.meeting : at.kinds[0]! }
  }
  const { counts } = DUTIES[rule]
  return 'works' in counts
    ? { list: 'works', kind: counts.works[0]! }
    : { list: 'gatherings', kind: counts.gatherings[0]! }
}

/** What the library says of a rule when these are all the records there are: one text for each period or test. */
export function answersTo(
  rule: DutyId | TestId,
  trials: readonly Trial[],
  asOf: string,
  language: ExplanationLanguage,
): string[] {
  const { duties, tests } = explanations(ledgerOf(rule, trials), { asOf })
  const about = isDutyId(rule)
    ? duties.filter(({ verdict, whose }) => verdict.duty === rule && !whose.startsWith('members/'))
    : tests.filter(({ verdict }) => verdict.test === rule)
  return about.map((explanation) => answerText(explanation, language))
}

/** A county of one group and one member, with the records of the box. */
function ledgerOf(rule: DutyId | TestId, trials: readonly Trial[]): Ledger {
  const { list, kind } = recordKind(rule)
  const days = trials.map(({ date, mark }, nth) => ({ id: `r${nth}`, date, mark, title: '示例' }))
  const only = isDutyId(rule) && 'works' in DUTIES[rule].counts ? DUTIES[rule].counts.only : undefined
  const isCountys = ['plenary', 'standing-committee', 'joint-meeting', 'work-meeting'].includes(kind)
  const ledger = {
    format: 'liaison-ledger/1',
    committee: { id: 'sample', name: '示例县政协', charters: [{ from: '2012-01-01', charter: 'shache-2012' }] },
    terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
    groups: [{ id: 'g', name: '示例联络组', kind: 'township', formed: '2011-09-01' }],
    members: [{ id: 'm', name: '示例委员', appointed: '2011-08-21', group: 'g', roles: ['standing-committee'] }],
    gatherings:
      list === 'gatherings' ? days.map(({ mark: _, ...day }) => ({ ...day, kind, group: isCountys ? null : 'g' })) : [],
    attendance:
      list === 'gatherings' && !isDutyId(rule)
        ? days.map(({ id, mark }) => ({ gathering: id, member: 'm', mark }))
        : [],
    works:
      list === 'works'
        ? days.map(({ mark: _, ...day }) => ({
            ...day,
            kind,
            group: 'g',
            ...(kind === 'practical-project' && { delivered: day.date }),
            ...(only && { [only]: true }),
          }))
        : [],
  }
  return ledger as unknown as Ledger
}
