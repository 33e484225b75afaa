import type { Handling } from '@liaison-kit/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { MountedInbox } from '../test/mounted-inbox.ts'
import { sampleSource } from './report-inbox.examples.ts'

let mounted: MountedInbox

beforeEach(async () => {
  await page.viewport(1280, 900)
  mounted = await MountedInbox.with(sampleSource())
})
afterEach(() => {
  document.body.textContent = ''
})

/** On with Tab, or back, until something has the focus. */
async function tabTo(wanted: string, key = '{Tab}'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (mounted.focused === wanted) return
    await mounted.press(key)
  }
  throw new Error(`${wanted} is not reached; ${mounted.focused} has the focus`)
}
const steps = (work: string): Handling[] => (mounted.source.ledger.handling ?? []).filter((step) => step.work === work)

it('the oldest waiting is adopted with an edited text, the next returned with a reason, and that undone: by keyboard alone', async () => {
  await mounted.press('{Tab}')
  await mounted.press('j')
  expect(mounted.focused).toBe('w01')
  await mounted.press('{Enter}')
  expect(mounted.focused).toBe('heading')
  expect(mounted.one('#heading').textContent).toContain('三支渠渗漏')

  await tabTo('adopted')
  await mounted.press('{Enter}')
  await tabTo('text')
  await mounted.press('{Control>}a{/Control}编辑后的文字，jk 照样可以输入。')
  await tabTo('保存')
  await mounted.press('{Enter}')
  expect(steps('w01')).toMatchObject([{ step: 'adopted', text: '编辑后的文字，jk 照样可以输入。' }])
  expect(mounted.focused).toBe('standing')
  expect(mounted.one('.undo').textContent).toContain('已采用')

  await mounted.press('j')
  expect(mounted.inbox.report).toBe('w02')
  expect(mounted.focused).toBe('heading')
  await tabTo('returned')
  await mounted.press('{Enter}')
  await tabTo('保存')
  await mounted.press('{Enter}')
  expect(mounted.focused).toBe('summary')
  await mounted.press('{Tab}{Enter}')
  expect(mounted.focused).toBe('note')
  await mounted.press('请写明卫生院名称。')
  await tabTo('保存')
  await mounted.press('{Enter}')
  expect(steps('w02')).toMatchObject([{ step: 'returned', note: '请写明卫生院名称。' }])
  expect(mounted.focused).toBe('standing')

  await tabTo('撤销', '{Shift>}{Tab}{/Shift}')
  await mounted.press('{Enter}')
  expect(steps('w02')).toEqual([])
  expect(mounted.focused).toBe('恢复')
  expect(mounted.one('#standing').textContent).toContain('新报送')
})

it('arrows and letters go through the list; letters from report to report, and say where it ends', async () => {
  await mounted.press('{Tab}')
  await mounted.press('j')
  await mounted.press('{ArrowDown}')
  expect(mounted.focused).toBe('w02')
  await mounted.press('k')
  expect(mounted.focused).toBe('w01')
  await mounted.press('{ArrowUp}')
  expect(mounted.focused).toBe('w01')
  await mounted.press('{Enter}k')
  expect(mounted.text).toContain('已经是第一件。')
  await mounted.press('jj')
  expect(mounted.inbox.report).toBe('w03')
  await mounted.press('j')
  expect(mounted.text).toContain('已经是最后一件。')
  expect(mounted.inbox.report).toBe('w03')
})

it('what was dealt with stays in its place among those gone through', async () => {
  await mounted.press('{Tab}')
  await mounted.press('j{Enter}')
  await tabTo('received')
  await mounted.press('{Enter}')
  await mounted.press('j')
  expect(mounted.inbox.report).toBe('w02')
  await mounted.press('k')
  expect(mounted.inbox.report).toBe('w01')
})

it('letters do nothing in a field, with a modifier, or switched off', async () => {
  mounted.one('#filter-search').focus()
  await mounted.press('jk')
  expect(mounted.one<HTMLInputElement>('#filter-search').value).toBe('jk')
  expect(mounted.focused).toBe('filter-search')
  await mounted.fill('filter-search', '')
  mounted.one('.queue').focus()
  await mounted.press('{Alt>}j{/Alt}')
  expect(mounted.focused).toBe('new')
  mounted.one('.keys').setAttribute('open', '')
  mounted.one('.keys input').click()
  mounted.one('.queue').focus()
  await mounted.press('j')
  expect(mounted.focused).toBe('new')
})
