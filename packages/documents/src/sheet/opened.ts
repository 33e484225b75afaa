import type { Account } from '../account.ts'
import { words } from '../faults.zh-CN.ts'
import type { Opened } from '../file/open.ts'
import { columnName } from './grid.ts'
import type { Headings } from './headings.ts'
import { saidTwice, type Table, tableIn } from './table.ts'

/** What a file's tables are looked for by. */
export interface Sought<F extends string> {
  headings: Headings<F>
  /** The fields without which a row is no heading. */
  needed: readonly F[]
  /** What a field is called, in Chinese. */
  fieldNames: Readonly<Record<F, string>>
  /** Looks at the rows of a table before its columns are told: what stands under a heading may tell what it means. */
  understood?: (table: Table<F>, account: Account) => Table<F>
}

/**
 * The tables of an opened file, each sheet told: which are read, which columns are taken, and why the rest is not. A file without any is
 * a fault, as are two columns that say the same.
 */
export function tablesIn<F extends string>(
  { grids, hidden }: Opened,
  { headings, needed, fieldNames, understood = (table) => table }: Sought<F>,
  account: Account,
): Table<F>[] {
  const tables: Table<F>[] = []
  const names = needed.map((field) => fieldNames[field])
  for (const grid of grids) {
    const found = tableIn(grid, headings, needed)
    if (!found) {
      account.passedOver(grid.name, grid.isEmpty ? words.emptySheet() : words.noHeading(names))
      continue
    }
    const table = understood(found, account)
    account.table(table, fieldNames)
    for (const [first, again] of saidTwice(table)) {
      const place = { sheet: grid.name, row: table.bottom, column: again.column }
      account.fault('heading', words.headingTwice(again.heading, columnName(first.column)), place)
    }
    tables.push(table)
  }
  for (const name of hidden) account.passedOver(name, words.hiddenSheet())
  if (tables.length === 0) account.fault('heading', words.noTable(names))
  return tables
}
