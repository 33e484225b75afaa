import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const plenaryAbsenceCases: Cases = [
  {
    name: 'one absence is one short of the limit',
    shows: 'under',
    situation: county.gatherings('plenary', ['2012-01-10'], 'absent'),
    asOf: '2012-01-10',
    expected: ['1 of 2: near'],
  },
  {
    name: 'two absences reach it, however far apart: they are counted within the term, not in a row',
    shows: 'at',
    situation: county
      .gatherings('plenary', ['2012-01-10'], 'absent')
      .gatherings('plenary', ['2013-01-10'], 'present')
      .gatherings('plenary', ['2014-01-10'], 'absent'),
    asOf: '2014-01-10',
    expected: ['2 of 2: reached'],
  },
  {
    name: 'an absence on the first day of the term counts',
    shows: 'first-day',
    situation: county.gatherings('plenary', ['2011-08-21'], 'absent'),
    asOf: '2011-08-21',
    expected: ['1 of 2: near'],
  },
  {
    name: 'an absence the day before belongs to the term before',
    situation: county.member({ appointed: '2010-01-01' }).gatherings('plenary', ['2011-08-20'], 'absent'),
    asOf: '2011-08-21',
    expected: ['0 of 2: clear'],
  },
  {
    name: 'an absence on the last day of the term counts, on that day',
    shows: 'last-day',
    situation: county.gatherings('plenary', ['2012-01-10', '2016-08-20'], 'absent'),
    asOf: '2016-08-20',
    expected: ['2 of 2: reached'],
  },
  {
    name: 'and on the day after',
    situation: county.gatherings('plenary', ['2012-01-10', '2016-08-20'], 'absent'),
    asOf: '2016-08-21',
    expected: ['2 of 2: reached'],
  },
  {
    name: 'on the last day of the term one absence is still near',
    situation: county.gatherings('plenary', ['2012-01-10'], 'absent'),
    asOf: '2016-08-20',
    expected: ['1 of 2: near'],
  },
  {
    name: 'once the term is over nothing is near any more',
    situation: county.gatherings('plenary', ['2012-01-10'], 'absent'),
    asOf: '2016-08-21',
    expected: ['1 of 2: clear'],
  },
  {
    name: 'leave and absence are never added together',
    situation: county.gatherings('plenary', ['2012-01-10'], 'absent').gatherings('plenary', ['2013-01-10'], 'leave'),
    asOf: '2013-01-10',
    expected: ['1 of 2: near'],
  },
  {
    name: 'an absence on the first day in office counts',
    situation: county.member({ appointed: '2012-01-10' }).gatherings('plenary', ['2012-01-10'], 'absent'),
    asOf: '2012-02-01',
    expected: ['1 of 2: near'],
  },
  {
    name: 'an absence from before the member took office does not count',
    situation: county.member({ appointed: '2012-01-11' }).gatherings('plenary', ['2012-01-10'], 'absent'),
    asOf: '2012-02-01',
    expected: ['0 of 2: clear'],
  },
  {
    name: 'an absence on the last day in office counts, one on the day after does not',
    situation: county.member({ left: '2012-01-10' }).gatherings('plenary', ['2012-01-10', '2012-01-11'], 'absent'),
    asOf: '2012-02-01',
    expected: ['1 of 2: near'],
  },
  {
    name: 'a meeting for those who sign up is in no test',
    situation: county.gatherings('plenary', ['2012-01-10', '2012-01-11'], 'absent', { optional: true }),
    asOf: '2012-02-01',
    expected: ['0 of 2: clear'],
  },
]
