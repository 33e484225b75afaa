import { afterEach, expect, test, vi } from 'vitest'
import { keptDrafts } from './drafts.ts'
import { memoryShelf } from './memory/memory-shelf.ts'

afterEach(() => void vi.useRealTimers())

test('drafts are kept for who typed them, until they are recorded', async () => {
  const shelf = memoryShelf()
  const own = keptDrafts<string>(['hub', 'c', 'clerk'], shelf)
  await own.keep('a', 'one')
  await own.keep('b', 'two')
  await own.keep('a', undefined)
  expect([...(await own.all(false))]).toEqual([['b', 'two']])
  expect((await keptDrafts(['hub', 'c', 'county'], shelf).all(false)).size).toBe(0)
})

test('for seven days, on a shared computer eight hours; then whoever’s they are, and nothing else on the shelf', async () => {
  vi.useFakeTimers()
  const shelf = memoryShelf()
  const own = keptDrafts<string>(['hub', 'c', 'clerk'], shelf)
  await shelf.change(['shared'], () => true)
  await own.keep('a', 'one')
  vi.advanceTimersByTime(8 * 3_600_000)
  expect((await own.all(true)).size).toBe(1)
  vi.advanceTimersByTime(160 * 3_600_000)
  expect((await own.all(false)).size).toBe(1)
  vi.advanceTimersByTime(1)
  await keptDrafts(['hub', 'c', 'county'], shelf).all(false)
  expect([await shelf.all(['drafts']), await shelf.all(['shared'])]).toEqual([[], [true]])
  await own.keep('a', 'one')
  vi.advanceTimersByTime(8 * 3_600_000 + 1)
  expect((await own.all(true)).size).toBe(0)
})
