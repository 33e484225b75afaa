import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const activityCases: Cases = [
  {
    name: 'one activity in the quarter is what is asked',
    shows: 'at',
    situation: county.gatherings('activity', ['2012-02-10']),
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
    situation: county.gatherings('activity', ['2012-01-01']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'held on the last day of the quarter, it meets the quarter',
    shows: 'last-day',
    situation: county.gatherings('activity', ['2012-03-31']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'one event fills one slot: an inspection is not also an activity',
    situation: county.gatherings('inspection', ['2012-02-10']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 open 0/1 0 days left'],
  },
  {
    name: 'where the charter lets one event fill many slots, a study session and an inspection are activities too',
    situation: county
      .reading({ countsToward: 'many' })
      .gatherings('study', ['2012-02-10'])
      .gatherings('inspection', ['2012-03-10']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 2/1'],
  },
  {
    name: 'held together with another group, it counts for both',
    situation: county.anotherGroup('h').gatherings('activity', ['2012-02-10'], undefined, { group: 'h', with: ['g'] }),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: "the county's own activity is not the group's",
    situation: county.gatherings('activity', ['2012-02-10'], undefined, { group: null }),
    asOf: '2012-03-31',
    expected: ['2012-Q1 open 0/1 0 days left'],
  },
  {
    name: 'an activity one signs up for counts for the duty',
    situation: county.gatherings('activity', ['2012-02-10'], undefined, { optional: true }),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 1/1'],
  },
]
