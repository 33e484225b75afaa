import {
  type Assessment,
  type CivilDate,
  groupPart,
  type Ledger,
  LedgerFaults,
  memberPart,
  thingsOf,
  type Unresolved,
} from '@liaison-kit/core'
import type { Access } from '../access/access-book.ts'
import { readerIn, type Scope, scopeOf } from '../access/scope.ts'
import { ThenAndNow } from '../access/then-and-now.ts'
import { READS_ALL, type Reader, type Shelf, view } from '../access/view.ts'
import type { CommitteeBook } from '../book/committee-book.ts'
import { Problem } from '../problem.ts'
import type { StoredEntry } from '../store/store.ts'

/** Entries looked at for one page: a clerk's own lie thin among a county's. */
const LOOKED_AT = 20_000

/** A ledger as somebody reads it, and what waits outside it. */
export interface LedgerAnswer {
  ledger: Ledger
  unresolved: Unresolved[]
  /** By thing in the ledger or taken back, the id of its newest entry: what a writer who reads this has in view (`sees`). */
  versions?: Record<string, string>
}

/** The ledger, as it stands or as it was known on a day. */
export async function readLedger(
  book: CommitteeBook,
  access: Access,
  {
    knownOn,
    group,
    versions,
  }: { knownOn?: CivilDate | undefined; group?: string | undefined; versions?: 'true' | undefined },
): Promise<LedgerAnswer> {
  const readerOf = (shelf: Shelf): Reader => readerIn(scopeOf(access, shelf.ledger, group), shelf)
  const answer = (shelf: Shelf, reader: Reader, unresolved: readonly Unresolved[]): LedgerAnswer => ({
    ledger: view(shelf.ledger, reader),
    unresolved: unresolved.flatMap((one) => unresolvedFor(reader, shelf, one)),
  })
  if (knownOn === undefined) {
    return book.inTurn(() => {
      const reader = readerOf(book)
      const now = answer(book, reader, book.unresolved)
      return versions ? { ...now, versions: versionsIn(now.ledger, book, reader) } : now
    })
  }
  const past = await book.knownOn(knownOn)
  return book.inTurn(() => {
    const then = readerOf(past)
    const reader =
      then === READS_ALL ? then : new ThenAndNow({ reader: then, shelf: past }, { reader: readerOf(book), shelf: book })
    return answer(past, reader, past.unresolved)
  })
}

/** Of what the ledger holds, and of what was taken back and may be recorded again. */
function versionsIn(ledger: Ledger, book: CommitteeBook, reader: Reader): Record<string, string> {
  const versions: Record<string, string> = {}
  const note = (about: string): void => {
    const version = book.versionOf(about)
    if (version !== undefined) versions[about] = version
  }
  for (const { about } of thingsOf(ledger)) note(about)
  for (const { about, value } of book.withdrawn()) if (value && reader.mayRead(about, value)) note(about)
  return versions
}

/** The assessment, as far as it is about whoever asks. */
export function readAssessment(
  book: CommitteeBook,
  access: Access,
  today: CivilDate,
  {
    asOf = today,
    term,
    group,
  }: { asOf?: CivilDate | undefined; term?: string | undefined; group?: string | undefined },
): Promise<Assessment> {
  return book.inTurn(() => {
    const { ledger } = book
    const scope = scopeOf(access, ledger, group)
    return partOf(
      judged(() => book.assessment({ asOf, term }, today)),
      ledger,
      scope,
    )
  })
}

/** The part of a whole assessment that lies in a scope. */
export function partOf(whole: Assessment, ledger: Ledger, scope: Scope): Assessment {
  if (scope.of === 'all') return whole
  return scope.of === 'group' ? groupPart(whole, ledger, scope.group) : memberPart(whole, scope.member)
}

/** Entries, and where to go on; `next` is null at the end. */
export interface EntriesAnswer {
  epoch: string
  entries: ShownEntry[]
  next: number | null
}

/** An entry as somebody may read it. The salt is for the county alone. */
export type ShownEntry = Omit<StoredEntry, 'overtook' | 'unresolved'>

/** The entries after one, in order, that somebody may read. */
export function readEntries(
  book: CommitteeBook,
  access: Access,
  { after, limit, about }: { after: number; limit: number; about?: string | undefined },
): Promise<EntriesAnswer> {
  return book.inTurn(async () => {
    const reader = readerIn(scopeOf(access, book.ledger), book)
    const entries: ShownEntry[] = []
    let next: number | null = null
    let seen = after
    let looked = 0
    // One who reads everything needs no more rows than are shown, and one to know whether there are more.
    const rows = reader === READS_ALL ? { limit: limit + 1 } : {}
    for await (const entry of book.entries({ after, about, ...rows })) {
      const shown = entryFor(reader, book, entry)
      // There is one more, or too many were looked at for one answer: the next page begins here.
      if ((shown && entries.length === limit) || looked === LOOKED_AT) {
        next = seen
        break
      }
      if (shown) entries.push(shown)
      seen = entry.seq
      looked += 1
    }
    return { epoch: book.head.epoch, entries, next }
  })
}

/**
 * An entry as somebody may read it: judged by the thing as it stands and by what the entry itself says, so that what a group did not
 * yet, or no longer, has is not read through its history.
 */
export function entryFor(reader: Reader, { standing }: Shelf, entry: StoredEntry): ShownEntry | undefined {
  const { overtook: _, unresolved: __, ...sealed } = entry
  if (reader === READS_ALL) return sealed
  const { salt: ___, ...bare } = sealed
  const { about, value } = entry
  if (!reader.mayRead(about, standing.lastValue(about))) return undefined
  if (value === null || value === undefined) return bare
  return reader.mayRead(about, value) ? { ...bare, value: reader.trimmed(about, value) } : undefined
}

/** Why a thing is left out, for somebody who may read the thing: the reason may name what is trimmed from it. */
function unresolvedFor(reader: Reader, { standing }: Shelf, unresolved: Unresolved): Unresolved[] {
  const { about } = unresolved
  const value = standing.lastValue(about)
  if (!reader.mayRead(about, value)) return []
  if (JSON.stringify(reader.trimmed(about, value)) === JSON.stringify(value)) return [unresolved]
  return [{ ...unresolved, message: '这一条提到的内容，有的不在台账里。请联系县政协核对。' }]
}

/** What core finds wrong with a question is that something it names is not there. */
export function judged<T>(judge: () => T): T {
  try {
    return judge()
  } catch (error) {
    if (!(error instanceof LedgerFaults)) throw error
    throw new Problem(404, 'not-found', error.faults.map(({ message }) => message).join(''), { faults: error.faults })
  }
}
