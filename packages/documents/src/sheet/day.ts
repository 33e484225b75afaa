import { type CivilDate, civilDate, dayNumber, isCivilDate } from '@liaison-kit/core'
import type { Cell } from './grid.ts'
import { keyOf } from './plain-text.ts'

/**
 * What a cell says about a day: a `day` that exists; only a `month` (`2012-03`) or a `year`; `monthDay` without a year (`03-05`); a day
 * that does `notExist`, as it would be written; or something that is `noDay`.
 */
export type DayRead =
  | { day: CivilDate }
  | { month: string }
  | { year: string }
  | { monthDay: string }
  | { notExist: string }
  | { noDay: string }

const SPREADSHEET_EPOCH = dayNumber('1899-12-30')
/** 1950-01-01 to 2099-12-31, as spreadsheet programs count days: no year and no `20120305` lies in between. */
const SERIAL = { from: 18_264, to: 73_050 }

const YEAR = '(1[89]\\d\\d|2[01]\\d\\d)'
const FULL = `${YEAR}(?:[-./]|年)(\\d{1,2})(?:[-./]|月)(\\d{1,2})`
const MONTH = `${YEAR}(?:[-./]|年)(\\d{1,2})`
/** What may follow a day and says nothing about it: the hour, the day of the week. */
const HOUR =
  '[日号]?(?:\\([^)]*\\)|星期.|周.)?(?:上午|下午)?t?(?:\\d{1,2}(?:[:时点]\\d{0,2}){1,2}分?)?(?:\\.\\d{1,9})?z?'

const WHOLE_DAY = new RegExp(`^(?:${FULL}${HOUR}|${YEAR}(\\d\\d)(\\d\\d))$`)
const LOOSE_DAY = new RegExp(
  `${YEAR}\\s*(?:[-./]|年)\\s*(\\d{1,2})\\s*(?:[-./]|月)\\s*(\\d{1,2})(?!\\d)\\s*[日号]?(?:\\((?:星期|周).\\))?(?:上午|下午)?`,
)
const WHOLE_MONTH = new RegExp(`^${MONTH}(?:月份?)?$`)
const WHOLE_YEAR = new RegExp(`^${YEAR}年?度?$`)
const WHOLE_MONTH_DAY = new RegExp(`^(\\d{1,2})月(\\d{1,2})${HOUR}$`)

/** Reads a cell that should be a day. */
export function dayOf(cell: Cell): DayRead {
  if (cell.day) return cell.monthOnly ? { month: cell.day.slice(0, 7) } : { day: cell.day }
  const text = keyOf(cell.text)
  const serial = cell.number ?? (/^\d{5}$/.test(text) ? Number(text) : undefined)
  if (serial !== undefined && serial >= SERIAL.from && serial <= SERIAL.to) {
    return { day: civilDate(SPREADSHEET_EPOCH + Math.floor(serial)) }
  }
  const [whole, ...digits] = WHOLE_DAY.exec(text) ?? []
  if (whole) return existing(digits.filter((one) => one !== undefined))
  const month = WHOLE_MONTH.exec(text)
  // Typed as a number, 2012.10 has become 2012.1.
  if (month && cell.number === undefined) return monthRead(month[1]!, month[2]!)
  const year = WHOLE_YEAR.exec(text)
  if (year) return { year: year[1]! }
  const monthDay = WHOLE_MONTH_DAY.exec(text)
  if (monthDay) return { monthDay: `${padded(monthDay[1]!)}-${padded(monthDay[2]!)}` }
  return { noDay: cell.text }
}

/**
 * Finds the first day in a text that says more than a day, such as `2012年3月5日集中学习`, and what the text says without it.
 * @param year the year of a day that says none, where it is known
 */
export function dayIn(text: string, year?: string): { read: DayRead | undefined; rest: string } {
  const plain = text.normalize('NFKC')
  const full = LOOSE_DAY.exec(plain)
  if (full) return { read: existing(full.slice(1, 4) as string[]), rest: without(plain, full) }
  const short = /(?<!\d)(\d{1,2})(月|[./])(\d{1,2})(?!\d)[日号]?/.exec(plain)
  // 3.5 may be a number of anything, 3月5日 is a day.
  if (!short || (short[2] !== '月' && short[0] !== plain.trim())) return { read: undefined, rest: plain.trim() }
  const [month, day] = [short[1]!, short[3]!].map(padded)
  const read: DayRead = year ? existing([year, month!, day!]) : { monthDay: `${month}-${day}` }
  return { read, rest: without(plain, short) }
}

/** The one year a text names; `undefined` where it names none, or several. */
export function yearIn(text: string): string | undefined {
  const years = new Set(
    [...text.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d\d)(?=\s*(?:年|[-./]))/g)].map(([, year]) => year),
  )
  return years.size === 1 ? [...years][0] : undefined
}

function existing([year = '', month = '', day = '']: readonly string[]): DayRead {
  const written = `${year}-${padded(month)}-${padded(day)}`
  return isCivilDate(written) ? { day: written } : { notExist: written }
}

function monthRead(year: string, month: string): DayRead {
  const written = `${year}-${padded(month)}`
  return isCivilDate(`${written}-01`) ? { month: written } : { notExist: written }
}

const padded = (digits: string): string => digits.padStart(2, '0')

const without = (text: string, { index, 0: found }: RegExpExecArray): string =>
  `${text.slice(0, index)} ${text.slice(index + found.length)}`.replace(/\s+/g, ' ').trim()
