import { LIST_NAMES, type ListName } from './about.ts'
import type { SealedEntry } from './entry.ts'
import type { Referred } from './reference.ts'

/** What the entries about one thing come to. */
interface History {
  readonly about: string
  first: SealedEntry
  newest: SealedEntry
  /** The newest entry that is no withdrawal. */
  valued: SealedEntry | undefined
  /** As the ledger shows it; `undefined` while it does not. */
  shown: object | undefined
}

export interface CommitteeThing extends History {
  readonly kind: 'committee'
}

/** What is known of one thing of a list. */
export interface Thing extends History {
  readonly kind: ListName
  /** What follows the list's name in `about`. */
  readonly id: string
  /** Its newest value; `undefined` where that is withdrawn or erased. */
  value: Readonly<Record<string, unknown>> | undefined
  /** Whether it has a value, and nothing but what it refers to can keep that from fitting. */
  isSound: boolean
  /** Whether its value fits together with what else there is. */
  fits: boolean
  /** Whether that has to be looked at again. */
  isDoubted: boolean
  refersTo: readonly Referred[]
  /** Itself, as others refer to it; `undefined` where nothing can. */
  referred: Referred | undefined
  /** Where it stands among the things of its list. */
  place: number
}

export type Lists<T> = { [L in ListName]: T }

/** One of something for each list. */
export function perList<T>(make: () => T): Lists<T> {
  const lists: Partial<Lists<T>> = {}
  for (const list of LIST_NAMES) lists[list] = make()
  return lists as Lists<T>
}

/** A thing as its first known entry makes it. */
export function thingOf(kind: ListName, entry: SealedEntry): Thing {
  const { about } = entry
  return {
    about,
    kind,
    id: about.slice(kind.length + 1),
    first: entry,
    newest: entry,
    valued: entry.value === null ? undefined : entry,
    shown: undefined,
    value: undefined,
    isSound: false,
    fits: false,
    isDoubted: false,
    refersTo: [],
    referred: undefined,
    place: 0,
  }
}

/** Takes one more entry about a thing into its history, whatever its place in it. */
export function remember(thing: History, entry: SealedEntry): void {
  if (entry.seq < thing.first.seq) thing.first = entry
  if (entry.seq > thing.newest.seq) thing.newest = entry
  if (entry.value !== null && entry.seq > (thing.valued?.seq ?? 0)) thing.valued = entry
}

const RANKS = new Map(LIST_NAMES.map((list, rank) => [list, rank]))

/** The order of the ledger: list by list, in each by the first entry. */
export function inLedgerOrder(one: Thing, other: Thing): number {
  return one.kind === other.kind ? one.first.seq - other.first.seq : RANKS.get(one.kind)! - RANKS.get(other.kind)!
}
