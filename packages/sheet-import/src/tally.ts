import type { RowFate, SheetAccount } from '@liaison-kit/source/office'

export type Fates = Readonly<Record<RowFate, number>>

/** How many rows of a file have which fate; what only headings name (groups of a roster, gatherings of an attendance sheet) by itself. */
export interface Tally {
  rows: Fates
  headings: Fates
}

export function tallyOf({ rows }: Pick<SheetAccount, 'rows'>): Tally {
  const tally = { rows: { ...NONE }, headings: { ...NONE } }
  for (const { column, fate } of rows) tally[column === undefined ? 'rows' : 'headings'][fate] += 1
  return tally
}

/** All faults, also those that are only counted. */
export const faultCount = ({ faults, moreFaults }: Pick<SheetAccount, 'faults' | 'moreFaults'>): number =>
  faults.length + moreFaults

const NONE: Fates = { added: 0, changed: 0, same: 0, 'left-out': 0, fault: 0 }
