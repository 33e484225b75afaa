import { readFileSync } from 'node:fs'
import { type Browser, chromium, type Locator, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { axeFaults } from '../../county-desk/test/axe.ts'
import { startExamples } from '../serve.mjs'

// Each example page as `npm run examples` serves it: what somebody who opens it sees and can do.

let examples: Awaited<ReturnType<typeof startExamples>>
let browser: Browser
beforeAll(async () => {
  ;[examples, browser] = await Promise.all([
    startExamples(),
    chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs }),
  ])
})
afterAll(async () => {
  await browser?.close()
  await examples?.close()
})

const meter = (page: Page): Locator => page.locator('main liaison-quota-meter, .TRS_Editor liaison-quota-meter')
const tracker = (page: Page): Locator => page.locator('liaison-attendance-tracker')
const form = (page: Page): Locator => page.locator('liaison-info-report-form')

describe('plain HTML', () => {
  it('shows the figures of the hub in the page’s own colours', async () => {
    const page = await open('plain')
    const { duties } = (await (
      await fetch(`${examples.url}/liaison/v1/committees/sample/groups/g-01/quota`)
    ).json()) as {
      duties: { duty: string; period: string; done: number; required: number }[]
    }
    const now = duties.findLast(({ duty }) => duty === 'info-report')!
    expect(await infoReports(page)).toBe(`${now.done}／${now.required}`)
    expect(await styleOf(meter(page).locator('[part=heading]'), 'borderBottomStyle')).toBe('double')
    expect(await styleOf(form(page).getByRole('button', { name: '登录' }), 'backgroundColor')).toBe('rgb(11, 93, 75)')
    expect(await axeFaults(page)).toEqual([])
  })

  it('hears who signed in, that marks and a report were received, and what went wrong', async () => {
    const page = await open('plain', [/401/])
    const said = page.getByRole('log').getByRole('listitem')
    await signIn(form(page), 'abcdef-wrongwrongwro')
    await form(page)
      .getByText(/登录码不正确/)
      .first()
      .waitFor()
    await signIn(form(page), examples.code)
    await expect.poll(() => said.allTextContents()).toContain('已登录：联络组')

    const before = await infoReports(page)
    await takeRoll(page)
    const members = (await tracker(page).getByRole('row').count()) - 1
    await expect
      .poll(() =>
        tracker(page)
          .getByRole('cell', { name: /已保存/ })
          .count(),
      )
      .toBe(members)
    await fileReport(page)
    await expect.poll(() => infoReports(page)).toBe(`${Number(before.split('／')[0]) + 1}／1`)
    await expect.poll(() => said.allTextContents()).toContain('县政协已收到 1 条记录，来自 liaison-info-report-form')
    const received = (await said.allTextContents()).flatMap(
      (line) => /^县政协已收到 (\d+) 条记录，来自 liaison-attendance-tracker$/.exec(line)?.[1] ?? [],
    )
    expect(received.reduce((sum, count) => sum + Number(count), 0)).toBe(members)
    expect(await axeFaults(page)).toEqual([])
  })
})

describe('React 19', () => {
  it('hands objects in, listens to events, and one source keeps the widgets together', async () => {
    const page = await open('react')
    await page.getByRole('heading', { level: 1, name: '青禾乡委员联络组' }).waitFor()
    const badge = page.locator('header liaison-quota-meter')
    const beginning = (await badge.locator('[part=badge]').textContent())!
    expect(beginning).toMatch(/本期已完成 \d+／\d+ 项/)
    expect(await infoReports(page)).toBe('0／1')
    const handedIn = await badge.evaluate((element) => [
      (element as unknown as { assessment: { format: string } }).assessment.format,
      element.getAttribute('assessment'),
    ])
    expect(handedIn).toEqual(['liaison-quota/1', null])

    await signIn(tracker(page), 'demo')
    await page.getByRole('status').getByText('已登录：联络组。县政协已收到 0 条记录。').waitFor()
    await takeRoll(page)
    await page.getByText('县政协已收到 4 条记录').waitFor()
    await fileReport(page)
    await page.getByText('县政协已收到 5 条记录').waitFor()
    await expect.poll(() => infoReports(page)).toBe('1／1')
    const doneIn = (text: string): number => Number(/已完成 (\d+)／/.exec(text)?.[1])
    await expect
      .poll(async () => doneIn((await badge.locator('[part=badge]').textContent())!))
      .toBe(doneIn(beginning) + 1)
    expect(await axeFaults(page)).toEqual([])
  })
})

describe('Vue 3', () => {
  it('binds plain data as properties and keeps the marks itself', async () => {
    const page = await open('vue')
    const told = page.getByRole('status').first()
    expect(await infoReports(page)).toBe('0／1')
    await tracker(page).getByRole('button', { name: '全部出席' }).click()
    await tracker(page).getByRole('row').nth(2).getByRole('radio', { name: '无故缺席' }).check()
    await tracker(page)
      .getByRole('button', { name: /^现在保存/ })
      .click()
    await expect.poll(() => told.textContent()).toContain('本页存有 4 人的出席标记，其中缺席 1 人')
    // The next roll that the page hands in has them.
    expect(await tracker(page).getByRole('row').nth(2).getByRole('radio', { name: '无故缺席' }).isChecked()).toBe(true)

    await signIn(form(page), 'demo')
    await fileReport(page)
    await expect.poll(() => told.textContent()).toContain('县政协已收到 1 条信息')
    await expect.poll(() => infoReports(page)).toBe('1／1')
    expect(await axeFaults(page)).toEqual([])
  })
})

describe('a page of an old CMS', () => {
  it('is one: in GBK, with one form around everything and styles for everything', () => {
    const bytes = readFileSync(new URL('../src/cms/index.html', import.meta.url))
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
    expect(new TextDecoder('gbk', { fatal: true }).decode(bytes)).toContain('本组履职情况请见公告栏')
  })

  it('shows the published figures, untouched by the page and without touching it', async () => {
    const page = await open('cms')
    const published = (await (await fetch(`${examples.url}/cms/data/g-01.quota.json`)).json()) as { asOf: string }
    const [year, month, day] = published.asOf.split('-').map(Number)
    await meter(page).getByText(`数据截至${year}年${month}月${day}日，刚刚发布`).waitFor()
    expect(await infoReports(page)).toMatch(/^\d+／1$/)
    const cell = meter(page).getByRole('rowheader', { name: '社情民意信息' })
    expect(await styleOf(cell, 'backgroundColor')).toBe('rgba(0, 0, 0, 0)')
    expect(await styleOf(page.locator('.nav td').first(), 'backgroundColor')).toBe('rgb(176, 16, 16)')
    expect(await axeFaults(page, 'liaison-quota-meter')).toEqual([])

    // Neither a press nor Enter in the widget sends the form that is around everything.
    const period = meter(page)
      .getByRole('button', { name: /年\d+月：/ })
      .first()
    await period.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => period.getAttribute('aria-expanded')).toBe('true')
    await period.click()
    await expect.poll(() => period.getAttribute('aria-expanded')).toBe('false')
    expect(page.url()).toBe(`${examples.url}/cms/`)
  })
})

/** Opens an example and waits for its figures; an error on it fails the test, unless it is one the test is about. */
async function open(name: string, expected: readonly RegExp[] = []): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  onTestFinished(async () => {
    await page.close()
    expect(errors.filter((text) => !expected.some((pattern) => pattern.test(text)))).toEqual([])
  })
  await page.goto(`${examples.url}/${name}/`)
  await page.locator('liaison-quota-meter[state=ready]').last().waitFor()
  return page
}

async function signIn(widget: Locator, code: string): Promise<void> {
  const button = widget.getByRole('button', { name: '登录', exact: true })
  const field = widget.getByLabel('登录码')
  await button.waitFor()
  if (!(await field.isVisible())) await button.click()
  await field.fill(code)
  await button.click()
}

async function takeRoll(page: Page): Promise<void> {
  await tracker(page).getByRole('button', { name: /今天/ }).first().click()
  await tracker(page).getByRole('button', { name: '全部出席' }).click()
  await tracker(page)
    .getByRole('button', { name: /^现在保存/ })
    .click()
}

async function fileReport(page: Page): Promise<void> {
  const report = form(page)
  await report.getByLabel('标题').fill('上水村灌溉渠渗漏的情况')
  await report.getByLabel('类别').selectOption('农业')
  await report.getByLabel('来源渠道').selectOption('走访')
  await report.getByLabel('情况', { exact: true }).fill('三组灌溉渠有两处渗漏。')
  await report.getByLabel('问题', { exact: true }).fill('下游约四十亩地浇不上水。')
  await report.getByLabel('建议', { exact: true }).fill('请水管所在春灌前修好。')
  await report.getByRole('button', { name: '报送', exact: true }).click()
  await report.getByText('已报送').first().waitFor()
}

/** `0／1`: this month's info reports as the page's meter tells them. */
async function infoReports(page: Page): Promise<string> {
  const row = await meter(page)
    .getByRole('row', { name: /^社情民意信息/ })
    .textContent()
  return /\d+／\d+/.exec(row ?? '')?.[0] ?? ''
}

function styleOf(element: Locator, property: 'backgroundColor' | 'borderBottomStyle'): Promise<string> {
  return element.evaluate((node, name) => getComputedStyle(node)[name], property)
}
