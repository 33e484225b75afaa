import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'

const root = new URL('../../..', import.meta.url).pathname

/** `npm start`, as it really runs: hub, site and sample county in a data directory of their own. */
let running: ChildProcess
let printed = ''
let dir: string
let site: string
let hub: string
let clerkCode: string
let browser: Browser

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'liaison-road-'))
  const [PORT, HUB_PORT] = await Promise.all([freePort(), freePort()])
  running = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(PORT), HUB_PORT: String(HUB_PORT), LIAISON_DATA: dir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [running.stdout, running.stderr]) stream?.on('data', (chunk) => (printed += chunk))
  await until(() => /Ctrl-C/.test(printed) || running.exitCode !== null)
  const addresses = [...new Set(printed.match(/http:\/\/127\.0\.0\.1:\d+/g))]
  expect(addresses, printed).toEqual([`http://127.0.0.1:${PORT}`, `http://127.0.0.1:${HUB_PORT}`])
  ;[site, hub] = addresses as [string, string]
  clerkCode = printed.match(/联络组 \S+\s+(\S+)/)![1]!
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
})

afterAll(async () => {
  await browser?.close()
  if (running && running.exitCode === null) {
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGINT')
    await ended
  }
  rmSync(dir, { recursive: true, force: true })
})

describe('the main road', () => {
  it('a clerk signs in, takes a roll and files a report, and the meter on the same page moves', async () => {
    const page = await open('/staff.html')
    const meter = page.locator('liaison-quota-meter')
    const tracker = page.locator('liaison-attendance-tracker')
    const form = page.locator('liaison-info-report-form')
    const before = await infoReportRow(meter.getByRole('row', { name: /^社情民意信息/ }).textContent())

    await tracker.getByRole('button', { name: '登录' }).click()
    await tracker.getByLabel('登录码').fill(clerkCode)
    await tracker.getByRole('button', { name: '登录' }).click()

    const today = tracker.getByRole('button', { name: /今天/ }).first()
    await today.click()
    const title = await tracker.getByRole('heading', { level: 2 }).first().textContent()
    await tracker.getByRole('button', { name: '全部出席' }).click()
    await tracker.getByRole('row').nth(2).getByRole('radio', { name: '无故缺席' }).check()
    await tracker.getByRole('button', { name: /^现在保存/ }).click()
    const rows = await tracker.getByRole('row').count()
    await expect.poll(() => tracker.getByRole('cell', { name: /已保存/ }).count()).toBe(rows - 1)

    await form.getByLabel('标题').fill('示例村灌溉渠渗漏的情况')
    await form.getByLabel('类别').selectOption('农业')
    await form.getByLabel('来源渠道').selectOption('走访')
    await form.getByLabel('情况', { exact: true }).fill('三组灌溉渠有两处渗漏。')
    await form.getByLabel('问题', { exact: true }).fill('下游约四十亩地浇不上水。')
    await form.getByLabel('建议', { exact: true }).fill('请水管所在春灌前修好。')
    await form.getByRole('button', { name: '报送', exact: true }).click()
    await form.getByText('已报送').first().waitFor()

    await expect
      .poll(() => infoReportRow(meter.getByRole('row', { name: /^社情民意信息/ }).textContent()))
      .toBe(before + 1)

    // What the page shows is what the hub has.
    const ledger = await ledgerOf(clerkCode)
    const gathering = ledger.gatherings.find(
      (candidate) => candidate.title === title && candidate.date === ledger.today,
    )!
    const marks = ledger.attendance
      .filter((attendance) => attendance.gathering === gathering.id)
      .map(({ mark }) => mark)
    expect(marks.sort()).toEqual(['absent', ...Array<string>(rows - 2).fill('present')])
    expect(ledger.works.filter((work) => work.title === '示例村灌溉渠渗漏的情况')).toHaveLength(1)
    await page.close()
  })

  it('the pages load without an error or a refusal by their own security policy', async () => {
    for (const path of ['/', '/group.html', '/staff.html', '/cross-origin.html']) {
      const page = await open(path)
      await page.locator('liaison-quota-meter[state=ready]').first().waitFor()
      await page.close()
    }
  })

  it('at 375 px nothing is wider than the screen', async () => {
    for (const path of ['/', '/group.html', '/staff.html']) {
      const page = await open(path, 375)
      await page.locator('liaison-quota-meter[state=ready]').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(375)
      await page.close()
    }
  })

  it("with the hub's own address the widgets may write, since the county lists the site", async () => {
    const page = await open('/cross-origin.html')
    expect(await page.locator('liaison-info-report-form').getAttribute('hub')).toBe(hub)
    const form = page.locator('liaison-info-report-form')
    await form.getByRole('button', { name: '登录' }).click()
    await form.getByLabel('登录码').fill(clerkCode)
    await form.getByRole('button', { name: '登录' }).click()
    await form.getByLabel('标题').waitFor()
    await page.close()
  })

  it('a wrong code is told in plain words, and what was typed stays', async () => {
    const page = await open('/staff.html', 1280, [/401/])
    const form = page.locator('liaison-info-report-form')
    await form.getByRole('button', { name: '登录' }).click()
    await form.getByLabel('登录码').fill('abcdef-wrongwrongwro')
    await form.getByRole('button', { name: '登录' }).click()
    await form
      .getByText(/登录码不正确/)
      .first()
      .waitFor()
    expect(await form.getByLabel('登录码').inputValue()).toBe('abcdef-wrongwrongwro')
    await page.close()
  })

  it('the script loaded twice is evaluated once, and the later copy says so in one line', async () => {
    const page = await open('/group.html')
    await page.locator('liaison-quota-meter[state=ready]').waitFor()
    const told: string[] = []
    page.on('console', (message) => told.push(message.text()))
    await page.addScriptTag({ url: '/liaison/embed/liaison.js' })
    expect(told).toEqual([
      expect.stringMatching(/^liaison\.js (\d+\.\d+\.\d+) was left out: \1 is already on this page\.$/),
    ])
    await page.close()
  })

  it('a second start on the same ports says which one is taken and how to go on', async () => {
    const env = { ...process.env, PORT: new URL(site).port, HUB_PORT: new URL(hub).port, LIAISON_DATA: dir }
    const second = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env })
    let said = ''
    second.stderr.on('data', (chunk) => (said += chunk))
    const status = await new Promise((resolve) => second.once('exit', resolve))
    expect(status).toBe(3)
    expect(said).toContain(new URL(site).port)
    expect(said).toContain('npm start')
  })
})

/** Opens a page of the site; an error on it fails the test, unless it is one the test is about. */
async function open(path: string, width = 1280, expected: readonly RegExp[] = []): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  const complain = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) throw new Error(`${path}: ${text}`)
  }
  page.on('pageerror', (error) => complain(error.message))
  page.on('console', (message) => message.type() === 'error' && complain(message.text()))
  await page.goto(site + path)
  return page
}

/** How many reports of this month the meter's row says are done. */
async function infoReportRow(text: Promise<string | null>): Promise<number> {
  return Number(/(\d+)／\d+/.exec((await text) ?? '')?.[1])
}

interface Kept {
  today: string
  gatherings: { id: string; title: string; date: string }[]
  attendance: { gathering: string; mark: string }[]
  works: { title: string }[]
}

async function ledgerOf(code: string): Promise<Kept> {
  const committee = `${hub}/v1/committees/sample`
  const headers = { 'Content-Type': 'application/json' }
  const signIn = await fetch(`${committee}/sign-in`, { method: 'POST', headers, body: JSON.stringify({ code }) })
  const { token } = (await signIn.json()) as { token: string }
  const answer = await fetch(`${committee}/ledger`, { headers: { Authorization: `Bearer ${token}` } })
  const { ledger } = (await answer.json()) as { ledger: Omit<Kept, 'today'> }
  return { ...ledger, today: answer.headers.get('Liaison-Today')! }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 100))
}
