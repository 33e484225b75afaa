import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import { desk, overflow, show, text, useStage, violations } from '../test/stage.ts'
import { accessExamples, office } from './access-desk.examples.ts'
import './en.ts'
import './ug.ts'

useStage()

describe.each(accessExamples)('$name', (one) => {
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
  await show({ source: office })
  expect(desk.shadowRoot?.querySelector('.base')?.getAttribute('dir')).toBe(lang === 'ug' ? 'rtl' : 'ltr')
  // What is left in Chinese is names of the sample.
  const chinese = text().match(/[\p{Script=Han}]+/gu) ?? []
  expect(chinese.filter((words) => !words.startsWith('示例'))).toEqual([])
  expect(await violations()).toEqual([])
  await expect(await ariaTree(desk)).toMatchFileSnapshot(`__aria__/list-${lang}.yml`)
})
