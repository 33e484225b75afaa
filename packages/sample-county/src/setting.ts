import { addDays, type CivilDate, dayNumber } from '@liaison-kit/core'
import { type Random, random } from './random.ts'

/** The days everything else hangs on. */
export interface Setting {
  today: CivilDate
  /** How much is recorded; 1 is the least. */
  scale: number
  /**
   * 1 January: from this day the charter is in force and the county keeps the ledger. 13 to 25 months before today, so that a whole
   * calendar year has been judged; two years earlier when the scale is above 1.
   */
  start: CivilDate
  /** The year of `start`. */
  year: number
  /** First day of the running term, one and a half years before `start`; half a year when the scale is above 1. */
  termFrom: CivilDate
  termTo: CivilDate
  draw(...key: (string | number)[]): Random
}

export function setting(today: CivilDate, seed: number | string, scale: number): Setting {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  const long = scale > 1
  const year = Math.floor((months - 13) / 12) - (long ? 2 : 0)
  const termYear = year - (long ? 1 : 2)
  return {
    today,
    scale,
    start: day(year, 1, 1),
    year,
    termFrom: day(termYear, 8, 21),
    termTo: day(termYear + 5, 8, 20),
    draw: (...key) => random(seed, ...key),
  }
}

export function day(year: number, month: number, dayOfMonth: number): CivilDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

// The days on which nobody calls a meeting: around New Year, 1 May and 1 October.
const isHoliday = (date: CivilDate): boolean =>
  date.endsWith('-01-01') || /-05-0[1-5]$/.test(date) || /-10-0[1-7]$/.test(date)

/** 1970-01-01 was a Thursday. */
const isWeekend = (date: CivilDate): boolean => {
  const weekday = (((dayNumber(date) + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}

/** A working day between two days, both inside; the first day itself when there is no working day. */
export function workdayBetween(draw: Random, from: CivilDate, to: CivilDate): CivilDate {
  const span = dayNumber(to) - dayNumber(from)
  const offset = draw.int(0, Math.max(0, span))
  for (let step = 0; step <= span; step += 1) {
    const date = addDays(from, (offset + step) % (span + 1))
    if (!isWeekend(date) && !isHoliday(date)) return date
  }
  return from
}

/** The day itself if it is a working day; else the next one, or with `-1` the one before. */
export function workdayNear(date: CivilDate, step: 1 | -1): CivilDate {
  return isWeekend(date) || isHoliday(date) ? workdayNear(addDays(date, step), step) : date
}

/** The earlier of two days. */
export function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other
}

export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7))
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

/** A day some days after another; the number lies between the two given. */
export function addDaysWithin(draw: Random, date: CivilDate, min: number, max: number): CivilDate {
  return addDays(date, draw.int(min, max))
}
