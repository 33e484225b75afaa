import { describe, expect, it } from 'vitest'
import { cdp, page } from 'vitest/browser'
import {
  all,
  click,
  control,
  fill,
  form,
  noViolations,
  one,
  show,
  showSignedIn,
  source,
  text,
  useStage,
} from '../test/stage.ts'
import { FIELDS } from './draft.ts'
import { exampleSource, infoReportFormExamples } from './info-report-form.examples.ts'

useStage()

describe('for everybody', () => {
  it.each(infoReportFormExamples)('axe finds nothing: $name', async ({ source: make, readonly }) => {
    await show(make(), readonly)
    await noViolations()
  })

  it('axe finds nothing with faults, waiting, refused, sent', async () => {
    await showSignedIn()
    await click('报送')
    await noViolations()
    await fill()
    source.offline = true
    await click('报送')
    await noViolations()
    source.refuse = () => ({ code: 'reference', message: '不行。' })
    source.offline = false
    await expect.poll(() => all('.refused').length).toBe(1)
    await noViolations()
    source.refuse = undefined
    await click('修改')
    await click('报送')
    await noViolations()
  })

  it('every control has its role and its name', async () => {
    await showSignedIn()
    for (const name of ['标题', '地点（选填）', '情况', '问题', '建议']) {
      await expect.element(page.getByRole('textbox', { name, exact: true })).toBeVisible()
    }
    for (const name of ['类别', '来源渠道', '反映委员（选填）', '来源活动或信息（选填）']) {
      await expect.element(page.getByRole('combobox', { name, exact: true })).toBeVisible()
    }
    await expect.element(page.getByRole('form', { name: '报送社情民意信息' })).toBeVisible()
    await expect.element(page.getByRole('group', { name: '反映内容' })).toBeVisible()
    await expect.element(page.getByLabelText('日期', { exact: true })).toBeVisible()
    await click('报送')
    await expect.element(page.getByRole('region', { name: '有 6 处需要改正' })).toBeVisible()
    const required = FIELDS.filter((field) => all(`#${field}`).length > 0 && control(field).required)
    expect(required).toEqual(['title', 'category', 'channel', 'date', 'situation', 'problem', 'advice'])
  })

  it.each([375, 320])('nothing runs over the side at %i px, nor with text twice as large', async (width) => {
    await page.viewport(width, 800)
    await showSignedIn()
    await click('报送')
    const root = document.documentElement
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
    root.style.fontSize = '200%'
    const isOver = root.scrollWidth > root.clientWidth
    root.style.fontSize = ''
    expect(isOver).toBe(false)
  })

  it('short fields stand in pairs where there is room, and one under the other where there is none', async () => {
    await showSignedIn()
    const isPair = (): boolean =>
      control('category').getBoundingClientRect().bottom === control('channel').getBoundingClientRect().bottom
    expect(isPair()).toBe(true)
    await page.viewport(375, 800)
    expect(isPair()).toBe(false)
  })

  it('what is pressed is large enough for a finger', async () => {
    await showSignedIn()
    const small = all('button, input, select, textarea').filter((target) => target.offsetHeight < 44)
    expect(small).toEqual([])
  })

  it('in forced colours every field and button keeps an edge, and what is wrong its words', async () => {
    const { send } = cdp() as unknown as { send(method: string, params: object): Promise<unknown> }
    await send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    try {
      await showSignedIn()
      await click('报送')
      const controls = all('.button, input:not(.unseen), select, textarea')
      expect(controls.length).toBeGreaterThan(10)
      for (const control of controls) {
        const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(control)
        expect(Number.parseFloat(borderTopWidth), control.id).toBeGreaterThan(0)
        expect(borderTopColor, control.id).not.toBe(backgroundColor)
      }
      expect(all('.wrong').map(({ offsetHeight }) => offsetHeight > 0)).not.toContain(false)
      expect(all('.wrong').length).toBeGreaterThan(5)
      await noViolations()
    } finally {
      await send('Emulation.setEmulatedMedia', { features: [] })
    }
  })

  it('a page’s styles do not reach in', async () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`* { letter-spacing: 4px !important; line-height: 4; text-transform: uppercase; text-align: right }
      input, label, p { display: none } html { font-style: italic; word-spacing: 1em; text-indent: 3em }`)
    await showSignedIn()
    const look = (): string[] =>
      ['label', '#title', '.guide p', '.button'].map((selector) => {
        const { letterSpacing, lineHeight, textTransform, fontStyle, display } = getComputedStyle(one(selector))
        const { wordSpacing, textIndent } = getComputedStyle(one(selector))
        return [letterSpacing, lineHeight, textTransform, fontStyle, display, wordSpacing, textIndent].join()
      })
    const before = look()
    document.adoptedStyleSheets = [sheet]
    expect(look()).toEqual(before)
  })
})

describe('where nothing can be filed', () => {
  it('a page that only shows has a sentence and no form', async () => {
    await show(exampleSource({ signedIn: true }), true)
    expect(text()).toContain('这里只供查看')
    expect(all('form, button')).toEqual([])
  })

  it('without a hub the page’s own words stay', async () => {
    await show(exampleSource())
    form.source = undefined
    await form.updateComplete
    expect(form.state).toBe('idle')
    expect(form.renderRoot.querySelector('slot')?.assignedNodes()[0]?.textContent).toBe('请致电联络组')
  })

  it('with a hub that does not answer it says so', async () => {
    const asleep = exampleSource()
    asleep.offline = true
    await show(asleep)
    expect(form.state).toBe('error')
    expect(text()).toContain('暂时连不上服务器')
  })
})
