import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const collectiveProposalCases: Cases = [
  {
    name: "one proposal in the group's own name in 2012 is what is asked",
    shows: 'at',
    situation: county.works('proposal', ['2012-03-01'], { collective: true }),
    asOf: '2012-03-01',
    expected: ['2012 met 1/1'],
  },
  {
    name: "a member's own proposal is not the group's: one short",
    shows: 'under',
    situation: county.works('proposal', ['2012-03-01'], { member: 'm' }),
    asOf: '2013-01-01',
    expected: ['2012 short 0/1 missing 1'],
  },
  {
    name: 'made on 1 January 2012, it counts',
    shows: 'first-day',
    situation: county.works('proposal', ['2012-01-01'], { collective: true }),
    asOf: '2012-01-01',
    expected: ['2012 met 1/1'],
  },
  {
    name: 'made on 31 December 2012, it counts, and no later year is listed',
    shows: 'last-day',
    situation: county.works('proposal', ['2012-12-31'], { collective: true }),
    asOf: '2014-06-30',
    expected: ['2012 met 1/1'],
  },
  {
    name: 'made on 1 January 2013, it comes too late for the only year that asks',
    situation: county.works('proposal', ['2013-01-01'], { collective: true }),
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
