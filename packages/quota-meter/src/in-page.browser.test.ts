import { memorySource } from '@liaison-kit/source/memory'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { example, measuredIn, settled, show, showExample, signedIn, textOf, within } from '../test/meter.ts'
import { quotaMeterExamples } from './quota-meter.examples.ts'
import { type Measured, QuotaMeter } from './quota-meter.ts'
import { sampleLedger } from './sample-ledger.ts'

const session = cdp() as unknown as { send(method: string, params?: object): Promise<unknown> }

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(() => {
  document.body.textContent = ''
  document.head.querySelector('#hostile')?.remove()
})

describe('in a page', () => {
  test('properties set before the upgrade survive, and later ones work', async () => {
    const early = document.createElement('liaison-early-meter') as unknown as { assessment: Measured } & QuotaMeter
    early.assessment = measuredIn('done')
    document.body.append(early)
    customElements.define('liaison-early-meter', class extends QuotaMeter {})
    await early.updateComplete
    expect(textOf(early)).toContain('本期各项要求均已完成。')
    early.assessment = measuredIn('new-group')
    await early.updateComplete
    expect(textOf(early)).toContain('今天截止')
  })

  test('loading the definition twice is harmless', async () => {
    await import('./define.ts?again' as './define.ts')
    expect(customElements.get('liaison-quota-meter')).toBe(QuotaMeter)
  })

  test('without anything it shows its children and asks nothing', async () => {
    const meter = await show({}, '请见公告栏')
    expect(meter.state).toBe('idle')
    expect(page.getByText('请见公告栏').query()).not.toBeNull()
  })

  test('the page’s text styles stay outside, its size and colour come in, and nothing gets out', async () => {
    const hostile = document.createElement('style')
    hostile.id = 'hostile'
    hostile.textContent = `
      body { text-transform: uppercase; letter-spacing: 4px; line-height: 4; text-align: right; text-indent: 3em;
        font-style: italic; font-weight: 900; word-spacing: 9px; white-space: pre; font-size: 20px; color: rgb(0, 0, 120) }
      * { letter-spacing: 5px; line-height: 5; text-transform: uppercase }
      table, td, th { background: red; border: 9px solid red; padding: 90px }
      p, h2 { margin: 99px; color: red } button { display: none }`
    document.head.append(hostile)
    const outside = document.createElement('p')
    document.body.append(outside)
    const before = JSON.stringify(getComputedStyle(outside))
    const meter = await showExample(example('ordinary'))
    const cell = meter.shadowRoot?.querySelector('tbody td')
    if (!cell) throw new Error('no cell')
    const style = getComputedStyle(cell)
    expect(style.letterSpacing).toBe('normal')
    expect(style.lineHeight).toBe('32px')
    expect(style.textTransform).toBe('none')
    expect(style.fontStyle).toBe('normal')
    expect(style.fontWeight).toBe('400')
    expect(style.whiteSpace).toBe('normal')
    expect(style.textIndent).toBe('0px')
    expect(style.textAlign).toBe('start')
    expect(style.backgroundColor).toBe('rgba(0, 0, 0, 0)')
    expect(style.fontSize).toBe('20px')
    expect(style.color).toBe('rgb(0, 0, 120)')
    expect(JSON.stringify(getComputedStyle(outside))).toBe(before)
  })

  test('a page’s own values are taken over', async () => {
    document.body.style.setProperty('--liaison-bad', 'rgb(200, 0, 200)')
    const meter = await showExample(example('ordinary'))
    const short = meter.shadowRoot?.querySelector('.short')
    if (!short) throw new Error('no short')
    expect(getComputedStyle(short).color).toBe('rgb(200, 0, 200)')
    document.body.removeAttribute('style')
  })

  test('no style element and no style attribute is made', async () => {
    for (const one of quotaMeterExamples) {
      const meter = await showExample(one)
      expect(meter.shadowRoot?.querySelectorAll('style, [style]').length).toBe(0)
    }
  })

  test('language and direction follow the nearest that says', async () => {
    document.body.setAttribute('dir', 'rtl')
    const meter = await showExample(example('done'))
    const base = meter.shadowRoot?.querySelector('.base')
    expect(base?.getAttribute('dir')).toBe('rtl')
    expect(base?.getAttribute('lang')).toBe('zh-CN')
    meter.setAttribute('dir', 'ltr')
    await meter.updateComplete
    expect(base?.getAttribute('dir')).toBe('ltr')
    document.body.removeAttribute('dir')
  })

  test('a token that comes late is gone on with, once', async () => {
    const source = memorySource({ ledger: sampleLedger, group: 'g-01', today: '2012-11-18' })
    const tokens: string[] = []
    source.resume = (token) => tokens.push(token)
    const meter = await show({ source, group: 'g-01' })
    await settled(source, meter)
    meter.token = 'held by the page'
    await meter.updateComplete
    meter.layout = 'compact'
    await meter.updateComplete
    expect(tokens).toEqual(['held by the page'])
  })

  test('in a page full of meters, those off the screen are not laid out; a few always are', async () => {
    const isLaidOutLater = (meter: QuotaMeter): boolean =>
      getComputedStyle(within(meter, '.sheet')).getPropertyValue('content-visibility') === 'auto'
    const first = await showExample(example('ordinary'))
    expect(isLaidOutLater(first)).toBe(false)
    const many = await Promise.all(Array.from({ length: 10 }, () => showExample(example('ordinary'))))
    expect(isLaidOutLater(many[9]!)).toBe(true)
    document.body.textContent = ''
    expect(isLaidOutLater(await showExample(example('ordinary')))).toBe(false)
  })

  test('taken out of the page, a meter is let go', async () => {
    const gone = new WeakRef((await signedIn())[1])
    document.body.textContent = ''
    await expect
      .poll(
        async () => {
          await session.send('HeapProfiler.collectGarbage')
          return gone.deref() === undefined
        },
        { timeout: 5000 },
      )
      .toBe(true)
  })
})
