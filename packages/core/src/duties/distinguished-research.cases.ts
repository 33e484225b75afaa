import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const distinguishedResearchCases: Cases = [
  {
    name: 'one report of the year accepted as of high quality is what is asked',
    shows: 'at',
    situation: county.works('research-report', ['2012-05-01'], { distinguished: true }),
    asOf: '2012-12-31',
    expected: ['2012 met 1/1'],
  },
  {
    name: 'two reports, none of them accepted so: one short',
    shows: 'under',
    situation: county.works('research-report', ['2012-05-01', '2012-11-01']),
    asOf: '2013-01-01',
    expected: ['2012 short 0/1 missing 1', '2013 open 0/1 364 days left'],
  },
  {
    name: 'made on 1 January it counts for the new year',
    shows: 'first-day',
    situation: county.works('research-report', ['2013-01-01'], { distinguished: true }),
    asOf: '2013-01-01',
    expected: ['2012 short 0/1 missing 1', '2013 met 1/1'],
  },
  {
    name: 'made on 31 December it counts for the old year',
    shows: 'last-day',
    situation: county.works('research-report', ['2012-12-31'], { distinguished: true }),
    asOf: '2013-01-01',
    expected: ['2012 met 1/1', '2013 open 0/1 364 days left'],
  },
]
