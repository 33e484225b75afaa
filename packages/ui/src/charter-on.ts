import type { Charter, CivilDate } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'

/** The charter in force on a day, as the ledger says; the last one where no ledger is at hand. */
export function charterOn({ charters = [], ledger }: SourceState, day: CivilDate): Charter | undefined {
  let current: string | undefined
  for (const { from, charter } of ledger?.committee.charters ?? []) {
    if (current === undefined || from <= day) current = typeof charter === 'string' ? charter : charter.id
  }
  return charters.find(({ id }) => id === current) ?? charters[charters.length - 1]
}
