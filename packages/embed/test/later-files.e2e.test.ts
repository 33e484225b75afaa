import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { form, HUB, script, TOWN, tracker } from './fake-town.ts'
import { fill, focused, formOf, signIn, stateOf, trackerOf } from './hands.ts'
import { adoptNone, town, useTown } from './stage.ts'

// What records comes in files that are fetched later, under the strict policy: no violation in any state.

/** What is fetched for a widget that records: what all of them share, and its own. */
const later = (widget: 'attendance-tracker' | 'info-report-form', at = TOWN, name = 'liaison'): string[] =>
  ['', `-${widget}`].map((own) => `${at}/${name}-recording${own}-${manifest.version}.js`)

useTown()

/** In the page: whether something to be sent is on the disk, and not only on the way there. */
async function isOutboxKept(): Promise<boolean> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const db = await done(indexedDB.open('liaison'))
  const [room = ''] = db.objectStoreNames
  const keys = await done(db.transaction(room).objectStore(room).getAllKeys())
  db.close()
  return keys.some((key) => Array.isArray(key) && key.includes('outbox'))
}

describe('a visitor', () => {
  it('who is not signed in fetches one script, and sees what it is for and the door', async () => {
    const page = await town.open(script() + tracker + form)
    for (const widget of [trackerOf(page), formOf(page)]) {
      await widget.getByRole('button', { name: '登录' }).waitFor()
      expect(await stateOf(widget)).toBe('ready')
    }
    // Nothing that is looked up after a while fetches it either.
    await page.waitForTimeout(500)
    expect(town.asked).toEqual([`${TOWN}/liaison.js`])
    expect(town.said).toEqual([])
  })

  it('where the widget only shows, is not asked at all', async () => {
    const page = await town.open(script() + tracker.replace('hub=', 'readonly hub='))
    await trackerOf(page).getByText('须在填报页面登录后查看').waitFor()
    expect(await trackerOf(page).getByRole('button').count()).toBe(0)
    expect(town.asked).toEqual([`${TOWN}/liaison.js`])
  })
})

describe('who signs in', () => {
  it.each([
    ['the tracker', tracker, trackerOf, 'heading', 'attendance-tracker'],
    ['the form', form, formOf, 'title', 'info-report-form'],
  ] as const)(
    'does so at %s by keyboard alone, and the page’s policy has nothing against it',
    async (_name, html, of, next, widgets) => {
      const page = await town.open(script() + html)
      const widget = of(page)
      await signIn(page, widget)
      await widget.getByText('已登录：示例镇联络员').waitFor()
      await expect.poll(() => focused(widget)).toBe(next)
      expect(town.asked).toEqual([`${TOWN}/liaison.js`, ...later(widgets)])
      // It leaves nothing in the page.
      expect(await page.locator('script').count()).toBe(1)
      expect(await page.evaluate(() => Object.keys(window).filter((name) => /liaison|recording/i.test(name)))).toEqual(
        [],
      )
      expect(town.said).toEqual([])
    },
  )

  it('is signed in at both widgets of the page; what they share is fetched once', async () => {
    const page = await town.open(script() + tracker + form)
    await signIn(page, trackerOf(page))
    await formOf(page).getByLabel('标题').waitFor()
    const [, own = ''] = later('info-report-form')
    expect(town.asked).toEqual([`${TOWN}/liaison.js`, ...later('attendance-tracker'), own])
    expect(await stateOf(formOf(page))).toBe('ready')
    // What only the later files style is as it should be.
    const padding = await formOf(page)
      .locator('.guide')
      .evaluate((guide) => getComputedStyle(guide).borderInlineStartWidth)
    expect(padding).toBe('4px')
    expect(town.said).toEqual([])
  })

  it('files a report, and the page is told of all of it', async () => {
    const page = await town.open(script() + form)
    await page.evaluate(() => {
      const told: string[] = []
      for (const type of ['liaison-sign-in', 'liaison-change', 'liaison-sent'] as const) {
        document.addEventListener(type, ({ detail }) => told.push(`${type} ${Object.keys(detail)}`))
      }
      Object.assign(window, { told })
    })
    await signIn(page, formOf(page))
    await fill(formOf(page))
    await formOf(page).getByRole('button', { name: '报送', exact: true }).click()
    await formOf(page).getByRole('heading', { name: '已报送' }).waitFor()
    expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([
      'liaison-sign-in role',
      'liaison-change entry',
      'liaison-sent ids',
    ])
    expect(town.said).toEqual([])
  })

  it('sees it styled in a kernel without adopted style sheets too, by the style sheet beside the script', async () => {
    await adoptNone()
    const page = await town.open(script() + form)
    const look = (selector: string, property: 'fontWeight' | 'borderInlineStartWidth' | 'display'): Promise<string> =>
      formOf(page)
        .locator(selector)
        .evaluate((shown, name) => getComputedStyle(shown)[name], property)
    await formOf(page).locator('h2').waitFor()
    await expect.poll(() => look('h2', 'fontWeight')).toBe('700')
    await signIn(page, formOf(page))
    await formOf(page).locator('.guide').waitFor()
    expect(await look('.guide', 'borderInlineStartWidth')).toBe('4px')
    expect(await look('h2', 'fontWeight')).toBe('700')
    expect(await formOf(page).evaluate((shown) => getComputedStyle(shown).display)).toBe('block')
    expect(town.said).toEqual([])
  })

  it('is shown the way to the hub’s own page, where the county has not listed this one', async () => {
    town.hub.isListed = false
    const page = await town.open(script() + tracker)
    await trackerOf(page).getByRole('button', { name: '登录' }).press('Enter')
    await expect.poll(() => focused(trackerOf(page))).toBe('到县政协填报页面登录')
    expect(await trackerOf(page).getByRole('link').getAttribute('href')).toBe(`${HUB}/desk/`)
  })

  it('finds what is kept in the browser, on a page opened anew, without pressing anything', async () => {
    const page = await town.open(script() + form)
    await signIn(page, formOf(page))
    await fill(formOf(page))
    town.hub.isTaking = false
    await formOf(page).getByRole('button', { name: '报送', exact: true }).click()
    await formOf(page).getByText('有 1 条记录待上传').waitFor()
    await page.waitForFunction(isOutboxKept)
    await page.close()

    town.asked.length = 0
    const again = await town.open(script() + form)
    await formOf(again).getByText('有 1 条记录待上传').waitFor()
    expect(town.asked).toEqual([`${TOWN}/liaison.js`, ...later('info-report-form')])
  })

  it('has every word of what is fetched later in the page’s language, where all languages are in', async () => {
    town.hub.ledger = { ...town.hub.ledger, gatherings: [], attendance: [] }
    const page = await town.open(script('liaison-all.js') + form, 'ug')
    await formOf(page).getByRole('button', { name: 'كىرىش' }).click()
    await formOf(page).getByLabel('كىرىش نومۇرى').fill('demo')
    await page.keyboard.press('Enter')
    await formOf(page).getByRole('form').waitFor()
    const text = await formOf(page).evaluate(({ shadowRoot }) => shadowRoot?.querySelector('.base')?.textContent ?? '')
    expect(text.replace(/示例[^\s]*/g, '')).not.toMatch(/[\u4e00-\u9fff]/)
    expect(town.asked).toEqual([`${TOWN}/liaison-all.js`, ...later('info-report-form', TOWN, 'liaison-all')])
    expect(town.said).toEqual([])
  })
})

describe('what is fetched later', () => {
  it('comes from the hub, where the page’s host has only the first file', async () => {
    town.laterAt.delete(TOWN)
    const page = await town.open(script() + tracker)
    await signIn(page, trackerOf(page))
    await trackerOf(page).getByText('已登录：示例镇联络员').waitFor()
    const [shared, own] = later('attendance-tracker')
    const [sharedAtHub, ownAtHub] = later('attendance-tracker', HUB)
    expect(town.asked.slice(0, 3)).toEqual([`${TOWN}/liaison.js`, shared, own])
    expect(town.asked.slice(3).sort()).toEqual([sharedAtHub, ownAtHub].sort())
    // The browser tells of what was not there; that is all.
    expect(town.said.filter((line) => !line.includes('404'))).toEqual([])
  })

  it('comes from the hub, where the first file does', async () => {
    const page = await town.open(script('liaison.js', HUB) + tracker)
    await signIn(page, trackerOf(page))
    await trackerOf(page).getByText('已登录：示例镇联络员').waitFor()
    expect(town.asked).toEqual([`${HUB}/liaison.js`, ...later('attendance-tracker', HUB)])
    expect(town.said).toEqual([])
  })

  it('and cannot be had is told in plain words, with a way out and another try, where the keyboard is', async () => {
    town.laterAt.clear()
    const page = await town.open(script() + tracker)
    const widget = trackerOf(page)
    await page.evaluate(() => {
      document.addEventListener('liaison-error', ({ detail }) => {
        document.title = detail.code
      })
    })
    await widget.getByRole('button', { name: '登录' }).press('Enter')
    await widget.getByRole('alert').getByText('填报程序没有下载成功').waitFor()
    expect(await stateOf(widget)).toBe('error')
    expect(await page.title()).toBe('part-not-fetched')
    expect(await focused(widget)).toBe('再试一次')
    expect(await widget.getByRole('link', { name: '到县政协填报页面登录' }).getAttribute('href')).toBe(`${HUB}/desk/`)
    town.laterAt.add(TOWN)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(widget)).toBe('code')
    expect(await stateOf(widget)).toBe('ready')
    expect(town.said.filter((line) => !line.includes('404'))).toEqual([])
  })
})
