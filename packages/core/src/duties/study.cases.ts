import type { Cases } from './case.ts'
import { county } from './situation.ts'

export const studyCases: Cases = [
  {
    name: 'studying together counts, self-study and notes do not',
    situation: county
      .works('self-study', ['2012-02-01'])
      .works('study-note', ['2012-02-02'])
      .gatherings('study', ['2012-04-02']),
    asOf: '2012-06-30',
    expected: ['2012-Q1 short 0/1 missing 1', '2012-Q2 met 1/1'],
  },
]
