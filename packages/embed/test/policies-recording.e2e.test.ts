import type { Locator, Page } from 'playwright'
import { beforeEach, it } from 'vitest'
import { form, HUB, meter, script, tracker } from './fake-town.ts'
import { fill, formOf, meterOf, signIn, trackerOf } from './hands.ts'
import { adoptNone, clean, context, town, useTown } from './stage.ts'

// Security profile (b) to the letter, in every state of the widgets that record: see policies.e2e.test.ts.

useTown()
// A browser without a window prints at once, and nothing more until that is done.
beforeEach(() => context.addInitScript(() => Object.assign(window, { print: () => {} })))

const button = (widget: Locator, name: string | RegExp): Locator =>
  widget.getByRole('button', { name, exact: typeof name === 'string' })

/** As when a line is back: what waits is tried again at once. */
const online = (page: Page): Promise<unknown> => page.evaluate(() => dispatchEvent(new Event('online')))

/** From a page just opened to the sign-in panel, and all that can go wrong there. */
async function throughTheDoor(widget: Locator): Promise<void> {
  await clean('door', button(widget, '登录'))
  let release = (): void => {}
  town.held = { paths: /recording/, until: new Promise<void>((done) => (release = done)) }
  await button(widget, '登录').click()
  await clean('opening', button(widget, '正在打开…'))
  release()
  const code = widget.getByLabel('登录码')
  await clean('sign-in panel', code)
  await code.press('Enter')
  await clean('no code', widget.getByText('请输入登录码。'))
  await code.fill('other')
  await code.press('Enter')
  await clean('wrong code', widget.getByText('登录码不正确。请核对'))
  town.hub.isThere = false
  await code.press('Enter')
  await clean('hub not there to sign in at', widget.getByText('连不上服务器，登录没有成功'))
  town.hub.isThere = true
  await code.fill('demo')
  await code.press('Enter')
  await clean('signed in', widget.getByText('已登录：'))
}

/** Two pictures, of which one is made smaller, a scan, and a text. */
async function addPictures(page: Page, widget: Locator): Promise<void> {
  const large = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 800 })
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    const noise = context.createImageData(800, 800)
    // What cannot be compressed: it is to be larger than what is sent as it is.
    for (let i = 0; i < noise.data.length; i++) noise.data[i] = i % 4 === 3 ? 255 : Math.random() * 256
    context.putImageData(noise, 0, 0)
    return canvas.toDataURL('image/png').split(',')[1] as string
  })
  await widget
    .locator('#files')
    .setInputFiles([
      PICTURE,
      { name: 'large.png', mimeType: 'image/png', buffer: Buffer.from(large, 'base64') },
      { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
      { name: 'text.txt', mimeType: 'text/plain', buffer: Buffer.from('text') },
    ])
}

/** The states that come before anybody has signed in, or in spite of it. */
async function apart(html: string, of: (page: Page) => Locator): Promise<void> {
  const readonly = await town.open(script() + html.replace('hub=', 'readonly hub='))
  await clean('readonly', of(readonly).locator('p'))
  await readonly.close()

  town.laterAt.clear()
  const lost = await town.open(script() + html)
  await button(of(lost), '登录').click()
  await clean('what records not to be had', of(lost).getByText('填报程序没有下载成功'))
  town.laterAt.add(HUB)
  await button(of(lost), '再试一次').click()
  await clean('fetched from the hub instead', of(lost).getByLabel('登录码'))
  await lost.close()

  town.hub.isListed = false
  const other = await town.open(script() + html)
  await button(of(other), '登录').click()
  await clean('origin not listed', of(other).getByRole('link', { name: '到县政协填报页面登录' }))
  await other.close()
  town.hub.isListed = true

  town.hub.isThere = false
  const dead = await town.open(script() + html)
  // What was read on the page before is shown as old; without it there is only the message.
  await clean('hub dead', of(dead).and(dead.locator('[state=stale], [state=error]')))
  await dead.close()
  town.hub.isThere = true
}

/** The smallest picture there is. */
const PICTURE = {
  name: 'a.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

it('the tracker, for a clerk', async () => {
  const page = await town.open(script() + tracker + meter)
  const widget = trackerOf(page)
  await throughTheDoor(widget)
  await clean('the list', widget.getByRole('heading', { name: '待补充' }))

  await button(widget, '新增会议、活动').click()
  await clean('a gathering being recorded', widget.getByRole('form'))
  await button(widget, '保存').click()
  await clean('a gathering with faults', widget.getByText('有 3 处需要改正'))
  await button(widget, /取消|放弃修改/).click()

  await widget.locator('button[value="activity-0320"]').click()
  const row = (name: string): Locator => widget.getByRole('row', { name })
  const mark = (name: string, as: string): Promise<void> => row(name).getByText(as, { exact: true }).click()
  await clean('a roll', row('示例甲'))
  await mark('示例甲', '请假')
  await clean('a mark not saved yet', row('示例甲').getByText('未保存'))
  await button(widget, /现在保存/).click()
  await clean('a mark saved', row('示例甲').getByText('已保存'))
  await mark('示例乙', '特殊原因请假')
  await clean('the name of who recognised it', row('示例乙').getByLabel(/认定人/))
  await row('示例乙')
    .getByLabel(/认定人/)
    .fill('示例')
  town.hub.isTaking = false
  await button(widget, /现在保存/).click()
  await clean('a mark that waits', row('示例乙').getByText('待上传'))
  town.hub.isTaking = true
  town.hub.refusal = { code: 'unfit', detail: '这条登记与台账不符。' }
  await online(page)
  await clean('a mark refused', row('示例乙').getByText('没有被接收'))
  await clean('the tray of what was refused', widget.getByRole('heading', { name: '有 1 条记录没有被接收' }))
  town.hub.refusal = undefined
  await row('示例甲')
    .getByRole('button', { name: /历次登记/ })
    .click()
  await clean('the versions of a mark', widget.getByText('登录码 demo'))
  await button(widget, '示例丙').click()
  await clean('a member’s record', widget.getByRole('dialog'))
  await page.keyboard.press('Escape')
  await widget.locator('.papers summary').click()
  await button(widget, '打印签到表').click()
  await clean('a sheet for signing, being printed', page.locator('liaison-attendance-tracker[printing]'))
  await page.pdf()
  await clean('printed', page.locator('liaison-attendance-tracker:not([printing])'))
  await button(widget, /^材料/).click()
  await clean('the papers', widget.getByLabel(/活动记录|记录/))
  await widget.locator('input[type=file]').first().setInputFiles(PICTURE)
  await clean('a picture of a gathering', widget.getByRole('img'))

  const shown = meterOf(page)
  await shown.locator('button[aria-expanded=false]:enabled').first().click()
  await clean('the meter beside it, a period open', shown.getByRole('heading', { level: 3 }))

  town.hub.isOver = true
  await button(widget, '返回列表').click()
  await widget.locator('button[value="study-0226"]').click()
  await mark('示例壬', '出席')
  await button(widget, /现在保存/).click()
  await clean('the session at its end', widget.getByText('登录已失效'))
})

it('the tracker, for a member', async () => {
  town.hub.role = 'member'
  const page = await town.open(script('liaison.js', HUB) + tracker)
  const widget = trackerOf(page)
  await signIn(page, widget)
  await clean('a member’s own page', widget.getByRole('heading', { name: '我的会议、活动' }))
  await button(widget, /^请假：/)
    .first()
    .click()
  await button(widget, '提交请假').click()
  await clean('no reason for a leave', widget.getByText('请填写请假事由。'))
  await widget.getByLabel('请假事由').fill('示例')
  await button(widget, '提交请假').click()
  await clean('a leave asked for', widget.getByText('已提交请假，待审批'))
})

it.each([
  ['the form', true],
  ['the form in a kernel that adopts no style sheets', false],
])('%s', async (_, isAdopting) => {
  if (!isAdopting) await adoptNone()
  const page = await town.open(script('liaison.js', HUB) + form)
  const widget = formOf(page)
  await throughTheDoor(widget)
  const send = (): Promise<void> => button(widget, '报送').click()
  await send()
  await clean('faults', widget.getByText('有 6 处需要改正'))
  await fill(widget)
  await widget.getByLabel('情况', { exact: true }).fill('请打电话给 13800138000。')
  await clean('personal data pointed at', widget.getByText('有 1 处疑似个人信息', { exact: false }))
  await button(widget, /^遮盖/).click()
  await clean('personal data masked', widget.getByText('已用星号遮盖。'))
  await addPictures(page, widget)
  await clean('pictures', widget.getByRole('img').nth(1))
  await clean('a scan', widget.getByText('附件 3（PDF）'))
  await clean('a file of a kind that is not taken', widget.getByText('没有添加'))
  await page.close()

  const next = await town.open(script('liaison.js', HUB) + form)
  const again = formOf(next)
  await clean('the door to what is kept', again.getByLabel('登录码'))
  await again.getByLabel('登录码').fill('demo')
  await next.keyboard.press('Enter')
  await clean('a draft offered', again.getByRole('heading', { name: '有 1 份没有报送的草稿' }))
  await button(again, /^接着填/).click()
  await clean('a draft taken up', again.locator('#title'))
  town.hub.isTaking = false
  await button(again, '报送').click()
  await clean('waiting', again.getByRole('heading', { name: '待上传' }))
  await again.locator('.export summary').click()
  await clean('what waits, to be taken to the office', again.locator('.export textarea'))
  town.hub.isTaking = true
  town.hub.refusal = { code: 'unfit', detail: '标题太长。' }
  await online(next)
  await clean('refused', again.getByText('标题太长。'))
  town.hub.refusal = undefined
  await button(again, /^修改/).click()
  await clean('a refused one taken back', again.locator('#title'))
  await button(again, '报送').click()
  await clean('the receipt', again.getByRole('heading', { name: '已报送' }))
  await button(again, '打印回执').click()
  await clean('the receipt being printed', next.locator('liaison-info-report-form[printing]'))
  await next.pdf()
  await clean('printed', next.locator('liaison-info-report-form:not([printing])'))
  await again.locator('details summary').filter({ hasText: '渠水不足' }).click()
  await clean('one of those sent, opened', again.getByRole('heading', { name: '原文' }))
  town.hub.isOver = true
  await button(again, '再报一条').click()
  await fill(again)
  await button(again, '报送').click()
  await clean('the session at its end', again.getByText('登录已失效'))
})

it.each([
  ['the tracker', tracker, trackerOf],
  ['the form', form, formOf],
])('%s, where it only shows, cannot be opened, or has no hub', (_, html, of) => apart(html, of))
