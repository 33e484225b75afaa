import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import { button, click, one, overflow, settled, showOffice, text, useStage, violations } from '../test/stage.ts'
import './en.ts'
import './ug.ts'

useStage()

const said = {
  en: { many: 'Issue many', issue: 'Issue 2', done: '2 access codes issued', revoke: /^Revoke: 示例镇联络组联络员/ },
  ug: {
    many: 'تۈركۈملەپ تارقىتىش',
    issue: '2 نى تارقىتىش',
    done: '2 كىرىش نومۇرى تارقىتىلدى',
    revoke: /^ئەمەلدىن قالدۇرۇش: \u2068示例镇联络组联络员/,
  },
} as const

test.each(['en', 'ug'] as const)('issuing and revoking, on a phone, in %s', async (lang) => {
  document.documentElement.lang = lang
  await page.viewport(320, 800)
  await showOffice()
  await click(button(said[lang].many))
  await page.elementLocator(one('#whom')).selectOptions('groups')
  await settled()
  expect(await violations()).toEqual([])
  expect(overflow()).toBe(0)
  await click(button(said[lang].issue))
  await expect.poll(() => text()).toContain(said[lang].done)
  await click(button(said[lang].revoke))
  expect(await violations()).toEqual([])
  expect(overflow()).toBe(0)
  expect(text()).not.toMatch(/undefined|null|NaN|\[object/)
  await expect(await ariaTree(one('.shown'))).toMatchFileSnapshot(`__aria__/shown-${lang}.yml`)
  await expect(await ariaTree(one('.asking'))).toMatchFileSnapshot(`__aria__/asking-${lang}.yml`)
})
