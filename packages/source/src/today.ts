import type { CivilDate } from '@liaison-kit/core'
import { addDays, civilDateAt, daysBetween } from '@liaison-kit/core/civil-date'

/** Which day it was, as a hub told it. */
export interface ToldDay {
  day: CivilDate
  /** When it was told, milliseconds since 1970 by this page's clock. */
  at: number
}

/**
 * The day it is now: the one told, and one later for each midnight that has passed since in the committee's zone by this page's clock.
 * A clock that shows another day than the hub counts the days all the same.
 */
export function todaySince({ day, at }: ToldDay, zone?: string): CivilDate {
  const passed = daysBetween(civilDateAt(at, zone), civilDateAt(Date.now(), zone))
  return passed > 0 ? addDays(day, passed) : day
}
