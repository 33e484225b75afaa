// What the browser tests of gatherings and leaves have in common.
import { type MemoryOptions, type MemorySource, memorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { expect } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import type { AttendanceTracker } from '../src/attendance-tracker.ts'
import '../src/define.ts'

export interface Mounted {
  tracker: AttendanceTracker
  source: MemorySource
}

/** A tracker in the page, once everything has been read. */
export async function mount(options: MemoryOptions, gathering?: string, readonly = false): Promise<Mounted> {
  const source = memorySource(options)
  const tracker = document.createElement('liaison-attendance-tracker')
  tracker.source = source
  if (gathering) tracker.gathering = gathering
  if (readonly) tracker.readonly = true
  document.body.append(tracker)
  await calm({ tracker, source })
  return { tracker, source }
}

export async function calm({ tracker, source }: Mounted): Promise<void> {
  await tracker.updateComplete
  // One call may lead to the next, as signing in leads to reading.
  for (let i = 0; i < 3; i++) await source.settled()
  await tracker.updateComplete
  // The width is measured in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await tracker.updateComplete
}

export const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await userEvent.keyboard(key)
}

/** What has the focus, also inside a shadow root. */
export const focused = (): Element | null | undefined =>
  document.activeElement?.shadowRoot?.activeElement ?? document.activeElement

export const hasFocus = (locator: Locator): Promise<void> =>
  expect.poll(() => focused() === locator.element()).toBe(true)

/** Presses Tab until something has the focus. */
export async function tabTo(locator: Locator): Promise<void> {
  for (let i = 0; i < 60 && focused() !== locator.element(); i++) await userEvent.tab()
  await hasFocus(locator)
}

export const button = (name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

export const faultsOf = async (tracker: AttendanceTracker): Promise<string[]> =>
  (await axe.run(tracker)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)

/** By how many pixels the page is wider than its window. */
export const overflow = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth

/** Whether leaving the page now would be asked about. */
export function isGuarded(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}
