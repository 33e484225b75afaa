import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assess, civilDateAt, type Ledger, type Quota } from '@liaison-kit/core'
import { dutyNames } from '@liaison-kit/core/names.zh-CN'
import { sampleCounty } from '@liaison-kit/sample-county'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { axeFaults } from '../../county-desk/test/axe.ts'
import { StaticSite } from './static-site.ts'

// The road of a county whose sites can host files only: `liaison publish`, copied by hand to a host that knows nothing of a hub.

const root = fileURLToPath(new URL('../../../', import.meta.url))
/** The strict profile of a page that takes everything from its own host. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"
const PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>委员联络组（示例）</title><script src="liaison.js" defer></script></head>
<body><main><h1>委员联络组</h1>
<liaison-quota-meter src="quota/g-01.json"><p>本组履职情况请见公告栏</p></liaison-quota-meter>
</main></body>
</html>`
const SNAPSHOT = 'quota/g-01.json'
const DAY_MS = 86_400_000

let office: string
let site: StaticSite
let ledger: Ledger
let browser: Browser
beforeAll(async () => {
  office = mkdtempSync(join(tmpdir(), 'liaison-office-'))
  site = await StaticSite.begin('/zx/lianluozu/', POLICY)
  ledger = sampleCounty({ today: civilDateAt(Date.now() - 3 * DAY_MS, 'Asia/Shanghai'), seed: 2012 })
  keep(3)
  publish(3)
  for (const file of ['liaison.js', 'liaison.css']) {
    cpSync(join(root, 'packages/embed/dist', file), join(site.folder, file))
  }
  writeFileSync(join(site.folder, 'zu.html'), PAGE)
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
  rmSync(office, { recursive: true, force: true })
})

let context: BrowserContext
let page: Page
let said: string[]
let meter: Locator
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  said = []
  page.on('console', (message) => {
    // A browser asks every site for that one.
    if (!message.location().url.endsWith('/favicon.ico')) said.push(message.text())
  })
  page.on('pageerror', ({ message }) => said.push(message))
  meter = page.locator('liaison-quota-meter')
  copy()
  site.asked.length = 0
  return async () => {
    await context.close()
    // No violation of the policy, whatever is shown.
    expect(said.filter((line) => !line.startsWith('Failed to load resource: '))).toEqual([])
  }
})

describe('published three days ago', () => {
  it('the page shows what the ledger’s assessment says, and how old it is, from its own host alone', async () => {
    await page.goto(`${site.url}zu.html`)
    const { asOf } = published()
    await meter.getByText(`数据截至${daySaid(asOf)}，3 天前发布`).waitFor()
    const running = assess(ledger, { asOf })
      .groups.find(({ group }) => group === 'g-01')!
      .duties.filter(({ from, to, status }) => from <= asOf && asOf <= to && status !== 'exempt')
    const rows = await Promise.all(
      running.map(({ duty }) => meter.getByRole('row', { name: new RegExp(`^${nameOf(duty)}`) }).textContent()),
    )
    expect(running.length).toBeGreaterThan(8)
    expect(rows.map((row, at) => row?.includes(`${running[at]!.done}／${running[at]!.required}`))).toEqual(
      running.map(() => true),
    )
    // Days left were true three days ago.
    expect(await shown()).not.toContain('还剩')
    expect(site.asked).toEqual(['zu.html 200', 'liaison.js 200', `${SNAPSHOT} 200`])
    expect(said).toEqual([])
    expect(await axeFaults(page)).toEqual([])
  })

  it('read again, it comes from what the browser has', async () => {
    await page.goto(`${site.url}zu.html`)
    await meter.getByText('3 天前发布').waitFor()
    const before = await meter.locator('[part=table]').textContent()
    site.asked.length = 0
    await page.reload()
    await meter.getByText('3 天前发布').waitFor()
    expect(site.asked.filter((line) => line.startsWith(SNAPSHOT))).toEqual([`${SNAPSHOT} 304`])
    expect(await meter.locator('[part=table]').textContent()).toBe(before)
  })

  it('the plain pages open without a script, one from the other', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const still = await plain.newPage()
    await still.goto(site.url)
    await still.getByRole('link', { name: published().group.name }).click()
    await still.getByRole('heading', { level: 1, name: `${published().group.name}履职情况` }).waitFor()
    const { done, required } = published().duties.findLast(({ duty }) => duty === 'info-report')!
    const row = still.getByRole('table', { name: '本期履职' }).getByRole('row', { name: /^社情民意信息/ })
    expect(await row.textContent()).toContain(`${done}／${required} 条`)
    await still.getByRole('link', { name: '返回各联络组一览' }).click()
    expect(await still.getByRole('row').count()).toBeGreaterThan(ledger.groups.length)
    await plain.close()

    // A host whose policy is for all its pages leaves them without their styles; they read well both ways.
    for (const bypassCSP of [true, false]) {
      const reader = await browser.newContext({ bypassCSP })
      const read = await reader.newPage()
      for (const name of ['index.html', 'g-01.html']) {
        await read.goto(`${site.url}${name}`)
        expect(await read.locator('main').evaluate((main) => getComputedStyle(main).borderTopWidth)).toBe(
          bypassCSP ? '4px' : '0px',
        )
        expect(await axeFaults(read), name).toEqual([])
      }
      await reader.close()
    }
  })
})

describe('while a page stands open', () => {
  beforeEach(openAndStay)

  it('a page that stands open over midnight reads again by itself', async () => {
    await page.clock.fastForward('24:16:00')
    await expect.poll(() => site.asked).toEqual([`${SNAPSHOT} 304`])
    await meter.getByText('4 天前发布').waitFor()
  })

  it.each([
    ['cut off half-way', () => truncateSync(join(site.folder, SNAPSHOT), 500)],
    ['of something else', () => writeFileSync(join(site.folder, SNAPSHOT), '{"format":"liaison-ledger/1"}')],
    ['gone', () => rmSync(join(site.folder, SNAPSHOT))],
  ])(
    'a file that is %s leaves what was shown, and that is said; when it is whole again, so is the page',
    async (_, spoil) => {
      const before = await meter.locator('[part=table]').textContent()
      spoil()
      await lookAgainAfter('06:00')
      await meter.getByText('现在读不到新数据，下面是6 分钟前的情况。').waitFor()
      expect(await meter.locator('[part=table]').textContent()).toBe(before)
      expect(await axeFaults(page)).toEqual([])
      copy()
      await page.clock.fastForward('05:00')
      await page.locator('liaison-quota-meter[state=ready]').waitFor()
      expect(await shown()).not.toContain('现在读不到新数据')
    },
  )
})

describe('a page that finds', () => {
  it.each([
    ['no file', () => rmSync(join(site.folder, SNAPSHOT)), '这个地址上没有数据文件。'],
    ['half a file', () => truncateSync(join(site.folder, SNAPSHOT), 500), '这个地址上的文件不是完整的履职情况数据。'],
    [
      'another file',
      () => writeFileSync(join(site.folder, SNAPSHOT), '{"format":"liaison-ledger/1"}'),
      '这个地址上的文件不是完整的履职情况数据。',
    ],
  ])('%s shows its own words and what the webmaster is to do', async (_, spoil, words) => {
    spoil()
    await page.clock.install({ time: Date.now() })
    await page.goto(`${site.url}zu.html`)
    await meter.getByText(words).waitFor()
    expect(await page.getByText('本组履职情况请见公告栏').isVisible()).toBe(true)
    expect(await axeFaults(page)).toEqual([])
    copy()
    await page.clock.fastForward('05:00')
    await meter.getByText('3 天前发布').waitFor()
    expect(await page.getByText('本组履职情况请见公告栏').isVisible()).toBe(false)
  })
})

describe('published anew', () => {
  beforeEach(openAndStay)

  it('a new publication shows when the page is looked at again after five minutes', async () => {
    const before = await reports()
    ledger = withReport(ledger)
    keep(0)
    publish(0)
    await lookAgainAfter('04:00')
    await lookAgainAfter('02:00')
    await meter.getByText(/，[56] 分钟前发布/).waitFor()
    expect(site.asked).toEqual([`${SNAPSHOT} 200`])
    expect(await reports()).toBe(before + 1)
    expect(said).toEqual([])
  })
})

/** The office's command, on a day some days ago. */
function liaison(daysAgo: number, ...args: string[]): string {
  const clock = `const Real = Date
    globalThis.Date = class Date extends Real {
      constructor(...given) { given.length ? super(...given) : super(Date.now()) }
      static now() { return Real.now() - ${daysAgo * DAY_MS} }
    }`
  const flags = daysAgo > 0 ? ['--import', `data:text/javascript,${encodeURIComponent(clock)}`] : []
  return execFileSync(process.execPath, [...flags, join(root, 'packages/cli/dist/main.js'), ...args], {
    encoding: 'utf8',
  })
}

/** Takes the ledger in. */
function keep(daysAgo: number): void {
  const file = join(office, 'ledger.json')
  writeFileSync(file, JSON.stringify(ledger))
  liaison(daysAgo, 'import', file, '--data', join(office, 'data'))
}

/** Publishes into a folder of the office, and copies that to the host. */
function publish(daysAgo: number): void {
  liaison(daysAgo, 'publish', '--data', join(office, 'data'), '--committee', 'sample', '--out', join(office, 'site'))
  copy()
}

function copy(): void {
  cpSync(join(office, 'site'), site.folder, { recursive: true, preserveTimestamps: true })
}

/** The page is opened, and its clock can be put forward. */
async function openAndStay(): Promise<void> {
  await page.clock.install({ time: Date.now() })
  await page.goto(`${site.url}zu.html`)
  await meter.getByText('3 天前发布').waitFor()
  site.asked.length = 0
}

/** As when somebody comes back to the page's tab some minutes (`MM:SS`) later. */
async function lookAgainAfter(time: string): Promise<void> {
  await page.clock.fastForward(time)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

const shown = (): Promise<string | null> => meter.locator('[part=base]').textContent()

/** How many info reports of this month the meter tells. */
async function reports(): Promise<number> {
  const row = await meter.getByRole('row', { name: /^社情民意信息/ }).textContent()
  return Number(/(\d+)／\d+/.exec(row ?? '')?.[1])
}

/** One more info report of the first group, of today. */
function withReport({ works, ...rest }: Ledger): Ledger {
  const report = works.findLast(({ kind, group }) => kind === 'info-report' && group === 'g-01')!
  const date = civilDateAt(Date.now())
  return { ...rest, works: [...works, { ...report, id: 'w-new', date, title: '上水村灌溉渠渗漏的情况（示例）' }] }
}

const published = (): Quota => JSON.parse(readFileSync(join(site.folder, SNAPSHOT), 'utf8')) as Quota
const nameOf = (duty: string): string => dutyNames[duty as keyof typeof dutyNames]
const daySaid = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
