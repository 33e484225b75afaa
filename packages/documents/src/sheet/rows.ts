import type { Account } from '../account.ts'
import { words } from '../faults.zh-CN.ts'
import { fieldOf, type Headings } from './headings.ts'
import type { Column, Table } from './table.ts'

/** A row under a heading that may say something: `alone` is its text where it has only one, such as the name of a section. */
export interface DataRow {
  row: number
  alone: string | undefined
}

const EXAMPLE = /^示例(?:$|[：:（(行])/
const NOTE = /^(?:注|备注|说明|填表|制表|填报|审核|负责人|联系人|合计|总计|小计|共计|共\d|单位负责人|\*|※)/

/**
 * The rows under a heading that may say something. Those that are only for the eye - the heading once more, examples, notes, sums - are
 * told as left out; empty ones are passed over.
 */
export function dataRows<F extends string>(table: Table<F>, headings: Headings<F>, account: Account): DataRow[] {
  const { grid, bottom, columns } = table
  const taken = columns.filter(({ field }) => field)
  const rows: DataRow[] = []
  for (const row of grid.rowsAfter(bottom)) {
    const filled = grid.filled(row)
    const [first] = filled
    if (first === undefined) continue
    const text = grid.at(row, first).text
    const leaveOut = (reason: string): void =>
      account.row({ sheet: grid.name, row }, shortened(text), 'left-out', { reason })
    const isSaid = ({ column }: Column<F>): boolean => filled.includes(column)
    const isHeading = ({ column, field }: Column<F>): boolean => fieldOf(headings, grid.at(row, column).text) === field
    // A heading that is repeated says itself in each of its columns.
    const isRepeated = taken.some(isSaid) && taken.every((column) => !isSaid(column) || isHeading(column))
    if (EXAMPLE.test(text)) leaveOut(words.exampleRow())
    else if (isRepeated) leaveOut(words.headingAgain())
    else if (NOTE.test(text) && taken.filter(isSaid).length <= 1) leaveOut(words.noteRow())
    else rows.push({ row, alone: filled.length === 1 ? text : undefined })
  }
  return rows
}

/** A text as a label. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return [...line].length > 30 ? `${[...line].slice(0, 30).join('')}…` : line
}
