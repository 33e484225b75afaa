import type { TestBasis, TestStatus, TestVerdict } from '../model/assessment.ts'
import { type TestRule, valueOn } from '../model/charter.ts'
import type { GatheringKind, Mark, TestId } from '../model/vocabulary.ts'
import { charterOn, type Frame, type Sitting } from './frame.ts'

/** An attendance test: which marks at which gatherings it counts. The limit is the charter's. */
export interface AttendanceTest {
  id: TestId
  /** The mark that is counted; leave and absence are never added together. */
  mark: Mark
  /** The gatherings it looks at: one kind of meeting, with a plan and a total common to all, or the activities, without. */
  at: { meeting: 'plenary' | 'standing-committee' } | { kinds: readonly GatheringKind[] }
  /** Only for who was on the standing committee on some day of the term so far. */
  standingOnly?: true
}

/** Lets the compiler check a test where it is written. */
export function defineTest(test: AttendanceTest): AttendanceTest {
  return test
}

/** Whether a gathering is one the test looks at. */
function looksAt(test: AttendanceTest, kind: GatheringKind): boolean {
  return 'meeting' in test.at ? kind === test.at.meeting : test.at.kinds.includes(kind)
}

/**
 * The verdict of one test on one member's sittings, or `undefined` where the charter has no such test.
 * Judged by the charter in force on the last day seen of the term.
 */
export function testVerdict(test: AttendanceTest, sittings: readonly Sitting[], frame: Frame): TestVerdict | undefined {
  const charter = charterOn(frame, frame.until)
  const rules = charter.tests[test.id]
  if (!rules) return undefined
  const { limit: rule } = valueOn(rules, frame.until)
  const sat = sittings.filter(({ gathering }) => looksAt(test, gathering.kind))
  const counted = sat.filter(({ mark }) => mark === test.mark)
  const count = counted.length
  const evidence = counted.map(({ gathering }) => gathering.id)
  if ('occasions' in rule) {
    const limit = rule.occasions
    return { test: test.id, count, limit, status: statusOf(count, limit, frame.over), evidence }
  }
  const { total, basis } = totalOf(test, sat.length, charter.switches.denominator, frame)
  const limit = limitOf(rule, total, charter.switches.atHalf)
  const pattern = sat.length >= valueOn(charter.values.onCourseFrom, frame.until).value
  const status = basis === 'held' ? courseOf(count >= limit && pattern) : statusOf(count, limit, frame.over)
  return { test: test.id, count, total, basis, limit, status, evidence }
}

/** What the share is taken of. */
function totalOf(
  test: AttendanceTest,
  sat: number,
  denominator: 'term' | 'mandate',
  frame: Frame,
): { total: number; basis: TestBasis } {
  if (!('meeting' in test.at)) return { total: sat, basis: frame.over ? 'final' : 'held' }
  const { meeting } = test.at
  const heldByAll = frame.seen.filter(({ gathering, counts }) => counts && gathering.kind === meeting).length
  const held = denominator === 'mandate' ? sat : heldByAll
  if (frame.over) return { total: held, basis: 'final' }
  const planned = frame.term.planned?.[meeting]
  if (planned === undefined) return { total: held, basis: 'held' }
  const missed = heldByAll - held
  return { total: Math.max(planned - missed, held), basis: 'planned' }
}

type Share = Extract<TestRule['limit'], { moreThan: unknown }>

/** The count at which "more than a share" is reached: strictly more, unless exactly the share already counts (then at least 1). */
function limitOf({ moreThan }: Share, total: number, atHalf: 'excluded' | 'included'): number {
  const share = (total * moreThan.parts) / moreThan.of
  return atHalf === 'excluded' ? Math.floor(share) + 1 : Math.max(1, Math.ceil(share))
}

function statusOf(count: number, limit: number, over: boolean): TestStatus {
  if (count >= limit) return 'reached'
  return !over && count >= 1 && count === limit - 1 ? 'near' : 'clear'
}

/** Before the term is over, a total that may still grow cannot be reached. */
function courseOf(onCourse: boolean): TestStatus {
  return onCourse ? 'on-course' : 'clear'
}

const SEVERITY: readonly TestStatus[] = ['clear', 'near', 'on-course', 'reached']

/** The worst of several statuses: reached, then on course, then near, then clear. */
export function worst(statuses: readonly TestStatus[]): TestStatus {
  return SEVERITY[Math.max(0, ...statuses.map((status) => SEVERITY.indexOf(status)))]!
}
