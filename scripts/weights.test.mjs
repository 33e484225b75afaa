import { expect, test } from 'vitest'
import { BOUNDS, isTooHeavy, weigh } from './weights.mjs'

test.each(['liaison.js', 'liaison-all.js'])('%s, as it was built, is within its bound', async (name) => {
  const weight = await weigh(name)
  expect(weight.brotli).toBeGreaterThan(0)
  expect(weight.brotli).toBeLessThanOrEqual(BOUNDS[name])
  expect(isTooHeavy(weight)).toBe(false)
})

test('what is more than two per cent over its bound is too heavy', () => {
  expect(isTooHeavy({ brotli: 1020, bound: 1000 })).toBe(false)
  expect(isTooHeavy({ brotli: 1021, bound: 1000 })).toBe(true)
})
