import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const suggestionCases: Cases = [
  {
    name: 'to the county or to the own township, either fulfils the quarter',
    situation: county
      .works('suggestion', ['2012-03-31'], { to: 'township' })
      .works('suggestion', ['2012-04-01'], { to: 'county' }),
    asOf: '2012-06-30',
    expected: ['2012-Q1 met 1/1', '2012-Q2 met 1/1'],
  },
  {
    name: 'the quarter is short from the day after its last',
    situation: county,
    asOf: '2012-04-01',
    expected: ['2012-Q1 short 0/1 missing 1', '2012-Q2 open 0/1 90 days left'],
  },
]
