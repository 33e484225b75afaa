import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import { showExample, textOf } from '../test/meter.ts'
import { quotaMeterExamples } from './quota-meter.examples.ts'
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

describe.each(quotaMeterExamples)('$name', (one) => {
  test('renders, with nothing for axe to find', async () => {
    const meter = await showExample(one)
    expect(textOf(meter)).not.toBe('')
    expect(textOf(meter)).not.toMatch(/undefined|null|NaN|\[object/)
    const found = await axe.run(meter, { rules: { region: { enabled: false } } })
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  test('is told to assistive technology as it was looked through', async () => {
    await expect(await ariaTree(await showExample(one))).toMatchFileSnapshot(`__aria__/${one.id}.yml`)
  })

  test.each(['zh-CN', 'en', 'ug'])('fits a narrow phone, also with text twice as large, in %s', async (lang) => {
    document.documentElement.lang = lang
    await page.viewport(320, 800)
    await showExample(one)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    document.body.style.fontSize = '200%'
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})

test.each(['en', 'ug'])('the whole is told in %s', async (lang) => {
  document.documentElement.lang = lang
  const meter = await showExample(quotaMeterExamples.find(({ id }) => id === 'clerk')!)
  const text = textOf(meter)
  expect(text).not.toMatch(/undefined|null|NaN|\[object/)
  expect(meter.shadowRoot?.querySelector('.base')?.getAttribute('dir')).toBe(lang === 'ug' ? 'rtl' : 'ltr')
  // What is left in Chinese is the names and titles of the sample.
  const chinese = text.match(/[\p{Script=Han}][\p{Script=Han}\d（）]*/gu) ?? []
  expect([...new Set(chinese)]).toEqual([
    '示例乡委员联络组',
    '示例乡冬季饲草储备调研',
    '在政协莎车县委员会2012年政协委员联络组经验交流会上的讲话',
  ])
  const found = await axe.run(meter, { rules: { region: { enabled: false } } })
  expect(found.violations).toEqual([])
  await expect(await ariaTree(meter)).toMatchFileSnapshot(`__aria__/clerk-${lang}.yml`)
})
