import type { Attendance } from '@liaison-kit/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import {
  allPresent,
  calm,
  focused,
  focusedRow,
  focusOn,
  group,
  later,
  marks,
  open,
  press,
  radio,
  row,
  saveNow,
  states,
  totals,
} from '../../test/opened-roll.ts'
import { exampleOf } from './roll.examples.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => document.body.replaceChildren())

describe('with the keyboard alone', () => {
  it('takes a roll of thirty with two exceptions', async () => {
    const { source, tracker } = await open()
    while (focused()?.textContent?.trim() !== '全部出席') await userEvent.tab()
    await press('{Enter}')
    await userEvent.tab()
    await userEvent.tab()
    await expect.poll(focusedRow).toBe('赵禾禾')
    // By its initials to the one, two rows down to the other.
    await press('q', 'h', '4')
    await expect.poll(focusedRow).toBe('孙禾')
    await press('{ArrowDown}', '2')
    await expect.poll(focusedRow).toBe('周禾')
    expect(totals(tracker)).toBe('应到 30 人：出席 28，请假 1，缺席 1，未登记 0；出席率 93.33%')
    await later(3.2)
    await calm(tracker, source)
    expect(states(tracker)).toEqual({ 已保存: 30 })
    const taken = marks(source)
    expect(taken).toHaveLength(30)
    expect(taken).toContain('x002 absent')
    expect(taken).toContain('x004 leave')
    expect(taken.filter((mark) => mark.endsWith('present'))).toHaveLength(28)
  })

  it('1 to 4 mark the row and go on; special leave asks first who decided, and Enter goes on', async () => {
    const { source, tracker } = await open()
    await focusOn('赵禾禾')
    await press('1', '1', '3')
    await calm(tracker, source)
    expect(focused()?.getAttribute('data-field')).toBe('decidedBy')
    expect(marks(source)).toEqual(['x001 present', 'x002 present'])
    await press('县政协办公室 示例某', '{Enter}')
    await expect.poll(focusedRow).toBe('李禾穗')
    await calm(tracker, source)
    expect(source.entries[2]?.value).toEqual({
      gathering: 'activity-today',
      member: 'x003',
      mark: 'leave-special',
      decidedBy: '县政协办公室 示例某',
    })
    await press('{ArrowUp}', '{ArrowUp}')
    await expect.poll(focusedRow).toBe('钱禾')
    expect((focused() as HTMLInputElement).checked).toBe(true)
  })

  it('letters go to the next name that begins so, in any script', async () => {
    await open()
    await focusOn('赵禾禾')
    await press('z')
    await expect.poll(focusedRow).toBe('周禾')
    await later(1.1)
    await press('z')
    await expect.poll(focusedRow).toBe('郑禾桐')
    await later(1.1)
    await press('a', 'l', 's')
    await expect.poll(focusedRow).toBe('艾力·示例')
    await later(1.1)
    await press('s', 'a', 'm')
    await expect.poll(focusedRow).toBe('Sample Rena')
    await later(1.1)
    // The keyboard of the test has no such key.
    focused()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ئ', bubbles: true, composed: true }))
    await expect.poll(focusedRow).toBe('ئالىم مىسال')
    await later(1.1)
    await press('b')
    await expect.element(page.getByText('没有姓名以“b”开头的委员。')).toBeVisible()
    await expect.poll(focusedRow).toBe('ئالىم مىسال')
    expect((focused() as HTMLInputElement).checked).toBe(false)
  })
})

describe('what becomes an entry', () => {
  it('passing over "absent" with the arrows leaves no trace', async () => {
    const { source, tracker } = await open()
    await focusOn('赵禾禾')
    await press('{ArrowLeft}')
    await expect.element(radio('赵禾禾', '无故缺席')).toBeChecked()
    await press('{ArrowLeft}', '{ArrowLeft}')
    await expect.element(radio('赵禾禾', '请假')).toBeChecked()
    expect(source.entries).toHaveLength(0)
    await press('{ArrowDown}')
    await calm(tracker, source)
    expect(marks(source)).toEqual(['x001 leave'])
  })

  it('is what stood three seconds after the last change, also while the row has the focus', async () => {
    const { source, tracker } = await open()
    await radio('钱禾', '无故缺席').click()
    await later(2)
    await radio('钱禾', '请假').click()
    await later(2)
    expect(source.entries).toHaveLength(0)
    await later(1.2)
    await calm(tracker, source)
    expect(marks(source)).toEqual(['x002 leave'])
    await expect.element(row('钱禾')).toHaveTextContent('已保存')
  })

  it('pressing another mark of the same row is not leaving it', async () => {
    const { source, tracker } = await open()
    await radio('钱禾', '无故缺席').click()
    await group('钱禾').getByText('出席', { exact: true }).click()
    await calm(tracker, source)
    expect(source.entries).toHaveLength(0)
    await radio('孙禾', '出席').click()
    await calm(tracker, source)
    expect(marks(source)).toEqual(['x002 present'])
  })

  it('of a row left by pressing elsewhere waits for the release: nothing moves under the pointer', async () => {
    const { source, tracker } = await open()
    await radio('钱禾', '请假').click()
    const other = radio('孙禾', '出席').element() as HTMLElement
    other.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true }))
    other.focus()
    await calm(tracker, source)
    expect(source.entries).toHaveLength(0)
    other.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, composed: true }))
    await calm(tracker, source)
    expect(marks(source)).toEqual(['x002 leave'])
  })

  it('is everything, at once, when the page is hidden or taken away', async () => {
    const { source, tracker } = await open()
    await allPresent().click()
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    vi.restoreAllMocks()
    await calm(tracker, source)
    expect(source.entries).toHaveLength(30)
    await radio('钱禾', '请假').click()
    tracker.remove()
    await source.settled()
    expect(marks(source)[30]).toBe('x002 leave')
  })

  it('is all at once on request, but what lacks a name', async () => {
    const { source, tracker } = await open()
    await allPresent().click()
    await radio('钱禾', '特殊原因请假').click()
    await saveNow(30).click()
    await calm(tracker, source)
    expect(source.entries).toHaveLength(29)
    const field = page.getByRole('textbox', { name: '钱禾： 认定人（必填）' })
    await expect.poll(() => focused() === field.element()).toBe(true)
    await expect.element(field).toBeInvalid()
    await expect.element(field).toHaveAccessibleDescription('请填写认定人姓名。填写之前不会保存，已填内容仍保留。')
    await press('示例某')
    await saveNow(1).click()
    await calm(tracker, source)
    expect(marks(source)[29]).toBe('x002 leave-special')
    expect(page.getByRole('button', { name: /现在保存/ }).elements()).toHaveLength(0)
  })

  it('waits until the writing system is done', async () => {
    const { source, tracker } = await open()
    await radio('钱禾', '请假').click()
    const field = tracker.shadowRoot?.querySelector<HTMLInputElement>('[data-field="reason"]') as HTMLInputElement
    field.focus()
    field.value = "chu'chai"
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    await later(3.3)
    expect(source.entries).toHaveLength(0)
    field.value = '出差'
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    await later(3.3)
    await calm(tracker, source)
    expect(source.entries.map(({ value }) => (value as Attendance).reason)).toEqual(['出差'])
  })
})

describe('leave', () => {
  const asked: Attendance = {
    gathering: 'activity-today',
    member: 'x002',
    mark: 'leave-pending',
    reason: '外出治病',
    asked: '2026-03-18',
  }

  it('that was asked and pending keeps when and why, and says who decided on which day', async () => {
    const ledger = exampleOf(30)
    const { source, tracker } = await open('activity-today', 30, {
      ledger: { ...ledger, attendance: [...ledger.attendance, asked] },
    })
    expect(group('钱禾').getByRole('radio').elements()).toHaveLength(5)
    expect(group('孙禾').getByRole('radio').elements()).toHaveLength(4)
    await radio('钱禾', '请假').click()
    await focusOn('孙禾')
    await calm(tracker, source)
    expect(source.entries.map(({ value }) => value)).toEqual([
      { ...asked, mark: 'leave', decided: '2026-03-20', decidedBy: '示例镇联络员' },
    ])
  })
})

describe('undo', () => {
  const undo = (): Locator => page.getByRole('button', { name: '撤销上一步', exact: true })
  const redo = (): Locator => page.getByRole('button', { name: '重做', exact: true })

  it('before it is an entry puts back, with the key too', async () => {
    const { source, tracker } = await open()
    await expect.element(undo()).toHaveAttribute('aria-disabled', 'true')
    await allPresent().click()
    await undo().click()
    expect(totals(tracker)).toBe('应到 30 人：出席 0，请假 0，缺席 0，未登记 30')
    await redo().click()
    expect(totals(tracker)).toContain('出席 30')
    await focusOn('钱禾')
    await press('{ArrowRight}', '{Control>}z{/Control}')
    await expect.element(radio('钱禾', '出席')).toBeChecked()
    await expect.poll(focusedRow).toBe('钱禾')
    await press('{Control>}z{/Control}')
    await later(3.3)
    await calm(tracker, source)
    expect(source.entries).toHaveLength(0)
  })

  it('of an entry is another entry: the mark before, or its withdrawal', async () => {
    const { source, tracker } = await open()
    await focusOn('赵禾禾')
    await press('1', '{ArrowUp}', '{ArrowLeft}', '{ArrowDown}')
    await calm(tracker, source)
    expect(marks(source)).toEqual(['x001 present', 'x001 absent'])
    await undo().click()
    await calm(tracker, source)
    await expect.element(radio('赵禾禾', '出席')).toBeChecked()
    await undo().click()
    await calm(tracker, source)
    await redo().click()
    await later(3.2)
    await calm(tracker, source)
    expect(marks(source)).toEqual(['x001 present', 'x001 absent', 'x001 present', 'x001 null', 'x001 present'])
    expect(source.ledger.attendance.filter(({ gathering }) => gathering === 'activity-today')).toEqual([
      expect.objectContaining({ member: 'x001', mark: 'present' }),
    ])
  })

  it('leaves alone what others recorded meanwhile', async () => {
    const { source, tracker } = await open()
    await focusOn('钱禾')
    await press('4')
    await calm(tracker, source)
    source.record('attendance/activity-today/x002', { gathering: 'activity-today', member: 'x002', mark: 'leave' })
    await calm(tracker, source)
    await undo().click()
    await expect.element(page.getByText('他人已另行登记，没有改动。')).toBeVisible()
    await calm(tracker, source)
    expect(marks(source)).toEqual(['x002 absent', 'x002 leave'])
  })
})
