import { readdirSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { TAGS } from '../components/tags.ts'
import { REFERENCES } from '../reference/reference-page.ts'
import { RULE_IDS } from '../rules/rule-page.ts'
import { axeFaults, Visitor } from './visitor.ts'

const home = inject('home')
/** All files of the site, by their paths below its base. */
const files = readdirSync(inject('folder'), { recursive: true, encoding: 'utf8' })
const pages = files.filter((path) => path.endsWith('.html') && path !== '404.html')
const inEnglish = (path: string): boolean => path.startsWith('en/')

let visitor: Visitor
beforeAll(async () => {
  visitor = await Visitor.at(home)
})
afterAll(() => visitor?.close())

it('has a page for every rule, widget and part of the reference, and every page in both languages', () => {
  const below = (folder: string): string[] =>
    pages.filter((path) => path.startsWith(folder) && path !== `${folder}index.html`)
  expect(below('rules/').length).toBe(RULE_IDS.length)
  expect(below('components/').length).toBe(TAGS.length)
  for (const { name } of REFERENCES) expect(pages).toContain(`reference/${name}.html`)
  const chinese = pages.filter((path) => !inEnglish(path))
  const english = pages.filter(inEnglish)
  expect(english.map((path) => path.slice('en/'.length)).sort()).toEqual(chinese.sort())
})

/** What was found on the pages of one language. */
interface Found {
  wrong: Record<string, readonly string[]>
  /** Addresses that links lead to, below the base, and a page that has each. */
  linked: Map<string, string>
  /** Ids of each page, by its path. */
  ids: Map<string, ReadonlySet<string>>
}

/** What a Chinese page says in English to those who cannot see it. */
async function saidInEnglish(page: Page): Promise<string[]> {
  const said = await page
    .locator('[aria-label], [title]:not(.outline-link), .visually-hidden')
    .evaluateAll((all) =>
      all
        .filter((element) => element.closest('[lang]') === document.documentElement && !element.closest('.live-stage'))
        .map(
          (element) => element.getAttribute('aria-label') ?? element.getAttribute('title') ?? element.textContent ?? '',
        ),
    )
  return said.filter((text) => /[a-z]{3}/i.test(text) && !/[\u4e00-\u9fff]/.test(text))
}

async function read(paths: readonly string[]): Promise<Found> {
  const { page, wrong } = await visitor.open()
  const found: Found = { wrong: {}, linked: new Map(), ids: new Map() }
  for (const path of paths) {
    await page.goto(home + path)
    await page.locator('#VPContent').waitFor()
    if (path.includes('components/')) await page.locator('.live-stage [state=ready]').waitFor()
    if (/(rules\/(?!index)|playground)/.test(path)) await page.locator('.rule-box').waitFor()
    // Those of the page itself: a live widget's lead where its example says.
    const { links, ids } = await page.evaluate(() => ({
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    }))
    for (const link of links) {
      if (link.startsWith(home)) found.linked.set(decodeURIComponent(link.slice(home.length)), path)
      else if (!link.startsWith('mailto:')) wrong.push(`leads out of the site: ${link}`)
    }
    found.ids.set(path, new Set(ids))
    if (!inEnglish(path)) wrong.push(...(await saidInEnglish(page)))
    // Of pages that are all made alike, two in each language.
    const isAlike = /rules\/\w|reference\/api\/\w/.test(path) && !/(plan|plenary-leave|quota-meter)\.html$/.test(path)
    // The sidebar is the same everywhere.
    const same = path.endsWith('embedding.html') ? [] : ['.VPSidebar']
    if (!isAlike) wrong.push(...(await axeFaults(page, same)))
    if (wrong.length > 0) found.wrong[path] = wrong.splice(0)
  }
  await page.close()
  return found
}

it('every page opens without an error, asks nothing of elsewhere, leads nowhere that is not there, and has nothing for axe to find', async () => {
  const halves = await Promise.all([read(pages.filter((path) => !inEnglish(path))), read(pages.filter(inEnglish))])
  expect(Object.assign({}, ...halves.map(({ wrong }) => wrong))).toEqual({})
  const ids = new Map(halves.flatMap((half) => [...half.ids]))
  const linked = new Map(halves.flatMap((half) => [...half.linked]))
  const pageAt = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path)
  const dead = [...linked].filter(([address]) => {
    const [path = '', anchor] = address.split('#')
    if (!files.includes(pageAt(path))) return true
    return anchor !== undefined && anchor !== '' && ids.get(pageAt(path))?.has(anchor) !== true
  })
  expect(dead).toEqual([])
  // Nothing can only be found by who knows its address.
  const reached = new Set([...linked.keys()].map((address) => pageAt(address.replace(/#.*/, ''))))
  expect(pages.filter((path) => !reached.has(path))).toEqual([])
}, 400_000)

it.each([
  { place: '', search: '搜索', asked: '全体委员会议请假', found: 'rules/plenary-leave.html' },
  { place: '', search: '搜索', asked: 'clock-backwards', found: 'reference/error-codes.html#clock-backwards' },
  { place: 'en/', search: 'Search', asked: 'half-year summary', found: 'en/rules/half-year-summary.html' },
  { place: 'en/', search: 'Search', asked: 'parseLedger', found: 'en/reference/api/core.html#schema-parseLedger' },
])('is searched without asking anybody: $asked', async ({ place, search, asked, found }) => {
  const { page, wrong } = await visitor.open(place)
  await page.getByRole('button', { name: search, exact: true }).click()
  await page.getByRole('searchbox').fill(asked)
  const results = page.locator('.VPLocalSearchBox a.result')
  const listed = (): Promise<string[]> =>
    results.evaluateAll((all) => all.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)))
  await expect.poll(listed).toContain(home + found)
  expect((await listed()).filter((address) => inEnglish(address.slice(home.length)) !== (place === 'en/'))).toEqual([])
  expect(wrong).toEqual([])
  await page.close()
})
