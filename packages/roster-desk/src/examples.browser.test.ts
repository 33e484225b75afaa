import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import { calm, faultsOf, type Mounted, mount, overflow, textOf } from '../test/mounted-desk.ts'
import { county, type RosterExample, rosterExamples } from './roster-desk.examples.ts'
import './en.ts'
import './ug.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => {
  document.body.replaceChildren()
  document.body.style.fontSize = ''
})

const show = ({ source, readonly = false }: RosterExample): Promise<Mounted> => mount(source, { hub: '', readonly })

describe.each(rosterExamples)('$name', (example) => {
  test('renders, with nothing for axe to find', async () => {
    const mounted = await show(example)
    expect(mounted.desk.state).toBe(example.state)
    expect(textOf(mounted)).not.toMatch(/undefined|null|NaN|\[object/)
    expect(await faultsOf(mounted)).toEqual([])
    await expect(await ariaTree(mounted.desk)).toMatchFileSnapshot(`__aria__/${example.id}.yml`)
  })

  test.each(['zh-CN', 'en', 'ug'])('fits a narrow phone, also with text twice as large, in %s', async (lang) => {
    document.documentElement.lang = lang
    await page.viewport(320, 800)
    const mounted = await show(example)
    expect(overflow()).toBe(0)
    expect(await faultsOf(mounted)).toEqual([])
    document.body.style.fontSize = '200%'
    await calm(mounted)
    expect(overflow()).toBe(0)
  })
})

/** Chinese that is not a name, unit or sector of the sample. */
function chineseOf(mounted: Mounted): string[] {
  const han = /[\u4e00-\u9fff]+/g
  const sample = (JSON.stringify(county).match(han) ?? []).sort((one, other) => other.length - one.length)
  const rest = sample.reduce((text, name) => text.split(name).join(' '), textOf(mounted))
  return rest.match(han) ?? []
}

/** Widths on both sides of where the table becomes a list. */
describe.each([1280, 375])('at %i px', (width) => {
  test.each(['zh-CN', 'en', 'ug'])('a member’s page and its forms, in %s', async (lang) => {
    document.documentElement.lang = lang
    await page.viewport(width, 800)
    const mounted = await mount(county)
    const { desk } = mounted
    const click = async (selector: string): Promise<void> => {
      desk.shadowRoot?.querySelector<HTMLElement>(selector)?.click()
      await calm(mounted)
    }
    const look = async (name: string): Promise<void> => {
      expect(textOf(mounted)).not.toMatch(/undefined|null|NaN|\[object/)
      if (lang !== 'zh-CN') expect(chineseOf(mounted)).toEqual([])
      expect(await faultsOf(mounted)).toEqual([])
      expect(overflow()).toBe(0)
      const shown = desk.shadowRoot?.querySelector('.base')
      expect(shown?.getAttribute('dir')).toBe(lang === 'ug' ? 'rtl' : 'ltr')
      if (width === 375) await expect(await ariaTree(desk)).toMatchFileSnapshot(`__aria__/${name}-${lang}.yml`)
    }
    await click('[data-member="m11"]')
    await look('page')
    for (const action of ['move', 'roles', 'leave', 'correct', 'withdraw']) {
      await click(`[data-action="${action}"]`)
      // All that is missing is told at once.
      if (action === 'move') await click('.sheet button[type="submit"]')
      await look(action)
      await click('.sheet button[type="button"]')
    }
    await click('.member > .button')
    await click('[data-action="add"]')
    await look('add')
    await click('.sheet button[type="button"]')
    const standing = desk.shadowRoot?.querySelector<HTMLSelectElement>('#standing-filter')
    await page.elementLocator(standing!).selectOptions('left')
    await click('[data-member="m09"]')
    await click('[data-action="return"]')
    await look('return')
  })
})
