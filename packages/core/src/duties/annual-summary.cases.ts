import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const annualSummaryCases: Cases = [
  {
    name: 'one summary for the year is what is asked; sent on the due day, 31 January of the next year, it is in time',
    shows: 'at',
    situation: county.works('annual-summary', ['2013-01-31'], { for: '2012' }),
    asOf: '2013-01-31',
    expected: ['2012 met 1/1', '2013 open 0/1 365 days left'],
  },
  {
    name: 'on the due day, without a summary, the old year is open with no day left',
    shows: 'under',
    situation: county,
    asOf: '2013-01-31',
    expected: ['2012 open 0/1 0 days left', '2013 open 0/1 365 days left'],
  },
  {
    name: 'the day after the due day it is short',
    situation: county,
    asOf: '2013-02-01',
    expected: ['2012 short 0/1 missing 1', '2013 open 0/1 364 days left'],
  },
  {
    name: 'sent the day after the due day, it is met late',
    situation: county.works('annual-summary', ['2013-02-01'], { for: '2012' }),
    asOf: '2013-02-01',
    expected: ['2012 met 1/1 late', '2013 open 0/1 364 days left'],
  },
  {
    name: 'sent on the first day of a year without naming one, it counts for that year',
    shows: 'first-day',
    situation: county.works('annual-summary', ['2013-01-01']),
    asOf: '2013-01-01',
    expected: ['2012 open 0/1 30 days left', '2013 met 1/1'],
  },
  {
    name: 'sent on the last day of the year, it counts for that year',
    shows: 'last-day',
    situation: county.works('annual-summary', ['2012-12-31']),
    asOf: '2013-01-01',
    expected: ['2012 met 1/1', '2013 open 0/1 395 days left'],
  },
  {
    name: 'sent on 8 January for 2012, it meets 2012',
    situation: county.works('annual-summary', ['2013-01-08'], { for: '2012' }),
    asOf: '2013-01-31',
    expected: ['2012 met 1/1', '2013 open 0/1 365 days left'],
  },
  {
    name: 'sent on 8 January without naming a year, it counts for the new one',
    situation: county.works('annual-summary', ['2013-01-08']),
    asOf: '2013-01-31',
    expected: ['2012 open 0/1 0 days left', '2013 met 1/1'],
  },
]
