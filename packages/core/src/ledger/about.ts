import type {
  Attendance,
  Committee,
  Contact,
  Decision,
  Gathering,
  Group,
  Handling,
  Issued,
  Ledger,
  Member,
  Term,
  Work,
} from '../model/ledger.ts'

/**
 * What stands in each of the ledger's lists: `terms`, `groups`, `members`, `gatherings`, `attendance`, `works`, `handling`,
 * `decisions`, `contacts`, `issued`.
 */
export interface ThingIn {
  terms: Term
  groups: Group
  members: Member
  gatherings: Gathering
  attendance: Attendance
  works: Work
  handling: Handling
  decisions: Decision
  contacts: Contact
  issued: Issued
}
/** The name of one of the ledger's lists. */
export type ListName = keyof ThingIn

/** The ledger's lists, in its order. What a thing refers to stands in the same list or in one before it. */
export const LIST_NAMES = [
  'terms',
  'groups',
  'members',
  'gatherings',
  'attendance',
  'works',
  'handling',
  'decisions',
  'contacts',
  'issued',
] as const satisfies readonly ListName[]

/**
 * What an entry is about, taken apart: the `kind` of thing and its `ids`, none for the committee, a gathering's and a member's for a
 * mark, one for all else.
 */
export type About =
  | { kind: 'committee'; ids: readonly [] }
  | { kind: 'attendance'; ids: readonly [gathering: string, member: string] }
  | { kind: Exclude<ListName, 'attendance'>; ids: readonly [id: string] }

/** What an id looks like, as part of a regular expression. */
export const ID_PATTERN = '[A-Za-z0-9._-]{1,64}'
const ID = new RegExp(`^${ID_PATTERN}$`)
const LISTS_BY_ID = LIST_NAMES.filter((list) => list !== 'attendance').join('|')
const ABOUT = new RegExp(`^(?:(${LISTS_BY_ID})/(${ID_PATTERN})|attendance/(${ID_PATTERN})/(${ID_PATTERN}))$`)

/** Whether a value is an id as the ledger writes them: 1 to 64 of `A-Z a-z 0-9 . _ -`. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}

/** Takes an entry's `about` apart; `undefined` when it names no kind of thing, or its ids are malformed. */
export function parseAbout(about: unknown): About | undefined {
  if (about === 'committee') return { kind: about, ids: [] }
  const parts = typeof about === 'string' ? ABOUT.exec(about) : null
  if (!parts) return undefined
  const [, kind, id, gathering, member] = parts
  if (kind === undefined) return { kind: 'attendance', ids: [gathering!, member!] }
  return { kind: kind as Exclude<ListName, 'attendance'>, ids: [id!] }
}

/** Whether a text may stand as an entry's `about`: `committee`, `works/ID`, `attendance/GATHERING/MEMBER`, and so on. */
export function isAbout(about: unknown): about is string {
  return parseAbout(about) !== undefined
}

/** The `about` of a thing in one of the ledger's lists. */
export function aboutOf<L extends ListName>(list: L, thing: ThingIn[L]): string {
  return 'mark' in thing ? `${list}/${thing.gathering}/${thing.member}` : `${list}/${thing.id}`
}

/**
 * Everything a ledger holds, each `value` with its `about`, the committee first, then list by list in the ledger's order: what an
 * import sends as entries.
 */
export function* thingsOf(ledger: Ledger): Generator<{ about: string; value: Committee | ThingIn[ListName] }> {
  yield { about: 'committee', value: ledger.committee }
  for (const list of LIST_NAMES) {
    for (const value of ledger[list] ?? []) yield { about: aboutOf(list, value), value }
  }
}
