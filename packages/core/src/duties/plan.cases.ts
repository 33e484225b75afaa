import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const planCases: Cases = [
  {
    name: 'a group formed on 1 February is exempt from the plan of that year',
    situation: county.group({ formed: '2012-02-01' }),
    asOf: '2012-12-31',
    expected: ['2012 exempt 0/1'],
  },
  {
    name: 'on 31 March the plan is in time, on 1 April it is met late',
    situation: county.works('plan', ['2012-03-31']).works('plan', ['2013-04-01']),
    asOf: '2013-04-01',
    expected: ['2012 met 1/1', '2013 met 1/1 late'],
  },
  {
    name: 'a plan made the December before names the year it is for',
    situation: county.works('plan', ['2012-12-20'], { for: '2013' }),
    asOf: '2013-04-01',
    expected: ['2012 short 0/1 missing 1', '2013 met 1/1'],
  },
]
