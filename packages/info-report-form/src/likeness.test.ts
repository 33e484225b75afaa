import { describe, expect, it } from 'vitest'
import { exampleWork } from './info-report-form.examples.ts'
import { LOOKBACK_DAYS, likelyDoubles, MATTERS_ALIKE, sharedPairs, TELLING_LENGTH, TITLES_ALIKE } from './likeness.ts'

describe('how much of two texts is the same', () => {
  it.each<[string, string, number]>([
    ['', '', 0],
    ['水', '水', 0],
    ['渠水', '', 0],
    ['渠水不足', '渠水不足', 1],
    ['渠水，不足！', ' 渠 水不足。', 1],
    ['ABC', 'abc', 1],
    // Of three pairs each, one in common; of two and two, one.
    ['甲乙丙丁', '甲乙戊己', 2 / 6],
    ['甲乙丙', '甲乙丁', 1 / 2],
    ['甲乙', '丙丁', 0],
    // A pair that comes again counts once.
    ['甲乙甲乙', '甲乙', 2 / 3],
    ['💧水渠', '💧水库', 1 / 2],
    ['ئېرىق سۈيى، يەتمەيدۇ', 'ئېرىق سۈيى يەتمەيدۇ؟', 1],
  ])('%s and %s', (one, other, share) => {
    expect(sharedPairs(one, other)).toBeCloseTo(share, 10)
    expect(sharedPairs(other, one)).toBeCloseTo(share, 10)
  })
})

describe('a likely double', () => {
  const sent = { ...exampleWork, id: 'sent' }
  const draft = { ...exampleWork, id: 'draft' }
  const isDouble = (changes: Partial<typeof draft>, of: Partial<typeof sent> = {}): boolean =>
    likelyDoubles({ ...draft, ...changes }, [{ ...sent, ...of }]).length === 1

  it('is one of the same group, not the report itself', () => {
    expect(isDouble({})).toBe(true)
    expect(isDouble({}, { group: 'g-02' })).toBe(false)
    expect(isDouble({}, { id: 'draft' })).toBe(false)
  })

  it('is of the day itself or at most 60 days before, never later', () => {
    expect(LOOKBACK_DAYS).toBe(60)
    expect(isDouble({ date: '2012-03-01' }, { date: '2012-03-01' })).toBe(true)
    expect(isDouble({ date: '2012-03-01' }, { date: '2012-01-01' })).toBe(true)
    expect(isDouble({ date: '2012-03-01' }, { date: '2011-12-31' })).toBe(false)
    expect(isDouble({ date: '2012-03-01' }, { date: '2012-03-02' })).toBe(false)
  })

  it('has a title that shares half, at the limit too', () => {
    const [at, under] = [
      ['甲乙丙', '甲乙丁'],
      ['甲乙丙丁', '甲乙戊己'],
    ] as const
    expect(sharedPairs(...at)).toBe(TITLES_ALIKE)
    expect(isDouble({ title: at[0] }, { title: at[1] })).toBe(true)
    expect(sharedPairs(...under)).toBeLessThan(TITLES_ALIKE)
    expect(isDouble({ title: under[0] }, { title: under[1] })).toBe(false)
  })

  it('has a matter that shares three in ten, at the limit too, once enough of it is written', () => {
    // Twenty-one letters are twenty pairs: six of each twenty in common is three in ten.
    const letters = (from: number, count: number): string =>
      Array.from({ length: count }, (_, nth) => String.fromCharCode(0x4e00 + from + nth)).join('')
    const matter = (common: number): Partial<typeof draft> => ({
      situation: letters(0, common + 1) + letters(100, 20 - common),
      problem: '',
      advice: '',
    })
    const other = (common: number): Partial<typeof draft> => ({
      situation: letters(0, common + 1) + letters(500, 20 - common),
      problem: '',
      advice: '',
    })
    const share = (common: number): number => sharedPairs(matter(common).situation ?? '', other(common).situation ?? '')
    expect(share(6)).toBeCloseTo(MATTERS_ALIKE, 10)
    expect(isDouble(matter(6), other(6))).toBe(true)
    expect(share(5)).toBeLessThan(MATTERS_ALIKE)
    expect(isDouble(matter(5), other(5))).toBe(false)
    // As long as less is written, the title decides.
    const short = letters(900, TELLING_LENGTH - 1)
    expect(isDouble({ situation: short, problem: '', advice: '' })).toBe(true)
    expect(isDouble({ situation: `${short}多`, problem: '', advice: '' })).toBe(false)
  })

  it('the likest is shown first', () => {
    const other = { ...sent, id: 'other', title: `${sent.title}的情况` }
    expect(likelyDoubles(draft, [other, sent]).map(({ id }) => id)).toEqual(['sent', 'other'])
  })
})
