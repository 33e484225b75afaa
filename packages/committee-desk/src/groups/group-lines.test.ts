import type { Group } from '@liaison-kit/core'
import { describe, expect, test } from 'vitest'
import { groupLines, sameName } from './group-lines.ts'

const groups: Group[] = [
  { id: 'g-01', name: '示例镇联络组', kind: 'township', formed: '2011-09-01' },
  { id: 'g-02', name: '示例乡联络组', kind: 'township', formed: '2011-09-01', dissolved: '2014-12-31' },
]
const fates = (text: string, formed?: string) => groupLines(text, groups, formed).map(({ name, fate }) => [name, fate])

describe('pasted names', () => {
  test.each([
    ['一行一个', '甲乡联络组\n乙乡联络组\r\n\n  丙乡联络组  ', ['甲乡联络组', '乙乡联络组', '丙乡联络组']],
    [
      'counters',
      '1. 甲组\n2、乙组\n（3）丙组\n四、丁组\n⑤戊组\n１２．己组',
      ['甲组', '乙组', '丙组', '丁组', '戊组', '己组'],
    ],
    ['a number that belongs to the name', '一中联络组\n3号片区联络组', ['一中联络组', '3号片区联络组']],
    ['rows of a spreadsheet', '1\t甲组\t乡镇\n2\t乙组\t乡镇', ['甲组', '乙组']],
    ['blanks inside', '示例\u3000 甲组', ['示例 甲组']],
    ['nothing', '\n \t \n', []],
  ])('%s', (_, text, names) => {
    expect(groupLines(text, [], undefined).map(({ name }) => name)).toEqual(names)
  })

  test('say which line they are', () => {
    expect(groupLines('甲组\n\n乙组', [], undefined).map(({ line }) => line)).toEqual([1, 3])
  })

  test('what exists, or was named before, is not added again', () => {
    expect(fates('示例镇联络组\n甲组\n甲组')).toEqual([
      ['示例镇联络组', 'there'],
      ['甲组', 'added'],
      ['甲组', 'twice'],
    ])
  })

  test('a group that was dissolved before may be formed again', () => {
    expect(fates('示例乡联络组', '2014-12-31')).toEqual([['示例乡联络组', 'there']])
    expect(fates('示例乡联络组', '2015-01-01')).toEqual([['示例乡联络组', 'added']])
  })

  test('a name of 100 characters fits, one of 101 does not', () => {
    expect(fates(`${'组'.repeat(100)}\n${'组'.repeat(101)}`).map(([, fate]) => fate)).toEqual(['added', 'too-long'])
  })
})

test('two groups of one name: only where they exist on the same day', () => {
  const span = (formed: string, dissolved?: string) => sameName('示例乡联络组', { formed, dissolved }, groups)?.id
  expect(span('2014-12-31')).toBe('g-02')
  expect(span('2015-01-01')).toBeUndefined()
  expect(span('2010-01-01', '2011-09-01')).toBe('g-02')
  expect(span('2010-01-01', '2011-08-31')).toBeUndefined()
  expect(sameName('示例乡联络组', { formed: '2011-09-01' }, groups, 'g-02')).toBeUndefined()
})
