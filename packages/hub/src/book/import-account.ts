import { setImmediate as nextTurn } from 'node:timers/promises'
import { canonical, type Entry, Folded, type Ledger, type SealedEntry, type Unresolved } from '@liaison-kit/core'
import type { Hub } from '../hub.ts'
import { withoutRecorded } from './admission.ts'
import type { CommitteeBook } from './committee-book.ts'
import { importEntries } from './import.ts'

/**
 * What an import does with one thing of the ledger. `new`: taken in, nothing stands about it. `changes`: taken in, another value stands.
 * `same`: taken in, though what stands says the same. `known`: imported before, just so, and not taken in again, whatever stands by now.
 */
export type Fate = 'new' | 'changes' | 'same' | 'known'

/** What becomes of an import, thing by thing, in the ledger's order. */
export interface ImportAccount {
  new: number
  changes: number
  same: number
  known: number
  /** What is then left out of the ledger because of it: things of the import, or others that fitted until then. */
  unresolved: Unresolved[]
  rows: ImportRow[]
}

/** A thing of the import, and what becomes of it. */
export interface ImportRow {
  about: string
  fate: Fate
  unresolved?: { code: string; message: string }
}

const NOTHING: Pick<Folded, 'lastValue' | 'withdrawn'> = new Folded('')

/** Things that are looked at before others are served. */
const AT_ONCE = 500

/**
 * What an import of a ledger would do, had it been done now. Nothing is written: the entries are folded into a copy of the committee's.
 * What others record between this and the import it cannot know.
 */
export async function previewImport(hub: Hub, book: CommitteeBook, ledger: Ledger): Promise<ImportAccount> {
  const entries = await entriesOf(hub, ledger)
  const known = await knownIn(hub, book, entries)
  // The same file again: there is nothing to fold in.
  if (entries.every(({ id }) => known.has(id))) return accountOf(await fatesOf(entries, known, NOTHING), new Set(), [])
  const copy = new Folded(book.id)
  let seq = 0
  for await (const entry of book.entries()) {
    copy.apply(entry)
    seq = entry.seq
    if (seq % AT_ONCE === 0) await nextTurn()
  }
  const before = waiting(copy.ledger().unresolved)
  const fates = await fatesOf(entries, known, copy)
  const recordedAt = new Date(hub.now()).toISOString()
  for (const entry of entries) {
    if (fates.get(entry.about) === 'known') continue
    seq += 1
    copy.apply(unsealed(entry, seq, recordedAt))
    if (seq % AT_ONCE === 0) await nextTurn()
  }
  return accountOf(fates, before, copy.ledger().unresolved)
}

/** Imports a ledger, all of it or nothing, and tells what became of it. */
export async function takeIn(hub: Hub, book: CommitteeBook, ledger: Ledger): Promise<ImportAccount> {
  const entries = await entriesOf(hub, ledger)
  const known = await knownIn(hub, book, entries)
  const { fates, before } = await book.inTurn(async () => ({
    fates: await fatesOf(entries, known, {
      lastValue: (about) => book.standing.lastValue(about),
      withdrawn: () => book.withdrawn(),
    }),
    before: waiting(book.unresolved),
  }))
  await hub.import(book.id, entries)
  return accountOf(fates, before, await book.inTurn(() => book.unresolved))
}

async function entriesOf(hub: Hub, ledger: Ledger): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const entry of importEntries(ledger, hub.now())) {
    entries.push(entry)
    if (entries.length % AT_ONCE === 0) await nextTurn()
  }
  return entries
}

async function knownIn({ store }: Hub, { id }: CommitteeBook, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const ids = entries.slice(at, at + AT_ONCE).map((entry) => entry.id)
    for (const found of (await store.known(id, ids)).keys()) known.add(found)
    await nextTurn()
  }
  return known
}

async function fatesOf(
  entries: readonly Entry[],
  known: ReadonlySet<string>,
  things: Pick<Folded, 'lastValue' | 'withdrawn'>,
): Promise<ReadonlyMap<string, Fate>> {
  const withdrawn = new Set([...things.withdrawn()].map(({ about }) => about))
  const fates = new Map<string, Fate>()
  for (const entry of entries) {
    const { id, about } = entry
    const stands = withdrawn.has(about) ? undefined : things.lastValue(about)
    fates.set(
      about,
      known.has(id) ? 'known' : stands === undefined ? 'new' : saysSame(entry, stands) ? 'same' : 'changes',
    )
    if (fates.size % AT_ONCE === 0) await nextTurn()
  }
  return fates
}

/** The day something was recorded is its first entry's: a later value cannot change it. */
function saysSame(entry: Entry, stands: unknown): boolean {
  const textOf = (value: unknown): string =>
    canonical(withoutRecorded({ ...entry, value: value as Entry['value'] }).value)
  return textOf(entry.value) === textOf(stands)
}

/** An entry as it would be kept, as far as the ledger asks: its place on the chain is nobody's to know. */
function unsealed(entry: Entry, seq: number, recordedAt: string): SealedEntry {
  return { ...entry, seq, recordedAt, recordedBy: 'import', valueHash: '', previous: '', hash: '' }
}

const waiting = (unresolved: readonly Unresolved[]): ReadonlySet<string> =>
  new Set(unresolved.map(({ about }) => about))

function accountOf(
  fates: ReadonlyMap<string, Fate>,
  before: ReadonlySet<string>,
  after: readonly Unresolved[],
): ImportAccount {
  const unresolved = after.filter(({ about }) => !before.has(about) || (fates.get(about) ?? 'known') !== 'known')
  const reasons = new Map(unresolved.map((one) => [one.about, one]))
  const rows = [...fates].map(([about, fate]): ImportRow => {
    const reason = reasons.get(about)
    return { about, fate, ...(reason && { unresolved: { code: reason.code, message: reason.message } }) }
  })
  const number = (fate: Fate): number => rows.filter((row) => row.fate === fate).length
  return {
    new: number('new'),
    changes: number('changes'),
    same: number('same'),
    known: number('known'),
    unresolved,
    rows,
  }
}
