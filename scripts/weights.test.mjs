import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { root } from './bootstrap.mjs'
import { BOUNDS, figures, isTooHeavy, PLACES, placeIn, weighAll } from './weights.mjs'

let weights
beforeAll(async () => {
  weights = await weighAll()
}, 60_000)

test.each(['liaison.js', 'liaison-all.js'])('%s, as it was built, is within its bound', (name) => {
  const weight = weights.find((one) => one.name === name)
  expect(weight.brotli).toBeGreaterThan(0)
  expect(weight.brotli).toBeLessThanOrEqual(BOUNDS[name])
  expect(isTooHeavy(weight)).toBe(false)
})

test('what is more than two per cent over its bound is too heavy', () => {
  expect(isTooHeavy({ brotli: 1020, bound: 1000 })).toBe(false)
  expect(isTooHeavy({ brotli: 1021, bound: 1000 })).toBe(true)
})

// Another release of Node may pack a little otherwise.
const NEAR = 0.3
const numbersIn = (table) => [...table.matchAll(/\d+\.\d/g)].map(Number)

test.each(Object.entries(PLACES))('the figures in %s are those of what was built', (file, head) => {
  const { now } = placeIn(readFileSync(join(root, file), 'utf8'))
  const fresh = figures(head, weights)
  expect(now.replace(/\d+\.\d/g, '')).toBe(fresh.replace(/\d+\.\d/g, ''))
  const apart = numbersIn(now).map((said, nth) => Math.abs(said - numbersIn(fresh)[nth]))
  expect(Math.max(...apart), 'npm run weights -- --write').toBeLessThan(NEAR)
})
