import type { DutyVerdict } from '../model/assessment.ts'
import { type CivilDate, daysBetween } from '../model/civil-date.ts'
import type { Span } from '../model/period.ts'
import type { Dated } from './frame.ts'
import { owing, type Slot } from './slot.ts'

/**
 * The verdict on one slot of one bearer; `undefined` when the slot is not listed for it.
 * @param existence the days the bearer is in being, or in office
 * @param counted the records that count, by the day that counts, then id
 */
export function dutyVerdict(
  slot: Slot,
  existence: Span,
  counted: readonly Dated[],
  asOf: CivilDate,
): DutyVerdict | undefined {
  const owed = owing(slot, existence)
  if (!owed) return undefined
  const { due } = slot
  const required = slot.rule.atLeast
  const done = counted.length
  const missing = required - done
  // Filled in by hand, field by field in the order of the format: a county has some six thousand of these.
  const verdict = {
    duty: slot.duty.id,
    period: slot.period.id,
    from: slot.period.from,
    to: slot.period.to,
    due,
    required,
    done,
  } as DutyVerdict
  if (owed === 'exempt') verdict.status = owed
  else if (missing <= 0) {
    verdict.status = 'met'
    if (counted[required - 1]!.date > due) verdict.late = true
  } else if (asOf <= due) {
    verdict.status = 'open'
    verdict.daysLeft = daysBetween(asOf, due)
  } else {
    verdict.status = 'short'
    verdict.missing = missing
  }
  verdict.evidence = counted.map(({ id }) => id)
  return verdict
}
