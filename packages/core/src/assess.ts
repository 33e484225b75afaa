import { attendanceFigures } from './duties/attendance-figures.ts'
import { testVerdict, worst } from './duties/attendance-test.ts'
import { barredYears } from './duties/barred.ts'
import { undocumented } from './duties/documentation.ts'
import { activeQuarters, dormantQuarters } from './duties/dormancy.ts'
import { type Frame, frameOf } from './duties/frame.ts'
import { lateEntries } from './duties/late-entry.ts'
import { notices } from './duties/notice.ts'
import { DUTIES, TESTS } from './duties/register.ts'
import { type Judge, judgeOf } from './duties/verdict.ts'
import type { Assessment, GroupAssessment, MemberAssessment } from './model/assessment.ts'
import { type CivilDate, isCivilDate } from './model/civil-date.ts'
import { isStanding, postsOf } from './model/expected.ts'
import { LedgerFaults } from './model/fault.ts'
import type { Group, Ledger, Member, Term } from './model/ledger.ts'
import { overlaps, type Span } from './model/period.ts'
import type { DutyId } from './model/vocabulary.ts'

/** What is asked of a ledger. */
export interface Question {
  /** The day to judge; records of later days are not seen. */
  asOf: CivilDate
  /** A term's id; else the term that holds `asOf`, else the last that began before it. */
  term?: string | undefined
  /** Keeps this group, the members who had a post in it during what is seen of the term, and the committee's part without notices of others. */
  group?: string | undefined
}

/**
 * Judges a parsed ledger on a day: every duty period by period, attendance, documentation, dormancy, late entries, and the five
 * attendance tests. Pure: the day is an argument, and nothing handed in is changed.
 * @throws LedgerFaults when `asOf` is no day, no term fits it, or the term or group is not in the ledger
 */
export function assess(ledger: Ledger, question: Question): Assessment {
  const term = termOf(ledger, question)
  const frame = frameOf(ledger, term, question.asOf)
  const inView: Span | undefined = frame.until < term.from ? undefined : { from: term.from, to: frame.until }
  const there = <T>(things: readonly T[], spanOf: (thing: T) => readonly Span[]): T[] =>
    inView ? things.filter((thing) => spanOf(thing).some((span) => overlaps(span, inView))) : []

  let groups = there(ledger.groups, (group) => [{ from: group.formed, to: group.dissolved }])
  let members = there(ledger.members, (member) => [{ from: member.appointed, to: member.left }])
  if (question.group !== undefined) {
    groups = groups.filter(({ id }) => id === question.group)
    members = there(members, (member) => postSpans(member, question.group!))
  }
  const shown = new Set(members.map(({ id }) => id))
  const judges = judgesOf(frame)
  return {
    format: 'liaison-assessment/1',
    asOf: question.asOf,
    term: term.id,
    charters: frame.charters.map(({ charter }) => charter.id),
    committee: {
      duties: judges.committee.flatMap((judge) => judge(null)),
      notices: notices(frame).filter(({ member }) => question.group === undefined || shown.has(member)),
    },
    groups: assessGroups(groups, judges.group, frame),
    members: assessMembers(members, frame, inView),
  }
}

/** The charters' duties, each once, in the order of the first charter that has it. */
function judgesOf(frame: Frame): { group: Judge[]; committee: Judge[] } {
  const ids = new Set(frame.charters.flatMap(({ charter }) => Object.keys(charter.duties) as DutyId[]))
  const duties = [...ids].map((id) => DUTIES[id])
  const judge = (bearer: 'group' | 'committee'): Judge[] =>
    duties.filter((duty) => duty.bearer === bearer).map((duty) => judgeOf(duty, frame))
  return { group: judge('group'), committee: judge('committee') }
}

function assessGroups(groups: readonly Group[], judges: readonly Judge[], frame: Frame): GroupAssessment[] {
  const active = activeQuarters(frame)
  const late = lateEntries(frame)
  return groups.map((group) => {
    const own = frame.seen.filter(({ gathering, counts }) => counts && gathering.group === group.id)
    const sittings = own.flatMap(({ expected, marks }) => expected.map(({ id }) => ({ mark: marks.get(id)?.mark })))
    return {
      group: group.id,
      duties: judges.flatMap((judge) => judge(group)),
      attendance: attendanceFigures(sittings),
      undocumented: undocumented(group.id, frame),
      dormantQuarters: dormantQuarters(group, active.get(group.id), frame),
      lateEntries: late.get(group.id) ?? [],
    }
  })
}

function assessMembers(members: readonly Member[], frame: Frame, inView: Span | undefined): MemberAssessment[] {
  const unexpected = unexpectedMarks(frame)
  return members.map((member) => {
    const sittings = frame.sittings.get(member.id) ?? []
    const standing = inView !== undefined && wasStanding(member, inView)
    const tests = Object.values(TESTS)
      .filter(({ standingOnly }) => !standingOnly || standing)
      .flatMap((test) => testVerdict(test, sittings, frame) ?? [])
    const marked = (mark: string | undefined): string[] =>
      sittings.filter((sitting) => sitting.mark === mark).map(({ gathering }) => gathering.id)
    return {
      member: member.id,
      status: worst(tests.map(({ status }) => status)),
      tests,
      attendance: attendanceFigures(sittings),
      pending: marked('leave-pending'),
      unrecorded: marked(undefined),
      unexpected: unexpected.get(member.id) ?? [],
      barredFromExcellence: barredYears(sittings, frame),
    }
  })
}

/** The gatherings, visits apart, at which somebody was marked who was not expected: kept, counted nowhere, listed. */
function unexpectedMarks(frame: Frame): Map<string, string[]> {
  const unexpected = new Map<string, string[]>()
  for (const { gathering, expected, marks } of frame.seen) {
    if (gathering.kind === 'visit') continue
    const ids = new Set(expected.map(({ id }) => id))
    for (const member of marks.keys()) {
      if (!ids.has(member)) unexpected.set(member, [...(unexpected.get(member) ?? []), gathering.id])
    }
  }
  return unexpected
}

/** Whether a member was on the standing committee on some day of a span. */
function wasStanding(member: Member, during: Span): boolean {
  return postsOf(member).some((post) => isStanding(post) && overlaps(inOfficeSpan(member, post), during))
}

/** The days of a member's posts in a group. */
function postSpans(member: Member, group: string): Span[] {
  return postsOf(member)
    .filter((post) => post.group === group)
    .map((post) => inOfficeSpan(member, post))
}

/** A post without a last day ends with the office. */
function inOfficeSpan(member: Member, post: Span): Span {
  return { from: post.from, to: post.to ?? member.left }
}

function termOf(ledger: Ledger, { asOf, term: id, group }: Question): Term {
  const faults = []
  if (!isCivilDate(asOf)) {
    faults.push({ path: 'asOf', code: 'day', message: `“${asOf}”不是日期，请写成 YYYY-MM-DD，例如 2012-06-30。` })
  }
  if (group !== undefined && !ledger.groups.some((candidate) => candidate.id === group)) {
    faults.push({ path: 'group', code: 'reference', message: `台账里没有联络组“${group}”，请核对编号。` })
  }
  let found: Term | undefined
  if (id !== undefined) {
    found = ledger.terms.find((candidate) => candidate.id === id)
    if (!found) faults.push({ path: 'term', code: 'reference', message: `台账里没有届次“${id}”，请核对编号。` })
  } else if (faults.length === 0) {
    // Terms do not overlap, so the last that began on or before the day is also the one that holds it, if any does.
    for (const candidate of ledger.terms) {
      if (candidate.from <= asOf && (!found || candidate.from > found.from)) found = candidate
    }
    if (!found) {
      faults.push({
        path: 'term',
        code: 'no-term',
        message: `到 ${asOf} 还没有任何一届开始，请换一个日期，或用 term 指定届次。`,
      })
    }
  }
  if (faults.length > 0 || !found) throw new LedgerFaults(faults)
  return found
}
