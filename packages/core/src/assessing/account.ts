import { monthNumber } from '../model/civil-date.ts'
import type { Attendance, Gathering, Work } from '../model/ledger.ts'
import type { Period, Span } from '../model/period.ts'
import { GATHERING_KINDS } from '../model/vocabulary.ts'
import { countsOn } from '../model/work.ts'
import { endedQuarters } from './dormancy.ts'
import { byDayThenId, type Dated, type Frame, insert } from './frame.ts'
import { inOrder, lateEntry } from './late-entry.ts'
import { expectedPlaces, type Roster, rosterOf } from './roster.ts'
import {
  type Cells,
  type Code,
  codeOf,
  type GroupSheet,
  groupSheet,
  type MemberSheet,
  memberSheet,
  type Seen,
  seat,
  seenOf,
  UNRECORDED,
} from './sheet.ts'
import { type Slot, type Slots, slotsOf, slotsOn } from './slot.ts'
import { type AskedTest, testsAsked } from './test-verdict.ts'

/**
 * A ledger counted up under one frame: everything an assessment says can be read off it, sheet by sheet. `assess` makes one, reads it and
 * drops it; a live assessment keeps one and moves it on by each entry.
 */
export interface Account {
  frame: Frame
  roster: Roster
  slots: Slots
  tests: readonly AskedTest[]
  /** What is seen of the term; `undefined` before its first day. */
  inView: Span | undefined
  /** The quarters of the term that are over. */
  ended: readonly Period[]
  /** In the ledger's order. */
  groups: ReadonlyMap<string, GroupSheet>
  members: readonly MemberSheet[]
  /** What fills the committee's slots. */
  committee: Cells
  /** By day, then id. */
  seen: Seen[]
  /** By kind: how many gatherings of the term that count were held so far, whoever was expected. */
  held: number[]
}

/** Counts up a ledger, for the slots an assessment lists unless others are given. One pass over each of its lists. */
export function accountOf(frame: Frame, slots = slotsOf(frame)): Account {
  const { ledger, term, until } = frame
  const account: Account = {
    frame,
    roster: rosterOf(ledger.members),
    slots,
    tests: testsAsked(frame),
    inView: until < term.from ? undefined : { from: term.from, to: until },
    ended: endedQuarters(frame),
    groups: new Map(ledger.groups.map((group) => [group.id, groupSheet(group, slots.all.length)])),
    members: ledger.members.map((member) => memberSheet(member, slots.ofMembers ? slots.all.length : 0)),
    committee: new Array(slots.all.length),
    seen: [],
    held: new Array<number>(GATHERING_KINDS.length).fill(0),
  }
  const { seen } = account
  for (const gathering of ledger.gatherings) {
    enterGathering(account, gathering)
    if (isSeen(gathering, frame)) seen.push(seenOf(gathering))
  }
  seen.sort(byDayThenId)
  const rolls = rollsOf(account)
  const seats = new Uint8Array(ledger.members.length)
  for (let at = 0; at < seen.length; at += 1) seatAll(account, at, rolls, seats)
  for (const work of ledger.works) enterWork(account, work)
  if (slots.ofMembers) enterMarks(account)
  return account
}

/** Whether a gathering is dated inside the term and on or before the day asked about. */
export function isSeen({ date }: Gathering, { term, until }: Frame): boolean {
  return term.from <= date && date <= until
}

/** The marks at each gathering that is seen, linked to each other in no order that matters: nobody is marked twice at one gathering. */
interface Rolls {
  /** Of each mark in the ledger's list the member's place and the mark's code, as one number. */
  marks: Int32Array
  /** The place in the list of another mark at the same gathering. */
  next: Int32Array
  /** By gathering, where to begin. */
  first: Int32Array
}

/** Sorts the marks by gathering. One pass, in which each is only linked to the one found before it. */
function rollsOf({ frame, roster, seen }: Account): Rolls {
  const { attendance } = frame.ledger
  const order = new Map(seen.map(({ id }, at) => [id, at]))
  const marks = new Int32Array(attendance.length)
  const next = new Int32Array(attendance.length)
  const first = new Int32Array(seen.length).fill(NOWHERE)
  let last: string | undefined
  let owner: number | undefined
  for (let at = 0; at < attendance.length; at += 1) {
    const { gathering, member, mark } = attendance[at]!
    // Marks mostly come gathering by gathering.
    if (gathering !== last) {
      last = gathering
      owner = order.get(gathering)
    }
    if (owner === undefined) continue
    marks[at] = roster.places.get(member)! * 8 + codeOf(mark)
    next[at] = first[owner]!
    first[owner] = at
  }
  return { marks, next, first }
}

const NOWHERE = -1

/**
 * Counts one gathering's roll: who was expected, with or without a mark, and who was marked without being expected.
 * @param seats by member, all 0 before and after
 */
function seatAll(account: Account, nth: number, { marks, next, first }: Rolls, seats: Uint8Array): void {
  const { members, roster } = account
  const seen = account.seen[nth]!
  const host = hostOf(account, seen)
  if (seen.counts) account.held[seen.kind]! += 1
  host?.own.push(seen)
  const expected = expectedPlaces(roster, seen.gathering)
  for (const place of expected) seats[place] = EXPECTED
  for (let at = first[nth]!; at !== NOWHERE; at = next[at]!) {
    const packed = marks[at]!
    const place = packed >> 3
    if (seats[place] === EXPECTED) {
      seats[place] = MARKED
      seat(members[place]!, host, seen, (packed & 7) as Code)
    } else if (seen.gathering.kind !== 'visit') {
      members[place]!.unexpected.push(seen)
    }
  }
  for (const place of expected) {
    if (seats[place] === EXPECTED) seat(members[place]!, host, seen, UNRECORDED)
    seats[place] = 0
  }
}

const EXPECTED = 1
const MARKED = 2

/** The group whose own gathering it is; `undefined` for the county's. */
export function hostOf({ groups }: Account, { gathering: { group } }: Seen): GroupSheet | undefined {
  return group === null ? undefined : groups.get(group)
}

/** What is done with a slot that a record fills, in the cells of its bearer. */
export type Act = (cells: Cells, slot: Slot, counted: Dated) => void

/** Acts on every slot a gathering fills, of the groups that held or joined it and of the committee. Members' slots are filled by their marks. */
export function byGathering({ frame, slots, groups, committee }: Account, gathering: Gathering, act: Act): void {
  if (gathering.date > frame.asOf) return
  for (const slot of slotsOn(slots, gathering.kind, gathering.date)) {
    if (slot.duty.bearer === 'committee') act(committee, slot, gathering)
    if (slot.duty.bearer !== 'group') continue
    for (const id of groupsOf(gathering)) act(groups.get(id)!.cells, slot, gathering)
  }
}

/** The groups that held or joined a gathering, each once. */
export function groupsOf({ group, with: joined }: Gathering): Iterable<string> {
  if (group === null) return []
  return joined ? new Set([group, ...joined]) : [group]
}

/** Acts on every slot a work fills: of its group, and of the member it names. */
export function byWork({ frame, slots, groups, members, roster }: Account, work: Work, act: Act): void {
  const date = countsOn(work)
  if (date === undefined || date > frame.asOf) return
  const counted = date === work.date ? work : { id: work.id, date }
  for (const slot of slotsOn(slots, work.kind, date, work.for)) {
    const { bearer, counts } = slot.duty
    if ('works' in counts && counts.only && work[counts.only] !== true) continue
    // A work that names nobody is found with nobody.
    const sheet = bearer === 'group' ? groups.get(work.group) : members[roster.places.get(work.member!)!]
    if (sheet) act(sheet.cells, slot, counted)
  }
}

/** Acts on every slot of a member that a mark fills: of one who was present. Whether the member was expected is asked beforehand. */
export function byMark(
  { frame, slots, members, roster }: Account,
  gathering: Gathering,
  { member, mark }: Attendance,
  act: Act,
): void {
  if (mark !== 'present' || gathering.date > frame.asOf) return
  const { cells } = members[roster.places.get(member)!]!
  for (const slot of slotsOn(slots, gathering.kind, gathering.date)) {
    if (slot.duty.bearer === 'member') act(cells, slot, gathering)
  }
}

/** Puts a record into the slot it fills. */
export const fill: Act = (cells, slot, counted) => {
  const cell = cells[slot.at]
  if (cell) insert(cell, counted, byDayThenId)
  else cells[slot.at] = [counted]
}

function enterGathering(account: Account, gathering: Gathering): void {
  byGathering(account, gathering, fill)
  const month = monthNumber(gathering.date)
  for (const id of groupsOf(gathering)) {
    const { held } = account.groups.get(id)!
    held.set(month, (held.get(month) ?? 0) + 1)
  }
  if (gathering.group !== null) enterLate(account, 'gatherings', gathering.group, gathering)
}

function enterWork(account: Account, work: Work): void {
  byWork(account, work, fill)
  enterLate(account, 'works', work.group, work)
}

function enterLate(account: Account, list: 'gatherings' | 'works', group: string, record: Gathering | Work): void {
  const entry = lateEntry(list, record, account.frame)
  if (entry) insert(account.groups.get(group)!.late, entry, inOrder)
}

function enterMarks(account: Account): void {
  const { frame, roster, slots } = account
  const rolls = new Map<string, { gathering: Gathering; expected: Set<number> }>()
  for (const gathering of frame.ledger.gatherings) {
    if (!slots.ofKind.has(gathering.kind)) continue
    rolls.set(gathering.id, { gathering, expected: new Set(expectedPlaces(roster, gathering)) })
  }
  for (const attendance of frame.ledger.attendance) {
    const roll = rolls.get(attendance.gathering)
    if (!roll?.expected.has(roster.places.get(attendance.member)!)) continue
    byMark(account, roll.gathering, attendance, fill)
  }
}
