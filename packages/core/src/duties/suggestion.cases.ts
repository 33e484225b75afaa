import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const suggestionCases: Cases = [
  {
    name: 'one suggestion in the quarter is what is asked',
    shows: 'at',
    situation: county.works('suggestion', ['2012-02-10'], { to: 'county' }),
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
    name: 'made on the first day of the quarter, it meets the quarter',
    shows: 'first-day',
    situation: county.works('suggestion', ['2012-01-01']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'made on the last day of the quarter, it meets the quarter',
    shows: 'last-day',
    situation: county.works('suggestion', ['2012-03-31']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'made to the own township it fulfils the quarter as one to the county does',
    situation: county
      .works('suggestion', ['2012-02-10'], { to: 'township' })
      .works('suggestion', ['2012-05-10'], { to: 'county' }),
    asOf: '2012-06-30',
    expected: ['2012-Q1 met 1/1', '2012-Q2 met 1/1'],
  },
  {
    name: "a member's suggestion counts for the group",
    situation: county.works('suggestion', ['2012-02-10'], { member: 'm' }),
    asOf: '2012-02-10',
    expected: ['2012-Q1 met 1/1'],
  },
]
