import { entryFaults } from '@liaison-kit/core/schema'
import { words } from './faults.zh-CN.ts'
import { Refused } from './file/refused.ts'
import { LIMITS } from './limits.ts'
import type { CellFault, Change, Fate, FieldChange, Preview, RowFate, SheetAccount } from './preview.ts'
import { columnName, columnNumber, type Place } from './sheet/grid.ts'
import type { Table } from './sheet/table.ts'

/** What is said of a row beside its fate. */
export interface RowSaid {
  about?: string
  reason?: string | undefined
  changes?: FieldChange[]
  /** The thing stands in the heading of the place's column. */
  isHeading?: boolean
}

/** Gathers what becomes of a file, row by row, and closes it as a preview. */
export class Account {
  private readonly kind: Preview['kind']
  private readonly sheets: SheetAccount[] = []
  private readonly rows: RowFate[] = []
  private readonly faults: CellFault[] = []
  private readonly faultyRows = new Set<string>()
  private readonly notes = new Set<string>()
  private readonly entries: Change[] = []
  notInFile: Preview['notInFile'] = []
  /** Whether places name their sheet: where there is more than one. */
  private readonly namesSheets: boolean

  constructor(kind: Preview['kind'], { namesSheets }: { namesSheets: boolean }) {
    this.kind = kind
    this.namesSheets = namesSheets
  }

  /** A sheet that is read, with what becomes of its columns. */
  table<F extends string>({ grid, bottom, columns }: Table<F>, fieldNames: Readonly<Record<F, string>>): void {
    this.sheets.push({
      sheet: grid.name,
      read: true,
      heading: bottom,
      columns: columns.map(({ column, heading, field, leftOut }) => ({
        column: columnName(column),
        heading,
        ...(field && { takenAs: fieldNames[field] }),
        ...(leftOut && { leftOut }),
      })),
    })
    const personal = columns.filter(({ leftOut }) => leftOut === 'personal').map(({ heading }) => heading)
    if (personal.length > 0) this.note(words.personalColumns(personal))
  }

  passedOver(sheet: string, reason: string): void {
    this.sheets.push({ sheet, read: false, reason, columns: [] })
  }

  /** Something wrong in a place, or with the file. */
  fault(code: string, message: string, place?: Place): void {
    if (!place) {
      this.faults.push({ code, message })
      return
    }
    const { sheet, row, column } = place
    this.faultyRows.add(rowKey(place))
    const letter = column === undefined ? undefined : columnName(column)
    const where = words.place({ ...(this.namesSheets && { sheet }), row, ...(letter && { column: letter }) })
    this.faults.push({ code, sheet, row, ...(letter && { column: letter }), message: `${where}${message}` })
  }

  /** Whether something is wrong in a row. */
  isFaulty(place: Place): boolean {
    return this.faultyRows.has(rowKey(place))
  }

  /** What becomes of a row; a fault in it goes before. */
  row(place: Place, label: string, fate: Fate, { about, reason, changes, isHeading }: RowSaid = {}): void {
    const { sheet, row, column } = place
    const told: RowFate = { sheet, row, label, fate }
    if (isHeading && column !== undefined) told.column = columnName(column)
    if (about) told.about = about
    if (reason) told.reason = reason
    if (changes && changes.length > 0) told.changes = changes
    this.rows.push(told)
  }

  /** A sentence that is to know, once. */
  note(sentence: string): void {
    this.notes.add(sentence)
  }

  /** Something to record. What the ledger would not take is a fault in the place it came from. */
  entry(change: Change, place: Place): void {
    for (const { code, message } of entryFaults(change.about, change.value)) this.fault(code, message, place)
    this.entries.push(change)
  }

  /** Everything gathered. */
  preview(): Preview {
    const hasFaults = this.faults.length > 0
    for (const row of this.rows) if (hasFaults && !row.column && this.faultyRows.has(rowKey(row))) row.fate = 'fault'
    const rows = this.rows
    const counts: Record<Fate, number> = { added: 0, changed: 0, same: 0, 'left-out': 0, fault: 0 }
    for (const { fate } of rows) counts[fate] += 1
    const order = new Map(this.sheets.map(({ sheet }, index) => [sheet, index]))
    const byPlace = (one: Placed, other: Placed): number =>
      (order.get(one.sheet ?? '') ?? -1) - (order.get(other.sheet ?? '') ?? -1) || (one.row ?? 0) - (other.row ?? 0)
    const byColumn = (one: Placed, other: Placed): number => columnNumber(one.column) - columnNumber(other.column)
    // What a row's heading names goes before the row, and has to be there first.
    rows.sort(
      (one, other) => byPlace(one, other) || Number(!one.column) - Number(!other.column) || byColumn(one, other),
    )
    this.faults.sort((one, other) => byPlace(one, other) || byColumn(one, other))
    return {
      kind: this.kind,
      sheets: this.sheets,
      rows,
      counts,
      faults: this.faults.slice(0, LIMITS.faults),
      moreFaults: Math.max(0, this.faults.length - LIMITS.faults),
      notes: [...this.notes],
      notInFile: this.notInFile,
      entries: hasFaults ? [] : this.entries,
    }
  }
}

/**
 * Makes an account of a file that may be refused: then the refusal is its one fault.
 * @param make reads the file and gives its account
 */
export async function accountOf(kind: Preview['kind'], make: () => Promise<Account>): Promise<Preview> {
  try {
    return (await make()).preview()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const account = new Account(kind, { namesSheets: false })
    account.fault(error.code, error.message)
    return account.preview()
  }
}

type Placed = Pick<CellFault, 'sheet' | 'row' | 'column'>

const rowKey = ({ sheet, row }: { sheet: string; row: number }): string => `${row} ${sheet}`
