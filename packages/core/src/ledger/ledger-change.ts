import type { Committee } from '../model/ledger.ts'
import type { ListName, ThingIn } from './about.ts'

/**
 * What an entry changed in the ledger: one thing as it stood there before and as it stands there now. Added where there was nothing
 * before, taken out where nothing is there after; moved to another place of its list where both read the same.
 */
export type LedgerChange =
  | ThingChange<'committee', Committee>
  | { [L in ListName]: ThingChange<L, ThingIn[L]> }[ListName]

/** One thing of a `kind`, `before` and `after`; `undefined` where the ledger does not show it. */
export interface ThingChange<K, T> {
  /** As in an entry: `works/ID`, `attendance/GATHERING/MEMBER`. */
  about: string
  kind: K
  before: T | undefined
  after: T | undefined
}

/**
 * What several entries, one after another, changed all in all: one change for each thing, from how it stood before them to how it stands
 * after them. What came and went in between is left out.
 */
export function allInAll(changes: readonly LedgerChange[]): LedgerChange[] {
  const merged = new Map<string, LedgerChange>()
  for (const change of changes) {
    const before = merged.get(change.about)
    merged.set(change.about, before ? ({ ...change, before: before.before } as LedgerChange) : change)
  }
  return [...merged.values()].filter(({ before, after }) => before !== undefined || after !== undefined)
}
