import { canonical, type Entry, type Ledger, thingsOf } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import type { Hub } from '../hub.ts'
import { sha256 } from '../sha256.ts'
import type { Receipt } from './receipt.ts'

/** What an import changed. */
export interface Imported {
  committee: string
  /** Things taken in. */
  new: number
  /** Things of the file that were imported before, just so. */
  known: number
  /** Of the new ones, those that do not fit the ledger as it now is. */
  unresolved: Pick<Receipt, 'id' | 'unresolved'>[]
}

/**
 * Takes a ledger in: one entry a thing, all or none. An entry's id is made from what it is about and what it says, so the same file
 * again changes nothing, whatever has happened since.
 * @throws LedgerFaults when the data is no ledger
 */
export async function importLedger(hub: Hub, data: unknown): Promise<Imported> {
  const ledger = parseLedger(data)
  const committee = ledger.committee.id
  const before = (await hub.store.head(committee))?.length ?? 0
  const { receipts } = await hub.import(committee, [...importEntries(ledger, hub.now())])
  const taken = receipts.filter(({ seq }) => seq > before)
  return {
    committee,
    new: taken.length,
    known: receipts.length - taken.length,
    unresolved: taken.flatMap(({ id, unresolved }) => (unresolved ? [{ id, unresolved }] : [])),
  }
}

/** The entries an import of a ledger consists of, in the ledger's order; `now`: milliseconds since 1970. */
export function* importEntries(ledger: Ledger, now: number): Generator<Entry> {
  const at = new Date(now).toISOString()
  for (const { about, value } of thingsOf(ledger)) yield { id: importId(about, value), about, at, value }
}

function importId(about: string, value: unknown): string {
  return `import-${sha256(`${about}\n${canonical(value)}`).slice(0, 48)}`
}
