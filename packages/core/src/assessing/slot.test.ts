import { expect, it } from 'vitest'
import { assess } from '../assess.ts'
import { shache2012 } from '../charters/shache-2012.ts'
import { county, type Situation } from '../duties/situation.ts'
import type { DutyRule } from '../model/charter.ts'

const dueDays = (situation: Situation, asOf: string, duty: string, term?: string): string[] =>
  assess(situation.ledger, { asOf, term })
    .groups[0]!.duties.filter((verdict) => verdict.duty === duty)
    .map(({ period, due, status }) => `${period} ${due} ${status}`)

it('civil dates end with the year 9999: what is due in the year after is due on its last day, the rest on its own', () => {
  const last = county.term({ from: '9999-01-01', to: '9999-12-31' })
  expect(dueDays(last, '9999-12-31', 'annual-summary')).toEqual(['9999 9999-12-31 open'])
  expect(dueDays(last, '9999-03-31', 'plan')).toEqual(['9999 9999-03-31 open'])
})

it('a due day of an early year is written with four digits, and compares like the rest', () => {
  const early = county
    .term({ from: '0998-01-01', to: '0998-12-31' })
    .group({ formed: '0900-01-01' })
    .charters([{ from: '0900-01-01', charter: 'shache-2012' }])
  expect(dueDays(early, '0998-04-01', 'plan')).toEqual(['0998 0998-03-31 short'])
})

it('a duty that comes round by the month, then by the quarter, then by the month again is listed in the order of its periods', () => {
  const rule = (since: string, every: DutyRule['every']): DutyRule => ({ since, every, atLeast: 1, cites: [] })
  const rules = [rule('2012-01-01', 'month'), rule('2012-04-01', 'quarter'), rule('2012-07-01', 'month')]
  const charter = { ...shache2012, id: 'turning', duties: { 'info-report': rules } }
  const situation = county.charters([{ from: '2012-01-01', charter }])
  expect(dueDays(situation, '2012-08-31', 'info-report').map((line) => line.slice(0, 7))).toEqual([
    '2012-01',
    '2012-02',
    '2012-03',
    '2012-Q2',
    '2012-07',
    '2012-08',
  ])
})

it('a term still to come lists the periods that have begun and reach into it', () => {
  const both = county.anotherTerm({ id: 't13', number: 13, from: '2016-08-21', to: '2021-08-20' })
  // Nobody is listed before the term's first day; the committee's duties are.
  const { committee, groups, members } = assess(both.ledger, { asOf: '2016-08-01', term: 't13' })
  expect(committee.duties.map(({ duty, period, status }) => `${duty} ${period} ${status}`)).toEqual([
    'joint-meeting 2016-Q3 open',
  ])
  expect([groups, members]).toEqual([[], []])
})

it('terms that adjoin are one run, in whatever order the ledger has them', () => {
  const terms = [
    { id: 'a', number: 1, from: '2011-07-01', to: '2012-06-30' },
    { id: 'b', number: 2, from: '2012-07-01', to: '2012-07-20' },
    { id: 'c', number: 3, from: '2012-07-21', to: '2013-06-30' },
  ]
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
    [0, 2, 1],
  ]) {
    const [first, ...rest] = order.map((at) => terms[at]!)
    const situation = rest
      .reduce((so, term) => so.anotherTerm(term), county.term(first!))
      .group({ formed: '2010-01-01' })
    const plans = (term: string): string[] => dueDays(situation, '2013-06-30', 'plan', term)
    expect([order, plans('a'), plans('c')]).toEqual([
      order,
      ['2012 2012-03-31 short'],
      ['2012 2012-03-31 short', '2013 2013-03-31 exempt'],
    ])
  }
})

it('a member’s duty counts a gathering held on the very day asked about', () => {
  const charter = {
    ...shache2012,
    id: 'own',
    ownDuties: {
      attending: {
        name: { 'zh-CN': '参加学习' },
        bearer: 'member' as const,
        counts: { gatherings: ['study' as const] },
      },
    },
    duties: { attending: [{ since: '2012-01-01', every: 'month' as const, atLeast: 1, cites: [] }] },
  }
  const situation = county
    .charters([{ from: '2012-01-01', charter }])
    .gatherings('study', ['2012-02-10', '2012-02-11'], 'present')
  const done = (asOf: string): unknown =>
    assess(situation.ledger, { asOf }).members[0]!.duties?.map((duty) => duty.done)
  expect(done('2012-02-09')).toEqual([0, 0])
  expect(done('2012-02-10')).toEqual([0, 1])
  expect(done('2012-02-11')).toEqual([0, 2])
})

it('what is dated on the day the committee began to use the ledger can be late, the day before it cannot', () => {
  const late = (since: string): string[] => {
    const { ledger } = county.works('press', ['2012-03-10'], { recorded: '2012-06-01' })
    const assessment = assess({ ...ledger, committee: { ...ledger.committee, since } }, { asOf: '2012-12-31' })
    return assessment.groups[0]!.lateEntries.map(({ about }) => about)
  }
  expect(late('2012-03-10')).toEqual(['works/press-1'])
  expect(late('2012-03-11')).toEqual([])
})
