import fc from 'fast-check'
import type { SealedEntry } from '../src/ledger/entry.ts'
import { entry } from '../src/ledger/small-ledger.ts'

// Random entries about few things, so that they meet: things that come before what they refer to, go and come back, works that grow
// out of each other in rows and circles, terms that overlap, charters and zones that change, values that are erased.

type Sent = { about: string; value: unknown; again: boolean; recordedBy: string; recordedAt: string }

const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items)
/** With the fields that are left out left out. */
const bare = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

// Names that an object has from birth may be ids.
const TERMS = ['t0', 't1', 't2']
const GROUPS = ['g0', '__proto__']
const MEMBERS = ['m0', 'm1', 'constructor']
const GATHERINGS = ['a0', 'a1', 'a2']
const WORKS = ['w0', 'w1', 'w2', 'w3', 'w4', 'toString']

const group = pick(...GROUPS)
const member = pick(...MEMBERS)
const gathering = pick(...GATHERINGS)
const title = pick('甲', '乙')
const category = maybe(pick('health', 'health', 'tea'))
const recorded = maybe(pick('2012-01-01', '2012-04-01', 'no day'))
const day = pick('2011-01-01', '2011-12-31', '2012-01-01', '2015-12-31', '2016-01-01', '2020-12-31')

const rule = (...every: string[]) => every.map((one) => ({ since: '2012-01-01', cites: [], every: one, atLeast: 1 }))
const charter = pick<unknown>(
  'shache-2012',
  { categories: { tea: '茶' }, duties: { plan: rule('quarter') } },
  { categories: { health: '医', tea: '茶' }, duties: { plan: rule('year', 'quarter') } },
  { duties: { plan: rule('quarter') }, categories: { tea: '茶' } },
  'none of ours',
)

const committee = fc
  .record({
    name: title,
    zone: maybe(pick('Asia/Shanghai', 'UTC', 'Pacific/Kiritimati')),
    since: maybe(day),
    charter,
  })
  .map(({ charter: inForce, ...rest }) =>
    bare({ id: 'sample', ...rest, charters: [{ from: '2012-01-01', charter: inForce }] }),
  )

const about = (list: string, ids: readonly string[], value: (id: string) => fc.Arbitrary<object>) =>
  pick(...ids).chain((id) => value(id).map((rest) => ({ about: `${list}/${id}`, value: bare({ id, ...rest }) })))

const things: fc.Arbitrary<{ about: string; value: unknown }> = fc.oneof(
  { weight: 4, arbitrary: committee.map((value) => ({ about: 'committee', value })) },
  { weight: 3, arbitrary: about('terms', TERMS, () => fc.record({ number: fc.nat(2), from: day, to: day })) },
  { weight: 4, arbitrary: about('groups', GROUPS, () => fc.record({ name: title })) },
  {
    weight: 4,
    arbitrary: about('members', MEMBERS, () =>
      fc.oneof(
        fc.record({ name: title, group }),
        fc.record({ name: title, posts: fc.array(fc.record({ group, from: day }), { maxLength: 2 }) }),
      ),
    ),
  },
  {
    weight: 6,
    arbitrary: about('gatherings', GATHERINGS, () =>
      fc.record({
        group: fc.option(group),
        with: maybe(fc.array(group, { maxLength: 2 })),
        invited: maybe(fc.array(member, { maxLength: 2 })),
        title,
        category,
        recorded,
      }),
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({ gathering, member, mark: pick('present', 'absent'), recorded })
      .map((mark) => ({ about: `attendance/${mark.gathering}/${mark.member}`, value: bare(mark) })),
  },
  {
    weight: 14,
    arbitrary: about('works', WORKS, () =>
      fc.record({
        kind: pick('plan', 'press'),
        group: pick('g0', 'g0', 'g0', '__proto__'),
        member: maybe(member),
        title,
        category,
        for: maybe(pick('2012', '2012-Q1')),
        derivedFrom: maybe(
          fc.array(
            fc.oneof(
              pick(...WORKS, ...WORKS, 'w9').map((id) => `works/${id}`),
              gathering.map((id) => `gatherings/${id}`),
            ),
            {
              maxLength: 2,
            },
          ),
        ),
        recorded,
      }),
    ),
  },
  { weight: 3, arbitrary: about('handling', ['h0', 'h1'], () => fc.record({ work: pick(...WORKS), note: title })) },
  {
    weight: 2,
    arbitrary: about('decisions', ['d0', 'd1'], () =>
      fc.record({ about: fc.record({ member, term: pick(...TERMS) }), by: title }),
    ),
  },
  { weight: 2, arbitrary: about('contacts', ['c0', 'c1'], () => fc.record({ member, group })) },
  {
    weight: 1,
    arbitrary: about('issued', ['i0', 'i1'], () => fc.record({ body: fc.record({ a: title, b: maybe(title) }) })),
  },
  { weight: 1, arbitrary: pick('nothing/x', 'works/', 'attendance/a0').map((other) => ({ about: other, value: {} })) },
)

const erasure = fc.integer({ min: 1, max: 40 }).map((seq) => ({ about: `erasures/e${seq}`, value: { reason: '病情' } }))

const sent: fc.Arbitrary<Sent> = fc
  .record({
    thing: fc.oneof({ weight: 20, arbitrary: things }, { weight: 2, arbitrary: erasure }),
    // Withdrawn, erased before it is read, no record at all; sent once more as it was; mostly none of these.
    how: fc.integer({ min: 0, max: 99 }),
    recordedBy: pick('import', 'k1'),
    recordedAt: pick(
      '2012-03-31T15:59:59.999Z',
      '2012-03-31T16:00:00.000Z',
      '2012-03-31T23:59:59.999Z',
      '2012-04-01T00:00:00.000Z',
    ),
  })
  .map(({ thing: { about: of, value }, how, ...rest }) => ({
    ...rest,
    about: of,
    value: how < 25 ? null : how < 26 ? undefined : how < 27 ? 'no record' : value,
    again: how >= 70,
  }))

const grewFrom = (id: string, ...derivedFrom: string[]) => ({
  id,
  kind: 'press',
  group: 'g0',
  title: '甲',
  derivedFrom,
})

/** What the other things may stand on. */
const founding: readonly { about: string; value: object }[] = [
  {
    about: 'committee',
    value: { id: 'sample', name: '甲', charters: [{ from: '2012-01-01', charter: 'shache-2012' }] },
  },
  ...[
    { id: 't0', number: 0, from: '2011-01-01', to: '2011-12-31' },
    { id: 't1', number: 1, from: '2012-01-01', to: '2015-12-31' },
  ].map((value) => ({ about: `terms/${value.id}`, value })),
  ...GROUPS.map((id) => ({ about: `groups/${id}`, value: { id, name: '甲' } })),
  ...MEMBERS.map((id) => ({ about: `members/${id}`, value: { id, name: '甲', group: 'g0' } })),
  ...GATHERINGS.map((id) => ({
    about: `gatherings/${id}`,
    value: { id, group: null, title: '甲', recorded: '2012-01-01' },
  })),
  ...GATHERINGS.map((id) => ({
    about: `attendance/${id}/m1`,
    value: { gathering: id, member: 'm1', mark: 'present', recorded: '2012-01-01' },
  })),
  // A row of works, and a circle.
  ...[
    grewFrom('w0', 'gatherings/a0'),
    grewFrom('w1', 'works/w0'),
    grewFrom('w2', 'works/w1'),
    grewFrom('w3', 'works/toString'),
    grewFrom('w4', 'works/w3'),
    grewFrom('toString', 'works/w4'),
  ].map((value) => ({ about: `works/${value.id}`, value: { ...value, recorded: '2012-01-01' } })),
  { about: 'handling/h0', value: { id: 'h0', work: 'w2', note: '甲' } },
]

/** Entries in the order they are handed in. Their `seq` runs from 1 without a gap, but not always in that order. */
export function randomHistory(): fc.Arbitrary<SealedEntry[]> {
  return fc
    .record({
      founded: pick(0, 1, 8, founding.length, founding.length),
      foundedBy: pick('import', 'k1'),
      later: fc.array(sent, { maxLength: 30, size: 'max' }),
      disorder: pick('none', 'none', 'none', 'some', 'all'),
      keys: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
    })
    .map(({ founded, foundedBy, later, disorder, keys }) => {
      const all: Sent[] = founding
        .slice(0, founded)
        .map((thing) => ({ ...thing, again: false, recordedBy: foundedBy, recordedAt: '2012-03-31T16:00:00.000Z' }))
      const last = new Map<string, unknown>()
      for (const one of [...all, ...later]) {
        const before = last.get(one.about)
        const value = one.again && before !== undefined ? bare(before) : one.value
        if (value) last.set(one.about, value)
        if (all.indexOf(one) < 0) all.push({ ...one, value })
      }
      const key = (index: number): number =>
        disorder === 'none' ? index : disorder === 'all' ? keys[index]! : index + (keys[index]! % 4) * 1.1
      const ranked = all.map((_, index) => index).sort((one, other) => key(one) - key(other))
      const seq = new Map(ranked.map((index, rank) => [index, rank + 1]))
      // Half of the erasures are about an entry that was overtaken, as they should be.
      const target = (of: string, at: number): string => {
        if (!of.startsWith('erasures/') || keys[at]! % 2 === 0) return of
        const overtaken = all.findIndex(
          (one, index) =>
            index >= keys[at]! % at && all.slice(index + 1, at).some((other) => other.about === one.about),
        )
        return overtaken < 0 ? of : `erasures/e${seq.get(overtaken)}`
      }
      return all.map(({ about: of, value, recordedBy, recordedAt }, index) =>
        entry(seq.get(index)!, target(of, index), value, { recordedBy, recordedAt }),
      )
    })
}
