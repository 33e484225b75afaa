import type { CivilDate, DutyVerdict } from '@liaison-kit/core'
import { addDays } from '@liaison-kit/core/civil-date'

/** A verdict as it may be public. */
export type Counts = Omit<DutyVerdict, 'evidence'>

/** One line of the meter. */
export interface Row extends Counts {
  /** Whether the day judged lies in the period. */
  running: boolean
  /** How many are still asked for, open or overdue. */
  lacking: number
}

/** A group's duties, sorted by what a reader needs. */
export interface Overview {
  asOf: CivilDate
  /** Per duty the period now running, any other still open, and the last one when it ended short: nothing owed is hidden. */
  rows: Row[]
  /** Periods before those that ended short, by duty. */
  earlier: { duty: string; periods: Row[] }[]
}

/** @param asOf the day judged; told by the verdicts themselves where it is not known */
export function overviewOf(duties: readonly Counts[], asOf: CivilDate = dayOf(duties)): Overview {
  const rows: Row[] = []
  const earlier: Overview['earlier'] = []
  for (const duty of new Set(duties.map((verdict) => verdict.duty))) {
    const own = duties.filter((verdict) => verdict.duty === duty).map((verdict) => rowOf(verdict, asOf))
    const last = own[own.length - 1]
    const isNow = (row: Row): boolean =>
      row.running || row.status === 'open' || (row === last && row.status === 'short')
    rows.push(...own.filter(isNow))
    const periods = own.filter((row) => row.status === 'short' && !isNow(row))
    if (periods.length > 0) earlier.push({ duty, periods })
  }
  return { asOf, rows, earlier }
}

function rowOf(verdict: Counts, asOf: CivilDate): Row {
  const asked = verdict.status === 'open' || verdict.status === 'short'
  return {
    ...verdict,
    running: verdict.from <= asOf && asOf <= verdict.to,
    lacking: asked ? verdict.required - verdict.done : 0,
  }
}

/** What is open says how far off its due day is; else the start of the last period is a day in all that run. */
function dayOf(duties: readonly Counts[]): CivilDate {
  let last = ''
  for (const { status, due, daysLeft, from } of duties) {
    if (status === 'open' && daysLeft !== undefined) return addDays(due, -daysLeft)
    if (from > last) last = from
  }
  return last
}
