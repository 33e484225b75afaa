import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const practicalProjectCases: Cases = [
  {
    name: 'a project under way is shown elsewhere and not counted',
    situation: county.works('practical-project', ['2012-03-01']),
    asOf: '2012-12-31',
    expected: ['2012 open 0/1 0 days left'],
  },
  {
    name: 'it counts in the year it is delivered, not in the year it was begun',
    situation: county.works('practical-project', ['2012-03-01'], { delivered: '2013-01-01' }),
    asOf: '2013-01-01',
    expected: ['2012 short 0/1 missing 1', '2013 met 1/1'],
  },
  {
    name: 'delivery after the day asked about is not seen',
    situation: county.works('practical-project', ['2012-03-01'], { delivered: '2012-10-10' }),
    asOf: '2012-10-09',
    expected: ['2012 open 0/1 83 days left'],
  },
]
