import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import { button, calm, faultsOf, mount, overflow, press } from '../test/mounted-tracker.ts'
import { clerk, memberOf } from './gathering/gathering.examples.ts'
import './en.ts'
import './ug.ts'

beforeEach(async () => {
  await page.viewport(320, 800)
})
afterEach(() => {
  document.documentElement.removeAttribute('lang')
  document.body.replaceChildren()
})

const said = {
  en: {
    add: 'New gathering',
    save: 'Save',
    papers: /^Papers/,
    dir: 'ltr',
    day: 'Wednesday, 18 March, 2 days ago',
  },
  ug: {
    add: 'يېڭى يىغىن ياكى پائالىيەت',
    save: 'ساقلاش',
    papers: /^ماتېرىياللار پائالىيەت/,
    dir: 'rtl',
    day: '18-مارت، چارشەنبە، 2 كۈن بۇرۇن',
  },
} as const

for (const lang of ['en', 'ug'] as const) {
  const words = said[lang]
  describe(lang, () => {
    beforeEach(() => {
      document.documentElement.lang = lang
    })

    it('the list, a form with errors and the papers, on a phone', async () => {
      const mounted = await mount(clerk)
      const { tracker } = mounted
      expect(tracker.shadowRoot?.querySelector('.base')?.getAttribute('dir')).toBe(words.dir)
      expect(await faultsOf(tracker)).toEqual([])
      expect(overflow()).toBe(0)
      await expect(await ariaTree(tracker)).toMatchFileSnapshot(`__aria__/list-${lang}.yml`)

      await button(words.add).click()
      await button(words.save).click()
      await calm(mounted)
      expect(await faultsOf(tracker)).toEqual([])
      expect(overflow()).toBe(0)
      await expect(await ariaTree(tracker)).toMatchFileSnapshot(`__aria__/form-${lang}.yml`)
      const day = tracker.shadowRoot?.querySelector('#date') as HTMLInputElement
      await page.elementLocator(day).fill('2026-03-18')
      await expect.element(page.getByText(words.day)).toBeVisible()

      document.body.replaceChildren()
      const other = await mount(clerk, 'symposium-0115')
      await expect.element(button(words.papers)).toHaveAttribute('aria-current', 'page')
      expect(await faultsOf(other.tracker)).toEqual([])
      expect(overflow()).toBe(0)
      await expect(await ariaTree(other.tracker)).toMatchFileSnapshot(`__aria__/papers-${lang}.yml`)
    })

    it('a member’s own page', async () => {
      const { tracker } = await mount(memberOf('m08'))
      expect(await faultsOf(tracker)).toEqual([])
      expect(overflow()).toBe(0)
      await expect(await ariaTree(tracker)).toMatchFileSnapshot(`__aria__/member-${lang}.yml`)
    })
  })
}

it('what is typed outlasts a change of language', async () => {
  document.documentElement.lang = 'zh-CN'
  const mounted = await mount(clerk)
  await button('新增会议、活动').click()
  await page.getByLabelText('名称', { exact: true }).click()
  await press('春季植树')
  await page.getByLabelText('类型').selectOptions('activity')
  await page.getByRole('radio', { name: '指定人员' }).click()
  await page.getByRole('checkbox', { name: '示例丙' }).click()
  mounted.tracker.lang = 'ug'
  await calm(mounted)
  const shown = (id: string): string =>
    (mounted.tracker.renderRoot.querySelector(`#${id}`) as HTMLInputElement | HTMLSelectElement).value
  expect([shown('title'), shown('kind')]).toEqual(['春季植树', 'activity'])
  await expect.element(page.getByRole('checkbox', { name: '示例丙' })).toBeChecked()
})
