import { civilDate } from '@liaison-kit/core'
import type { CellValue, Cell as ExcelCell, Workbook, Worksheet } from 'exceljs'
import { words } from '../faults.zh-CN.ts'
import { LIMITS } from '../limits.ts'
import { type Cell, Grid } from '../sheet/grid.ts'
import { tidy } from '../sheet/plain-text.ts'
import { valuesOnly } from './archive.ts'
import { newWorkbook } from './excel.ts'
import type { Opened } from './open.ts'
import { Refused } from './refused.ts'

/** What of a sheet is not values: the reader would make an object of each cell they speak of, and some it trips over. */
const IGNORED = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'autoFilter',
  'rowBreaks',
  'hyperlinks',
  'pageMargins',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
]

/**
 * The sheets of an .xlsx that are shown.
 * @throws Refused when it is none, is not safe to read, or larger than is read
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  const workbook = await loaded(await valuesOnly(bytes))
  const sheets = workbook.worksheets
  if (sheets.length === 0) throw new Refused('unreadable', words.unreadable())
  if (sheets.length > LIMITS.sheets) throw new Refused('sheets', words.tooManySheets(LIMITS.sheets))
  const shown = sheets.filter(({ state }) => state !== 'hidden' && state !== 'veryHidden')
  const read = { rows: 0 }
  const cells = new CellReader()
  return {
    grids: shown.map((sheet) => gridOf(sheet, cells, read)),
    hidden: sheets.filter((sheet) => !shown.includes(sheet)).map(({ name }) => name),
  }
}

async function loaded(bytes: Uint8Array): Promise<Workbook> {
  const workbook = await newWorkbook()
  try {
    // Its own declaration of Buffer is a bare ArrayBuffer; any array of bytes will do.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], { ignoreNodes: IGNORED })
  } catch (error) {
    // It throws whatever it trips over; to the clerk the file is broken, or of a program it does not know.
    throw new Refused('unreadable', words.unreadable(), error)
  }
  return workbook
}

function gridOf(sheet: Worksheet, cells: CellReader, read: { rows: number }): Grid {
  const grid = new Grid(tidy(sheet.name))
  sheet.eachRow((row, number) => {
    let isEmpty = true
    row.eachCell((excelCell, column) => {
      const cell = cells.read(excelCell)
      if (cell.text === '' && !cell.trouble) return
      isEmpty = false
      if (column > LIMITS.columns && !cell.master) throw new Refused('columns', words.tooManyColumns(LIMITS.columns))
      if (column <= LIMITS.columns) grid.set(number, column, cell)
    })
    if (!isEmpty) read.rows += 1
    if (read.rows > LIMITS.rows) throw new Refused('rows', words.tooManyRows(LIMITS.rows))
  })
  return grid
}

/** Reads cells. Most of a sheet says the same over and over, and shares one cell for it. */
class CellReader {
  private readonly texts = new Map<string, Cell>()

  read(excelCell: ExcelCell): Cell {
    const { master } = excelCell
    if (master === excelCell) return this.valueOf(excelCell.value, excelCell)
    return { ...this.valueOf(master.value, master), master: { row: Number(master.row), column: Number(master.col) } }
  }

  private valueOf(value: CellValue, excelCell: ExcelCell): Cell {
    if (typeof value === 'string') return this.text(value)
    if (value === null || value === undefined) return BLANK
    if (typeof value === 'number') return Number.isFinite(value) ? { text: numberText(value), number: value } : error()
    if (typeof value === 'boolean') return this.text(value ? 'TRUE' : 'FALSE')
    if (value instanceof Date) return dayCell(value, excelCell.numFmt)
    if ('error' in value) return error()
    if ('richText' in value) return this.text(value.richText.map(({ text }) => text).join(''))
    if ('hyperlink' in value) return this.valueOf(value.text as CellValue, excelCell)
    // The formula itself is not looked at.
    if ('result' in value && value.result !== undefined) return this.valueOf(value.result as CellValue, excelCell)
    return { text: '', trouble: 'no-result' }
  }

  private text(text: string): Cell {
    let cell = this.texts.get(text)
    if (!cell) {
      cell = { text: tidy(text) }
      this.texts.set(text, cell)
    }
    return cell
  }
}

const BLANK: Cell = { text: '' }

const error = (): Cell => ({ text: '', trouble: 'error' })

/** As it would be typed: 0.1 + 0.2 is 0.3. */
const numberText = (value: number): string => String(Number.isInteger(value) ? value : Number(value.toPrecision(15)))

const MS_PER_DAY = 86_400_000

function dayCell(value: Date, format = ''): Cell {
  const time = value.getTime()
  // Before the year 1901 it is a time of day, or a number that wears a date's clothes.
  if (!(time >= Date.UTC(1901, 0, 1) && time < Date.UTC(10_000, 0, 1))) {
    return Number.isNaN(time) ? error() : { text: numberText(time / MS_PER_DAY + 25_569) }
  }
  const day = civilDate(Math.floor(time / MS_PER_DAY))
  return showsMonthOnly(format) ? { text: day, day, monthOnly: true } : { text: day, day }
}

/** Whether a format shows a year and a month, and no day. */
function showsMonthOnly(format: string): boolean {
  const code = format.replace(/\[[^\]]*\]|"[^"]*"/g, '').toLowerCase()
  return code.includes('y') && code.includes('m') && !code.includes('d')
}
