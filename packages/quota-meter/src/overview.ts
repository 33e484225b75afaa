import type { CivilDate, DutyVerdict } from '@liaison-kit/core'

/** A verdict as it may be public. */
export type Counts = Omit<DutyVerdict, 'evidence'>

/** One line of the meter. */
export interface Row extends Counts {
  /** Whether the day judged lies in the period. */
  running: boolean
  /** How many are still asked for, open or overdue. */
  lacking: number
  /** Whether what is judged by is our reading and not the source's, and so to be marked. */
  assumed: boolean
  /** What the charter calls the duty, where it is the charter's own. */
  name?: string | undefined
}

/** What is known of a duty's rule. */
export type RuleKnown = Pick<Row, 'assumed' | 'name'>

/** A group's duties, sorted by what a reader needs. */
export interface Overview {
  /** The day judged, where it is known. */
  asOf: CivilDate | undefined
  /** Per duty the period now running, any other still open, and the last one when it ended short: nothing owed is hidden. */
  rows: Row[]
  /** Periods before those that ended short, by duty. */
  earlier: { duty: string; periods: [Row, ...Row[]] }[]
}

/** @param asOf the day judged; where it is not known, the periods that began last are taken to run */
export function overviewOf(
  duties: readonly Counts[],
  asOf: CivilDate | undefined,
  ruleOf: (duty: string) => RuleKnown,
): Overview {
  const day = asOf ?? duties.map(({ from }) => from).sort()[duties.length - 1] ?? ''
  const rows: Row[] = []
  const earlier: Overview['earlier'] = []
  for (const duty of new Set(duties.map((verdict) => verdict.duty))) {
    const own = duties.filter((verdict) => verdict.duty === duty).map((verdict) => rowOf(verdict, day, ruleOf(duty)))
    const last = own[own.length - 1]
    const isNow = (row: Row): boolean =>
      row.running || row.status === 'open' || (row === last && row.status === 'short')
    rows.push(...own.filter(isNow))
    const [first, ...others] = own.filter((row) => row.status === 'short' && !isNow(row))
    if (first) earlier.push({ duty, periods: [first, ...others] })
  }
  return { asOf, rows, earlier }
}

function rowOf(verdict: Counts, day: CivilDate, { assumed, name }: RuleKnown): Row {
  const asked = verdict.status === 'open' || verdict.status === 'short'
  return {
    ...verdict,
    running: verdict.from <= day && day <= verdict.to,
    lacking: asked ? verdict.required - verdict.done : 0,
    assumed: assumed && verdict.status !== 'exempt',
    name,
  }
}
