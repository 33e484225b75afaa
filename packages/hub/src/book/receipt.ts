import type { StoredEntry } from '../store/store.ts'

/** What the hub says of an entry it has put on disk. */
export interface Receipt {
  id: string
  seq: number
  recordedAt: string
  hash: string
  /** The newest entry about the same thing, where the writer had not seen it. */
  overtook?: string
  /** Kept, but not in the ledger as it is now, and why. */
  unresolved?: { code: string; message: string }
}

/** What a writer is told: the receipts of all entries sent, in the order they were sent. */
export interface Appended {
  epoch: string
  receipts: Receipt[]
}

/** The receipt of an entry: the same whenever it is asked for. */
export function receiptOf({ id, seq, recordedAt, hash, overtook, unresolved }: StoredEntry): Receipt {
  return { id, seq, recordedAt, hash, ...(overtook !== undefined && { overtook }), ...(unresolved && { unresolved }) }
}
