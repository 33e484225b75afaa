import { randomBytes } from 'node:crypto'
import { type CivilDate, type Entry, type Ledger, type ListName, uuidv7 } from '@liaison-kit/core'
import type { CellFault, Preview } from '@liaison-kit/documents'
import { unknownGroup } from '../access/scope.ts'
import type { Hub } from '../hub.ts'
import { Problem } from '../problem.ts'
import type { Perform } from '../sheets/sheet-queue.ts'
import type { Basis } from './basis.ts'
import type { CommitteeBook } from './committee-book.ts'
import type { Writer } from './sealing.ts'

/** What a spreadsheet may be: a roster, an attendance sheet, a list of works. */
export const SHEET_KINDS = ['roster', 'attendance', 'works'] as const satisfies readonly Preview['kind'][]
export type SheetKind = (typeof SHEET_KINDS)[number]

/** A spreadsheet as it was sent. */
export interface Sheet {
  kind: SheetKind
  bytes: Uint8Array
  /** What the file is called. */
  name: string
  /** The group the whole file is about. */
  group?: string | undefined
  /** Of a roster: the day from which what it says holds. */
  from?: CivilDate | undefined
  /** Of an attendance sheet: who recognised special circumstances. */
  decidedBy?: string | undefined
}

/** What becomes of a spreadsheet, row by row. */
export interface SheetAccount extends Omit<Preview, 'entries'> {
  preview: boolean
  /** How many entries were written, or would be; none where there is any fault, or nothing to change. */
  records: number
  /** Of an import: what is kept, but not in the ledger as it now is. */
  unresolved?: { entry: string; about: string; code: string; message: string }[]
}

/** What each kind is read against, and so must not have moved until it is written. */
const READS: Readonly<Record<SheetKind, readonly (ListName | 'committee')[]>> = {
  roster: ['committee', 'terms', 'groups', 'members'],
  attendance: ['committee', 'groups', 'members', 'gatherings', 'attendance'],
  works: ['committee', 'groups', 'members', 'works'],
}

/** Entries one file may come to: a large county's marks of several years. */
const MOST_RECORDS = 50_000
/** How often a file is read again because the ledger has moved. */
const READINGS = 3

/** What a spreadsheet would do. Nothing is written. */
export function previewSheet(hub: Hub, book: CommitteeBook, sheet: Sheet): Promise<SheetAccount> {
  return hub.sheets.inTurn(async (perform) => {
    const { entries, basis: _, ...account } = await reading(hub, book, sheet, perform)
    return { preview: true, records: entries.length, ...account }
  })
}

/**
 * Takes a spreadsheet in, all of it or nothing. It is read anew, against the ledger as it stands, and only written while that has not
 * moved; so the same file again, even at the same time, changes nothing. With any fault nothing is taken: see `sheetFaults`.
 * @throws Problem 409 `ledger-moved` when others go on changing the same things
 */
export function importSheet(hub: Hub, book: CommitteeBook, sheet: Sheet, writer: Writer): Promise<SheetAccount> {
  return hub.sheets.inTurn(async (perform) => {
    for (let again = READINGS - 1; ; again -= 1) {
      const { entries: changes, basis, ...account } = await reading(hub, book, sheet, perform)
      if (changes.length === 0) return { preview: false, records: 0, ...account, unresolved: [] }
      const entries = await entriesOf(hub, book, changes)
      try {
        const { receipts } = await book.append(entries, writer, basis)
        const unresolved = receipts.flatMap(({ id, unresolved: why }, at) =>
          why ? [{ entry: id, about: entries[at]!.about, ...why }] : [],
        )
        return { preview: false, records: entries.length, ...account, unresolved }
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'ledger-moved' && again > 0)) throw error
      }
    }
  })
}

async function reading(
  hub: Hub,
  book: CommitteeBook,
  { kind, bytes, name, group, from, decidedBy }: Sheet,
  perform: Perform,
): Promise<Preview & { basis: Basis }> {
  const { basis, ledger, today } = await book.inTurn(() => {
    if (group !== undefined && !book.ledger.groups.some(({ id }) => id === group)) throw unknownGroup(group)
    return {
      basis: { head: book.head, parts: new Set(READS[kind]) },
      ledger: partFor(kind, book.ledger),
      today: hub.today(book),
    }
  })
  const preview = await perform({
    do: 'read',
    kind,
    bytes,
    name,
    ledger,
    today,
    ...(group !== undefined && { group }),
    ...(from !== undefined && { from }),
    ...(decidedBy !== undefined && { decidedBy }),
  })
  return { ...(preview.entries.length > MOST_RECORDS ? withTooMany(preview) : preview), basis }
}

/** As much of a ledger as a kind is read against: it is copied to another thread. */
export function partFor(kind: SheetKind, ledger: Ledger): Ledger {
  const { format, committee, terms, groups, members, gatherings, attendance, works } = ledger
  const roll = kind === 'attendance'
  return {
    format,
    committee,
    terms,
    groups,
    members,
    gatherings: roll ? gatherings : [],
    attendance: roll ? attendance : [],
    works: kind === 'works' ? works : [],
  }
}

function withTooMany(preview: Preview): Preview {
  const message = `这个文件要记录 ${preview.entries.length} 条，一次最多 ${MOST_RECORDS} 条。请分成几个文件导入。`
  return { ...preview, faults: [{ code: 'too-many', message }], entries: [] }
}

/** New entries, each with the one it was read against. */
function entriesOf(hub: Hub, book: CommitteeBook, changes: Preview['entries']): Promise<Entry[]> {
  const now = hub.now()
  const at = new Date(now).toISOString()
  return book.inTurn(() =>
    changes.map(({ about, value }) => {
      const sees = book.versionOf(about)
      return { id: uuidv7(now, randomBytes(10)), about, at, ...(sees !== undefined && { sees }), value }
    }),
  )
}

/** Why a file with faults was not imported: every fault, and its cell. */
export function sheetFaults({ faults, moreFaults }: SheetAccount): Problem {
  const number = faults.length + moreFaults
  const many = number > 1 ? `有 ${number} 处` : ''
  return new Problem(422, 'sheet-faults', `文件${many}需要改正，这次什么都没有导入。${faults[0]?.message ?? ''}`, {
    faults: faults.map((fault) => ({ path: cellOf(fault), code: fault.code, message: fault.message })),
  })
}

/** `名册!C7`, `名册!7` of a whole row, nothing of the whole file. */
function cellOf({ sheet, row, column = '' }: CellFault): string {
  return sheet === undefined || row === undefined ? '' : `${sheet}!${column}${row}`
}
