import { addDays, dayNumber } from '@liaison-kit/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn, dayOf, yearIn } from '../src/sheet/day.ts'

describe('days as people write them', () => {
  it.each([
    ['2012-3-5', { day: '2012-03-05' }],
    ['2012年3月5日', { day: '2012-03-05' }],
    ['2012年3月5号', { day: '2012-03-05' }],
    ['2012.3.5', { day: '2012-03-05' }],
    ['2012/3/5', { day: '2012-03-05' }],
    ['20120305', { day: '2012-03-05' }],
    ['２０１２年３月５日', { day: '2012-03-05' }],
    ['2012 年 3 月 5 日（星期一）', { day: '2012-03-05' }],
    ['2012-03-05 09:30:00', { day: '2012-03-05' }],
    ['2012-03-05T00:00:00.000Z', { day: '2012-03-05' }],
    ['40973', { day: '2012-03-05' }],
    ['2012年2月29日', { day: '2012-02-29' }],
    ['2012-02-30', { notExist: '2012-02-30' }],
    ['2011-2-29', { notExist: '2011-02-29' }],
    ['2012-13-1', { notExist: '2012-13-01' }],
    ['20121301', { notExist: '2012-13-01' }],
    ['2012年3月', { month: '2012-03' }],
    ['2012.10', { month: '2012-10' }],
    ['2012-13', { notExist: '2012-13' }],
    ['2012', { year: '2012' }],
    ['2012年', { year: '2012' }],
    ['3月5日', { monthDay: '03-05' }],
    ['5/3/2012', { noDay: '5/3/2012' }],
    ['12-3-5', { noDay: '12-3-5' }],
    ['第一季度', { noDay: '第一季度' }],
    ['2012-3-5至2012-3-7', { noDay: '2012-3-5至2012-3-7' }],
  ])('%s', (text, read) => {
    expect(dayOf({ text })).toEqual(read)
  })

  it('as the spreadsheet holds them: a day, a month shown alone, a number, a month that lost its nought', () => {
    expect(dayOf({ text: '2012-03-05', day: '2012-03-05' })).toEqual({ day: '2012-03-05' })
    expect(dayOf({ text: '2012-03-01', day: '2012-03-01', monthOnly: true })).toEqual({ month: '2012-03' })
    expect(dayOf({ text: '40973.5', number: 40_973.5 })).toEqual({ day: '2012-03-05' })
    expect(dayOf({ text: '2012.1', number: 2012.1 })).toEqual({ noDay: '2012.1' })
    expect(dayOf({ text: '12', number: 12 })).toEqual({ noDay: '12' })
  })

  it('any day in any of the forms', () => {
    const day = fc
      .integer({ min: dayNumber('1950-01-01'), max: dayNumber('2099-12-31') })
      .map((number) => addDays('1970-01-01', number))
    fc.assert(
      fc.property(day, fc.constantFrom('-', '.', '/', '年'), fc.boolean(), (date, sign, isShort) => {
        const [year = '', month = '', of = ''] = isShort
          ? date.split('-').map((part) => String(Number(part)))
          : date.split('-')
        const text = sign === '年' ? `${year}年${month}月${of}日` : [year, month, of].join(sign)
        expect(dayOf({ text })).toEqual({ day: date })
        const serial = dayNumber(date) - dayNumber('1899-12-30')
        expect(dayOf({ text: String(serial), number: serial })).toEqual({ day: date })
      }),
    )
  })
})

describe('days within a text', () => {
  it.each([
    ['2012年3月5日集中学习', undefined, { day: '2012-03-05' }, '集中学习'],
    ['集中学习（2012-3-5）', undefined, { day: '2012-03-05' }, '集中学习( )'],
    ['3月5日 视察', '2012', { day: '2012-03-05' }, '视察'],
    ['3月5日 视察', undefined, { monthDay: '03-05' }, '视察'],
    ['2月30日视察', '2012', { notExist: '2012-02-30' }, '视察'],
    ['3.5', '2012', { day: '2012-03-05' }, ''],
    ['第3.5版学习材料', '2012', undefined, '第3.5版学习材料'],
    ['集中学习', '2012', undefined, '集中学习'],
  ])('%s', (text, year, read, rest) => {
    expect(dayIn(text, year)).toEqual({ read, rest })
  })

  it('a year is known where a text names just one', () => {
    expect(yearIn('青禾乡2012年度出席登记表')).toBe('2012')
    expect(yearIn('2011年至2012年')).toBeUndefined()
    expect(yearIn('出席登记表')).toBeUndefined()
  })
})
