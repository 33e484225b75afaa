import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIST_NAMES, thingsOf } from '../src/ledger/about.ts'
import type { SealedEntry } from '../src/ledger/entry.ts'
import { Folded, type FoldResult } from '../src/ledger/fold.ts'
import type { LedgerChange } from '../src/ledger/ledger-change.ts'
import type { Ledger } from '../src/model/ledger.ts'
import { randomHistory } from './random-history.ts'
import { slowFold, slowWithdrawn } from './slow-fold.ts'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}
const numRuns = Number(environment.LIAISON_RUNS ?? 300)

const text = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

/** Compares by text first, for speed and for the order of keys; what differs is then shown in full. */
function same(one: unknown, other: unknown): void {
  if (text(one) === text(other)) return
  expect(one).toEqual(other)
  expect(text(one)).toBe(text(other))
}

/** What a ledger shows, in its order: each thing's text by its `about`. */
function shownIn(ledger: Ledger | undefined): Map<string, string> {
  return new Map(ledger ? [...thingsOf(ledger)].map(({ about, value }) => [about, text(value)]) : [])
}

/** Looks whether changes are exactly what lies between two ledgers. */
function compare(changes: readonly LedgerChange[], before: Ledger | undefined, after: Ledger | undefined): void {
  const was = shownIn(before)
  const is = shownIn(after)
  const changed = new Set(changes.map(({ about }) => about))
  expect(changed.size).toBe(changes.length)
  const applied = new Map(was)
  for (const { about, before: one, after: other } of changes) {
    expect(text(one)).toBe(was.get(about) ?? 'nothing')
    if (other === undefined) applied.delete(about)
    else applied.set(about, text(other))
  }
  const byAbout = (map: Map<string, string>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1))
  same(byAbout(applied), byAbout(is))

  const stayed = [...was.keys()].filter((about) => is.has(about) && !changed.has(about))
  same(
    stayed,
    [...is.keys()].filter((about) => was.has(about) && !changed.has(about)),
  )
  for (const { about, before: one, after: other } of changes) {
    if (text(one) !== text(other)) continue
    // It reads as before, so it must stand elsewhere among those that stayed.
    const among = (map: Map<string, string>) => [...map.keys()].filter((key) => key === about || stayed.includes(key))
    expect(among(was)).not.toEqual(among(is))
  }
  const ranks = changes.map(({ kind }) => (kind === 'committee' ? -1 : LIST_NAMES.indexOf(kind)))
  same(
    ranks,
    [...ranks].sort((one, other) => one - other),
  )
  const added = changes.filter((change) => change.after !== undefined).map(({ about }) => about)
  same(
    added,
    [...is.keys()].filter((about) => added.includes(about)),
  )
}

/** What stays the same object: lists without a change, and the whole when there was none at all. */
function keeps(changes: readonly LedgerChange[], before: FoldResult, after: FoldResult): void {
  if (text(before) === text(after) && changes.length === 0) {
    expect(after.ledger).toBe(before.ledger)
  }
  const touched = new Set<string>(changes.map(({ kind }) => kind))
  for (const list of LIST_NAMES) {
    if (touched.has(list)) expect(after.ledger?.[list] ?? []).not.toBe(before.ledger?.[list])
    else if (before.ledger && after.ledger) expect(after.ledger[list]).toBe(before.ledger[list])
  }
  const shown = new Set<unknown>(after.ledger && [...thingsOf(after.ledger)].map(({ value }) => value))
  for (const change of changes) if (change.after) expect(shown.has(change.after)).toBe(true)
}

describe('two readings of how entries fold', () => {
  it('folding one entry after another agrees with folding all anew, and tells exactly what changed', () => {
    fc.assert(
      fc.property(randomHistory(), fc.infiniteStream(fc.boolean()), (entries, looks) => {
        const folded = new Folded('sample')
        let before: FoldResult = { ledger: undefined, unresolved: [] }
        let seen: FoldResult | undefined = folded.ledger()
        for (const [index, entry] of entries.entries()) {
          const changes = folded.apply(entry)
          const after = slowFold('sample', entries.slice(0, index + 1))
          compare(changes, before.ledger, after.ledger)
          // Whether somebody looks in between makes no difference.
          const now: FoldResult | undefined = looks.next().value ? folded.ledger() : undefined
          if (now) {
            same(now, after)
            expect(folded.ledger()).toBe(now)
            if (seen) keeps(changes, seen, now)
          }
          before = after
          seen = now
        }
        same(folded.ledger(), before)
        const byAbout = (one: { about: string }, other: { about: string }) => (one.about < other.about ? -1 : 1)
        same([...folded.withdrawn()].sort(byAbout), slowWithdrawn(entries).sort(byAbout))
      }),
      { numRuns },
    )
  }, 3_600_000)

  it('in whatever order the entries come', () => {
    const shuffled = randomHistory().chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    )
    fc.assert(
      fc.property(shuffled, ([entries, again]) => {
        const [one, other] = [entries, again].map((all) => {
          const folded = new Folded('sample')
          for (const entry of all) folded.apply(entry)
          return { ...folded.ledger(), withdrawn: [...folded.withdrawn()] }
        })
        same(one, other)
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    )
  }, 3_600_000)

  it('the random histories reach every kind of change', () => {
    const seen = new Map<string, number>()
    const see = (what: string): unknown => seen.set(what, (seen.get(what) ?? 0) + 1)
    for (const entries of fc.sample(randomHistory(), { numRuns: 500, seed: 2012 })) {
      const folded = new Folded('sample')
      for (const entry of entries) for (const what of kindsOf(folded, entry)) see(what)
      for (const { code } of folded.ledger().unresolved) see(`unresolved ${code}`)
    }
    const expected = [
      'nothing, added, replaced, removed, moved, opened, closed',
      'five went along, five came along, works came along with a work, works went along with a work, a term for a term',
      'erased: removed, erased: replaced, erased: nothing, zone: restamped, charter: came, charter: went, committee alone',
      'unresolved reference, unresolved category, unresolved period, unresolved overlap',
    ].flatMap((line) => line.split(', '))
    expect(expected.filter((what) => (seen.get(what) ?? 0) < 5)).toEqual([])
  })
})

/** What happens with an entry, in words. */
function kindsOf(folded: Folded, entry: SealedEntry): string[] {
  const changes = folded.apply(entry)
  if (changes.length === 0) return [entry.about.startsWith('erasures/') ? 'erased: nothing' : 'nothing']
  const own = changes.find(({ about }) => about === entry.about)
  const others = changes.filter((change) => change !== own)
  const came = others.filter(({ before }) => before === undefined)
  const went = others.filter(({ after }) => after === undefined)
  const kinds: string[] = []
  if (entry.about === 'committee') {
    if (!own?.before) return ['opened']
    if (!own.after) return ['closed']
    if (others.length === 0) kinds.push('committee alone')
    if (came.length > 0) kinds.push('charter: came')
    if (went.length > 0) kinds.push('charter: went')
    if (others.some(({ before, after }) => before && after)) kinds.push('zone: restamped')
    return kinds
  }
  if (entry.about.startsWith('erasures/')) {
    if (changes.some(({ kind, after }) => kind === 'committee' && !after)) return ['closed']
    if (went.length > 0) kinds.push('erased: removed')
    if (others.some(({ before, after }) => before && after)) kinds.push('erased: replaced')
    return kinds
  }
  if (own) {
    const { before, after } = own
    kinds.push(!before ? 'added' : !after ? 'removed' : text(before) === text(after) ? 'moved' : 'replaced')
  }
  if (came.length >= 5) kinds.push('five came along')
  if (went.length >= 5) kinds.push('five went along')
  const works = (some: readonly LedgerChange[]) => own?.kind === 'works' && some.some(({ kind }) => kind === 'works')
  if (works(came)) kinds.push('works came along with a work')
  if (works(went)) kinds.push('works went along with a work')
  if (own?.kind === 'terms' && others.some(({ kind }) => kind === 'terms')) kinds.push('a term for a term')
  return kinds
}
