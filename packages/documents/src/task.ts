import type { CivilDate, Ledger } from '@liaison-kit/core'
import { readAttendance } from './attendance/attendance.ts'
import { attendanceTemplate, rollBook } from './out/roll-book.ts'
import { rosterBook, rosterTemplate } from './out/roster-book.ts'
import { worksTemplate } from './out/works-book.ts'
import type { Preview } from './preview.ts'
import { readRoster } from './roster/roster.ts'
import { readWorks } from './works/works.ts'

/** A file to be read against a ledger; see `RosterOptions`, `AttendanceOptions` and `WorksOptions` for what goes with each kind. */
export interface ReadTask {
  do: 'read'
  kind: Preview['kind']
  bytes: Uint8Array
  /** As it was sent. */
  name: string
  ledger: Ledger
  /** The day it is, in the committee's zone. */
  today: CivilDate
  group?: string
  from?: CivilDate
  decidedBy?: string
}

/** A workbook to be made: an empty one to fill in, or what a ledger holds. */
export type BookTask =
  | { do: 'template'; kind: Preview['kind']; ledger: Ledger; today: CivilDate; group?: string }
  | { do: 'roster'; ledger: Ledger; asOf: CivilDate; group?: string }
  | { do: 'roll'; ledger: Ledger; gathering: string }

/** What can be asked of the thread at the door `worker`: plain data, which passes between threads as it is. */
export type SheetTask = ReadTask | BookTask

/** What comes of a task. */
export type Performed<T extends SheetTask> = T extends ReadTask ? Preview : Uint8Array

/** How a task ended, as the thread says it. */
export type TaskEnd = { value: Preview | Uint8Array } | { error: unknown }

/** Does a task; `newId` makes the id of something new. */
export function perform(task: SheetTask, newId: () => string): Promise<Preview | Uint8Array> {
  switch (task.do) {
    case 'read':
      return read(task, newId)
    case 'template':
      return template(task)
    case 'roster':
      return rosterBook(task.ledger, task)
    case 'roll':
      return rollBook(task.ledger, task.gathering)
  }
}

function read({ kind, bytes, name, ledger, today, group, from, decidedBy }: ReadTask, newId: () => string) {
  const options = { today, newId, ...(group !== undefined && { group }) }
  switch (kind) {
    case 'roster':
      return readRoster(bytes, name, ledger, { ...options, ...(from !== undefined && { from }) })
    case 'attendance':
      return readAttendance(bytes, name, ledger, { ...options, ...(decidedBy !== undefined && { decidedBy }) })
    case 'works':
      return readWorks(bytes, name, ledger, options)
  }
}

function template({ kind, ledger, ...options }: Extract<BookTask, { do: 'template' }>): Promise<Uint8Array> {
  switch (kind) {
    case 'roster':
      return rosterTemplate(ledger, options)
    case 'attendance':
      return attendanceTemplate(ledger, options)
    case 'works':
      return worksTemplate(ledger, options)
  }
}
