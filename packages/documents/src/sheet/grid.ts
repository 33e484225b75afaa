import type { CivilDate } from '@liaison-kit/core'

/** A cell as read: its value, never its formula. */
export interface Cell {
  /** Tidy; `''` when there is nothing in it. */
  text: string
  /** Where the spreadsheet itself holds a day: that day. */
  day?: CivilDate
  /** Of a `day`: only its month is shown, so the day in it was the program's, not the writer's. */
  monthOnly?: true
  /** A number as the spreadsheet holds it. */
  number?: number
  /** Why nothing can be taken from it: the formula failed, or was never worked out. */
  trouble?: 'error' | 'no-result'
  /** Of a cell under a merge: the place of the one whose value it shows. */
  master?: { row: number; column: number }
}

/** A cell's place, as the spreadsheet program numbers it: rows from 1, columns from 1 (A). */
export interface Place {
  sheet: string
  row: number
  column?: number
}

const BLANK: Cell = { text: '' }

/** One sheet, in memory. Rows and columns are counted from 1; rows come in order. */
export class Grid {
  readonly name: string
  private readonly rows = new Map<number, (Cell | undefined)[]>()

  constructor(name: string) {
    this.name = name
  }

  set(row: number, column: number, cell: Cell): void {
    const cells = this.rows.get(row)
    if (cells) cells[column] = cell
    else {
      const made: (Cell | undefined)[] = []
      made[column] = cell
      this.rows.set(row, made)
    }
  }

  /** The rows with anything in them, after a row. */
  *rowsAfter(row: number): Generator<number> {
    for (const number of this.rows.keys()) if (number > row) yield number
  }

  get isEmpty(): boolean {
    return this.rows.size === 0
  }

  /** The last column with anything in it; 0 when the sheet is empty. */
  get lastColumn(): number {
    let last = 0
    for (const cells of this.rows.values()) last = Math.max(last, cells.length - 1)
    return last
  }

  /** What stands in a place. A merge says its value in each row of its first column, and only there. */
  at(row: number, column: number): Cell {
    const cell = this.rows.get(row)?.[column]
    return cell && (cell.master === undefined || cell.master.column === column) ? cell : BLANK
  }

  /** What is seen in a place: a merge says its value everywhere in it. */
  seenAt(row: number, column: number): Cell {
    return this.rows.get(row)?.[column] ?? BLANK
  }

  /** The columns of a row with something in them, merges once. */
  filled(row: number): number[] {
    const columns: number[] = []
    const cells = this.rows.get(row) ?? []
    for (let column = 1; column < cells.length; column += 1) {
      const cell = cells[column]
      if (cell && (cell.text !== '' || cell.trouble) && (cell.master?.column ?? column) === column) columns.push(column)
    }
    return columns
  }
}

/** `A` .. `Z`, `AA` .. of a column counted from 1. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** The inverse: 0 of nothing. */
export function columnNumber(name = ''): number {
  return [...name].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}
