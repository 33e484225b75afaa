import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sampleCounty } from '@liaison-kit/sample-county'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs'
import { exampleNames } from '../.vitepress/live/example-names.ts'
import { TAGS } from '../components/component-page.ts'
import { RULE_IDS } from '../rules/rule-page.ts'

// The site as somebody may put it: under a path of a plain server.

const BASE = '/zx/docs/'
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

let folder: string
let server: Server
let browser: Browser
let home: string
/** Paths of all pages below the base. */
let pages: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liaison-docs-'))
  const docs = fileURLToPath(new URL('..', import.meta.url))
  const built = spawnSync('npx', ['vitepress', 'build', '--base', BASE, '--outDir', folder], {
    cwd: docs,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(built.status, built.stdout + built.stderr).toBe(0)
  pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && path !== '404.html',
  )
  server = createServer(({ url = '' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://x').pathname)
    const file = path.startsWith(BASE) ? join(folder, path.slice(BASE.length) || 'index.html') : ''
    try {
      const body = readFileSync(path.endsWith('/') && path !== BASE ? join(file, 'index.html') : file)
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'text/html; charset=utf-8')
      response.end(body)
    } catch {
      response.statusCode = 404
      response.end()
    }
  }).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A page that notes what goes wrong in it, and whatever it asks of elsewhere. */
async function watched(): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const wrong: string[] = []
  page.on('console', (message) => {
    // Of a page behind a link, which is fetched ahead of need; what is missed here does not show.
    const isAhead = message.text().includes('ERR_INTERNET_DISCONNECTED')
    if (message.type() === 'error' && !isAhead) wrong.push(message.text())
  })
  page.on('pageerror', ({ message }) => wrong.push(message))
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:'))
      wrong.push(`asked of elsewhere: ${request.url()}`)
  })
  return { page, wrong }
}

async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)
  })
}

describe('the site', () => {
  it('has a page for every rule and widget, and every page in both languages', () => {
    const rules = pages.filter((path) => path.startsWith('rules/') && path !== 'rules/index.html')
    expect(rules.length).toBe(RULE_IDS.length)
    expect(pages.filter((path) => path.startsWith('components/')).length).toBe(TAGS.length)
    const chinese = pages.filter((path) => !path.startsWith('en/'))
    const english = pages.filter((path) => path.startsWith('en/'))
    expect(english.map((path) => path.slice('en/'.length)).sort()).toEqual(chinese.sort())
  })

  it('every page opens without an error, asks nothing of elsewhere, leads nowhere that is not there, and has nothing for axe to find', async () => {
    // Those of the rules are all made alike: of them two in each language.
    const isLooked = (path: string): boolean => !/rules\/\w/.test(path) || /(plan|plenary-leave)\.html$/.test(path)
    const { page, wrong } = await watched()
    const found: Record<string, unknown> = {}
    const linked = new Set<string>()
    for (const path of pages) {
      await page.goto(home + path)
      await page.locator('#VPContent').waitFor()
      if (path.includes('components/')) await page.locator('.live-stage [state=ready]').waitFor()
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      for (const link of links) if (!link.startsWith('mailto:')) linked.add(link.replace(/#.*/, ''))
      const faults = isLooked(path) ? await axeFaults(page) : []
      if (faults.length > 0 || wrong.length > 0) found[path] = [...faults, ...wrong.splice(0)]
    }
    expect(found).toEqual({})
    const isThere = (link: string): boolean => {
      if (!link.startsWith(home)) return false
      const path = decodeURIComponent(link.slice(home.length))
      return pages.includes(path === '' ? 'index.html' : path.endsWith('/') ? `${path}index.html` : path)
    }
    expect([...linked].filter((link) => !isThere(link))).toEqual([])
    // Nothing can only be found by who knows its address.
    const reached = new Set([...linked].map((link) => decodeURIComponent(link.slice(home.length)) || 'index.html'))
    expect(pages.filter((path) => !reached.has(path) && !reached.has(path.replace(/index\.html$/, '')))).toEqual([])
    await page.close()
  }, 400_000)

  it('is searched in Chinese without asking anybody', async () => {
    const { page, wrong } = await watched()
    await page.goto(home)
    await page.getByRole('button', { name: '搜索', exact: true }).click()
    await page.getByRole('searchbox').fill('安全策略')
    await page.locator('.VPLocalSearchBox').getByRole('option').first().waitFor()
    expect(wrong).toEqual([])
    await page.close()
  })
})

describe('what is alive', () => {
  it('a rule answers to what is changed in its box, with the network cut', async () => {
    const { page, wrong } = await watched()
    await page.goto(`${home}rules/info-report.html`)
    const answers = page.locator('.rule-box [role=status] li')
    await expect.poll(() => answers.allTextContents()).toHaveLength(4)
    await page.context().setOffline(true)
    expect((await answers.allTextContents())[1]).toMatch(/2012年2月：已完成/)
    await page.getByRole('button', { name: '移除 记录 1' }).click()
    expect((await answers.allTextContents())[1]).toMatch(/2012年2月：未完成/)
    await page.getByLabel('截至日期').fill('2012-02-10')
    await expect.poll(() => answers.allTextContents()).toHaveLength(2)
    expect((await answers.allTextContents())[1]).toMatch(/2012年2月：进行中/)
    expect(wrong).toEqual([])
    await page.close()
  })

  it.each(TAGS)('every example of %s shows in each language, with the network cut', async (tag) => {
    const { page, wrong } = await watched()
    await page.goto(`${home}components/${tag}.html`)
    await page.locator('.live[data-warm=true]').waitFor()
    await page.context().setOffline(true)
    const examples = page.getByLabel('例子')
    const names = await examples.locator('option').allTextContents()
    expect(names.length).toBeGreaterThan(4)
    for (const language of ['ug', 'en', 'zh-CN']) {
      await page.getByLabel('组件的文字').selectOption(language)
      for (const name of names) {
        await examples.selectOption({ label: name })
        const widget = page.locator(`.live-stage ${tag}`)
        await expect.poll(() => widget.getAttribute('state')).toMatch(/ready|empty/)
        const base = widget.locator('.base')
        expect(await base.getAttribute('lang')).toBe(language)
      }
    }
    expect(wrong).toEqual([])
    await page.close()
  })

  it('a ledger that is put in is judged, or told all that is wrong with it, also when it is chosen again', async () => {
    const { page, wrong } = await watched()
    await page.goto(`${home}playground.html`)
    const file = page.getByLabel('台账文件（.json）')
    const put = (text: string): Promise<void> =>
      file.setInputFiles({ name: '台账.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await put('{"format"')
    await page.getByText('这不是 JSON 文件，或者内容不完整。').waitFor()
    await put('{"format":"liaison-ledger/1"}')
    await page.getByText(/这份台账有 \d+ 处错误/).waitFor()
    expect(await page.getByRole('alert').getByRole('listitem').count()).toBeGreaterThan(3)
    await put(JSON.stringify(sampleCounty({ today: '2026-11-23', seed: 1 })))
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    // Another county's charter has duties of its own, and names for them.
    await page.getByLabel('履职要求').selectOption({ index: 2 })
    await expect.poll(() => page.getByRole('table').textContent()).not.toMatch(/[a-z]+-[a-z]+/)
    await page.getByLabel('截至日期').fill('1999-01-01')
    await page.getByText('到 1999-01-01 还没有一届开始').waitFor()
    expect(wrong).toEqual([])
    await page.close()
  })

  it('every example has a name in Chinese and English', async () => {
    const { page } = await watched()
    for (const [path, language] of [
      ['', 'zh-CN'],
      ['en/', 'en'],
    ] as const) {
      for (const tag of TAGS) {
        await page.goto(`${home}${path}components/${tag}.html`)
        await page.locator('.live-stage [state]').waitFor()
        const names = await page.locator('.live-panel select').first().locator('option').allTextContents()
        const known = Object.values(exampleNames).map((name) => name[language])
        expect(names.filter((name) => !known.includes(name))).toEqual([])
      }
    }
    await page.close()
  })
})
