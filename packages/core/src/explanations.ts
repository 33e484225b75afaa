import { type Account, accountOf } from './assessing/account.ts'
import { frameOf } from './assessing/frame.ts'
import { type Question, termOf } from './assessing/question.ts'
import { shown } from './assessing/reading.ts'
import { existenceOf, officeOf } from './assessing/sheet.ts'
import { type DutyBearer, dutyExplanations } from './explaining/duty-explanation.ts'
import type { DutyExplanation, TestExplanation } from './explaining/explanation.ts'
import { recordsOf, type WithdrawnThing } from './explaining/records.ts'
import { testExplanations } from './explaining/test-explanation.ts'
import type { Ledger } from './model/ledger.ts'

/** The structured accounts behind an assessment. */
export interface Explanations {
  /** One for each verdict on a duty, in the order of the assessment: the committee's, group by group, member by member. */
  duties: DutyExplanation[]
  /** One for each verdict of a test, member by member. */
  tests: TestExplanation[]
}

/**
 * Explains an assessment: for each verdict its rule and where that comes from, the records counted, those one might look for and why they
 * are not, and what would make it another. The verdicts are those `assess` gives for the same question.
 * @param withdrawn what was recorded once and withdrawn, as `Folded.withdrawn` gives it: a ledger alone does not show it
 * @throws LedgerFaults as `assess` does
 */
export function explanations(
  ledger: Ledger,
  question: Question,
  withdrawn: Iterable<WithdrawnThing> = [],
): Explanations {
  const account = accountOf(frameOf(ledger, termOf(ledger, question), question.asOf))
  const records = recordsOf(ledger, [...withdrawn])
  return {
    duties: bearersOf(account, question.group).flatMap((bearer) => dutyExplanations(account, records, bearer)),
    tests: shown(account, question.group).members.flatMap((sheet) => testExplanations(account, records, sheet)),
  }
}

function bearersOf(account: Account, group: string | undefined): DutyBearer[] {
  const { groups, members } = shown(account, group)
  return [
    { kind: 'committee', whose: 'committee', id: '', cells: account.committee, existence: {} },
    ...groups.map((sheet): DutyBearer => {
      const { id } = sheet.group
      return { kind: 'group', whose: `groups/${id}`, id, cells: sheet.cells, existence: existenceOf(sheet) }
    }),
    ...members.map((sheet): DutyBearer => {
      const { member, cells } = sheet
      return { kind: 'member', whose: `members/${member.id}`, id: member.id, cells, existence: officeOf(sheet), member }
    }),
  ]
}
