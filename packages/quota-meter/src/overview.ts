import type { CivilDate, DutyVerdict, Name } from '@liaison-kit/core'

/** A verdict as it may be public. */
export type Counts = Omit<DutyVerdict, 'evidence'>

/** What is known of a duty's rule. */
export interface RuleKnown {
  /** Whether what is judged by is our reading and not the source's, and so to be marked. */
  assumed: boolean
  /** What the charter calls the duty, where it is the charter's own. */
  name?: Name | undefined
}

/** One duty over all that is known of it. */
export interface Duty {
  id: string
  rule: RuleKnown
  /** By period, as they came. */
  verdicts: Counts[]
  /** The period now running, any other still open, and the last one when it ended short: nothing owed is hidden. */
  now: Row[]
  /** Periods before those that ended short. */
  earlier: Row[]
}

/** One duty in one period, as it is shown. */
export interface Row {
  duty: Duty
  verdict: Counts
  /** Whether the day judged lies in the period. */
  running: boolean
  /** How many are still asked for, open or overdue. */
  lacking: number
  /** Days to the due day, 0 on it; not given where nothing is to be done, or the answer is too old to tell. */
  daysLeft: number | undefined
  /** Whether the mark of what is assumed belongs to it. */
  assumed: boolean
}

/** A group's duties, sorted by what a reader needs. */
export interface Overview {
  /** The day judged, where it is known. */
  asOf: CivilDate | undefined
  /** The day judged; where it is not known, the first of the periods that began last, which are taken to run. */
  day: CivilDate
  duties: Duty[]
  /** What all duties now ask. */
  rows: Row[]
  /** Shows a verdict of any period. */
  rowOf(duty: Duty, verdict: Counts): Row
}

/**
 * @param asOf the day judged, where it is known
 * @param isOld whether the answer is of another day, so that its days left are no longer true
 */
export function overviewOf(
  verdicts: readonly Counts[],
  asOf: CivilDate | undefined,
  ruleOf: (duty: string) => RuleKnown,
  isOld = false,
): Overview {
  const day = asOf ?? verdicts.map(({ from }) => from).sort()[verdicts.length - 1] ?? ''
  const duties = new Map<string, Duty>()
  for (const verdict of verdicts) {
    const id = verdict.duty
    const duty = duties.get(id)
    if (duty) duty.verdicts.push(verdict)
    else duties.set(id, { id, rule: ruleOf(id), verdicts: [verdict], now: [], earlier: [] })
  }
  const rows: Row[] = []
  for (const duty of duties.values()) {
    for (const verdict of duty.verdicts) {
      const short = verdict.status === 'short'
      const isLast = verdict === duty.verdicts[duty.verdicts.length - 1]
      if (verdict.status === 'open' || isRunning(verdict) || (short && isLast)) duty.now.push(rowOf(duty, verdict))
      else if (short) duty.earlier.push(rowOf(duty, verdict))
    }
    rows.push(...duty.now)
  }
  return { asOf, day, duties: [...duties.values()], rows, rowOf }

  function isRunning({ from, to }: Counts): boolean {
    return from <= day && day <= to
  }

  function rowOf(duty: Duty, verdict: Counts): Row {
    const { status, required, done, daysLeft } = verdict
    return {
      duty,
      verdict,
      running: isRunning(verdict),
      lacking: status === 'open' || status === 'short' ? required - done : 0,
      daysLeft: isOld ? undefined : daysLeft,
      assumed: duty.rule.assumed && status !== 'exempt',
    }
  }
}
