import type { Cases } from './case.ts'
import { county } from './situation.ts'

const days = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((day) => `2012-03-${day}`)

export const activityLeaveCases: Cases = [
  {
    name: '10 so far, 6 on leave: on course, and not to be reached before the term ends',
    shows: 'at',
    situation: county.gatherings('study', days.slice(0, 4), 'present').gatherings('activity', days.slice(4), 'leave'),
    asOf: '2012-04-01',
    expected: ['6 of 6 (held 10): on-course'],
  },
  {
    name: '10 so far, 5 on leave: half is not more than half',
    shows: 'under',
    situation: county.gatherings('study', days.slice(0, 5), 'present').gatherings('activity', days.slice(5), 'leave'),
    asOf: '2012-04-01',
    expected: ['5 of 6 (held 10): clear'],
  },
  {
    name: 'where exactly half already counts, 5 of 10 are on course',
    situation: county
      .reading({ atHalf: 'included' })
      .gatherings('study', days.slice(0, 5), 'present')
      .gatherings('activity', days.slice(5), 'leave'),
    asOf: '2012-04-01',
    expected: ['5 of 5 (held 10): on-course'],
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
    name: 'leave on the first day of the term counts: with it there are four',
    shows: 'first-day',
    situation: county.gatherings('activity', ['2011-08-21', ...days.slice(0, 3)], 'leave'),
    asOf: '2012-04-01',
    expected: ['4 of 3 (held 4): on-course'],
  },
  {
    name: 'leave on the last day of the term counts; on that day nothing is reached yet',
    shows: 'last-day',
    situation: county.gatherings('activity', [...days.slice(0, 3), '2016-08-20'], 'leave'),
    asOf: '2016-08-20',
    expected: ['4 of 3 (held 4): on-course'],
  },
  {
    name: 'on the day after, the term is over, and it is reached',
    situation: county.gatherings('activity', [...days.slice(0, 3), '2016-08-20'], 'leave'),
    asOf: '2016-08-21',
    expected: ['4 of 3 (final 4): reached'],
  },
  {
    name: 'only activities at which the member was expected are in the total',
    situation: county
      .member({ appointed: days[2]! })
      .gatherings('activity', days.slice(0, 2))
      .gatherings('activity', days.slice(2, 6), 'leave'),
    asOf: '2012-04-01',
    expected: ['4 of 3 (held 4): on-course'],
  },
]
