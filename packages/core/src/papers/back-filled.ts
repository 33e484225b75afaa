import { valueOn } from '../model/charter.ts'
import type { Group } from '../model/ledger.ts'
import { contains } from '../model/period.ts'
import { groupOver, type Stretch } from './stretch.ts'

/** How much of a group's year was recorded late (临时突击补录). */
export interface BackFilled {
  /** Own gatherings and works of the group dated in the year, up to the day asked about. */
  records: number
  /** How many of them are late entries. */
  late: number
  /** late / records, four decimals with a tie upwards; `null` when there are no records. */
  share: number | null
  /** The charter's share: a year more than this of which is late is flagged. */
  threshold: number
  /** The threshold is an assumption. */
  assumed?: true
  /** More than the threshold is late; exactly the threshold is not. */
  flagged: boolean
}

/** S 1, which criticises archives made up at the last minute: whether a group's months are back-filled. */
export function backFilled(stretch: Stretch, group: Group): BackFilled {
  const { period, until, charter, records } = stretch
  const { own, works } = records.get(group.id)!
  const dated = [...own, ...works].filter(({ date }) => contains({ from: period.from, to: until }, date)).length
  const late = groupOver(stretch, group).lateEntries.length
  const { value, assumed } = valueOn(charter.values.backFilledShare, period.from)
  return {
    records: dated,
    late,
    share: dated > 0 ? Math.round((late / dated) * 10_000) / 10_000 : null,
    threshold: value,
    ...(assumed && { assumed }),
    // A quotient and a number written in decimals round alike; their product would not.
    flagged: dated > 0 && late / dated > value,
  }
}
