import { monthNumber } from '../model/civil-date.ts'
import { type Period, periodsOverlapping } from '../model/period.ts'
import { type Frame, laterDay } from './frame.ts'
import { existenceOf, type GroupSheet } from './sheet.ts'
import { owing } from './slot.ts'

/** The quarters of the term that have ended before the day asked about. */
export function endedQuarters({ term, until, asOf }: Frame): Period[] {
  return periodsOverlapping('quarter', term.from, until).filter(({ to }) => to < asOf)
}

/**
 * S 1, which criticises groups that met not once: the quarters, owed like a duty's, without any gathering, not even a visit.
 * @param ended what `endedQuarters` gives
 */
export function dormantQuarters(sheet: GroupSheet, { charters, run }: Frame, ended: readonly Period[]): string[] {
  const from = laterDay(charters[0]!.from, run.from)
  return ended
    .filter(
      (period) => owing({ period, from, to: run.to }, existenceOf(sheet)) === 'owed' && !heldIn(period, sheet.held),
    )
    .map(({ id }) => id)
}

function heldIn(quarter: Period, held: ReadonlyMap<number, number>): boolean {
  const first = monthNumber(quarter.from)
  return held.has(first) || held.has(first + 1) || held.has(first + 2)
}
