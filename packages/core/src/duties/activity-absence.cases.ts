import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const activityAbsenceCases: Cases = [
  {
    name: 'two absences are one short of the limit, of whatever kinds the activities were',
    shows: 'under',
    situation: county.gatherings('study', ['2012-02-01'], 'absent').gatherings('inspection', ['2012-03-01'], 'absent'),
    asOf: '2012-03-01',
    expected: ['2 of 3: near'],
  },
  {
    name: 'the third reaches it, of the group or of the county',
    shows: 'at',
    situation: county
      .gatherings('study', ['2012-02-01', '2012-03-01'], 'absent')
      .gatherings('research', ['2012-04-01'], 'absent', { group: null }),
    asOf: '2012-04-01',
    expected: ['3 of 3: reached'],
  },
  {
    name: 'an absence on the first day of the term counts',
    shows: 'first-day',
    situation: county.gatherings('study', ['2011-08-21', '2012-02-01', '2012-03-01'], 'absent'),
    asOf: '2012-03-01',
    expected: ['3 of 3: reached'],
  },
  {
    name: 'an absence on the last day of the term counts, on that day',
    shows: 'last-day',
    situation: county.gatherings('study', ['2012-02-01', '2012-03-01', '2016-08-20'], 'absent'),
    asOf: '2016-08-20',
    expected: ['3 of 3: reached'],
  },
  {
    name: 'and on the day after',
    situation: county.gatherings('study', ['2012-02-01', '2012-03-01', '2016-08-20'], 'absent'),
    asOf: '2016-08-21',
    expected: ['3 of 3: reached'],
  },
  {
    name: 'on the last day of the term two absences are still near',
    situation: county.gatherings('study', ['2012-02-01', '2012-03-01'], 'absent'),
    asOf: '2016-08-20',
    expected: ['2 of 3: near'],
  },
  {
    name: 'once the term is over they are clear',
    situation: county.gatherings('study', ['2012-02-01', '2012-03-01'], 'absent'),
    asOf: '2016-08-21',
    expected: ['2 of 3: clear'],
  },
  {
    name: 'an absence on the last day in office counts, one on the day after does not',
    situation: county
      .member({ left: '2012-03-01' })
      .gatherings('study', ['2012-02-01', '2012-03-01', '2012-03-02'], 'absent'),
    asOf: '2012-04-01',
    expected: ['2 of 3: near'],
  },
  {
    name: 'meetings, visits and activities one signs up for are not counted here',
    situation: county
      .gatherings('plenary', ['2012-01-10'], 'absent')
      .gatherings('visit', ['2012-02-01'], 'absent', { invited: ['m'] })
      .gatherings('activity', ['2012-03-01'], 'absent', { optional: true }),
    asOf: '2012-04-01',
    expected: ['0 of 3: clear'],
  },
]
