import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { calm, group, open, radio, row } from '../../test/opened-roll.ts'
import { exampleOf } from './roll.examples.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => document.body.replaceChildren())

describe('limits', () => {
  const near = (name: string): string | undefined =>
    row(name)
      .element()
      .querySelector('.near')
      ?.textContent?.replace(/（.*）/, '（…）')
      .trim()

  it('are said one before, and at the mark that reaches them; not two before', async () => {
    await open()
    expect(near('钱禾')).toBe('活动：再无故缺席 1 次即达到本届 3 次；以最近一次联网时的数据为准（…）。')
    expect(near('孙禾')).toBeUndefined()
    await expect.element(group('钱禾')).toHaveAccessibleDescription(/^活动：再无故缺席 1 次即达到本届 3 次/)
    await radio('钱禾', '无故缺席').click()
    await expect
      .poll(() => near('钱禾'))
      .toBe('活动：记此次后，本届无故缺席达到 3 次；以最近一次联网时的数据为准（…）。')
    await radio('钱禾', '请假').click()
    await expect.poll(() => near('钱禾')).toMatch(/^活动：再无故缺席/)
  })

  it("are as of a time by the committee's clock", async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-20T01:30:00Z') })
    const ledger = exampleOf(30)
    await open('activity-today', 30, { ledger: { ...ledger, committee: { ...ledger.committee, zone: 'Asia/Urumqi' } } })
    vi.useRealTimers()
    await expect.element(row('钱禾')).toHaveTextContent('以最近一次联网时的数据为准（3月20日 07:30）')
  })

  it('go by the kind of gathering, and are counted once', async () => {
    const { source, tracker } = await open('plenary-2026', 30, { session: { role: 'county', group: null } })
    expect(near('钱禾')).toBe('全体会议：再无故缺席 1 次即达到本届 2 次；以最近一次联网时的数据为准（…）。')
    await radio('钱禾', '无故缺席').click()
    await radio('孙禾', '出席').click()
    await calm(tracker, source)
    // The hub has counted it: what it comes to is no warning any more.
    expect(near('钱禾')).toBeUndefined()
    tracker.gathering = 'activity-optional'
    await calm(tracker, source)
    expect(near('钱禾')).toBeUndefined()
  })
})
