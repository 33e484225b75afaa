import type { CivilDate, Ledger, Quota, Unresolved } from '@liaison-kit/core'
import type { Access, AccessRequest } from '../access/access-book.ts'
import type { Imported } from '../book/import.ts'
import type { Receipt } from '../book/receipt.ts'
import type { Sheet, SheetAccount } from '../book/sheet-import.ts'
import type { Verdict } from '../book/verify.ts'

/** A county that begins from nothing. */
export interface NewCounty {
  committee: string
  name: string
  /** A shipped charter's id. */
  charter: string
  /** From when it is in force. */
  from: CivilDate
}

/** A ledger, and what was recorded but does not fit into it. */
export interface Exported {
  ledger: Ledger
  unresolved: readonly Unresolved[]
}

/** A committee's access codes, without their secrets. */
export interface AccessList {
  codes: Access[]
  /** The committee's zone, where it says one: an instant's day is told in it. */
  zone?: string | undefined
}

/** A spreadsheet to take in, or to look at. */
export interface SheetOrder extends Omit<Sheet, 'bytes'> {
  /** In base64. */
  bytes: string
  /** Left out: the only one there is. */
  committee?: string | undefined
  preview: boolean
}

/** What may be public of a committee on a day. */
export interface PublicCounts {
  committee: { id: string; name: string }
  asOf: CivilDate
  /** Whether the committee says that its counts are public. */
  public: boolean
  /** Titles of the documents that the duties' citations name, by id. */
  documents: Record<string, string>
  /** Of each group in being on that day, in the ledger's order. */
  quotas: Quota[]
}

/**
 * What the commands ask of a hub. One on the spot opens the database itself; one far away speaks to the hub that holds the directory.
 * Either way the same things are thrown: `Problem`, `LedgerFaults`, `EraseError`, `StoreError`.
 */
export interface Operator {
  /**
   * Begins a county: one entry about the committee, and nothing else.
   * @throws LedgerFaults when what it is given is not well-formed
   * @throws Problem `committee-exists`
   */
  init(county: NewCounty): Promise<void>
  /** Takes a ledger in. See `importLedger`. */
  import(data: unknown): Promise<Imported>
  /**
   * Takes a spreadsheet in as an import, or tells what it would do. See `importSheet` and `previewSheet`.
   * @throws Problem `unknown-committee`, `which-committee`, `unknown-group`, `ledger-moved`, `sheet-too-heavy`
   */
  importSheet(order: SheetOrder): Promise<SheetAccount>
  /**
   * The ledger as it stands, or as it was known at the end of a day.
   * @throws Problem `unknown-committee`, `nothing-known`
   */
  export(committee: string, knownOn?: CivilDate): Promise<Exported>
  /** @throws Problem `unknown-committee` */
  listAccess(committee: string): Promise<AccessList>
  /** A new code in clear, this once. See `Hub.issueAccess`. */
  issueAccess(committee: string, request: AccessRequest): Promise<string>
  /** @throws Problem `unknown-committee`, `unknown-access-code` */
  revokeAccess(committee: string, id: string): Promise<void>
  /**
   * Walks the chain of a committee, or of all.
   * @throws Problem `unknown-committee`
   */
  verify(committee?: string): Promise<Verdict[]>
  /** Erases an entry's value, on disk as well. See `CommitteeBook.erase`. */
  erase(committee: string, entry: string, reason: string): Promise<Receipt>
  /**
   * Everything that is kept, as it stands at one moment, into one file.
   * @param file an absolute path, written by the process that holds the data
   */
  backup(file: string): Promise<void>
  /**
   * What may be public of each group.
   * @param asOf the committee's today unless given
   * @throws Problem `unknown-committee`, `no-term`
   */
  publicCounts(committee: string, asOf?: CivilDate): Promise<PublicCounts>
  /** Lets go of what was opened. */
  close(): Promise<void>
}

/** What may be asked from afar, by name. */
export const OPERATOR_CALLS = [
  'init',
  'import',
  'importSheet',
  'export',
  'listAccess',
  'issueAccess',
  'revokeAccess',
  'verify',
  'erase',
  'backup',
  'publicCounts',
] as const satisfies readonly (keyof Operator)[]

export type OperatorCall = (typeof OPERATOR_CALLS)[number]
