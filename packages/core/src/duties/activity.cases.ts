import { shache2012 } from '../charters/shache-2012.ts'
import type { Cases } from './case.ts'
import { county } from './situation.ts'

const many = { ...shache2012, id: 'many', switches: { ...shache2012.switches, countsToward: 'many' as const } }

export const activityCases: Cases = [
  {
    name: 'one event fills one slot: an inspection is not also an activity',
    situation: county.gatherings('inspection', ['2012-02-10']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 open 0/1 0 days left'],
  },
  {
    name: 'where the charter lets one event fill many slots, a study session and an inspection are activities too',
    situation: county
      .charters([{ from: '2012-01-01', charter: many }])
      .gatherings('study', ['2012-02-10'])
      .gatherings('inspection', ['2012-03-10']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 2/1'],
  },
  {
    name: 'an activity held together with another group counts for both',
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
    name: 'a sign-up activity counts for the duty',
    situation: county.gatherings('activity', ['2012-02-10'], undefined, { optional: true }),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 1/1'],
  },
]
