// Hands to work the widgets of a page with, from outside: what the tests of the built files share.
import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

export const meterOf = (page: Page): Locator => page.locator('liaison-quota-meter')
export const trackerOf = (page: Page): Locator => page.locator('liaison-attendance-tracker')
export const formOf = (page: Page): Locator => page.locator('liaison-info-report-form')

export const stateOf = (widget: Locator): Promise<string | null> => widget.getAttribute('state')

export const isReady = (widget: Locator): Promise<void> => expect.poll(() => stateOf(widget)).toBe('ready')

/** What has the keyboard: its id, or what stands on it. */
export const focused = (widget: Locator): Promise<string> =>
  widget.evaluate(
    ({ shadowRoot }) => shadowRoot?.activeElement?.id || (shadowRoot?.activeElement?.textContent ?? '').trim(),
  )

/** From the door to being signed in, by keyboard. */
export async function signIn(page: Page, widget: Locator): Promise<void> {
  await widget.getByRole('button', { name: '登录' }).waitFor()
  for (let i = 0; i < 5 && (await focused(widget)) !== '登录'; i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(widget)).toBe('code')
  await page.keyboard.type('demo')
  await page.keyboard.press('Enter')
}

/** As `signIn`, where the keyboard is not what is tested. */
export async function enter(widget: Locator): Promise<void> {
  await widget.getByRole('button', { name: '登录' }).click()
  await widget.getByLabel('登录码').fill('demo')
  await widget.getByLabel('登录码').press('Enter')
  await widget.getByText('已登录：').waitFor()
}

/** Fills the form of a report. */
export async function fill(widget: Locator): Promise<void> {
  await widget.getByLabel('标题').fill('渠水不足')
  await widget.getByLabel('类别').selectOption('农业')
  await widget.getByLabel('来源渠道').selectOption('走访')
  for (const name of ['情况', '问题', '建议']) await widget.getByLabel(name, { exact: true }).fill('示例')
}

/** What every element of a widget looks like, itself and what it adds before and after included: its name and all that is computed. */
export const looks = (widget: Locator): Promise<string[]> =>
  widget.evaluate((host) =>
    [host, ...(host.shadowRoot?.querySelectorAll(':not(link)') ?? [])].flatMap((element) =>
      ['', '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part)
        // Our own are what the others are computed from.
        const names = Array.from(style).filter((name) => !name.startsWith('--'))
        const all = names.sort().map((name) => `${name}: ${style.getPropertyValue(name)}`)
        return [`${element.localName}${part}`, element.className, ...all].join('\n')
      }),
    ),
  )
