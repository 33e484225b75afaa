import { UTCDateMini } from '@date-fns/utc'
import { addMonths } from 'date-fns/addMonths'
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth'
import type { CivilDate } from './civil-date.ts'

/** How often a duty comes round. */
export type Every = 'month' | 'quarter' | 'half-year' | 'year'
export const EVERY: readonly Every[] = ['month', 'quarter', 'half-year', 'year']

/** A calendar month, quarter, half-year or year; `from` and `to` are its first and last day, both inside. */
export interface Period {
  /** `2012-01`, `2012-Q1`, `2012-H1` or `2012`. */
  id: string
  from: CivilDate
  to: CivilDate
}

/** A run of days, both ends inside; an end that is left out is open. */
export interface Span {
  from?: CivilDate | undefined
  to?: CivilDate | undefined
}

const MONTHS: Record<Every, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
const SHAPES: Record<Every, RegExp> = {
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  quarter: /^\d{4}-Q[1-4]$/,
  'half-year': /^\d{4}-H[12]$/,
  year: /^\d{4}$/,
}

/** The id of the period that holds a day. */
export function periodId(every: Every, day: CivilDate): string {
  if (every === 'month') return day.slice(0, 7)
  const year = day.slice(0, 4)
  if (every === 'year') return year
  const nth = Math.ceil(Number(day.slice(5, 7)) / MONTHS[every])
  return `${year}-${every === 'quarter' ? 'Q' : 'H'}${nth}`
}

/** Whether a text is the id of such a period. */
export function isPeriodId(every: Every, text: string): boolean {
  return SHAPES[every].test(text)
}

/** The periods that share a day with the span `from`..`to`, in order; none when the span runs backwards. */
export function periodsOverlapping(every: Every, from: CivilDate, to: CivilDate): Period[] {
  const months = MONTHS[every]
  const first = new UTCDateMini(`${from}T00:00:00Z`)
  first.setUTCDate(1)
  first.setUTCMonth(first.getUTCMonth() - (first.getUTCMonth() % months))
  const periods: Period[] = []
  if (from > to) return periods
  // Civil dates end with the year 9999; what comes after has no four digits to compare.
  for (let start = first; start.getUTCFullYear() <= 9999 && iso(start) <= to; start = addMonths(start, months)) {
    periods.push({
      id: periodId(every, iso(start)),
      from: iso(start),
      to: iso(lastDayOfMonth(addMonths(start, months - 1))),
    })
  }
  return periods
}

const iso = (date: Date): CivilDate => date.toISOString().slice(0, 10)

/** Whether a day lies in a span, its ends included. */
export function contains(span: Span, day: CivilDate): boolean {
  return (span.from === undefined || span.from <= day) && (span.to === undefined || day <= span.to)
}

/** Whether two spans share a day. */
export function overlaps(one: Span, other: Span): boolean {
  return (
    (one.from === undefined || other.to === undefined || one.from <= other.to) &&
    (other.from === undefined || one.to === undefined || other.from <= one.to)
  )
}

/** Whether every day of `inner`, whose ends are both given, lies in `outer`. */
export function liesWithin(inner: { from: CivilDate; to: CivilDate }, outer: Span): boolean {
  return contains(outer, inner.from) && contains(outer, inner.to)
}

/** The days all spans share; `undefined` when there is none. */
export function commonSpan(spans: readonly Span[]): Span | undefined {
  let from: CivilDate | undefined
  let to: CivilDate | undefined
  for (const span of spans) {
    if (span.from !== undefined && (from === undefined || span.from > from)) from = span.from
    if (span.to !== undefined && (to === undefined || span.to < to)) to = span.to
  }
  return from !== undefined && to !== undefined && from > to ? undefined : { from, to }
}
