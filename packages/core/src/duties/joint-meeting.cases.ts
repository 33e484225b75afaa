import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const jointMeetingCases: Cases = [
  {
    name: 'one joint meeting in the quarter is what is asked of the committee',
    shows: 'at',
    situation: county.gatherings('joint-meeting', ['2012-02-10']),
    asOf: '2012-02-10',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'a quarter without one is short from the day after its last',
    shows: 'under',
    situation: county,
    asOf: '2012-04-01',
    expected: ['2012-Q1 short 0/1 missing 1', '2012-Q2 open 0/1 90 days left'],
  },
  {
    name: 'held on the first day of the quarter, it meets the quarter',
    shows: 'first-day',
    situation: county.gatherings('joint-meeting', ['2012-01-01']),
    asOf: '2012-01-01',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'held on the last day of the quarter, it meets the quarter',
    shows: 'last-day',
    situation: county.gatherings('joint-meeting', ['2012-03-31']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 met 1/1'],
  },
  {
    name: 'a work meeting is no joint meeting',
    situation: county.gatherings('work-meeting', ['2012-02-10']),
    asOf: '2012-03-31',
    expected: ['2012-Q1 open 0/1 0 days left'],
  },
  {
    name: 'it is asked from 2012 on, also where the charter is in force before',
    situation: county
      .charters([{ from: '2011-01-01', charter: 'shache-2012' }])
      .gatherings('joint-meeting', ['2011-12-20', '2012-03-30']),
    asOf: '2012-04-01',
    expected: ['2012-Q1 met 1/1', '2012-Q2 open 0/1 90 days left'],
  },
]
