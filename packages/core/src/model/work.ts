import type { CivilDate } from './civil-date.ts'
import type { Work } from './ledger.ts'

/**
 * The day a work counts on: a practical project's is the day it was delivered, `undefined` while it is under way; another's is its
 * date. A work that names its period with `for` counts for that one all the same.
 */
export function countsOn(work: Work): CivilDate | undefined {
  return work.kind === 'practical-project' ? work.delivered : work.date
}
