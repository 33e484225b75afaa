import { describe, expect, test } from 'vitest'
import { placesOf, standingOf, yearsOf } from './calendar.ts'
import type { Counts, Duty } from './overview.ts'

const listed = (...verdicts: [period: string, to: string, more?: Partial<Counts>][]): Duty => ({
  id: 'suggestion',
  rule: { assumed: false },
  verdicts: verdicts.map(([period, to, more]) => ({
    duty: 'suggestion',
    period,
    from: to,
    to,
    due: to,
    required: 1,
    done: 0,
    status: 'short',
    ...more,
  })),
  now: [],
  earlier: [],
})
const stripOf = (duty: Duty, year: string, day: string): string[] =>
  placesOf(duty, year, day).map((place) => `${place.period} ${standingOf(place)}`)

describe('a duty’s year', () => {
  test.each([
    ['2012-03', '2012-03-31', 12],
    ['2012-Q2', '2012-06-30', 4],
    ['2012-H2', '2012-12-31', 2],
    ['2012', '2012-12-31', 1],
  ])('with %s has all periods so long', (period, to, count) => {
    const strip = stripOf(listed([period, to]), '2012', '2012-12-31')
    expect(strip.length).toBe(count)
    expect(strip.filter((place) => place.endsWith('short'))).toEqual([`${period} short`])
  })

  test('a period not listed is to come when it begins after the day, else it is none of the duty’s', () => {
    const duty = listed(['2012-Q2', '2012-06-30', { status: 'met', late: true }])
    expect(stripOf(duty, '2012', '2012-06-30')).toEqual([
      '2012-Q1 none',
      '2012-Q2 late',
      '2012-Q3 coming',
      '2012-Q4 coming',
    ])
    expect(stripOf(duty, '2012', '2012-07-01')).toEqual([
      '2012-Q1 none',
      '2012-Q2 late',
      '2012-Q3 none',
      '2012-Q4 coming',
    ])
  })

  test('asked by the month at first and by the quarter from July on, it shows both, and no quarter twice', () => {
    const months = ['01', '02', '03', '04', '05', '06'].map((month): [string, string] => [
      `2012-${month}`,
      `2012-${month}-28`,
    ])
    expect(stripOf(listed(...months, ['2012-Q3', '2012-09-30']), '2012', '2012-09-30')).toEqual([
      ...months.map(([period]) => `${period} short`),
      '2012-Q3 short',
      '2012-Q4 coming',
    ])
  })

  test('has nothing in another year, and the years are those listed', () => {
    const duty = listed(['2011-Q4', '2011-12-31'], ['2013-Q1', '2013-03-31'])
    expect(stripOf(duty, '2012', '2013-03-31')).toEqual([])
    expect(yearsOf([duty, listed(['2012', '2012-12-31'])])).toEqual(['2011', '2012', '2013'])
  })
})
