import { charterOf } from '../charters/shipped.ts'
import type { Charter } from '../model/charter.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import { expectedAt, postsOf } from '../model/expected.ts'
import type { Attendance, Gathering, Ledger, Member, Term } from '../model/ledger.ts'
import type { Span } from '../model/period.ts'

/** A gathering of the term, up to the day asked about, with who was expected and what was marked. */
export interface Seen {
  gathering: Gathering
  expected: readonly Member[]
  /** By member id. */
  marks: ReadonlyMap<string, Attendance>
  /** Whether it stands in attendance figures, tests and notices: neither optional nor a visit. */
  counts: boolean
}

/** A member's place at a gathering that counts and at which the member was expected. */
export interface Sitting {
  gathering: Gathering
  mark: Attendance['mark'] | undefined
}

/** What every rule looks at: the ledger, framed by a term and a day. */
export interface Frame {
  ledger: Ledger
  asOf: CivilDate
  term: Term
  /** The earlier of `asOf` and the term's last day: where what is seen of the term ends. */
  until: CivilDate
  /** Whether the term is over: `asOf` lies after its last day. */
  over: boolean
  /** The adjoining terms around this one, as one span. */
  run: Span
  /** In force from their day on, in order. */
  charters: readonly { from: CivilDate; charter: Charter }[]
  /** By day, then id. */
  seen: readonly Seen[]
  /** Sittings by member id, in the order of `seen`. */
  sittings: ReadonlyMap<string, readonly Sitting[]>
}

/** Frames a ledger; nothing of it is copied or changed. */
export function frameOf(ledger: Ledger, term: Term, asOf: CivilDate): Frame {
  const until = asOf < term.to ? asOf : term.to
  const seen = seenGatherings(ledger, term.from, until)
  return {
    ledger,
    asOf,
    term,
    until,
    over: asOf > term.to,
    run: runOf(ledger.terms, term),
    charters: ledger.committee.charters.map((inForce) => ({ from: inForce.from, charter: charterOf(inForce) })),
    seen,
    sittings: sittingsOf(seen),
  }
}

/** The charter in force on a day; before the first, the first. */
export function charterOn(frame: Frame, day: CivilDate): Charter {
  return frame.charters[charterIndexOn(frame, day)]!.charter
}

export function charterIndexOn(frame: Frame, day: CivilDate): number {
  let index = 0
  frame.charters.forEach(({ from }, at) => {
    if (from <= day) index = at
  })
  return index
}

/** Terms adjoin when one begins the day after the other ends. */
function runOf(terms: readonly Term[], term: Term): Span {
  let { from, to } = term
  for (let grown = true; grown; ) {
    grown = false
    for (const other of terms) {
      if (addDays(other.to, 1) === from) {
        from = other.from
        grown = true
      }
      if (addDays(to, 1) === other.from) {
        to = other.to
        grown = true
      }
    }
  }
  return { from, to }
}

function seenGatherings(ledger: Ledger, from: CivilDate, until: CivilDate): Seen[] {
  const marks = new Map<string, Map<string, Attendance>>()
  for (const attendance of ledger.attendance) {
    const marked = marks.get(attendance.gathering)
    if (marked) marked.set(attendance.member, attendance)
    else marks.set(attendance.gathering, new Map([[attendance.member, attendance]]))
  }
  const candidates = candidatesOf(ledger.members)
  return ledger.gatherings
    .filter(({ date }) => from <= date && date <= until)
    .sort(byDayThenId)
    .map((gathering) => ({
      gathering,
      expected: expectedAt(gathering, candidates(gathering)),
      marks: marks.get(gathering.id) ?? new Map(),
      counts: gathering.optional !== true && gathering.kind !== 'visit',
    }))
}

/** Who may be expected at a gathering, in the ledger's order: most gatherings are of one group, and ask only those who ever were in it. */
function candidatesOf(members: readonly Member[]): (gathering: Gathering) => readonly Member[] {
  const ofGroup = new Map<string, Member[]>()
  for (const member of members) {
    for (const group of new Set(postsOf(member).map((post) => post.group))) {
      const own = ofGroup.get(group)
      if (own) own.push(member)
      else ofGroup.set(group, [member])
    }
  }
  return ({ group, with: joined, invited }) =>
    group === null || joined || invited ? members : (ofGroup.get(group) ?? [])
}

function sittingsOf(seen: readonly Seen[]): Map<string, Sitting[]> {
  const sittings = new Map<string, Sitting[]>()
  for (const { gathering, expected, marks, counts } of seen) {
    if (!counts) continue
    for (const { id } of expected) {
      const sitting = { gathering, mark: marks.get(id)?.mark }
      const own = sittings.get(id)
      if (own) own.push(sitting)
      else sittings.set(id, [sitting])
    }
  }
  return sittings
}

/** The order of evidence: by the day that counts, then id by code unit (`g10` before `g2`). */
export function byDayThenId(one: { date: CivilDate; id: string }, other: { date: CivilDate; id: string }): number {
  return compare(one.date, other.date) || compare(one.id, other.id)
}

/** Plain strings by code unit. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
