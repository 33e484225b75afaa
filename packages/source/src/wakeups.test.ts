import { afterEach, expect, test, vi } from 'vitest'
import { pageWakeups } from './wakeups.ts'

afterEach(() => vi.unstubAllGlobals())

test('a page wakes what waits when the network is said to be back, and when it is looked at again', () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const window = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
  const wake = vi.fn()
  const stop = pageWakeups(wake)
  window.dispatchEvent(new Event('online'))
  page.dispatchEvent(new Event('visibilitychange'))
  expect(wake).toHaveBeenCalledTimes(2)
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
  expect(wake).toHaveBeenCalledTimes(2)
  stop()
  window.dispatchEvent(new Event('online'))
  expect(wake).toHaveBeenCalledTimes(2)
})

test('without a page there is nothing to wake', () => {
  expect(() => pageWakeups(() => {})()).not.toThrow()
})
