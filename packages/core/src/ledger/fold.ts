import { civilDateAt, isCivilDate } from '../model/civil-date.ts'
import type { Committee, Ledger } from '../model/ledger.ts'
import { LIST_NAMES, type ListName, parseAbout, type ThingIn } from './about.ts'
import { erased } from './chain.ts'
import type { SealedEntry } from './entry.ts'
import { type ReferredList, words } from './faults.zh-CN.ts'
import { type FrameRules, fitFlaws, frameRules, parseSource } from './fit.ts'
import { type FaultCode, type Flaw, isRecord, listOf } from './flaw.ts'
import { spanOf } from './form.ts'
import { overlapping } from './overlap.ts'

/** What was recorded but does not fit the rest: left out of the ledger until a later entry mends it. */
export interface Unresolved {
  /** Id of the newest entry about the thing. */
  entry: string
  about: string
  /** Of the first reason, stable, for programs. */
  code: FaultCode
  /** All reasons, for people. */
  message: string
}

/** The ledger, and what is kept but not in it. */
export interface FoldResult {
  /** `undefined` as long as nothing was recorded about the committee. */
  ledger: Ledger | undefined
  unresolved: Unresolved[]
}

/** The ledger that a committee's entries amount to: the newest value about each thing, as far as they fit together. */
export function fold(committee: string, entries: Iterable<SealedEntry>): FoldResult {
  const folded = new Folded(committee)
  for (const entry of entries) folded.apply(entry)
  return folded.ledger()
}

/** What is known of one thing of a list. */
interface Thing {
  about: string
  kind: 'committee' | ListName
  first: SealedEntry
  newest: SealedEntry
  /** The newest entry that is no withdrawal. */
  valued: SealedEntry | undefined
  /** The value as the ledger shows it, once it was asked for. */
  shown: object | undefined
}

type Lists<T> = { [L in ListName]: T[] }

const DEFAULT_ZONE = 'Asia/Shanghai'
/** The lists whose things carry the day they were recorded. */
const STAMPED: ReadonlySet<string> = new Set<ListName>(['gatherings', 'attendance', 'works'])

/**
 * A committee's entries, folded as they come; in any order, since `seq` alone counts. The values in it are the entries' own: they
 * are not to be changed.
 */
export class Folded {
  private readonly committee: string
  private readonly things = new Map<string, Thing>()
  private readonly erased = new Set<string>()
  private days = new Days(DEFAULT_ZONE)
  private cached: FoldResult | undefined

  constructor(committee: string) {
    this.committee = committee
  }

  apply(entry: SealedEntry): void {
    this.cached = undefined
    const { about } = entry
    if (about.startsWith('erasures/')) {
      this.erased.add(about.slice('erasures/'.length))
      this.forgetShown()
    }
    const kind = parseAbout(about)?.kind
    if (!kind) return
    const valued = entry.value === null ? undefined : entry
    const thing = this.things.get(about)
    if (!thing) {
      this.things.set(about, { about, kind, first: entry, newest: entry, valued, shown: undefined })
      return
    }
    thing.shown = undefined
    if (entry.seq < thing.first.seq) thing.first = entry
    if (entry.seq > thing.newest.seq) thing.newest = entry
    if (valued && valued.seq > (thing.valued?.seq ?? 0)) thing.valued = valued
  }

  /** The newest entry about a thing, be it a withdrawal. */
  newest(about: string): SealedEntry | undefined {
    const entry = this.things.get(about)?.newest
    return entry && this.erased.has(entry.id) ? erased(entry) : entry
  }

  /** The last value a thing was given, also when it has been withdrawn since; `undefined` when that value is erased. */
  lastValue(about: string): unknown {
    return this.valueOf(this.things.get(about)?.valued)
  }

  /** The ledger, and what is left out of it. The same objects until the next entry. */
  ledger(): FoldResult {
    this.cached ??= this.result()
    return this.cached
  }

  private result(): FoldResult {
    // A committee cannot be withdrawn, so its last value is its present one.
    const value = this.lastValue('committee')
    if (!isRecord(value)) return { ledger: undefined, unresolved: [] }
    // Whose ledger it is the chain says, not a value in it.
    const committee = (value.id === this.committee ? value : { ...value, id: this.committee }) as unknown as Committee
    const zone = committee.zone ?? DEFAULT_ZONE
    if (zone !== this.days.zone) {
      this.days = new Days(zone)
      this.forgetShown()
    }
    const { fitting, unresolved } = fitTogether(this.present(), frameRules(committee))
    const shown = <L extends ListName>(list: L): ThingIn[L][] =>
      fitting[list].map((thing) => this.shown(thing) as ThingIn[L])
    const ledger: Ledger = {
      format: 'liaison-ledger/1',
      committee,
      terms: shown('terms'),
      groups: shown('groups'),
      members: shown('members'),
      gatherings: shown('gatherings'),
      attendance: shown('attendance'),
      works: shown('works'),
    }
    if (fitting.handling.length > 0) ledger.handling = shown('handling')
    if (fitting.decisions.length > 0) ledger.decisions = shown('decisions')
    if (fitting.contacts.length > 0) ledger.contacts = shown('contacts')
    if (fitting.issued.length > 0) ledger.issued = shown('issued')
    return { ledger, unresolved }
  }

  /** What has not been withdrawn, each list in the order of the things' first entries. */
  private present(): Lists<Thing> {
    const lists = emptyLists()
    for (const thing of this.things.values()) {
      if (thing.kind !== 'committee' && isRecord(this.valueOf(thing.newest))) lists[thing.kind].push(thing)
    }
    for (const list of LIST_NAMES) lists[list].sort((one, other) => one.first.seq - other.first.seq)
    return lists
  }

  private shown(thing: Thing): object {
    thing.shown ??= STAMPED.has(thing.kind) ? this.stamped(thing) : (thing.newest.value as object)
    return thing.shown
  }

  /** The value with the day it was recorded: what an import brought with it, else the day of the thing's first entry. */
  private stamped({ first, newest }: Thing): object {
    const value = newest.value as { recorded?: unknown }
    const recorded = first.recordedBy === 'import' ? recordedIn(this.valueOf(first)) : this.days.of(first.recordedAt)
    if (value.recorded === recorded) return value
    const { recorded: _, ...rest } = value
    return recorded === undefined ? rest : { ...rest, recorded }
  }

  private valueOf(entry: SealedEntry | undefined): unknown {
    return entry && !this.erased.has(entry.id) ? entry.value : undefined
  }

  private forgetShown(): void {
    for (const thing of this.things.values()) thing.shown = undefined
  }
}

/** Parts what fits together from what does not. List by list: what a thing refers to stands in its own list or in one before it. */
function fitTogether(present: Lists<Thing>, rules: FrameRules | undefined) {
  const there: { [L in ReferredList]: Set<string> } = {
    terms: new Set(),
    groups: new Set(),
    members: new Set(),
    gatherings: new Set(),
    works: new Set(),
  }
  const frame = { ...there, rules }
  const fitting = emptyLists()
  const unresolved: Unresolved[] = []
  for (const list of LIST_NAMES) {
    const things = present[list]
    const ids = isReferred(list) ? there[list] : undefined
    for (const thing of things) ids?.add(idOf(thing))
    const reasons = list === 'terms' ? overlaps(things) : new Map<Thing, Flaw[]>()
    for (const thing of reasons.keys()) ids?.delete(idOf(thing))
    const derived = list === 'works' ? derivations(things) : undefined
    const look = (thing: Thing): void => {
      if (reasons.has(thing)) return
      const flaws = fitFlaws(list, thing.newest.value, frame)
      if (flaws.length === 0) return
      reasons.set(thing, flaws)
      ids?.delete(idOf(thing))
      // What grew out of it has now lost its source, though it was looked at before.
      if (derived) again.push(...(derived.get(idOf(thing)) ?? []))
    }
    const again: Thing[] = []
    for (const thing of things) look(thing)
    for (let thing = again.pop(); thing; thing = again.pop()) look(thing)
    for (const thing of things) {
      const flaws = reasons.get(thing)
      if (flaws) unresolved.push(unresolvedFor(thing, flaws))
      else fitting[list].push(thing)
    }
  }
  return { fitting, unresolved }
}

/** Of terms that overlap, the one recorded later, with the reason. */
function overlaps(terms: readonly Thing[]): Map<Thing, Flaw[]> {
  const bySeq = [...terms].sort((one, other) => one.newest.seq - other.newest.seq)
  const later = overlapping(bySeq.map((term) => spanOf(term.newest.value)))
  return new Map(
    later.map((index) => [bySeq[index]!, [{ path: [], code: 'overlap', message: words.overlappingTerms() }]]),
  )
}

/** By id, the works that grew out of a work. */
function derivations(works: readonly Thing[]): Map<string, Thing[]> {
  const derived = new Map<string, Thing[]>()
  for (const work of works) {
    for (const text of listOf((work.newest.value as ThingIn['works']).derivedFrom)) {
      const source = parseSource(text)
      if (source?.list !== 'works') continue
      const known = derived.get(source.id)
      if (known) known.push(work)
      else derived.set(source.id, [work])
    }
  }
  return derived
}

function unresolvedFor({ newest, about }: Thing, flaws: readonly Flaw[]): Unresolved {
  const messages = new Set(flaws.map((flaw) => flaw.message))
  return { entry: newest.id, about, code: flaws[0]!.code, message: [...messages].join('') }
}

const isReferred = (list: ListName): list is ReferredList =>
  list === 'terms' || list === 'groups' || list === 'members' || list === 'gatherings' || list === 'works'

const idOf = ({ about, kind }: Thing): string => about.slice(kind.length + 1)

const emptyLists = (): Lists<Thing> => ({
  terms: [],
  groups: [],
  members: [],
  gatherings: [],
  attendance: [],
  works: [],
  handling: [],
  decisions: [],
  contacts: [],
  issued: [],
})

function recordedIn(value: unknown): string | undefined {
  const recorded = isRecord(value) ? value.recorded : undefined
  return isCivilDate(recorded) ? recorded : undefined
}

const QUARTER_HOUR = 15 * 60 * 1000

/** The civil days of a zone. Remembers each quarter of an hour, since no zone of our time begins a day within one: asking the zone is slow. */
class Days {
  readonly zone: string
  private readonly known = new Map<number, string>()

  constructor(zone: string) {
    this.zone = zone
  }

  of(instant: string): string {
    const quarter = Math.floor(Date.parse(instant) / QUARTER_HOUR)
    let day = this.known.get(quarter)
    if (day === undefined) {
      day = civilDateAt(quarter * QUARTER_HOUR, this.zone)
      this.known.set(quarter, day)
    }
    return day
  }
}
