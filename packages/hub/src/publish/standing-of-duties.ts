import type { Quota } from '@liaison-kit/core'

/** A duty in a period, as it may be public. */
export type Counts = Quota['duties'][number]

/** A group's duties, sorted by what a reader of a page needs. */
export interface StandingOfDuties {
  /** Per duty the periods now running or still open, and the last one when it ended short. */
  now: Counts[]
  /** Of those now, that are owed: how many there are, and how many are met. */
  owed: number
  met: number
  /** Periods that ended short, of now and of before. */
  short: Counts[]
}

/** How a group's duties stand on the day of its quota. */
export function standingOf({ asOf, duties }: Quota): StandingOfDuties {
  const last = new Map(duties.map((counts) => [counts.duty, counts]))
  const now = duties.filter(
    (counts) =>
      (counts.from <= asOf && asOf <= counts.to) ||
      counts.status === 'open' ||
      (counts.status === 'short' && last.get(counts.duty) === counts),
  )
  const owed = now.filter(({ status }) => status !== 'exempt')
  return {
    now,
    owed: owed.length,
    met: owed.filter(({ status }) => status === 'met').length,
    short: duties.filter(({ status }) => status === 'short'),
  }
}
