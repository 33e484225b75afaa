import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const quarterlyReportCases: Cases = [
  {
    name: 'a report sent in April for the first quarter meets it late, since it was due by the quarter',
    situation: county.works('quarterly-report', ['2012-04-05'], { for: '2012-Q1' }),
    asOf: '2012-06-30',
    expected: ['2012-Q1 met 1/1 late', '2012-Q2 open 0/1 0 days left'],
  },
  {
    name: 'a term that ends in mid-quarter: owed where the next term adjoins',
    situation: county
      .charters([{ from: '2016-07-01', charter: 'shache-2012' }])
      .anotherTerm({ id: 't13', number: 13, from: '2016-08-21', to: '2021-08-20' }),
    asOf: '2016-08-20',
    expected: ['2016-Q3 open 0/1 41 days left'],
  },
  {
    name: 'and it is listed in the next term too',
    situation: county
      .charters([{ from: '2016-07-01', charter: 'shache-2012' }])
      .anotherTerm({ id: 't13', number: 13, from: '2016-08-21', to: '2021-08-20' }),
    asOf: '2016-08-21',
    expected: ['2016-Q3 open 0/1 40 days left'],
  },
  {
    name: 'exempt where no next term is known',
    situation: county.charters([{ from: '2016-07-01', charter: 'shache-2012' }]),
    asOf: '2016-12-31',
    expected: ['2016-Q3 exempt 0/1'],
  },
]
