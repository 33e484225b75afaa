import type { MemorySource } from '@liaison-kit/source/memory'
import type { SheetKind } from '@liaison-kit/source/office'
import { afterEach, beforeEach, expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../src/define.ts'
import type { SheetOffice } from '../src/importing.ts'
import type { SheetImportExample } from '../src/sheet-import.examples.ts'
import type { SheetImport } from '../src/sheet-import.ts'

// The import in a page, and hands to work it with: what the browser tests share.

export let element: SheetImport
export let source: MemorySource

/** Call once per test file: a page of a known size and language, and nothing of the test before. */
export function useStage(): void {
  beforeEach(async () => {
    document.documentElement.lang = 'zh-CN'
    await page.viewport(1280, 900)
  })

  afterEach(() => {
    document.body.textContent = ''
    document.body.removeAttribute('style')
  })
}

export async function show(
  shown: MemorySource,
  more: { office?: SheetOffice; readonly?: boolean; group?: string } = {},
): Promise<void> {
  source = shown
  element = document.createElement('liaison-sheet-import')
  element.source = source
  element.textContent = '请与县政协办公室联系'
  Object.assign(element, more)
  document.body.append(element)
  await settled()
  // Signing in takes another turn than reading.
  await settled()
}

export async function showExample({
  source: make,
  readonly,
  kind,
  file,
  isImported,
}: SheetImportExample): Promise<void> {
  await show(make(), readonly ? { readonly } : {})
  if (kind) await choose(kind)
  if (file) await give(fileOf(file))
  if (isImported) await click('#import')
}

export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await source.settled()
    await element.updateComplete
  }
}

export const all = <E extends HTMLElement>(selector: string): E[] => [
  ...element.renderRoot.querySelectorAll<E>(selector),
]
export const one = <E extends HTMLElement = HTMLElement>(selector: string): E => {
  const [found] = all<E>(selector)
  if (!found) throw new Error(`there is no ${selector}`)
  return found
}
export const read = (selector: string): string => one(selector).textContent?.replace(/\s+/g, ' ').trim() ?? ''
export const text = (): string => read('.base')
export const focused = (): string => element.shadowRoot?.activeElement?.id ?? ''
export const isBarred = (): boolean => one('#import').getAttribute('aria-disabled') === 'true'

export const fileOf = (name: string, content = '姓名\n示例甲\n'): File => new File([content], name)

export async function choose(kind: SheetKind): Promise<void> {
  await click(`#${kind}`)
}

/** Puts files into the native field, as choosing them does. */
export async function give(...files: File[]): Promise<void> {
  const input = one<HTMLInputElement>('#file')
  input.files = transferOf(files).files
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await opened()
}

export async function drop(target: HTMLElement, ...files: File[]): Promise<DragEvent> {
  const event = new DragEvent('drop', {
    dataTransfer: transferOf(files),
    bubbles: true,
    composed: true,
    cancelable: true,
  })
  target.dispatchEvent(event)
  await opened()
  return event
}

/** Waits until a file is read into memory, or refused, and what follows from that. */
async function opened(): Promise<void> {
  await element.updateComplete
  await expect.poll(() => read('#file-chosen') !== '' || all('#file-wrong').length > 0).toBe(true)
  await settled()
}

function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

export async function click(selector: string): Promise<void> {
  await userEvent.click(one(selector))
  await settled()
}

export const button = (name: string): HTMLElement => {
  const found = all('button').find((candidate) => candidate.textContent?.trim() === name)
  if (!found) throw new Error(`there is no button ${name}`)
  return found
}
