import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../../ui/test/aria-tree.ts'
import {
  allPresent,
  calm,
  faultsOf,
  focusOn,
  later,
  mount,
  type Opened,
  open,
  overflow,
  press,
  radio,
} from '../../test/opened-roll.ts'
import { exampleOf } from './roll.examples.ts'
import '../en.ts'
import '../ug.ts'

/** A situation worth seeing: how it comes about. */
interface Look {
  name: string
  open(): Promise<Opened>
}

const five = (gathering?: string): Promise<Opened> => open(gathering, 5)

const looks: readonly Look[] = [
  { name: 'nobody-marked', open: () => open('activity-today', 16) },
  {
    name: 'exceptions',
    async open() {
      const opened = await five()
      await allPresent().click()
      await radio('孙禾', '请假').click()
      await radio('李禾穗', '特殊原因请假').click()
      await radio('钱禾', '无故缺席').click()
      // All but what lacks a name is an entry then.
      await later(3.2)
      return opened
    },
  },
  {
    name: 'offline',
    async open() {
      const opened = await five()
      opened.source.offline = true
      await allPresent().click()
      await later(3.2)
      return opened
    },
  },
  {
    name: 'refused',
    async open() {
      const opened = await five()
      opened.source.refuse = () => ({ code: 'reference', message: '该委员当日不在任。' })
      await focusOn('钱禾')
      await press('2')
      return opened
    },
  },
  {
    name: 'overtaking-and-versions',
    async open() {
      const opened = await five()
      const { source, tracker } = opened
      await focusOn('钱禾')
      await press('2')
      await calm(tracker, source)
      const value = { gathering: 'activity-today', member: 'x002', mark: 'present' }
      source.elsewhere({ about: 'attendance/activity-today/x002', value })
      await radio('钱禾', '无故缺席').click()
      await focusOn('孙禾')
      await calm(tracker, source)
      await page.getByRole('button', { name: '钱禾的历次登记' }).click()
      return opened
    },
  },
  {
    name: 'record',
    async open() {
      const opened = await five()
      await page.getByRole('button', { name: '钱禾', exact: true }).click()
      return opened
    },
  },
  {
    name: 'readonly',
    async open() {
      const opened = await five('activity-2')
      opened.tracker.readonly = true
      return opened
    },
  },
]

beforeEach(async () => {
  // The aged answer and the versions say when they are from.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-20T09:30:00+08:00') })
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => {
  vi.useRealTimers()
  document.body.style.fontSize = ''
  document.body.replaceChildren()
})

describe('how a roll looks', () => {
  for (const look of looks) {
    it(`${look.name}: told to assistive technology, without a fault at any width`, async () => {
      const { source, tracker } = await look.open()
      await calm(tracker, source)
      await expect(await ariaTree(tracker)).toMatchFileSnapshot(`__aria__/roll-${look.name}.yml`)
      expect(tracker.shadowRoot?.querySelector('style, [style]')).toBeNull()
      expect(await faultsOf(tracker)).toEqual([])
      for (const width of [375, 320]) {
        await page.viewport(width, 800)
        await calm(tracker)
        expect(overflow()).toBe(0)
        expect(await faultsOf(tracker)).toEqual([])
      }
      document.body.style.fontSize = '200%'
      await calm(tracker)
      expect(overflow()).toBe(0)
      // A card shows nothing of what sticks out of it.
      for (const card of tracker.shadowRoot?.querySelectorAll('.roll tr') ?? []) {
        expect(card.scrollWidth, card.id).toBeLessThanOrEqual(card.clientWidth)
      }
    })
  }

  for (const lang of ['en', 'ug']) {
    it(`in ${lang}: every word of it, in its direction`, async () => {
      const { source, tracker } = await open('activity-today', 16)
      await radio('钱禾', '无故缺席').click()
      await radio('李禾穗', '特殊原因请假').click()
      await later(3.2)
      await calm(tracker, source)
      tracker.lang = lang
      await calm(tracker)
      for (const summary of tracker.shadowRoot?.querySelectorAll('details') ?? []) summary.open = true
      const said = await ariaTree(tracker)
      await expect(said).toMatchFileSnapshot(`__aria__/roll-${lang}.yml`)
      expect(getComputedStyle(tracker.shadowRoot?.querySelector('.base') as Element).direction).toBe(
        lang === 'ug' ? 'rtl' : 'ltr',
      )
      for (const width of [1280, 375, 320]) {
        await page.viewport(width, 800)
        await calm(tracker)
        expect(overflow()).toBe(0)
        expect(await faultsOf(tracker)).toEqual([])
      }
    })
  }

  it('with a roll of the page', async () => {
    const ledger = exampleOf(3)
    const gathering = ledger.gatherings[1]
    if (!gathering) throw new Error('no such gathering')
    const tracker = await mount({ roll: { gathering, members: ledger.members, attendance: [] } })
    await expect(await ariaTree(tracker)).toMatchFileSnapshot('__aria__/roll-handed-in.yml')
    expect(await faultsOf(tracker)).toEqual([])
  })

  it('nothing that can be pressed is smaller than a finger', async () => {
    const { tracker } = await open()
    await radio('钱禾', '请假').click()
    await radio('孙禾', '请假').click()
    await later(0.2)
    for (const width of [1280, 375]) {
      await page.viewport(width, 800)
      await calm(tracker)
      for (const target of tracker.shadowRoot?.querySelectorAll('.roll button, .roll label.choice, .roll summary') ??
        []) {
        expect(target.getBoundingClientRect().height, target.outerHTML).toBeGreaterThanOrEqual(44)
      }
    }
  })
})
