import type { Ledger, Work } from '@liaison-kit/core'
import type { Session } from '@liaison-kit/source'
import type { MemorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../src/define.ts'
import { FIELDS } from '../src/draft.ts'
import { exampleLedger, exampleSource, exampleWork } from '../src/info-report-form.examples.ts'
import type { InfoReportForm } from '../src/info-report-form.ts'

// The form in a page, and hands to work it with: what the browser tests share.

export let form: InfoReportForm
export let source: MemorySource

/** Call once per test file: a page of a known size, and nothing of the test before. */
export function useStage(): void {
  beforeEach(async () => {
    await page.viewport(1280, 900)
  })

  afterEach(() => {
    document.body.textContent = ''
    document.adoptedStyleSheets = []
  })
}

/** @param hub where drafts belong: without one none are kept */
export async function show(shown: MemorySource, isReadonly = false, hub?: string): Promise<void> {
  source = shown
  form = document.createElement('liaison-info-report-form')
  form.source = source
  if (hub !== undefined) form.hub = hub
  form.readonly = isReadonly
  form.textContent = '请致电联络组'
  document.body.append(form)
  await settled()
}

export async function showSignedIn(): Promise<void> {
  await show(exampleSource({ signedIn: true }))
  await expect.poll(() => source.state.ledger).toBeDefined()
  await form.updateComplete
}

export async function settled(): Promise<void> {
  await source.settled()
  await form.updateComplete
  await source.settled()
  await form.updateComplete
}

export const all = <E extends HTMLElement>(selector: string): E[] => [...form.renderRoot.querySelectorAll<E>(selector)]
export const one = <E extends HTMLElement = HTMLElement>(selector: string): E => {
  const [found] = all<E>(selector)
  if (!found) throw new Error(`there is no ${selector}`)
  return found
}
export const control = (field: string): HTMLInputElement => one<HTMLInputElement>(`#${field}`)
export const button = (name: string): HTMLElement => {
  const found = all('button').find((candidate) => candidate.textContent?.trim() === name)
  if (!found) throw new Error(`there is no button ${name}`)
  return found
}
export const text = (): string => form.shadowRoot?.querySelector('.base')?.textContent?.replace(/\s+/g, '') ?? ''
export const focused = (): string => form.shadowRoot?.activeElement?.id ?? ''
/** What stands in the fields that are there. */
export const typedIn = (): Record<string, string> =>
  Object.fromEntries(
    FIELDS.flatMap((field) => all<HTMLInputElement>(`#${field}`).map(({ value }) => [field, value] as const)),
  )

export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
  await form.updateComplete
}

export async function click(name: string): Promise<void> {
  await userEvent.click(button(name))
  await settled()
}

/** Fills the form from the keyboard alone, beginning in the title. */
export async function typeReport(work: Work = exampleWork): Promise<void> {
  control('title').focus()
  await press(`${work.title}{Tab}`)
  await choose('category', work.category)
  await press('{Tab}')
  await choose('channel', work.channel)
  // A date field is three stops and a button to pick with: straight to the next one.
  control('member').focus()
  await choose('member', work.member)
  await press(`{Tab}${work.place}{Tab}{Tab}${work.situation}{Tab}${work.problem}{Tab}${work.advice}`)
}

/** Arrow keys until the option is there: by its place in the list, since names are not typed on every keyboard. */
export async function choose(field: string, value: string | undefined): Promise<void> {
  const select = one<HTMLSelectElement>(`#${field}`)
  expect(focused()).toBe(field)
  const steps = [...select.options].findIndex((option) => option.value === value)
  for (let step = 0; step < steps; step++) await press('{ArrowDown}')
  expect(select.value).toBe(value)
}

/** As `typeReport`, quicker, where the keyboard is not what is tested. */
export async function fill(work: Partial<Work> = exampleWork): Promise<void> {
  for (const field of FIELDS) {
    const value = field === 'derivedFrom' ? work.derivedFrom?.join(' ') : work[field]
    if (value === undefined) continue
    control(field).value = value
    control(field).dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  }
  await form.updateComplete
}

export async function noViolations(): Promise<void> {
  const { violations } = await axe.run(form)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** Signed in to a county with more in its ledger. */
export async function showWith(ledger: Partial<Ledger>, session: Partial<Session> = {}): Promise<void> {
  await show(exampleSource({ signedIn: true, ledger: { ...exampleLedger, ...ledger }, session }))
  await expect.poll(() => source.state.ledger).toBeDefined()
  await form.updateComplete
}
