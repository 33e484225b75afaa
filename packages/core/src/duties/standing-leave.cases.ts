import type { Cases } from './case.ts'
import { county } from './situation.ts'

const standing = county
  .term({ planned: { 'standing-committee': 20 } })
  .member({ group: 'g', roles: ['standing-committee'] })
const ten = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((month) => `2012-${month}-01`)

const fromApril = county.member({
  posts: [
    { group: 'g', from: '2011-08-21', to: '2012-03-31' },
    { group: 'g', roles: ['standing-committee'], from: '2012-04-01' },
  ],
})
const untilMarch = county.member({
  posts: [
    { group: 'g', roles: ['standing-committee'], from: '2011-08-21', to: '2012-03-31' },
    { group: 'g', from: '2012-04-01' },
  ],
})

export const standingLeaveCases: Cases = [
  {
    name: 'planned 20: the tenth leave is near, half is not more than half',
    shows: 'under',
    situation: standing.gatherings('standing-committee', ten, 'leave'),
    asOf: '2012-11-01',
    expected: ['10 of 11 (planned 20): near'],
  },
  {
    name: 'the eleventh reaches it',
    shows: 'at',
    situation: standing.gatherings('standing-committee', [...ten, '2012-12-01'], 'leave'),
    asOf: '2012-12-01',
    expected: ['11 of 11 (planned 20): reached'],
  },
  {
    name: 'leave on the first day of the term counts',
    shows: 'first-day',
    situation: standing.gatherings('standing-committee', ['2011-08-21', ...ten], 'leave'),
    asOf: '2012-11-01',
    expected: ['11 of 11 (planned 20): reached'],
  },
  {
    name: 'leave on the last day of the term counts, on that day',
    shows: 'last-day',
    situation: standing.gatherings('standing-committee', [...ten, '2016-08-20'], 'leave'),
    asOf: '2016-08-20',
    expected: ['11 of 11 (planned 20): reached'],
  },
  {
    name: 'and on the day after, of those held',
    situation: standing.gatherings('standing-committee', [...ten, '2016-08-20'], 'leave'),
    asOf: '2016-08-21',
    expected: ['11 of 6 (final 11): reached'],
  },
  {
    name: 'who was never on the standing committee has no such test',
    situation: county.gatherings('standing-committee', ten, 'leave'),
    asOf: '2012-12-01',
    expected: [],
  },
  {
    name: 'who comes onto it has the test from that day',
    situation: fromApril,
    asOf: '2012-04-01',
    expected: ['0 of 1 (held 0): clear'],
  },
  {
    name: 'and not on the day before',
    situation: fromApril,
    asOf: '2012-03-31',
    expected: [],
  },
  {
    name: 'leave on the last day of a seat counts, on the day after it does not; the test stays',
    situation: untilMarch.gatherings('standing-committee', ['2012-03-31', '2012-04-01'], 'leave'),
    asOf: '2012-12-01',
    expected: ['1 of 2 (held 2): clear'],
  },
  {
    name: 'over the own mandate, meetings held after the seat ended are not in the total',
    situation: untilMarch
      .reading({ denominator: 'mandate' })
      .gatherings('standing-committee', ['2012-02-01', '2012-03-31'], 'leave')
      .gatherings('standing-committee', ['2012-04-01', '2012-05-01']),
    asOf: '2012-12-01',
    expected: ['2 of 2 (held 2): clear'],
  },
  {
    name: 'no plan: leave at 3 of 4 so far is on course',
    situation: county
      .member({ group: 'g', roles: ['vice-chair'] })
      .gatherings('standing-committee', ten.slice(0, 3), 'leave')
      .gatherings('standing-committee', ten.slice(3, 4), 'present'),
    asOf: '2012-06-01',
    expected: ['3 of 3 (held 4): on-course'],
  },
]
