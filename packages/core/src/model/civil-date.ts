/**
 * A civil date: a day of the calendar, written `YYYY-MM-DD`, without time and without zone.
 * Two civil dates compare with `<` and `<=` as strings, and no zone can shift them.
 */
export type CivilDate = string

const SHAPE = /^\d{4}-\d{2}-\d{2}$/
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const MS_PER_DAY = 86_400_000

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The last day of a month, 28 to 31; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether a text is a day that exists: `2012-02-29` is one, `2012-02-30` and `2012-2-3` are not. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month)
}

/** Whole days since 1970-01-01, negative before it. Integers compare and subtract in a nanosecond; strings do not. */
export function dayNumber(day: CivilDate): number {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leapShift = month > 2 && isLeap(year) ? 1 : 0
  return before * 365 + leapDays + DAYS_BEFORE_MONTH[month - 1]! + leapShift + Number(day.slice(8, 10)) - 719_163
}

/** The civil date of a day number: the inverse of `dayNumber`. */
export function civilDate(number: number): CivilDate {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The day `days` after `day` (before it, if negative). */
export function addDays(day: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber(day) + days)
}

/** How many days `to` lies after `from`: 0 on the same day, negative if it lies before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * The day it is in a time zone at an instant. The instant is handed in: nothing here reads a clock.
 * @param instant milliseconds since 1970-01-01T00:00:00Z
 * @param zone an IANA zone; a committee's is Asia/Shanghai unless it says otherwise
 */
export function civilDateAt(instant: number, zone = 'Asia/Shanghai'): CivilDate {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant))
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}
