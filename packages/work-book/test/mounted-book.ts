// The work book in a page, and hands to work it with: what the browser tests share.
import type { Work } from '@liaison-kit/core'
import type { MemorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { expect } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import type { WorkBook } from '../src/work-book.ts'
import '../src/define.ts'

export interface Mounted {
  book: WorkBook
  source: MemorySource
}

/** A work book in the page, once everything has been read. */
export async function mount(source: MemorySource, isReadonly = false): Promise<Mounted> {
  const book = document.createElement('liaison-work-book')
  book.source = source
  book.readonly = isReadonly
  document.body.append(book)
  await calm({ book, source })
  return { book, source }
}

export async function calm({ book, source }: Mounted): Promise<void> {
  await book.updateComplete
  // One call may lead to the next, as signing in leads to reading.
  for (let i = 0; i < 3; i++) await source.settled()
  await book.updateComplete
}

export const button = (name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

export const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await userEvent.keyboard(key)
}

/** The field of a label. */
export const field = (label: string): Locator => page.getByLabelText(label, { exact: true })

/** The work of a title, as the hub has it. */
export const stored = ({ source }: Mounted, title: string): Work | undefined =>
  source.ledger.works.find((work) => work.title === title)

export async function save(mounted: Mounted): Promise<void> {
  await button('保存').click()
  await calm(mounted)
}

/** What has the focus, also inside a shadow root. */
export const focused = (): Element | null | undefined =>
  document.activeElement?.shadowRoot?.activeElement ?? document.activeElement

export const hasFocus = (locator: Locator): Promise<void> =>
  expect.poll(() => focused() === locator.element()).toBe(true)

/** Presses Tab until something has the focus. */
export async function tabTo(locator: Locator): Promise<void> {
  for (let i = 0; i < 90 && focused() !== locator.element(); i++) await userEvent.tab()
  await hasFocus(locator)
}

export const text = ({ book }: Mounted): string =>
  (book.renderRoot.querySelector('.base')?.textContent ?? '').replace(/\s+/g, ' ')

/** The titles listed, in their order. */
export const titles = ({ book }: Mounted): string[] =>
  [...book.renderRoot.querySelectorAll('.name')].map((one) => one.textContent?.trim() ?? '')

export const finds = async (element: Element): Promise<string[]> =>
  (await axe.run(element, { rules: { region: { enabled: false } } })).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )

/** By how many pixels the page is wider than its window. */
export const overflow = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth

/** Whether leaving the page now would be asked about. */
export function isGuarded(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}
