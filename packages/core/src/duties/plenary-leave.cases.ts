import { shache2012 } from '../charters/shache-2012.ts'
import type { Cases } from './case.ts'
import { county } from './situation.ts'

const halfCounts = { ...shache2012, id: 'half', switches: { ...shache2012.switches, atHalf: 'included' as const } }
const ownMandate = { ...shache2012, id: 'own', switches: { ...shache2012.switches, denominator: 'mandate' as const } }
const planned5 = county.term({ planned: { plenary: 5 } })

export const plenaryLeaveCases: Cases = [
  {
    name: 'planned 5, 3 held, leave at 2: the limit is 3, so near',
    situation: planned5
      .gatherings('plenary', ['2012-01-10'], 'present')
      .gatherings('plenary', ['2013-01-10', '2014-01-10'], 'leave'),
    asOf: '2014-02-01',
    expected: ['2 of 3 (planned 5): near'],
  },
  {
    name: 'a member appointed before the third, on leave at it: one of three, clear; the plan is the same for all',
    situation: planned5
      .member({ appointed: '2014-01-01' })
      .gatherings('plenary', ['2012-01-10', '2013-01-10'])
      .gatherings('plenary', ['2014-01-10'], 'leave'),
    asOf: '2014-02-01',
    expected: ['1 of 3 (planned 5): clear'],
  },
  {
    name: 'where the county counts over the own mandate, the plan is less by what was held before it',
    situation: planned5
      .charters([{ from: '2012-01-01', charter: ownMandate }])
      .member({ appointed: '2014-01-01' })
      .gatherings('plenary', ['2012-01-10', '2013-01-10'])
      .gatherings('plenary', ['2014-01-10'], 'leave'),
    asOf: '2014-02-01',
    expected: ['1 of 2 (planned 3): near'],
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
    situation: county.term({ planned: { plenary: 4 } }).gatherings('plenary', ['2012-01-10', '2013-01-10'], 'leave'),
    asOf: '2013-02-01',
    expected: ['2 of 3 (planned 4): near'],
  },
  {
    name: 'where exactly half already counts, it is reached',
    situation: county
      .charters([{ from: '2012-01-01', charter: halfCounts }])
      .term({ planned: { plenary: 4 } })
      .gatherings('plenary', ['2012-01-10', '2013-01-10'], 'leave'),
    asOf: '2013-02-01',
    expected: ['2 of 2 (planned 4): reached'],
  },
  {
    name: 'no plan: the only plenary so far is no pattern',
    situation: county.gatherings('plenary', ['2012-01-10'], 'leave'),
    asOf: '2012-02-01',
    expected: ['1 of 1 (held 1): clear'],
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
