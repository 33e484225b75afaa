import type { Account } from '../assessing/account.ts'
import { charterOn } from '../assessing/frame.ts'
import { readTests } from '../assessing/reading.ts'
import type { MemberSheet } from '../assessing/sheet.ts'
import { type AskedTest, expectedAtKinds, limitOf, totalOf } from '../assessing/test-verdict.ts'
import { kindsOf } from '../duties/attendance-test.ts'
import type { TestVerdict } from '../model/assessment.ts'
import { valueOn } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { inOffice, isExpected, isStanding, postOn } from '../model/expected.ts'
import type { Gathering, Member } from '../model/ledger.ts'
import { contains } from '../model/period.ts'
import { namedGathering } from './duty-explanation.ts'
import type { NotCounted, NotCountedBecause, TestExplanation, WouldChange } from './explanation.ts'
import { groundOf } from './ground.ts'
import { type Candidate, inOrder, type Records } from './records.ts'

/** Everything that stands behind the verdicts of one member's tests, in the order of the assessment. */
export function testExplanations(account: Account, records: Records, sheet: MemberSheet): TestExplanation[] {
  const { frame } = account
  const charter = charterOn(records, frame.until)
  return readTests(account, sheet).map(({ asked, verdict }) => {
    const { test, rule } = asked
    const { value, assumed } = valueOn(charter.values.onCourseFrom, frame.until)
    const restsOnCourse = verdict.basis === 'held'
    return {
      of: 'test',
      whose: `members/${sheet.member.id}`,
      name: test.name,
      test: test.id,
      term: frame.term.id,
      verdict,
      ground: groundOf(charter, rule),
      rule: { limit: rule.limit },
      ...(restsOnCourse && { onCourseFrom: { value, ...(assumed && { assumed }) } }),
      counted: verdict.evidence.map((id) => namedGathering(records.gatherings.get(id)!)),
      notCounted: marksNotCounted(account, records, sheet.member, asked),
      wouldChange: wouldChange(asked, verdict, sheet, account),
    }
  })
}

function marksNotCounted({ frame }: Account, records: Records, member: Member, { test }: AskedTest): NotCounted[] {
  const kinds = kindsOf(test)
  const marks = records.marks.get(member.id)
  return inOrder(
    records.held.flatMap(({ record: gathering, withdrawn }) => {
      if (!kinds.includes(gathering.kind) || !contains(frame.term, gathering.date)) return []
      const because = markFault(gathering, marks?.get(gathering.id), withdrawn, member, test.mark, frame.asOf)
      return because ? [{ ...namedGathering(gathering), because }] : []
    }),
  )
}

/** Why a mark one would look for does not count; `undefined` where it does, or nobody would. */
function markFault(
  gathering: Gathering,
  mark: Candidate<string> | undefined,
  withdrawn: boolean,
  member: Member,
  counted: 'absent' | 'leave',
  asOf: CivilDate,
): NotCountedBecause | undefined {
  const gone = withdrawn || mark?.withdrawn === true
  const special = counted === 'leave' && mark?.record === 'leave-special' ? 'special' : undefined
  const pending = counted === 'leave' && mark?.record === 'leave-pending' ? 'pending' : undefined
  if (mark?.record === counted || special || pending) {
    // What would keep it out on any day comes before what a later day would mend.
    if (gone) return 'withdrawn'
    if (gathering.optional) return 'optional'
    if (!inOffice(member, gathering.date)) return 'not-in-office'
    if (!isExpected(gathering, member)) return 'not-expected'
    return special ?? (gathering.date > asOf ? 'after-as-of' : pending)
  }
  const isGap = counted === 'absent' && !mark && !gone && gathering.date <= asOf
  return isGap && !gathering.optional && isExpected(gathering, member) ? 'unrecorded' : undefined
}

/**
 * What would make a test's verdict another, as long as gatherings are still to come at which the member is expected; what would lift one
 * that is reached.
 */
function wouldChange(
  asked: AskedTest,
  { count, limit, status, basis }: TestVerdict,
  sheet: MemberSheet,
  { frame, held }: Account,
): WouldChange | undefined {
  if (status === 'reached') return { by: 'corrections', count: count - limit + 1, becomes: 'not-reached' }
  if (frame.over || !isStillExpected(sheet.member, asked, frame.asOf)) return undefined
  const sat = expectedAtKinds(sheet, asked.kinds)
  const heldByAll = held[asked.kinds[0]!]!
  // Every gathering still to come at which the member is expected may raise the total, and the limit with it.
  const limitAfter = (more: number): number =>
    'occasions' in asked.rule.limit
      ? limit
      : limitOf(asked.rule.limit.moreThan, totalOf(asked, frame, sat + more, heldByAll + more).total, asked.atHalf)
  if (status === 'on-course') {
    const needed = firstThat((more) => count < limitAfter(more))
    return needed === undefined ? undefined : { by: 'attending', count: needed, becomes: 'clear' }
  }
  const pattern = (more: number): boolean => basis !== 'held' || sat + more >= asked.onCourseFrom
  const needed = firstThat((more) => count + more >= limitAfter(more) && pattern(more))
  if (needed === undefined) return undefined
  return { by: 'marks', mark: asked.test.mark, count: needed, becomes: basis === 'held' ? 'on-course' : 'reached' }
}

/** Who has left, or left the standing committee, is expected no more. */
function isStillExpected(member: Member, { test }: AskedTest, asOf: CivilDate): boolean {
  return test.standingOnly ? isStanding(postOn(member, asOf)) : inOffice(member, asOf)
}

/** A share of everything, or more, is never passed: the search ends where no more of a kind is held in any term. */
const MOST = 1000

function firstThat(holds: (more: number) => boolean): number | undefined {
  for (let more = 1; more <= MOST; more += 1) if (holds(more)) return more
  return undefined
}
