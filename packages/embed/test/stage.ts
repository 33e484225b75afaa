// A browser for all tests of a file, and for each test a town of its own: what the tests of the built files share.
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { FakeTown } from './fake-town.ts'

export let browser: Browser
export let context: BrowserContext
export let town: FakeTown

/** What a browser says by itself of an address that does not answer, or not to this page. */
const OF_THE_NETWORK = /^(Failed to load resource|Access to fetch at)/

/** Call once per test file. */
export function useTown(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    context = await browser.newContext()
    context.setDefaultTimeout(10_000)
    town = new FakeTown(context)
  })
  afterEach(() => context.close())
}

/** A page that forbids nothing. */
export function open(body: string): Promise<Page> {
  town.policy = ''
  return town.open(body)
}

/** From now on pages are as in a kernel that adopts no style sheets. */
export async function adoptNone(): Promise<void> {
  await context.addInitScript(() => {
    for (const { prototype } of [Document, ShadowRoot]) Reflect.deleteProperty(prototype, 'adoptedStyleSheets')
  })
}

/** What the pages' policies forbade, as each of the three is told it; and what else is in the console. */
export const told = (): { reports: readonly string[]; events: readonly string[]; console: readonly string[] } => ({
  reports: town.reported,
  events: town.forbidden,
  console: town.said.filter((line) => !OF_THE_NETWORK.test(line)),
})

/** Nothing was forbidden up to this state, which what is looked for shows. */
export async function clean(state: string, sign: Locator): Promise<void> {
  await sign.first().waitFor()
  // What is drawn in the next frame, and the reports of it, which are sent after that.
  await sign.page().evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 20))))
  expect({ state, ...told() }).toEqual({ state, reports: [], events: [], console: [] })
}
