// What the browser tests of the roster have in common.
import { type MemoryOptions, type MemorySource, memorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { expect } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import type { RosterDesk } from '../src/roster-desk.ts'
import '../src/define.ts'

export interface Mounted {
  desk: RosterDesk
  source: MemorySource
}

/** A roster in the page, once everything has been read. */
export async function mount(options: MemoryOptions, more: Partial<RosterDesk> = {}): Promise<Mounted> {
  const source = memorySource(options)
  const desk = Object.assign(document.createElement('liaison-roster-desk'), more, { source })
  document.body.append(desk)
  await calm({ desk, source })
  return { desk, source }
}

export async function calm({ desk, source }: Mounted): Promise<void> {
  await desk.updateComplete
  // One call may lead to the next, as recording leads to reading.
  for (let i = 0; i < 3; i++) await source.settled()
  await desk.updateComplete
  // The width is measured in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await desk.updateComplete
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
export async function tabTo(locator: Locator, isBack = false): Promise<void> {
  for (let i = 0; i < 60 && focused() !== locator.element(); i++) await userEvent.tab({ shift: isBack })
  await hasFocus(locator)
}

export const button = (name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
export const field = (name: string | RegExp): Locator => page.getByLabelText(name, { exact: typeof name === 'string' })

/** The keys that type a day into a native field: year, month and day stand in the order of the browser's own language. */
export function typedDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = { year, month, day: date }
  return new Intl.DateTimeFormat()
    .formatToParts()
    .map(({ type }) => parts[type] ?? '')
    .join('')
}

/** Who stands in the table, by name. */
export const listed = ({ desk }: Mounted): (string | undefined)[] =>
  [...(desk.shadowRoot?.querySelectorAll('[data-member]') ?? [])].map((one) => one.textContent?.trim())

export const textOf = ({ desk }: Mounted): string => (desk.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim()

export const faultsOf = async ({ desk }: Mounted): Promise<string[]> =>
  (await axe.run(desk, { rules: { region: { enabled: false } } })).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )

/** By how many pixels the page is wider than its window. */
export const overflow = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth
