import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Locator, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { exampleQuota } from './fake-hub.ts'
import { dist, form, meter, script, tracker } from './fake-town.ts'
import { enter, formOf, isReady, meterOf, trackerOf } from './hands.ts'
import { open, town, useTown } from './stage.ts'

// On a page among other things: neither disturbs the other.

useTown()

/** What a page's style sheet can do worst to what stands inside, short of hiding, turning or moving the widget itself. */
const HOSTILE = `
html { font-size: 16px !important }
* {
  font-style: italic !important; font-variant: small-caps !important; font-weight: 900 !important; font-stretch: expanded !important;
  font-kerning: none !important; font-family: monospace !important; font-feature-settings: "smcp" !important;
  letter-spacing: 4px !important; word-spacing: 9px !important; line-height: 4 !important; text-align: right !important;
  text-align-last: right !important; text-indent: 40px !important; text-shadow: 2px 2px red !important;
  text-transform: uppercase !important; text-rendering: geometricPrecision !important; text-emphasis: dot red !important;
  text-underline-position: under !important; white-space: pre !important; overflow-wrap: normal !important;
  word-break: break-all !important; line-break: anywhere !important; hyphens: auto !important; tab-size: 40 !important;
  quotes: "<" ">" !important; list-style: square inside !important; border-collapse: collapse !important; border-spacing: 9px !important;
  caption-side: bottom !important; empty-cells: hide !important; -webkit-text-stroke: 2px red !important;
  -webkit-text-fill-color: red !important; -webkit-text-security: disc !important;
  text-orientation: upright !important; cursor: wait !important;
}
div, p, h2, h3, table, tr, td, th, input, select, textarea, button, span, a, ul, li, dl, dt, dd, label, fieldset, legend, section, summary {
  margin: 9px !important; padding: 9px !important; border: 3px solid red !important; float: left !important; color: red !important;
  background: red !important;
}
button { all: unset !important }
:focus { outline: none !important }`

/** By what a page could do to an element, as computed. */
const LOOKS =
  `align-items background-color border-bottom-color border-bottom-style border-bottom-width border-collapse border-spacing
  border-top-left-radius border-top-width box-sizing caption-side color cursor display empty-cells fill float flex-grow font-family
  font-feature-settings font-kerning font-size font-stretch font-style font-variant-caps font-weight hyphens letter-spacing line-break
  line-height list-style-position list-style-type margin-bottom margin-left margin-right margin-top opacity outline-style outline-width
  overflow-wrap padding-bottom padding-left padding-right padding-top position quotes tab-size text-align text-align-last
  text-decoration-line text-emphasis-style text-indent text-orientation text-rendering text-shadow text-transform
  text-underline-position vertical-align visibility white-space-collapse word-break word-spacing -webkit-text-fill-color
  -webkit-text-security -webkit-text-stroke-width`.split(/\s+/)

/** Every element of a widget: what it is, its box, and what is computed of its looks. */
const inside = (widget: Locator): Promise<string[][]> =>
  widget.evaluate((host, names) => {
    const { left, top } = host.getBoundingClientRect()
    return [...(host.shadowRoot?.querySelectorAll(':not(link)') ?? [])].map((element) => {
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      const place = [box.left - left, box.top - top, box.width, box.height].map((length) => length.toFixed(1)).join()
      const name = `${element.localName}.${element.getAttribute('class')}`
      return [name, `box: ${place}`, ...names.map((one) => `${one}: ${style.getPropertyValue(one)}`)]
    })
  }, LOOKS)

describe('a page’s style sheet', () => {
  it('changes nothing inside, however hostile', async () => {
    town.hub.quotas.set('g-01', exampleQuota())
    const seen = async (css: string): Promise<string[][]> => {
      town.files.set('/page.css', css)
      const page = await open(
        `<link rel="stylesheet" href="/page.css">${script()}<main>${meter}${tracker}${form}</main>`,
      )
      await enter(trackerOf(page))
      await trackerOf(page).locator('button[value="study-0226"]').click()
      await formOf(page).getByRole('button', { name: '报送', exact: true }).click()
      await page.waitForLoadState('networkidle')
      const all = [await inside(meterOf(page)), await inside(trackerOf(page)), await inside(formOf(page))].flat()
      await page.close()
      return all
    }
    const plain = await seen('')
    const hostile = await seen(HOSTILE)
    expect(plain.length).toBeGreaterThan(500)
    expect(hostile.length).toBe(plain.length)
    const changed = plain.flatMap((element, nth) =>
      element.flatMap((said, at) =>
        said === hostile[nth]?.[at] ? [] : [`${element[0]} ${said} → ${hostile[nth]?.[at]}`],
      ),
    )
    expect(changed).toEqual([])
  })

  it('gives size and colour of its text', async () => {
    town.files.set('/page.css', 'body { font-size: 20px; color: rgb(0, 0, 120) }')
    const page = await open(`<link rel="stylesheet" href="/page.css">${script()}${meter}`)
    await isReady(meterOf(page))
    const base = meterOf(page).locator('.base')
    expect(await base.evaluate((box) => [getComputedStyle(box).fontSize, getComputedStyle(box).color])).toEqual([
      '20px',
      'rgb(0, 0, 120)',
    ])
  })

  it('is not touched by ours', async () => {
    const around = `<div class="base"><h2 class="heading">公告</h2><p class="hint due">一</p><table class="duties"><tr><th>二<td>三</table>
      <button class="button">四</button><ul><li><a href="#">五</a></ul><form class="report"><label>六<input></label></form></div>`
    const looksWith = async (scripts: string): Promise<string> => {
      const page = await open(`${scripts}<main>${around}</main>${meter}${form}`)
      if (scripts) await enter(formOf(page))
      const all = await page.evaluate(() =>
        [...document.querySelectorAll('html, body, main, main *')].map((element) => {
          const style = getComputedStyle(element)
          // The page is longer with the widgets in it.
          const isAround = element.matches('html, body')
          return Array.from(style).map((name) =>
            isAround && /size|height|origin/.test(name) ? '' : style.getPropertyValue(name),
          )
        }),
      )
      return JSON.stringify(all)
    }
    expect(await looksWith(script())).toBe(await looksWith(''))
  })
})

/** What every Lit leaves in a page, whoever brings it: the versions that are there, and what decorators note. */
const LITS_OWN = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions']

describe('another script', () => {
  const globals = (page: Page): Promise<string[]> => page.evaluate(() => Object.getOwnPropertyNames(window).sort())

  it('may bring another Lit, before or after: each has its own, and nothing is left in the page but Lit’s marks', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { LitElement, html } from 'lit'
          customElements.define('page-clock', class extends LitElement {
            static properties = { hour: {} }
            render() { return html\`<b>\${this.hour}</b>\` }
          })`,
        resolveDir: fileURLToPath(new URL('../../ui/', import.meta.url)),
      },
      bundle: true,
      write: false,
      format: 'iife',
      conditions: ['browser'],
    })
    const [bundle] = outputFiles
    town.files.set('/lit.js', bundle?.text ?? '')
    const theirs = '<script src="/lit.js" defer></script>'
    const clock = '<page-clock hour="9"></page-clock>'
    const bare = await open('')
    const before = await globals(bare)
    await bare.close()
    for (const [scripts, copies] of [
      [script() + theirs, 2],
      [theirs + script(), 2],
      [script(), 1],
    ] as const) {
      const page = await open(scripts + clock + meter)
      await isReady(meterOf(page))
      if (copies === 2) await page.locator('page-clock').getByText('9').waitFor()
      const added = (await globals(page)).filter((name) => !before.includes(name))
      expect(added).toEqual(LITS_OWN)
      const versions = added.filter((name) => name.endsWith('Versions'))
      const marks = await page.evaluate((names) => names.map((name) => Reflect.get(window, name).length), versions)
      expect(marks).toEqual([copies, copies, copies])
      await page.close()
    }
    expect(town.said).toEqual([])
  })

  const other = (version: string): void => {
    town.files.set('/other.js', dist('liaison.js').toString().replaceAll(manifest.version, version))
  }
  const second = '<script src="/other.js" defer></script>'

  it.each([
    ['of the same version', manifest.version, script() + script('liaison-all.js'), manifest.version, manifest.version],
    ['of another version, later', '9.9.9', script() + second, '9.9.9', manifest.version],
    ['of another version, before', '9.9.9', second + script(), manifest.version, '9.9.9'],
  ])(
    'may be a copy of ours %s: the later one leaves, and says so in one line',
    async (_, version, scripts, left, stays) => {
      other(version)
      const page = await open(`${scripts}${meter}`)
      await isReady(meterOf(page))
      expect(town.said).toEqual([`liaison.js ${left} was left out: ${stays} is already on this page.`])
      expect(
        await page.evaluate(() => (customElements.get('liaison-quota-meter') as { version?: string }).version),
      ).toBe(stays)
      expect(await page.evaluate(() => (Reflect.get(window, 'litElementVersions') as string[]).length)).toBe(1)
    },
  )
})
