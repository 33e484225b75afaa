import type { SheetAccount } from '@liaison-kit/source/office'

/** The headings of a list of faults, and its last line where only some of them are listed. */
export interface FaultListWords {
  columns: readonly [sheet: string, row: string, column: string, label: string, fault: string]
  more(count: number): string
}

/**
 * The faults of a file as a .csv for whoever keeps the sheet: UTF-8 with a byte order mark, so that spreadsheet programs read it right, and
 * no cell that they would run as a formula.
 */
export function faultList({ faults, moreFaults, rows }: SheetAccount, { columns, more }: FaultListWords): string {
  const labels = new Map(rows.map(({ sheet, row, label }) => [`${row} ${sheet}`, label]))
  const lines = faults.map(({ sheet = '', row, column = '', message }) => [
    sheet,
    row === undefined ? '' : `${row}`,
    column,
    labels.get(`${row} ${sheet}`) ?? '',
    message,
  ])
  const rest = moreFaults > 0 ? [['', '', '', '', more(moreFaults)]] : []
  return `\ufeff${[columns, ...lines, ...rest].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  // OWASP, CSV injection: what begins with one of these is a formula to some program.
  const harmless = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless
}
