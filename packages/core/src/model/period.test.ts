import { UTCDateMini } from '@date-fns/utc'
import { endOfMonth, endOfQuarter, endOfYear, startOfMonth, startOfQuarter, startOfYear } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './civil-date.ts'
import { commonSpan, EVERY, isPeriodId, liesWithin, overlaps, periodId, periodsOverlapping } from './period.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days))

describe('period', () => {
  it('names the periods of a day', () => {
    expect(EVERY.map((every) => periodId(every, '2012-07-01'))).toEqual(['2012-07', '2012-Q3', '2012-H2', '2012'])
    expect(EVERY.map((every) => periodId(every, '2012-06-30'))).toEqual(['2012-06', '2012-Q2', '2012-H1', '2012'])
  })

  it('tells the ids of each length apart', () => {
    const ids = ['2012-01', '2012-Q1', '2012-H1', '2012', '2012-13', '2012-Q5', '2012-H3', '12']
    expect(EVERY.map((every) => ids.filter((id) => isPeriodId(every, id)))).toEqual([
      ['2012-01'],
      ['2012-Q1'],
      ['2012-H1'],
      ['2012'],
    ])
  })

  it('lists every period that shares a day with a span, gap-free and once, and no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVERY), anyDay, fc.integer({ min: 0, max: 1200 }), (every, from, length) => {
        const to = addDays(from, length)
        const periods = periodsOverlapping(every, from, to)
        const byDay = new Set<string>()
        for (let day = from; day <= to; day = addDays(day, 1)) byDay.add(periodId(every, day))
        expect(periods.map(({ id }) => id)).toEqual([...byDay])
        for (const period of periods) {
          expect([periodId(every, period.from), periodId(every, period.to)]).toEqual([period.id, period.id])
          expect(periodId(every, addDays(period.from, -1))).not.toBe(period.id)
          expect(periodId(every, addDays(period.to, 1))).not.toBe(period.id)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('begins and ends where a calendar library says', () => {
    const bounds = {
      month: [startOfMonth, endOfMonth],
      quarter: [startOfQuarter, endOfQuarter],
      year: [startOfYear, endOfYear],
    } as const
    fc.assert(
      fc.property(fc.constantFrom('month', 'quarter', 'year'), anyDay, (every, day) => {
        const [first, last] = bounds[every].map((bound) =>
          bound(new UTCDateMini(`${day}T12:00:00Z`))
            .toISOString()
            .slice(0, 10),
        )
        expect(periodsOverlapping(every, day, day).map(({ from, to }) => [from, to])).toEqual([[first, last]])
      }),
    )
  })

  it('lists none for a span that runs backwards', () => {
    expect(periodsOverlapping('month', '2012-02-01', '2012-01-31')).toEqual([])
  })

  it('ends with the last year that has four digits', () => {
    expect(periodsOverlapping('quarter', '9999-08-01', '9999-12-31').map(({ to }) => to)).toEqual([
      '9999-09-30',
      '9999-12-31',
    ])
  })

  it('both ends of a span are inside', () => {
    const january = { from: '2012-01-01', to: '2012-01-31' }
    expect(overlaps(january, { from: '2012-01-31' })).toBe(true)
    expect(overlaps(january, { from: '2012-02-01' })).toBe(false)
    expect(liesWithin(january, { from: '2012-01-01', to: '2012-01-31' })).toBe(true)
    expect(liesWithin(january, { from: '2012-01-02' })).toBe(false)
    expect(commonSpan([january, { from: '2012-01-31' }, {}])).toEqual({ from: '2012-01-31', to: '2012-01-31' })
    expect(commonSpan([january, { from: '2012-02-01' }])).toBeUndefined()
  })
})
