import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate, dayNumber } from '../model/civil-date.ts'
import type { Ledger } from '../model/ledger.ts'
import { GATHERING_KINDS, MARKS, MEETING_KINDS, WORK_KINDS } from '../model/vocabulary.ts'
import { thingsOf } from './about.ts'
import { erased } from './chain.ts'
import type { SealedEntry } from './entry.ts'
import { Folded, fold } from './fold.ts'
import { ledgerFaults } from './parse.ts'
import { entry, smallLedger } from './small-ledger.ts'

type Loose = ReturnType<typeof smallLedger>

const imported = (ledger: Ledger): SealedEntry[] =>
  [...thingsOf(ledger)].map(({ about, value }, index) => entry(index + 1, about, value))

/** The small ledger's entries, and then some: each `about` and value, sent with an access code. */
const foldAfter = (...later: [about: string, value: unknown, rest?: Partial<SealedEntry>][]) => {
  const entries = imported(smallLedger())
  for (const [about, value, rest] of later) {
    entries.push(entry(entries.length + 1, about, value, { recordedBy: 'k1', ...rest }))
  }
  const { ledger, unresolved } = fold('sample', entries)
  expect(ledgerFaults(ledger)).toEqual([])
  return {
    ledger: ledger as Loose,
    unresolved: unresolved.map(({ entry: id, about, code }) => `${about} ${code} (${id})`),
  }
}
const ids = (things: Loose[]): string[] => things.map(({ id }) => id)

describe('fold', () => {
  test('an imported ledger comes out as it went in', () => {
    expect(fold('sample', imported(smallLedger()))).toEqual({ ledger: smallLedger(), unresolved: [] })
  })

  test('without a committee there is no ledger', () => {
    expect(fold('sample', [])).toEqual({ ledger: undefined, unresolved: [] })
    expect(fold('sample', imported(smallLedger()).slice(1))).toEqual({ ledger: undefined, unresolved: [] })
  })

  test('lists that may be left out are, when they are empty', () => {
    const { committee } = smallLedger()
    expect(fold('sample', [entry(1, 'committee', committee)]).ledger).toEqual({
      format: 'liaison-ledger/1',
      committee,
      terms: [],
      groups: [],
      members: [],
      gatherings: [],
      attendance: [],
      works: [],
    })
  })

  test('the newest value counts, by seq and not by any clock', () => {
    const group = smallLedger().groups[0]
    const { ledger } = foldAfter([
      'groups/g-01',
      { ...group, name: '新名' },
      { at: '1999-01-01T00:00:00Z', recordedAt: '1999-01-01T00:00:00.000Z' },
    ])
    expect(ledger.groups[0].name).toBe('新名')
    const entries = imported(smallLedger())
    entries.push(entry(30, 'groups/g-01', { ...group, name: '后' }), entry(20, 'groups/g-01', { ...group, name: '先' }))
    expect(fold('sample', entries).ledger!.groups[0]!.name).toBe('后')
    expect(fold('sample', entries.reverse())).toEqual(fold('sample', entries.reverse()))
  })

  test('a thing keeps the place of its first entry', () => {
    const [, , plan] = smallLedger().works
    const { ledger } = foldAfter(
      ['works/w9', { ...plan, id: 'w9' }],
      ['works/w3', { ...plan, title: '改' }],
      ['works/w4', null],
      ['works/w4', { ...plan, id: 'w4' }],
    )
    expect(ids(ledger.works)).toEqual(['w1', 'w2', 'w3', 'w4', 'w9'])
  })

  test('null withdraws, and what refers to it is unresolved until it is back', () => {
    expect(foldAfter(['issued/b1', null]).ledger.issued).toBeUndefined()
    const gone = foldAfter(['groups/g-02', null])
    expect(ids(gone.ledger.groups)).toEqual(['g-01'])
    expect(gone.unresolved).toEqual([
      'members/m002 reference (e7)',
      'gatherings/a1 reference (e8)',
      'attendance/a1/m001 reference (e10)',
      'works/w1 reference (e12)',
      'works/w2 reference (e13)',
      'handling/h1 reference (e16)',
      'contacts/c1 reference (e18)',
    ])
    expect(foldAfter(['groups/g-02', null], ['groups/g-02', smallLedger().groups[1]]).unresolved).toEqual([])
  })

  test('withdrawing a committee is passed over', () => {
    const { ledger } = foldAfter(['committee', null])
    expect(ledger.committee).toEqual(smallLedger().committee)
  })

  test('the committee is the one whose chain it is', () => {
    const entries = imported({ ...smallLedger(), committee: { ...smallLedger().committee, id: 'other' } })
    expect(fold('sample', entries).ledger!.committee.id).toBe('sample')
  })

  test('what has not yet come is waited for', () => {
    const mark = { gathering: 'a9', member: 'm001', mark: 'present' }
    expect(foldAfter(['attendance/a9/m001', mark]).unresolved).toEqual(['attendance/a9/m001 reference (e20)'])
    const gathering = { ...smallLedger().gatherings[1], id: 'a9' }
    const { ledger, unresolved } = foldAfter(['attendance/a9/m001', mark], ['gatherings/a9', gathering])
    expect(unresolved).toEqual([])
    expect(ledger.attendance).toHaveLength(3)
  })

  test('the reason is told in the words of a fault, all reasons in one', () => {
    const work = { ...smallLedger().works[2], group: 'g-09', member: 'm009', category: 'tea' }
    const { unresolved } = fold('sample', [...imported(smallLedger()), entry(20, 'works/w3', work)])
    expect(unresolved).toEqual([
      {
        entry: 'e20',
        about: 'works/w3',
        code: 'reference',
        message:
          '台账里没有编号为 g-09 的联络组，请改正编号，或先补上这个联络组。台账里没有编号为 m009 的委员，请改正编号，或先补上这位委员。' +
          '履职要求里没有“tea”这个类别，请改用其中列出的类别。',
      },
    ])
  })

  test('categories and periods are asked of the charters as they now are', () => {
    const work = { ...smallLedger().works[2], for: '2012-Q1' }
    expect(foldAfter(['works/w3', work]).unresolved).toEqual(['works/w3 period (e20)'])
    const cited = { since: '2012-01-01', cites: [], every: 'quarter', atLeast: 1 }
    const own = {
      format: 'liaison-charter/1',
      id: 'own',
      name: { 'zh-CN': '自订' },
      documents: {},
      duties: { plan: [cited], 'quarterly-report': [cited] },
      tests: {},
      switches: { countsToward: 'one', atHalf: 'excluded', denominator: 'term', barredBy: 'any-absence' },
      values: Object.fromEntries(
        ['lateAfterDays', 'onCourseFrom', 'answerDueDays', 'backFilledShare'].map((name) => [
          name,
          [{ since: '2012-01-01', cites: [], value: 1 }],
        ]),
      ),
      categories: { tea: '茶' },
      channels: [],
    }
    const committee = { ...smallLedger().committee, charters: [{ from: '2012-01-01', charter: own }] }
    expect(foldAfter(['works/w3', work], ['committee', committee]).unresolved).toEqual([
      'gatherings/a1 category (e8)',
      'attendance/a1/m001 reference (e10)',
      'works/w1 category (e12)',
      'works/w2 reference (e13)',
      'handling/h1 reference (e16)',
    ])
  })

  describe('works that grew out of works', () => {
    const work = (id: string, ...derivedFrom: string[]): [string, unknown] => [
      `works/${id}`,
      { ...smallLedger().works[2], id, derivedFrom },
    ]

    test('a circle is fine', () => {
      expect(foldAfter(work('x', 'works/y'), work('y', 'works/z'), work('z', 'works/x')).unresolved).toEqual([])
    })

    test('one that falls takes along all that grew out of it, in whatever order they came', () => {
      const fallen = ['works/x', 'works/y', 'works/z', 'works/u']
      const chain = [
        work('x', 'works/y'),
        work('y', 'works/z'),
        work('z', 'works/none'),
        work('u', 'works/x', 'works/w3'),
      ]
      for (const order of [chain, [...chain].reverse()]) {
        const { unresolved, ledger } = foldAfter(...order)
        expect(unresolved.map((text) => text.split(' ')[0]).sort()).toEqual([...fallen].sort())
        expect(ids(ledger.works)).toEqual(['w1', 'w2', 'w3', 'w4'])
      }
    })

    test('a circle falls with one of its works', () => {
      const circle = [work('x', 'works/y'), work('y', 'works/x', 'gatherings/none'), work('z', 'works/z')]
      expect(foldAfter(...circle).unresolved).toEqual(['works/x reference (e20)', 'works/y reference (e21)'])
    })

    test('ten thousand in a row fall at once', () => {
      const entries = imported(smallLedger())
      for (let index = 0; index < 10_000; index += 1) {
        entries.push(entry(entries.length + 1, ...work(`x${index}`, `works/x${index + 1}`)))
      }
      expect(fold('sample', entries).unresolved).toHaveLength(10_000)
    })
  })

  describe('terms that overlap', () => {
    const term = (id: string, from: string, to: string): [string, unknown] => [
      `terms/${id}`,
      { id, number: 1, from, to },
    ]

    test('the one recorded later is left out, with what refers to it', () => {
      const decision = {
        ...smallLedger().decisions[0],
        id: 'd9',
        about: { ...smallLedger().decisions[0].about, term: 't9' },
      }
      const { ledger, unresolved } = foldAfter(term('t9', '2021-08-20', '2022-01-01'), ['decisions/d9', decision])
      expect(unresolved).toEqual(['terms/t9 overlap (e20)', 'decisions/d9 reference (e21)'])
      expect(ids(ledger.terms)).toEqual(['t12', 't13'])
    })

    test('later is the newest value, not the first', () => {
      const first = smallLedger().terms[0]
      const { ledger, unresolved } = foldAfter(['terms/t12', { ...first, to: '2016-08-21' }])
      expect(unresolved).toEqual(['terms/t12 overlap (e20)', 'decisions/d1 reference (e17)'])
      expect(ids(ledger.terms)).toEqual(['t13'])
    })

    test('one that overlaps only what is left out stays', () => {
      const { unresolved } = foldAfter(term('t9', '2021-08-20', '2025-01-01'), term('t10', '2024-01-01', '2026-01-01'))
      expect(unresolved).toEqual(['terms/t9 overlap (e20)'])
    })

    test('a later entry mends it', () => {
      const overlapping = term('t9', '2021-08-20', '2022-01-01')
      expect(foldAfter(overlapping, term('t9', '2021-08-21', '2022-01-01')).unresolved).toEqual([])
      expect(foldAfter(overlapping, ['terms/t13', null]).unresolved).toEqual([])
    })
  })

  describe('recorded', () => {
    const work = { ...smallLedger().works[2], id: 'x' }
    const recorded = (...entries: [value: unknown, rest: Partial<SealedEntry>][]) =>
      foldAfter(...entries.map(([value, rest]): [string, unknown, Partial<SealedEntry>] => ['works/x', value, rest]))
        .ledger.works[4].recorded
    const evening = { recordedAt: '2012-03-31T16:00:00.000Z' }

    test("is the day, in the committee's zone, of the first entry", () => {
      expect(recorded([work, evening])).toBe('2012-04-01')
      expect(recorded([work, { recordedAt: '2012-03-31T15:59:59.999Z' }])).toBe('2012-03-31')
      expect(recorded([work, evening], [{ ...work, title: '改' }, { recordedAt: '2012-05-05T00:00:00.000Z' }])).toBe(
        '2012-04-01',
      )
    })

    test('what a sent value says of it is passed over', () => {
      expect(recorded([{ ...work, recorded: '2001-01-01' }, evening])).toBe('2012-04-01')
      expect(recorded([work, evening], [{ ...work, recorded: '2001-01-01' }, { recordedBy: 'import' }])).toBe(
        '2012-04-01',
      )
    })

    test('of what was first imported it is what that value carried', () => {
      const first: [unknown, Partial<SealedEntry>] = [{ ...work, recorded: '2012-02-02' }, { recordedBy: 'import' }]
      expect(recorded(first, [work, evening])).toBe('2012-02-02')
      expect(recorded(first, [{ ...work, recorded: '2012-02-03' }, { recordedBy: 'import' }])).toBe('2012-02-02')
      expect(recorded([work, { recordedBy: 'import' }], [{ ...work, recorded: '2012-02-03' }, evening])).toBeUndefined()
    })

    test('the first entry counts through a withdrawal', () => {
      expect(recorded([work, evening], [null, {}], [work, { recordedAt: '2012-06-01T00:00:00.000Z' }])).toBe(
        '2012-04-01',
      )
    })

    test('follows the committee into another zone', () => {
      const folded = new Folded('sample')
      for (const sealed of imported(smallLedger())) folded.apply(sealed)
      folded.apply(entry(20, 'works/x', work, { ...evening, recordedBy: 'k1' }))
      expect(folded.ledger().ledger!.works[4]!.recorded).toBe('2012-04-01')
      folded.apply(entry(21, 'committee', { ...smallLedger().committee, zone: 'UTC' }))
      expect(folded.ledger().ledger!.works[4]!.recorded).toBe('2012-03-31')
    })

    test('gatherings and marks carry it too, other things do not', () => {
      const { ledger } = foldAfter(
        ['gatherings/x', { ...smallLedger().gatherings[1], id: 'x' }],
        ['attendance/x/m001', { gathering: 'x', member: 'm001', mark: 'present' }],
        ['groups/x', { ...smallLedger().groups[0], id: 'x' }],
      )
      expect(ledger.gatherings[2].recorded).toBe('2012-03-01')
      expect(ledger.attendance[2].recorded).toBe('2012-03-01')
      expect('recorded' in ledger.groups[2]).toBe(false)
    })
  })

  describe('erasing', () => {
    const sick = { gathering: 'a2', member: 'm002', mark: 'leave', reason: '病', recorded: '2012-01-12' }
    const { reason: _, ...discreet } = sick
    const about = 'attendance/a2/m002'
    const entries = [
      ...imported(smallLedger()),
      entry(20, about, sick),
      entry(21, about, discreet),
      entry(22, about, null),
      entry(23, 'erasures/e20', { reason: '含病情' }),
    ]

    test('an erasure is no thing of the ledger', () => {
      const { ledger, unresolved } = fold('sample', entries)
      expect(ledger).toEqual(smallLedger())
      expect(unresolved).toEqual([])
    })

    test('is the same live as when read again from a store that has dropped the value', () => {
      const again = entries.map((one) => (one.id === 'e20' ? erased(one) : one))
      const without = (list: SealedEntry[]) => list.filter(({ id }) => id !== 'e22')
      expect(fold('sample', without(again))).toEqual(fold('sample', without(entries)))
      expect(fold('sample', without(entries)).ledger!.attendance[2]).not.toHaveProperty('recorded')
    })

    test('an erased value is not given out', () => {
      const folded = new Folded('sample')
      for (const sealed of [...imported(smallLedger()), entry(20, about, sick), entry(21, about, null)])
        folded.apply(sealed)
      expect(folded.lastValue(about)).toEqual(sick)
      folded.apply(entry(22, 'erasures/e20', { reason: '含病情' }))
      expect(folded.lastValue(about)).toBeUndefined()
      expect(folded.newest(about)).toMatchObject({ id: 'e21', value: null })
    })
  })

  test('what is in the entries is not changed', () => {
    const entries = imported(smallLedger())
    entries.push(entry(20, 'works/w1', { ...smallLedger().works[0], recorded: '2020-01-01' }))
    const before = JSON.stringify(entries)
    fold('sample', entries)
    expect(JSON.stringify(entries)).toBe(before)
  })
})

describe('Folded', () => {
  test('knows the newest entry and the last value of each thing', () => {
    const folded = new Folded('sample')
    for (const sealed of imported(smallLedger())) folded.apply(sealed)
    expect(folded.newest('works/w3')?.id).toBe('e14')
    expect(folded.newest('works/none')).toBeUndefined()
    folded.apply(entry(20, 'works/w3', null))
    expect(folded.newest('works/w3')).toMatchObject({ id: 'e20', value: null })
    expect(folded.lastValue('works/w3')).toEqual(smallLedger().works[2])
    expect(folded.lastValue('works/none')).toBeUndefined()
  })

  test('keeps the ledger until the next entry, and each thing until an entry about it', () => {
    const folded = new Folded('sample')
    for (const sealed of imported(smallLedger())) folded.apply(sealed)
    folded.apply(entry(20, 'works/x', { ...smallLedger().works[2], id: 'x' }, { recordedBy: 'k1' }))
    const before = folded.ledger()
    expect(folded.ledger()).toBe(before)
    folded.apply(entry(21, 'works/w3', null))
    const now = folded.ledger()
    expect(now).not.toBe(before)
    expect(now.ledger!.works[3]).toBe(before.ledger!.works[4])
  })
})

// Random ledgers, valid by the way they are made: small numbers of ids, so that things meet.

const pick = <T>(items: readonly T[]) => fc.constantFrom(...items)
const day = fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber('2020-12-31') }).map(civilDate)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const title = fc.string({ minLength: 1, unit: 'grapheme' })
const span = fc.tuple(day, day).map(([one, other]) => (one < other ? [one, other] : [other, one]) as [string, string])
const bare = <T extends object>(thing: T): T => JSON.parse(JSON.stringify(thing))
const named = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)

const validLedger: fc.Arbitrary<Ledger> = fc
  .record({
    terms: fc.nat(3),
    groups: fc.integer({ min: 1, max: 4 }),
    members: fc.integer({ min: 1, max: 5 }),
    gatherings: fc.integer({ min: 1, max: 6 }),
    works: fc.integer({ min: 1, max: 6 }),
  })
  .chain((counts) => {
    const group = pick(named('g', counts.groups))
    const member = pick(named('m', counts.members))
    const gathering = pick(named('a', counts.gatherings))
    const work = pick(named('w', counts.works))
    const list = <T extends object>(prefix: string, count: number, thing: fc.Arbitrary<T>) =>
      fc
        .tuple(...named(prefix, count).map((id) => thing.map((rest) => bare({ id, ...rest }))))
        .chain((things) => fc.shuffledSubarray(things, { minLength: things.length })) as fc.Arbitrary<
        (T & { id: string })[]
      >
    const source = fc.oneof(
      gathering.map((id) => `gatherings/${id}`),
      work.map((id) => `works/${id}`),
    )
    return fc.record({
      format: fc.constant('liaison-ledger/1' as const),
      committee: fc.record({ name: title, zone: pick(['UTC', 'Asia/Urumqi']), public: fc.boolean() }).map((rest) => ({
        id: 'sample',
        ...rest,
        charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
      })),
      terms: fc.constant(
        named('t', counts.terms).map((id, index) => ({
          id,
          number: index + 1,
          from: `${2010 + 5 * index}-01-01`,
          to: `${2014 + 5 * index}-12-31`,
        })),
      ),
      groups: list(
        'g',
        counts.groups,
        fc.record({ name: title, kind: pick(['township', 'county-department'] as const), formed: day }),
      ),
      members: list(
        'm',
        counts.members,
        fc.tuple(title, span, group, fc.boolean()).map(([name, [appointed, left], of, short]) => ({
          name,
          appointed,
          left,
          ...(short ? { group: of, roles: ['leader' as const] } : { posts: [{ group: of, from: appointed }] }),
        })),
      ),
      gatherings: list(
        'a',
        counts.gatherings,
        fc
          .record({
            kind: pick(GATHERING_KINDS),
            of: maybe(group),
            others: maybe(fc.array(group, { maxLength: 2 })),
            date: day,
            title,
            invited: maybe(fc.array(member, { maxLength: 3 })),
            category: maybe(pick(['health', 'other'])),
            recorded: maybe(day),
          })
          .map(({ of, others, ...rest }) => {
            const county = of === undefined || MEETING_KINDS.some((kind) => kind === rest.kind)
            return bare(county ? { ...rest, group: null } : { ...rest, group: of, with: others }) as Omit<
              Ledger['gatherings'][number],
              'id'
            >
          }),
      ),
      attendance: fc.uniqueArray(
        fc
          .record({ gathering, member, mark: pick(MARKS), decidedBy: title, recorded: maybe(day) })
          .map((mark) => bare(mark) as Ledger['attendance'][number]),
        { selector: (mark) => `${mark.gathering}/${mark.member}` },
      ),
      works: list(
        'w',
        counts.works,
        fc
          .record({
            kind: pick(WORK_KINDS),
            group,
            date: day,
            title,
            member: maybe(member),
            derivedFrom: maybe(fc.array(source, { maxLength: 3 })),
            recorded: maybe(day),
            named: fc.boolean(),
          })
          .map(({ named: isNamed, ...rest }) => {
            const period = rest.kind === 'quarterly-report' ? '2012-Q3' : '2012'
            const takesOne = ['plan', 'half-year-summary', 'annual-summary', 'quarterly-report'].includes(rest.kind)
            return bare(isNamed && takesOne ? { ...rest, for: period } : rest) as Omit<Ledger['works'][number], 'id'>
          }),
      ),
      handling: list('h', 2, fc.record({ work, date: day, step: pick(['received', 'rated'] as const) })),
      contacts: list('c', 1, fc.record({ member, group, from: day })),
    })
  })

describe('properties', () => {
  test('a valid ledger, sent as entries, comes back the same, its order included', () => {
    fc.assert(
      fc.property(validLedger, (ledger) => {
        expect(ledgerFaults(ledger)).toEqual([])
        const { ledger: back, unresolved } = fold('sample', imported(ledger))
        expect(unresolved).toEqual([])
        expect(back).toEqual(ledger)
      }),
      { numRuns: 200 },
    )
  })

  test('whatever is withdrawn, changed and left over, the ledger is one, and each thing is in it or unresolved', () => {
    const history = fc
      .tuple(validLedger, validLedger)
      .chain(([one, other]) =>
        fc.tuple(
          fc.shuffledSubarray(imported(one), { minLength: 1 }),
          fc.shuffledSubarray(imported(other).filter(({ about }) => about !== 'committee')),
          fc.array(fc.boolean()),
          fc.constant(one.committee),
        ),
      )
    fc.assert(
      fc.property(history, ([first, second, withdrawals, committee]) => {
        const entries = [entry(0, 'committee', committee), ...first, ...second].map((sealed, index) =>
          entry(index + 1, sealed.about, withdrawals[index] && index > 0 ? null : sealed.value, {
            recordedBy: index % 2 ? 'k1' : 'import',
          }),
        )
        const { ledger, unresolved } = fold('sample', entries)
        expect(ledgerFaults(ledger)).toEqual([])
        const newest = new Map(entries.map((sealed) => [sealed.about, sealed.value]))
        const present = [...newest]
          .filter(([about, value]) => value !== null || about === 'committee')
          .map(([about]) => about)
        const accounted = [...[...thingsOf(ledger!)].map(({ about }) => about), ...unresolved.map(({ about }) => about)]
        expect(accounted.sort()).toEqual(present.sort())
        const live = new Folded('sample')
        for (const sealed of entries) {
          live.apply(sealed)
          live.ledger()
        }
        expect(live.ledger()).toEqual({ ledger, unresolved })
      }),
      { numRuns: 200 },
    )
  })
})
