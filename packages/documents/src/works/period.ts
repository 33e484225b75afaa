import type { Cell } from '../sheet/grid.ts'
import { keyOf } from '../sheet/plain-text.ts'

const NUMERALS: Record<string, string> = { 一: '1', 二: '2', 三: '3', 四: '4' }

/** The id of the period a cell names: `2012`, `2012-H1`, `2012-Q1`, `2012-03`; `undefined` when it names none. */
export function periodOf(cell: Cell): string | undefined {
  if (cell.day) return cell.monthOnly ? cell.day.slice(0, 7) : undefined
  const key = keyOf(cell.text)
  const year = /^(\d{4})年?(?:度|全年)?$/.exec(key)
  if (year) return year[1]
  const half = /^(\d{4})(?:年?(上|下)半年|-?h([12]))$/.exec(key)
  if (half) return `${half[1]}-H${half[3] ?? (half[2] === '上' ? '1' : '2')}`
  const quarter = /^(\d{4})(?:年?第?([一二三四1-4])季度?|-?q([1-4]))$/.exec(key)
  if (quarter) return `${quarter[1]}-Q${quarter[3] ?? NUMERALS[quarter[2]!] ?? quarter[2]}`
  const month = /^(\d{4})(?:年|-|\.|\/)(0?[1-9]|1[0-2])月?(?:份)?$/.exec(key)
  return month ? `${month[1]}-${month[2]!.padStart(2, '0')}` : undefined
}
