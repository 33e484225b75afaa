import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, civilDate, civilDateAt, dayNumber, daysBetween, isCivilDate } from './civil-date.ts'

// The second, obvious reading: the platform's own calendar in UTC.
const anyDay = fc
  .integer({ min: Date.UTC(1600, 0, 1) / 86_400_000, max: Date.UTC(2400, 0, 1) / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))

describe('civil date', () => {
  it('knows which days exist', () => {
    const exist = ['2012-02-29', '2000-02-29', '2011-12-31', '2012-01-01']
    const not = [
      '2012-02-30',
      '2011-02-29',
      '1900-02-29',
      '2012-13-01',
      '2012-00-10',
      '2012-1-1',
      '2012-01-01T00:00',
      '',
      null,
      20120101,
    ]
    expect(exist.filter((day) => !isCivilDate(day))).toEqual([])
    expect(not.filter((day) => isCivilDate(day))).toEqual([])
  })

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(dayNumber(day)).toBe(Date.parse(day) / 86_400_000)
        expect(civilDate(dayNumber(day))).toBe(day)
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })

  it('says which day it is in a zone, on both sides of midnight there', () => {
    expect(civilDateAt(Date.parse('2012-06-30T15:59:59Z'), 'Asia/Shanghai')).toBe('2012-06-30')
    expect(civilDateAt(Date.parse('2012-06-30T16:00:00Z'), 'Asia/Shanghai')).toBe('2012-07-01')
    expect(civilDateAt(Date.parse('2012-06-30T16:00:00Z'), 'Europe/Lisbon')).toBe('2012-06-30')
  })
})
