import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerAndQuestion } from '../../test/random-ledger.ts'
import {
  CHANNELS,
  DECISION_STEPS,
  GATHERING_KINDS,
  GROUP_KINDS,
  HANDLING_STEPS,
  ISSUED_KINDS,
  MARKS,
  RECIPIENTS,
  ROLES,
  TEST_IDS,
  WORK_KINDS,
} from '../model/vocabulary.ts'
import { aboutOf, LIST_NAMES, type ListName } from './about.ts'
import { formFlaws } from './form.ts'
import { handCheck } from './hand-check.ts'
import { entryFaults, faultsBySchema, ledgerFaults } from './parse.ts'
import { smallLedger } from './small-ledger.ts'
import { THINGS } from './thing-schema.ts'

type Loose = Record<PropertyKey, unknown>

const bySchema = (list: ListName, thing: unknown): boolean =>
  THINGS[list].safeParse(thing).success && formFlaws(list, thing).length === 0

/** How often each answer was given. */
class Tally {
  yes = 0
  no = 0

  note(answer: boolean): void {
    if (answer) this.yes += 1
    else this.no += 1
  }
}

const FILE = `sha256-${'0123456789abcdef'.repeat(4)}`
// Few of each, so that what must fit together often does, and days in order, so that spans mostly run forwards.
const id = fc.constantFrom('g-01', 'g-02', 'm001', 'm002', 'a1', 'w1', 't12', '__proto__', 'x'.repeat(64))
const word = fc.constantFrom('水', ' ', 'health', '2012', '😀 全文', 'constructor')
const early = fc.constantFrom('0000-01-01', '2012-01-01', '2012-02-29')
const middle = fc.constantFrom('2012-03-01', '2012-12-31')
const late = fc.constantFrom('2013-04-30', '2400-02-29', '9999-12-31')
const day = fc.oneof(early, middle, late)
const files = fc.array(fc.constant(FILE), { maxLength: 2 })
const roles = fc.array(fc.constantFrom(...ROLES), { maxLength: 2 })
const whole = fc.constantFrom(0, -0, 1, 12, Number.MAX_SAFE_INTEGER)

/** A record with all of the first fields and any of the second. */
const thing = (needed: Record<string, fc.Arbitrary<unknown>>, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ ...needed, ...more }, { requiredKeys: Object.keys(needed) }) as fc.Arbitrary<Loose>

const member = { id, name: word, appointed: early }
const memberToo = { initials: word, sector: word, unit: word, left: late }
const work = { id, group: id, date: day, title: word }
const workToo = {
  member: id,
  to: fc.constantFrom(...RECIPIENTS),
  category: word,
  channel: fc.constantFrom(...CHANNELS),
  place: word,
  personalDataReason: word,
  situation: word,
  problem: word,
  advice: word,
  body: word,
  distinguished: fc.boolean(),
  collective: fc.boolean(),
  betweenSessions: fc.boolean(),
  derivedFrom: fc.array(fc.constantFrom('works/w1', 'gatherings/a1'), { maxLength: 2 }),
  delivered: day,
  files,
  recorded: day,
}
const gathering = { id, date: day, title: word }
const gatheringToo = {
  place: word,
  invited: fc.array(id, { maxLength: 2 }),
  optional: fc.boolean(),
  announced: day,
  minutes: word,
  reported: day,
  certificate: word,
  category: word,
  files,
  recorded: day,
}

/** Things with which mostly nothing is wrong. */
const RIGHT: { readonly [L in ListName]: fc.Arbitrary<Loose> } = {
  terms: thing(
    { id, number: whole.filter((number) => number > 0), from: early, to: late },
    { planned: thing({}, { plenary: whole, 'standing-committee': whole }) },
  ),
  groups: thing({ id, name: word, kind: fc.constantFrom(...GROUP_KINDS), formed: early }, { dissolved: late }),
  members: fc.oneof(
    thing({ ...member, group: id }, { ...memberToo, roles }),
    thing(
      {
        ...member,
        posts: fc.oneof(
          fc.array(thing({ group: id, from: middle }, { roles, to: late }), { maxLength: 1 }),
          fc.tuple(thing({ group: id, from: early, to: early }, { roles }), thing({ group: id, from: middle })),
        ),
      },
      memberToo,
    ),
  ),
  gatherings: fc.oneof(
    thing({ ...gathering, kind: fc.constantFrom(...GATHERING_KINDS), group: fc.constant(null) }, gatheringToo),
    thing(
      { ...gathering, kind: fc.constantFrom(...GATHERING_KINDS), group: id },
      { ...gatheringToo, with: fc.array(id, { maxLength: 2 }) },
    ),
  ),
  attendance: fc.oneof(
    thing(
      { gathering: id, member: id, mark: fc.constantFrom(...MARKS) },
      { reason: word, asked: day, decided: day, decidedBy: word, recorded: day },
    ),
    thing({ gathering: id, member: id, mark: fc.constant('leave-special'), decidedBy: word }),
  ),
  works: fc.oneof(
    thing({ ...work, kind: fc.constantFrom(...WORK_KINDS) }, workToo),
    thing({
      ...work,
      kind: fc.constantFrom('plan', 'half-year-summary', 'annual-summary', 'quarterly-report', 'press'),
      for: fc.constantFrom('2012', '2012-Q4', '2012-H2', '2012-12', '2012-13'),
    }),
  ),
  handling: thing(
    { id, work: id, date: day, step: fc.constantFrom(...HANDLING_STEPS) },
    { result: word, to: word, by: word, note: word, text: word },
  ),
  decisions: thing(
    {
      id,
      about: thing({ member: id, test: fc.constantFrom(...TEST_IDS), term: id }),
      date: day,
      step: fc.constantFrom(...DECISION_STEPS),
    },
    { decision: word, by: word, document: word, reason: word },
  ),
  contacts: thing({ id, member: id, group: id, from: early }, { to: late }),
  issued: thing({
    id,
    kind: fc.constantFrom(...ISSUED_KINDS),
    period: word,
    date: day,
    body: fc.oneof(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.dictionary(word, fc.anything()),
    ) as fc.Arbitrary<unknown>,
  }),
}

const deep = (): unknown => {
  let value: unknown = 1
  for (let depth = 0; depth < 1000; depth += 1) value = [value]
  return value
}

/** What may stand where something else should, as JSON can say it, or nearly. */
const plainNasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, false, 0, -0, 1, -1, 1.5, 2 ** 53, Number.NaN, Infinity),
  fc.constantFrom('', ' ', 'g-01', 'm001', 'a1', 'w1', 't12', 't13', 'x'.repeat(64), 'x'.repeat(65), 'a b', '一', 'é'),
  fc.constantFrom('水\ud83d', '\udc00', '\ud83d\ude00', '\ude00\ud83d', 'w1\n', '\u0000', 'x'.repeat(100_000)),
  fc.constantFrom('2012-02-29', '2011-02-29', '2012-02-30', '1900-02-29', '2000-02-29', '2012-00-10', '2012-13-01'),
  fc.constantFrom('2012-01-00', '2012-01-32', '2012-04-31', '2012-1-1', '2012/01/01', '2012-01-01\n', '+012-01-01'),
  fc.constantFrom('2012-01-0x', '２０１２-01-01', '2012-01-01T00:00:00Z', '20120101', '-2012-01-01', '2012-01- 1'),
  fc.constantFrom(
    'works/w1',
    'gatherings/a1',
    'works/',
    'works',
    'worksx',
    '/w1',
    'groups/g-01',
    'works/w1/x',
    'Works/w1',
  ),
  fc.constantFrom(FILE, FILE.toUpperCase(), `${FILE}0`, 'sha256-', '2012', '2012-Q1', '2012-Q5', '2012-H2', '2012-06'),
  fc.constantFrom('plenary', 'visit', 'leave-special', 'plan', 'quarterly-report', 'press', 'township', 'constructor'),
  fc
    .constantFrom<() => unknown>(
      () => [],
      () => ({}),
      () => ['g-01', 'm001'],
      () => [FILE, ''],
      () => JSON.parse('{"__proto__":{"a":1},"constructor":1}'),
      () => ({ length: 0 }),
      deep,
    )
    .map((make) => make()),
  fc.jsonValue(),
)

/** The like, of whatever kind. */
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: plainNasty },
  { weight: 2, arbitrary: fc.anything() },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<() => unknown>(
        () => 10n,
        () => Symbol('s'),
        () => () => 1,
        () => [undefined],
        () => new Array(2),
        () => new Date(0),
        () => new Map([['id', 1]]),
        () => Object('g-01'),
        () => Object.create(null),
        () => Object.create(Object.create(null)),
        () => Object.create({ constructor: class {} }),
        () => Object.create(Object.assign(Object.create(null), { constructor: class {} })),
        () => Object.defineProperty({}, 'constructor', { value: class {} }),
        () => Object.defineProperty({}, 'constructor', { value: {} }),
        () => ({ constructor: Date }),
        () => ({ [Symbol('s')]: 1 }),
        () => Object.defineProperty({}, Symbol('s'), { value: 1 }),
        () => ({ a: { [Symbol('s')]: 1 } }),
        () => ({ a: undefined }),
        () => ({ a: Number.NaN, toJSON: 1 }),
      )
      .map((make) => make()),
  },
)

const key = fc.constantFrom(
  'x',
  '',
  '__proto__',
  'constructor',
  'toString',
  'id',
  'for',
  'to',
  'with',
  'roles',
  'group',
  'text',
)

/** Puts it there, where it can be put: what an earlier change brought in may hold a property for good. */
const put = (holder: object, name: PropertyKey, value: unknown, enumerable = true): void => {
  Reflect.defineProperty(holder, name, { value, enumerable, writable: true, configurable: true })
}

const remove = (holder: object, name: PropertyKey): void => {
  Reflect.deleteProperty(holder, name)
}

const isPlain = (value: unknown): value is Loose =>
  typeof value === 'object' &&
  value !== null &&
  [Array.prototype, Object.prototype, null].includes(Object.getPrototypeOf(value))

/** Everything in a value that holds something, the value itself first. */
const holders = (value: unknown): Loose[] => {
  const found: Loose[] = []
  const look = (one: unknown): void => {
    if (!isPlain(one) || found.length > 400) return
    found.push(one)
    for (const inner of Object.values(one)) look(inner)
  }
  look(value)
  return found
}

type Change = (holder: Loose, name: string, value: unknown, other: string) => void

const setPrototype = (holder: Loose, prototype: object | null): void => {
  if (!Array.isArray(holder)) Object.setPrototypeOf(holder, prototype)
}

/** What can become of JSON. */
const PLAIN_CHANGES: Change[] = [
  (holder, name) => remove(holder, name),
  (holder, name, value) => put(holder, name, value),
  (holder, name, value) => put(holder, name, value),
  (holder, _, value, other) => put(holder, Array.isArray(holder) ? '0' : other, value),
]

const ODD_CHANGES: Change[] = [
  (holder, name, value) => put(holder, name, value, false),
  (holder, name) => put(holder, name, holder[name], false),
  (holder, _, value, other) => put(holder, Array.isArray(holder) ? 'x' : other, value, false),
  (holder, _, value) => put(holder, Symbol('s'), value),
  (holder, name) => {
    const value = holder[name]
    Reflect.defineProperty(holder, name, { get: () => value, enumerable: true, configurable: true })
  },
  // An object of another make. What a class gives its objects stands in no loop over them.
  (holder) => setPrototype(holder, null),
  (holder, name) => {
    const value = holder[name]
    remove(holder, name)
    setPrototype(holder, Object.defineProperty({}, name, { get: () => value }))
  },
  (holder, _, value, other) => setPrototype(holder, Object.defineProperty({}, other, { get: () => value })),
  (holder, _, value, other) => setPrototype(holder, { [other]: value }),
]

interface Changing {
  place: number
  name: number
  how: Change
  value: unknown
  other: string
}

const changes = (ways: readonly Change[], value: fc.Arbitrary<unknown>): fc.Arbitrary<Changing[]> => {
  const one = fc.record({ place: fc.nat(), name: fc.nat(), how: fc.constantFrom(...ways), value, other: key })
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Changing[]>([]) },
    { weight: 3, arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }) },
  )
}
const plainChanges = changes(PLAIN_CHANGES, plainNasty)
const anyChanges = changes([...PLAIN_CHANGES, ...PLAIN_CHANGES, ...ODD_CHANGES], nasty)

/** The value with changes made somewhere in it. */
function changed<T>(value: T, made: readonly Changing[]): T {
  for (const { place, name, how, value: put, other } of made) {
    const all = holders(value)
    const holder = all[place % all.length]
    if (!holder) continue
    const names = Object.keys(holder)
    how(holder, names[name % names.length] ?? 'x', put, other)
  }
  return value
}

describe('handCheck says what the schema and the form say', () => {
  test.each(LIST_NAMES)('of %s', (list) => {
    const tally = new Tally()
    fc.assert(
      fc.property(RIGHT[list], anyChanges, (right, made) => {
        const one = changed(right, made)
        const answer = bySchema(list, one)
        tally.note(answer)
        expect(handCheck(list, one)).toBe(answer)
      }),
      { numRuns: 1000 },
    )
    expect(tally.yes).toBeGreaterThan(200)
    expect(tally.no).toBeGreaterThan(200)
  })

  test('of each field by itself, with each thing that may stand there', () => {
    const small = smallLedger()
    const values = fc.sample(nasty, { numRuns: 200, seed: 7 })
    const tally = new Tally()
    for (const list of LIST_NAMES) {
      for (const one of small[list]) {
        for (const name of Object.keys(one)) {
          for (const value of values) {
            const other = { ...one, [name]: value }
            const answer = bySchema(list, other)
            tally.note(answer)
            if (handCheck(list, other) !== answer)
              expect([list, other, handCheck(list, other)]).toEqual([list, other, answer])
          }
        }
      }
    }
    expect(tally.yes).toBeGreaterThan(1000)
    expect(tally.no).toBeGreaterThan(5000)
  })

  test('of what is no thing at all', () => {
    for (const list of LIST_NAMES) {
      for (const value of fc.sample(nasty, { numRuns: 200, seed: 8 })) {
        expect(handCheck(list, value)).toBe(bySchema(list, value))
      }
    }
  })

  test('of a thing of another list', () => {
    const small = smallLedger()
    for (const list of LIST_NAMES) {
      for (const other of LIST_NAMES) {
        for (const one of small[other]) expect(handCheck(list, one)).toBe(list === other)
      }
    }
  })

  test('of a thing with a getter of its class, and of one that hides a field', () => {
    class Mark {
      gathering = 'a1'
      mark = 'present'
      get member() {
        return 'm001'
      }
    }
    class Told extends Mark {
      get reason() {
        return undefined
      }
    }
    const hidden = Object.defineProperty({ ...smallLedger().attendance[0] }, 'asked', { value: '2012-02-30' })
    for (const [one, answer] of [
      [new Mark(), true],
      [new Told(), false],
      [hidden, false],
      [Object.create(new Mark()), true],
      [Object.create(smallLedger().attendance[0]), true],
    ] as const) {
      expect(bySchema('attendance', one)).toBe(answer)
      expect(handCheck('attendance', one)).toBe(answer)
    }
  })
})

describe('a ledger is read in a hurry as it is read by the schemas', () => {
  // Without a zone, which goes to the schema in either case and takes longer than all the rest.
  const zoneless = () => {
    const ledger = smallLedger()
    delete ledger.committee.zone
    return ledger
  }
  const small = fc.constant(null).map(() => zoneless() as Loose)
  const random = ledgerAndQuestion().map(({ ledger }) => ledger as unknown as Loose)

  const sameAnswers = (ledgers: fc.Arbitrary<Loose>, numRuns: number): Tally => {
    const tally = new Tally()
    fc.assert(
      fc.property(
        ledgers,
        plainChanges,
        fc.option(fc.record({ list: fc.constantFrom(...LIST_NAMES), place: fc.nat() })),
        (ledger, made, twice) => {
          const things = twice ? ledger[twice.list] : undefined
          if (twice && Array.isArray(things) && things.length > 0 && twice.place % 2 === 0) {
            things.push({ ...things[twice.place % things.length] })
          }
          const data = changed(ledger, made)
          const faults = faultsBySchema(data)
          tally.note(faults.length === 0)
          expect(ledgerFaults(data)).toEqual(faults)
        },
      ),
      { numRuns },
    )
    return tally
  }

  test('small ones, with every field of the format', () => {
    const { yes, no } = sameAnswers(small, 1000)
    expect(yes).toBeGreaterThan(200)
    expect(no).toBeGreaterThan(200)
  })

  test('random ones', () => {
    const { yes, no } = sameAnswers(random, 150)
    expect(yes).toBeGreaterThan(20)
    expect(no).toBeGreaterThan(20)
  })

  test('one whose references, categories, periods and marks lead elsewhere', () => {
    const elsewhere = [
      'g-02',
      'g-03',
      'm002',
      'a2',
      'w9',
      'works/w9',
      'tea',
      '2012-H1',
      'plan',
      '2016-08-20',
      '2030-01-01',
    ]
    const tally = new Tally()
    const ledger = zoneless()
    for (const list of LIST_NAMES) {
      for (const holder of holders(ledger[list])) {
        for (const [name, kept] of Object.entries(holder)) {
          if (typeof kept !== 'string') continue
          for (const value of elsewhere) {
            holder[name] = value
            const faults = faultsBySchema(ledger)
            tally.note(faults.length === 0)
            expect(ledgerFaults(ledger)).toEqual(faults)
          }
          holder[name] = kept
        }
      }
    }
    expect(tally.yes).toBeGreaterThan(200)
    expect(tally.no).toBeGreaterThan(600)
  })

  test('marks of one gathering need not stand together to be found twice', () => {
    const ledger = smallLedger()
    const mark = (gathering: string, member: string) => ({ gathering, member, mark: 'present' })
    ledger.attendance = [mark('a1', 'm001'), mark('a2', 'm001'), mark('a1', 'm002'), mark('a2', 'm002')]
    expect(ledgerFaults(ledger)).toEqual([])
    ledger.attendance.push(mark('a1', 'm001'))
    expect(ledgerFaults(ledger).map(({ path }) => path)).toEqual(['attendance[4]'])
  })

  test('ids enough for many shelves', () => {
    const ledger = smallLedger()
    for (let index = 0; index < 5000; index += 1) {
      ledger.works.push({ ...ledger.works[0], id: `n${index}`, derivedFrom: [`works/n${(index * 7) % 5000}`] })
    }
    expect(ledgerFaults(ledger)).toEqual([])
    ledger.works[3000].id = ledger.works[40].id
    const faults = ledgerFaults(ledger)
    expect(faults.map(({ code }) => code)).toContain('duplicate')
    expect(faults).toEqual(faultsBySchema(ledger))
  })
})

test('an entry is judged in a hurry as it is by the schemas', () => {
  const tally = new Tally()
  fc.assert(
    fc.property(fc.constantFrom(...LIST_NAMES), fc.nat(), plainChanges, (list, place, made) => {
      const things = smallLedger()[list]
      const one = things[place % things.length]
      const about = aboutOf(list, one)
      const value = changed(one, made)
      const faults = entryFaults(about, value)
      tally.note(faults.length === 0)
      // Where nothing refers elsewhere, what is wrong with an entry is what is wrong with a ledger of it alone.
      if (faults.length === 0) expect(bySchema(list, value)).toBe(true)
      else expect(bySchema(list, value) && aboutOf(list, value) === about).toBe(false)
    }),
    { numRuns: 1000 },
  )
  expect(tally.yes).toBeGreaterThan(200)
  expect(tally.no).toBeGreaterThan(200)
})
