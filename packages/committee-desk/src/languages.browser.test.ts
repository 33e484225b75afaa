import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import {
  button,
  click,
  desk,
  field,
  one,
  overflow,
  settled,
  showOffice,
  text,
  useStage,
  violations,
} from '../test/stage.ts'
import { fullLedger } from './committee-desk.examples.ts'
import './en.ts'
import './ug.ts'

useStage()

const said = {
  en: { many: 'Add many', names: 'Names of the groups', add: 'Add 1', term: 'Add a term', save: 'Save' },
  ug: {
    many: 'تۈركۈملەپ قوشۇش',
    names: 'ئالاقە گۇرۇپپىلىرىنىڭ نامى',
    add: '1 نى قوشۇش',
    term: 'نۆۋەت قوشۇش',
    save: 'ساقلاش',
  },
} as const

test.each(['en', 'ug'] as const)('forms, their faults and what was done, on a phone, in %s', async (lang) => {
  document.documentElement.lang = lang
  await page.viewport(320, 800)
  await showOffice(fullLedger)
  await click(button(said[lang].many))
  await field(said[lang].names).fill('Example one\nExample one')
  await settled()
  expect(await violations()).toEqual([])
  expect(overflow()).toBe(0)
  await expect(await ariaTree(one('form.sheet'))).toMatchFileSnapshot(`__aria__/many-${lang}.yml`)
  await click(button(said[lang].add))
  await click(button(said[lang].term))
  await field(lang === 'en' ? 'Number' : 'نۆۋەت').fill('10')
  await click(button(said[lang].save))
  expect(await violations()).toEqual([])
  expect(overflow()).toBe(0)
  expect(text()).not.toMatch(/undefined|null|NaN|\[object/)
  await expect(await ariaTree(one('form.sheet'))).toMatchFileSnapshot(`__aria__/term-${lang}.yml`)
})

test('what is typed outlasts a change of language', async () => {
  await showOffice(fullLedger)
  await click(button('新增一个'))
  await field('名称').fill('甲乡联络组')
  desk.lang = 'ug'
  await settled()
  expect((one('#name') as HTMLInputElement).value).toBe('甲乡联络组')
  expect(one('form.sheet').textContent).toContain('قۇرۇلغان چېسلا')
})
