import type { LateEntry } from '../model/assessment.ts'
import type { Gathering, Group, Member } from '../model/ledger.ts'
import type { Span } from '../model/period.ts'
import { GATHERING_KINDS, type GatheringKind, MARKS, type Mark } from '../model/vocabulary.ts'
import { byDayThenId, type Dated, insert } from './frame.ts'

/** A mark as a number, in the order of the figures; the last one is that there is none. */
export type Code = 0 | 1 | 2 | 3 | 4 | 5
export const PRESENT: Code = 0
export const LEAVE: Code = 1
export const PENDING: Code = 3
export const ABSENT: Code = 4
export const UNRECORDED: Code = 5
export const CODES = 6

/** The code of a mark. By its length where that is enough: this is asked for every mark of a county. */
export function codeOf(mark: Mark): Code {
  switch (mark.length) {
    case 7:
      return PRESENT
    case 5:
      return LEAVE
    case 6:
      return ABSENT
    default:
      return mark === 'leave-special' ? 2 : PENDING
  }
}

/** The figures' names of the codes. */
export const CODE_NAMES = [...MARKS, 'unrecorded'] as const

/** A kind of gathering as a number. */
export const kindNumber = (kind: GatheringKind): number => KIND_NUMBERS[kind]
const KIND_NUMBERS = Object.fromEntries(GATHERING_KINDS.map((kind, at) => [kind, at])) as Record<GatheringKind, number>

/** A gathering of the term, up to the day asked about. */
export interface Seen extends Dated {
  gathering: Gathering
  kind: number
  /** Whether it stands in attendance figures, tests and notices: neither optional nor a visit. */
  counts: boolean
  /** How many of those expected have no mark. */
  unmarked: number
}

/** Makes a gathering one that is seen, before anybody's mark is known. */
export function seenOf(gathering: Gathering): Seen {
  const { id, date, kind, optional } = gathering
  return { id, date, gathering, kind: kindNumber(kind), counts: optional !== true && kind !== 'visit', unmarked: 0 }
}

/** What has been counted for one bearer of duties: by slot, the records that fill it, in the order of evidence. */
export type Cells = (Dated[] | undefined)[]

export interface GroupSheet {
  group: Group
  cells: Cells
  /** By code: how often those expected at its own gatherings were marked so. */
  counts: number[]
  /** Its own gatherings that are seen, in order. */
  own: Seen[]
  /** By month: how many gatherings it held or joined, whatever their kind, day and term. */
  held: Map<number, number>
  late: LateEntry[]
}

export interface MemberSheet {
  member: Member
  cells: Cells
  /** By kind of gathering and code (`kind * CODES + code`): how often the member was marked so where expected. */
  counts: number[]
  /** By code, `present` apart: the gatherings marked so, in order. */
  marked: Seen[][]
  /** Marked, but not expected; visits apart. */
  unexpected: Seen[]
}

export function groupSheet(group: Group, slots: number): GroupSheet {
  return { group, cells: new Array(slots), counts: zeros(CODES), own: [], held: new Map(), late: [] }
}

export function memberSheet(member: Member, slots: number): MemberSheet {
  return {
    member,
    cells: new Array(slots),
    counts: zeros(CODES * GATHERING_KINDS.length),
    marked: [[], [], [], [], [], []],
    unexpected: [],
  }
}

/** The days a group is in being. */
export const existenceOf = ({ group }: GroupSheet): Span => ({ from: group.formed, to: group.dissolved })

/** The days a member is in office. */
export const officeOf = ({ member }: MemberSheet): Span => ({ from: member.appointed, to: member.left })

const zeros = (length: number): number[] => new Array<number>(length).fill(0)

/** Counts what one member's place at a gathering shows. */
export function seat(sheet: MemberSheet, host: GroupSheet | undefined, seen: Seen, code: Code): void {
  if (code === UNRECORDED) seen.unmarked += 1
  if (!seen.counts) return
  sheet.counts[seen.kind * CODES + code]! += 1
  if (host) host.counts[code]! += 1
  if (code !== PRESENT) insert(sheet.marked[code]!, seen, byDayThenId)
}

/** Takes back what `seat` counted. */
export function unseat(sheet: MemberSheet, host: GroupSheet | undefined, seen: Seen, code: Code): void {
  if (code === UNRECORDED) seen.unmarked -= 1
  if (!seen.counts) return
  sheet.counts[seen.kind * CODES + code]! -= 1
  if (host) host.counts[code]! -= 1
  if (code !== PRESENT) remove(sheet.marked[code]!, seen.id)
}

/** Takes a thing out of a list that holds it. */
export function remove(list: { id: string }[], id: string): void {
  list.splice(
    list.findIndex((thing) => thing.id === id),
    1,
  )
}
