import { type CivilDate, civilDateAt } from '../model/civil-date.ts'

/** A committee's zone, unless it says otherwise. */
export const DEFAULT_ZONE = 'Asia/Shanghai'

const QUARTER_HOUR = 15 * 60 * 1000

/** The civil days of a zone. Remembers each quarter of an hour, since no zone of our time begins a day within one: asking the zone is slow. */
export class Days {
  readonly zone: string
  private readonly known = new Map<number, CivilDate>()
  /** What was asked last: whatever is sent together is recorded at one instant. */
  private last: { instant: string; day: CivilDate } | undefined

  constructor(zone: string) {
    this.zone = zone
  }

  /** The day it is at an instant, RFC 3339. */
  of(instant: string): CivilDate {
    if (this.last?.instant !== instant) this.last = { instant, day: this.dayAt(instant) }
    return this.last.day
  }

  private dayAt(instant: string): CivilDate {
    const quarter = Math.floor(Date.parse(instant) / QUARTER_HOUR)
    let day = this.known.get(quarter)
    if (day === undefined) {
      day = civilDateAt(quarter * QUARTER_HOUR, this.zone)
      this.known.set(quarter, day)
    }
    return day
  }
}
