import { type Charters, compare } from '../assessing/frame.ts'
import { chartersOf } from '../charters/shipped.ts'
import { parseAbout } from '../ledger/about.ts'
import { isRecord } from '../ledger/flaw.ts'
import type { Charter } from '../model/charter.ts'
import type { Attendance, Gathering, Ledger, Work } from '../model/ledger.ts'
import type { Mark } from '../model/vocabulary.ts'
import type { NotCounted } from './explanation.ts'

/** A thing that was recorded and withdrawn; as `Folded.withdrawn` gives it. */
export interface WithdrawnThing {
  /** The thing, as in an entry: `works/ID`. */
  about: string
  /** The last value it had, in ledger shape; `undefined` where that is erased. */
  value: unknown
}

/** A record that may be looked for behind a verdict, and whether it was withdrawn. */
export interface Candidate<T> {
  record: T
  withdrawn: boolean
}

/** A ledger's charters in full, and its records, laid out so that what belongs to a bearer is at hand. */
export interface Records extends Charters<Charter> {
  gatherings: ReadonlyMap<string, Gathering>
  works: ReadonlyMap<string, Work>
  /** By group, of works and of gatherings it held or joined. */
  worksOf: ReadonlyMap<string, readonly Candidate<Work>[]>
  gatheringsOf: ReadonlyMap<string, readonly Candidate<Gathering>[]>
  /** The county's own gatherings. */
  county: readonly Candidate<Gathering>[]
  /** All gatherings. */
  held: readonly Candidate<Gathering>[]
  /** By member: works that name the member. */
  worksBy: ReadonlyMap<string, readonly Candidate<Work>[]>
  /** By member and gathering. */
  marks: ReadonlyMap<string, ReadonlyMap<string, Candidate<Mark>>>
}

/** Lays out a ledger's records, and those that were withdrawn from it. */
export function recordsOf(ledger: Ledger, withdrawn: readonly WithdrawnThing[]): Records {
  // Of what was erased nothing is left to show.
  const gone = (kind: string): unknown[] =>
    withdrawn
      .filter(({ about, value }) => parseAbout(about)?.kind === kind && isRecord(value))
      .map(({ value }) => value)
  const both = <T>(present: readonly T[], kind: string): Candidate<T>[] => [
    ...present.map((record) => ({ record, withdrawn: false })),
    ...(gone(kind) as T[]).map((record) => ({ record, withdrawn: true })),
  ]
  const works = both<Work>(ledger.works, 'works')
  const held = both<Gathering>(ledger.gatherings, 'gatherings')
  const marks = new Map<string, Map<string, Candidate<Mark>>>()
  for (const { record, withdrawn: was } of both<Attendance>(ledger.attendance, 'attendance')) {
    const own = marks.get(record.member) ?? new Map<string, Candidate<Mark>>()
    marks.set(record.member, own)
    own.set(record.gathering, { record: record.mark, withdrawn: was })
  }
  return {
    charters: chartersOf(ledger),
    gatherings: new Map(held.map(({ record }) => [record.id, record])),
    works: new Map(works.map(({ record }) => [record.id, record])),
    worksOf: grouped(works, ({ record }) => [record.group]),
    worksBy: grouped(works, ({ record }) => (record.member === undefined ? [] : [record.member])),
    gatheringsOf: grouped(held, ({ record }) =>
      record.group === null ? [] : [...new Set([record.group, ...(record.with ?? [])])],
    ),
    county: held.filter(({ record }) => record.group === null),
    held,
    marks,
  }
}

function grouped<T>(things: readonly T[], keys: (thing: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    for (const key of keys(thing)) {
      const own = groups.get(key)
      if (own) own.push(thing)
      else groups.set(key, [thing])
    }
  }
  return groups
}

/** By day, then `about` by code unit. */
export function inOrder(notCounted: NotCounted[]): NotCounted[] {
  return notCounted.sort((one, other) => compare(one.date, other.date) || compare(one.about, other.about))
}
