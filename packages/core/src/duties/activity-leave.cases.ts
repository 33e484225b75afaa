import type { Cases } from './case.ts'
import { county } from './situation.ts'

const days = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((day) => `2012-03-${day}`)

export const activityLeaveCases: Cases = [
  {
    name: '10 so far, 6 on leave: on course, and not to be reached before the term ends',
    situation: county.gatherings('study', days.slice(0, 4), 'present').gatherings('activity', days.slice(4), 'leave'),
    asOf: '2012-04-01',
    expected: ['6 of 6 (held 10): on-course'],
  },
  {
    name: '10 so far, 5 on leave: half is not more than half',
    situation: county.gatherings('study', days.slice(0, 5), 'present').gatherings('activity', days.slice(5), 'leave'),
    asOf: '2012-04-01',
    expected: ['5 of 6 (held 10): clear'],
  },
  {
    name: 'all of three is no pattern yet',
    situation: county.gatherings('activity', days.slice(0, 3), 'leave'),
    asOf: '2012-04-01',
    expected: ['3 of 2 (held 3): clear'],
  },
  {
    name: 'all of four is',
    situation: county.gatherings('activity', days.slice(0, 4), 'leave'),
    asOf: '2012-04-01',
    expected: ['4 of 3 (held 4): on-course'],
  },
  {
    name: 'once the term is over the same count has reached the limit',
    situation: county.gatherings('activity', days.slice(0, 4), 'leave'),
    asOf: '2016-08-21',
    expected: ['4 of 3 (final 4): reached'],
  },
]
