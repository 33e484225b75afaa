import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const halfYearSummaryCases: Cases = [
  {
    name: 'open until 31 July, short from 1 August, met late in autumn',
    situation: county.works('half-year-summary', ['2013-09-01']),
    asOf: '2014-07-31',
    expected: ['2012 short 0/1 missing 1', '2013 met 1/1 late', '2014 open 0/1 0 days left'],
  },
]
