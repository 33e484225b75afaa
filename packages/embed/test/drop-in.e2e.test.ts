import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import manifest from '../package.json' with { type: 'json' }

// The built scripts, as a town's host serves them: no charset named, and only what its own address allows.

const dist = (file: string): Buffer => readFileSync(new URL(`../dist/${file}`, import.meta.url))
const integrity = JSON.parse(dist('integrity.json').toString()) as Record<string, string>
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html"

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
})
afterAll(() => browser?.close())

/** A page of a host that has the scripts, and what its console said. */
async function open(html: string | Buffer): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.route('http://town.example/**', (route) => {
    const file = new URL(route.request().url()).pathname.slice(1)
    if (file === '') {
      const headers = { 'content-type': 'text/html', 'content-security-policy': POLICY }
      return route.fulfill({ headers, body: html })
    }
    const isScript = file in integrity
    return route.fulfill({
      status: isScript ? 200 : 404,
      headers: { 'content-type': isScript ? 'text/javascript' : 'text/plain' },
      body: isScript ? dist(file) : '',
    })
  })
  await page.goto('http://town.example/')
  return { page, said }
}

const WIDGETS = ['-recording-attendance-tracker', '-recording-info-report-form']
const script = (file: string): string => `<script src="/${file}" integrity="${integrity[file]}" defer></script>`
const shown = (page: Page): Promise<string> =>
  page.locator('liaison-quota-meter[state=error]').evaluate((meter) => meter.shadowRoot?.textContent ?? '')

describe('the drop-in scripts', () => {
  it('each have the integrity that is printed, also under a name with their version', () => {
    const names = ['liaison', 'liaison-all'].flatMap((name) =>
      ['', ...['', '-recording', ...WIDGETS].map((part) => `${part}-${manifest.version}`)].map(
        (end) => `${name}${end}.js`,
      ),
    )
    expect(Object.keys(integrity).sort()).toEqual(names.sort())
    for (const [file, said] of Object.entries(integrity)) {
      expect(said).toBe(`sha384-${createHash('sha384').update(dist(file)).digest('base64')}`)
    }
    const code = (file: string): string =>
      dist(file)
        .toString()
        .replace(/\/\/# sourceMappingURL=.*/, '')
    expect(code(`liaison-${manifest.version}.js`)).toBe(code('liaison.js'))
    expect(code('liaison-all.js')).not.toBe(code('liaison.js'))
  })

  it('are read as what they are on a page in GBK', async () => {
    const body = Buffer.concat([
      Buffer.from(`<!doctype html><html lang="zh-CN"><meta charset="gbk">${script('liaison.js')}`),
      Buffer.from('<liaison-quota-meter src="/none.json">'),
      // 公告栏
      Buffer.from([0xb9, 0xab, 0xb8, 0xe6, 0xc0, 0xb8]),
      Buffer.from('</liaison-quota-meter>'),
    ])
    const { page, said } = await open(body)
    expect(await shown(page)).toContain('重新读取')
    expect(await page.locator('liaison-quota-meter').textContent()).toBe('公告栏')
    expect(said.filter((line) => !line.includes('404'))).toEqual([])
  })

  it.each([
    ['zh-CN', 'ltr', '重新读取'],
    ['en', 'ltr', 'Load again'],
    ['ug', 'rtl', 'قايتا ئوقۇش'],
  ])('speak %s, where all languages are in', async (lang, dir, words) => {
    const { page, said } = await open(
      `<!doctype html><html lang="${lang}"><meta charset="utf-8">${script(`liaison-all-${manifest.version}.js`)}<liaison-quota-meter src="/none.json"></liaison-quota-meter>`,
    )
    expect(await shown(page)).toContain(words)
    expect(await page.locator('liaison-quota-meter .base').getAttribute('dir')).toBe(dir)
    expect(said.filter((line) => !line.includes('404'))).toEqual([])
  })

  it('leave the page to the first of them, and say so in one line', async () => {
    const { page, said } = await open(
      `<!doctype html><html lang="en"><meta charset="utf-8">${script('liaison.js')}${script('liaison-all.js')}<liaison-quota-meter src="/none.json"></liaison-quota-meter>`,
    )
    expect(await shown(page)).toContain('重新读取')
    expect(said.filter((line) => !line.includes('404'))).toEqual([
      `liaison.js ${manifest.version} was left out: ${manifest.version} is already on this page.`,
    ])
  })
})
