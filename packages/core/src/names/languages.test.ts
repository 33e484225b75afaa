import { describe, expect, it } from 'vitest'
import * as english from './en.ts'
import * as uyghur from './ug.ts'
import * as chinese from './zh-CN.ts'

/** The lists of names behind a door, by the name of the list. */
const listsOf = (door: object): [list: string, names: Record<string, string>][] =>
  Object.entries(door).filter(([name, value]) => /Names$/.test(name) && typeof value === 'object')

const languages = [
  ['English', english, /^[\x20-\x7e]+$/],
  ['Uyghur', uyghur, /^[\u0600-\u06ff ()-]+$/],
] as const

describe.each(languages)('%s', (_, door, letters) => {
  it('names everything that is named in Chinese, in its own letters', () => {
    expect(
      listsOf(door)
        .map(([list, names]) => [list, Object.keys(names).sort()])
        .sort(),
    ).toEqual(
      listsOf(chinese)
        .map(([list, names]) => [list, Object.keys(names).sort()])
        .sort(),
    )
    const names = listsOf(door).flatMap(([list, all]) =>
      Object.entries(all).map(([id, name]) => [`${list} ${id}`, name]),
    )
    expect(names.filter(([, name = '']) => !letters.test(name))).toEqual([])
  })

  it('gives a thing of one list a name of its own', () => {
    for (const [list, names] of listsOf(door)) {
      expect(new Set(Object.values(names)).size, list).toBe(Object.keys(names).length)
    }
  })
})

it('months, periods and days in Uyghur', () => {
  expect(['2012-01', '2012-12', '2012-Q1', '2012-Q4', '2012-H1', '2012-H2', '2012'].map(uyghur.periodName)).toEqual([
    '2012-يىلى يانۋار',
    '2012-يىلى دېكابىر',
    '2012-يىلى 1-پەسىل',
    '2012-يىلى 4-پەسىل',
    '2012-يىلىنىڭ ئالدىنقى يېرىمى',
    '2012-يىلىنىڭ كېيىنكى يېرىمى',
    '2012-يىل',
  ])
  expect(uyghur.dayName('2012-03-05')).toBe('2012-يىلى 5-مارت')
  const months = Array.from({ length: 12 }, (_, nth) => uyghur.monthName(String(nth + 1).padStart(2, '0')))
  expect(months.join(' ')).toBe('يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر')
})
