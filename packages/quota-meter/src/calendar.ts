import type { CivilDate, DutyStatus } from '@liaison-kit/core'
import type { Counts, Duty } from './overview.ts'

/** How a duty stands in a period; `coming`: it has not begun, `none`: nothing is listed for it. */
export type Standing = DutyStatus | 'late' | 'coming' | 'none'

/** One place in the strip of a year. */
export interface Place {
  /** `2012-03`, `2012-Q1`, `2012-H1` or `2012`. */
  period: string
  /** Left out where nothing is listed for the period. */
  verdict?: Counts | undefined
  /** Whether it begins after the day judged. */
  coming: boolean
}

export function standingOf({ verdict, coming }: Pick<Place, 'verdict'> & Partial<Place>): Standing {
  if (verdict) return verdict.late ? 'late' : verdict.status
  return coming ? 'coming' : 'none'
}

/** The years that periods of the duties lie in, ascending. */
export function yearsOf(duties: readonly Duty[]): string[] {
  const years = new Set(duties.flatMap(({ verdicts }) => verdicts.map(({ period }) => period.slice(0, 4))))
  return [...years].sort()
}

/**
 * The periods of a duty in a year: twelve months, four quarters, two halves or the year, those listed and those not. None where nothing
 * is listed. Where a later charter changed how often it is asked, the earlier periods come first as they were listed.
 * @param day the day judged
 */
export function placesOf({ verdicts }: Duty, year: string, day: CivilDate): Place[] {
  const listed = verdicts.filter(({ period }) => period.slice(0, 4) === year)
  const last = listed[listed.length - 1]
  if (!last) return []
  const length = monthsOf(last.period)
  const others = listed.filter(({ period }) => monthsOf(period) !== length)
  const until = others.reduce((month, { to }) => Math.max(month, Number(to.slice(5, 7))), 0)
  const places: Place[] = others.map((verdict) => ({ period: verdict.period, verdict, coming: false }))
  for (let month = 1; month <= 12; month += length) {
    const period = periodAt(year, month, length)
    const verdict = listed.find((one) => one.period === period)
    const from = `${year}-${twoDigits(month)}`
    if (verdict || month > until) places.push({ period, verdict, coming: from > day.slice(0, 7) })
  }
  return places
}

/** How many months a period has, by its id. */
function monthsOf(period: string): number {
  const part = period.slice(5, 6)
  return part === '' ? 12 : part === 'H' ? 6 : part === 'Q' ? 3 : 1
}

function periodAt(year: string, month: number, length: number): string {
  if (length === 12) return year
  const nth = (month - 1) / length + 1
  return `${year}-${length === 1 ? twoDigits(nth) : (length === 3 ? 'Q' : 'H') + nth}`
}

const twoDigits = (count: number): string => String(count).padStart(2, '0')
