// In a browser test:  await expect(await ariaTree(element)).toMatchFileSnapshot('__aria__/full.yml')
// The file is committed beside the test; `npx vitest run -u --project browser <test>` writes it anew after a wanted change.
import { commands, page } from 'vitest/browser'

declare module 'vitest/browser' {
  interface BrowserCommands {
    ariaTree(selector: string): Promise<string>
  }
}

/**
 * What assistive technology is told of an element, its shadow roots included: roles, names, states and texts as YAML, ending with a
 * line break. Whole, where `toMatchAriaSnapshot` of the test runner lets anything pass that its file does not mention.
 */
export async function ariaTree(element: Element): Promise<string> {
  return `${await commands.ariaTree(page.elementLocator(element).selector)}\n`
}
