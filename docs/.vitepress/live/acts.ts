import type { SheetKind } from '@liaison-kit/source/office'

const PATIENCE_MS = 5000
const TURN_MS = 20

/** Presses something in a widget, as soon as it is there. */
export const press =
  (selector: string) =>
  async (element: HTMLElement): Promise<void> =>
    (await found(element, selector))?.click()

/** Chooses a kind and gives a file to the import of spreadsheets, and has it imported. */
export const giveFile =
  (kind: SheetKind, file: string, isImported = false) =>
  async (element: HTMLElement): Promise<void> => {
    await press(`#${kind}`)(element)
    const field = await found<HTMLInputElement>(element, '#file')
    if (!field) return
    const transfer = new DataTransfer()
    transfer.items.add(new File(['姓名\n示例甲\n'], file))
    field.files = transfer.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await found(element, '[part~=rows], .summary')
    if (!isImported) return
    await press('#import:not([aria-disabled=true])')(element)
    await found(element, '[part~=receipt]')
  }

/** Something in a widget, once it is there; nothing where the widget goes before that. */
async function found<E extends HTMLElement>(element: HTMLElement, selector: string): Promise<E | undefined> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until && element.isConnected; ) {
    const one = element.shadowRoot?.querySelector<E>(selector)
    if (one) return one
    await new Promise((resolve) => setTimeout(resolve, TURN_MS))
  }
  return undefined
}

/** Does in a widget what shows an example: whoever reads the page stays where they are, also where the widget takes the focus. */
export async function inPassing(element: HTMLElement, act: (element: HTMLElement) => Promise<void>): Promise<void> {
  const { activeElement: before, scrollingElement: page } = document
  const top = page?.scrollTop ?? 0
  await act(element)
  if (document.activeElement !== element || before === element) return
  element.blur()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  page?.scrollTo({ top })
}
