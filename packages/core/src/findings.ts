import { charterOn } from './assessing/frame.ts'
import { chartersOf } from './charters/shipped.ts'
import type { Assessment, TestVerdict } from './model/assessment.ts'
import { type Citation, type Name, valueOn } from './model/charter.ts'
import type { Decision, Ledger } from './model/ledger.ts'
import { type DecisionStep, TEST_IDS, type TestId } from './model/vocabulary.ts'

/**
 * A reached `test` of a `member` in a `term`, all three by id, and what people did about it. It says what the records show; what
 * follows is theirs to decide.
 */
export interface Finding {
  member: string
  test: TestId
  term: string
  /** How far people have come with it: the step of the latest decision, `found` while there is none. */
  stage: 'found' | DecisionStep
  /** Whether the records still show it: a corrected mark may lift a finding that was already decided about, which stays to be seen. */
  stands: boolean
  /** As the assessment gives it; `undefined` where the member no longer has that test. */
  verdict: TestVerdict | undefined
  /** What was decided about it by the day asked about, by day. */
  decisions: Decision[]
  /**
   * What the charter provides for: `steps`, one after another, for people to take, none of it taken here; where it says so (`cites`),
   * and whether it is `assumed`. Left out where it says nothing.
   */
  consequences?: { steps: Name[]; cites: Citation[]; assumed?: true }
}

/**
 * The findings of an assessment: every test that is reached, and every one that was decided about in that term, with its decisions. In
 * the order of the assessment's members and their tests. Of a finding nobody has looked at the stage is `found`; then `reported`, then
 * `decided` or `waived` (S 2.2 item 8: the source calls the seat given up; we show the finding, people decide).
 * @param ledger the ledger that was assessed
 */
export function findings(ledger: Ledger, assessment: Assessment): Finding[] {
  const { asOf, term } = assessment
  const charters = chartersOf(ledger)
  const until = earlier(asOf, ledger.terms.find(({ id }) => id === term)?.to ?? asOf)
  const provided = charterOn({ charters }, until).consequences
  const { steps, cites, assumed } = provided ? valueOn(provided, until) : {}
  const consequences = steps && cites && { steps, cites, ...(assumed && { assumed }) }
  const decided = decisionsOf(ledger, assessment)
  return assessment.members.flatMap(({ member, tests }) => {
    const own = decided.get(member) ?? new Map<TestId, Decision[]>()
    const ids = new Set([...tests.filter(({ status }) => status === 'reached').map(({ test }) => test), ...own.keys()])
    return TEST_IDS.filter((test) => ids.has(test)).map((test): Finding => {
      const verdict = tests.find((candidate) => candidate.test === test)
      const decisions = own.get(test) ?? []
      return {
        member,
        test,
        term,
        stage: decisions[decisions.length - 1]?.step ?? 'found',
        stands: verdict?.status === 'reached',
        verdict,
        decisions,
        ...(consequences && { consequences }),
      }
    })
  })
}

/** By member and test: the decisions of the term, dated on or before the day asked about, by day; of one day as recorded. */
function decisionsOf(ledger: Ledger, { asOf, term }: Assessment): Map<string, Map<TestId, Decision[]>> {
  const decided = new Map<string, Map<TestId, Decision[]>>()
  const inOrder = [...(ledger.decisions ?? [])].sort((one, other) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
  )
  for (const decision of inOrder) {
    const { member, test } = decision.about
    if (decision.about.term !== term || decision.date > asOf) continue
    const own = decided.get(member) ?? new Map<TestId, Decision[]>()
    decided.set(member, own)
    own.set(test, [...(own.get(test) ?? []), decision])
  }
  return decided
}

const earlier = (one: string, other: string): string => (one < other ? one : other)
