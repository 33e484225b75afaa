import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const collectiveProposalCases: Cases = [
  {
    name: 'asked for 2012 only: no later year is listed',
    situation: county.works('proposal', ['2012-12-31'], { collective: true }),
    asOf: '2014-06-30',
    expected: ['2012 met 1/1'],
  },
  {
    name: "a member's own proposal is not the group's",
    situation: county.works('proposal', ['2012-03-01'], { member: 'm' }),
    asOf: '2013-01-01',
    expected: ['2012 short 0/1 missing 1'],
  },
  {
    name: 'a charter in force before 2012 does not make it owed earlier',
    situation: county.charters([{ from: '2011-01-01', charter: 'shache-2012' }]),
    asOf: '2012-12-31',
    expected: ['2012 open 0/1 0 days left'],
  },
]
