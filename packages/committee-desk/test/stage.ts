// What the browser tests of the desk have in common.
import type { Ledger } from '@liaison-kit/core'
import { type MemorySource, memorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { afterEach, beforeEach } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { type CommitteeExample, office } from '../src/committee-desk.examples.ts'
import type { CommitteeDesk } from '../src/committee-desk.ts'
import '../src/define.ts'

export let desk: CommitteeDesk
export let source: MemorySource

export function useStage(): void {
  beforeEach(() => {
    document.documentElement.lang = 'zh-CN'
  })
  afterEach(async () => {
    document.body.textContent = ''
    document.body.removeAttribute('style')
    await page.viewport(1280, 900)
  })
}

/** Puts a desk into the page, once everything has been read. */
export async function show(example: Partial<CommitteeExample> & Pick<CommitteeExample, 'source'>): Promise<void> {
  source = memorySource(example.source)
  desk = document.createElement('liaison-committee-desk')
  desk.source = source
  desk.readonly = example.readonly ?? false
  desk.checklist = example.checklist ?? false
  desk.places = example.places
  document.body.append(desk)
  await settled()
}

export const showOffice = (ledger: Ledger): Promise<void> => show({ source: office(ledger) })

export async function settled(): Promise<void> {
  await desk.updateComplete
  for (let i = 0; i < 4; i++) await source.settled()
  await desk.updateComplete
  await new Promise((resolve) => requestAnimationFrame(resolve))
  await desk.updateComplete
}

export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key)
  await settled()
}

export const focused = (): Element | null | undefined => desk.shadowRoot?.activeElement

/** Presses Tab until a button or field of that name has the focus. */
export async function tabTo(locator: Locator): Promise<void> {
  const element = locator.element()
  for (let i = 0; i < 80 && focused() !== element; i++) await userEvent.tab()
  if (focused() !== element) throw new Error(`the keyboard does not reach ${element.outerHTML}`)
}

export const button = (name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
export const field = (name: string | RegExp): Locator => page.getByLabelText(name, { exact: typeof name === 'string' })

export const one = (selector: string): HTMLElement => desk.renderRoot.querySelector(selector) as HTMLElement
export const text = (): string => desk.renderRoot.textContent?.replace(/\s+/g, ' ') ?? ''

export async function click(locator: Locator): Promise<void> {
  await locator.click()
  await settled()
}

export async function violations(): Promise<unknown[]> {
  const found = await axe.run(desk, { rules: { region: { enabled: false } } })
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

/** By how many pixels the page is wider than its window. */
export const overflow = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth

/** What was recorded, ids made here left out. */
export const written = () =>
  source.entries.map(({ about, value }) => [about.replace(/\/[0-9a-f-]{36}$/, '/new'), value])
