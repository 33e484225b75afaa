import { type Question, termOf } from '../assessing/question.ts'
import { type Fault, LedgerFaults } from '../model/fault.ts'
import type { Ledger, Term } from '../model/ledger.ts'
import { type Every, isPeriodId, type Period, periodsOverlapping } from '../model/period.ts'

/**
 * The term a paper is about, once nothing is wrong with what was asked.
 * @param found what is already known to be wrong
 * @throws LedgerFaults with those and with what `assess` would refuse, all at once
 */
export function askedTerm(ledger: Ledger, question: Question, found: readonly Fault[]): Term {
  let term: Term
  try {
    term = termOf(ledger, question)
  } catch (error) {
    if (error instanceof LedgerFaults) throw new LedgerFaults([...found, ...error.faults])
    throw error
  }
  if (found.length > 0) throw new LedgerFaults(found)
  return term
}

type Length = Exclude<Every, 'month'>
const WANTED: Record<Length, string> = {
  quarter: '季度，例如 2012-Q1',
  'half-year': '半年，例如 2012-H1',
  year: '年度，例如 2012',
}

/**
 * The period a paper is about.
 * @param path the name of the question's field that names it
 * @param lengths how long it may be
 * @throws LedgerFaults where it is no such period, and as `assess` does
 */
export function askedPeriod(
  ledger: Ledger,
  question: Question,
  path: string,
  id: string,
  lengths: readonly Length[],
): Period {
  const every = lengths.find((length) => isPeriodId(length, id))
  const wanted = lengths.map((length) => WANTED[length]).join('；或')
  const message = `“${id}”不能用在这里，请填写${wanted}。`
  askedTerm(ledger, question, every ? [] : [{ path, code: 'period', message }])
  return periodNamed(id, every!)
}

/** The period of an id that is known to be one. */
export function periodNamed(id: string, every: Length): Period {
  const year = id.slice(0, 4)
  return periodsOverlapping(every, `${year}-01-01`, `${year}-12-31`).find((period) => period.id === id)!
}
