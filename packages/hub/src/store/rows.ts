import type { Selectable } from 'kysely'
import { type StoredAccess, type StoredEntry, StoreError } from './store.ts'
import type { Tables } from './tables.ts'

/** An entry as the row it is kept in; its columns always in this order. */
export function rowOf(committee: string, entry: StoredEntry): Tables['entries'] {
  return {
    committee,
    seq: entry.seq,
    id: entry.id,
    about: entry.about,
    at: entry.at,
    sees: entry.sees ?? null,
    value: entry.value === undefined ? null : JSON.stringify(entry.value),
    recorded_at: entry.recordedAt,
    recorded_by: entry.recordedBy,
    value_hash: entry.valueHash,
    salt: entry.salt ?? null,
    previous: entry.previous,
    hash: entry.hash,
    overtook: entry.overtook ?? null,
    unresolved: entry.unresolved ? JSON.stringify(entry.unresolved) : null,
  }
}

/**
 * An entry out of its row.
 * @throws StoreError `damaged` when its value cannot be read
 */
export function entryOf(row: Selectable<Tables['entries']>): StoredEntry {
  const entry: StoredEntry = {
    id: row.id,
    about: row.about,
    at: row.at,
    value: row.value === null ? undefined : readValue(row, row.value),
    seq: row.seq,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    valueHash: row.value_hash,
    previous: row.previous,
    hash: row.hash,
  }
  if (row.sees !== null) entry.sees = row.sees
  if (row.salt !== null) entry.salt = row.salt
  if (row.overtook !== null) entry.overtook = row.overtook
  if (row.unresolved !== null)
    entry.unresolved = readValue(row, row.unresolved) as NonNullable<StoredEntry['unresolved']>
  return entry
}

function readValue({ seq, id }: { seq: number; id: string }, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch (cause) {
    const message = `第 ${seq} 条记录（${id}）的内容已损坏。请不要删改数据，先另存一份，再从备份恢复到一个空目录。`
    throw new StoreError('damaged', message, { cause, entry: { seq, id } })
  }
}

/** An access code out of its row. */
export function accessOf({ committee: _, group_id, role, ...row }: Selectable<Tables['access_codes']>): StoredAccess {
  return { ...row, role: role as StoredAccess['role'], group: group_id }
}

/** An access code as the row it is kept in. */
export function accessRowOf(committee: string, { group, ...access }: StoredAccess): Tables['access_codes'] {
  return { committee, group_id: group, ...access }
}
