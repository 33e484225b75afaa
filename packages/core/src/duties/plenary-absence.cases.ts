import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const plenaryAbsenceCases: Cases = [
  {
    name: 'one absence is one short of the limit',
    situation: county.gatherings('plenary', ['2012-01-10'], 'absent'),
    asOf: '2012-01-10',
    expected: ['1 of 2: near'],
  },
  {
    name: 'two absences reach it, however far apart: they are counted within the term, not in a row',
    situation: county
      .gatherings('plenary', ['2012-01-10'], 'absent')
      .gatherings('plenary', ['2013-01-10'], 'present')
      .gatherings('plenary', ['2014-01-10'], 'absent'),
    asOf: '2014-01-10',
    expected: ['2 of 2: reached'],
  },
  {
    name: 'leave and absence are never added together',
    situation: county.gatherings('plenary', ['2012-01-10'], 'absent').gatherings('plenary', ['2013-01-10'], 'leave'),
    asOf: '2013-01-10',
    expected: ['1 of 2: near'],
  },
  {
    name: 'once the term is over nothing is near any more',
    situation: county.gatherings('plenary', ['2012-01-10'], 'absent'),
    asOf: '2016-08-21',
    expected: ['1 of 2: clear'],
  },
  {
    name: 'an absence from before the member took office does not count',
    situation: county.member({ appointed: '2012-01-11' }).gatherings('plenary', ['2012-01-10'], 'absent'),
    asOf: '2012-02-01',
    expected: ['0 of 2: clear'],
  },
  {
    name: 'a meeting for those who sign up is in no test',
    situation: county.gatherings('plenary', ['2012-01-10', '2012-01-11'], 'absent', { optional: true }),
    asOf: '2012-02-01',
    expected: ['0 of 2: clear'],
  },
]
