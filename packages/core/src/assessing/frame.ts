import { rulesOf } from '../charters/shipped.ts'
import type { Rules } from '../model/charter.ts'
import { type CivilDate, daysBetween } from '../model/civil-date.ts'
import type { Ledger, Term } from '../model/ledger.ts'

/** A charter, and from when it is in force. */
export interface InForce<C extends Rules = Rules> {
  from: CivilDate
  charter: C
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
  run: { from: CivilDate; to: CivilDate }
  /** In force from their day on, in order; at least one. */
  charters: readonly InForce[]
}

/** Frames a ledger; nothing of it is copied or changed. */
export function frameOf(ledger: Ledger, term: Term, asOf: CivilDate): Frame {
  return {
    ledger,
    asOf,
    term,
    until: earlierDay(asOf, term.to),
    over: asOf > term.to,
    run: runOf(ledger.terms, term),
    charters: ledger.committee.charters.map((inForce) => ({ from: inForce.from, charter: rulesOf(inForce) })),
  }
}

/** Charters in force one after another; at least one. */
export interface Charters<C extends Rules = Rules> {
  charters: readonly InForce<C>[]
}

/** What is in force on a day; before the first charter, the first. */
export function inForceOn<C extends Rules>({ charters }: Charters<C>, day: CivilDate): InForce<C> {
  let current = charters[0]!
  for (const inForce of charters) if (inForce.from <= day) current = inForce
  return current
}

/** The charter in force on a day; before the first, the first. */
export function charterOn<C extends Rules>(charters: Charters<C>, day: CivilDate): C {
  return inForceOn(charters, day).charter
}

/** Terms adjoin when one begins the day after the other ends. */
function runOf(terms: readonly Term[], term: Term): Frame['run'] {
  let { from, to } = term
  for (let grown = true; grown; ) {
    grown = false
    for (const other of terms) {
      if (daysBetween(other.to, from) === 1) {
        from = other.from
        grown = true
      }
      if (daysBetween(to, other.from) === 1) {
        to = other.to
        grown = true
      }
    }
  }
  return { from, to }
}

/** What stands in an order of days. */
export interface Dated {
  date: CivilDate
  id: string
}

/** The order of evidence: by the day that counts, then id by code unit (`g10` before `g2`). */
export function byDayThenId(one: Dated, other: Dated): number {
  return compare(one.date, other.date) || compare(one.id, other.id)
}

/** Plain strings by code unit. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Puts a thing into a list at its place. Looks from the end: most records come in the order of their days. */
export function insert<T>(list: T[], thing: T, order: (one: T, other: T) => number): void {
  let at = list.length
  while (at > 0 && order(list[at - 1]!, thing) > 0) at -= 1
  if (at === list.length) list.push(thing)
  else list.splice(at, 0, thing)
}

export function laterDay(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}

export function earlierDay(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other
}
