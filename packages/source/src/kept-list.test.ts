import { expect, test, vi } from 'vitest'
import { type Kept, keptList } from './kept-list.ts'
import { memoryShelf } from './memory/memory-shelf.ts'
import { type Key, MADE, type Shelf } from './shelf.ts'

const kept = (id: string, order: number): Kept => ({
  entry: { id, about: `works/${id}`, at: '', value: null },
  whose: '',
  order,
})
const ids = (list: readonly Kept[]): string[] => list.map(({ entry }) => entry.id)

/** A shelf that takes nothing named `unfit`. */
function listOn(shelf = memoryShelf(), unfit = new Set<string>(), told = () => {}) {
  const fussy: Shelf = {
    ...shelf,
    async change<T>(key: Key, change: (before: T | undefined) => T | undefined) {
      if (unfit.has(key[key.length - 1] ?? '')) throw new DOMException('', 'QuotaExceededError')
      await shelf.change(key, change)
    },
  }
  return {
    unfit,
    shelf,
    list: keptList(fussy, ['outbox'], shelf.pages!, told, () => {}),
  }
}

test('what cannot be written down while something else is, is neither lost nor called kept', async () => {
  const { list, unfit, shelf } = listOn()
  await list.sync()
  unfit.add('a')
  list.set('a', kept('a', 1))
  await list.sync()
  expect([list.storage, ids(list.all)]).toEqual(['memory', ['a']])
  unfit.clear()
  unfit.add('b')
  const [first, second] = [list.sync(), list.sync()]
  list.set('b', kept('b', 2))
  await Promise.all([first, second])
  expect([list.storage, ids(list.all)]).toEqual(['memory', ['a', 'b']])
  expect(ids(await shelf.all(['outbox']))).toEqual(['a'])
  unfit.clear()
  await list.sync()
  expect([list.storage, ids(list.all)]).toEqual(['kept', ['a', 'b']])
  expect(ids(await shelf.all(['outbox']))).toEqual(['a', 'b'])
})

test('what is added while the shelf is read stays', async () => {
  const { list, shelf } = listOn()
  await shelf.change(['outbox', 'a'], () => kept('a', 1))
  const read = list.sync()
  list.set('b', kept('b', 2))
  await read
  expect(ids(list.all)).toEqual(['a', 'b'])
})

test('what is taken out while the shelf is read does not come back', async () => {
  const { list, shelf } = listOn()
  await shelf.change(['outbox', 'a'], () => kept('a', 1))
  await list.sync()
  const read = list.sync()
  list.set('a', undefined)
  await read
  expect(list.all).toEqual([])
})

test('that the computer is shared is told at once, and on other pages when they look', async () => {
  const shelf = memoryShelf()
  const told = vi.fn()
  const otherTold = vi.fn()
  const { list } = listOn(shelf, new Set(), told)
  const { list: other } = listOn(shelf, new Set(), otherTold)
  await Promise.all([list.sync(), other.sync()])
  for (const calls of [told, otherTold]) calls.mockClear()
  list.share(true)
  expect([list.isShared, told.mock.calls.length]).toEqual([true, 1])
  await list.sync()
  await other.sync()
  expect([other.isShared, otherTold.mock.calls.length]).toEqual([true, 1])
})

test('what a page knows is laid on the shelf again when somebody has cleared it meanwhile', async () => {
  const { list, shelf } = listOn()
  await shelf.change(MADE, () => 1)
  await list.sync()
  list.set('a', kept('a', 1))
  await list.sync()
  await shelf.change(['outbox', 'a'], () => undefined)
  await shelf.change(MADE, () => 2)
  await list.sync()
  expect(ids(list.all)).toEqual(['a'])
  expect(ids(await shelf.all(['outbox']))).toEqual(['a'])
})
