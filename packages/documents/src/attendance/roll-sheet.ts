import type { GroupBook } from '../people/group-book.ts'
import type { RollField } from '../sheet/headings.ts'
import type { Table } from '../sheet/table.ts'
import { columnClaims, type GatheringClaim, lastHeading, sheetClaim } from './gathering-claim.ts'
import { kindsIn } from './gathering-kind.ts'

/** A sheet of a roll: its table, the gatherings it is about, and what its titles say of all of them. */
export interface RollSheet {
  table: Table<RollField>
  claims: GatheringClaim[]
  titles: GatheringClaim
  /** Whether the gatherings stand across, a column each. */
  isAcross: boolean
}

/** Many gatherings across, where a heading names a day; else the roll of one, where there is a column for it. */
export function rollSheet(table: Table<RollField>, groups: GroupBook): RollSheet {
  const name = columnOf(table, 'name')!
  const mark = columnOf(table, 'mark')
  const titles = sheetClaim(table, mark ?? name, groups)
  const across = columnClaims(table, name, groups)
  const claims = across.some(({ day }) => day) ? across : mark === undefined ? [] : [titles]
  if (claims[0] === titles) return { table, claims, titles, isAcross: false }
  // A title over all of them may say what kind they are of; what else it says is of the sheet.
  const title = titles.title !== undefined && kindsIn(titles.title).length > 0 ? titles.title : undefined
  for (const claim of claims) if (!claim.kind && title !== undefined) claim.title ??= title
  // Beside days, a column headed 出席 is a sum.
  const columns = table.columns.map((column) => {
    const claim = claims.find((one) => one.column === column.column)
    if (claim) return { column: column.column, heading: column.heading, field: 'mark' as const }
    return column.field === 'mark' ? { ...column, field: undefined, leftOut: 'counter' as const } : column
  })
  return { table: { ...table, bottom: lastHeading(table, name), columns }, claims, titles, isAcross: true }
}

const columnOf = (table: Table<RollField>, field: RollField): number | undefined =>
  table.columns.find((column) => column.field === field)?.column
