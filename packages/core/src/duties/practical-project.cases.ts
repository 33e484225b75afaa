import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const practicalProjectCases: Cases = [
  {
    name: 'one project delivered in the year is what is asked',
    shows: 'at',
    situation: county.works('practical-project', ['2012-03-01'], { delivered: '2012-10-10' }),
    asOf: '2012-10-10',
    expected: ['2012 met 1/1'],
  },
  {
    name: 'a project under way is shown elsewhere and not counted',
    shows: 'under',
    situation: county.works('practical-project', ['2012-03-01']),
    asOf: '2012-12-31',
    expected: ['2012 open 0/1 0 days left'],
  },
  {
    name: 'delivered on 1 January it counts for the new year, whenever it was begun',
    shows: 'first-day',
    situation: county.works('practical-project', ['2012-03-01'], { delivered: '2013-01-01' }),
    asOf: '2013-01-01',
    expected: ['2012 short 0/1 missing 1', '2013 met 1/1'],
  },
  {
    name: 'delivered on 31 December it counts for the old year',
    shows: 'last-day',
    situation: county.works('practical-project', ['2012-03-01'], { delivered: '2012-12-31' }),
    asOf: '2013-01-01',
    expected: ['2012 met 1/1', '2013 open 0/1 364 days left'],
  },
  {
    name: 'delivery after the day asked about is not seen',
    situation: county.works('practical-project', ['2012-03-01'], { delivered: '2012-10-10' }),
    asOf: '2012-10-09',
    expected: ['2012 open 0/1 83 days left'],
  },
]
