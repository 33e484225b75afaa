import { expect, test } from 'vitest'
import { backoff } from './backoff.ts'

test('the wait doubles up to five minutes, and is never the same for all', () => {
  const waits = Array.from({ length: 200 }, () => backoff(20) / 1000)
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(150)
  expect(Math.max(...waits)).toBeLessThanOrEqual(300)
  expect(new Set(waits).size).toBeGreaterThan(100)
  expect(backoff(0)).toBeLessThanOrEqual(1000)
})
