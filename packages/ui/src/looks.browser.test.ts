import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cdp, page } from 'vitest/browser'
import './en.ts'
import './ug.ts'
import { ariaTree } from '../test/aria-tree.ts'
import { picture } from '../test/picture.ts'
import { axeFinds, memory, Recorder, recorder, show, text, withRefused } from '../test/recorder.ts'

const LANGUAGES = ['zh-CN', 'en', 'ug'] as const
const media = (features: Record<string, string>): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  })

beforeEach(() => page.viewport(1280, 900))
afterEach(async () => {
  document.body.textContent = ''
  document.body.removeAttribute('style')
  vi.restoreAllMocks()
  await media({ 'forced-colors': 'none' })
})

/** Everything the shared parts can show at once: two recorders, one to sign in with and one whose records came back. */
async function all(language: string): Promise<Recorder[]> {
  document.documentElement.lang = language
  const { element, source } = await withRefused()
  element.edited = []
  vi.spyOn(source, 'state', 'get').mockReturnValue({
    ...source.state,
    storage: 'memory',
    unresolved: source.state.refused.slice(0, 1),
  })
  // Ids and times differ each time.
  vi.spyOn(source, 'exported').mockReturnValue('{ }')
  const visitor = await show(new Recorder(), memory())
  for (const each of [element, visitor]) {
    each.requestUpdate()
    await each.updateComplete
    for (const details of each.shadowRoot?.querySelectorAll('details') ?? []) details.open = true
  }
  return [element, visitor]
}

const overflows = (elements: Recorder[]): string[] =>
  elements.flatMap((element) =>
    [...(element.shadowRoot?.querySelectorAll('*') ?? [])]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
      .map((one) => `${one.tagName}.${one.className}`),
  )

describe.each(LANGUAGES)('in %s', (language) => {
  test('is said in that language and direction', async () => {
    const [element, visitor] = await all(language)
    if (!element || !visitor) throw new Error('nothing shown')
    const base = element.shadowRoot?.querySelector('.base')
    expect([base?.getAttribute('lang'), base?.getAttribute('dir')]).toEqual([
      language,
      language === 'ug' ? 'rtl' : 'ltr',
    ])
    const said = `${await ariaTree(element)}${await ariaTree(visitor)}`
    await expect(said).toMatchFileSnapshot(`__aria__/parts.${language}.yml`)
    for (const each of [element, visitor]) expect(await axeFinds(each)).toEqual([])
  })

  test.each([
    ['320 px', 320, 100],
    ['200 % text', 640, 200],
    ['both', 320, 200],
  ])('has room: %s', async (name, width, percent) => {
    await page.viewport(width, 900)
    document.documentElement.style.fontSize = `${percent}%`
    const elements = await all(language)
    try {
      expect(overflows(elements)).toEqual([])
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    } finally {
      await picture(document.body, `__screenshots__/parts-${language}-${name.replace(/\W+/g, '')}.png`)
      document.documentElement.style.fontSize = ''
    }
  })
})

test('on a dark page, by the page’s own values', async () => {
  document.body.style.cssText =
    'background:#111;color:#eee;color-scheme:dark;--liaison-accent:#f2b8b8;--liaison-on-accent:#300;--liaison-link:#9cc4f0;--liaison-muted:#b5b5b5;--liaison-line:#444;--liaison-line-strong:#999;--liaison-bad:#ff9a9a;--liaison-warn:#f0c060'
  const elements = await all('zh-CN')
  for (const each of elements) expect(await axeFinds(each)).toEqual([])
  const field = elements[1]?.shadowRoot?.querySelector('#code')
  expect(field && getComputedStyle(field).color).toBe('rgb(238, 238, 238)')
  await picture(document.body, '__screenshots__/parts-dark.png')
})

test('with forced colours every control keeps an edge', async () => {
  await media({ 'forced-colors': 'active' })
  const elements = await all('zh-CN')
  const controls = elements.flatMap((each) => [
    ...(each.shadowRoot?.querySelectorAll('.button, input:not([type=checkbox]), textarea') ?? []),
  ])
  expect(controls.length).toBeGreaterThan(6)
  for (const control of controls) {
    const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(control)
    expect(Number.parseFloat(borderTopWidth)).toBeGreaterThan(0)
    expect(borderTopColor).not.toBe(backgroundColor)
  }
  await picture(document.body, '__screenshots__/parts-forced.png')
})

describe('what waits', () => {
  test('is said to be lost with the page where the browser keeps nothing, and can be exported at once', async () => {
    document.documentElement.lang = 'zh-CN'
    const source = memory({ signedIn: true })
    const element = await recorder(source)
    expect(text(element)).not.toContain('请不要关闭本页')
    source.offline = true
    element.file('w1')
    await source.settled()
    const { state } = source
    vi.spyOn(source, 'state', 'get').mockReturnValue({ ...state, storage: 'memory' })
    element.requestUpdate()
    await element.updateComplete
    const line = element.shadowRoot?.querySelector('[role=status]')
    expect(line?.textContent).toContain('本浏览器不能保存未上传的记录，请不要关闭本页。')
    const exported = element.shadowRoot?.querySelector<HTMLDetailsElement>('.export')
    if (!exported) throw new Error('nothing to export with')
    exported.open = true
    await vi.waitFor(() => expect(exported.querySelector('textarea')?.value).toContain('works/w1'))
    expect(await axeFinds(element)).toEqual([])
  })

  test('is not exported while all goes well', async () => {
    const source = memory({ signedIn: true })
    const element = await recorder(source)
    element.file('w1')
    await element.updateComplete
    expect(text(element)).toContain('1 条记录')
    expect(element.shadowRoot?.querySelector('.export')).toBeNull()
    await source.settled()
  })
})
