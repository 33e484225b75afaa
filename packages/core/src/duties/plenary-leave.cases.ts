import type { Cases } from './case.ts'
import { county, type Situation } from './situation.ts'

const planned4 = county.term({ planned: { plenary: 4 } })
const planned5 = county.term({ planned: { plenary: 5 } })

/** Three plenaries held, the member appointed before the third and on leave at it. */
const appointedLate = (situation: Situation): Situation =>
  situation
    .member({ appointed: '2014-01-01' })
    .gatherings('plenary', ['2012-01-10', '2013-01-10'])
    .gatherings('plenary', ['2014-01-10'], 'leave')

export const plenaryLeaveCases: Cases = [
  {
    name: 'planned 5, 3 held, leave at 2: the limit is 3, so near',
    shows: 'under',
    situation: planned5
      .gatherings('plenary', ['2012-01-10'], 'present')
      .gatherings('plenary', ['2013-01-10', '2014-01-10'], 'leave'),
    asOf: '2014-02-01',
    expected: ['2 of 3 (planned 5): near'],
  },
  {
    name: 'planned 5, leave at 3: more than half, so reached',
    shows: 'at',
    situation: planned5.gatherings('plenary', ['2012-01-10', '2013-01-10', '2014-01-10'], 'leave'),
    asOf: '2014-02-01',
    expected: ['3 of 3 (planned 5): reached'],
  },
  {
    name: 'leave on the first day of the term counts',
    shows: 'first-day',
    situation: planned5.gatherings('plenary', ['2011-08-21'], 'leave'),
    asOf: '2011-08-21',
    expected: ['1 of 3 (planned 5): clear'],
  },
  {
    name: 'leave on the last day of the term counts; on that day the plan still stands',
    shows: 'last-day',
    situation: planned5.gatherings('plenary', ['2015-01-10', '2016-08-20'], 'leave'),
    asOf: '2016-08-20',
    expected: ['2 of 3 (planned 5): near'],
  },
  {
    name: 'on the day after, what was held decides',
    situation: planned5.gatherings('plenary', ['2015-01-10', '2016-08-20'], 'leave'),
    asOf: '2016-08-21',
    expected: ['2 of 2 (final 2): reached'],
  },
  {
    name: 'a member appointed before the third, on leave at it: one of three, clear; the plan is the same for all',
    situation: appointedLate(planned5),
    asOf: '2014-02-01',
    expected: ['1 of 3 (planned 5): clear'],
  },
  {
    name: 'where the county counts over the own mandate, the plan is less by what was held before it',
    situation: appointedLate(planned5.reading({ denominator: 'mandate' })),
    asOf: '2014-02-01',
    expected: ['1 of 2 (planned 3): near'],
  },
  {
    name: 'over the own mandate, with no plan, only what the member was expected at is counted',
    situation: appointedLate(county.reading({ denominator: 'mandate' })),
    asOf: '2014-02-01',
    expected: ['1 of 1 (held 1): clear'],
  },
  {
    name: 'over the own mandate, once the term is over, likewise',
    situation: appointedLate(planned5.reading({ denominator: 'mandate' })),
    asOf: '2016-08-21',
    expected: ['1 of 1 (final 1): reached'],
  },
  {
    name: 'planned 5 and 6 held: what was held counts, the limit is 4',
    situation: planned5
      .gatherings('plenary', ['2012-01-10', '2012-07-10', '2013-01-10'], 'present')
      .gatherings('plenary', ['2014-01-10', '2015-01-10', '2016-01-10'], 'leave'),
    asOf: '2016-02-01',
    expected: ['3 of 4 (planned 6): near'],
  },
  {
    name: 'planned 4, leave at 2: half is not more than half, so near and not reached',
    situation: planned4.gatherings('plenary', ['2012-01-10', '2013-01-10'], 'leave'),
    asOf: '2013-02-01',
    expected: ['2 of 3 (planned 4): near'],
  },
  {
    name: 'where exactly half already counts, it is reached',
    situation: planned4.reading({ atHalf: 'included' }).gatherings('plenary', ['2012-01-10', '2013-01-10'], 'leave'),
    asOf: '2013-02-01',
    expected: ['2 of 2 (planned 4): reached'],
  },
  {
    name: 'where exactly half already counts, half of 5 is 3',
    situation: planned5.reading({ atHalf: 'included' }).gatherings('plenary', ['2012-01-10', '2013-01-10'], 'leave'),
    asOf: '2013-02-01',
    expected: ['2 of 3 (planned 5): near'],
  },
  {
    name: 'where exactly half already counts, half of none is still 1',
    situation: county.reading({ atHalf: 'included' }).term({ planned: { plenary: 0 } }),
    asOf: '2013-02-01',
    expected: ['0 of 1 (planned 0): clear'],
  },
  {
    name: 'no plan: the only plenary so far is no pattern',
    situation: county.gatherings('plenary', ['2012-01-10'], 'leave'),
    asOf: '2012-02-01',
    expected: ['1 of 1 (held 1): clear'],
  },
  {
    name: 'no plan: leave at 3 of 4 so far is on course',
    situation: county
      .gatherings('plenary', ['2012-01-10'], 'present')
      .gatherings('plenary', ['2013-01-10', '2014-01-10', '2015-01-10'], 'leave'),
    asOf: '2015-02-01',
    expected: ['3 of 3 (held 4): on-course'],
  },
  {
    name: 'no plan: 4 held, but the member was expected at 3 of them, so no pattern yet',
    situation: county
      .member({ appointed: '2012-01-11' })
      .gatherings('plenary', ['2012-01-10'])
      .gatherings('plenary', ['2013-01-10', '2014-01-10', '2015-01-10'], 'leave'),
    asOf: '2015-02-01',
    expected: ['3 of 3 (held 4): clear'],
  },
  {
    name: 'a plan of none is a plan',
    situation: county.term({ planned: { plenary: 0 } }).gatherings('plenary', ['2012-01-10'], 'leave'),
    asOf: '2012-02-01',
    expected: ['1 of 1 (planned 1): reached'],
  },
  {
    name: 'the term over, 5 held, leave at 2: clear',
    situation: planned5
      .gatherings('plenary', ['2012-01-10', '2013-01-10', '2014-01-10'], 'present')
      .gatherings('plenary', ['2015-01-10', '2016-01-10'], 'leave'),
    asOf: '2016-08-21',
    expected: ['2 of 3 (final 5): clear'],
  },
  {
    name: 'leave for special circumstances is in no test',
    situation: planned5.gatherings('plenary', ['2012-01-10', '2013-01-10', '2014-01-10'], 'leave-special'),
    asOf: '2014-02-01',
    expected: ['0 of 3 (planned 5): clear'],
  },
]
