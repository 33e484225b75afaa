import { monthNumber } from '../model/civil-date.ts'
import { isExpected } from '../model/expected.ts'
import type { Attendance, Gathering, Work } from '../model/ledger.ts'
import { type Account, type Act, byGathering, byMark, byWork, fill, groupsOf, hostOf, isSeen } from './account.ts'
import { byDayThenId, insert } from './frame.ts'
import { inOrder, lateEntry } from './late-entry.ts'
import { expectedPlaces } from './roster.ts'
import {
  type Cells,
  codeOf,
  type GroupSheet,
  type MemberSheet,
  remove,
  type Seen,
  seat,
  seenOf,
  UNRECORDED,
  unseat,
} from './sheet.ts'
import type { Slot } from './slot.ts'

// Moving an account on by one record that came, went or was replaced, instead of counting up the whole ledger again.

/** What a movement touched, to be read again. */
export interface Touched {
  /** By the cells of their bearer. */
  slots: Map<Cells, Set<Slot>>
  /** The groups whose gatherings or days of records are to be read again. */
  groups: Set<GroupSheet>
  /** The groups of which only the attendance is to be read again. */
  rolls: Set<GroupSheet>
  members: Set<MemberSheet>
}

/** Nothing yet. */
export const untouched = (): Touched => ({
  slots: new Map(),
  groups: new Set(),
  rolls: new Set(),
  members: new Set(),
})

/** An account that can be moved on: with its gatherings at hand by id. */
export interface Movable {
  account: Account
  gatherings: Map<string, Gathering>
  seen: Map<string, Seen>
}

/** Makes an account one that can be moved on. */
export function movable(account: Account): Movable {
  return {
    account,
    gatherings: new Map(account.frame.ledger.gatherings.map((gathering) => [gathering.id, gathering])),
    seen: new Map(account.seen.map((seen) => [seen.id, seen])),
  }
}

/** A mark came, went or was replaced by another. */
export function moveMark(
  { account, gatherings, seen: all }: Movable,
  before: Attendance | undefined,
  after: Attendance | undefined,
  touched: Touched,
): void {
  const { gathering: id, member } = (before ?? after)!
  const { roster, members, slots } = account
  const gathering = gatherings.get(id)!
  const sheet = members[roster.places.get(member)!]!
  touched.members.add(sheet)
  const expected = isExpected(gathering, sheet.member)
  if (slots.ofMembers && expected) {
    if (before) byMark(account, gathering, before, emptying(touched))
    if (after) byMark(account, gathering, after, filling(touched))
  }
  const seen = all.get(id)
  if (!seen) return
  if (expected) {
    const host = hostOf(account, seen)
    const wasComplete = seen.unmarked === 0
    unseat(sheet, host, seen, before ? codeOf(before.mark) : UNRECORDED)
    seat(sheet, host, seen, after ? codeOf(after.mark) : UNRECORDED)
    const isComplete = seen.unmarked === 0
    if (host) touched[isComplete === wasComplete ? 'rolls' : 'groups'].add(host)
  } else if (gathering.kind !== 'visit') {
    if (before) remove(sheet.unexpected, id)
    if (after) insert(sheet.unexpected, seen, byDayThenId)
  }
}

/** A work came, went or was replaced. */
export function moveWork(
  { account }: Movable,
  before: Work | undefined,
  after: Work | undefined,
  touched: Touched,
): void {
  if (before) byWork(account, before, emptying(touched))
  if (after) byWork(account, after, filling(touched))
  moveLate(account, 'works', before, after, touched)
}

/** A gathering came or went, while nobody is marked at it. */
export function moveGathering(
  movable: Movable,
  before: Gathering | undefined,
  after: Gathering | undefined,
  touched: Touched,
): void {
  const { account, gatherings, seen: all } = movable
  const { frame } = account
  if (before) {
    byGathering(account, before, emptying(touched))
    heldBy(account, before, -1, touched)
    gatherings.delete(before.id)
    const seen = all.get(before.id)
    if (seen) {
      seatEverybody(account, seen, unseat, touched)
      if (seen.counts) account.held[seen.kind]! -= 1
      const host = hostOf(account, seen)
      if (host) remove(host.own, seen.id)
      all.delete(before.id)
    }
  }
  if (after) {
    byGathering(account, after, filling(touched))
    heldBy(account, after, 1, touched)
    gatherings.set(after.id, after)
    if (isSeen(after, frame)) {
      const seen = seenOf(after)
      all.set(after.id, seen)
      const host = hostOf(account, seen)
      if (host) insert(host.own, seen, byDayThenId)
      if (seen.counts) account.held[seen.kind]! += 1
      seatEverybody(account, seen, seat, touched)
    }
  }
  moveLate(account, 'gatherings', before, after, touched)
}

/** A gathering's papers changed - minutes, report, title - and nothing that says when it was or whom it was for. */
export function movePapers({ account, gatherings, seen: all }: Movable, after: Gathering, touched: Touched): void {
  const before = gatherings.get(after.id)!
  gatherings.set(after.id, after)
  const seen = all.get(after.id)
  if (seen) seen.gathering = after
  moveLate(account, 'gatherings', before, after, touched)
  const sheet = account.groups.get(after.group ?? '')
  if (sheet) touched.groups.add(sheet)
}

/** The total of a meeting is the same for all, so everybody's tests are to be read again. */
function seatEverybody(account: Account, seen: Seen, move: typeof seat, touched: Touched): void {
  const host = hostOf(account, seen)
  const { members } = account
  for (const place of new Set(expectedPlaces(account.roster, seen.gathering))) {
    move(members[place]!, host, seen, UNRECORDED)
    touched.members.add(members[place]!)
  }
  if (seen.gathering.group === null) for (const sheet of members) touched.members.add(sheet)
}

function heldBy({ groups }: Account, gathering: Gathering, by: 1 | -1, touched: Touched): void {
  const month = monthNumber(gathering.date)
  for (const id of groupsOf(gathering)) {
    const sheet = groups.get(id)!
    const count = (sheet.held.get(month) ?? 0) + by
    if (count > 0) sheet.held.set(month, count)
    else sheet.held.delete(month)
    touched.groups.add(sheet)
  }
}

function moveLate(
  { frame, groups }: Account,
  list: 'gatherings' | 'works',
  before: Gathering | Work | undefined,
  after: Gathering | Work | undefined,
  touched: Touched,
): void {
  const lost = before && groups.get(before.group ?? '')
  const wasLate = lost && lateEntry(list, before, frame)
  if (wasLate) {
    lost.late.splice(
      lost.late.findIndex(({ about }) => about === wasLate.about),
      1,
    )
    touched.groups.add(lost)
  }
  const gained = after && groups.get(after.group ?? '')
  const isLate = gained && lateEntry(list, after, frame)
  if (isLate) {
    insert(gained.late, isLate, inOrder)
    touched.groups.add(gained)
  }
}

function emptying(touched: Touched): Act {
  return (cells, slot, counted) => {
    remove(cells[slot.at]!, counted.id)
    touch(cells, slot, touched)
  }
}

function filling(touched: Touched): Act {
  return (cells, slot, counted) => {
    fill(cells, slot, counted)
    touch(cells, slot, touched)
  }
}

function touch(cells: Cells, slot: Slot, { slots }: Touched): void {
  const own = slots.get(cells)
  if (own) own.add(slot)
  else slots.set(cells, new Set([slot]))
}
