import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const infoReportCases: Cases = [
  {
    name: 'one report in the month is what is asked',
    shows: 'at',
    situation: county.works('info-report', ['2012-01-20']),
    asOf: '2012-01-20',
    expected: ['2012-01 met 1/1'],
  },
  {
    name: 'a month without a report is short from the day after its last',
    shows: 'under',
    situation: county,
    asOf: '2012-02-01',
    expected: ['2012-01 short 0/1 missing 1', '2012-02 open 0/1 28 days left'],
  },
  {
    name: 'on the last day of the month it is still open, with no day left',
    situation: county,
    asOf: '2012-01-31',
    expected: ['2012-01 open 0/1 0 days left'],
  },
  {
    name: 'a report on the first day of the month counts for that month, not for the one before',
    shows: 'first-day',
    situation: county.works('info-report', ['2012-02-01']),
    asOf: '2012-02-01',
    expected: ['2012-01 short 0/1 missing 1', '2012-02 met 1/1'],
  },
  {
    name: 'a report on the last day of the month meets it',
    shows: 'last-day',
    situation: county.works('info-report', ['2012-01-31']),
    asOf: '2012-01-31',
    expected: ['2012-01 met 1/1'],
  },
  {
    name: '29 February is the last day of its month in a leap year',
    situation: county.works('info-report', ['2012-01-20', '2012-02-29']),
    asOf: '2012-02-29',
    expected: ['2012-01 met 1/1', '2012-02 met 1/1'],
  },
  {
    name: 'a report of a later day than the one asked about is not seen',
    situation: county.works('info-report', ['2012-01-20']),
    asOf: '2012-01-19',
    expected: ['2012-01 open 0/1 12 days left'],
  },
  {
    name: 'where two are asked, one is one short',
    situation: county.asking('info-report', { atLeast: 2 }).works('info-report', ['2012-01-20']),
    asOf: '2012-02-01',
    expected: ['2012-01 short 1/2 missing 1', '2012-02 open 0/2 28 days left'],
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
    name: 'a group dissolved on 29 February owes February, and March is not listed',
    situation: county.group({ dissolved: '2012-02-29' }),
    asOf: '2012-03-31',
    expected: ['2012-01 short 0/1 missing 1', '2012-02 short 0/1 missing 1'],
  },
  {
    name: 'a group dissolved on 28 February 2012 is exempt for February',
    situation: county.group({ dissolved: '2012-02-28' }),
    asOf: '2012-03-31',
    expected: ['2012-01 short 0/1 missing 1', '2012-02 exempt 0/1'],
  },
]
