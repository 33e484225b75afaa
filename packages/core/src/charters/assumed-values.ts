import type { Citation, DatedNumber, Rules, Switches } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'

type Values = Rules['values']

/**
 * The library's own values, for a charter whose source gives none: each marked as assumed.
 * @param cites where a source speaks of the matter, though without a number
 */
export function assumedValues(since: CivilDate, cites: Partial<Record<keyof Values, Citation[]>> = {}): Values {
  const assumed = (name: keyof Values, value: number): DatedNumber[] => [
    { since, value, cites: cites[name] ?? [], assumed: true },
  ]
  return {
    lateAfterDays: assumed('lateAfterDays', 15),
    onCourseFrom: assumed('onCourseFrom', 4),
    answerDueDays: assumed('answerDueDays', 90),
    backFilledShare: assumed('backFilledShare', 0.5),
  }
}

/** The library's own readings, for a charter whose source leaves them open. */
export const ownReadings: Switches = {
  countsToward: 'one',
  atHalf: 'excluded',
  denominator: 'term',
  barredBy: 'activity-absence',
}
