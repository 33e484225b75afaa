import { createHash } from 'node:crypto'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import manifest from '../package.json' with { type: 'json' }
import { dist, FakeTown, integrity, POLICIES, script } from './fake-town.ts'

// The built scripts, as a town's host serves them: no charset named, and only what its own address allows.

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
})
afterAll(() => browser?.close())

/** A page of a host that has the scripts, and what its console said. */
async function open(html: string | Buffer, lang?: string): Promise<{ page: Page; said: string[] }> {
  const town = new FakeTown(await browser.newContext())
  town.policy = POLICIES.own
  return { page: await town.open(html, lang), said: town.said }
}

const WIDGETS = ['-recording-attendance-tracker', '-recording-info-report-form']
const shown = (page: Page): Promise<string> =>
  page.locator('liaison-quota-meter[state=error]').evaluate((meter) => meter.shadowRoot?.textContent ?? '')

describe('the drop-in scripts', () => {
  it('each have the integrity that is printed, also under a name with their version', () => {
    const names = ['liaison', 'liaison-all'].flatMap((name) =>
      ['', ...['', '-recording', ...WIDGETS].map((part) => `${part}-${manifest.version}`)].map(
        (end) => `${name}${end}.js`,
      ),
    )
    const sheets = ['liaison.css', `liaison-${manifest.version}.css`]
    expect(Object.keys(integrity).sort()).toEqual([...names, ...sheets].sort())
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
      Buffer.from(`<!doctype html><html lang="zh-CN"><meta charset="gbk">${script()}`),
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
      `${script(`liaison-all-${manifest.version}.js`)}<liaison-quota-meter src="/none.json"></liaison-quota-meter>`,
      lang,
    )
    expect(await shown(page)).toContain(words)
    expect(await page.locator('liaison-quota-meter .base').getAttribute('dir')).toBe(dir)
    expect(said.filter((line) => !line.includes('404'))).toEqual([])
  })
})
