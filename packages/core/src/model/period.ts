import { type CivilDate, daysInMonth, monthNumber } from './civil-date.ts'

/**
 * How often a duty comes round, in calendar periods: quarters begin in January, April, July and October, half-years in January and
 * July.
 */
export type Every = 'month' | 'quarter' | 'half-year' | 'year'
export const EVERY: readonly Every[] = ['month', 'quarter', 'half-year', 'year']

/** A calendar month, quarter, half-year or year; `from` and `to` are its first and last day, both inside. */
export interface Period {
  /** `2012-01`, `2012-Q1`, `2012-H1` or `2012`. */
  id: string
  from: CivilDate
  to: CivilDate
}

/** A run of days `from` .. `to`, both ends inside; an end that is left out or `undefined` is open. */
export interface Span {
  from?: CivilDate | undefined
  to?: CivilDate | undefined
}

/** Civil dates begin and end with the years of four digits. */
export const FIRST_DAY: CivilDate = '0000-01-01'
export const LAST_DAY: CivilDate = '9999-12-31'

const MONTHS: Record<Every, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
const SHAPES: Record<Every, RegExp> = {
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  quarter: /^\d{4}-Q[1-4]$/,
  'half-year': /^\d{4}-H[12]$/,
  year: /^\d{4}$/,
}

/** The id of the period that holds a day: `2012-01`, `2012-Q1`, `2012-H1` or `2012`. The day is taken to exist. */
export function periodId(every: Every, day: CivilDate): string {
  if (every === 'month') return day.slice(0, 7)
  const year = day.slice(0, 4)
  if (every === 'year') return year
  const nth = Math.ceil(Number(day.slice(5, 7)) / MONTHS[every])
  return `${year}-${every === 'quarter' ? 'Q' : 'H'}${nth}`
}

/** Whether a text is the id of a period that comes round so often: `2012-Q1` is a quarter's, and no year's. */
export function isPeriodId(every: Every, text: string): boolean {
  return SHAPES[every].test(text)
}

/** The periods that share a day with the span `from` .. `to`, both ends inside, in order; none when the span runs backwards. */
export function periodsOverlapping(every: Every, from: CivilDate, to: CivilDate): Period[] {
  const months = MONTHS[every]
  const periods: Period[] = []
  if (from > to) return periods
  const first = monthNumber(from)
  for (let month = first - (first % months); month <= monthNumber(to); month += months) {
    const start = `${monthText(month)}-01`
    const last = month + months - 1
    const end = `${monthText(last)}-${daysInMonth(Math.floor(last / 12), (last % 12) + 1)}`
    periods.push({ id: periodId(every, start), from: start, to: end })
  }
  return periods
}

/** `2012-03`, of months since January of the year 0. */
function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

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
