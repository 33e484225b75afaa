import type { Cases } from './case.ts'
import { county } from './situation.ts'

const standing = county
  .term({ planned: { 'standing-committee': 20 } })
  .member({ group: 'g', roles: ['standing-committee'] })
const ten = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((month) => `2012-${month}-01`)

export const standingLeaveCases: Cases = [
  {
    name: 'planned 20: the tenth leave is near, half is not more than half',
    situation: standing.gatherings('standing-committee', ten, 'leave'),
    asOf: '2012-11-01',
    expected: ['10 of 11 (planned 20): near'],
  },
  {
    name: 'the eleventh reaches it',
    situation: standing.gatherings('standing-committee', [...ten, '2012-12-01'], 'leave'),
    asOf: '2012-12-01',
    expected: ['11 of 11 (planned 20): reached'],
  },
  {
    name: 'who was never on the standing committee has no such test',
    situation: county.gatherings('standing-committee', ten, 'leave'),
    asOf: '2012-12-01',
    expected: [],
  },
  {
    name: 'a seat that ended still has it, and meetings after its end are not the member’s',
    situation: county
      .member({
        posts: [
          { group: 'g', roles: ['standing-committee'], from: '2011-08-21', to: '2012-03-31' },
          { group: 'g', from: '2012-04-01' },
        ],
      })
      .gatherings('standing-committee', ['2012-03-31', '2012-04-01'], 'leave'),
    asOf: '2012-12-01',
    expected: ['1 of 2 (held 2): clear'],
  },
]
