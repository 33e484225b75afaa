import { isCivilDate } from '../model/civil-date.ts'
import type { Committee, Ledger } from '../model/ledger.ts'
import { LIST_NAMES, type ListName, parseAbout, type ThingIn } from './about.ts'
import { erased } from './chain.ts'
import { Days, DEFAULT_ZONE } from './days.ts'
import type { SealedEntry } from './entry.ts'
import { frameRules } from './fit.ts'
import { Fitting } from './fitting.ts'
import { isRecord } from './flaw.ts'
import type { LedgerChange } from './ledger-change.ts'
import { Row } from './row.ts'
import { sameText } from './same-text.ts'
import { type CommitteeThing, inLedgerOrder, perList, remember, type Thing, thingOf } from './thing.ts'
import type { Unresolved } from './unresolved.ts'

/** The ledger that entries come to, and what was recorded but does not fit it. */
export interface FoldResult {
  /** `undefined` as long as nothing was recorded about the committee. */
  ledger: Ledger | undefined
  /** List by list, in each by the things' first entries. */
  unresolved: Unresolved[]
}

/** A thing that was taken back. */
export interface Withdrawn {
  /** The thing, as in an entry: `works/ID`. */
  about: string
  /** Its last value; `undefined` where that is erased, or none ever came. */
  value: unknown
  /** The entry that took it back. */
  entry: SealedEntry
}

/**
 * The ledger that a committee's entries amount to: the newest value about each thing, as far as they fit together. Entries about nothing
 * a ledger knows are passed over.
 * @param committee the committee's id
 * @param entries in any order: `seq` alone counts. Their values are taken to be well-formed (`entryFaults` asks that)
 */
export function fold(committee: string, entries: Iterable<SealedEntry>): FoldResult {
  const folded = new Folded(committee)
  for (const entry of entries) folded.apply(entry)
  return folded.ledger()
}

/** The lists whose things carry the day they were recorded. */
const STAMPED: ReadonlySet<string> = new Set<ListName>(['gatherings', 'attendance', 'works'])

/**
 * A committee's entries, folded as they come; in any order, since `seq` alone counts. The values in it are the entries' own: they
 * are not to be changed.
 */
export class Folded {
  private readonly id: string
  private readonly things = new Map<string, Thing | CommitteeThing>()
  private readonly erased = new Set<string>()
  private readonly rows = perList(() => new Row())
  private readonly fitting = new Fitting()
  private days = new Days(DEFAULT_ZONE)
  private cached: FoldResult | undefined
  /** What is unresolved before there is a committee. */
  private readonly nothing: Unresolved[] = []

  /**
   * @param committee the id of the committee whose entries they are, which its value in the ledger then carries, whatever the entry
   * says
   */
  constructor(committee: string) {
    this.id = committee
  }

  /**
   * Folds in one more entry, at the cost of what it touches.
   * @returns what the ledger shows otherwise than before, things that came or went along with others included; in the ledger's order
   */
  apply(entry: SealedEntry): LedgerChange[] {
    const thing = this.things.get(entry.about)
    if (!thing) return this.begin(entry)
    const { first, newest } = thing
    remember(thing, entry)
    if (thing.kind === 'committee') return this.constitute(thing)
    const isMoved = thing.first !== first && this.rows[thing.kind].moveUp(thing, first.seq)
    if (thing.first !== first) this.fitting.waiting.move(thing)
    if (thing.newest !== newest) this.fitting.put(thing, this.valueIn(thing.newest))
    return this.settled([thing], isMoved ? thing : undefined)
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

  /** Why a thing is left out of the ledger; `undefined` where it is not, or nothing newer than a withdrawal is known of it. */
  unresolved(about: string): Unresolved | undefined {
    const thing = this.things.get(about)
    if (!thing || thing.kind === 'committee' || !this.committee()) return undefined
    return this.fitting.waiting.of(thing)
  }

  /** The things whose newest entry takes them back, in the ledger's order. */
  *withdrawn(): Generator<Withdrawn> {
    for (const list of LIST_NAMES) {
      for (const { about, newest, valued } of this.rows[list].all()) {
        if (this.valueOf(newest) === null) yield { about, value: this.valueOf(valued), entry: newest }
      }
    }
  }

  /** The ledger, and what is left out of it. The same objects until an entry changes something in them, each list by itself. */
  ledger(): FoldResult {
    const committee = this.committee()
    const unresolved = committee ? this.fitting.waiting.all() : this.nothing
    if (this.cached?.unresolved !== unresolved) {
      this.cached = { ledger: this.cached?.ledger ?? (committee && this.ledgerOf(committee)), unresolved }
    }
    return this.cached
  }

  private ledgerOf(committee: Committee): Ledger {
    const shown = <L extends ListName>(list: L): ThingIn[L][] => this.rows[list].values() as ThingIn[L][]
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
    if (shown('handling').length > 0) ledger.handling = shown('handling')
    if (shown('decisions').length > 0) ledger.decisions = shown('decisions')
    if (shown('contacts').length > 0) ledger.contacts = shown('contacts')
    if (shown('issued').length > 0) ledger.issued = shown('issued')
    return ledger
  }

  /** The committee as the ledger shows it; `undefined` as long as nothing was recorded about it. */
  committee(): Committee | undefined {
    return this.things.get('committee')?.shown as Committee | undefined
  }

  /** The first entry about a thing to come. */
  private begin(entry: SealedEntry): LedgerChange[] {
    const { about } = entry
    if (about.startsWith('erasures/')) return this.erase(about.slice('erasures/'.length))
    const kind = parseAbout(about)?.kind
    if (!kind) return []
    if (kind === 'committee') {
      const valued = entry.value === null ? undefined : entry
      const committee: CommitteeThing = { about, kind, first: entry, newest: entry, valued, shown: undefined }
      this.things.set(about, committee)
      return this.constitute(committee)
    }
    const thing = thingOf(kind, entry)
    this.things.set(about, thing)
    this.rows[kind].add(thing)
    this.fitting.put(thing, this.valueIn(entry))
    return this.settled([thing])
  }

  /** Something may have changed about the committee: its charters say what fits, its zone which day an entry was recorded. */
  private constitute(committee: CommitteeThing): LedgerChange[] {
    const before = committee.shown as Committee | undefined
    const after = this.committeeIn(committee)
    if (sameText(before, after)) return []
    committee.shown = after
    this.cached = undefined
    const changes: LedgerChange[] = [{ about: 'committee', kind: 'committee', before, after }]
    const zone = after?.zone ?? DEFAULT_ZONE
    const isShownAnew = !before || !after || zone !== this.days.zone
    if (zone !== this.days.zone) this.days = new Days(zone)
    const all = LIST_NAMES.flatMap((list) => this.rows[list].all())
    if (after && !sameText(before?.charters, after.charters)) {
      this.fitting.judgeBy(frameRules(after), all)
    }
    return [...changes, ...this.settled(isShownAnew ? all : [])]
  }

  private committeeIn({ valued }: CommitteeThing): Committee | undefined {
    // A committee cannot be withdrawn, so its last value is its present one.
    const value = this.valueIn(valued)
    // Whose ledger it is the chain says, not a value in it.
    return value && ((value.id === this.id ? value : { ...value, id: this.id }) as unknown as Committee)
  }

  /** An entry's value is gone, whether it came already or is still to come. */
  private erase(id: string): LedgerChange[] {
    this.erased.add(id)
    for (const thing of this.things.values()) {
      if (thing.first.id !== id && thing.newest.id !== id && thing.valued?.id !== id) continue
      if (thing.kind === 'committee') return this.constitute(thing)
      if (thing.newest.id === id) this.fitting.put(thing, undefined)
      return this.settled([thing])
    }
    return []
  }

  /** What the ledger shows otherwise once what is doubted has been looked at. */
  private settled(touched: readonly Thing[], moved?: Thing): LedgerChange[] {
    const isOpen = this.committee() !== undefined
    const turned = isOpen ? this.fitting.settle() : NO_THINGS
    let things = touched
    if (turned.size > 0) {
      for (const thing of touched) turned.add(thing)
      things = [...turned].sort(inLedgerOrder)
    }
    const changes: LedgerChange[] = []
    for (const thing of things) {
      const before = thing.shown
      const after = isOpen && thing.fits ? this.stamped(thing) : undefined
      const isSame = sameText(before, after)
      if (isSame && thing !== moved) continue
      if (!isSame) this.rows[thing.kind].show(thing, after)
      changes.push({ about: thing.about, kind: thing.kind, before, after: thing.shown } as LedgerChange)
    }
    if (changes.length > 0) this.cached = undefined
    return changes
  }

  /**
   * The value as the ledger shows it: with the day it was recorded, which is what an import brought with it, else that of the first
   * entry.
   */
  private stamped({ kind, first, value }: Thing): object | undefined {
    if (!value || !STAMPED.has(kind)) return value
    const recorded = first.recordedBy === 'import' ? recordedIn(this.valueOf(first)) : this.days.of(first.recordedAt)
    if (value.recorded === recorded) return value
    // Several times as fast as spreading, for what was read from a text; and each mark that is folded in comes by here.
    if (!('recorded' in value)) return Object.assign({}, value, { recorded })
    const { recorded: _, ...rest } = value
    return recorded === undefined ? rest : { ...rest, recorded }
  }

  private valueOf(entry: SealedEntry | undefined): unknown {
    return entry && !this.erased.has(entry.id) ? entry.value : undefined
  }

  private valueIn(entry: SealedEntry | undefined): Record<string, unknown> | undefined {
    const value = this.valueOf(entry)
    return isRecord(value) ? value : undefined
  }
}

const NO_THINGS: Set<Thing> = new Set()

function recordedIn(value: unknown): string | undefined {
  const recorded = isRecord(value) ? value.recorded : undefined
  return isCivilDate(recorded) ? recorded : undefined
}
