import type { Ledger, Work } from '@liaison-kit/core'
import type { BrowserContext, Locator, Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Mishaps } from './mishaps.ts'
import { freePort, Outage, type RealBrowser, signIn } from './outage.ts'

// An evening of bad luck at the form for info reports: whatever goes wrong, at the end each report is at the hub, once, and nobody was told
// so before it was. Over plain http under a name, as on a county's own net; hub and browsers are processes of their own, and killed.

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

let outage: Outage
let mishaps: Mishaps
let hubPort = 0
let hub = ''
/** When a page said that a report is filed, by its title: milliseconds of this process. */
const thanked = new Map<string, number>()
const filed: string[] = []

beforeEach(async () => {
  thanked.clear()
  filed.length = 0
  outage = await Outage.begin(county)
  hubPort = await freePort()
  mishaps = await Mishaps.begin(outage.port, hubPort)
  hub = await outage.startHub(hubPort)
})

afterEach(async () => {
  await mishaps.end()
  await outage.end()
})

const county = (origin: string): Ledger => ({
  format: 'liaison-ledger/1',
  committee: {
    id: 'sample',
    name: '示例县政协',
    origins: [origin],
    public: true,
    charters: [{ from: '2022-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't1', number: 1, from: '2022-01-01', to: '2099-12-31' }],
  groups: [{ id: 'g-01', name: '示例镇联络组', kind: 'township', formed: '2022-01-01' }],
  members: [],
  gatherings: [],
  attendance: [],
  works: [],
})

test('an evening of bad luck: every report is at the hub exactly once, and nobody was thanked too early', async () => {
  let { context, kill } = await browser('office')
  let page = await formOf(context)

  for (const status of [500, 503, 429]) {
    mishaps.next.push(status)
    await file(page, `回答${status}之后`)
    await expect.poll(() => mishaps.next.length, { timeout: 20_000 }).toBe(0)
    expect(await isWaiting(page, `回答${status}之后`)).toBe(true)
    await arrives(page, `回答${status}之后`)
    await another(page)
  }

  for (const status of [422, 404, 413]) {
    // Sent again by itself, it is refused for good.
    mishaps.next.push(status, status)
    await file(page, `被拒${status}`)
    const form = formIn(page)
    await form.getByText(`被拒${status}`).first().waitFor()
    await form.getByRole('button', { name: /修改/ }).click({ timeout: 20_000 })
    mishaps.next.length = 0
    await expect.poll(() => form.getByLabel('标题').inputValue()).toBe(`被拒${status}`)
    await form.getByRole('button', { name: '报送', exact: true }).click()
    await arrives(page, `被拒${status}`)
    await another(page)
  }

  mishaps.next.push(401)
  await file(page, '登录过期')
  const code = formIn(page).getByLabel('登录码')
  await code.waitFor({ timeout: 20_000 })
  expect(await isWaiting(page, '登录过期')).toBe(true)
  await code.fill(outage.clerk)
  await formIn(page).getByRole('button', { name: '登录', exact: true }).click()
  await arrives(page, '登录过期')
  await another(page)

  mishaps.next.push('answer-lost')
  await file(page, '回执丢失')
  await expect.poll(async () => (await titlesAt(hub)).includes('回执丢失'), { timeout: 20_000 }).toBe(true)
  await arrives(page, '回执丢失')
  await another(page)

  mishaps.next.push({ onceSent: () => outage.killHub() })
  await file(page, '发送时断电')
  await expect.poll(() => mishaps.next.length).toBe(0)
  await new Promise((done) => setTimeout(done, 500))
  hub = await outage.startHub(hubPort)
  await arrives(page, '发送时断电')
  await another(page)

  // The browser dies under who is typing; what was typed is offered.
  await typeIn(page, '写到一半断电')
  await new Promise((done) => setTimeout(done, 1000))
  await kill()
  ;({ context, kill } = await browser('office'))
  page = await formOf(context)
  await expect.poll(() => formIn(page).getByLabel('标题').inputValue()).toBe('')
  await formIn(page).getByRole('button', { name: '接着填：写到一半断电' }).click()
  await expect.poll(() => formIn(page).getByLabel('标题').inputValue()).toBe('写到一半断电')
  await send(page, '写到一半断电')
  await arrives(page, '写到一半断电')
  await another(page)

  // It dies right after sending, with the hub away: it waits in the outbox, and is not offered as a draft beside it.
  await outage.killHub()
  await file(page, '报送后断电')
  await expect.poll(() => isWaiting(page, '报送后断电')).toBe(true)
  await new Promise((done) => setTimeout(done, 1000))
  await kill()
  hub = await outage.startHub(hubPort)
  ;({ context, kill } = await browser('office'))
  page = await formOf(context)
  await expect.poll(async () => (await titlesAt(hub)).includes('报送后断电'), { timeout: 30_000 }).toBe(true)
  expect(await formIn(page).getByText('没有报送的草稿').count()).toBe(0)

  // Two tabs with one draft.
  await typeIn(page, '两个标签页')
  await new Promise((done) => setTimeout(done, 600))
  const other = await formOf(context)
  await other.bringToFront()
  await formIn(other).getByText('正在另一个页面填写').waitFor()
  await formIn(other).getByRole('button', { name: '改在本页接着填：两个标签页' }).click()
  await expect.poll(() => formIn(other).getByLabel('标题').inputValue()).toBe('两个标签页')
  await formIn(page).getByText('已转到另一个页面接着填').waitFor()
  expect(await formIn(page).getByLabel('标题').inputValue()).toBe('')
  await send(other, '两个标签页')
  await arrives(other, '两个标签页')
  await other.close()

  // A clock an hour off, either way.
  for (const [name, hours] of [
    ['时钟快一小时', 1],
    ['时钟慢一小时', -1],
  ] as const) {
    const off = await formOf(context, hours)
    mishaps.next.push(503)
    await file(off, name)
    await arrives(off, name)
    await off.close()
  }

  expect(await everythingOnce()).toEqual([...filed].sort())
  // None of it was luck: each mishap was met.
  expect(mishaps.met).toBe(11)
  await noneTooEarly()
}, 300_000)

test('where the browser may keep nothing it says so, and the report arrives once', async () => {
  const { context } = await browser('denied', { profile: { default_content_setting_values: { cookies: 2 } } })
  const page = await formOf(context)
  mishaps.next.push(503, 'answer-lost')
  await file(page, '不许存储')
  await formIn(page)
    .getByText(/本浏览器不能保存/)
    .first()
    .waitFor()
  await arrives(page, '不许存储')
  expect(await everythingOnce()).toEqual(['不许存储'])
  expect(mishaps.met).toBe(2)
  await noneTooEarly()
})

test('where there is no room left it says so, and the report arrives once', async () => {
  const { context } = await browser('full')
  // Before the page keeps anything: Chromium asks only now and then how much room there is.
  const devtools = await context.newCDPSession(context.pages()[0]!)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: outage.site, quotaSize: 1 })
  const page = await formOf(context)
  await outage.killHub()
  await file(page, '存储已满')
  await expect.poll(() => isWaiting(page, '存储已满')).toBe(true)
  await formIn(page)
    .getByText(/本浏览器不能保存/)
    .first()
    .waitFor()
  hub = await outage.startHub(hubPort)
  await arrives(page, '存储已满')
  expect(await everythingOnce()).toEqual(['存储已满'])
  await noneTooEarly()
})

test('whoever goes back finds what was typed: still there, or offered', async () => {
  const { context } = await browser('back')
  const page = await formOf(context)
  page.on('dialog', (asked) => void asked.accept())
  await typeIn(page, '去看了新闻')
  await page.goto(`${outage.site}/news.html`)
  // A page that was kept as it was does not load again.
  await page.goBack({ waitUntil: 'commit' })
  await formIn(page)
    .getByRole('button', { name: '登录', exact: true })
    .or(formIn(page).getByLabel('标题'))
    .first()
    .waitFor()
  if ((await formIn(page).getByLabel('标题').count()) === 0) {
    await signIn(page, outage.clerk)
    await formIn(page).getByLabel('标题').waitFor()
    expect(await formIn(page).getByLabel('标题').inputValue()).toBe('')
    await formIn(page).getByRole('button', { name: '接着填：去看了新闻' }).click()
  }
  await expect.poll(() => formIn(page).getByLabel('标题').inputValue()).toBe('去看了新闻')
  await send(page, '去看了新闻')
  await arrives(page, '去看了新闻')
  expect(await everythingOnce()).toEqual(['去看了新闻'])
})

test('whatever is written comes back from the hub and in the list to the letter, and never runs', async () => {
  const { context } = await browser('letters')
  const page = await formOf(context)
  const nasty = [
    '=HYPERLINK("http://example.com","点") @SUM(A1) +1',
    '<img src=x onerror=ran=1><script>ran=1</script>',
    '\u202e右到左\u202c \u2066ئۇيغۇرچە\u2069 👨\u200d👩\u200d👧 💧',
    '\u0001\u0007\u001b[31m\u007f\u0085\u2028 制表\t',
  ]
  const long = nasty.join('\n')
  for (const [nth, text] of nasty.entries()) {
    await typeIn(page, text)
    await formIn(page).getByLabel('问题').fill(long)
    await send(page, text)
    await arrives(page, text)
    if (nth < nasty.length - 1) await another(page)
  }
  // Longer than the form sends: as another program may have sent it.
  const longest = {
    ...((await outage.kept(hub)).ledger.works[0] as Work),
    id: 'longest',
    problem: `${long}。`.repeat(800),
  }
  await outage.write(hub, 'works/longest', longest)
  const { ledger } = await outage.kept(hub)
  expect(ledger.works.map(({ title }) => title).slice(0, -1)).toEqual(nasty)
  expect(ledger.works.map(({ problem }) => problem).slice(0, -1)).toEqual(nasty.map(() => long))

  const again = await formOf(context)
  const rows = formIn(again).locator('.sent-list > details')
  await expect.poll(() => rows.count()).toBe(nasty.length + 1)
  for (const summary of await rows.locator('> summary').all()) await summary.click()
  await expect.poll(() => formIn(again).locator('.sent-list .matter').count()).toBe(3 * (nasty.length + 1))
  const shown = await formIn(again)
    .locator('.sent-list .matter')
    .evaluateAll((all) => all.map((one) => one.textContent))
  const written = ledger.works.flatMap(({ situation, problem, advice }) => [situation, problem, advice])
  expect([...shown].sort()).toEqual([...written].sort())
  expect(longest.problem.length).toBeGreaterThan(100_000)
  expect(await again.evaluate(() => 'ran' in window)).toBe(false)
  expect(await formIn(again).locator('img, script').count()).toBe(0)
})

const formIn = (page: Page): Locator => page.locator('liaison-info-report-form')

async function browser(profile: string, preferences?: object): Promise<RealBrowser> {
  const opened = await outage.browser(profile, preferences)
  await opened.context.exposeFunction('thankedFor', (title: string) => {
    if (!thanked.has(title)) thanked.set(title, performance.now())
  })
  await opened.context.addInitScript(() => {
    // What a person who never looks away would have seen.
    setInterval(() => {
      const root = document.querySelector('liaison-info-report-form')?.shadowRoot
      const tell = (window as unknown as { thankedFor(title: string): void }).thankedFor
      for (const receipt of Array.from(root?.querySelectorAll('.receipt.sent') ?? [])) {
        tell(receipt.querySelector('dd')?.textContent?.trim() ?? '')
      }
      for (const line of Array.from(root?.querySelectorAll('.earlier li') ?? [])) {
        const [, title] = /^已报送：(.*)（/.exec(line.textContent?.trim() ?? '') ?? []
        if (title) tell(title)
      }
    }, 20)
  })
  return opened
}

/** The form of a clerk who has just signed in. @param hours how far the page's clock is off */
async function formOf(context: BrowserContext, hours = 0): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript((off) => {
    const Real = Date
    class Off extends Real {
      constructor(...given: []) {
        super(...(given.length > 0 ? given : ([Real.now() + off] as unknown as [])))
      }
      static override now(): number {
        return Real.now() + off
      }
    }
    if (off !== 0) Object.assign(window, { Date: Off })
  }, hours * 3_600_000)
  await page.goto(`${outage.site}/staff.html`)
  await signIn(page, outage.clerk)
  await formIn(page).getByLabel('标题').waitFor()
  return page
}

async function typeIn(page: Page, title: string): Promise<void> {
  const form = formIn(page)
  await form.getByLabel('标题').fill(title)
  await form.getByLabel('类别').selectOption('livelihood')
  await form.getByLabel('来源渠道').selectOption('visit')
  await form.getByLabel('情况').fill(`${title}：渠尾水量不到渠首的一半。`)
  await form.getByLabel('问题').fill('下游轮不上水。')
  await form.getByLabel('建议', { exact: true }).fill('建议先作应急衬砌。')
}

async function send(page: Page, title: string): Promise<void> {
  filed.push(title)
  await formIn(page).getByRole('button', { name: '报送', exact: true }).click()
}

async function file(page: Page, title: string): Promise<void> {
  await typeIn(page, title)
  await send(page, title)
}

const isWaiting = async (page: Page, title: string): Promise<boolean> => {
  const receipt = formIn(page).locator('.receipt:not(.sent)', { hasText: title })
  return (await receipt.count()) === 1 && !thanked.has(title)
}

async function arrives(page: Page, title: string): Promise<void> {
  await expect
    .poll(
      async () => {
        // Somebody who looks at the page again has it tried at once.
        await page.evaluate(() => dispatchEvent(new Event('online')))
        return formIn(page).locator('.receipt.sent', { hasText: title }).count()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(1)
  expect(await titlesAt(hub)).toContain(title)
}

async function another(page: Page): Promise<void> {
  await formIn(page).getByRole('button', { name: '再报一条' }).click()
}

const titlesAt = async (of: string): Promise<string[]> => (await outage.kept(of)).ledger.works.map(({ title }) => title)

/** The titles of all that was recorded, one for each entry. */
async function everythingOnce(): Promise<string[]> {
  const { ledger, entries } = await outage.kept(hub)
  const titles = entries.map(({ value }) => (value as Work).title).sort()
  expect(ledger.works.map(({ title }) => title).sort()).toEqual(titles)
  expect(ledger.works.map(({ date }) => date)).toEqual(titles.map(() => TODAY))
  return titles
}

/** Nobody was thanked before the page had been told that the hub has it. */
async function noneTooEarly(): Promise<void> {
  const { entries } = await outage.kept(hub)
  const tooEarly = entries.filter(({ id, value }) => {
    const said = thanked.get((value as Work).title)
    return said !== undefined && said < (mishaps.thankable.get(id) ?? Number.POSITIVE_INFINITY)
  })
  expect(tooEarly).toEqual([])
  expect(thanked.size).toBeGreaterThan(0)
}
