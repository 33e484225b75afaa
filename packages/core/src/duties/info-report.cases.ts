import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const infoReportCases: Cases = [
  {
    name: 'a report on the last day of the month meets the month',
    situation: county.works('info-report', ['2012-01-31']),
    asOf: '2012-01-31',
    expected: ['2012-01 met 1/1'],
  },
  {
    name: 'a report a day later counts for the month it was made in, and the month before is short',
    situation: county.works('info-report', ['2012-02-01']),
    asOf: '2012-02-01',
    expected: ['2012-01 short 0/1 missing 1', '2012-02 met 1/1'],
  },
  {
    name: 'on the last day of the month it is still open, with no day left',
    situation: county,
    asOf: '2012-01-31',
    expected: ['2012-01 open 0/1 0 days left'],
  },
  {
    name: 'a report of a later day than the one asked about is not seen',
    situation: county.works('info-report', ['2012-01-20']),
    asOf: '2012-01-19',
    expected: ['2012-01 open 0/1 12 days left'],
  },
  {
    name: 'a group formed on 1 February owes February, and January is not listed',
    situation: county.group({ formed: '2012-02-01' }),
    asOf: '2012-02-29',
    expected: ['2012-02 open 0/1 0 days left'],
  },
  {
    name: 'a group formed on 2 February is exempt for February, and what it did is still shown',
    situation: county.group({ formed: '2012-02-02' }).works('info-report', ['2012-02-10']),
    asOf: '2012-03-31',
    expected: ['2012-02 exempt 1/1', '2012-03 open 0/1 0 days left'],
  },
  {
    name: 'a group dissolved on the last day of a month owes that month, dissolved a day earlier it is exempt',
    situation: county.group({ dissolved: '2012-02-28' }),
    asOf: '2012-03-31',
    expected: ['2012-01 short 0/1 missing 1', '2012-02 exempt 0/1'],
  },
]
