import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const researchReportCases: Cases = [
  {
    name: 'one report in the half-year is what is asked',
    shows: 'at',
    situation: county.works('research-report', ['2012-05-01']),
    asOf: '2012-05-01',
    expected: ['2012-H1 met 1/1'],
  },
  {
    name: 'a half-year without one is short from 1 July',
    shows: 'under',
    situation: county,
    asOf: '2012-07-01',
    expected: ['2012-H1 short 0/1 missing 1', '2012-H2 open 0/1 183 days left'],
  },
  {
    name: 'a report of 1 July is in the second half-year',
    shows: 'first-day',
    situation: county.works('research-report', ['2012-07-01']),
    asOf: '2012-07-01',
    expected: ['2012-H1 short 0/1 missing 1', '2012-H2 met 1/1'],
  },
  {
    name: 'a report of 30 June is in the first half-year',
    shows: 'last-day',
    situation: county.works('research-report', ['2012-06-30']),
    asOf: '2012-07-01',
    expected: ['2012-H1 met 1/1', '2012-H2 open 0/1 183 days left'],
  },
  {
    name: 'two reports in one half-year do not help the next',
    situation: county.works('research-report', ['2012-05-01', '2012-06-01']),
    asOf: '2012-12-31',
    expected: ['2012-H1 met 2/1', '2012-H2 open 0/1 0 days left'],
  },
]
