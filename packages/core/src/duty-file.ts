import { accountOf } from './assessing/account.ts'
import { attendanceFigures } from './assessing/attendance-figures.ts'
import { byDayThenId, compare, type Frame, frameOf } from './assessing/frame.ts'
import { readMember } from './assessing/reading.ts'
import { CODES, kindNumber, seenOf } from './assessing/sheet.ts'
import type { AttendanceFigures, DutyVerdict, TestStatus, TestVerdict } from './model/assessment.ts'
import type { CivilDate } from './model/civil-date.ts'
import { isExpected, postsOf } from './model/expected.ts'
import { notThere } from './model/fault.ts'
import { stepsOf } from './model/handling.ts'
import type { Handling, Ledger, Member } from './model/ledger.ts'
import { commonSpan, contains } from './model/period.ts'
import type { DecisionStep, GatheringKind, HandlingStep, Role, TestId, WorkKind } from './model/vocabulary.ts'
import { GATHERING_KINDS } from './model/vocabulary.ts'
import { askedTerm } from './papers/asked.ts'
import type { RollMark } from './papers/roll.ts'

/** Whose duty file, of which term, as of which day. */
export interface DutyFileQuestion {
  /** A member's id. */
  member: string
  /** A term's id; chosen as `assess` does unless given. */
  term?: string | undefined
  /** The day to judge; records of later days are not seen. */
  asOf: CivilDate
}

/** A post in a `group`, `from` a day on, as far as it lies in the term and in office; both days inside. */
export interface PostHeld {
  group: string
  /** Empty where the post has none. */
  roles: Role[]
  from: CivilDate
  /** Left out while the post has no last day. */
  to?: CivilDate
}

/** A gathering in a member's duty file, with its `kind`, `date` and `title`. No reason for leave. */
export interface GatheringInFile {
  /** The gathering's id. */
  gathering: string
  kind: GatheringKind
  /** The group that held it; `null`: the county. */
  group: string | null
  date: CivilDate
  title: string
  /** The member's, or that none was recorded. */
  mark: RollMark
  /** Whether the member was expected; a mark where not counts nowhere. */
  expected: boolean
  /** Whether it stands in attendance figures: expected, neither optional nor a visit. */
  counted: boolean
}

/** A `step` in the handling of a work on a `date`, with its `result` and whom it went `to`, where it has such, without its texts. */
export interface StepInFile {
  /** The handling's id. */
  handling: string
  date: CivilDate
  step: HandlingStep
  result?: string
  to?: string
}

/** A work in a member's duty file, with its `kind`, `date` and `title`. */
export interface WorkInFile {
  /** The work's id. */
  work: string
  kind: WorkKind
  /** The id of the group it was filed for. */
  group: string
  date: CivilDate
  title: string
  /** Only of a practical project, once delivered. */
  delivered?: CivilDate
  /** Up to the day asked about, by date. */
  steps: StepInFile[]
}

/** What people did about a finding on a `date`: the `step`, and as far as it was recorded the `decision`, `by` whom, the `document`, the `reason`. */
export interface DecisionInFile {
  /** The decision's id. */
  id: string
  /** The test that was reached. */
  test: TestId
  date: CivilDate
  step: DecisionStep
  decision?: string
  by?: string
  document?: string
  reason?: string
}

/** A member's duty file of a term (履职档案): everything the ledger shows of one member, by records. */
export interface DutyFile {
  /** The member's id. */
  member: string
  /** The term's id. */
  term: string
  /** The day it was judged. */
  asOf: CivilDate
  /** Those that begin on or before the day asked about; by first day. */
  posts: PostHeld[]
  /** S 3: figures, over the gatherings that are counted. */
  attendance: {
    /** As the assessment gives them. */
    figures: AttendanceFigures
    /** The `figures` of each `kind` of gathering at which the member was expected, in the vocabulary's order. */
    byKind: { kind: GatheringKind; figures: AttendanceFigures }[]
  }
  /** Those of the term, up to the day asked about, at which the member was expected or has a mark; by day, then id. */
  gatherings: GatheringInFile[]
  /** Works that name the member, dated in the term, up to the day asked about; by day, then id. */
  works: WorkInFile[]
  /** The member's own duties, where the charter has such; as the assessment gives them. */
  duties: DutyVerdict[]
  /** The worst of the tests. */
  status: TestStatus
  /** As the assessment gives them. */
  tests: TestVerdict[]
  /** About the member's findings in this term, up to the day asked about; by day, then id. */
  decisions: DecisionInFile[]
  /** Years of the term in which an absence bars the member from the award. */
  barredFromExcellence: string[]
}

/**
 * A member's duty file of a term, as of a day. Commendations are not in it: what a county issues is free in form, and names nobody in a
 * way that can be read.
 * @throws LedgerFaults when the member is not in the ledger, and as `assess` does
 */
export function dutyFile(ledger: Ledger, { member: id, term: asked, asOf }: DutyFileQuestion): DutyFile {
  const member = ledger.members.find((candidate) => candidate.id === id)
  const question = { asOf, term: asked }
  const term = askedTerm(ledger, question, member ? [] : [notThere('member', '委员', id)])
  const frame = frameOf(ledger, term, asOf)
  const account = accountOf(frame)
  const sheet = account.members.find((candidate) => candidate.member === member)!
  const { status, tests, attendance, duties = [], barredFromExcellence } = readMember(account, sheet)
  return {
    member: id,
    term: term.id,
    asOf,
    posts: postsHeld(member!, frame),
    attendance: { figures: attendance, byKind: figuresByKind(sheet.counts) },
    gatherings: gatheringsOf(member!, frame),
    works: worksOf(member!, frame),
    duties,
    status,
    tests,
    decisions: decisionsOn(member!, frame),
    barredFromExcellence,
  }
}

function postsHeld(member: Member, { term, until }: Frame): PostHeld[] {
  const office = { from: member.appointed, to: member.left }
  return postsOf(member)
    .flatMap((post): PostHeld[] => {
      const held = commonSpan([office, { from: post.from, to: post.to }])
      const inTerm = held && commonSpan([held, term])
      if (!inTerm?.from || inTerm.from > until) return []
      const { from, to } = inTerm
      return [{ group: post.group, roles: [...(post.roles ?? [])], from, ...(held?.to && to && { to }) }]
    })
    .sort((one, other) => compare(one.from, other.from))
}

function figuresByKind(counts: readonly number[]): DutyFile['attendance']['byKind'] {
  return GATHERING_KINDS.map((kind) => {
    const first = kindNumber(kind) * CODES
    return { kind, figures: attendanceFigures(counts.slice(first, first + CODES)) }
  }).filter(({ figures }) => figures.expected > 0)
}

function gatheringsOf(member: Member, { ledger, term, until }: Frame): GatheringInFile[] {
  const marks = new Map(
    ledger.attendance.filter((one) => one.member === member.id).map(({ gathering, mark }) => [gathering, mark]),
  )
  return ledger.gatherings
    .filter(({ date }) => contains({ from: term.from, to: until }, date))
    .sort(byDayThenId)
    .flatMap((one): GatheringInFile[] => {
      const { id, kind, group, date, title } = one
      const expected = isExpected(one, member)
      const mark = marks.get(id) ?? (expected ? 'unrecorded' : undefined)
      const counted = expected && seenOf(one).counts
      return mark ? [{ gathering: id, kind, group, date, title, mark, expected, counted }] : []
    })
}

function worksOf(member: Member, { ledger, term, until, asOf }: Frame): WorkInFile[] {
  const steps = stepsOf(ledger, asOf)
  return ledger.works
    .filter((work) => work.member === member.id && contains({ from: term.from, to: until }, work.date))
    .sort(byDayThenId)
    .map(({ id, kind, group, date, title, delivered }) => ({
      work: id,
      kind,
      group,
      date,
      title,
      ...(kind === 'practical-project' && delivered !== undefined && delivered <= asOf && { delivered }),
      steps: (steps.get(id) ?? []).map(stepInFile),
    }))
}

const stepInFile = ({ id, date, step, result, to }: Handling): StepInFile => ({
  handling: id,
  date,
  step,
  ...(result !== undefined && { result }),
  ...(to !== undefined && { to }),
})

function decisionsOn(member: Member, { ledger, term, asOf }: Frame): DecisionInFile[] {
  return (ledger.decisions ?? [])
    .filter(({ about, date }) => about.member === member.id && about.term === term.id && date <= asOf)
    .sort(byDayThenId)
    .map(({ about, ...taken }) => ({ test: about.test, ...taken }))
}
