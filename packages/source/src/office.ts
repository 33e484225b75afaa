import type { CivilDate } from '@liaison-kit/core'
import { query } from './hub-client.ts'
import { hubDesk } from './hub-desk.ts'
import type { HubDesk, MakeDesk } from './hub-source.ts'
import type { Session, Source } from './source.ts'

/** An access code as the hub lists it: never its secret. */
export interface AccessCode {
  /** What stands before the `-` of the code. */
  id: string
  role: Session['role']
  /** Only of a clerk. */
  group: string | null
  /** Only of a member. */
  member: string | null
  /** Who holds it. */
  name: string
  /** RFC 3339. */
  issued: string
  /** The last day it may be used, inside; `null`: no end. */
  expires: CivilDate | null
  /** RFC 3339; `null`: in use. */
  revoked: string | null
}

/** What a new code is for. */
export interface AccessWish {
  role: Session['role']
  /** The clerk's group; not for the others. */
  group?: string
  /** The member; not for the others. */
  member?: string
  /** Who is to hold it, one line of at most 100 characters; the member's, group's or committee's name unless given. */
  name?: string
  /** The last day it may be used, inside; no end unless given. */
  expires?: CivilDate
}

/** A code just issued, in clear: told this once, and kept nowhere. */
export interface IssuedCode extends AccessCode {
  code: string
}

/** What a spreadsheet lists: members and their posts, marks of gatherings, or works. */
export type SheetKind = 'roster' | 'attendance' | 'works'

/** What is to know beside the file. */
export interface SheetOptions {
  /** The whole file is about this group. */
  group?: string | undefined
  /** Of a roster: the day from which posts hold where the file names none. */
  from?: CivilDate | undefined
  /** Of an attendance sheet: who recognised the special circumstances in it. */
  decidedBy?: string | undefined
}

/**
 * What becomes of a row. `added`: something new is recorded; `changed`: another value than stands; `same`: what stands already says so;
 * `left-out`: nothing is taken from it, and `reason` says why; `fault`: it cannot be taken, and so nothing of the file is.
 */
export type RowFate = 'added' | 'changed' | 'same' | 'left-out' | 'fault'

/** A column of a sheet, and what it is taken as. */
export interface SheetColumn {
  /** `C`. */
  column: string
  heading: string
  /** In Chinese; left out when it is not taken. */
  takenAs?: string
  /** Why not: personal data no ledger holds, a counter or remark, or a heading that is not known. */
  leftOut?: 'personal' | 'counter' | 'unknown'
}

/** A sheet of the file, and whether it was read. */
export interface SheetPart {
  sheet: string
  read: boolean
  /** Why it was not, in Chinese. */
  reason?: string
  /** The row its table's heading ends in. */
  heading?: number
  columns: readonly SheetColumn[]
}

/** A row of the file, or a thing a heading names, and what becomes of it. */
export interface SheetRow {
  sheet: string
  /** As the spreadsheet program numbers it, from 1. */
  row: number
  /** `C`, where the thing stands in a heading rather than in a row of its own. */
  column?: string
  /** Who or what it is, for people. */
  label: string
  fate: RowFate
  /** The thing in the ledger (`members/ID`). Of a preview's `added` row provisional: importing makes the id anew. */
  about?: string
  /** Why it is left out, or what else is to know, in Chinese. */
  reason?: string
  /** What would say something else; `from` and `to` are left out where there is nothing. */
  changes?: readonly { field: string; from?: string; to?: string }[]
}

/** Something that is wrong with a cell, a row (no `column`) or the whole file (no `sheet`, no `row`). */
export interface SheetFault {
  code: string
  sheet?: string
  row?: number
  /** `C`. */
  column?: string
  /** In Chinese, the place first: what is wrong and what to do. */
  message: string
}

/** What a spreadsheet would do to the ledger, or has done. With any fault it does nothing. */
export interface SheetAccount {
  /** Whether nothing was recorded yet. */
  preview: boolean
  kind: SheetKind
  /** How many entries would be written, or were; 0: the ledger says all of it already, or there are faults. */
  records: number
  sheets: readonly SheetPart[]
  /** Each row with something in it below a heading, in the order of the file. */
  rows: readonly SheetRow[]
  /** How many rows have which fate. */
  counts: Readonly<Record<RowFate, number>>
  /** The first of the faults, by place; `moreFaults` more are only counted. */
  faults: readonly SheetFault[]
  moreFaults: number
  /** What else is to know, in Chinese, a sentence each. */
  notes: readonly string[]
  /** Of a roster: members in office whom the file does not name. Nothing becomes of them. */
  notInFile: readonly { about: string; label: string }[]
  /** After an import: what was kept but does not fit the ledger as it now is. */
  unresolved?: readonly { entry: string; about: string; code: string; message: string }[]
}

/**
 * What only the county's office does at a hub and no entry of the ledger says: access codes, and spreadsheets. Every call needs the
 * county's session and rejects with a `SourceError`; one of `problem.code` `unreachable` or `timeout` may have been carried out.
 */
export interface Office {
  /** All codes ever issued, also those revoked or expired. */
  codes(): Promise<readonly AccessCode[]>
  /** Issues one code. Not repeatable: each call that succeeds makes another code, also one whose answer is lost. */
  issue(wish: AccessWish): Promise<IssuedCode>
  /** From now on the code, and who is signed in by it, is refused. It cannot be taken back; doing it twice is harmless. */
  revoke(id: string): Promise<void>
  /** What a file (.xlsx, .csv; at most 20 MB) would do. A faulty file is an answer with `faults`, not an error. */
  preview(file: Blob, kind: SheetKind, options?: SheetOptions): Promise<SheetAccount>
  /**
   * Takes a file in, all or nothing, and reads the ledger again. The same file again changes nothing. A file with faults rejects with
   * `sheet-faults`; `problem.faults` names them.
   */
  import(file: Blob, kind: SheetKind, options?: SheetOptions): Promise<SheetAccount>
  /** An empty spreadsheet (.xlsx) to fill in; of `attendance` for one group where given. */
  template(kind: SheetKind, group?: string): Promise<Blob>
}

/** A source with an office behind it. */
export interface OfficeSource extends Source {
  readonly office: Office
}

/** The office behind a source; `undefined` where the source was not equipped with an `officeDesk`. */
export function officeOf(source: Source | undefined): Office | undefined {
  return (source as Partial<OfficeSource> | undefined)?.office
}

/** The desk at a hub with an office: for the county's widgets. `officeOf` finds it. */
export const officeDesk: MakeDesk = (port, before): HubDesk => {
  const desk = hubDesk(port, before)
  const does: Partial<OfficeSource> = { ...desk.does, office: officeAt(desk.call, port.refresh) }
  return { ...desk, does }
}

/** @param call a call under the session, by the path after the committee */
function officeAt(call: HubDesk['call'], refresh: () => Promise<void>): Office {
  const send = (file: Blob, kind: SheetKind, preview: boolean, options: SheetOptions = {}): Promise<SheetAccount> => {
    const name = 'name' in file ? String(file.name) : undefined
    const asked = query({ kind, preview: preview ? 'true' : undefined, name, ...options })
    // Office suites name their files' types in many ways; what is in it, the hub reads for itself.
    return call(`/imports${asked}`, file.slice(0, file.size, 'application/octet-stream'), false, 'POST')
  }
  return {
    async codes() {
      const { access } = await call<{ access: readonly AccessCode[] }>('/access')
      return access
    },
    issue: (wish) => call('/access', wish),
    revoke: (id) => call(`/access/${encodeURIComponent(id)}`, undefined, false, 'DELETE'),
    preview: (file, kind, options) => send(file, kind, true, options),
    async import(file, kind, options) {
      const account = await send(file, kind, false, options)
      // Whether that succeeds is for the source to tell: the file is in.
      void refresh()
      return account
    },
    template: (kind, group) => call(`/templates/${kind}.xlsx${query({ group })}`, undefined, true),
  }
}
