import type { CivilDate } from '@liaison-kit/core'
import type { Workbook, Worksheet } from 'exceljs'
import { newWorkbook } from '../file/excel.ts'

/** A column to write: its heading, how wide it is in letters, and the choices its cells offer. */
export interface OutColumn {
  heading: string
  width: number
  /** Where the choices stand, `填写说明!$D$2:$D$7`. */
  choices?: string | undefined
  /** Whether other words than the choices are let through. */
  isOpen?: boolean
  isDay?: boolean
}

/** A value to write; a `CivilDate` in a column of days becomes a day of the spreadsheet. */
export type OutValue = string | number | undefined

const DAY_FORMAT = 'yyyy-mm-dd'
const SHADE = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAF1F8' } } as const
const EDGE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE } as const

/** A workbook made on a day: it asks no clock. */
export async function bookOf(day: CivilDate): Promise<Workbook> {
  const workbook = await newWorkbook()
  workbook.created = workbook.modified = new Date(`${day}T00:00:00Z`)
  return workbook
}

/** The bytes of a workbook. */
export async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/**
 * Writes a table into a sheet, its heading in a given row and the rows below it.
 * @param empty rows to leave for filling in, with the choices of their columns
 */
export function writeTable(
  sheet: Worksheet,
  {
    columns,
    rows,
    heading = 1,
    empty = 0,
  }: { columns: readonly OutColumn[]; rows: readonly OutValue[][]; heading?: number; empty?: number },
): void {
  for (const [index, { heading: text, width }] of columns.entries()) {
    sheet.getColumn(index + 1).width = width
    const cell = sheet.getCell(heading, index + 1)
    writeText(sheet, heading, index + 1, text)
    cell.font = { bold: true }
    cell.fill = SHADE
    cell.border = BORDER
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true }
  }
  sheet.views = [{ state: 'frozen', ySplit: heading }]
  for (let index = 0; index < rows.length + empty; index += 1) {
    for (const [place, column] of columns.entries())
      writeCell(sheet, heading + 1 + index, place + 1, column, rows[index]?.[place])
  }
}

/** Writes a text as a text, whatever it begins with: a program that opens it works nothing out. */
export function writeText(sheet: Worksheet, row: number, column: number, text: string): void {
  const cell = sheet.getCell(row, column)
  cell.value = text
  cell.numFmt = '@'
}

function writeCell(
  sheet: Worksheet,
  row: number,
  column: number,
  { choices, isOpen, isDay }: OutColumn,
  value: OutValue,
): void {
  const cell = sheet.getCell(row, column)
  if (typeof value === 'number') cell.value = value
  else if (isDay) writeDay(sheet, row, column, value)
  else writeText(sheet, row, column, value ?? '')
  if (value === undefined && !isDay) cell.value = null
  cell.border = BORDER
  cell.alignment = { vertical: 'middle', wrapText: true }
  if (choices) {
    cell.dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [choices],
      showErrorMessage: !isOpen,
      errorStyle: 'warning',
    }
  }
}

function writeDay(sheet: Worksheet, row: number, column: number, day: OutValue): void {
  const cell = sheet.getCell(row, column)
  // Before it, spreadsheet programs count a day that never was.
  const isCounted = typeof day === 'string' && day >= '1900-03-01'
  cell.value = isCounted ? new Date(`${day}T00:00:00Z`) : (day ?? null)
  cell.numFmt = DAY_FORMAT
}
