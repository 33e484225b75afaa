// In a browser test:  await picture(element, '../../../docs/pictures/meter-full-320.png')
// The path is from the test file, inside the repository; `__screenshots__/…` is never committed.
import { commands, page } from 'vitest/browser'

declare module 'vitest/browser' {
  interface BrowserCommands {
    growWindow(width: number, height: number): Promise<void>
  }
}

/** Takes a picture of a whole element, however tall, at the width the page has now. */
export async function picture(element: Element, path: string): Promise<void> {
  const { innerWidth, innerHeight } = window
  // What is taller than the window would be cut off.
  const height = Math.max(innerHeight, Math.ceil(element.getBoundingClientRect().bottom + window.scrollY) + 16)
  await commands.growWindow(innerWidth, height)
  await page.viewport(innerWidth, height)
  await page.screenshot({ element, path })
  await page.viewport(innerWidth, innerHeight)
}
