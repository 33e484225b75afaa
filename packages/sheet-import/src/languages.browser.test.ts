import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import { element, one, showExample, text, useStage } from '../test/stage.ts'
import { sheetImportExamples } from './sheet-import.examples.ts'
import { importWords } from './sheet-import.words.ts'
import './en.ts'
import './ug.ts'

useStage()

const example = (id: string) => sheetImportExamples.find((one) => one.id === id)!

describe.each(['en', 'ug'] as const)('in %s', (lang) => {
  test.each(['faulty', 'attendance', 'imported'])(
    'the whole of “%s” is told, with nothing for axe to find',
    async (id) => {
      document.documentElement.lang = lang
      await showExample(example(id))
      expect(text()).not.toMatch(/undefined|null|NaN|\[object/)
      expect(one('.base').dir).toBe(lang === 'ug' ? 'rtl' : 'ltr')
      const { violations } = await axe.run(element, { rules: { region: { enabled: false } } })
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      await expect(await ariaTree(element)).toMatchFileSnapshot(`__aria__/${id}-${lang}.yml`)
    },
  )

  test('no sentence is missing', () => {
    const table = importWords[lang]
    expect(Object.keys(table ?? {})).toEqual(Object.keys(importWords['zh-CN']))
  })

  test('what the hub says stays in Chinese, and is marked as Chinese', async () => {
    document.documentElement.lang = lang
    await showExample(example('faulty'))
    const unmarked = [...element.renderRoot.querySelectorAll('bdi')].filter(({ lang: own, textContent }) => {
      const isSentence = /。/.test(textContent ?? '')
      return isSentence && own !== 'zh-CN'
    })
    expect(unmarked.map(({ textContent }) => textContent)).toEqual([])
  })
})
