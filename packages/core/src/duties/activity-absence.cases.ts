import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const activityAbsenceCases: Cases = [
  {
    name: 'two absences are one short of the limit, of whatever kinds the activities were',
    situation: county.gatherings('study', ['2012-02-01'], 'absent').gatherings('inspection', ['2012-03-01'], 'absent'),
    asOf: '2012-03-01',
    expected: ['2 of 3: near'],
  },
  {
    name: 'the third reaches it, of the group or of the county',
    situation: county
      .gatherings('study', ['2012-02-01', '2012-03-01'], 'absent')
      .gatherings('research', ['2012-04-01'], 'absent', { group: null }),
    asOf: '2012-04-01',
    expected: ['3 of 3: reached'],
  },
  {
    name: 'meetings, visits and sign-up activities are not activities here',
    situation: county
      .gatherings('plenary', ['2012-01-10'], 'absent')
      .gatherings('visit', ['2012-02-01'], 'absent', { invited: ['m'] })
      .gatherings('activity', ['2012-03-01'], 'absent', { optional: true }),
    asOf: '2012-04-01',
    expected: ['0 of 3: clear'],
  },
]
