import type { CivilDate } from '@liaison-kit/core'

/** What reading a file needs to know beside it. */
export interface ReadOptions {
  /** The day it is, in the committee's zone. */
  today: CivilDate
  /** Makes the id of something new: `() => uuidv7(now, random)`. */
  newId: () => string
}
