import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { random } from './random.ts'

test('a key always gives the same numbers, another key others', () => {
  const numbers = (...key: (string | number)[]): number[] => {
    const draw = random(...key)
    return Array.from({ length: 20 }, () => draw.int(1, 1000))
  }
  expect(numbers(1, 'a')).toEqual(numbers(1, 'a'))
  expect(numbers(1, 'a')).not.toEqual(numbers(1, 'b'))
  expect(numbers(1, 'a')).not.toEqual(numbers(2, 'a'))
})

test('whole numbers reach both ends, and a shuffle loses nothing', () => {
  const draw = random('ends')
  const drawn = Array.from({ length: 500 }, () => draw.int(1, 4))
  expect([...new Set(drawn)].sort()).toEqual([1, 2, 3, 4])
  expect(draw.shuffle([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5])
})

test('the sample asks neither clock nor chance', () => {
  const here = new URL('.', import.meta.url)
  const sources = readdirSync(here).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  for (const file of sources) {
    expect([file, /new Date\(|Date\.now|Math\.random/.test(readFileSync(new URL(file, here), 'utf8'))]).toEqual([
      file,
      false,
    ])
  }
})
