import { type Account, accountOf } from './assessing/account.ts'
import { attendanceFigures } from './assessing/attendance-figures.ts'
import {
  besideChanges,
  type Change,
  changesBetween,
  dutyChanges,
  memberChanges,
  noticeChanges,
} from './assessing/change.ts'
import { frameOf } from './assessing/frame.ts'
import {
  type Movable,
  movable,
  moveGathering,
  moveMark,
  movePapers,
  moveWork,
  type Touched,
  untouched,
} from './assessing/moving.ts'
import { inOrderOfQuarters, noticesOf } from './assessing/notice.ts'
import { type Question, termOf } from './assessing/question.ts'
import { type BesideDuties, headOf, readBesideDuties, readMember, readSlot, shown } from './assessing/reading.ts'
import { type Cells, existenceOf, type GroupSheet, type MemberSheet } from './assessing/sheet.ts'
import type { Slot } from './assessing/slot.ts'
import type { SealedEntry } from './ledger/entry.ts'
import type { Folded } from './ledger/fold.ts'
import { allInAll, type LedgerChange } from './ledger/ledger-change.ts'
import type { Assessment, DutyVerdict, MemberAssessment, Notice } from './model/assessment.ts'
import { type Fault, LedgerFaults } from './model/fault.ts'
import type { Gathering } from './model/ledger.ts'
import type { Span } from './model/period.ts'

/** What was last read of the slots of one group, or of the committee. */
interface Page {
  whose: string
  existence: Span
  /** By slot; `undefined` where it is not listed. */
  verdicts: (DutyVerdict | undefined)[]
}

/** What was last read of one member. */
interface Leaf {
  member: MemberAssessment
  notices: Notice[]
}

/** An answered question: the account, and what was last read of it. */
interface Answer {
  movable: Movable
  committee: Page
  pages: Map<Cells, Page>
  groups: GroupSheet[]
  beside: Map<GroupSheet, BesideDuties>
  members: Map<MemberSheet, Leaf>
  membersByCells: Map<Cells, MemberSheet>
}

/**
 * An assessment that moves on with a committee's entries: each entry answers with exactly what it changed, and what is then shown is what
 * `assess` would say of the ledger as it now is. A mark, a work or a gathering costs what it touches; a change of the committee, its
 * terms, groups or members, or of a gathering's day or audience, counts up the ledger anew.
 */
export class LiveAssessment {
  readonly #folded: Folded
  readonly #question: Question
  #answer: Answer | undefined
  #assessment: Assessment | undefined
  #faults: readonly Fault[] = []

  /**
   * @param folded the committee's entries so far; moved on by `apply`, or by its owner, who then tells `moved`
   * @param question the day, and the term or group asked about; the same for all its life
   */
  constructor(folded: Folded, question: Question) {
    this.#folded = folded
    this.#question = question
    this.#recount()
  }

  /** The assessment as of the last entry; `undefined` while the question has no answer, see `faults`. */
  get assessment(): Assessment | undefined {
    this.#assessment ??= this.#answer && readAnswer(this.#answer)
    return this.#assessment
  }

  /** Why there is no assessment: nothing is recorded of the committee yet, or what `assess` would throw. Empty while there is one. */
  get faults(): readonly Fault[] {
    return this.#faults
  }

  /** Folds in one more entry, and tells every statement of the assessment that is now another. */
  apply(entry: SealedEntry): Change[] {
    return this.moved(this.#folded.apply(entry))
  }

  /**
   * Follows a ledger that was moved on by one entry or several: takes what `Folded.apply` gave for them, in order, and tells every
   * statement that is now another.
   */
  moved(changes: readonly LedgerChange[]): Change[] {
    const moves = allInAll(changes)
    if (!this.#answer || moves.some(needsRecount)) return this.#recount()
    const touched = moveAll(this.#answer.movable, moves)
    const found = readTouched(this.#answer, touched)
    if (found.length > 0) this.#assessment = undefined
    return found
  }

  #recount(): Change[] {
    const before = this.assessment
    this.#assessment = undefined
    this.#answer = undefined
    this.#faults = []
    const { ledger } = this.#folded.ledger()
    if (!ledger) {
      this.#faults = [{ path: 'committee', code: 'missing', message: '还没有县政协的记录，请先录入或导入。' }]
    } else {
      try {
        const account = accountOf(frameOf(ledger, termOf(ledger, this.#question), this.#question.asOf))
        this.#answer = answerOf(account, this.#question.group)
      } catch (error) {
        if (!(error instanceof LedgerFaults)) throw error
        this.#faults = error.faults
      }
    }
    return changesBetween(before, this.assessment)
  }
}

/** Whether a change of the ledger says when something was or whom it was for, so that single records are not all it touches. */
function needsRecount({ kind, before, after }: LedgerChange): boolean {
  switch (kind) {
    case 'committee':
    case 'terms':
    case 'groups':
    case 'members':
      return true
    case 'gatherings':
      return before !== undefined && after !== undefined && !sameOccasion(before, after)
    default:
      return false
  }
}

/** Whether two states of a gathering were on the same day, of the same kind, and for the same people. */
function sameOccasion(one: Gathering, other: Gathering): boolean {
  return (
    one.kind === other.kind &&
    one.date === other.date &&
    one.group === other.group &&
    (one.optional === true) === (other.optional === true) &&
    sameIds(one.with, other.with) &&
    sameIds(one.invited, other.invited)
  )
}

function sameIds(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return one === other || (one?.length === other?.length && one?.every((id, at) => id === other?.[at]) === true)
}

/** Marks that go do so before their gathering, those that come after it. */
function moveAll(movable: Movable, changes: readonly LedgerChange[]): Touched {
  const touched = untouched()
  for (const { kind, before, after } of changes) {
    if (kind === 'attendance' && !after) moveMark(movable, before, after, touched)
  }
  for (const { kind, before, after } of changes) {
    if (kind === 'works') moveWork(movable, before, after, touched)
    if (kind === 'gatherings') {
      if (before && after) movePapers(movable, after, touched)
      else moveGathering(movable, before, after, touched)
    }
  }
  for (const { kind, before, after } of changes) {
    if (kind === 'attendance' && after) moveMark(movable, before, after, touched)
  }
  return touched
}

/** Reads a whole account for the first time. */
function answerOf(account: Account, group: string | undefined): Answer {
  const { groups, members } = shown(account, group)
  const pageOf = (whose: string, bearer: Slot['duty']['bearer'], cells: Cells, existence: Span): Page => ({
    whose,
    existence,
    verdicts: account.slots.all.map((slot) =>
      slot.duty.bearer === bearer ? readSlot(account, slot, cells, existence) : undefined,
    ),
  })
  const committee = pageOf('committee', 'committee', account.committee, {})
  return {
    movable: movable(account),
    committee,
    pages: new Map([
      [account.committee, committee],
      ...groups.map((sheet): [Cells, Page] => [
        sheet.cells,
        pageOf(`groups/${sheet.group.id}`, 'group', sheet.cells, existenceOf(sheet)),
      ]),
    ]),
    groups,
    beside: new Map(groups.map((sheet) => [sheet, readBesideDuties(account, sheet)])),
    members: new Map(
      members.map((sheet) => [sheet, { member: readMember(account, sheet), notices: noticesOf(sheet) }]),
    ),
    membersByCells: new Map(members.map((sheet) => [sheet.cells, sheet])),
  }
}

/** Reads again what was touched, and tells what is another. */
function readTouched(answer: Answer, touched: Touched): Change[] {
  const { account } = answer.movable
  const changes: Change[] = []
  for (const [cells, slots] of touched.slots) {
    const page = answer.pages.get(cells)
    const owner = answer.membersByCells.get(cells)
    if (owner) touched.members.add(owner)
    if (!page) continue
    for (const slot of slots) {
      const before = page.verdicts[slot.at]
      const after = readSlot(account, slot, cells, page.existence)
      if (!before || !after) continue
      const already = changes.length
      dutyChanges(changes, page.whose, [before], [after])
      if (changes.length > already) page.verdicts[slot.at] = after
    }
  }
  for (const sheet of touched.rolls) {
    const before = answer.beside.get(sheet)
    if (!before || touched.groups.has(sheet)) continue
    const after = { ...before, attendance: attendanceFigures(sheet.counts) }
    besideChanges(changes, `groups/${sheet.group.id}`, before, after)
    answer.beside.set(sheet, after)
  }
  for (const sheet of touched.groups) {
    const before = answer.beside.get(sheet)
    if (!before) continue
    const after = readBesideDuties(account, sheet)
    besideChanges(changes, `groups/${sheet.group.id}`, before, after)
    answer.beside.set(sheet, after)
  }
  for (const sheet of touched.members) {
    const before = answer.members.get(sheet)
    if (!before) continue
    const after = { member: readMember(account, sheet), notices: noticesOf(sheet) }
    memberChanges(changes, before.member, after.member)
    noticeChanges(changes, before.notices, after.notices)
    answer.members.set(sheet, after)
  }
  return changes
}

function readAnswer({ movable: { account }, committee, pages, groups, beside, members }: Answer): Assessment {
  const leaves = [...members.values()]
  return {
    ...headOf(account),
    committee: { duties: listed(committee), notices: inOrderOfQuarters(leaves.flatMap(({ notices }) => notices)) },
    groups: groups.map((sheet) => ({
      group: sheet.group.id,
      duties: listed(pages.get(sheet.cells)!),
      ...beside.get(sheet)!,
    })),
    members: leaves.map(({ member }) => member),
  }
}

const listed = ({ verdicts }: Page): DutyVerdict[] => verdicts.filter((verdict) => verdict !== undefined)
