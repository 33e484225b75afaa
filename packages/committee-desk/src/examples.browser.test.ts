import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import { desk, overflow, show, text, useStage, violations } from '../test/stage.ts'
import { committeeExamples } from './committee-desk.examples.ts'
import './en.ts'
import './ug.ts'

useStage()

describe.each(committeeExamples)('$name', (one) => {
  test('shows its state, with nothing for axe to find', async () => {
    await show(one)
    expect(desk.state).toBe(one.state)
    expect(text()).not.toMatch(/undefined|null|NaN|\[object/)
    expect(await violations()).toEqual([])
  })

  test('is told to assistive technology as it was looked through', async () => {
    await show(one)
    await expect(await ariaTree(desk)).toMatchFileSnapshot(`__aria__/${one.id}.yml`)
  })

  test.each(['zh-CN', 'en', 'ug'])('fits a narrow phone, also with text twice as large, in %s', async (lang) => {
    document.documentElement.lang = lang
    await page.viewport(320, 800)
    await show(one)
    expect(overflow()).toBe(0)
    document.body.style.fontSize = '200%'
    expect(overflow()).toBe(0)
  })
})

test.each(['en', 'ug'])('the whole is told in %s', async (lang) => {
  document.documentElement.lang = lang
  await page.viewport(375, 800)
  await show(committeeExamples.find(({ id }) => id === 'full')!)
  expect(desk.shadowRoot?.querySelector('.base')?.getAttribute('dir')).toBe(lang === 'ug' ? 'rtl' : 'ltr')
  // What is left in Chinese is names: of the sample, and of charters that have no Uyghur one.
  const chinese = text().match(/[\p{Script=Han}][\p{Script=Han}\d ]*/gu) ?? []
  const names = ['示例', '莎车县政协委员联络组', '乌鲁木齐市政协委员']
  expect(
    chinese
      .filter((words) => !names.some((name) => words.startsWith(name)))
      .filter((words) => words.trim() !== '年履职要求'),
  ).toEqual([])
  expect(await violations()).toEqual([])
  await expect(await ariaTree(desk)).toMatchFileSnapshot(`__aria__/full-${lang}.yml`)
})
