import { LIST_NAMES, type ListName, parseAbout, type ThingIn } from '../src/ledger/about.ts'
import type { SealedEntry } from '../src/ledger/entry.ts'
import { type ReferredList, words } from '../src/ledger/faults.zh-CN.ts'
import { type Frame, fitFlaws, frameRules, parseSource } from '../src/ledger/fit.ts'
import { type Flaw, isRecord, listOf } from '../src/ledger/flaw.ts'
import type { FoldResult } from '../src/ledger/fold.ts'
import { spanOf } from '../src/ledger/form.ts'
import { overlapping } from '../src/ledger/overlap.ts'
import type { Unresolved } from '../src/ledger/unresolved.ts'
import { civilDateAt, isCivilDate } from '../src/model/civil-date.ts'
import type { Committee, Ledger } from '../src/model/ledger.ts'

// The second, obvious reading of how entries fold: everything is read again and fitted together again, each time. It shares with the
// first one what is wrong between two things (`fitFlaws`) and between spans, nothing of how that is kept up to date.

interface Thing {
  about: string
  kind: ListName
  first: SealedEntry
  newest: SealedEntry
}

type Lists<T> = { [L in ListName]: T[] }

const STAMPED: readonly ListName[] = ['gatherings', 'attendance', 'works']

/** The ledger that entries amount to, whatever order they are handed in. */
export function slowFold(id: string, entries: readonly SealedEntry[]): FoldResult {
  const inOrder = [...entries].sort((one, other) => one.seq - other.seq)
  const erased = new Set(
    inOrder.flatMap(({ about }) => (about.startsWith('erasures/') ? [about.slice('erasures/'.length)] : [])),
  )
  const valueIn = (entry: SealedEntry | undefined): unknown =>
    entry && !erased.has(entry.id) ? entry.value : undefined

  const given = inOrder.filter(({ about, value }) => about === 'committee' && value !== null).pop()
  const value = valueIn(given)
  if (!isRecord(value)) return { ledger: undefined, unresolved: [] }
  const committee = { ...value, id } as unknown as Committee

  const things = new Map<string, Thing>()
  for (const entry of inOrder) {
    const kind = parseAbout(entry.about)?.kind
    if (!kind || kind === 'committee') continue
    const known = things.get(entry.about)
    if (known) known.newest = entry
    else things.set(entry.about, { about: entry.about, kind, first: entry, newest: entry })
  }
  const present = emptyLists()
  for (const thing of things.values()) if (isRecord(valueIn(thing.newest))) present[thing.kind].push(thing)

  const stamped = ({ kind, first, newest }: Thing): unknown => {
    if (!STAMPED.includes(kind)) return newest.value
    const { recorded: sent, ...rest } = newest.value as { recorded?: unknown }
    const carried = valueIn(first)
    const recorded =
      first.recordedBy !== 'import'
        ? civilDateAt(Date.parse(first.recordedAt), committee.zone)
        : isRecord(carried) && isCivilDate(carried.recorded)
          ? carried.recorded
          : undefined
    if (sent === recorded) return newest.value
    return recorded === undefined ? rest : { ...rest, recorded }
  }
  const { fitting, unresolved } = fitTogether(present, committee)
  const shown = <L extends ListName>(list: L): ThingIn[L][] => fitting[list].map((one) => stamped(one) as ThingIn[L])
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

/** The things that were taken back: each `about` with its last value, if any is left, and the entry that took it back. */
export function slowWithdrawn(
  entries: readonly SealedEntry[],
): { about: string; value: unknown; entry: SealedEntry }[] {
  const isErased = ({ id }: SealedEntry) => entries.some(({ about }) => about === `erasures/${id}`)
  return [...new Set(entries.map(({ about }) => about))].flatMap((about) => {
    const kind = parseAbout(about)?.kind
    if (!kind || kind === 'committee') return []
    const history = entries.filter((entry) => entry.about === about).sort((one, other) => other.seq - one.seq)
    const [newest] = history
    if (!newest || newest.value !== null || isErased(newest)) return []
    const last = history.find(({ value }) => value !== null)
    return [{ about, value: last && !isErased(last) ? last.value : undefined, entry: newest }]
  })
}

function fitTogether(present: Lists<Thing>, committee: Committee) {
  const there: { [L in ReferredList]: Set<string> } = {
    terms: new Set(),
    groups: new Set(),
    members: new Set(),
    gatherings: new Set(),
    works: new Set(),
  }
  const frame: Frame = { ...there, rules: frameRules(committee) }
  const fitting = emptyLists()
  const unresolved: Unresolved[] = []
  for (const list of LIST_NAMES) {
    const things = present[list]
    const ids = list in there ? there[list as ReferredList] : undefined
    for (const thing of things) ids?.add(idOf(thing))
    const reasons = list === 'terms' ? overlaps(things) : new Map<Thing, Flaw[]>()
    for (const thing of reasons.keys()) ids?.delete(idOf(thing))
    const derived = list === 'works' ? derivations(things) : undefined
    const again: Thing[] = []
    const look = (thing: Thing): void => {
      if (reasons.has(thing)) return
      const flaws = fitFlaws(list, thing.newest.value, frame)
      if (flaws.length === 0) return
      reasons.set(thing, flaws)
      ids?.delete(idOf(thing))
      // What grew out of it has now lost its source, though it was looked at before.
      if (derived) again.push(...(derived.get(idOf(thing)) ?? []))
    }
    for (const thing of things) look(thing)
    for (let thing = again.pop(); thing; thing = again.pop()) look(thing)
    for (const thing of things) {
      const known = reasons.get(thing)
      if (known) unresolved.push(unresolvedFor(thing, list === 'works' ? inTheEnd(thing, frame) : known))
      else fitting[list].push(thing)
    }
  }
  return { fitting, unresolved }
}

/** Why a work does not fit, when all is said: a source that fell after the work itself did is a reason like any other. */
function inTheEnd(work: Thing, frame: Frame): Flaw[] {
  return fitFlaws('works', work.newest.value, { ...frame, works: new Set([...(frame.works ?? []), idOf(work)]) })
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
      if (source?.list === 'works') derived.set(source.id, [...(derived.get(source.id) ?? []), work])
    }
  }
  return derived
}

function unresolvedFor({ newest, about }: Thing, flaws: readonly Flaw[]): Unresolved {
  const messages = new Set(flaws.map((flaw) => flaw.message))
  return { entry: newest.id, about, code: flaws[0]!.code, message: [...messages].join('') }
}

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
