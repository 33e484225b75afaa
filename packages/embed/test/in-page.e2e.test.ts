import { describe, expect, it } from 'vitest'
import { exampleLedger } from '../../attendance-tracker/src/attendance-tracker.examples.ts'
import { exampleQuota } from './fake-hub.ts'
import { form, HUB, meter, script, tracker } from './fake-town.ts'
import { enter, fill, formOf, isReady, meterOf, stateOf, trackerOf } from './hands.ts'
import { open, told, town, useTown } from './stage.ts'

// What a page may do with a widget: move it, set it early, put it in late or into a frame, stand around it, print it.

useTown()

describe('a widget', () => {
  it.each([
    ['the form', form, formOf],
    ['the tracker', tracker, trackerOf],
    ['the meter', meter, meterOf],
  ])('%s, when it is moved, keeps all it shows, and reads nothing again', async (_, html, of) => {
    const page = await open(`${script()}<div id="there"></div><div id="here">${html}</div>`)
    const widget = of(page)
    await isReady(widget)
    if (html !== meter) await enter(widget)
    if (html === form) await fill(widget)
    if (html === tracker) await widget.locator('button[value="activity-0320"]').click()
    if (html === meter) await widget.locator('button[aria-expanded=false]:enabled').first().click()
    await page.waitForLoadState('networkidle')
    const shown = (): Promise<unknown> =>
      widget.evaluate(({ shadowRoot }) => {
        const fields = [...(shadowRoot?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])]
        return [shadowRoot?.querySelector('.base')?.textContent, fields.map(({ value, checked }) => [value, checked])]
      })
    const before = await shown()
    const asked = town.hub.asked.length
    await widget.evaluate((element) => document.querySelector('#there')?.append(element))
    // Longer than a reading takes.
    await page.waitForTimeout(200)
    expect(await widget.evaluate((element) => element.parentElement?.id)).toBe('there')
    expect(await shown()).toEqual(before)
    expect(town.hub.asked.slice(asked)).toEqual([])
  })

  const [, today, joined] = exampleLedger.gatherings
  const { members, attendance } = exampleLedger
  const FIRST = {
    ...{
      hub: HUB,
      committee: 'sample',
      group: 'g-01',
      src: '/a.json',
      asOf: '2026-03-01',
      readonly: true,
      token: 'one',
    },
    ...{ lang: 'zh-CN', dir: 'rtl' },
  }
  const THEN = {
    ...{
      hub: `${HUB}/`,
      committee: 'other',
      group: 'g-02',
      src: '/b.json',
      asOf: '2026-03-02',
      readonly: false,
      token: 'two',
    },
    ...{ lang: 'en', dir: 'ltr' },
  }
  it.each([
    [
      'meter',
      meterOf,
      { layout: 'badge', assessment: exampleQuota() },
      { layout: 'compact', assessment: exampleQuota('done') },
    ],
    [
      'tracker',
      trackerOf,
      { gathering: today?.id, roll: { gathering: today, members, attendance } },
      { gathering: joined?.id, roll: { gathering: joined, members, attendance } },
    ],
    ['form', formOf, {}, {}],
  ])(
    'the %s takes over every property set before the script came, and hears of every later one',
    async (name, of, first, then) => {
      const tag = {
        meter: 'liaison-quota-meter',
        tracker: 'liaison-attendance-tracker',
        form: 'liaison-info-report-form',
      }[name]
      const set = (given: object): string =>
        `Object.assign(document.querySelector('${tag}'), ${JSON.stringify(given)}, { source: source() })`
      town.files.set(
        '/early.js',
        `function source() {
        const state = { status: 'ready', waiting: [], refused: [], unresolved: [], overtaking: [], sent: new Set(), storage: 'kept' }
        const nothing = () => {}
        return { state, subscribe: () => nothing, onSent: () => nothing, equip: nothing, resume: nothing, refresh: async () => {} }
      }
      ${set({ ...FIRST, ...first })}; var early = document.querySelector('${tag}').source`,
      )
      const page = await open(`<${tag}></${tag}><script src="/early.js"></script>${script()}`)
      const widget = of(page)
      await expect.poll(() => stateOf(widget)).not.toBe(null)
      const names = Object.keys({ ...FIRST, ...first, source: 0 })
      const now = (): Promise<Record<string, unknown>> =>
        widget.evaluate((element, all) => Object.fromEntries(all.map((one) => [one, Reflect.get(element, one)])), names)
      expect(await now()).toMatchObject({ ...FIRST, ...first })
      expect(await page.evaluate(`document.querySelector('${tag}').source === early`)).toBe(true)
      // What stands on the element itself would hide the widget's own property: no later write would be heard.
      expect(await widget.evaluate((element, all) => all.filter((one) => Object.hasOwn(element, one)), names)).toEqual(
        [],
      )
      const deaf = await widget.evaluate(
        async (element, given) => {
          const { updateComplete } = element as unknown as { updateComplete: Promise<unknown> }
          await updateComplete
          const unheard: string[] = []
          for (const [one, value] of Object.entries(given)) {
            Reflect.set(element, one, value)
            if (!Reflect.get(element, 'isUpdatePending')) unheard.push(one)
            await Reflect.get(element, 'updateComplete')
          }
          return unheard
        },
        { ...THEN, ...then },
      )
      expect(deaf).toEqual([])
      expect(await now()).toMatchObject({ ...THEN, ...then })
      expect(told().console).toEqual([])
    },
  )

  it.each([
    ['from innerHTML', `document.querySelector('#here').innerHTML = document.querySelector('template').innerHTML`],
    [
      'as a clone of a template',
      `document.querySelector('#here').append(document.querySelector('template').content.cloneNode(true))`,
    ],
    [
      'made in a document of its own',
      `document.querySelector('#here').append(new DOMParser().parseFromString(document.querySelector('template').innerHTML, 'text/html').body)`,
    ],
  ])('that comes later, %s, shows what it has', async (_, code) => {
    const page = await open(`${script()}<div id="here"></div><template>${meter}${tracker}${form}</template>`)
    await page.waitForFunction(() => customElements.get('liaison-info-report-form') !== undefined)
    await page.evaluate(code)
    await isReady(meterOf(page).first())
    for (const widget of [trackerOf(page), formOf(page)]) await widget.getByRole('button', { name: '登录' }).waitFor()
    expect(town.said).toEqual([])
  })

  it('in an iframe is signed in and used as in a page', async () => {
    town.files.set('/frame.html', `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${script()}${form}`)
    const page = await open('<iframe src="/frame.html" width="800" height="900"></iframe>')
    const widget = page.frameLocator('iframe').locator('liaison-info-report-form')
    await enter(widget)
    await fill(widget)
    await widget.getByRole('button', { name: '报送', exact: true }).click()
    await widget.getByRole('heading', { name: '已报送' }).waitFor()
    expect(told().console).toEqual([])
  })

  it('inside a form of the page sends nothing by it, neither by Enter nor by a button', async () => {
    const page = await open(
      `${script()}<form id="aspnetForm" method="post" action="/post"><input type="hidden" name="__VIEWSTATE" value="x">
        <input name="q">${meter}${tracker}${form}<input type="submit" name="go" value="检索"></form>`,
    )
    await page.evaluate(() => {
      const sent: string[] = []
      addEventListener('submit', ({ target }) => sent.push((target as Element).id), true)
      addEventListener('reset', ({ target }) => sent.push((target as Element).id), true)
      Object.assign(window, { sent })
    })
    await enter(trackerOf(page))
    await trackerOf(page).locator('button[value="study-0226"]').click()
    await trackerOf(page).getByRole('radio').first().press('Enter')
    await formOf(page).getByLabel('标题').press('Enter')
    await formOf(page).getByText('有 6 处需要改正').waitFor()
    await fill(formOf(page))
    await formOf(page).getByRole('button', { name: '清空' }).click()
    const buttons = page.locator('liaison-quota-meter button:enabled')
    for (const nth of [0, 5, 10]) await buttons.nth(nth).click()
    const data = await page.evaluate(() =>
      [...new FormData(document.querySelector('form') as HTMLFormElement)].map(([name]) => name),
    )
    expect(data).toEqual(['__VIEWSTATE', 'q'])
    expect(await page.evaluate(() => Reflect.get(window, 'sent'))).toEqual([])
    expect(new URL(page.url()).pathname).toBe('/')
  })
})

it('a whole page is printed with what the widgets say, on as many sheets as that needs', async () => {
  town.hub.quotas.set('g-01', exampleQuota())
  const page = await open(
    `${script()}<h1>公告</h1>${meter}${meter.replace('hub=', 'layout="compact" hub=')}${tracker}${form}<p>结尾</p>`,
  )
  await isReady(meterOf(page).first())
  await formOf(page).getByRole('button', { name: '登录' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  const full = meterOf(page).first()
  // On paper no status is told by a ground that browsers leave out: each has its word.
  const words = await full
    .locator('.strip button[data-word]')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('data-word'), getComputedStyle(one, '::after').content]))
  expect(words.length).toBeGreaterThan(20)
  for (const [word, said] of words) expect(said).toContain(word)
  // A bar that is printed is a picture, whose fill is printed too.
  const fills = await meterOf(page)
    .nth(1)
    .locator('.bar rect')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill))
  for (const fill of fills) expect(fill).not.toBe('none')
  for (const one of [full, trackerOf(page), formOf(page)]) expect(await one.isVisible()).toBe(true)
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  expect(sheets).toBeGreaterThanOrEqual(1)
  expect(sheets).toBeLessThanOrEqual(3)
})
