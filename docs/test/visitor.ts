import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs'

/** Somebody who reads the site: pages that note what goes wrong in them, and whatever they ask of elsewhere. */
export class Visitor {
  readonly #browser: Browser
  readonly #home: string

  private constructor(browser: Browser, home: string) {
    this.#browser = browser
    this.#home = home
  }

  static async at(home: string): Promise<Visitor> {
    return new Visitor(await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs }), home)
  }

  async open(path?: string, options: BrowserContextOptions = {}): Promise<{ page: Page; wrong: string[] }> {
    const page = await this.#browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
    const wrong: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text())
    })
    page.on('pageerror', ({ message }) => wrong.push(message))
    page.on('request', (request) => {
      if (!request.url().startsWith(this.#home) && !request.url().startsWith('data:'))
        wrong.push(`asked of elsewhere: ${request.url()}`)
    })
    if (path !== undefined) await page.goto(this.#home + path)
    return { page, wrong }
  }

  close(): Promise<void> {
    return this.#browser.close()
  }
}

/** What axe has against a page. @param without parts that are looked at on another page */
export async function axeFaults(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(
    async (exclude) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ exclude })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)
    },
    [...without],
  )
}
