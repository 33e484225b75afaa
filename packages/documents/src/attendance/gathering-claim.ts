import type { CivilDate, GatheringKind, Group } from '@liaison-kit/core'
import { bareTitle, type GroupBook, isGroupName } from '../people/group-book.ts'
import { type DayRead, dayIn, dayOf, yearIn } from '../sheet/day.ts'
import type { Cell, Grid, Place } from '../sheet/grid.ts'
import { keyOf } from '../sheet/plain-text.ts'
import type { Table } from '../sheet/table.ts'
import { kindOf, kindsIn } from './gathering-kind.ts'
import { markIn } from './marks.ts'

/** What a sheet says a gathering is. What it does not say is left out. */
export interface GatheringClaim {
  /** Where the marks stand, from 1. */
  column: number
  /** Where it is said. */
  place: Place
  day: DayRead | undefined
  /** As a cell of its own says it. */
  kind?: GatheringKind | undefined
  /** A cell that should name a kind, and does not. */
  unknownKind?: string | undefined
  title?: string | undefined
  /** As a cell of its own says it; `null`: the county. */
  group?: Group | null | undefined
  /** The group a title names, whoever held it. */
  titled?: Group | undefined
  unknownGroup?: string | undefined
  venue?: string | undefined
}

type Said = 'day' | 'kind' | 'title' | 'group' | 'venue'

/** What the lines above a table, or a cell before a row of headings, say that they say. */
const LABELS: readonly [Said, RegExp][] = [
  ['day', /^(?:会议|活动|开会|举办|举行)?(?:时间|日期)$/],
  ['kind', /^(?:会议|活动)?(?:类别|类型|形式|种类)$/],
  ['title', /^(?:会议|活动)?(?:名称|主题|内容|议题|标题)$|^会议或活动$/],
  ['group', /^(?:主办|主办单位|主办组|组织单位|承办单位|联络组|组别|举办单位)$/],
  ['venue', /^(?:会议|活动)?(?:地点|地址)$/],
]
const PIECES = /\s{2,}|\n|[;；]|\s(?=[\p{Script=Han}]{2,6}[:：])/u
const PAPER =
  /(?:签到|点名|考勤|出席|出勤|到会)(?:情况)?(?:登记|统计|一览|记录)?(?:表|册|簿|单)|(?:出席|出勤|到会|考勤)情况(?:登记|统计|一览)?表?$/g
/** The committee itself, however it is called. */
const COUNTY = /政协(?:委员会|办公室|机关)?$|^县|^county/i
const SUMS = /合计|小计|总计|共计|次数|率$|得分|^备注$|^说明$|^序号$/

/** Rows of headings above or below the one with the names. */
const FARTHEST = 5

/** What the lines above a table and the sheet's name say of the gathering it is about. */
export function sheetClaim<F extends string>(
  { grid, top, bottom }: Table<F>,
  column: number,
  groups: GroupBook,
): GatheringClaim {
  const claim: GatheringClaim = { column, place: { sheet: grid.name, row: bottom, column }, day: undefined }
  const lines: string[] = []
  for (let row = 1; row < top; row += 1) {
    const filled = grid.filled(row)
    for (const [at, each] of filled.entries()) {
      for (const piece of grid.at(row, each).text.split(PIECES)) {
        const [, label, rest] = /^([^:：]{2,6})[:：]\s*(.*)$/s.exec(piece.trim()) ?? [undefined, piece.trim(), '']
        const said = labelOf(label ?? '')
        // `时间：` in one cell, the day in the next.
        if (said) say(claim, said, rest !== '' ? { text: rest ?? '' } : grid.at(row, filled[at + 1] ?? 0), groups)
        else if (labelOf(grid.at(row, filled[at - 1] ?? 0).text.replace(/[:：]$/, '')) === undefined)
          lines.push(piece.trim())
      }
    }
  }
  const year = yearIn([...lines, grid.name].join(' '))
  for (const line of [...lines, grid.name]) {
    const { read, rest } = dayIn(line, year)
    if (!claim.day || 'monthDay' in claim.day) claim.day = read ?? claim.day
    claim.titled ??= groups.findInTitle(rest)
    const title = rest.replace(PAPER, '').trim()
    if (claim.title === undefined && title !== '' && kindsIn(title).length > 0) claim.title = title
  }
  const [first] = lines.filter((line) => !isGroupName(bareTitle(line)))
  claim.title ??= first && (dayIn(first, year).rest.replace(PAPER, '').trim() || undefined)
  return claim
}

/**
 * The gatherings the headings of a table name, one a column, each with its day. The headings may span several rows, above and below the
 * one with the names.
 */
export function columnClaims<F extends string>(table: Table<F>, name: number, groups: GroupBook): GatheringClaim[] {
  const { grid } = table
  const known = new Set(table.columns.filter(({ field }) => field).map(({ column }) => column))
  const { from, to } = headingRows(table, name)
  const titles: string[] = [grid.name]
  for (let row = 1; row < from; row += 1) titles.push(...grid.filled(row).map((column) => grid.at(row, column).text))
  const claims: GatheringClaim[] = []
  const { lastColumn } = grid
  for (let column = name + 1; column <= lastColumn; column += 1) {
    const claim: GatheringClaim = { column, place: { sheet: grid.name, row: to, column }, day: undefined }
    const loose: string[] = []
    for (let row = from; row <= to; row += 1) {
      const cell = headingCell(grid, row, column, name)
      if (!cell || (row >= table.top && row <= table.bottom && known.has(column))) continue
      const said = labelIn(grid, row, column, known)
      if (said) say(claim, said, cell, groups)
      else loose.push(...sayLoosely(claim, cell, groups))
      claim.place = { ...claim.place, row: claim.day ? claim.place.row : row }
    }
    const texts = loose.filter((text) => !SUMS.test(keyOf(text)))
    const year = yearIn(loose.join(' ')) ?? yearIn(titles.join(' '))
    if (claim.day && 'monthDay' in claim.day && year) claim.day = dayIn(dayText(claim.day.monthDay), year).read
    if (texts.length > 0) claim.title ??= texts.join(' ').replace(/^[:：\-—\s]+|[:：\-—\s]+$/g, '') || undefined
    if (claim.day || (loose.length === texts.length && hasMarks(table, to, column) && !known.has(column)))
      claims.push(claim)
  }
  return claims
}

/** The last row of a table's headings, below which the names stand. */
export const lastHeading = <F extends string>(table: Table<F>, name: number): number => headingRows(table, name).to

const dayText = (monthDay: string): string => `${Number(monthDay.slice(0, 2))}月${Number(monthDay.slice(3))}日`

function headingRows<F extends string>({ grid, top, bottom }: Table<F>, name: number): { from: number; to: number } {
  const hasHeadings = (row: number): boolean =>
    grid.filled(row).some((column) => column > name && headingCell(grid, row, column, name) !== undefined)
  let from = top
  while (from > 1 && top - from < FARTHEST && hasHeadings(from - 1)) from -= 1
  let to = bottom
  while (
    to - bottom < FARTHEST &&
    grid.at(to + 1, name).text === '' &&
    hasHeadings(to + 1) &&
    !isMarked(grid, to + 1, name)
  )
    to += 1
  return { from, to }
}

/** What stands over a column in a row; not a title that begins before the names and runs over all. */
function headingCell(grid: Grid, row: number, column: number, name: number): Cell | undefined {
  const cell = grid.seenAt(row, column)
  return cell.text === '' || (cell.master !== undefined && cell.master.column <= name) ? undefined : cell
}

const isMarked = (grid: Grid, row: number, name: number): boolean =>
  grid.filled(row).some((column) => column > name && typeof markIn(grid.at(row, column).text, new Map()) === 'object')

function hasMarks<F extends string>({ grid }: Table<F>, heading: number, column: number): boolean {
  for (const row of grid.rowsAfter(heading)) {
    if (typeof markIn(grid.at(row, column).text, new Map()) === 'object') return true
  }
  return false
}

/** What a row of headings says by the label before it: the nearest text to the left, where that is a label. */
function labelIn(grid: Grid, row: number, column: number, known: ReadonlySet<number>): Said | undefined {
  // In the row of the names 联络组 heads a column, and labels nothing.
  if (grid.filled(row).filter((each) => known.has(each)).length > 1) return undefined
  for (const before of [...grid.filled(row)].reverse()) {
    if (before >= column) continue
    const said = labelOf(grid.at(row, before).text.replace(/[:：→]/g, ''))
    if (said) return said
  }
  return undefined
}

function labelOf(text: string): Said | undefined {
  const key = keyOf(text)
  return LABELS.find(([, label]) => label.test(key))?.[0]
}

function say(claim: GatheringClaim, said: Said, cell: Cell, groups: GroupBook): void {
  const { text } = cell
  if (text === '') return
  if (said === 'day') claim.day = readDay(cell)
  else if (said === 'title') claim.title = text
  else if (said === 'venue') claim.venue = text
  else if (said === 'kind') {
    claim.kind = kindOf(text)
    if (!claim.kind) claim.unknownKind = text
  } else {
    claim.group = groups.find(text) ?? (COUNTY.test(text) ? null : undefined)
    if (claim.group === undefined) claim.unknownGroup = text
  }
}

function readDay(cell: Cell): DayRead {
  const read = dayOf(cell)
  return 'noDay' in read ? (dayIn(cell.text).read ?? read) : read
}

/** Takes what a heading without a label says of itself; what is left is given back. */
function sayLoosely(claim: GatheringClaim, cell: Cell, groups: GroupBook): string[] {
  const whole = dayOf(cell)
  const { read, rest } =
    'noDay' in whole || 'month' in whole || 'year' in whole ? dayIn(cell.text) : { read: whole, rest: '' }
  if (read) claim.day ??= read
  if (rest === '') return []
  const kind = kindOf(rest)
  const group = groups.find(rest)
  if (kind) claim.kind ??= kind
  else if (group) claim.group ??= group
  else return [rest]
  return []
}

/** The day a claim names, where it is one. */
export const claimedDay = ({ day }: GatheringClaim): CivilDate | undefined =>
  day && 'day' in day ? day.day : undefined
