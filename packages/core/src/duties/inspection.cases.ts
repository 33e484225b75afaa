import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const inspectionCases: Cases = [
  {
    name: 'one inspection in the quarter is what is asked',
    shows: 'at',
    situation: county.gatherings('inspection', ['2012-02-10']),
    asOf: '2012-02-10',
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
    name: 'held on the first day of the quarter, it meets the quarter',
    shows: 'first-day',
    situation: county.gatherings('inspection', ['2012-01-01']),
    asOf: '2012-01-01',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'held on the last day of the quarter, it meets the quarter',
    shows: 'last-day',
    situation: county.gatherings('inspection', ['2012-03-31']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'with a certificate or without, an inspection counts',
    situation: county
      .gatherings('inspection', ['2012-02-10'], undefined, { certificate: '示例第 1 号' })
      .gatherings('inspection', ['2012-05-10']),
    asOf: '2012-05-10',
    expected: ['2012-Q1 met 1/1', '2012-Q2 met 1/1'],
  },
  {
    name: 'a group formed on 1 February is exempt for the first quarter and owes the second',
    situation: county.group({ formed: '2012-02-01' }),
    asOf: '2012-07-01',
    expected: ['2012-Q1 exempt 0/1', '2012-Q2 short 0/1 missing 1', '2012-Q3 open 0/1 91 days left'],
  },
]
