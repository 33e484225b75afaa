import type { AttendanceFigures } from '../model/assessment.ts'
import type { Sitting } from './frame.ts'

/**
 * S 3: how often each mark was given, and the rate present / (expected - unrecorded): a missing record is a gap in the records,
 * never held against anybody.
 */
export function attendanceFigures(sittings: readonly Pick<Sitting, 'mark'>[]): AttendanceFigures {
  const figures: AttendanceFigures = {
    expected: sittings.length,
    present: 0,
    leave: 0,
    'leave-special': 0,
    'leave-pending': 0,
    absent: 0,
    unrecorded: 0,
    rate: null,
  }
  for (const { mark } of sittings) figures[mark ?? 'unrecorded'] += 1
  const recorded = figures.expected - figures.unrecorded
  if (recorded > 0) figures.rate = Math.round((figures.present / recorded) * 10_000) / 10_000
  return figures
}
