import { type CivilDate, findPersonalData } from '@liaison-kit/core'
import type { Account } from '../account.ts'
import { words } from '../faults.zh-CN.ts'
import { LIMITS } from '../limits.ts'
import { type DayRead, dayOf } from './day.ts'
import { type Cell, columnName, type Place } from './grid.ts'
import type { Table } from './table.ts'

/** What a spreadsheet program would work out, were it typed without the quote before it. */
const FORMULA = /^(?:[=@\t]|[+-][\w(=+@-])/

/** Takes what is in a table's cells, and tells what is wrong with them in their place. */
export class Taking<F extends string> {
  readonly table: Table<F>
  /** The column of each field, from 1. */
  readonly columns: ReadonlyMap<F, number>
  private readonly account: Account

  constructor(table: Table<F>, account: Account) {
    this.table = table
    this.account = account
    this.columns = new Map(table.columns.flatMap(({ column, field }) => (field ? [[field, column]] : [])))
  }

  has(field: F): boolean {
    return this.columns.has(field)
  }

  place(row: number, field?: F): Place {
    const column = field && this.columns.get(field)
    return { sheet: this.table.grid.name, row, ...(column !== undefined && { column }) }
  }

  /** Tells a fault in a row, in a field's cell where one is given. */
  fault(code: string, message: string, row: number, field?: F): void {
    this.account.fault(code, message, this.place(row, field))
  }

  cell(row: number, field: F): Cell {
    const column = this.columns.get(field)
    return column === undefined ? { text: '' } : this.table.grid.at(row, column)
  }

  /**
   * The text of a cell; `undefined` where there is none, or none that may be taken.
   * @param options `most`: the longest it may be; `mayBePersonal`: what reads like personal data is let through
   */
  text(row: number, field: F, options: { most?: number; mayBePersonal?: boolean } = {}): string | undefined {
    const column = this.columns.get(field)
    return column === undefined ? undefined : this.textAt(row, column, options)
  }

  /** The same of a column that is no field's. */
  textAt(
    row: number,
    column: number,
    { most = LIMITS.cellLength, mayBePersonal = false }: { most?: number; mayBePersonal?: boolean } = {},
  ): string | undefined {
    const cell = this.table.grid.at(row, column)
    const flaw = this.troubleOf(cell, column) ?? flawOf(cell.text, most, mayBePersonal)
    if (flaw) this.account.fault(flaw.code, flaw.message, { ...this.place(row), column })
    return flaw || cell.text === '' ? undefined : cell.text
  }

  /**
   * What a cell says of a day, where it says anything. That it is a day, and one that exists, is told here; that a month alone is too
   * little is the caller's to say.
   */
  dayRead(
    row: number,
    field: F,
  ): Exclude<DayRead, { notExist: string } | { noDay: string } | { monthDay: string }> | undefined {
    const cell = this.cell(row, field)
    const trouble = this.troubleOf(cell, this.columns.get(field) ?? 0)
    if (trouble) this.fault(trouble.code, trouble.message, row, field)
    if (trouble || cell.text === '') return undefined
    const read = dayOf(cell)
    if ('notExist' in read) this.fault('day', words.dayNotThere(read.notExist), row, field)
    else if ('noDay' in read) this.fault('day', words.noDay(read.noDay), row, field)
    else if ('monthDay' in read) this.fault('day', words.noYear(cell.text), row, field)
    else return read
    return undefined
  }

  /** The day in a cell; a month or a year alone is a fault. */
  day(row: number, field: F): CivilDate | undefined {
    const read = this.dayRead(row, field)
    if (!read || 'day' in read) return read?.day
    this.fault('day', words.onlyMonth(this.cell(row, field).text), row, field)
    return undefined
  }

  private troubleOf({ trouble }: Cell, column: number): { code: string; message: string } | undefined {
    if (trouble === 'no-result') {
      const heading = this.table.columns.find((one) => one.column === column)?.heading
      this.account.note(words.noResult(heading ?? columnName(column)))
    }
    return trouble === 'error' ? { code: 'formula', message: words.formulaError() } : undefined
  }
}

/** What keeps a text from being taken: it is too long, reads like a formula, or holds personal data. */
export function flawOf(
  text: string,
  most: number,
  mayBePersonal = false,
): { code: string; message: string } | undefined {
  if (FORMULA.test(text)) return { code: 'formula', message: words.formulaText() }
  if (text.length > most) return { code: 'long', message: words.tooLong(most) }
  // Nothing of the kind is without an @ or three digits.
  const [personal] = mayBePersonal || !/[@＠]|\d\D{0,3}\d\D{0,3}\d/.test(text) ? [] : findPersonalData(text)
  return personal && { code: 'personal', message: words.personalData(personal.kind) }
}
