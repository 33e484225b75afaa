import type { Cases } from './case.ts'
import { county } from './situation.ts'

const next = { id: 't13', number: 13, from: '2016-08-21', to: '2021-08-20' }
const lateInForce = county.charters([{ from: '2016-07-01', charter: 'shache-2012' }])
const adjoining = lateInForce.anotherTerm(next)

export const quarterlyReportCases: Cases = [
  {
    name: 'one report for the quarter is what is asked',
    shows: 'at',
    situation: county.works('quarterly-report', ['2012-03-20']),
    asOf: '2012-03-20',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'a quarter without one is short from the day after its last',
    shows: 'under',
    situation: county,
    asOf: '2012-04-01',
    expected: ['2012-Q1 short 0/1 missing 1', '2012-Q2 open 0/1 90 days left'],
  },
  {
    name: 'sent on the first day of a quarter without naming one, it counts for that quarter',
    shows: 'first-day',
    situation: county.works('quarterly-report', ['2012-04-01']),
    asOf: '2012-04-01',
    expected: ['2012-Q1 short 0/1 missing 1', '2012-Q2 met 1/1'],
  },
  {
    name: 'sent on the last day of the quarter, it is in time',
    shows: 'last-day',
    situation: county.works('quarterly-report', ['2012-03-31']),
    asOf: '2012-04-01',
    expected: ['2012-Q1 met 1/1', '2012-Q2 open 0/1 90 days left'],
  },
  {
    name: 'sent the day after for the quarter before, it meets that one late',
    situation: county.works('quarterly-report', ['2012-04-01'], { for: '2012-Q1' }),
    asOf: '2012-04-01',
    expected: ['2012-Q1 met 1/1 late', '2012-Q2 open 0/1 90 days left'],
  },
  {
    name: 'a quarter in which the term ends is owed where the next term adjoins',
    situation: adjoining,
    asOf: '2016-08-20',
    expected: ['2016-Q3 open 0/1 41 days left'],
  },
  {
    name: 'and it is listed in the next term too',
    situation: adjoining,
    asOf: '2016-08-21',
    expected: ['2016-Q3 open 0/1 40 days left'],
  },
  {
    name: 'it is exempt where the next term begins a day later',
    situation: lateInForce.anotherTerm({ ...next, from: '2016-08-22' }),
    asOf: '2016-08-20',
    expected: ['2016-Q3 exempt 0/1'],
  },
  {
    name: 'it is exempt where no next term is known',
    situation: lateInForce,
    asOf: '2016-12-31',
    expected: ['2016-Q3 exempt 0/1'],
  },
]
