import { describe, expect, it } from 'vitest'
import { bulletin } from './bulletin.ts'
import { shache2012 } from './charters/shache-2012.ts'
import { county, type Situation } from './duties/situation.ts'
import type { DutyVerdict } from './model/assessment.ts'
import { LedgerFaults } from './model/fault.ts'
import type { Ledger } from './model/ledger.ts'

/** Everything that falls due in the first quarter of 2012, done; the plan on a given day. */
const firstQuarter = (plan: string): Situation =>
  county
    .works('info-report', ['2012-01-20', '2012-02-20', '2012-03-20'])
    .works('suggestion', ['2012-02-01'])
    .works('quarterly-report', ['2012-03-30'])
    .works('plan', [plan])
    .gatherings('study', ['2012-01-10'], 'present', { minutes: '记录', reported: '2012-01-11' })
    .gatherings('activity', ['2012-02-10'], 'leave')
    .gatherings('inspection', ['2012-03-31'], 'present', { minutes: '记录' })

const q1 = (ledger: Ledger, asOf = '2012-04-10') => bulletin(ledger, { quarter: '2012-Q1', asOf })
const lines = (duties: DutyVerdict[]): string[] => duties.map(({ duty, period }) => `${duty} ${period}`)

describe("a quarter's bulletin", () => {
  it('lists what was done, the reports and what is not documented of a group that did everything', () => {
    const { from, to, groups } = q1(firstQuarter('2012-03-31').ledger)
    expect([from, to]).toEqual(['2012-01-01', '2012-03-31'])
    expect(groups).toHaveLength(1)
    const { duties, ...rest } = groups[0]!
    expect(lines(duties.done)).toEqual([
      'info-report 2012-01',
      'info-report 2012-02',
      'info-report 2012-03',
      'suggestion 2012-Q1',
      'activity 2012-Q1',
      'inspection 2012-Q1',
      'study 2012-Q1',
      'plan 2012',
      'quarterly-report 2012-Q1',
    ])
    expect(duties).toMatchObject({ short: [], open: [] })
    expect(rest).toEqual({ group: 'g', reports: { sent: 3, adopted: 0 }, dormant: false, undocumented: 2 })
  })

  it('lists what is short by the quarter in which it was due: the annual summary of the year before, in the first', () => {
    const { groups } = bulletin(firstQuarter('2012-03-31').ledger, { quarter: '2013-Q1', asOf: '2013-04-10' })
    expect(lines(groups[0]!.duties.short)).toEqual([
      'info-report 2013-01',
      'info-report 2013-02',
      'info-report 2013-03',
      'suggestion 2013-Q1',
      'activity 2013-Q1',
      'inspection 2013-Q1',
      'study 2013-Q1',
      'plan 2013',
      'annual-summary 2012',
      'quarterly-report 2013-Q1',
    ])
    expect(groups[0]).toMatchObject({ dormant: true })
  })

  it('so also where the year before was of a term and a group that are over', () => {
    const { ledger } = county
      .term({ to: '2012-12-31' })
      .anotherTerm({ id: 't13', number: 13, from: '2013-01-01', to: '2017-12-31' })
      .group({ dissolved: '2012-12-31' })
    const { groups } = bulletin(ledger, { quarter: '2013-Q1', asOf: '2013-04-10' })
    expect(groups.map(({ group, duties }) => [group, lines(duties.short)])).toEqual([['g', ['annual-summary 2012']]])
    expect(bulletin(ledger, { quarter: '2013-Q2', asOf: '2013-07-10' }).groups).toEqual([])
  })

  it("tells the committee's own meeting", () => {
    expect(lines(q1(county.ledger).committee.short)).toEqual(['joint-meeting 2012-Q1'])
    const { ledger } = county.gatherings('joint-meeting', ['2012-03-01'])
    expect(lines(q1(ledger).committee.done)).toEqual(['joint-meeting 2012-Q1'])
  })

  it('counts a report as adopted by the step, also one taken after the quarter, but not after the day asked about', () => {
    const { ledger } = firstQuarter('2012-03-31')
    const handling: Ledger['handling'] = [
      { id: 'h1', work: 'info-report-1', date: '2012-02-01', step: 'adopted' },
      { id: 'h2', work: 'info-report-1', date: '2012-02-02', step: 'adopted' },
      { id: 'h3', work: 'info-report-2', date: '2012-04-09', step: 'adopted' },
      { id: 'h4', work: 'info-report-3', date: '2012-03-21', step: 'kept' },
    ]
    const reports = (asOf: string) => q1({ ...ledger, handling }, asOf).groups[0]!.reports
    expect(reports('2012-04-08')).toEqual({ sent: 3, adopted: 1 })
    expect(reports('2012-04-09')).toEqual({ sent: 3, adopted: 2 })
  })

  it('names members absent without leave from gatherings of the county in that quarter, once, across two terms', () => {
    const { ledger } = county
      .term({ to: '2012-02-14' })
      .anotherTerm({ id: 't13', number: 13, from: '2012-02-15', to: '2017-02-14' })
      .gatherings('plenary', ['2012-01-05', '2012-02-20', '2012-04-01'], 'absent')
      .gatherings('activity', ['2012-01-06'], 'absent')
    expect(q1(ledger).notices).toEqual([{ quarter: '2012-Q1', member: 'm', gatherings: ['plenary-1', 'plenary-2'] }])
  })

  it('passes the head of the chain through, and leaves it out where none is given', () => {
    expect(bulletin(county.ledger, { quarter: '2012-Q1', asOf: '2012-04-10', head: 'ab12' }).head).toBe('ab12')
    expect(q1(county.ledger)).not.toHaveProperty('head')
  })

  it('is refused for what is no quarter', () => {
    expect(() => bulletin(county.ledger, { quarter: '2012', asOf: '2012-04-10' })).toThrow(LedgerFaults)
  })
})

describe('advanced and lagging', () => {
  const standing = (ledger: Ledger, asOf?: string) => {
    const { advanced, lagging, rule } = q1(ledger, asOf)
    expect(rule).toEqual({ advanced: 'all-met-in-time', lagging: 'short-or-dormant', assumed: true })
    return { advanced, lagging }
  }

  it('everything met on its due day is advanced', () => {
    expect(standing(firstQuarter('2012-03-31').ledger)).toEqual({ advanced: ['g'], lagging: [] })
  })

  it('met a day late is neither', () => {
    expect(standing(firstQuarter('2012-04-01').ledger)).toEqual({ advanced: [], lagging: [] })
  })

  it('one duty short is lagging; while it is open it is neither', () => {
    const { ledger } = firstQuarter('2012-04-11')
    expect(standing(ledger, '2012-03-31')).toEqual({ advanced: [], lagging: [] })
    expect(standing(ledger)).toEqual({ advanced: [], lagging: ['g'] })
  })

  it('a group that owes nothing is neither', () => {
    expect(standing(county.group({ formed: '2012-03-02' }).ledger)).toEqual({ advanced: [], lagging: [] })
  })

  it('a group that met not once is lagging, even where no duty asks it to meet', () => {
    const duties = { 'info-report': [{ since: '2012-01-01', every: 'quarter' as const, atLeast: 1, cites: [] }] }
    const asked = county
      .works('info-report', ['2012-02-02'])
      .charters([{ from: '2012-01-01', charter: { ...shache2012, id: 'own', duties } }])
    expect(standing(asked.ledger)).toEqual({ advanced: [], lagging: ['g'] })
    expect(standing(asked.gatherings('visit', ['2012-02-01']).ledger)).toEqual({ advanced: ['g'], lagging: [] })
  })

  it('both lists are in the order of the ledger', () => {
    expect(standing(county.anotherGroup('a').ledger)).toEqual({ advanced: [], lagging: ['g', 'a'] })
  })
})
