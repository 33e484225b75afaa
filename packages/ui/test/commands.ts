import type {} from '@vitest/browser-playwright'
import type { BrowserCommand } from 'vitest/node'

// What browser tests may ask of Playwright, which runs beside the browser.

/** The accessibility tree of what a selector finds, in the frame of the test. */
export const ariaTree: BrowserCommand<[selector: string]> = ({ iframe }, selector) =>
  iframe.locator(selector).ariaSnapshot({ timeout: 5_000 })

/** Makes the window around the frame of the test at least so large, in pixels: a frame that is larger than the window is shown smaller. */
export const growWindow: BrowserCommand<[width: number, height: number]> = async ({ page }, width, height) => {
  const now = page.viewportSize()
  await page.setViewportSize({ width: Math.max(width, now?.width ?? 0), height: Math.max(height, now?.height ?? 0) })
}
