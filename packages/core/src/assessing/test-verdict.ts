import { type AttendanceTest, kindsOf } from '../duties/attendance-test.ts'
import { TESTS } from '../duties/register.ts'
import type { TestBasis, TestStatus, TestVerdict } from '../model/assessment.ts'
import { type TestRule, valueOn } from '../model/charter.ts'
import { isStanding, postsOf } from '../model/expected.ts'
import type { Member } from '../model/ledger.ts'
import { overlaps, type Span } from '../model/period.ts'
import { charterOn, type Frame } from './frame.ts'
import { CODES, type Code, codeOf, kindNumber, type MemberSheet } from './sheet.ts'

/** A test as a frame asks it: with the value of the charter in force on the last day seen of the term. */
export interface AskedTest {
  test: AttendanceTest
  rule: TestRule
  kinds: readonly number[]
  /** Of the mark it counts. */
  code: Code
  denominator: 'term' | 'mandate'
  atHalf: 'excluded' | 'included'
  /** From how many gatherings on a member may be said to be on course. */
  onCourseFrom: number
}

/** The tests the charter has, in the order a member's assessment prints them. */
export function testsAsked(frame: Frame): AskedTest[] {
  const { tests, switches, values } = charterOn(frame, frame.until)
  return Object.values(TESTS).flatMap((test) => {
    const rules = tests[test.id]
    if (!rules) return []
    return {
      test,
      rule: valueOn(rules, frame.until),
      kinds: kindsOf(test).map(kindNumber),
      code: codeOf(test.mark),
      denominator: switches.denominator,
      atHalf: switches.atHalf,
      onCourseFrom: valueOn(values.onCourseFrom, frame.until).value,
    }
  })
}

/**
 * The verdict of one test on one member.
 * @param held by kind, how many gatherings of the term that count were held so far, whoever was expected
 */
export function testVerdict(asked: AskedTest, sheet: MemberSheet, frame: Frame, held: readonly number[]): TestVerdict {
  const { test, rule, kinds, code } = asked
  const marked = sheet.marked[code]!.filter(({ kind }) => kinds.includes(kind))
  const count = marked.length
  const evidence = marked.map(({ id }) => id)
  if ('occasions' in rule.limit) {
    const limit = rule.limit.occasions
    return { test: test.id, count, limit, status: statusOf(count, limit, frame.over), evidence }
  }
  const sat = expectedAtKinds(sheet, kinds)
  const { total, basis } = totalOf(asked, frame, sat, held[kinds[0]!]!)
  const limit = limitOf(rule.limit.moreThan, total, asked.atHalf)
  // Before the term is over, a total that may still grow cannot be reached.
  const isOnCourse = count >= limit && sat >= asked.onCourseFrom
  const status = basis !== 'held' ? statusOf(count, limit, frame.over) : isOnCourse ? 'on-course' : 'clear'
  return { test: test.id, count, total, basis, limit, status, evidence }
}

/** At how many gatherings of some kinds the member was expected. */
export function expectedAtKinds(sheet: MemberSheet, kinds: readonly number[]): number {
  let sum = 0
  for (const kind of kinds) for (let code = 0; code < CODES; code += 1) sum += sheet.counts[kind * CODES + code]!
  return sum
}

/**
 * What the share is taken of.
 * @param sat at how many gatherings of the test's kinds the member was expected
 * @param heldByAll how many meetings of its kind were held, whoever was expected
 */
export function totalOf(
  { test, denominator }: AskedTest,
  frame: Frame,
  sat: number,
  heldByAll: number,
): { total: number; basis: TestBasis } {
  if (!('meeting' in test.at)) return { total: sat, basis: frame.over ? 'final' : 'held' }
  const own = denominator === 'mandate' ? sat : heldByAll
  if (frame.over) return { total: own, basis: 'final' }
  const planned = frame.term.planned?.[test.at.meeting]
  if (planned === undefined) return { total: own, basis: 'held' }
  const missed = heldByAll - own
  return { total: Math.max(planned - missed, own), basis: 'planned' }
}

type Share = Extract<TestRule['limit'], { moreThan: unknown }>['moreThan']

/** The count at which "more than a share" is reached: strictly more, unless exactly the share already counts (then at least 1). */
export function limitOf({ parts, of }: Share, total: number, atHalf: 'excluded' | 'included'): number {
  const share = (total * parts) / of
  return atHalf === 'excluded' ? Math.floor(share) + 1 : Math.max(1, Math.ceil(share))
}

function statusOf(count: number, limit: number, over: boolean): TestStatus {
  if (count >= limit) return 'reached'
  return !over && count >= 1 && count === limit - 1 ? 'near' : 'clear'
}

const SEVERITY: readonly TestStatus[] = ['clear', 'near', 'on-course', 'reached']

/** The worst of several statuses: reached, then on course, then near, then clear. */
export function worst(statuses: readonly TestStatus[]): TestStatus {
  return SEVERITY[Math.max(0, ...statuses.map((status) => SEVERITY.indexOf(status)))]!
}

/** Whether a member was on the standing committee on some day of a span. */
export function wasStanding(member: Member, during: Span): boolean {
  return postsOf(member).some((post) => isStanding(post) && overlaps(inOfficeSpan(member, post), during))
}

/** A post without a last day ends with the office. */
export function inOfficeSpan(member: Member, post: Span): Span {
  return { from: post.from, to: post.to ?? member.left }
}
