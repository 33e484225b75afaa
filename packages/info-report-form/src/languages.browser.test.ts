import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import './en.ts'
import './report-desk.en.ts'
import './report-desk.ug.ts'
import './ug.ts'
import { form, one, showSignedIn, source, useStage } from '../test/stage.ts'
import { formWords } from './info-report-form.words.ts'

useStage()

describe.each(['en', 'ug'] as const)('in %s', (language) => {
  const words = formWords[language] ?? formWords['zh-CN']
  beforeEach(() => {
    document.documentElement.lang = language
  })
  afterEach(() => {
    document.documentElement.lang = 'zh-CN'
  })

  it('the form, its faults and its receipt', async () => {
    await showSignedIn()
    const submit = (): HTMLElement => one('form.report button[type=submit]')
    submit().click()
    await form.updateComplete
    expect(one('.base').dir).toBe(language === 'ug' ? 'rtl' : 'ltr')
    const said = [await ariaTree(form)]
    expect((await axe.run(form)).violations.map(({ id }) => id)).toEqual([])

    await page.viewport(320, 800)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)

    for (const [field, value] of Object.entries({
      title: 'T',
      place: 'P',
      situation: 'S',
      problem: 'Q',
      advice: 'A',
    })) {
      const control = one<HTMLInputElement>(`#${field}`)
      control.value = value
      control.dispatchEvent(new Event('input', { bubbles: true }))
    }
    for (const field of ['category', 'channel']) {
      const select = one<HTMLSelectElement>(`#${field}`)
      select.selectedIndex = 1
      select.dispatchEvent(new Event('input', { bubbles: true }))
    }
    source.offline = true
    submit().click()
    await source.settled()
    await form.updateComplete
    // A number that differs each time is shown only with the receipt.
    said.push(await ariaTree(form))
    await expect(said.join('')).toMatchFileSnapshot(`__aria__/form.${language}.yml`)
  })

  it('has every sentence, in its own letters', () => {
    const own = language === 'en' ? /^[\x20-\x7e’“”…]*$/ : /^([^a-zA-Z\u4e00-\u9fff]|JPEG|PNG|WebP|PDF|MB)*$/
    const sentences = (table: object, place: string): string[] =>
      Object.entries(table).flatMap(([key, value]) => {
        const at = `${place}${key}`
        if (typeof value === 'object') return sentences(value, `${at}.`)
        const given: Record<string, unknown[]> = {
          fault: [{ field: 'title', code: 'too-long', count: 61 }],
          day: ['2012-03-05'],
          completed: ['2012-03-05', '2012-04-01'],
          'hints.date': ['2012-03-05'],
          category: ['health'],
          channel: ['visit'],
          source: ['1', '2', '3'],
          gatheringKind: ['activity'],
          workKind: ['info-report'],
          personalKind: ['mobile'],
        }
        const sentence = typeof value === 'function' ? String(value(...(given[at] ?? [2, '3']))) : String(value)
        return own.test(sentence) ? [] : [`${at}: ${sentence}`]
      })
    expect(Object.keys(words)).toEqual(Object.keys(formWords['zh-CN']))
    expect(sentences(words, '')).toEqual([])
  })
})
