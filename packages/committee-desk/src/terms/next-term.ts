import type { CivilDate, Term } from '@liaison-kit/core'
import { addDays, isCivilDate } from '@liaison-kit/core/civil-date'

const YEARS = 5

/** The last day of a term that begins on a day: five years less a day. */
export function lastDayOf(from: CivilDate): CivilDate {
  const year = `${Number(from.slice(0, 4)) + YEARS}`.padStart(4, '0')
  const after = `${year}${from.slice(4)}`
  // Five years after 29 February there is none.
  return isCivilDate(after) ? addDays(after, -1) : `${year}-02-28`
}

/** The term that adjoins the last one; nothing where there is none yet. */
export function nextTerm(terms: readonly Term[]): Pick<Term, 'number' | 'from' | 'to'> | undefined {
  const [last] = [...terms].sort((one, other) => (one.to < other.to ? 1 : -1))
  if (!last) return undefined
  const from = addDays(last.to, 1)
  return { number: last.number + 1, from, to: lastDayOf(from) }
}
