import { quota } from '@liaison-kit/core'
import { sampleCounty } from '@liaison-kit/sample-county'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { FakeTown, form, HUB, script, tracker } from './fake-town.ts'
import { looks } from './hands.ts'

// `liaison.css`, for kernels that adopt no style sheets: every element looks as it does where they are adopted.

const meter = (layout: string): string =>
  `<liaison-quota-meter layout="${layout}" hub="${HUB}" committee="sample" group="g-01">请见公告栏</liaison-quota-meter>`

const TODAY = '2026-11-23'
const ledger = sampleCounty({ today: TODAY, seed: 2012 })
const counts = quota(ledger, { group: ledger.groups[0]!.id, asOf: TODAY, madeAt: `${TODAY}T09:00:00+08:00` })

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs })
})
afterAll(() => browser?.close())

async function seen(html: string, isAdopting: boolean, signsIn: boolean): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  if (!isAdopting) {
    await context.addInitScript(() => {
      for (const { prototype } of [Document, ShadowRoot]) Reflect.deleteProperty(prototype, 'adoptedStyleSheets')
    })
  }
  const town = new FakeTown(context)
  town.hub.quotas.set('g-01', counts)
  const page = await town.open(script() + html)
  const widget = page.locator('body > *').last()
  await expect.poll(() => widget.getAttribute('state')).toMatch(/ready|empty/)
  if (signsIn) {
    await widget.getByRole('button', { name: '登录' }).click()
    await widget.getByLabel('登录码').fill('demo')
    await page.keyboard.press('Enter')
    await widget.getByText('已登录：示例镇联络员').waitFor()
  }
  // A sheet that is linked comes a moment later.
  const linked = (): Promise<boolean[]> =>
    widget.evaluate((host) => Array.from(host.shadowRoot!.querySelectorAll('link'), ({ sheet }) => sheet !== null))
  await expect.poll(linked).toEqual(isAdopting ? [] : [true])
  const found = await looks(widget)
  expect(town.said).toEqual([])
  await context.close()
  return found
}

it.each([
  ['the meter', meter('full'), false],
  ['the compact meter', meter('compact'), false],
  ['the badge', meter('badge'), false],
  ['the door', tracker, false],
  ['the tracker', tracker, true],
  ['the form', form, true],
])('%s looks the same by the linked sheet as by adopted ones', async (_, html, signsIn) => {
  const adopted = await seen(html, true, signsIn)
  expect(adopted.length).toBeGreaterThan(10)
  expect(await seen(html, false, signsIn)).toEqual(adopted)
})
