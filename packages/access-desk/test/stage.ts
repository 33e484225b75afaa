// What the browser tests of the desk have in common.
import { type MemorySource, memorySource } from '@liaison-kit/source/memory'
import { type Office, officeOf } from '@liaison-kit/source/office'
import axe from 'axe-core'
import { afterEach, beforeEach, vi } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { type AccessExample, exampleCodes, office } from '../src/access-desk.examples.ts'
import type { AccessDesk } from '../src/access-desk.ts'
import '../src/define.ts'

export let desk: AccessDesk
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
export async function show(example: Partial<AccessExample> & Pick<AccessExample, 'source'>): Promise<void> {
  source = memorySource(example.source)
  await showAgain(example.readonly)
}

/** Another desk at the source there is. */
export async function showAgain(readonly = false): Promise<void> {
  desk = document.createElement('liaison-access-desk')
  desk.source = source
  desk.readonly = readonly
  desk.hub = '/liaison'
  document.body.append(desk)
  await settled()
}

export const showOffice = (): Promise<void> => show({ source: office })

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

export const shownCodes = (): (string | null)[] =>
  [...desk.renderRoot.querySelectorAll('.shown .code')].map(({ textContent }) => textContent)
export const officeHere = (): Office => officeOf(source) as Office
export const issuedCount = async (): Promise<number> => (await officeHere().codes()).length - exampleCodes.length
/** Whether leaving the page now would be asked about. */
export const isGuarded = (): boolean => {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

/** What is printed, looked at while it is. */
export async function printed(): Promise<HTMLElement> {
  let paper: HTMLElement | undefined
  vi.spyOn(window, 'print').mockImplementation(() => {
    paper = one('.paper').cloneNode(true) as HTMLElement
  })
  await press('{Enter}')
  window.dispatchEvent(new Event('afterprint'))
  await settled()
  return paper as HTMLElement
}
