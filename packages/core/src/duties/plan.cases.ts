import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const planCases: Cases = [
  {
    name: 'one plan for the year is what is asked; on the due day, 31 March, it is in time',
    shows: 'at',
    situation: county.works('plan', ['2012-03-31']),
    asOf: '2012-04-01',
    expected: ['2012 met 1/1'],
  },
  {
    name: 'on the due day, without a plan, it is open with no day left',
    shows: 'under',
    situation: county,
    asOf: '2012-03-31',
    expected: ['2012 open 0/1 0 days left'],
  },
  {
    name: 'the day after the due day it is short',
    situation: county,
    asOf: '2012-04-01',
    expected: ['2012 short 0/1 missing 1'],
  },
  {
    name: 'made the day after the due day, it is met late',
    situation: county.works('plan', ['2012-04-01']),
    asOf: '2012-04-01',
    expected: ['2012 met 1/1 late'],
  },
  {
    name: 'made on the first day of the year, it counts for that year',
    shows: 'first-day',
    situation: county.works('plan', ['2012-01-01']),
    asOf: '2012-01-01',
    expected: ['2012 met 1/1'],
  },
  {
    name: 'made on the last day of the year, it still counts for it, late',
    shows: 'last-day',
    situation: county.works('plan', ['2012-12-31']),
    asOf: '2012-12-31',
    expected: ['2012 met 1/1 late'],
  },
  {
    name: 'a plan made the December before names the year it is for',
    situation: county.works('plan', ['2012-12-20'], { for: '2013' }),
    asOf: '2013-04-01',
    expected: ['2012 short 0/1 missing 1', '2013 met 1/1'],
  },
  {
    name: 'a group formed on 1 February is exempt from the plan of that year',
    situation: county.group({ formed: '2012-02-01' }),
    asOf: '2012-12-31',
    expected: ['2012 exempt 0/1'],
  },
]
