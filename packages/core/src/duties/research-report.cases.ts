import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const researchReportCases: Cases = [
  {
    name: 'one report each half-year: 30 June is in the first, 1 July in the second',
    situation: county.works('research-report', ['2012-06-30', '2012-07-01']),
    asOf: '2012-07-01',
    expected: ['2012-H1 met 1/1', '2012-H2 met 1/1'],
  },
  {
    name: 'two reports in one half-year do not help the next',
    situation: county.works('research-report', ['2012-05-01', '2012-06-01']),
    asOf: '2012-12-31',
    expected: ['2012-H1 met 2/1', '2012-H2 open 0/1 0 days left'],
  },
]
