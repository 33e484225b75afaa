import { type CivilDate, isCivilDate } from '../model/civil-date.ts'
import { type Fault, LedgerFaults, noDay, notThere } from '../model/fault.ts'
import type { Ledger, Term } from '../model/ledger.ts'

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
 * The term a question is about.
 * @throws LedgerFaults when `asOf` is no day, no term fits it, or the term or group is not in the ledger
 */
export function termOf(ledger: Ledger, { asOf, term: id, group }: Question): Term {
  const faults: Fault[] = []
  if (!isCivilDate(asOf)) faults.push(noDay('asOf', asOf))
  if (group !== undefined && !ledger.groups.some((candidate) => candidate.id === group)) {
    faults.push(notThere('group', '联络组', group))
  }
  const found = id === undefined ? lastBegun(ledger.terms, asOf) : ledger.terms.find((term) => term.id === id)
  if (id !== undefined && !found) faults.push(notThere('term', '届次', id))
  if (!found && faults.length === 0) {
    faults.push({
      path: 'term',
      code: 'no-term',
      message: `到 ${asOf} 还没有一届开始，请换日期，或用 term 指定届次。`,
    })
  }
  if (faults.length > 0) throw new LedgerFaults(faults)
  return found!
}

/** Terms do not overlap, so the last that began on or before the day is also the one that holds it, if any does. */
function lastBegun(terms: readonly Term[], asOf: CivilDate): Term | undefined {
  let last: Term | undefined
  for (const term of terms) if (term.from <= asOf && (!last || term.from > last.from)) last = term
  return last
}
