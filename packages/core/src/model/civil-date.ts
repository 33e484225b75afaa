/**
 * A civil date: a day of the calendar, written `YYYY-MM-DD`, without time and without zone.
 * Two civil dates compare with `<` and `<=` as strings, and no zone can shift them.
 */
export type CivilDate = string

const MS_PER_DAY = 86_400_000

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The last day of a month, 28 to 31; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether a text is a day that exists: `2012-02-29` is one, `2012-02-30` and `2012-2-3` are not. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at)
    if (at !== 4 && at !== 7 && (code < 48 || code > 57)) return false
  }
  const month = numberAt(text, 5, 7)
  const day = numberAt(text, 8, 10)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(numberAt(text, 0, 4), month)
}

/** The number that some digits of a text write. By character, since taking the text apart costs five times as much. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

/** Months since January of the year 0: 12 a year, January first. */
export function monthNumber(day: CivilDate): number {
  return numberAt(day, 0, 4) * 12 + numberAt(day, 5, 7) - 1
}

/**
 * Whole days since 1970-01-01, negative before it. Integers compare and subtract in a nanosecond; strings do not. Of a text that is no
 * civil date it is a number without meaning.
 */
export function dayNumber(day: CivilDate): number {
  // Counted from March, so that the leap day is the last of its year and months run 31, 30, 31, 30, 31 twice over.
  const month = (numberAt(day, 5, 7) + 9) % 12
  const year = numberAt(day, 0, 4) - (month > 9 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + Math.floor((153 * month + 2) / 5) + numberAt(day, 8, 10) - 719_469
}

/**
 * The civil date of a day number: the inverse of `dayNumber`. Only of days in the years 0000 to 9999, the only ones a civil date can
 * write.
 */
export function civilDate(number: number): CivilDate {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The day so many whole `days` after `day` (before it, if negative), within the years 0000 to 9999. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber(day) + days)
}

/** How many days `to` lies after `from`: 0 on the same day, negative if it lies before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** By zone, of which there are some hundred: making one takes a hundred times as long as using it. */
const FORMATS = new Map<string, Intl.DateTimeFormat>()

/**
 * The day it is in a time zone at an instant. The instant is handed in: nothing here reads a clock.
 * @param instant milliseconds since 1970-01-01T00:00:00Z
 * @param zone an IANA zone; a committee's is Asia/Shanghai unless it says otherwise
 * @throws RangeError when there is no such zone, or the instant is no number
 */
export function civilDateAt(instant: number, zone = 'Asia/Shanghai'): CivilDate {
  let format = FORMATS.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    FORMATS.set(zone, format)
  }
  const parts = format.formatToParts(new Date(instant))
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}
