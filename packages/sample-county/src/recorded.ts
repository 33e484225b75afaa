import { addDays, type CivilDate } from '@liaison-kit/core'
import type { Profile } from './groups.ts'
import { day, earlier, type Setting, yearOf } from './setting.ts'

/** The day a record of a day was made; `'imported'` before the ledger was kept; `'not yet'` when nobody has entered it by today. */
export type Recorded = CivilDate | 'imported' | 'not yet'

export function recordedOn(setting: Setting, profile: Profile | 'county', date: CivilDate, key: string): Recorded {
  if (date < setting.start) return 'imported'
  const draw = setting.draw('recorded', key)
  if (profile === 'back-filled') {
    const made = nextAppraisal(date)
    return made <= setting.today ? made : 'not yet'
  }
  return earlier(setting.today, addDays(date, lag(profile, draw.next())))
}

/** Back-filled records are made all at once, just before the half-yearly and the November appraisal. */
function nextAppraisal(date: CivilDate): CivilDate {
  const year = yearOf(date)
  const days = [day(year, 6, 26), day(year, 11, 24), day(year + 1, 6, 26)]
  return days.find((made) => date <= made)!
}

/** Days from the event to its record; now and then an ordinary group is later than it should be. */
function lag(profile: Profile | 'county', share: number): number {
  if (profile === 'county' || profile === 'demo' || profile === 'exemplary') return Math.floor(share * 3)
  return share < 0.98 ? 1 + Math.floor(share * 6) : 18
}
