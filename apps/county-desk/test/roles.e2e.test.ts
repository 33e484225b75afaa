import { civilDateAt } from '@liaison-kit/core/civil-date'
import { sampleCounty } from '@liaison-kit/sample-county'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { axeFaults } from './axe.ts'
import { County } from './county.ts'

const today = civilDateAt(Date.now())
const ledger = sampleCounty({ today, seed: 2012 })
const { id: committee } = ledger.committee
const group = ledger.groups[0]!
const member = ledger.members.find((one) => one.left === undefined && one.group === group.id)!

let county: County
let browser: Browser
const codes: Record<string, string> = {}
const wrong: string[] = []

beforeAll(async () => {
  county = await County.of(ledger)
  codes.county = county.code
  codes.clerk = county.access(committee, '--role', 'clerk', '--group', group.id)
  codes.member = county.access(committee, '--role', 'member', '--member', member.id)
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
})

afterAll(async () => {
  await browser?.close()
  await county?.stop()
})

afterEach(() => {
  expect(wrong.splice(0)).toEqual([])
})

const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 900 } }
const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 760 }, hasTouch: true, isMobile: true }

async function signedIn(
  role: string,
  options = WIDE,
  before = async (_: Page): Promise<unknown> => undefined,
): Promise<Page> {
  const page = await browser.newPage({ ...options, locale: 'zh-CN' })
  await before(page)
  page.setDefaultTimeout(20_000)
  page.on('pageerror', ({ message }) => wrong.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  await page.goto(county.desk)
  await page.getByLabel('登录码').and(page.locator('input')).fill(codes[role]!)
  await page.keyboard.press('Enter')
  await page.getByRole('banner').locator('strong', { hasText: ledger.committee.name }).waitFor()
  return page
}

const sections = (page: Page) => page.getByRole('navigation', { name: /栏目|Sections|سەھىپىلەر/ }).getByRole('link')

/** Until the widgets of a view show what they read. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main > *')].every(
      (element) =>
        !element.localName.startsWith('liaison-') || /^(ready|empty)$/.test(element.getAttribute('state') ?? ''),
    ),
  )
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'))
}

const OFFERED: Record<string, string[]> = {
  county: ['首页', '联络组', '会议活动', '信息处理', '委员名册', '表格导入', '登录码', '基本设置'],
  clerk: ['联络组', '报送信息', '工作台账', '会议活动', '委员名册'],
  member: ['我的履职', '报送信息', '工作台账'],
}

describe.each(Object.keys(OFFERED))('what the %s finds', (role) => {
  it('is the sections of that role, each without a fault for axe, in three languages', async () => {
    const page = await signedIn(role, role === 'member' ? PHONE : WIDE)
    expect(await sections(page).allTextContents()).toEqual(OFFERED[role])
    for (const language of ['中文', 'ئۇيغۇرچە', 'English']) {
      await page.getByRole('button', { name: language }).click()
      for (const section of await sections(page).all()) {
        await section.click()
        await settled(page)
        const place = `${language} ${await section.textContent()}`
        expect({ place, faults: await axeFaults(page) }).toEqual({ place, faults: [] })
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect({ place, wider: Math.max(0, wider) }).toEqual({ place, wider: 0 })
      }
    }
    await page.close()
  })

  it('is told to assistive technology as it was looked through, around the widgets, which have trees of their own', async () => {
    const page = await signedIn(role)
    await settled(page)
    const around = [page.getByRole('banner'), page.getByRole('navigation', { name: '栏目' })]
    const trees = await Promise.all(around.map((part) => part.ariaSnapshot()))
    await expect(trees.join('\n')).toMatchFileSnapshot(`__aria__/${role}.yml`)
    await page.close()
  })
})

it('on a kernel that adopts no style sheets the office’s sections are styled by the one that is linked', async () => {
  const page = await signedIn('county', WIDE, (opened) =>
    opened.addInitScript(() => {
      for (const { prototype } of [Document, ShadowRoot]) Reflect.deleteProperty(prototype, 'adoptedStyleSheets')
    }),
  )
  for (const section of await sections(page).all()) {
    await section.click()
    await settled(page)
    // The sheet of a widget that is new on the page comes a moment later.
    const unstyled = (): Promise<number> =>
      page
        .locator('main .button')
        .evaluateAll((all) => all.filter((button) => parseFloat(getComputedStyle(button).minHeight) < 32).length)
    await expect.poll(unstyled).toBe(0)
  }
  await page.close()
})

it('a section of another role is not opened by its address', async () => {
  const page = await signedIn('member')
  for (const section of ['access', 'committee', 'import', 'inbox', 'roster']) {
    await page.evaluate((place) => {
      location.hash = place
    }, section)
    await page.getByRole('link', { name: '我的履职' }).and(page.locator('[aria-current=page]')).waitFor()
    expect(await page.locator('main > liaison-attendance-tracker').count()).toBe(1)
  }
  await page.close()
})

it('signing out leaves nothing of the one before on the page', async () => {
  const page = await signedIn('clerk')
  await settled(page)
  await page.getByRole('link', { name: '委员名册' }).click()
  await page.getByText(member.name).first().waitFor()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByLabel('登录码').and(page.locator('input')).waitFor()
  expect(await page.locator('body').ariaSnapshot()).not.toContain(member.name)
  await page.getByLabel('登录码').and(page.locator('input')).fill(codes.member!)
  await page.keyboard.press('Enter')
  await sections(page).first().waitFor()
  expect(await sections(page).allTextContents()).toEqual(OFFERED.member)
  await page.close()
})

it('a clerk’s work recorded on one section moves the meter on another', async () => {
  const page = await signedIn('clerk')
  const row = page.locator('liaison-quota-meter').getByRole('row', { name: /意见建议/ })
  const done = async (): Promise<number> => Number(/(\d+)／/.exec((await row.textContent()) ?? '')?.[1])
  await settled(page)
  const before = await done()
  await page.getByRole('link', { name: '工作台账' }).click()
  const book = page.locator('liaison-work-book')
  await book.getByRole('button', { name: /新增/ }).first().click()
  const form = book.getByRole('form')
  await form.getByLabel('类别').selectOption({ label: '意见建议' })
  await form.getByLabel('日期').fill(today)
  await form.getByLabel('提交对象').selectOption({ index: 1 })
  await form.getByLabel('名称').fill('关于整修示例村渠道的建议')
  await form.getByRole('button', { name: '保存' }).click()
  await book.getByText('关于整修示例村渠道的建议').first().waitFor()
  await page.getByRole('link', { name: '联络组' }).click()
  await settled(page)
  await expect.poll(done).toBe(before + 1)
  await page.close()
})

it('what is half typed in a section is there when somebody comes back to it, and gone for the next person', async () => {
  const page = await signedIn('clerk')
  await page.getByRole('link', { name: '报送信息' }).click()
  const title = page.locator('main').getByLabel('标题').and(page.locator('input'))
  await title.fill('示例村水渠的情况')
  await page.getByRole('link', { name: '委员名册' }).click()
  await page.getByText(member.name).first().waitFor()
  await page.getByRole('link', { name: '报送信息' }).click()
  expect(await title.inputValue()).toBe('示例村水渠的情况')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByLabel('登录码').and(page.locator('input')).fill(codes.member!)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '报送信息' }).click()
  expect(await title.inputValue()).toBe('')
  await page.close()
})

it('a member files a report of their own from a phone', async () => {
  const page = await signedIn('member', PHONE)
  await page.getByRole('link', { name: '报送信息' }).click()
  const form = page.locator('main').getByRole('form').first()
  await form.getByLabel('标题').fill('示例村饮水管道渗漏的情况')
  await form.getByLabel('类别').selectOption('农业')
  await form.getByLabel('来源渠道').selectOption('走访')
  await form.getByLabel('情况', { exact: true }).fill('三组主管道有两处渗漏。')
  await form.getByLabel('问题', { exact: true }).fill('下游约四十户用水不足。')
  await form.getByLabel('建议', { exact: true }).fill('请水管所在月底前修好。')
  await form.getByRole('button', { name: '报送', exact: true }).click()
  await page.getByText('已报送').first().waitFor()
  await page.getByRole('link', { name: '工作台账' }).click()
  await page.getByText('示例村饮水管道渗漏的情况').first().waitFor()
  await page.close()
})

it('whose code is revoked is off the page at once', async () => {
  const code = county.access(committee, '--role', 'clerk', '--group', group.id, '--name', '示例联络员')
  codes.revoked = code
  const page = await signedIn('revoked')
  await settled(page)
  await page.getByRole('link', { name: '委员名册' }).click()
  await page.getByText(member.name).first().waitFor()
  // The line to the hub must be open before.
  await page.waitForTimeout(1000)
  county.access(committee, '--revoke', code.split('-')[0]!)
  await page.getByLabel('登录码').and(page.locator('input')).waitFor()
  expect(await page.locator('body').ariaSnapshot()).not.toContain(member.name)
  wrong.length = 0
  await page.close()
})

it.each([
  ['county', 'liaison-report-inbox'],
  ['clerk', 'liaison-info-report-form'],
])('a report in the work book leads the %s to %s', async (role, widget) => {
  const page = await signedIn(role)
  const report = ledger.works.find((work) => work.kind === 'info-report' && work.group === group.id)!
  await settled(page)
  await page.evaluate((id) => {
    const detail = { report: id }
    document.querySelector('main > *')!.dispatchEvent(new CustomEvent('liaison-open', { bubbles: true, detail }))
  }, report.id)
  const shown = page.locator(`main > ${widget}`)
  await shown.waitFor()
  if (role === 'county') await shown.getByRole('heading', { name: report.title }).waitFor()
  await page.close()
})
