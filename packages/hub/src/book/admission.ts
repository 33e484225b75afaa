import { canonical, type Entry, type Fault } from '@liaison-kit/core'
import { entryFaults } from '@liaison-kit/core/schema'
import type { Access } from '../access/access-book.ts'
import { refusalOf } from '../access/right.ts'
import { rightTo } from '../access/rights.ts'
import { badInput, Problem } from '../problem.ts'
import type { StoredEntry } from '../store/store.ts'
import { Ahead, type Standing } from './standing.ts'

/** Entries not yet known, by id. The same id with another body is refused, whoever sends it. */
export function freshEntries(
  entries: readonly Entry[],
  known: ReadonlyMap<string, StoredEntry>,
): ReadonlyMap<string, Entry> {
  const fresh = new Map<string, Entry>()
  for (const [index, entry] of entries.entries()) {
    const before = known.get(entry.id) ?? fresh.get(entry.id)
    if (!before) fresh.set(entry.id, entry)
    else if (!sameBody(before, entry)) {
      throw new Problem(422, 'id-reused', '这个编号已用于另一条内容不同的记录。请用新的编号重新提交。', {
        faults: [{ path: `entries[${index}].id`, code: 'id-reused', message: '编号已用过，内容不同。' }],
      })
    }
  }
  return fresh
}

/** An import's ids are made from what it says, so the id alone tells whether it is known. */
export function freshImports(
  entries: readonly Entry[],
  known: ReadonlyMap<string, StoredEntry>,
): ReadonlyMap<string, Entry> {
  return new Map(entries.filter(({ id }) => !known.has(id)).map((entry) => [entry.id, entry]))
}

/**
 * The right to write, then the form of the rest; later entries see the ones before them.
 * @param fresh the entries to look at, by id
 * @throws Problem when one of them may not be written, or is malformed
 */
export function admit(
  fresh: ReadonlyMap<string, Entry>,
  entries: readonly Entry[],
  access: Access,
  { committee, standing }: { committee: string; standing: Standing },
): void {
  const ahead = new Ahead(standing)
  const faults: Fault[] = []
  for (const [index, entry] of entries.entries()) {
    if (fresh.get(entry.id) !== entry) continue
    const path = `entries[${index}]`
    // Once one before it is malformed, whose a thing would be can no longer be told; the rest is looked at for its form alone.
    const right = faults.length === 0 ? rightTo(access, entry, ahead) : 'yes'
    if (right !== 'yes') throw refusalOf(right, `${path}.about`)
    const found = entryFaults(entry.about, entry.value, committee)
    faults.push(...found.map((fault) => ({ ...fault, path: joined(`${path}.value`, fault.path) })))
    ahead.put(entry.about, entry.value)
  }
  if (faults.length > 0) throw badInput(faults)
}

/** The day a thing was recorded is the hub's to say, whoever sends one. */
export function withoutRecorded<E extends Entry>(entry: E): E {
  if (entry.value === null || !/^(gatherings|attendance|works)\//.test(entry.about)) return entry
  if (!('recorded' in (entry.value as object))) return entry
  const { recorded: _, ...value } = entry.value as { recorded?: unknown }
  return { ...entry, value }
}

function sameBody(known: Entry, sent: Entry): boolean {
  // Of an erased one nothing but its frame is left to compare.
  const other = known.value === undefined ? { ...sent, value: null } : sent
  try {
    return bodyOf({ ...known, value: known.value ?? null }) === bodyOf(other)
  } catch {
    // What has no canonical form was never kept.
    return false
  }
}

function bodyOf(entry: Entry): string {
  const { about, at, sees, value } = withoutRecorded(entry)
  return canonical({ about, at, sees: sees ?? null, value })
}

const joined = (outer: string, inner: string): string =>
  inner === '' ? outer : inner.startsWith('[') ? `${outer}${inner}` : `${outer}.${inner}`
