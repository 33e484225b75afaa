import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const jointMeetingCases: Cases = [
  {
    name: 'the committee holds one each quarter, from 2012 on',
    situation: county
      .charters([{ from: '2011-01-01', charter: 'shache-2012' }])
      .gatherings('joint-meeting', ['2011-12-20', '2012-03-30']),
    asOf: '2012-04-01',
    expected: ['2012-Q1 met 1/1', '2012-Q2 open 0/1 90 days left'],
  },
]
