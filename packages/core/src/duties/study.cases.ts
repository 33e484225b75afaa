import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const studyCases: Cases = [
  {
    name: 'studying together once in the quarter is what is asked',
    shows: 'at',
    situation: county.gatherings('study', ['2012-02-10']),
    asOf: '2012-02-10',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'self-study and notes do not count: the quarter is one short',
    shows: 'under',
    situation: county.works('self-study', ['2012-02-01']).works('study-note', ['2012-02-02']),
    asOf: '2012-04-01',
    expected: ['2012-Q1 short 0/1 missing 1', '2012-Q2 open 0/1 90 days left'],
  },
  {
    name: 'held on the first day of the quarter, it meets the quarter',
    shows: 'first-day',
    situation: county.gatherings('study', ['2012-04-01']),
    asOf: '2012-04-01',
    expected: ['2012-Q1 short 0/1 missing 1', '2012-Q2 met 1/1'],
  },
  {
    name: 'held on the last day of the quarter, it meets the quarter',
    shows: 'last-day',
    situation: county.gatherings('study', ['2012-03-31']),
    asOf: '2012-04-01',
    expected: ['2012-Q1 met 1/1', '2012-Q2 open 0/1 90 days left'],
  },
]
