import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const inspectionCases: Cases = [
  {
    name: 'a group formed on 1 February is exempt for the first quarter and owes the second',
    situation: county.group({ formed: '2012-02-01' }),
    asOf: '2012-07-01',
    expected: ['2012-Q1 exempt 0/1', '2012-Q2 short 0/1 missing 1', '2012-Q3 open 0/1 91 days left'],
  },
  {
    name: 'with the certificate or without, an inspection on the first day of the quarter meets it',
    situation: county.gatherings('inspection', ['2012-01-01'], undefined, { certificate: '示例第 1 号' }),
    asOf: '2012-01-01',
    expected: ['2012-Q1 met 1/1'],
  },
]
