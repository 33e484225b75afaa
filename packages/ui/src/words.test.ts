import { expect, test } from 'vitest'
import { served, type Words, wordsFor } from './words.ts'
import { ageWords, dayWords } from './words.zh-CN.ts'

test.each([
  ['2012-11-03', '2012-12-01', '11月3日'],
  ['2013-01-31', '2012-12-01', '2013年1月31日'],
  ['2012-11-03', undefined, '2012年11月3日'],
])('the day %s, seen on %s, is %s', (day, today, words) => {
  expect(dayWords(day, today)).toBe(words)
})

test.each([
  [59_999, '刚刚'],
  [60_000, '1 分钟前'],
  [3_599_999, '59 分钟前'],
  [3_600_000, '1 小时前'],
  [86_400_000, '1 天前'],
])('an age of %i ms is %s', (age, words) => {
  expect(ageWords(age)).toBe(words)
})

test('a language that is there is served, another is served in Chinese', () => {
  const two: Words<{ yes: string }> = { 'zh-CN': { yes: '是' }, en: { yes: 'yes' } }
  expect(['zh-CN', 'zh-Hans', 'en-GB', 'ug', 'fr'].map((tag) => served(two, tag))).toEqual([
    'zh-CN',
    'zh-CN',
    'en',
    'zh-CN',
    'zh-CN',
  ])
  expect(wordsFor(two, 'en').yes).toBe('yes')
  expect(wordsFor(two, 'ug').yes).toBe('是')
})
