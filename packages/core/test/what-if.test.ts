import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../src/assess.ts'
import { type Change, changesBetween } from '../src/assessing/change.ts'
import { shache2012 } from '../src/charters/shache-2012.ts'
import { county } from '../src/duties/situation.ts'
import { thingsOf } from '../src/ledger/about.ts'
import { LedgerFaults } from '../src/model/fault.ts'
import type { Attendance, Gathering, Ledger, Work } from '../src/model/ledger.ts'
import { MARKS } from '../src/model/vocabulary.ts'
import { type Supposed, whatIf } from '../src/what-if.ts'
import { ledgerAndQuestion } from './random-ledger.ts'

const environment = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {}
const numRuns = Number(environment.LIAISON_RUNS ?? 100)

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}

/** `duty groups/g info-report/2012-01`, of each change. */
const lines = (changes: readonly Change[]): string[] =>
  changes.map(({ of, whose, at }) => `${of} ${whose} ${at}`.trim())
const change = (changes: readonly Change[], line: string): Change =>
  changes.find((one) => lines([one])[0] === line) ?? expect.unreachable(line)

const report: Work = { id: 'w1', kind: 'info-report', group: 'g', date: '2012-02-20', title: '饮水' }
const inspection: Gathering = { id: 'a1', kind: 'inspection', group: 'g', date: '2012-02-20', title: '视察' }

describe('what if', () => {
  test('a report were recorded: the month it is of is met, and nothing else', () => {
    const { changes, unresolved } = whatIf(county.ledger, [{ about: 'works/w1', value: report }], {
      asOf: '2012-02-25',
    })
    const verdict = { duty: 'info-report', period: '2012-02', from: '2012-02-01', to: '2012-02-29', due: '2012-02-29' }
    expect(changes).toEqual([
      {
        of: 'duty',
        whose: 'groups/g',
        at: 'info-report/2012-02',
        before: { ...verdict, required: 1, done: 0, status: 'open', daysLeft: 4, evidence: [] },
        after: { ...verdict, required: 1, done: 1, status: 'met', evidence: ['w1'] },
      },
    ])
    expect(unresolved).toEqual([])
  })

  test('a report came long after its day: it counts, and is a late entry', () => {
    const { changes } = whatIf(county.ledger, [{ about: 'works/w1', value: report }], { asOf: '2012-04-01' })
    expect(lines(changes)).toEqual(['duty groups/g info-report/2012-02', 'late-entry groups/g works/w1'])
    expect(changes[1]).toMatchObject({ after: { date: '2012-02-20', recorded: '2012-04-01', lag: 41 } })
  })

  test.each<[string, Supposed[]]>([
    ['a gathering', [{ about: 'gatherings/a1', value: inspection }]],
    [
      'one that is corrected at once',
      [
        { about: 'gatherings/a1', value: inspection },
        { about: 'gatherings/a1', value: { ...inspection, title: '改' } },
      ],
    ],
  ])('late is also %s', (_, entries) => {
    const { changes } = whatIf(county.ledger, entries, { asOf: '2012-04-01' })
    expect(change(changes, 'late-entry groups/g gatherings/a1')).toMatchObject({
      after: { recorded: '2012-04-01', lag: 41 },
    })
  })

  test('a thing already there is corrected: it keeps the day it was recorded, or that it has none', () => {
    const recorded = { ...county.ledger, works: [{ ...report, recorded: '2012-02-21' }] }
    const moved = { ...report, date: '2012-01-20' }
    const corrected = whatIf(recorded, [{ about: 'works/w1', value: moved }], { asOf: '2012-04-01' }).changes
    expect(change(corrected, 'late-entry groups/g works/w1')).toMatchObject({
      after: { recorded: '2012-02-21', lag: 32 },
    })
    const bare = whatIf({ ...county.ledger, works: [report] }, [{ about: 'works/w1', value: moved }], {
      asOf: '2012-04-01',
    })
    expect(lines(bare.changes)).toEqual(['duty groups/g info-report/2012-01', 'duty groups/g info-report/2012-02'])
  })

  test('a value says itself when it was recorded', () => {
    const value = { ...report, recorded: '2012-02-21' }
    expect(lines(whatIf(county.ledger, [{ about: 'works/w1', value }], { asOf: '2012-04-01' }).changes)).toEqual([
      'duty groups/g info-report/2012-02',
    ])
  })

  test('a thing were withdrawn, with what hangs on it', () => {
    const held = county.gatherings('inspection', ['2012-02-20'], 'absent')
    const { changes, unresolved } = whatIf(held.ledger, [{ about: 'gatherings/inspection-1', value: null }], {
      asOf: '2012-02-25',
    })
    expect(lines(changes)).toEqual([
      'duty groups/g inspection/2012-Q1',
      'attendance groups/g',
      'undocumented groups/g inspection-1',
      'test members/m activity-absence',
      'test members/m activity-leave',
      'attendance members/m',
      'barred members/m 2012',
    ])
    expect(change(changes, 'barred members/m 2012')).toMatchObject({ before: true, after: undefined })
    // The mark is left over, but nobody asked about it.
    expect(unresolved).toEqual([])
  })

  test('an entry does not fit: it is said to, and changes nothing', () => {
    const stray = { gathering: 'a9', member: 'm', mark: 'absent' }
    const { changes, unresolved } = whatIf(
      county.ledger,
      [
        { about: 'attendance/a9/m', value: stray },
        { about: 'works/w1', value: { ...report, group: 'x' } },
      ],
      { asOf: '2012-02-25' },
    )
    expect(changes).toEqual([])
    expect(unresolved.map(({ about, code }) => [about, code])).toEqual([
      ['attendance/a9/m', 'reference'],
      ['works/w1', 'reference'],
    ])
    expect(unresolved[0]!.message).toContain('a9')
  })

  test('a later entry mends an earlier one, whichever refers to the other', () => {
    const mark = { about: 'attendance/a1/m', value: { gathering: 'a1', member: 'm', mark: 'absent' } }
    const held = { about: 'gatherings/a1', value: inspection }
    const [one, other] = [
      [mark, held],
      [held, mark],
    ].map((entries) => whatIf(county.ledger, entries, { asOf: '2012-02-25' }))
    expect(one).toEqual(other)
    expect(one!.unresolved).toEqual([])
    expect(change(one!.changes, 'test members/m activity-absence')).toMatchObject({ after: { count: 1 } })
  })

  test('another charter came into force: the duties it asks, and no others', () => {
    const { committee } = county.ledger
    const later = [...committee.charters, { from: '2012-04-01', charter: 'urumqi-2012' }]
    const { changes } = whatIf(county.ledger, [{ about: 'committee', value: { ...committee, charters: later } }], {
      asOf: '2012-04-30',
    })
    expect(lines(changes)).toEqual([
      'charters committee',
      'duty committee joint-meeting/2012-Q2',
      'duty groups/g info-report/2012-04',
      'duty groups/g suggestion/2012-Q2',
      'duty groups/g activity/2012-Q2',
      'duty groups/g inspection/2012-Q2',
      'duty groups/g study/2012-Q2',
      'duty groups/g quarterly-report/2012-Q2',
      'test members/m plenary-absence',
      'test members/m plenary-leave',
      'test members/m activity-leave',
    ])
    expect(change(changes, 'duty groups/g info-report/2012-04').after).toBeUndefined()
    expect(change(changes, 'test members/m plenary-absence')).toMatchObject({
      before: { limit: 2 },
      after: { limit: 1 },
    })
  })

  test('the number a charter asks were another', () => {
    const { committee } = county.ledger
    const asking = {
      ...shache2012,
      id: 'more',
      duties: { ...shache2012.duties, inspection: [{ ...shache2012.duties.inspection![0]!, atLeast: 2 }] },
    }
    const value = { ...committee, charters: [{ from: '2012-01-01', charter: asking }] }
    const { changes } = whatIf(county.ledger, [{ about: 'committee', value }], { asOf: '2012-01-01' })
    expect(lines(changes)).toEqual(['charters committee', 'duty groups/g inspection/2012-Q1'])
    expect(changes[1]).toMatchObject({ before: { required: 1 }, after: { required: 2 } })
  })

  test('nothing were recorded, or what is there already: nothing changes', () => {
    const { ledger } = county.works('info-report', ['2012-02-20'])
    expect(whatIf(ledger, [], { asOf: '2012-02-25' })).toEqual({ changes: [], unresolved: [] })
    expect(whatIf(ledger, [...thingsOf(ledger)], { asOf: '2012-02-25' })).toEqual({ changes: [], unresolved: [] })
  })

  test.each<[string, Supposed[], asOf: string, code: string]>([
    ['already without an answer', [], '2011-08-20', 'no-term'],
    ['no answer any more', [{ about: 'terms/t12', value: null }], '2012-02-25', 'no-term'],
    ['no such day', [], '2012-02-30', 'day'],
  ])('%s: refused as by assess', (_, entries, asOf, code) => {
    try {
      whatIf(county.ledger, entries, { asOf })
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(LedgerFaults)
      expect((error as LedgerFaults).faults.map((fault) => fault.code)).toEqual([code])
    }
  })
})

const deed = fc.record({ what: fc.nat(9), which: fc.nat(9999), how: fc.nat(9999) })
const of = <T>(list: readonly T[], n: number): T => list[n % list.length]!

/** What somebody would do to a ledger, both as entries and straight in its lists. */
function done(
  ledger: Ledger,
  asOf: string,
  deeds: { what: number; which: number; how: number }[],
): { entries: Supposed[]; after: Ledger } {
  const entries: Supposed[] = []
  const after: Ledger = {
    ...ledger,
    gatherings: [...ledger.gatherings],
    attendance: [...ledger.attendance],
    works: [...ledger.works],
  }
  const days = [asOf, ...after.gatherings.map(({ date }) => date), ...after.works.map(({ date }) => date)]
  const put = <T extends object>(list: T[], at: number, thing: T, about: string): void => {
    entries.push({ about, value: thing })
    // What comes anew is recorded on the day asked about; what was there keeps its own.
    if (at < 0) list.push({ ...thing, recorded: asOf })
    else {
      const { recorded: _, ...rest } = thing as { recorded?: string }
      const { recorded } = list[at]! as { recorded?: string }
      list[at] = { ...rest, ...(recorded !== undefined && { recorded }) } as T
    }
  }
  deeds.forEach(({ what, which, how }, nth) => {
    const { gatherings, attendance, works, groups, members } = after
    const date = of(days, how)
    if (what < 4 && gatherings.length > 0) {
      const gathering = of(gatherings, which).id
      const member = of(members, how).id
      const at = attendance.findIndex((one) => one.gathering === gathering && one.member === member)
      const mark: Attendance = { gathering, member, mark: of(MARKS, how >> 3), decidedBy: '主任' }
      const about = `attendance/${gathering}/${member}`
      if (at >= 0 && how % 5 === 0) {
        entries.push({ about, value: null })
        attendance.splice(at, 1)
      } else if (!entries.some((entry) => entry.about === about)) put(attendance, at, mark, about)
    } else if (what < 6 && works.length > 0) {
      const at = which % works.length
      const work = works[at]!
      const { for: _, ...free } = work
      put(
        works,
        at,
        how % 2 === 0 ? { ...free, date } : { ...work, group: of(groups, how).id, delivered: date },
        `works/${work.id}`,
      )
    } else if (what < 8) {
      const id = `new-${nth}`
      put(
        gatherings,
        -1,
        {
          id,
          kind: of<Gathering['kind']>(['activity', 'inspection', 'visit'], how),
          group: of(groups, which).id,
          date,
          title: '新',
        },
        `gatherings/${id}`,
      )
    } else {
      const id = `new-${nth}`
      put(
        works,
        -1,
        {
          id,
          kind: of<Work['kind']>(['info-report', 'suggestion', 'press'], how),
          group: of(groups, which).id,
          date,
          title: '新',
        },
        `works/${id}`,
      )
    }
  })
  return { entries, after }
}

describe('what if, of random ledgers', () => {
  test('is the difference between two assessments, and touches nothing', () => {
    let [total, some] = [0, 0]
    fc.assert(
      fc.property(
        ledgerAndQuestion(),
        fc.array(deed, { minLength: 1, maxLength: 6 }),
        ({ ledger, ...question }, deeds) => {
          const { entries, after } = done(ledger, question.asOf, deeds)
          deepFreeze({ ledger, entries, question })
          let before: ReturnType<typeof assess>
          try {
            before = assess(ledger, question)
          } catch (refused) {
            expect(() => whatIf(ledger, entries, question)).toThrow((refused as Error).message)
            return
          }
          const outcome = whatIf(ledger, entries, question)
          expect(outcome).toEqual({ changes: changesBetween(before, assess(after, question)), unresolved: [] })
          total += 1
          if (outcome.changes.length > 0) some += 1
        },
      ),
      { numRuns },
    )
    expect(some / total).toBeGreaterThan(0.3)
  }, 3_600_000)
})
