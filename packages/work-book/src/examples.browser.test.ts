import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import { button, calm, finds, mount, overflow, text } from '../test/mounted-book.ts'
import { clerkSource, workBookExamples } from './work-book.examples.ts'
import './en.ts'
import './ug.ts'

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(async () => {
  document.body.textContent = ''
  document.body.removeAttribute('style')
  await page.viewport(1280, 900)
})

describe.each(workBookExamples)('$id', (one) => {
  test('renders, with nothing for axe to find', async () => {
    const mounted = await mount(one.source(), one.readonly)
    expect(text(mounted)).not.toMatch(/undefined|null|NaN|\[object/)
    expect(text(mounted)).not.toBe('')
    expect(await finds(mounted.book)).toEqual([])
    await expect(await ariaTree(mounted.book)).toMatchFileSnapshot(`__aria__/${one.id}.yml`)
  })

  test.each(['zh-CN', 'en', 'ug'])('fits a narrow phone, also with text twice as large, in %s', async (lang) => {
    document.documentElement.lang = lang
    await page.viewport(320, 800)
    await mount(one.source(), one.readonly)
    expect(overflow()).toBeLessThanOrEqual(0)
    document.body.style.fontSize = '200%'
    expect(overflow()).toBeLessThanOrEqual(0)
  })
})

const said = {
  'zh-CN': { add: '新增工作成果', kind: '类别', save: '保存', discard: '放弃修改', dir: 'ltr' },
  en: { add: 'Add a work', kind: 'Kind', save: 'Save', discard: 'Discard changes', dir: 'ltr' },
  ug: { add: 'يېڭى خىزمەت نەتىجىسى', kind: 'تۈرى', save: 'ساقلاش', discard: 'ئۆزگەرتىشتىن ۋاز كېچىش', dir: 'rtl' },
} as const

describe.each(['zh-CN', 'en', 'ug'] as const)('on a phone in %s', (lang) => {
  const words = said[lang]

  test('an open row and a form with faults', async () => {
    document.documentElement.lang = lang
    await page.viewport(375, 800)
    const mounted = await mount(clerkSource())
    const { book } = mounted
    expect(book.shadowRoot?.querySelector('.base')?.getAttribute('dir')).toBe(words.dir)
    await button('关于整修三支渠的提案').click()
    expect(await finds(book)).toEqual([])
    expect(overflow()).toBeLessThanOrEqual(0)
    await expect(await ariaTree(book)).toMatchFileSnapshot(`__aria__/open-${lang}.yml`)

    await button(words.add).click()
    await page.getByLabelText(words.kind).selectOptions('proposal')
    await button(words.save).click()
    await calm(mounted)
    expect(await finds(book)).toEqual([])
    expect(overflow()).toBeLessThanOrEqual(0)
    expect(text(mounted)).not.toMatch(/undefined|null|NaN|\[object/)
    await expect(await ariaTree(book)).toMatchFileSnapshot(`__aria__/form-${lang}.yml`)

    // Smaller still, and with text twice as large.
    await page.viewport(320, 800)
    document.body.style.fontSize = '200%'
    expect(overflow()).toBeLessThanOrEqual(0)
    await button(words.discard).click()
    expect(overflow()).toBeLessThanOrEqual(0)
  })
})

test.each(['en', 'ug'])('what is left in Chinese in %s is what the county wrote', async (lang) => {
  document.documentElement.lang = lang
  const mounted = await mount(clerkSource())
  const wrote = JSON.stringify(clerkSource().ledger)
  const chinese = text(mounted).match(/\p{Script=Han}[\p{Script=Han}\d]*/gu) ?? []
  expect(chinese.length).toBeGreaterThan(5)
  expect(chinese.filter((one) => !wrote.includes(one))).toEqual(['演示用户'])
})
