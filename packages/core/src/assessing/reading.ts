import type { Assessment, DutyVerdict, GroupAssessment, MemberAssessment, TestVerdict } from '../model/assessment.ts'
import { postsOf } from '../model/expected.ts'
import type { Member } from '../model/ledger.ts'
import { overlaps, type Span } from '../model/period.ts'
import type { Account } from './account.ts'
import { attendanceFigures } from './attendance-figures.ts'
import { barredYears } from './barred.ts'
import { undocumented } from './documentation.ts'
import { dormantQuarters } from './dormancy.ts'
import { dutyVerdict } from './duty-verdict.ts'
import { notices } from './notice.ts'
import {
  ABSENT,
  type Cells,
  existenceOf,
  type GroupSheet,
  type MemberSheet,
  officeOf,
  PENDING,
  type Seen,
  UNRECORDED,
} from './sheet.ts'
import type { Slot } from './slot.ts'
import { type AskedTest, inOfficeSpan, testVerdict, wasStanding, worst } from './test-verdict.ts'

// What an account says, sheet by sheet, in the shape of an assessment.

/** The verdict on one slot of one bearer; `undefined` when the slot is not listed for it. */
export function readSlot(account: Account, slot: Slot, cells: Cells, existence: Span): DutyVerdict | undefined {
  return dutyVerdict(slot, existence, cells[slot.at] ?? NOTHING, account.frame.asOf)
}

const NOTHING: readonly never[] = []

function readSlots(account: Account, bearer: Slot['duty']['bearer'], cells: Cells, existence: Span): DutyVerdict[] {
  const verdicts: DutyVerdict[] = []
  for (const slot of account.slots.all) {
    if (slot.duty.bearer !== bearer) continue
    const verdict = readSlot(account, slot, cells, existence)
    if (verdict) verdicts.push(verdict)
  }
  return verdicts
}

/** The committee's duties. */
export function readCommittee(account: Account): DutyVerdict[] {
  return readSlots(account, 'committee', account.committee, {})
}

/** One group's part. */
export function readGroup(account: Account, sheet: GroupSheet): GroupAssessment {
  return {
    group: sheet.group.id,
    duties: readSlots(account, 'group', sheet.cells, existenceOf(sheet)),
    ...readBesideDuties(account, sheet),
  }
}

/** What a group's gatherings and the days of its records say. */
export type BesideDuties = Omit<GroupAssessment, 'group' | 'duties'>

/** One group's part without its duties. */
export function readBesideDuties({ frame, ended }: Account, sheet: GroupSheet): BesideDuties {
  return {
    attendance: attendanceFigures(sheet.counts),
    undocumented: undocumented(sheet),
    dormantQuarters: dormantQuarters(sheet, frame, ended),
    lateEntries: [...sheet.late],
  }
}

/** The verdicts of a member's tests, each with the test as the frame asks it. */
export function readTests(
  { frame, tests, held, inView }: Account,
  sheet: MemberSheet,
): { asked: AskedTest; verdict: TestVerdict }[] {
  // Before the term's first day nobody is listed, and nobody's tests are read.
  const standing = wasStanding(sheet.member, inView!)
  return tests
    .filter(({ test }) => !test.standingOnly || standing)
    .map((asked) => ({ asked, verdict: testVerdict(asked, sheet, frame, held) }))
}

/** One member's part. */
export function readMember(account: Account, sheet: MemberSheet): MemberAssessment {
  const { frame, slots } = account
  const verdicts = readTests(account, sheet).map(({ verdict }) => verdict)
  const read: MemberAssessment = {
    member: sheet.member.id,
    status: worst(verdicts.map(({ status }) => status)),
    tests: verdicts,
    attendance: attendanceFigures(sheet.counts),
    pending: sheet.marked[PENDING]!.map(idOf),
    unrecorded: sheet.marked[UNRECORDED]!.map(idOf),
    unexpected: sheet.unexpected.map(idOf),
    barredFromExcellence: barredYears(sheet.marked[ABSENT]!, frame),
  }
  if (slots.ofMembers) read.duties = readSlots(account, 'member', sheet.cells, officeOf(sheet))
  return read
}

const idOf = ({ id }: Seen): string => id

/** What an assessment begins with: its format, day, term and charters. */
export function headOf({
  frame: { asOf, term, charters },
}: Account): Omit<Assessment, 'committee' | 'groups' | 'members'> {
  return {
    format: 'liaison-assessment/1',
    asOf,
    term: term.id,
    charters: charters.map(({ charter }) => charter.id),
  }
}

/** The whole assessment; of one group, where one is asked for. */
export function readAll(account: Account, group: string | undefined): Assessment {
  const { groups, members } = shown(account, group)
  return {
    ...headOf(account),
    committee: { duties: readCommittee(account), notices: notices(members) },
    groups: groups.map((sheet) => readGroup(account, sheet)),
    members: members.map((sheet) => readMember(account, sheet)),
  }
}

/** The groups and members to list: in being or in office on some day that is seen of the term; of one group, where one is asked for. */
export function shown(account: Account, group: string | undefined): { groups: GroupSheet[]; members: MemberSheet[] } {
  const { inView } = account
  if (!inView) return { groups: [], members: [] }
  const there = (spans: readonly Span[]): boolean => spans.some((span) => overlaps(span, inView))
  return {
    groups: [...account.groups.values()].filter(
      (sheet) => (group === undefined || sheet.group.id === group) && there([existenceOf(sheet)]),
    ),
    members: account.members.filter(
      (sheet) => there([officeOf(sheet)]) && (group === undefined || there(postSpans(sheet.member, group))),
    ),
  }
}

/** The days of a member's posts in a group. */
function postSpans(member: Member, group: string): Span[] {
  return postsOf(member)
    .filter((post) => post.group === group)
    .map((post) => inOfficeSpan(member, post))
}
