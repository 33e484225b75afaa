import type { DutyVerdict, TestVerdict } from '../model/assessment.ts'
import type { Situation } from './situation.ts'

/**
 * What a case shows of a threshold: exactly as many as are asked, or as reach a limit (`at`); one fewer (`under`); and that the first
 * and the last day still count, of a duty's period, of the term a test looks at, or of a member's office.
 */
export type Shows = 'at' | 'under' | 'first-day' | 'last-day'
export const SHOWS: readonly Shows[] = ['at', 'under', 'first-day', 'last-day']

/** A case: a sentence, a situation, a day, and the whole answer for one duty or test. */
export interface Case {
  name: string
  /** Of every duty and test there is a case that shows each of these; other cases show what else a reader would ask. */
  shows?: Shows
  situation: Situation
  asOf: string
  term?: string
  /** One line per listed period of the duty, or the one line of the test; see `dutyLine` and `testLine`. */
  expected: readonly string[]
}

/** A duty's or test's cases: at least one. */
export type Cases = readonly [Case, ...Case[]]

/** `2012-01 met 1/1`, `2012-02 met 1/1 late`, `2012-03 short 0/1 missing 1`, `2012-04 open 0/1 5 days left`, `2011-12 exempt 0/1`. */
export function dutyLine({ period, status, done, required, late, missing, daysLeft }: DutyVerdict): string {
  const words = [period, status, `${done}/${required}`]
  if (late) words.push('late')
  if (missing !== undefined) words.push(`missing ${missing}`)
  if (daysLeft !== undefined) words.push(`${daysLeft} days left`)
  return words.join(' ')
}

/** `1 of 2: near`, and for a share `2 of 3 (planned 5): near`. */
export function testLine({ count, limit, total, basis, status }: TestVerdict): string {
  return `${count} of ${limit}${basis === undefined ? '' : ` (${basis} ${total})`}: ${status}`
}
