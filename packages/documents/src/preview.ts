/**
 * What becomes of a row. `added`: something new is recorded; `changed`: another value than stands; `same`: what stands already says so;
 * `left-out`: nothing is taken from it, and `reason` says why; `fault`: it cannot be taken, and so nothing of the file is.
 */
export type Fate = 'added' | 'changed' | 'same' | 'left-out' | 'fault'

/** One field that would say something else. */
export interface FieldChange {
  /** What the field is called, in Chinese. */
  field: string
  /** What stands now; left out where nothing does. */
  from?: string
  /** What would stand. Left out: nothing. */
  to?: string
}

/** A row of the file, or a thing a heading names, and what becomes of it. */
export interface RowFate {
  sheet: string
  /** As the spreadsheet program numbers it, from 1. */
  row: number
  /** `C`, where the thing stands in a heading rather than in a row of its own. */
  column?: string
  /** Who or what it is, for people. */
  label: string
  fate: Fate
  /** The thing in the ledger: `members/ID`. Of a row of marks, whose they are. */
  about?: string
  /** Why it is left out, or what else is to know, in Chinese. */
  reason?: string
  changes?: FieldChange[]
}

/** Something that is wrong with a cell, a row, or the file. */
export interface CellFault {
  /** Stable, for programs. */
  code: string
  /** Left out: the whole file. */
  sheet?: string
  row?: number
  /** `C`. */
  column?: string
  /** For a clerk, in Chinese, the place first: what is wrong and what to do. */
  message: string
}

/** A column, and whether it is taken in. */
export interface ColumnAccount {
  /** `C`. */
  column: string
  heading: string
  /** What it is taken as, in Chinese; left out when it is not taken. */
  takenAs?: string
  /** Why not: personal data no ledger holds, a counter or remark, or a heading that is not known. */
  leftOut?: 'personal' | 'counter' | 'unknown'
}

/** A sheet, and whether it was read. */
export interface SheetAccount {
  sheet: string
  read: boolean
  /** Why it was not, in Chinese. */
  reason?: string
  /** The row its table's heading ends in. */
  heading?: number
  columns: ColumnAccount[]
}

/** What to record: in the ledger's shape, with what it is about. */
export interface Change {
  about: string
  value: object
}

/**
 * What a spreadsheet would do to a ledger: nothing has been done yet. With any fault nothing may be: `entries` is then empty, so that a
 * file is taken in whole or not at all.
 */
export interface Preview {
  kind: 'roster' | 'attendance' | 'works'
  sheets: SheetAccount[]
  /** Each row with something in it below a heading, in the order of the file. */
  rows: RowFate[]
  /** How many rows have which fate. */
  counts: Record<Fate, number>
  /** The first of the faults, by place; `moreFaults` more are only counted. */
  faults: CellFault[]
  moreFaults: number
  /** What else is to know before it is taken in, in Chinese, a sentence each. */
  notes: string[]
  /** Of a roster: members in office whom the file does not name. Nothing becomes of them. */
  notInFile: { about: string; label: string }[]
  /** What to record, in an order in which each thing comes after those it refers to; empty when there is nothing, or any fault. */
  entries: Change[]
}
