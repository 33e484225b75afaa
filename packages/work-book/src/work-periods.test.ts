import { charterOf } from '@liaison-kit/core'
import { describe, expect, it } from 'vitest'
import { everyOf, periodFrom, periodsNear, usualPeriod } from './work-periods.ts'

describe('periods', () => {
  it.each([
    ['month', '2012-01-31', -1, '2011-12'],
    ['month', '2012-09-01', 0, '2012-09'],
    ['quarter', '2012-01-01', 0, '2012-Q1'],
    ['quarter', '2012-12-31', 1, '2013-Q1'],
    ['half-year', '2012-06-30', 0, '2012-H1'],
    ['half-year', '2012-07-01', -2, '2011-H2'],
    ['year', '2012-07-01', -1, '2011'],
  ] as const)('%s of %s, %i on: %s', (every, day, offset, id) => {
    expect(periodFrom(every, day, offset)).toBe(id)
  })

  it('near a day: its own, those before, the next', () => {
    expect(periodsNear('year', '2012-05-01')).toEqual(['2012', '2011', '2010', '2013'])
    expect(periodsNear('quarter', '2012-05-01')).toEqual([
      '2012-Q2',
      '2012-Q1',
      '2011-Q4',
      '2011-Q3',
      '2011-Q2',
      '2012-Q3',
    ])
  })

  it.each([
    ['plan', 'year', '2012-11-30', '2012'],
    ['plan', 'year', '2012-12-01', '2013'],
    ['annual-summary', 'year', '2013-01-08', '2012'],
    ['annual-summary', 'year', '2013-04-30', '2012'],
    ['annual-summary', 'year', '2013-05-01', '2013'],
    ['half-year-summary', 'year', '2012-07-20', '2012'],
    ['quarterly-report', 'quarter', '2012-04-30', '2012-Q1'],
    ['quarterly-report', 'quarter', '2012-05-01', '2012-Q2'],
  ] as const)('a %s (every %s) of %s is most likely for %s', (kind, every, day, id) => {
    expect(usualPeriod(kind, every, day)).toBe(id)
  })
})

describe('how often', () => {
  const charter = charterOf({ from: '2012-01-01', charter: 'shache-2012' })

  it('as the charter in force on the day asks, whatever is usual', () => {
    expect([
      everyOf('half-year-summary', '2012-07-01', charter),
      everyOf('quarterly-report', '2012-07-01', charter),
    ]).toEqual(['year', 'quarter'])
    const rule = charter.duties.plan![0]!
    const changed = {
      ...charter,
      duties: { ...charter.duties, plan: [rule, { ...rule, since: '2013-01-01', every: 'half-year' as const }] },
    }
    expect([everyOf('plan', '2012-12-31', changed), everyOf('plan', '2013-01-01', changed)]).toEqual([
      'year',
      'half-year',
    ])
    expect(everyOf('plan', '2010-01-01', changed)).toBe('year')
  })

  it('as is usual where no charter says it', () => {
    expect([everyOf('plan', '2012-07-01', undefined), everyOf('quarterly-report', '2012-07-01', undefined)]).toEqual([
      'year',
      'quarter',
    ])
  })
})
