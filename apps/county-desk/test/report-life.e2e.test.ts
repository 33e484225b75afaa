import { civilDateAt } from '@liaison-kit/core/civil-date'
import { sampleCounty } from '@liaison-kit/sample-county'
import { type Browser, chromium, type Locator, type Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { County } from './county.ts'

// One report between a group and the office, each at a computer of their own: sent with a picture, returned, mended, sent anew, adopted.

const ledger = sampleCounty({ today: civilDateAt(Date.now()), seed: 2012 })
const { id: committee } = ledger.committee
const group = ledger.groups[0]!

let county: County
let browser: Browser

beforeAll(async () => {
  county = await County.of(ledger)
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
})
afterAll(async () => {
  await browser?.close()
  await county?.stop()
})

async function at(section: string, code: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
  page.setDefaultTimeout(20_000)
  await page.goto(county.desk)
  await page.getByLabel('登录码').and(page.locator('input')).fill(code)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').getByRole('link', { name: section }).click()
  return page
}

/** Whether a picture is shown, and not only its place. */
const isShown = (picture: Locator): Promise<boolean> =>
  picture.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0)

it('returned, mended and adopted, with its picture, and each side sees it without loading anew', async () => {
  const sender = await at('报送信息', county.access(committee, '--role', 'clerk', '--group', group.id))
  const office = await at('信息处理', county.code)
  const form = sender.locator('liaison-info-report-form')
  const inbox = office.locator('liaison-report-inbox')

  await form.getByLabel('标题').fill('三支渠渗漏')
  await form.getByLabel('类别').selectOption('livelihood')
  await form.getByLabel('来源渠道').selectOption('visit')
  await form.getByLabel('情况').fill('渠尾水量不到渠首的一半。')
  await form.getByLabel('问题').fill('下游轮不上水。')
  await form.getByLabel('建议', { exact: true }).fill('建议先作应急衬砌。')
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: await sender.screenshot() })
  await form.getByRole('img', { name: '附件 1' }).waitFor()
  await form.getByRole('button', { name: '报送', exact: true }).click()
  await form.getByRole('heading', { name: '已报送' }).waitFor()

  await inbox
    .getByRole('link', { name: /三支渠渗漏/ })
    .or(inbox.getByRole('button', { name: /三支渠渗漏/ }))
    .first()
    .click()
  const seen = inbox.getByRole('img', { name: '附件 1' })
  await expect.poll(() => isShown(seen)).toBe(true)
  await inbox.getByRole('button', { name: '退回' }).click()
  await inbox.getByLabel('退回原因').fill('请写明渠段。')
  await inbox.getByRole('button', { name: '保存' }).click()
  await inbox.getByRole('button', { name: '撤销' }).waitFor()

  const row = form.locator('.sent-list > details', { hasText: '三支渠渗漏' }).first()
  await row.locator('summary', { hasText: '已退回' }).click()
  await row.getByText('请写明渠段。').waitFor()
  await row.getByRole('button', { name: '修改后重新报送' }).click()
  await expect.poll(() => form.getByLabel('标题').inputValue()).toBe('三支渠渗漏')
  await form.getByRole('img', { name: '附件 1' }).first().waitFor()
  await form.getByLabel('标题').fill('三支渠二号闸以下渗漏')
  await form.getByRole('button', { name: '报送', exact: true }).click()
  await form.getByRole('heading', { name: '已报送' }).waitFor()
  await row.getByText(/已修改重报：.*三支渠二号闸以下渗漏/).waitFor()

  await inbox.getByRole('button', { name: '返回列表' }).click()
  await inbox
    .getByRole('link', { name: /二号闸以下/ })
    .or(inbox.getByRole('button', { name: /二号闸以下/ }))
    .first()
    .click()
  await inbox.getByText(/来源于/).waitFor()
  await inbox.getByText(/社情民意信息“三支渠渗漏”/).waitFor()
  await expect.poll(() => isShown(seen)).toBe(true)
  await inbox.getByRole('button', { name: '采用' }).click()
  await inbox.getByRole('button', { name: '保存' }).click()
  await form.locator('.sent-list summary', { hasText: '二号闸以下' }).getByText('已采用').waitFor()
})
