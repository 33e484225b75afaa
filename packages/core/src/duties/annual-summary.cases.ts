import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const annualSummaryCases: Cases = [
  {
    name: 'sent on 8 January for 2012 it meets 2012',
    situation: county.works('annual-summary', ['2013-01-08'], { for: '2012' }),
    asOf: '2013-01-31',
    expected: ['2012 met 1/1', '2013 open 0/1 365 days left'],
  },
  {
    name: 'sent on 8 January without naming a year it counts for the new one',
    situation: county.works('annual-summary', ['2013-01-08']),
    asOf: '2013-01-31',
    expected: ['2012 open 0/1 0 days left', '2013 met 1/1'],
  },
  {
    name: 'sent on 3 February for 2012 it meets 2012 late',
    situation: county.works('annual-summary', ['2013-02-03'], { for: '2012' }),
    asOf: '2013-02-03',
    expected: ['2012 met 1/1 late', '2013 open 0/1 362 days left'],
  },
]
