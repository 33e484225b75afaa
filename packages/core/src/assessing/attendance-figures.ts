import type { AttendanceFigures } from '../model/assessment.ts'
import { CODES, UNRECORDED } from './sheet.ts'

/**
 * S 3: how often each mark was given, and the rate present / (expected - unrecorded): a missing record is a gap in the records,
 * never held against anybody.
 * @param counts by code, once or for each kind of gathering
 */
export function attendanceFigures(counts: readonly number[]): AttendanceFigures {
  const sums = [0, 0, 0, 0, 0, 0]
  counts.forEach((count, at) => {
    sums[at % CODES]! += count
  })
  const expected = sums.reduce((sum, count) => sum + count, 0)
  const [present, leave, special, pending, absent, unrecorded] = sums as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const recorded = expected - sums[UNRECORDED]!
  return {
    expected,
    present,
    leave,
    'leave-special': special,
    'leave-pending': pending,
    absent,
    unrecorded,
    rate: recorded > 0 ? Math.round((present / recorded) * 10_000) / 10_000 : null,
  }
}
