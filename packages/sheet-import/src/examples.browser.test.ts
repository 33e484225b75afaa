import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import { all, element, showExample, text, useStage } from '../test/stage.ts'
import { sheetImportExamples } from './sheet-import.examples.ts'
import './en.ts'
import './ug.ts'

useStage()

describe.each(sheetImportExamples)('$id', (example) => {
  test('is told to assistive technology as it was looked through, with nothing for axe to find', async () => {
    await showExample(example)
    expect(text()).not.toMatch(/undefined|null|NaN|\[object/)
    const { violations } = await axe.run(element, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await expect(await ariaTree(element)).toMatchFileSnapshot(`__aria__/${example.id}.yml`)
  })

  test.each(['zh-CN', 'en', 'ug'])('fits a narrow phone, also with text twice as large, in %s', async (lang) => {
    document.documentElement.lang = lang
    await page.viewport(320, 800)
    await showExample(example)
    const root = document.documentElement
    expect(root.scrollWidth).toBeLessThanOrEqual(320)
    root.style.fontSize = '200%'
    const width = root.scrollWidth
    root.style.fontSize = ''
    expect(width).toBeLessThanOrEqual(320)
  })

  test('what is pressed is large enough for a finger', async () => {
    await showExample(example)
    const small = all('button, select, summary, .check, input:not([type=radio]):not([type=checkbox]), .summary a')
    expect(small.filter(({ offsetHeight }) => offsetHeight > 0 && offsetHeight < 44)).toEqual([])
  })
})
