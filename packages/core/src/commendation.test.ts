import { describe, expect, it } from 'vitest'
import { shache2012 } from './charters/shache-2012.ts'
import { commendation } from './commendation.ts'
import { county, type Situation } from './duties/situation.ts'
import type { AppraisalPlan } from './model/charter.ts'
import { LedgerFaults } from './model/fault.ts'
import type { Ledger } from './model/ledger.ts'

// Points for every press item: what a group needs is easily given or withheld.
const plan: AppraisalPlan = {
  since: '2012-01-01',
  cites: [],
  lines: [{ id: 'press', name: { 'zh-CN': '宣传' }, measure: { works: 'press' }, each: 1 }],
  bands: [
    { id: 'best', name: { 'zh-CN': '先进' }, from: 2, advanced: true },
    { id: 'rest', name: { 'zh-CN': '其他' }, from: 0 },
  ],
}
const QUARTERS = ['2012-02-01', '2012-05-01', '2012-08-01', '2012-11-01']
const active = county.charters([{ from: '2012-01-01', charter: { ...shache2012, id: 'own', appraisal: [plan] } }])

const groupOf = (situation: Situation) =>
  commendation(situation.ledger, { year: '2012', asOf: '2013-01-10' }).groups[0]!
const memberOf = (ledger: Ledger, asOf = '2013-01-10') => commendation(ledger, { year: '2012', asOf }).members[0]

describe('a group may be proposed', () => {
  it('from an advanced band, with no dormant quarter and not back-filled', () => {
    const { ledger } = active.gatherings('visit', QUARTERS).works('press', QUARTERS.slice(0, 2))
    const result = commendation(ledger, { year: '2012', asOf: '2013-01-10' })
    expect(result.groups).toEqual([{ group: 'g', points: 2, band: 'best', mayBeProposed: true, obstacles: [] }])
    expect(result).not.toHaveProperty('assumed')
  })

  it('not from another band', () => {
    expect(groupOf(active.gatherings('visit', QUARTERS).works('press', QUARTERS.slice(0, 1)))).toMatchObject({
      mayBeProposed: false,
      obstacles: [{ because: 'band', band: 'rest' }],
    })
  })

  it('not with a dormant quarter, and not where more than half of the year was recorded late; every reason is given', () => {
    const idle = active.gatherings('visit', QUARTERS.slice(1)).works('press', QUARTERS)
    expect(groupOf(idle)).toMatchObject({
      mayBeProposed: false,
      obstacles: [{ because: 'dormant', quarters: ['2012-Q1'] }],
    })
    const late = { recorded: '2012-12-20' }
    const half = active.gatherings('visit', QUARTERS).works('press', QUARTERS, late)
    expect(groupOf(half)).toMatchObject({ mayBeProposed: true })
    expect(groupOf(half.works('plan', ['2012-03-01'], late))).toMatchObject({
      obstacles: [{ because: 'back-filled', backFilled: { records: 9, late: 5, flagged: true } }],
    })
    expect(groupOf(active.works('plan', ['2012-03-01'], late)).obstacles.map(({ because }) => because)).toEqual([
      'band',
      'dormant',
      'back-filled',
    ])
  })

  it('says that our own plan is assumed, and that a group was there for part of the year', () => {
    const { ledger } = county.group({ formed: '2012-01-02' })
    const { assumed, groups } = commendation(ledger, { year: '2012', asOf: '2013-01-10' })
    expect({ assumed, partial: groups[0]!.partial }).toEqual({ assumed: true, partial: true })
  })
})

describe('a member may be proposed', () => {
  it('who was not absent, has no finding and is in office; with the figures of the year', () => {
    const { ledger } = county
      .gatherings('study', ['2011-12-31', '2012-01-01', '2012-12-31', '2013-01-01'], 'present')
      .gatherings('activity', ['2012-03-01'], 'leave')
      .gatherings('visit', ['2012-03-02'], 'absent', { invited: ['m'] })
    expect(memberOf(ledger)).toEqual({
      member: 'm',
      mayBeProposed: true,
      obstacles: [],
      attendance: {
        expected: 3,
        present: 2,
        leave: 1,
        'leave-special': 0,
        'leave-pending': 0,
        absent: 0,
        unrecorded: 0,
        rate: 0.6667,
      },
    })
  })

  it('not when absent from an activity of the year; a meeting bars only where the charter says so', () => {
    const absent = county
      .gatherings('study', ['2012-12-31', '2012-03-01'], 'absent')
      .gatherings('study', ['2013-01-01'], 'absent')
      .gatherings('plenary', ['2012-01-10'], 'absent')
    expect(memberOf(absent.ledger, '2012-12-31')).toMatchObject({
      mayBeProposed: false,
      obstacles: [{ because: 'barred', gatherings: ['study-2', 'study-1'] }],
    })
    const switches = { ...shache2012.switches, barredBy: 'any-absence' as const }
    const strict = absent.charters([{ from: '2012-01-01', charter: { ...shache2012, id: 'own', switches } }])
    expect(memberOf(strict.ledger, '2012-12-31')?.obstacles).toEqual([
      { because: 'barred', gatherings: ['plenary-4', 'study-2', 'study-1'] },
    ])
  })

  const reached = county.gatherings('plenary', ['2012-01-10', '2012-12-10'], 'absent')

  it('not with a reached finding, unless people have waived it by then', () => {
    const finding = [{ because: 'reached', term: 't12', tests: ['plenary-absence'] }]
    expect(memberOf(reached.ledger)?.obstacles).toEqual(finding)
    expect(memberOf(reached.ledger, '2012-12-09')?.obstacles).toEqual([])
    const about = { member: 'm', test: 'plenary-absence' as const, term: 't12' }
    const decisions: Ledger['decisions'] = [
      { id: 'd1', about, date: '2013-01-05', step: 'reported' },
      { id: 'd2', about, date: '2013-01-08', step: 'waived', reason: '因公' },
    ]
    expect(memberOf({ ...reached.ledger, decisions }, '2013-01-07')?.obstacles).toEqual(finding)
    expect(memberOf({ ...reached.ledger, decisions }, '2013-01-08')?.obstacles).toEqual([])
  })

  it('a finding of a term that ended before the year stands in nobody’s way', () => {
    const { ledger } = reached
      .term({ to: '2012-12-31' })
      .anotherTerm({ id: 't13', number: 13, from: '2013-01-01', to: '2017-12-31' })
    expect(commendation(ledger, { year: '2013', asOf: '2013-06-01' }).members[0]?.obstacles).toEqual([])
  })

  it('not once out of office; who was in office on no day of the year is not listed', () => {
    const left = (day: string) => memberOf(county.member({ left: day }).ledger)
    expect(left('2013-01-09')?.obstacles).toEqual([{ because: 'not-in-office' }])
    expect(left('2013-01-10')?.obstacles).toEqual([])
    expect(left('2012-01-01')?.obstacles).toEqual([{ because: 'not-in-office' }])
    expect(left('2011-12-31')).toBeUndefined()
    expect(memberOf(county.member({ appointed: '2012-06-01' }).ledger, '2012-05-31')).toBeUndefined()
  })
})

it('a commendation is refused for what is no year', () => {
  expect(() => commendation(county.ledger, { year: '2012-H1', asOf: '2013-01-10' })).toThrow(LedgerFaults)
})
