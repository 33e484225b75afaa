import type { Cell, Grid } from './grid.ts'
import { fieldOf, type Headings, isCounter, isPersonal } from './headings.ts'

/** How far down a heading is looked for: titles, addresses and notes stand above it. */
const HEADING_WITHIN = 40

/** What becomes of a column, and why. */
export interface Column<F extends string = string> {
  /** From 1. */
  column: number
  /** As it stands in the sheet. */
  heading: string
  /** `undefined`: it is left out. */
  field: F | undefined
  /** Why it is left out: personal data, a counter or remark nobody reads, or a heading that is not known. */
  leftOut?: 'personal' | 'counter' | 'unknown'
}

/** The table in a sheet: the rows its heading spans, and its columns. */
export interface Table<F extends string> {
  grid: Grid
  /** The first and the last row of the heading, both inside. */
  top: number
  bottom: number
  columns: Column<F>[]
}

/**
 * Finds the table in a sheet: the row with the most headings that are known, among them all `needed`. A heading may span several rows,
 * where its cells are merged downwards.
 * @param isHeadingToo whether a cell is a heading that no list knows, such as a day
 * @returns `undefined` when no row has what is needed
 */
export function tableIn<F extends string>(
  grid: Grid,
  headings: Headings<F>,
  needed: readonly F[],
  isHeadingToo: (cell: Cell) => boolean = () => false,
): Table<F> | undefined {
  let best: { row: number; fields: number } | undefined
  for (const row of grid.rowsAfter(0)) {
    if (row > HEADING_WITHIN) break
    const fields = fieldsIn(grid, row, headings)
    if (!looksLikeHeadings(grid, row, headings, isHeadingToo)) continue
    if (needed.every((field) => fields.has(field)) && fields.size > (best?.fields ?? 0))
      best = { row, fields: fields.size }
  }
  if (!best) return undefined
  const { top, bottom } = spanOf(grid, best.row)
  const columns: Column<F>[] = []
  const { lastColumn } = grid
  for (let column = 1; column <= lastColumn; column += 1) {
    const texts = headingTexts(grid, top, bottom, column)
    if (texts.length === 0) continue
    const heading = texts.join('').replace(/\s+/g, /\p{Script=Han}/u.test(texts.join('')) ? '' : ' ')
    const field = [texts.at(-1)!, heading, texts[0]!].map((text) => fieldOf(headings, text)).find((one) => one)
    columns.push(field ? { column, heading, field } : { column, heading, field, leftOut: reasonFor(texts) })
  }
  return { grid, top, bottom, columns }
}

/** The columns that say one and the same thing, where there is more than one. */
export function saidTwice<F extends string>({ columns }: Table<F>): [Column<F>, Column<F>][] {
  const first = new Map<F, Column<F>>()
  const twice: [Column<F>, Column<F>][] = []
  for (const column of columns) {
    if (!column.field) continue
    const before = first.get(column.field)
    if (before) twice.push([before, column])
    else first.set(column.field, column)
  }
  return twice
}

function fieldsIn<F extends string>(grid: Grid, row: number, headings: Headings<F>): Set<F> {
  const fields = grid.filled(row).map((column) => fieldOf(headings, grid.at(row, column).text))
  return new Set(fields.filter((field) => field !== undefined))
}

/** One word that is a heading does not make a row of them, unless it is all there is: an explanation may begin with it too. */
function looksLikeHeadings<F extends string>(
  grid: Grid,
  row: number,
  headings: Headings<F>,
  isHeadingToo: (cell: Cell) => boolean,
): boolean {
  const cells = grid.filled(row).map((column) => grid.at(row, column))
  const like = cells.filter(
    (cell) => fieldOf(headings, cell.text) || isCounter(cell.text) || isPersonal(cell.text) || isHeadingToo(cell),
  )
  return cells.length === 1 || like.length > 1
}

/** The rows a heading spans: as far as a cell of it is merged up or down. */
function spanOf(grid: Grid, row: number): { top: number; bottom: number } {
  let top = row
  for (const column of grid.filled(row)) top = Math.min(top, grid.at(row, column).master?.row ?? row)
  let bottom = row
  const goesOn = (): boolean =>
    grid.filled(bottom + 1).some((column) => {
      const { master } = grid.at(bottom + 1, column)
      return master !== undefined && master.row >= top && master.row <= bottom
    })
  while (goesOn()) bottom += 1
  return { top, bottom }
}

/** What is seen over a column in the heading, from above, each text once. */
function headingTexts(grid: Grid, top: number, bottom: number, column: number): string[] {
  const texts: string[] = []
  for (let row = top; row <= bottom; row += 1) {
    const { text } = top === bottom ? grid.at(row, column) : grid.seenAt(row, column)
    if (text !== '' && text !== texts.at(-1)) texts.push(text)
  }
  return texts
}

function reasonFor(texts: readonly string[]): 'personal' | 'counter' | 'unknown' {
  if (texts.some(isPersonal)) return 'personal'
  return texts.some(isCounter) ? 'counter' : 'unknown'
}
