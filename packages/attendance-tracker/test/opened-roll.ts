import type { Attendance } from '@liaison-kit/core'
import { type MemoryOptions, type MemorySource, memorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { expect } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import type { AttendanceTracker } from '../src/attendance-tracker.ts'
import { clerkOf, exampleOf } from '../src/roll/roll.examples.ts'
import '../src/define.ts'

// A roll that is open in the page, and what its tests ask of it.

export interface Opened {
  source: MemorySource
  tracker: AttendanceTracker
}

/** Opens a roll of `exampleOf(count)` for a clerk, or for whom the options say. */
export async function open(
  gathering = 'activity-today',
  count = 30,
  options: Partial<MemoryOptions> = {},
): Promise<Opened> {
  const source = memorySource({ ...clerkOf(exampleOf(count)), ...options })
  const tracker = await mount({ source, gathering })
  return { source, tracker }
}

export async function mount(properties: Partial<AttendanceTracker>): Promise<AttendanceTracker> {
  const tracker = Object.assign(document.createElement('liaison-attendance-tracker'), properties)
  document.body.append(tracker)
  await calm(tracker, properties.source as MemorySource | undefined)
  return tracker
}

/** Until nothing is under way any more and the widget has rendered. */
export async function calm(tracker: AttendanceTracker, source?: MemorySource): Promise<void> {
  await tracker.updateComplete
  // One call may lead to the next, as signing in leads to reading.
  for (let i = 0; i < 3; i++) await source?.settled()
  await tracker.updateComplete
  // The width is measured in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await tracker.updateComplete
}

export const row = (name: string): Locator => page.getByRole('row', { name: new RegExp(`^${name} `) })
export const group = (name: string): Locator => page.getByRole('group', { name: `${name}的出席情况` })
export const radio = (name: string, mark: string): Locator =>
  group(name).getByRole('radio', { name: mark, exact: true })
export const allPresent = (): Locator => page.getByRole('button', { name: '全部出席' })
export const saveNow = (count: number): Locator => page.getByRole('button', { name: `现在保存（${count}）` })

export const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await userEvent.keyboard(key)
}
export const later = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

/** What has the focus, also inside a shadow root. */
export const focused = (): Element | null | undefined =>
  document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
/** In whose row the focus is. */
export const focusedRow = (): string | undefined => focused()?.closest('tr')?.querySelector('th')?.textContent?.trim()
export async function focusOn(name: string): Promise<void> {
  const input = radio(name, '出席').element() as HTMLElement
  input.focus()
  await expect.poll(focusedRow).toBe(name)
}

/** The running totals. */
export const totals = (tracker: AttendanceTracker): string | undefined =>
  tracker.shadowRoot?.querySelector('.bar .totals')?.textContent?.trim()

/** How many rows are in each state. */
export function states(tracker: AttendanceTracker): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { textContent } of tracker.shadowRoot?.querySelectorAll('[part="row-state"]') ?? []) {
    counts[textContent ?? ''] = (counts[textContent ?? ''] ?? 0) + 1
  }
  return counts
}

/** What the hub was sent, in order: `x002 absent`. */
export const marks = ({ entries }: MemorySource): string[] =>
  entries.map(({ about, value }) => `${about.split('/')[2]} ${(value as Attendance | null)?.mark ?? null}`)

export const faultsOf = async (tracker: AttendanceTracker): Promise<string[]> =>
  (await axe.run(tracker)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)

/** How far something sticks out of the page, in pixels. */
export const overflow = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth
