import { readFileSync } from 'node:fs'
import { civilDateAt } from '@liaison-kit/core/civil-date'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { axeFaults } from './axe.ts'
import { County } from './county.ts'
import { Hand } from './hand.ts'
import { sampleRoster } from './roster.ts'

const guide = readFileSync(new URL('../../../docs/starting-a-county.zh-CN.md', import.meta.url), 'utf8')
/** The commands of its first block, as they stand there. */
const commands = /```sh\n([\s\S]*?)```/.exec(guide)![1]!.trim().split('\n')

let county: County
let browser: Browser
let page: Page
const wrong: string[] = []

beforeAll(async () => {
  county = await County.following(commands)
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
  page.setDefaultTimeout(20_000)
  page.on('pageerror', ({ message }) => wrong.push(message))
  page.on('console', (message) => {
    // A county whose first term has not begun has no verdicts yet: the browser tells of that answer by itself.
    if (message.type() === 'error' && !/404/.test(message.text())) wrong.push(message.text())
  })
  // The browser's own window to print in would wait for somebody.
  await page.addInitScript(() => {
    window.print = () => {}
  })
})

afterAll(async () => {
  await browser?.close()
  await county?.stop()
})

it('from an empty folder to the first roll, following the guide word for word', async () => {
  const today = civilDateAt(Date.now())
  const year = Number(today.slice(0, 4))
  const roster = await sampleRoster(`${year}-01-01`)
  const began = Date.now()
  const hand = new Hand(page, guide)
  const seconds = (): string => `${((Date.now() - began) / 1000).toFixed(1)} s`
  const told: string[] = []
  const chapter = (what: string): void => {
    const { clicks, typed } = hand.cost
    told.push(`${what}: ${clicks} clicks, ${typed} characters, ${seconds()} so far`)
  }

  await page.goto(county.desk)
  await hand.paste('登录码', county.code)
  await hand.press('登录')
  await page.getByText('先做什么').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await hand.press('填写本届的届次和起止日期')
  await hand.fill('第几届', '12')
  await hand.fill('起始日期', `${year}-01-01`)
  await hand.press('按五年填写')
  await hand.fill('计划召开全体会议次数', '5')
  await hand.press('保存')
  await page.getByText('第12届').first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  chapter('the term')

  await hand.go('表格导入')
  await hand.file('表格文件', { name: '委员名册.xlsx', mimeType: 'application/octet-stream', buffer: roster })
  await page.getByText('新增 203 人').first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  await hand.press('导入')
  await page.getByText('导入完成').first().waitFor()
  chapter('the roster')

  await hand.go('登录码')
  await hand.press('批量发放')
  await hand.press('发放 38 个')
  await page.getByText('已发放 38 个登录码').first().waitFor({ timeout: 60_000 })
  await hand.press('打印登录码条')
  expect(await axeFaults(page)).toEqual([])
  const clerkCode = await page
    .locator('liaison-access-desk')
    .getByText(/^[A-Za-z0-9]{4,}-[A-Za-z0-9-]{10,}$/)
    .first()
    .textContent()
  await hand.press('退出登录', page.getByRole('banner'))
  chapter('the codes')

  await hand.fill('登录码', clerkCode!.trim())
  await hand.press('登录')
  await hand.press('新增会议、活动')
  await hand.choose('类型', '集中学习')
  await hand.fill('日期', today)
  await hand.fill('名称', '第一次集中学习')
  await hand.press('保存')
  await hand.press('全部出席')
  await hand.press('现在保存（6）')
  await expect.poll(() => page.getByRole('cell', { name: '已保存' }).count()).toBe(6)
  const meter = page.locator('liaison-quota-meter')
  await meter
    .getByRole('row', { name: /集中学习/ })
    .getByText(/1／1/)
    .first()
    .waitFor()
  expect(await axeFaults(page)).toEqual([])
  chapter('the first roll')

  console.log([...told, ...hand.deeds.map(({ what }) => `  ${what}`)].join('\n'))
  expect(wrong).toEqual([])
})
