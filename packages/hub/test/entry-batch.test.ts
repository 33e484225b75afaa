import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchSchema, isBatch } from '../src/http/routes/entry-batch.ts'

// What is sent is held against the schema only where `isBatch` says no. So wherever it says yes, the schema must find nothing wrong, and
// give back what was sent: then what is answered and what is kept are the same either way.

const RIGHT: readonly (readonly [about: string, value: object | null])[] = [
  ['committee', { id: 'shili' }],
  ['terms/t1', { id: 't1' }],
  ['groups/g1', { id: 'g1' }],
  ['members/m1', { id: 'm1', group: 'g1' }],
  ['members/m1', { id: 'm1', posts: [{ group: 'g1' }, { group: 'g2' }] }],
  ['gatherings/a1', { id: 'a1', group: null }],
  ['gatherings/a1', { id: 'a1', group: 'g1', with: ['g2', 'g3'] }],
  ['attendance/a1/m1', { gathering: 'a1', member: 'm1' }],
  ['works/w1', { id: 'w1', group: 'g1' }],
  ['works/w1', { id: 'w1', group: 'g1', member: 'm1', title: '水' }],
  ['works/w1', null],
  ['handling/h1', { id: 'h1', work: 'w1' }],
  ['decisions/d1', { id: 'd1', about: { member: 'm1' } }],
  ['contacts/c1', { id: 'c1', member: 'm1', group: 'g1' }],
  ['issued/i1', { id: 'i1' }],
]
const INSTANTS = ['2012-03-05T09:30:00+08:00', '2012-02-29T23:59:59.123456789Z']
const ODD = [
  null,
  true,
  0,
  '',
  'g 1',
  'x'.repeat(64),
  'x'.repeat(65),
  'works/w1',
  'works/w1/x',
  'committee',
  '2012-02-30T09:30:00Z',
  '2012-03-05T24:00:00Z',
  '2012-03-05',
  [],
  [null],
  [{}],
  ['g1', ''],
  {},
  { member: '' },
]
const FIELDS = ['id', 'about', 'at', 'sees', 'value', 'group', 'with', 'member', 'gathering', 'work', 'posts']
const OTHERS = ['extra', '__proto__', 'constructor', 'entries', '0']
/** What a field is changed to; `undefined`: it is left out. */
const odd = fc.option(fc.constantFrom(...ODD), { nil: undefined, freq: 8 })
const change = fc.record({ field: fc.constantFrom(...FIELDS, ...OTHERS), to: odd })

type Change = { field: string; to: unknown }

/** Also with a key of its own called `__proto__`, as a JSON text may have one. */
function changed(thing: object | null, changes: readonly Change[]): unknown {
  if (thing === null) return null
  const fields = new Map<string, unknown>(Object.entries(thing))
  for (const { field, to } of changes) to === undefined ? fields.delete(field) : fields.set(field, to)
  return Object.fromEntries(fields)
}

const few = fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(change, { minLength: 1, maxLength: 2 }))
const entry = fc
  .record({
    right: fc.constantFrom(...RIGHT),
    at: fc.constantFrom(...INSTANTS),
    sees: fc.option(fc.constant('e0'), { nil: undefined }),
    inside: few,
    around: few,
  })
  .map(({ right: [about, value], at, sees, inside, around }) =>
    changed({ id: 'e1', about, at, ...(sees && { sees }), value: changed(value, inside) }, around),
  )
const body = fc.oneof(
  { weight: 8, arbitrary: fc.array(entry, { maxLength: 3 }).map((entries): unknown => ({ entries })) },
  { weight: 1, arbitrary: fc.record({ entries: fc.array(entry, { maxLength: 1 }), extra: odd }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], {}, 'entries', { entries: {} }, { entries: [null, []] }) },
)

describe('isBatch', () => {
  test('property: says of whatever is sent what the schema says, and the schema changes nothing in what is right', () => {
    const told = { right: 0, wrong: 0 }
    fc.assert(
      fc.property(body, (made) => {
        const sent: unknown = JSON.parse(JSON.stringify(made))
        const { success, data } = batchSchema.safeParse(sent)
        expect(isBatch(sent)).toBe(success)
        if (success) expect(data).toStrictEqual(sent)
        told[success ? 'right' : 'wrong'] += 1
      }),
      { numRuns: 1000 },
    )
    expect(told.right).toBeGreaterThan(100)
    expect(told.wrong).toBeGreaterThan(100)
  })

  test.each(RIGHT)('%s: %j is right', (about, value) => {
    expect(isBatch({ entries: [{ id: 'e1', about, at: INSTANTS[0], sees: 'e0', value }] })).toBe(true)
  })
})
