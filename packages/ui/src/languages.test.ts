import { expect, test } from 'vitest'
import './desk/en.ts'
import './desk/ug.ts'
import './en.ts'
import './ug.ts'
import { deskWords } from './desk/desk.words.ts'
import { ageWords as agoEnglish, dayWords as dayEnglish } from './en.ts'
import { recordingWords } from './recording-words.zh-CN.ts'
import { ageWords as agoUyghur, dayWords as dayUyghur } from './ug.ts'
import { sharedWords } from './words.zh-CN.ts'

test.each([
  ['2012-11-03', '2012-12-01', '3 November', '3-نويابىر'],
  ['2013-01-31', '2012-12-01', '31 January 2013', '2013-يىلى 31-يانۋار'],
  ['2012-11-03', undefined, '3 November 2012', '2012-يىلى 3-نويابىر'],
])('the day %s, seen on %s, is %s in English and %s in Uyghur', (day, today, english, uyghur) => {
  expect([dayEnglish(day, today), dayUyghur(day, today)]).toEqual([english, uyghur])
})

test.each([
  [59_999, 'just now', 'ھازىرلا'],
  [60_000, '1 minute ago', '1 مىنۇت بۇرۇن'],
  [3_599_999, '59 minutes ago', '59 مىنۇت بۇرۇن'],
  [3_600_000, '1 hour ago', '1 سائەت بۇرۇن'],
  [86_400_000, '1 day ago', '1 كۈن بۇرۇن'],
])('an age of %i ms is %s in English and %s in Uyghur', (age, english, uyghur) => {
  expect([agoEnglish(age), agoUyghur(age)]).toEqual([english, uyghur])
})

/** Every sentence of a table, the functions called with something. */
function sentences(table: object): [key: string, sentence: string][] {
  const given: Record<string, unknown[]> = {
    day: ['2012-03-05'],
    age: [7_200_000],
    stale: [7_200_000],
    problem: [{ code: 'wrong-code', message: '登录码不正确。' }],
    signedIn: ['A. Example'],
    recordedBy: ['3', 'import'],
    changedMeanwhile: [['2']],
  }
  return Object.entries(table).map(([key, value]) => [
    key,
    typeof value === 'function' ? String(value(...(given[key] ?? [2]))) : String(value),
  ])
}

const tables = [
  ['shared', sharedWords],
  ['recording', recordingWords],
  ['desk', deskWords],
] as const

test.each(tables)('the %s words are in English without a Chinese one', (_, words) => {
  const english = sentences(words.en ?? {})
  expect(english.map(([key]) => key)).toEqual(Object.keys(words['zh-CN']))
  expect(english.filter(([, sentence]) => !/^[\x20-\x7e’“”…]+$/.test(sentence))).toEqual([])
})

test.each(tables)('the %s words are in Uyghur letters', (_, words) => {
  const uyghur = sentences(words.ug ?? {})
  expect(uyghur.map(([key]) => key)).toEqual(Object.keys(words['zh-CN']))
  const foreign = uyghur.map(([key, sentence]) => [key, sentence.replace('A. Example', '')])
  expect(
    foreign.filter(([, sentence = '']) => /[a-z\u4e00-\u9fff]/i.test(sentence) || !/[ا-ي]/.test(sentence)),
  ).toEqual([])
})

test('a problem nobody translated is said as it came', () => {
  expect(sharedWords.en?.problem({ code: 'unfit', message: '标题太长。' })).toBe('标题太长。')
})
