import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { later, settle, stopClocks } from '../test/pages.ts'
import { indexedShelf, type Shelf } from './shelf.ts'

let factory: IDBFactory
let shelf: Shelf

beforeEach(async () => {
  stopClocks()
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  factory = new IDBFactory()
  shelf = indexedShelf(() => factory)
  // Open already.
  await shelf.all([])
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Each transaction of the database takes so long. */
function slow(seconds: number): void {
  const { transaction } = IDBDatabase.prototype
  let last = 0
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const step = transaction.apply(this, args)
    const end = Math.max(Date.now(), last) + seconds * 1000
    last = end
    Object.defineProperty(step, 'oncomplete', {
      set: (done: () => void) => step.addEventListener('complete', () => setTimeout(done, end - Date.now())),
    })
    return step
  })
}

const numbers = Array.from({ length: 500 }, (_, index) => index)

test('what is changed at once is written in one transaction, in order', async () => {
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const count = (key: string): Promise<void> => shelf.change<number>(['a', key], (before = 0) => before + 1)
  await Promise.all(numbers.map((number) => count(number % 2 ? 'odd' : 'even')))
  expect(transactions).toHaveBeenCalledTimes(1)
  const [even, odd] = await shelf.all<number>(['a'])
  expect([even, odd]).toEqual([250, 250])
})

test('a slow disk is not a broken one, however much waits for it', async () => {
  slow(3)
  const ends: unknown[] = []
  const note = (promise: Promise<unknown>): void =>
    void promise.then(
      () => ends.push('done'),
      () => ends.push('failed'),
    )
  for (const key of ['a', 'b', 'c', 'd']) {
    note(shelf.change([key], () => key))
    note(shelf.all([key]))
    await settle()
  }
  await later(40)
  expect(ends).toEqual(Array.from({ length: 8 }, () => 'done'))
})

test('what finds no room keeps nothing else out that is written with it', async () => {
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const request = put.call(this, value, key)
    if (value === 'large') request.addEventListener('success', () => this.transaction.abort())
    return request
  })
  const ends = ['small', 'large', 'last'].map((value) =>
    shelf
      .change(['a', value], () => value)
      .then(
        () => 'kept',
        () => 'failed',
      ),
  )
  expect(await Promise.all(ends)).toEqual(['kept', 'failed', 'kept'])
  expect(await shelf.all(['a'])).toEqual(['last', 'small'])
})

test('leaves no clock running', async () => {
  void shelf.change(['a'], () => 1)
  await settle()
  expect(vi.getTimerCount()).toBe(0)
})

test('one that never answers fails after a few seconds', async () => {
  vi.spyOn(factory, 'open').mockReturnValue({} as never)
  shelf = indexedShelf(() => factory)
  const failed = vi.fn()
  shelf.all(['a']).catch(failed)
  shelf.change(['a'], () => 1).catch(failed)
  await later(4)
  expect(failed).not.toHaveBeenCalled()
  await later(2)
  expect(failed).toHaveBeenCalledTimes(2)
})
