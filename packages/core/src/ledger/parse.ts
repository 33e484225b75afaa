import { type Fault, LedgerFaults } from '../model/fault.ts'
import type { Attendance, Ledger as LedgerType } from '../model/ledger.ts'
import { isId, LIST_NAMES, type ListName, parseAbout, type ThingIn } from './about.ts'
import { words } from './faults.zh-CN.ts'
import { type Frame, fitFlaws, fits, frameRules } from './fit.ts'
import { type FaultCode, type Flaw, faultsOf, isRecord, listOf, type Segment, under } from './flaw.ts'
import { formFlaws, spanOf } from './form.ts'
import { handCheck } from './hand-check.ts'
import { overlapping } from './overlap.ts'
import { Places } from './places.ts'
import { shapeFlaws } from './shape.ts'
import { Committee, Ledger, THINGS } from './thing-schema.ts'

type Data = Record<string, unknown>

/**
 * A ledger from raw data, which is given back as it is, now known to be a ledger.
 * @throws LedgerFaults with every fault at once, each with its path (`works[3].date`) and what to do
 */
export function parseLedger(data: unknown): LedgerType {
  const faults = ledgerFaults(data)
  if (faults.length > 0) throw new LedgerFaults(faults)
  return data as LedgerType
}

/** Everything that is wrong with a ledger, in the order of the document; empty when it is one. */
export function ledgerFaults(data: unknown): Fault[] {
  return isFaultless(data) ? [] : faultsBySchema(data)
}

/** The same by the schemas, one thing after another: many times slower on a long ledger, but it knows what is wrong and where. */
export function faultsBySchema(data: unknown): Fault[] {
  if (!isRecord(data)) return faultsOf([{ path: [], code: 'type', message: words.type('object') }])
  const frame = frameOf(data)
  const committee = data.committee === undefined ? [] : thingFlaws('committee', data.committee)
  const lists = LIST_NAMES.flatMap((list) => {
    const things = listOf(data[list])
    const each = things.flatMap((thing, index) =>
      under([list, index], [...thingFlaws(list, thing), ...fitFlaws(list, thing, frame)]),
    )
    return [...each, ...under([list], listFlaws(list, things))]
  })
  return faultsOf(inDocumentOrder([...documentFlaws(data), ...under(['committee'], committee), ...lists]))
}

/** Whether a ledger has no fault at all. Where that takes a closer look, the answer is no. */
function isFaultless(data: unknown): boolean {
  if (!isRecord(data) || hollowFlaws(data).length > 0) return false
  if (formFlaws('committee', data.committee).length > 0) return false
  if (overlapping(listOf(data.terms).map(spanOf)).length > 0) return false
  const referred = {
    terms: placesOf(data.terms),
    groups: placesOf(data.groups),
    members: placesOf(data.members),
    gatherings: placesOf(data.gatherings),
    works: placesOf(data.works),
  }
  const there = { ...referred, rules: frameRules(data.committee) }
  const isRight = (list: ListName, thing: unknown): boolean =>
    handCheck(list, thing) && fits(list, thing as ThingIn[ListName], there)
  return LIST_NAMES.every((list) => {
    const things = listOf(data[list])
    if (list === 'attendance') return marksFit(things, referred.gatherings, referred.members)
    // Things that share an id share a place.
    const places = (referred as Partial<Record<ListName, Places>>)[list] ?? placesOf(things)
    return places.size === things.length && things.every((thing) => isRight(list, thing))
  })
}

function placesOf(list: unknown): Places {
  const things = listOf(list)
  const places = new Places(things.length)
  for (let place = 0; place < things.length; place += 1) {
    const thing = things[place]
    if (isRecord(thing) && typeof thing.id === 'string') places.set(thing.id, place)
  }
  return places
}

/** Whether each mark is right, its gathering and its member are there, and no member has two marks at one gathering. */
function marksFit(marks: readonly unknown[], gatherings: Places, members: Places): boolean {
  const memberOf = new Int32Array(marks.length)
  // The marks of one gathering hang together, from the newest back, by their places in the list.
  const newest = new Int32Array(gatherings.size).fill(NOWHERE)
  const before = new Int32Array(marks.length)
  let id: string | undefined
  let gathering: number | undefined
  for (let place = 0; place < marks.length; place += 1) {
    if (!handCheck('attendance', marks[place])) return false
    const mark = marks[place] as Attendance
    // The marks of one gathering mostly stand together.
    if (mark.gathering !== id) {
      id = mark.gathering
      gathering = gatherings.get(id)
    }
    const member = members.get(mark.member)
    if (gathering === undefined || member === undefined) return false
    memberOf[place] = member
    before[place] = newest[gathering]!
    newest[gathering] = place
  }
  const lastAt = new Int32Array(members.size).fill(NOWHERE)
  for (let gathering = 0; gathering < newest.length; gathering += 1) {
    for (let place = newest[gathering]!; place !== NOWHERE; place = before[place]!) {
      const member = memberOf[place]!
      if (lastAt[member] === gathering) return false
      lastAt[member] = gathering
    }
  }
  return true
}

const NOWHERE = -1

/**
 * Everything that is wrong with an entry's value by itself: its shape, its form, and that its ids are those of `about`. Paths begin at
 * the value. What it refers to is not asked: it may still come.
 * @param committee where given, the id that a value about the committee must have
 */
export function entryFaults(about: string, value: unknown, committee?: string): Fault[] {
  const parsed = parseAbout(about)
  if (!parsed) return faultsOf([{ path: [], code: 'id', message: words.about() }])
  const { kind, ids } = parsed
  if (value === null) {
    return kind === 'committee' ? faultsOf([{ path: [], code: 'not-allowed', message: words.withdrawn() }]) : []
  }
  const flaws = kind !== 'committee' && handCheck(kind, value) ? [] : thingFlaws(kind, value)
  const expected: [field: string, id: string | undefined][] =
    kind === 'attendance'
      ? [
          ['gathering', ids[0]],
          ['member', ids[1]],
        ]
      : [['id', kind === 'committee' ? committee : ids[0]]]
  for (const [field, id] of expected) {
    const own = isRecord(value) ? value[field] : undefined
    if (id !== undefined && isId(own) && own !== id) {
      flaws.push({ path: [field], code: 'id', message: words.otherId(id) })
    }
  }
  if (flaws.length === 0) return []
  const base = kind === 'committee' ? [kind] : [kind, 0]
  const ordered = inDocumentOrder(under(base, flaws))
  return faultsOf(ordered.map((flaw) => ({ ...flaw, path: flaw.path.slice(base.length) })))
}

function thingFlaws(kind: 'committee' | ListName, thing: unknown): Flaw[] {
  return [...shapeFlaws(kind === 'committee' ? Committee : THINGS[kind], thing), ...formFlaws(kind, thing)]
}

/** The document's own fields. */
function documentFlaws(data: Data): Flaw[] {
  return hollowFlaws(data).filter(({ path: [first, second] }) => first !== 'committee' || second === undefined)
}

/** The document without its lists, which are gone through one thing at a time, so that a long one full of faults is no trouble. */
function hollowFlaws(data: Data): Flaw[] {
  const hollow: Data = { ...data }
  for (const list of LIST_NAMES) if (Array.isArray(hollow[list])) hollow[list] = []
  return shapeFlaws(Ledger, hollow)
}

/** What is wrong between the things of one list. */
function listFlaws(list: ListName, things: readonly unknown[]): Flaw[] {
  const flaws: Flaw[] = []
  const add = (code: FaultCode, message: string, ...path: Segment[]): void => {
    flaws.push({ path, code, message })
  }
  const seen = new Set<string>()
  for (const [index, thing] of things.entries()) {
    if (!isRecord(thing)) continue
    const { id, gathering, member } = thing
    if (list === 'attendance') {
      if (!isId(gathering) || !isId(member)) continue
      const pair = `${gathering}/${member}`
      if (seen.has(pair)) add('duplicate', words.duplicateMark(gathering, member), index)
      seen.add(pair)
    } else if (isId(id)) {
      if (seen.has(id)) add('duplicate', words.duplicateId(id), index, 'id')
      seen.add(id)
    }
  }
  if (list === 'terms') {
    for (const index of overlapping(things.map(spanOf))) add('overlap', words.overlappingTerms(), index)
  }
  return flaws
}

/** What there is to refer to. A thing counts as there whatever else is wrong with it: one fault is not told twice. */
function frameOf(data: Data): Frame {
  const ids = (list: ListName): Set<string> | undefined => {
    const things = data[list]
    if (!Array.isArray(things)) return undefined
    return new Set(things.flatMap((thing: unknown) => (isRecord(thing) && isId(thing.id) ? [thing.id] : [])))
  }
  return {
    terms: ids('terms'),
    groups: ids('groups'),
    members: ids('members'),
    gatherings: ids('gatherings'),
    works: ids('works'),
    rules: frameRules(data.committee),
  }
}

const DOCUMENT_FIELDS = Object.keys(Ledger.shape)
const FIELDS = new Map([
  ['committee', Object.keys(Committee.shape)],
  ...LIST_NAMES.map((list): [string, string[]] => [list, Object.keys(THINGS[list].shape)]),
])

/** As a reader of the format meets them: by list, by place in the list, by field; fields the format does not have come last. */
function inDocumentOrder(flaws: readonly Flaw[]): Flaw[] {
  const rank = (names: readonly string[], name: Segment | undefined): number => {
    if (name === undefined) return -1
    const place = names.indexOf(`${name}`)
    return place < 0 ? names.length : place
  }
  const ranked = flaws.map((flaw) => {
    const [first, ...rest] = flaw.path
    const ranks = [rank(DOCUMENT_FIELDS, first)]
    for (const [depth, segment] of rest.entries()) {
      const isField = typeof segment === 'string' && depth === (first === 'committee' ? 0 : 1)
      ranks.push(typeof segment === 'number' ? segment : isField ? rank(FIELDS.get(`${first}`) ?? [], segment) : 0)
    }
    return { flaw, ranks }
  })
  ranked.sort((one, other) => {
    for (let depth = 0; depth < Math.max(one.ranks.length, other.ranks.length); depth += 1) {
      const difference = (one.ranks[depth] ?? -1) - (other.ranks[depth] ?? -1)
      if (difference !== 0) return difference
    }
    return 0
  })
  return ranked.map(({ flaw }) => flaw)
}
