import { expect, test } from 'vitest'
import { keptFile, LIMIT_MB, sizeWords } from './kept-file.ts'

const MB = 1024 * 1024
/** A file of a size without its bytes. */
const sized = (size: number): File => Object.defineProperty(new File(['x'], 'a.csv'), 'size', { value: size })

test('a file is kept as it is now, under its name', async () => {
  const kept = (await keptFile([new File(['姓名'], '名册.csv', { type: 'text/csv' })])) as File
  expect([kept.name, kept.type, await kept.text()]).toEqual(['名册.csv', 'text/csv', '姓名'])
})

test('the limit itself is inside', async () => {
  expect(await keptFile([sized(LIMIT_MB * MB)])).toBeInstanceOf(File)
  expect(await keptFile([sized(LIMIT_MB * MB + 1)])).toBe('too-large')
})

test('several at once are not taken', async () => {
  expect(await keptFile([new File([], 'a.csv'), new File([], 'b.csv')])).toBe('many')
})

test.each([
  [0, '1 KB'],
  [18_000, '18 KB'],
  [1024 * 1023.4, '1023 KB'],
  [1024 * 1023.6, '1.0 MB'],
  [2.5 * MB, '2.5 MB'],
])('%f bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})
