import type { Charter, CivilDate, WorkKind } from '@liaison-kit/core'
import { monthNumber } from '@liaison-kit/core/civil-date'

/** The kinds of work that say which period they are for. */
export const KINDS_FOR_A_PERIOD = ['plan', 'half-year-summary', 'annual-summary', 'quarterly-report'] as const
export type KindForAPeriod = (typeof KINDS_FOR_A_PERIOD)[number]

export const isForAPeriod = (kind: WorkKind): kind is KindForAPeriod =>
  (KINDS_FOR_A_PERIOD as readonly WorkKind[]).includes(kind)

type Every = Charter['duties'][string][number]['every']
const MONTHS: Record<Every, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
const LETTERS = { quarter: 'Q', 'half-year': 'H' } as const

/** How often a work of a kind is asked for on a day, as the charter says; where it does not, as is usual. */
export function everyOf(kind: KindForAPeriod, day: CivilDate, charter: Charter | undefined): Every {
  const rules = charter?.duties[kind] ?? []
  const inForce = rules.filter(({ since }) => since <= day)
  return (inForce[inForce.length - 1] ?? rules[0])?.every ?? (kind === 'quarterly-report' ? 'quarter' : 'year')
}

/** The id of the period `offset` periods after the one that holds a day: `2012-Q1`, `2012`. */
export function periodFrom(every: Every, day: CivilDate, offset = 0): string {
  const months = MONTHS[every]
  const first = (Math.floor(monthNumber(day) / months) + offset) * months
  const year = String(Math.floor(first / 12)).padStart(4, '0')
  if (every === 'year') return year
  const nth = (first % 12) / months + 1
  return `${year}-${every === 'month' ? String(nth).padStart(2, '0') : LETTERS[every] + nth}`
}

/** The periods that a work of a day may well be for, the nearest first: its own, those before, and the next. */
export function periodsNear(every: Every, day: CivilDate): string[] {
  const before = every === 'year' ? 2 : 4
  const offsets = [0, ...Array.from({ length: before }, (_, index) => -1 - index), 1]
  return offsets.map((offset) => periodFrom(every, day, offset))
}

/**
 * The period a work of a day is most likely for. What looks back is written soon after its period is over: in the first third of the next
 * one it is for the one before. A plan of December is for the year to come.
 */
export function usualPeriod(kind: KindForAPeriod, every: Every, day: CivilDate): string {
  const months = MONTHS[every]
  const into = monthNumber(day) % months
  if (kind === 'plan') return periodFrom(every, day, every === 'year' && into === 11 ? 1 : 0)
  const looksBack = kind === 'annual-summary' || kind === 'quarterly-report'
  return periodFrom(every, day, looksBack && into < months / 3 ? -1 : 0)
}
