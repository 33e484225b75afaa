import { assess } from './assess.ts'
import { charterOn } from './assessing/frame.ts'
import { chartersOf } from './charters/shipped.ts'
import { dutyIn, isDutyId } from './duties/register.ts'
import type { Assessment, DutyVerdict, Quota, RuleSource } from './model/assessment.ts'
import { valueOn } from './model/charter.ts'
import type { CivilDate } from './model/civil-date.ts'
import type { Ledger } from './model/ledger.ts'

/** Which `group`'s counts are asked for, by its id. */
export interface QuotaQuestion {
  group: string
  /** The day to judge; records of later days are not seen. */
  asOf: CivilDate
  /** A term's id; chosen as `assess` does unless given. */
  term?: string | undefined
  /** When the answer is made, RFC 3339. */
  madeAt: string
}

/**
 * What may be public of a group's assessment: its duties in counts and days, and where each comes from. No member, no title, no text.
 * A group that was not in being during what is seen of the term has no duties there.
 * @throws LedgerFaults as `assess` does
 */
export function quota(ledger: Ledger, { group, asOf, term, madeAt }: QuotaQuestion): Quota {
  return quotaIn(assess(ledger, { asOf, term, group }), ledger, { group, madeAt })
}

/**
 * The same, read off an assessment that was made already.
 * @param assessment of all groups, or of this one
 * @param ledger what was assessed; the group is in it
 */
export function quotaIn(
  assessment: Assessment,
  ledger: Ledger,
  { group: id, madeAt }: Pick<QuotaQuestion, 'group' | 'madeAt'>,
): Quota {
  const { committee, groups } = ledger
  const { name, kind } = groups.find((candidate) => candidate.id === id)!
  const duties = assessment.groups.find(({ group }) => group === id)?.duties ?? []
  return {
    format: 'liaison-quota/1',
    asOf: assessment.asOf,
    madeAt,
    committee: { id: committee.id, name: committee.name },
    group: { id, name, kind },
    term: assessment.term,
    charters: assessment.charters,
    duties: duties.map(({ evidence: _, ...counts }) => counts),
    rules: rulesOf(ledger, duties),
  }
}

/** Where each listed duty comes from, since when, and whether a value of it is assumed: its rule as it judged the last period listed. */
export function rulesOf(ledger: Ledger, duties: readonly DutyVerdict[]): Quota['rules'] {
  const charters = chartersOf(ledger)
  const rules = new Map<string, RuleSource>()
  for (const { duty, from } of duties) {
    const charter = charterOn({ charters }, from)
    const { cites, since, assumed } = valueOn(charter.duties[duty]!, from)
    const name = isDutyId(duty) ? undefined : dutyIn(charter, duty)?.name
    rules.set(duty, { cites, since, ...(assumed && { assumed }), ...(name && { name }) })
  }
  return Object.fromEntries(rules)
}
