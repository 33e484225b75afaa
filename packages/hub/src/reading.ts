import {
  type Assessment,
  assess,
  type Charter,
  charterOf,
  isAbout,
  isCivilDate,
  type Ledger,
  LedgerFaults,
  type Quota,
  quota,
  type Unresolved,
} from '@liaison-kit/core'
import type { Access } from './access.ts'
import type { CommitteeBook } from './committee-book.ts'
import { badInput, Problem } from './problem.ts'
import type { StoredEntry } from './store.ts'
import { GroupReader, READS_ALL, type Reader, type Shelf, view } from './view.ts'

/** A query's parameters, as they came. */
export type Query = Record<string, string | undefined>

const MOST_ENTRIES = 1000
const DEFAULT_ENTRIES = 200
/** Entries looked at for one page: a clerk's own lie thin among a county's. */
const LOOKED_AT = 20_000

/** What may be read of a ledger: all of it by the county, its own part by a group; `group` narrows the county's to that group's. */
export function readerFor(access: Access, shelf: Shelf, group?: string): Reader {
  const narrowed = groupFor(access, shelf.ledger, group)
  return narrowed === undefined ? READS_ALL : new GroupReader(narrowed, shelf)
}

/** The group an answer is about: a clerk's own, or the one asked for; `undefined` when it is about all. */
export function groupFor(access: Access, ledger: Ledger, asked: string | undefined): string | undefined {
  const own = access.role === 'county' ? undefined : (access.group ?? '')
  if (asked !== undefined && (own === undefined ? !hasGroup(ledger, asked) : asked !== own)) throw unknownGroup(asked)
  return asked ?? own
}

const hasGroup = (ledger: Ledger, group: string): boolean => ledger.groups.some(({ id }) => id === group)

function unknownGroup(group: string): Problem {
  const message = `没有联络组“${group.slice(0, 64)}”，或不属于您。请核对编号。`
  return new Problem(404, 'unknown-group', message, { faults: [{ path: 'group', code: 'unknown-group', message }] })
}

/** `GET …/ledger`. */
export async function readLedger(book: CommitteeBook, access: Access, query: Query): Promise<unknown> {
  const { knownOn, group } = knownParameters(query, ['knownOn', 'group'])
  const answer = (shelf: Shelf, unresolved: readonly Unresolved[]): unknown => {
    const reader = readerFor(access, shelf, group)
    return {
      ledger: view(shelf.ledger, reader),
      unresolved: unresolved.filter(({ about }) => reader.mayRead(about, shelf.standing.lastValue(about))),
    }
  }
  if (knownOn !== undefined) {
    const past = await book.knownOn(civilDay('knownOn', knownOn))
    return answer(past, past.unresolved)
  }
  return book.inTurn(async () => answer(book, book.unresolved))
}

/** `GET …/assessment`. */
export function readAssessment(ledger: Ledger, access: Access, today: string, query: Query): Assessment {
  const { asOf = today, term, group: asked } = knownParameters(query, ['asOf', 'term', 'group'])
  const group = groupFor(access, ledger, asked)
  return judged(() => assess(ledger, { asOf: civilDay('asOf', asOf), term, group }))
}

/** `GET …/groups/{g}/quota`. */
export function readQuota(ledger: Ledger, group: string, now: { today: string; madeAt: string }, query: Query): Quota {
  const { asOf = now.today } = knownParameters(query, ['asOf'])
  if (!hasGroup(ledger, group)) throw unknownGroup(group)
  return judged(() => quota(ledger, { group, asOf: civilDay('asOf', asOf), madeAt: now.madeAt }))
}

/** `GET …/charters`: those in force, whole. */
export function readCharters(ledger: Ledger): { charters: Charter[] } {
  return { charters: ledger.committee.charters.map(charterOf) }
}

/** `GET …/entries`. `next` is where to go on; `null` at the end. */
export async function readEntries(book: CommitteeBook, access: Access, query: Query): Promise<unknown> {
  const { after, limit, about } = knownParameters(query, ['after', 'limit', 'about'])
  const from = wholeNumber('after', after, 0, Number.MAX_SAFE_INTEGER, 0)
  const most = wholeNumber('limit', limit, 1, MOST_ENTRIES, DEFAULT_ENTRIES)
  if (about !== undefined && !isAbout(about)) {
    throw badInput([
      { path: 'about', code: 'about', message: '请写成 works/编号、attendance/会议编号/委员编号 这样的形式。' },
    ])
  }
  return book.inTurn(async () => {
    const reader = readerFor(access, book)
    const entries: unknown[] = []
    let next: number | null = null
    let seen = from
    let looked = 0
    for await (const entry of book.entries({ after: from, about })) {
      const shown = entryFor(reader, book, entry)
      // There is one more, or too many were looked at for one answer: the next page begins here.
      if ((shown && entries.length === most) || looked === LOOKED_AT) {
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
function entryFor(reader: Reader, { standing }: Shelf, entry: StoredEntry): unknown {
  const { overtook: _, unresolved: __, ...sealed } = entry
  if (reader === READS_ALL) return sealed
  const { salt: ___, ...bare } = sealed
  const { about, value } = entry
  if (!reader.mayRead(about, standing.lastValue(about))) return undefined
  if (value === null || value === undefined) return bare
  return reader.mayRead(about, value) ? { ...bare, value: reader.trimmed(about, value) } : undefined
}

/** Refuses parameters that are not known: a mistyped one would quietly ask for something else. */
function knownParameters<Name extends string>(query: Query, names: readonly Name[]): { [N in Name]?: string } {
  const known: { [N in Name]?: string } = {}
  for (const [name, value] of Object.entries(query)) {
    if (!names.includes(name as Name)) {
      throw badInput([
        {
          path: name.slice(0, 40),
          code: 'unknown-parameter',
          message: `不认识这个参数，可用的有：${names.join('、')}。`,
        },
      ])
    }
    if (value !== undefined) known[name as Name] = value
  }
  return known
}

function civilDay(path: string, text: string): string {
  const message = `“${text.slice(0, 40)}”不是日期，请写成 YYYY-MM-DD，例如 2012-06-30。`
  if (!isCivilDate(text)) throw badInput([{ path, code: 'day', message }])
  return text
}

function wholeNumber(path: string, text: string | undefined, least: number, most: number, unless: number): number {
  if (text === undefined) return unless
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw badInput([{ path, code: 'number', message: `请写一个 ${least} 到 ${most} 之间的整数。` }])
}

/** What core finds wrong with a question is that something it names is not there. */
function judged<T>(judge: () => T): T {
  try {
    return judge()
  } catch (error) {
    if (!(error instanceof LedgerFaults)) throw error
    throw new Problem(404, 'not-found', error.faults.map(({ message }) => message).join(''), { faults: error.faults })
  }
}
