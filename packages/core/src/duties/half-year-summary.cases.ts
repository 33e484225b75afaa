import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const halfYearSummaryCases: Cases = [
  {
    name: 'one summary in the year is what is asked; on the due day, 31 July, it is in time',
    shows: 'at',
    situation: county.works('half-year-summary', ['2012-07-31']),
    asOf: '2012-08-01',
    expected: ['2012 met 1/1'],
  },
  {
    name: 'on the due day, without a summary, it is open with no day left',
    shows: 'under',
    situation: county,
    asOf: '2012-07-31',
    expected: ['2012 open 0/1 0 days left'],
  },
  {
    name: 'the day after the due day it is short',
    situation: county,
    asOf: '2012-08-01',
    expected: ['2012 short 0/1 missing 1'],
  },
  {
    name: 'sent the day after the due day, it is met late',
    situation: county.works('half-year-summary', ['2012-08-01']),
    asOf: '2012-08-01',
    expected: ['2012 met 1/1 late'],
  },
  {
    name: 'sent on the first day of the year, it counts for that year',
    shows: 'first-day',
    situation: county.works('half-year-summary', ['2013-01-01']),
    asOf: '2013-01-01',
    expected: ['2012 short 0/1 missing 1', '2013 met 1/1'],
  },
  {
    name: 'sent on the last day of the year, it still counts for it, late',
    shows: 'last-day',
    situation: county.works('half-year-summary', ['2012-12-31']),
    asOf: '2012-12-31',
    expected: ['2012 met 1/1 late'],
  },
]
