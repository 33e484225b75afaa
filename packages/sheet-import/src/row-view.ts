import type { RowFate, SheetAccount, SheetFault, SheetRow } from '@liaison-kit/source/office'

/** A page of rows is drawn at a time: a sheet of 10,000 stays quick, and everything drawn is there for screen readers. */
export const PAGE_ROWS = 200

export type RowFilter = RowFate | 'all'

/** A row, and its place in the whole file. */
export interface NumberedRow {
  index: number
  row: SheetRow
}

/** Which rows of an account are looked at, and where in them somebody is. */
export class RowView {
  filter: RowFilter = 'all'
  /** From 0. */
  page = 0
  /** Whether places have to name their sheet. */
  readonly hasSheets: boolean
  private readonly byFilter: ReadonlyMap<RowFilter, readonly NumberedRow[]>
  private readonly faults: ReadonlyMap<string, readonly SheetFault[]>
  private readonly places: ReadonlyMap<string, readonly NumberedRow[]>

  constructor({ rows, faults }: Pick<SheetAccount, 'rows' | 'faults'>) {
    this.hasSheets = rows.some(({ sheet }) => sheet !== rows[0]?.sheet)
    const all = rows.map((row, index) => ({ index, row }))
    this.faults = groupedBy(faults, placeOf)
    this.places = groupedBy(all, ({ row }) => placeOf(row))
    this.byFilter = groupedBy<RowFilter, NumberedRow>(all, ({ row }) => row.fate).set('all', all)
  }

  /** All rows that a filter keeps, in the order of the file. */
  keptBy(filter: RowFilter): readonly NumberedRow[] {
    return this.byFilter.get(filter) ?? []
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.keptBy(this.filter).length / PAGE_ROWS))
  }

  /** The rows of the page somebody is on. */
  shown(): readonly NumberedRow[] {
    return this.keptBy(this.filter).slice(this.page * PAGE_ROWS, (this.page + 1) * PAGE_ROWS)
  }

  /** What is wrong in a row; of what a heading names, in its cell. */
  faultsOf(row: SheetRow): readonly SheetFault[] {
    const faults = this.faults.get(placeOf(row)) ?? []
    return row.column === undefined ? faults : faults.filter(({ column }) => column === row.column)
  }

  /** Where in the whole file the row of a fault is; `undefined` where none is told. */
  indexOf(fault: SheetFault): number | undefined {
    const there = this.places.get(placeOf(fault)) ?? []
    return (there.find(({ row }) => row.column === fault.column) ?? there.find(({ row }) => !row.column))?.index
  }

  choose(filter: RowFilter): void {
    this.filter = filter
    this.page = 0
  }

  /** Turns to the page a row is on, among all rows where the filter leaves it out. */
  turnTo(index: number): void {
    const place = (): number => this.keptBy(this.filter).findIndex((one) => one.index === index)
    if (place() < 0) this.filter = 'all'
    this.page = Math.floor(Math.max(0, place()) / PAGE_ROWS)
  }
}

const placeOf = ({ sheet, row }: Pick<SheetFault, 'sheet' | 'row'>): string => `${row} ${sheet}`

function groupedBy<K, T>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const group = groups.get(keyOf(thing))
    if (group) group.push(thing)
    else groups.set(keyOf(thing), [thing])
  }
  return groups
}
