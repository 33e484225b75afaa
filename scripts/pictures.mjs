// `npm run pictures`: starts everything on free ports with fresh sample data and takes the pictures of docs/pictures.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, root } from './bootstrap.mjs'

ensureBuilt()
const { chromium } = await import('playwright')
const { chromiumArgs, chromiumPath } = await import('./chromium.mjs')

const dir = mkdtempSync(join(tmpdir(), 'liaison-pictures-'))
const [PORT, HUB_PORT] = await Promise.all([freePort(), freePort()])
const running = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
  env: { ...process.env, PORT: String(PORT), HUB_PORT: String(HUB_PORT), LIAISON_DATA: dir },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const code = await new Promise((found) => {
  let printed = ''
  running.stdout.on('data', (chunk) => {
    printed += chunk
    const clerk = /联络组 \S+\s+(\S+)/.exec(printed)
    if (clerk && printed.includes('Ctrl-C')) found(clerk[1])
  })
})

try {
  // Native date fields speak the browser's language, which it takes from its surroundings.
  const env = { ...process.env, LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' }
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs, env })
  for (const width of [1280, 375]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' })
    const page = await context.newPage()
    const take = async (name) => {
      // A window as tall as the page, or what sticks to its edge would stand in the middle of the picture.
      await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
      await page.screenshot({ path: join(root, `docs/pictures/${name}-${width}.png`), fullPage: true })
      await page.setViewportSize({ width, height: 900 })
    }
    for (const name of ['index', 'group']) {
      await page.goto(`http://127.0.0.1:${PORT}/${name}.html`)
      await page.locator('liaison-quota-meter[state=ready]').waitFor()
      await take(name)
    }
    await page.goto(`http://127.0.0.1:${PORT}/staff.html`)
    const tracker = page.locator('liaison-attendance-tracker')
    await tracker.getByRole('button', { name: '登录' }).click()
    await tracker.getByLabel('登录码').fill(code)
    await tracker.getByRole('button', { name: '登录' }).click()
    await page.locator('liaison-info-report-form').getByLabel('标题').waitFor()
    await tracker.getByRole('button', { name: /今天/ }).first().waitFor()
    await take('staff-list')
    await tracker.getByRole('button', { name: /今天/ }).first().click()
    // A roll that is complete opens with its papers.
    await tracker.getByRole('button', { name: /^出席登记/ }).click()
    if (width === 1280) await tracker.getByRole('button', { name: '全部出席' }).click()
    // Another row each time: what was recorded for the picture before is recorded.
    await tracker
      .getByRole('row')
      .nth(width === 1280 ? 3 : 4)
      .getByRole('radio', { name: '请假', exact: true })
      .check()
    await tracker.getByRole('button', { name: /^现在保存/ }).click()
    await tracker.getByRole('button', { name: /^现在保存/ }).waitFor({ state: 'hidden' })
    await page.mouse.click(5, 5)
    await take('staff')
    if (width === 1280) {
      await page.setViewportSize({ width, height: 1240 })
      await page.evaluate(() => window.scrollTo(0, 0))
      await page.screenshot({ path: join(root, 'docs/pictures/widgets.png') })
    }
    await context.close()
  }
  await browser.close()
} finally {
  running.kill('SIGINT')
  await new Promise((done) => running.once('exit', done))
  rmSync(dir, { recursive: true, force: true })
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })
}
