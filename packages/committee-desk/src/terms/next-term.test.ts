import type { Term } from '@liaison-kit/core'
import { describe, expect, test } from 'vitest'
import { lastDayOf, nextTerm } from './next-term.ts'

const term = (number: number, from: string, to: string): Term => ({ id: `t${number}`, number, from, to })

describe('a term', () => {
  test.each([
    ['2011-08-21', '2016-08-20'],
    ['2012-01-01', '2016-12-31'],
    ['2012-03-01', '2017-02-28'],
    ['2015-03-01', '2020-02-29'],
    ['2012-02-29', '2017-02-28'],
  ])('from %s lasts until %s', (from, to) => {
    expect(lastDayOf(from)).toBe(to)
  })

  test('the next one adjoins the latest, wherever that stands in the list', () => {
    const terms = [term(12, '2011-08-21', '2016-08-20'), term(11, '2006-08-21', '2011-08-20')]
    expect(nextTerm(terms)).toEqual({ number: 13, from: '2016-08-21', to: '2021-08-20' })
    expect(nextTerm([...terms].reverse())).toEqual(nextTerm(terms))
    expect(nextTerm([])).toBeUndefined()
  })
})
