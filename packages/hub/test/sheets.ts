import ExcelJS from 'exceljs'
import type { SheetAccount } from '../src/book/sheet-import.ts'
import type { Answer, Opened, Who } from './county.ts'

export type Row = (ExcelJS.CellValue | undefined)[]

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An .xlsx of sheets by name, rows from the first on. */
export async function xlsx(sheets: Record<string, readonly Row[]>): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    for (const row of rows) sheet.addRow(row)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The texts of the first sheet of an .xlsx, row by row. */
export async function textsIn(bytes: ArrayBuffer, sheet = 0): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes)
  const texts: string[][] = []
  workbook.worksheets[sheet]!.eachRow((row) => {
    const cells: string[] = []
    row.eachCell((cell) => cells.push(cell.text))
    texts.push(cells)
  })
  return texts
}

export interface Sent extends Answer {
  account: SheetAccount
}

/** Sends a spreadsheet to a hub: `sent('kind=roster&preview=true', bytes)`. */
export function sendingTo(hub: Opened) {
  return async (query: string, bytes: Uint8Array<ArrayBuffer> | string, who: Who = 'county'): Promise<Sent> => {
    const headers = { ...(await hub.as(who)), 'Content-Type': XLSX }
    const answer = await hub.ask(`imports?${query}`, { method: 'POST', headers, body: bytes })
    return { ...answer, account: answer.body as unknown as SheetAccount }
  }
}

/** Each row as `3 王芳 added`, and a heading's with its column. */
export const fatesOf = ({ rows }: SheetAccount): string[] =>
  rows.map(({ row, column = '', label, fate }) => `${row}${column} ${label} ${fate}`)
