import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with the page as it stands, shadow roots included: each rule with where it is broken.
 * @param within a selector of the part that is looked at; the whole page unless given
 */
export async function axeFaults(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate(async (part) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(part)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, within)
}
