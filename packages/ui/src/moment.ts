import type { CivilDate } from '@liaison-kit/core'
import { civilDateAt } from '@liaison-kit/core/civil-date'

/**
 * A moment in words, by the committee's clock, whatever this computer's is: the day, and the time to the minute.
 * @param iso RFC 3339
 * @param day says a day
 * @param zone the committee's IANA zone
 */
export function momentOf(iso: string, day: (day: CivilDate) => string, zone = 'Asia/Shanghai'): string {
  const at = Date.parse(iso)
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  return `${day(civilDateAt(at, zone))} ${time.format(at)}`
}
