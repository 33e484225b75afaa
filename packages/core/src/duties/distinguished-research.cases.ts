import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const distinguishedResearchCases: Cases = [
  {
    name: 'of the reports of the year one must have been accepted as of high quality',
    situation: county.works('research-report', ['2012-05-01', '2012-11-01']),
    asOf: '2013-01-01',
    expected: ['2012 short 0/1 missing 1', '2013 open 0/1 364 days left'],
  },
  {
    name: 'the accepted one meets the year it was made in',
    situation: county.works('research-report', ['2012-05-01'], { distinguished: true }),
    asOf: '2012-12-31',
    expected: ['2012 met 1/1'],
  },
]
