import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptDrafts } from './drafts.ts'
import { isAnythingKept } from './kept-here.ts'
import { deniedShelf } from './memory/memory-shelf.ts'
import { indexedShelf, type Shelf } from './shelf.ts'

let shelf: Shelf

beforeEach(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  const factory = new IDBFactory()
  shelf = indexedShelf(() => factory)
})
afterEach(() => vi.unstubAllGlobals())

test('counts read before, a lease and a shared computer are nothing that was recorded', async () => {
  expect(await isAnythingKept(shelf)).toBe(false)
  await shelf.change(['hub', 'c', 'g-01', 'quota', ''], () => ({ quota: {}, readAt: '2012-03-20T00:00:00Z' }))
  await shelf.change(['hub', 'c', 'g-01', 'turn'], () => ({ by: 'a', until: 1 }))
  await shelf.change(['shared'], () => true)
  expect(await isAnythingKept(shelf)).toBe(false)
})

test('an entry, a file or a draft is, whichever group’s', async () => {
  for (const list of ['outbox', 'files']) {
    const key = ['hub', 'c', 'g-02', list, 'a']
    await shelf.change(key, () => ({ entry: { id: 'a' }, whose: '', order: 1 }))
    expect(await isAnythingKept(shelf)).toBe(true)
    await shelf.change(key, () => undefined)
    expect(await isAnythingKept(shelf)).toBe(false)
  }
  const drafts = keptDrafts<string>(['hub', 'c', 'clerk'], shelf)
  await drafts.keep('a', '')
  expect(await isAnythingKept(shelf)).toBe(true)
})

test('a browser that keeps nothing has nothing', async () => {
  expect(await isAnythingKept(deniedShelf())).toBe(false)
})
