import { expect, test } from 'vitest'
import { newSalt } from '../src/book/salt.ts'

test('each salt is 32 bytes in lower-case hex, and another one, however many are drawn', () => {
  const salts = Array.from({ length: 1000 }, newSalt)
  for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{64}$/)
  expect(new Set(salts).size).toBe(1000)
  // Nor do they share a part, as they would were one read across the end of another.
  expect(new Set(salts.flatMap((salt) => [salt.slice(0, 32), salt.slice(32)])).size).toBe(2000)
})
