import type { Ledger, Member } from '@liaison-kit/core'
import type { Page } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { freePort, Outage, signIn } from './outage.ts'

// The network really cut: the hub is a process that is killed, the browser too. Over plain http under a name, as on a county's own net.

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const EXPECTED = 30

let outage: Outage | undefined
afterEach(async () => {
  await outage?.end()
  outage = undefined
})

const members = Array.from(
  { length: EXPECTED },
  (_, nth): Member => ({
    id: `m${String(nth + 1).padStart(2, '0')}`,
    name: `示例${nth + 1}`,
    appointed: '2022-01-01',
    posts: [{ group: 'g-01', from: '2022-01-01' }],
  }),
)

/** A group of thirty, and what another group holds together with it today. */
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
  groups: [
    { id: 'g-01', name: '示例镇联络组', kind: 'township', formed: '2022-01-01' },
    { id: 'g-02', name: '示例乡联络组', kind: 'township', formed: '2022-01-01' },
  ],
  members,
  gatherings: [{ id: 'a1', kind: 'activity', group: 'g-02', with: ['g-01'], date: TODAY, title: '联合活动（示例）' }],
  attendance: [],
  works: [],
})

test('a roll taken with the hub gone and the browser killed is there once, every mark of it, when both are back', async () => {
  outage = await Outage.begin(county)
  await outage.startHub()
  const first = await outage.browser('office')
  const page = await rollOf(first.context.pages()[0]!)
  await outage.killHub()
  await takeRoll(page)
  await expect.poll(() => statesOf(page, '待上传'), { timeout: 30_000 }).toBe(EXPECTED)
  expect(await statesOf(page, '已保存')).toBe(0)
  await first.kill()

  const hub = await outage.startHub()
  const second = await outage.browser('office')
  const again = await second.context.newPage()
  await again.goto(`${outage.site}/staff.html`)
  await again.locator('liaison-attendance-tracker').getByText(`${EXPECTED} 条记录待上传`).first().waitFor()
  await signIn(again, outage.clerk)
  await expect.poll(async () => (await kept(hub)).ledger.attendance.length, { timeout: 30_000 }).toBe(EXPECTED)
  const { ledger, marks } = await kept(hub)
  expect(marks).toBe(EXPECTED)
  expect(ledger.attendance.filter(({ mark }) => mark === 'absent').map(({ member }) => member)).toEqual(['m02'])
})

test('of two tabs of one browser one sends: no entry goes to the hub twice', async () => {
  outage = await Outage.begin(county)
  await outage.startHub()
  const { context } = await outage.browser('office')
  const one = await rollOf(context.pages()[0]!)
  const other = await rollOf(await context.newPage())
  await outage.killHub()
  const taken: string[] = []
  for (const page of [one, other]) {
    page.on('response', (response) => {
      const request = response.request()
      if (!request.url().endsWith('/entries') || request.method() !== 'POST' || !response.ok()) return
      const { entries } = request.postDataJSON() as { entries: { id: string }[] }
      taken.push(...entries.map(({ id }) => id))
    })
  }
  await takeRoll(one)
  await expect.poll(() => statesOf(one, '待上传'), { timeout: 30_000 }).toBe(EXPECTED)
  // The tab that is looked at now had no part in it, and shows it all the same.
  await other.bringToFront()
  await expect.poll(() => statesOf(other, '待上传'), { timeout: 30_000 }).toBe(EXPECTED)
  const hub = await outage.startHub()
  await expect.poll(async () => (await kept(hub)).ledger.attendance.length, { timeout: 60_000 }).toBe(EXPECTED)
  await expect.poll(() => statesOf(other, '已保存'), { timeout: 30_000 }).toBe(EXPECTED)
  await expect.poll(() => statesOf(one, '已保存'), { timeout: 30_000 }).toBe(EXPECTED)
  expect((await kept(hub)).marks).toBe(EXPECTED)
  // A hub takes the same entry twice without harm; but it was not even offered twice.
  expect(taken).toHaveLength(EXPECTED)
  expect(new Set(taken).size).toBe(EXPECTED)
})

test('where the browser keeps nothing it says so, and what is recorded arrives all the same', async () => {
  outage = await Outage.begin(county)
  const hub = await outage.startHub()
  // As somebody sets it who lets no site store anything.
  const { context } = await outage.browser('denied', {
    profile: { default_content_setting_values: { cookies: 2 } },
  })
  const page = await rollOf(context.pages()[0]!)
  expect(
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          try {
            const asked = indexedDB.open('probe')
            asked.onsuccess = () => resolve('open')
            asked.onerror = () => resolve('denied')
          } catch {
            resolve('denied')
          }
        }),
    ),
  ).toBe('denied')
  await page
    .locator('liaison-attendance-tracker')
    .getByText(/不能保存|不要关闭/)
    .first()
    .waitFor()
  await takeRoll(page)
  await expect.poll(async () => (await kept(hub)).ledger.attendance.length, { timeout: 30_000 }).toBe(EXPECTED)
  expect((await kept(hub)).marks).toBe(EXPECTED)
})

test('one mark among thirty is refused: the others arrive, and it is there to be seen with its reason', async () => {
  outage = await Outage.begin(county)
  await outage.startHub()
  const { context } = await outage.browser('office')
  const page = await rollOf(context.pages()[0]!)
  await outage.killHub()
  await takeRoll(page)
  await expect.poll(() => statesOf(page, '待上传'), { timeout: 30_000 }).toBe(EXPECTED)
  // Meanwhile the county moves a member to the other group: at its gathering, this group marks only its own.
  const apart = await outage.startHub(await freePort())
  await outage.write(apart, 'members/m07', { ...members[6], posts: [{ group: 'g-02', from: '2022-01-01' }] })
  await outage.killHub()
  const hub = await outage.startHub()
  await expect.poll(async () => (await kept(hub)).ledger.attendance.length, { timeout: 60_000 }).toBe(EXPECTED - 1)
  const tray = page.locator('liaison-attendance-tracker').getByRole('region', { name: /没有被接收/ })
  await tray.getByText('示例7（联合活动（示例））：出席').waitFor()
  expect((await kept(hub)).ledger.attendance.map(({ member }) => member)).not.toContain('m07')
})

/** A signed-in clerk before the roll of the joint gathering. */
async function rollOf(page: Page): Promise<Page> {
  await page.goto(`${outage!.site}/staff.html`)
  await signIn(page, outage!.clerk)
  await page
    .locator('liaison-attendance-tracker')
    .getByRole('button', { name: /联合活动/ })
    .first()
    .click()
  return page
}

const kept = (hub: string) => outage!.kept(hub)

/** Everybody is there but the second on the list. */
async function takeRoll(page: Page): Promise<void> {
  const tracker = page.locator('liaison-attendance-tracker')
  await tracker.getByRole('button', { name: '全部出席' }).click()
  await tracker.getByRole('radio', { name: '无故缺席' }).nth(1).check()
}

const statesOf = (page: Page, words: string): Promise<number> =>
  page.locator('liaison-attendance-tracker').getByRole('cell', { name: words }).count()
