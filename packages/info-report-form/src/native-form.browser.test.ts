import type { Work } from '@liaison-kit/core'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import './en.ts'
import './report-desk.en.ts'
import './report-desk.ug.ts'
import './ug.ts'
import {
  all,
  click,
  control,
  fill,
  form,
  noViolations,
  one,
  showSignedIn,
  showWith,
  source,
  useStage,
} from '../test/stage.ts'
import { exampleWork } from './info-report-form.examples.ts'

useStage()
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})

describe('with all of it at once', () => {
  const crowded = async (): Promise<void> => {
    await showWith({ works: [{ ...exampleWork, id: 'earlier', date: '2012-03-02' }] })
    await fill({ ...exampleWork, title: `${exampleWork.title} 13800000000`, problem: 'a@example.com' })
    one('form.report [type=submit]').click()
    await form.updateComplete
    one('.sent-list summary').click()
    await expect.poll(() => all('.life').length).toBe(1)
  }

  it.each([375, 320])('nothing runs over the side at %i px, nor with text twice as large', async (width) => {
    await page.viewport(width, 800)
    await crowded()
    const root = document.documentElement
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth)
    root.style.fontSize = '200%'
    const isOver = root.scrollWidth > root.clientWidth
    root.style.fontSize = ''
    expect(isOver).toBe(false)
  })

  it('axe finds nothing, and what is pressed is large enough for a finger', async () => {
    await crowded()
    await noViolations()
    const small = all('button, summary, select, textarea, input:not(.unseen)').filter(
      (target) => target.getBoundingClientRect().height < 44,
    )
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([])
    expect(one('.picker').getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
  })

  it.each(['en', 'ug'] as const)('in %s it is said in one language', async (language) => {
    document.documentElement.lang = language
    await crowded()
    const said = all(
      '.personal p, .personal li > span, .doubles .title, .doubles .hint, .sent-list > .title, .life strong',
    )
    expect(said.length).toBeGreaterThan(6)
    expect(
      said.map(({ textContent }) => textContent ?? '').filter((sentence) => /[\u4e00-\u9fff]/.test(sentence)),
    ).toEqual([])
    await page.viewport(320, 800)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    await noViolations()
  })
})

describe('as a native form', () => {
  it('what the browser fills in by itself is taken, though it tells only of a change', async () => {
    await showSignedIn()
    control('place').value = '东河乡上水村'
    control('place').dispatchEvent(new Event('change', { bubbles: true }))
    const { place: _, ...rest } = exampleWork
    await fill(rest)
    await click('报送')
    expect(source.entries.map(({ value }) => (value as Work).place)).toEqual(['东河乡上水村'])
  })

  it('has what a form has: controls by name, in one root with their labels', async () => {
    await showSignedIn()
    const sheet = one<HTMLFormElement>('form.report')
    await fill()
    const data = new FormData(sheet)
    expect(data.get('title')).toBe(exampleWork.title)
    expect(data.get('category')).toBe(exampleWork.category)
    const unlabelled = [...sheet.elements].filter(
      (element) => element instanceof HTMLInputElement && element.labels?.[0]?.getRootNode() !== element.getRootNode(),
    )
    expect(unlabelled).toEqual([])
    sheet.reset()
    await form.updateComplete
    expect(control('title').value).toBe('')
  })
})

describe('whatever is written', () => {
  const NASTY = [
    '=HYPERLINK("http://example.com","点我") +1 -1 @SUM(A1)',
    '<img src=x onerror=ran=1><script>ran=1</script>',
    '\u202e右到左\u202c \u2066ئۇيغۇرچە\u2069 \u200d👨‍👩‍👧 💧',
    '\u0001\u0007\u001b[31m\u007f\u0085\u2028 制表\t',
    '\u0024{1+1} {{7*7}} &lt;b&gt; %00 \\u0041',
  ]

  it.each(NASTY)('comes back to the letter: %j', async (nasty) => {
    await showSignedIn()
    await fill({ ...exampleWork, title: nasty, situation: nasty, problem: nasty, advice: nasty, place: nasty })
    await click('报送')
    const [entry] = source.entries
    const { title, situation, problem, advice, place } = entry!.value as Work
    expect([title, situation, problem, advice, place]).toEqual([nasty, nasty, nasty, nasty, nasty])
    one('.sent-list summary').click()
    await expect.poll(() => all('.sent-list .matter').length).toBe(3)
    expect(all('.sent-list .matter').map(({ textContent }) => textContent)).toEqual([nasty, nasty, nasty])
    expect(one('.sent-list summary strong').textContent).toBe(nasty)
    expect((globalThis as { ran?: number }).ran).toBeUndefined()
    expect(all('.sent-list img, .sent-list script')).toEqual([])
  })

  it('a hundred thousand characters are read in the list, and mended in the form, to the letter', async () => {
    const long = '渠水不足。\n'.repeat(16_667)
    await showWith({ works: [{ ...exampleWork, situation: long }] })
    one('.sent-list summary').click()
    await expect.poll(() => all('.sent-list .matter').length).toBe(3)
    expect(one('.sent-list .matter').textContent === long).toBe(true)
    await fill({ ...exampleWork, situation: long })
    expect(control('situation').value === long).toBe(true)
    await click('报送')
    expect(one('.summary').textContent).toContain('请删减到 1,500 字以内')
    expect(control('situation').value === long).toBe(true)
  })

  it('Chinese put together letter by letter in an input method is kept as it ends up', async () => {
    await showSignedIn()
    control('title').focus()
    await userEvent.keyboard('渠')
    control('title').dispatchEvent(new CompositionEvent('compositionstart'))
    control('title').value = '渠shui'
    control('title').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }))
    control('title').value = '渠水'
    control('title').dispatchEvent(new CompositionEvent('compositionend'))
    control('title').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
    await form.updateComplete
    expect(control('title').value).toBe('渠水')
  })
})
