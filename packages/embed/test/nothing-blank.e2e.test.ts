import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { exampleQuota } from './fake-hub.ts'
import { dist, FakeTown, form, HUB, meter, script, tracker } from './fake-town.ts'
import { formOf, meterOf, stateOf, trackerOf } from './hands.ts'
import { browser, context, told, town, useTown } from './stage.ts'

// Whatever does not come, the page shows the fallback; and what comes does not move the page.

useTown()

const ALL = meter + tracker + form
const WIDGETS = [meterOf, trackerOf, formOf]

/** Whether what stands between a widget's tags is drawn. */
const isDrawn = (widget: Locator): Promise<boolean> =>
  widget.evaluate((host) => {
    const range = document.createRange()
    range.selectNodeContents(host)
    return (
      range.toString() === '请致电联络组' &&
      [...range.getClientRects()].some(({ width, height }) => width > 50 && height > 10)
    )
  })

/** In each widget its fallback, and nothing else, is seen; what follows in the page is there. */
async function isFallback(page: Page): Promise<void> {
  await page.getByText('结尾').waitFor()
  for (const of of WIDGETS) {
    expect(await isDrawn(of(page))).toBe(true)
    expect(await of(page).getAttribute('state')).toBe(null)
  }
}

describe('the fallback is seen', () => {
  it('where scripts are off', async () => {
    const off = await browser.newContext({ javaScriptEnabled: false })
    await isFallback(await new FakeTown(off).open(`${script()}${ALL}<p>结尾</p>`))
    await off.close()
  })

  it.each([
    ['is not there', '<script src="/none.js" defer></script>', 'Failed to load resource'],
    ['comes from a hub that is not there', script('liaison.js', HUB), 'Failed to load resource'],
    ['is another than was told by its integrity', script().replace('/liaison.js', '/changed.js'), 'integrity'],
    ['is in a language the kernel does not know', '<script src="/newer.js" defer></script>', 'SyntaxError'],
  ])('where the script %s', async (_, scripts, said) => {
    // A kernel reads all of a script before it runs any of it: one word it does not know is as good as any.
    town.files.set('/newer.js', `${dist('liaison.js')}\nvar none = a |> b`)
    town.files.set('/changed.js', `${dist('liaison.js')}\n`)
    town.hub.isThere = !scripts.includes(HUB)
    const page = await town.open(`${scripts}${ALL}<p>结尾</p>`)
    await expect.poll(() => town.said.join('\n')).toContain(said)
    await isFallback(page)
  })

  it('on a kernel without custom elements, where the page’s other scripts still run', async () => {
    await context.addInitScript(() => Reflect.deleteProperty(window, 'customElements'))
    town.files.set('/other.js', "document.title = 'runs'")
    const page = await town.open(`${script()}<script src="/other.js" defer></script>${ALL}<p>结尾</p>`)
    await isFallback(page)
    expect(await page.title()).toBe('runs')
  })

  it('with a plain message and another try, where the hub is dead from the start; what comes then takes its place', async () => {
    town.hub.isThere = false
    const page = await town.open(script() + ALL)
    for (const of of WIDGETS) {
      await of(page).getByRole('alert').getByText('暂时连不上服务器').waitFor()
      expect(await stateOf(of(page))).toBe('error')
      expect(await isDrawn(of(page))).toBe(true)
    }
    town.hub.isThere = true
    await meterOf(page).getByRole('button', { name: '重新读取' }).click()
    for (const of of WIDGETS) {
      await expect.poll(() => stateOf(of(page))).toBe('ready')
      expect(await isDrawn(of(page))).toBe(false)
    }
    expect(told()).toEqual({ reports: [], events: [], console: [] })
  })
})

const BADGE = meter.replace('hub=', 'layout="badge" hub=')
const EACH = [meter, meter.replace('hub=', 'layout="compact" hub='), BADGE, tracker, form]

/** The rules a webmaster copies. */
const rulesIn = (readme: string): string =>
  /```css\n(\/\* reserve \*\/\n.*?)```/s.exec(
    readFileSync(new URL(`../../../${readme}`, import.meta.url), 'utf8'),
  )?.[1] ?? ''

describe('where the height is reserved that the docs give', () => {
  it('in both languages', () => {
    expect(rulesIn('docs/embedding.md')).toContain('min-height')
    expect(rulesIn('docs/embedding.zh-CN.md')).toBe(rulesIn('docs/embedding.md'))
  })

  /** How far what follows each widget moved, in pixels, and the layout shift the browser counted, from the fallback to what is there then. */
  async function moved(
    css: string,
    width: number,
    until: string,
    widgets: readonly string[],
  ): Promise<{ pixels: number[]; shift: number; blanks: number }> {
    town.hub.quotas.set('g-01', exampleQuota())
    town.files.set('/page.css', css)
    let release = (): void => {}
    town.held = { paths: /^\/liaison\.js$/, until: new Promise<void>((done) => (release = done)) }
    await context.addInitScript(() => {
      const seen = { shift: 0, blanks: 0 }
      Object.assign(window, { seen })
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
      })
      observer.observe({ type: 'layout-shift', buffered: true })
      const look = (): void => {
        for (const widget of document.querySelectorAll<HTMLElement>('.widget')) {
          const shown = widget.shadowRoot?.querySelector('.base')?.getBoundingClientRect().height
          if (shown === 0 || widget.getBoundingClientRect().height === 0) seen.blanks += 1
        }
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    const body = widgets.map((html) => `${html.replace(' hub=', ' class="widget" hub=')}<p>下一段</p>`).join('')
    // All of the page is in the window: what is outside it the browser does not count.
    const opened = town.open(`<link rel="stylesheet" href="/page.css">${script()}${body}`, 'zh-CN', {
      width,
      height: 6000,
    })
    // The page is not there in full until its scripts are: it is looked at meanwhile.
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    await page
      .locator('p')
      .nth(widgets.length - 1)
      .waitFor()
    const places = (): Promise<number[]> =>
      page.locator('body > p').evaluateAll((them) => them.map((p) => p.getBoundingClientRect().top))
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const before = await places()
    release()
    await opened
    await expect.poll(() => page.locator(`.widget[state=${until}]`).count()).toBe(widgets.length)
    await page.evaluate(() => new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 100)))
    const after = await places()
    const seen = await page.evaluate(() => Reflect.get(window, 'seen') as { shift: number; blanks: number })
    return { pixels: after.map((top, nth) => top - (before[nth] ?? 0)), ...seen }
  }

  it.each([
    [1280, 'ready', EACH],
    [1216, 'ready', EACH],
    [768, 'ready', EACH],
    [375, 'ready', EACH],
    // A badge is too low to hold a message and a button.
    [1280, 'error', EACH.filter((html) => html !== BADGE)],
    [375, 'error', EACH.filter((html) => html !== BADGE)],
  ])('nothing moves at %i px from the fallback until all is %s', async (width, until, widgets) => {
    town.hub.isThere = until === 'ready'
    const still = widgets.map(() => 0)
    expect(await moved(rulesIn('docs/embedding.md'), width, until, widgets)).toEqual({
      pixels: still,
      shift: 0,
      blanks: 0,
    })
  })

  it('and without, it does', async () => {
    const { pixels, shift } = await moved('', 1280, 'ready', EACH)
    expect(Math.max(...pixels)).toBeGreaterThan(500)
    expect(shift).toBeGreaterThan(0)
  })
})
