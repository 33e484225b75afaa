import type { Work } from '@liaison-kit/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextSearch } from './text-search.ts'

const work = (texts: Partial<Work>): Work => ({
  id: 'w',
  kind: 'info-report',
  group: 'g',
  date: '2012-03-01',
  title: '东河乡三支渠渗漏',
  ...texts,
})
const finds = (texts: Partial<Work>, typed: string, group = '示例县东河乡委员联络组'): boolean =>
  new TextSearch().matches(work(texts), group, typed)

describe('the search', () => {
  it.each([
    ['a part of a Chinese word', '支渠渗'],
    ['a single character', '渠'],
    ['the group', '河乡委员'],
    ['nothing typed', '  '],
    ['capital for small', 'pm2.5'],
    ['half-width for full-width', '12万元'],
    ['two words in any order', '超标 渗漏'],
    ['two words with a Chinese space between', '渗漏　联络组'],
  ])('finds %s', (_, typed) => {
    expect(finds({ problem: 'PM2.5超标，损失１２万元' }, typed)).toBe(true)
  })

  it.each([
    ['what is not there', '路灯'],
    ['what is only there in pieces', '渗支'],
    ['one word of two', '渗漏 路灯'],
    ['what begins in one text and ends in the next', '渗漏入夏'],
  ])('does not find %s', (_, typed) => {
    expect(finds({ situation: '入夏以来' }, typed)).toBe(false)
  })

  it('reads a text anew when another version of it comes', () => {
    const search = new TextSearch()
    expect(search.matches(work({ title: '甲' }), '', '乙')).toBe(false)
    expect(search.matches(work({ title: '乙' }), '', '乙')).toBe(true)
  })

  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'渠水ＡａΣσſİ㎡ﬁ①½　 \n<&*.[\\🏞️é') }),
  )

  it.each(['title', 'situation', 'problem', 'advice', 'body', 'place'] as const)('finds every part of: %s', (field) => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        const characters = [...text]
        const start = from % (characters.length + 1)
        const part = characters.slice(start, start + (length % 40)).join('')
        return finds({ [field]: text }, part)
      }),
    )
  })

  it('finds nothing that does not stand there in some width and case', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'东河渠水abAB12') })
    fc.assert(
      fc.property(plain, plain, (text, typed) => {
        return finds({ title: text }, typed, '') === text.toLowerCase().includes(typed.toLowerCase())
      }),
    )
  })
})
