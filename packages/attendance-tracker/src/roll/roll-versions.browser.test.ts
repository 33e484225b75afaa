import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { calm, focused, focusedRow, focusOn, marks, open, press, radio } from '../../test/opened-roll.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => document.body.replaceChildren())

describe('versions', () => {
  it('a mark that is corrected stays readable, newest first', async () => {
    const { source, tracker } = await open()
    await focusOn('钱禾')
    await press('4', '{ArrowUp}', '2')
    await calm(tracker, source)
    await press('{ArrowUp}')
    await userEvent.tab()
    await userEvent.tab()
    await expect.poll(() => focused()?.textContent?.trim()).toBe('历次登记')
    await press('{Enter}')
    await calm(tracker, source)
    const cell = page.getByRole('cell', { name: '钱禾的历次登记', exact: true })
    const lines = (): string[] =>
      [...cell.element().querySelectorAll('li')].map(
        ({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '',
      )
    await expect.poll(() => lines().length).toBe(2)
    expect(lines()[0]).toMatch(/^请假 \d+月\d+日 \d\d:\d\d · /)
    expect(lines()[1]).toMatch(/^无故缺席 /)
    await press('{Enter}')
    await calm(tracker, source)
    expect(cell.elements()).toHaveLength(0)
  })

  it('are read again when the mark is another, not with every ledger', async () => {
    const { source, tracker } = await open()
    await focusOn('钱禾')
    await press('2')
    await calm(tracker, source)
    await page.getByRole('button', { name: '钱禾的历次登记' }).click()
    await calm(tracker, source)
    const history = vi.spyOn(source, 'history')
    await focusOn('孙禾')
    await press('1')
    await calm(tracker, source)
    await source.refresh()
    await calm(tracker, source)
    expect(history).not.toHaveBeenCalled()
    source.elsewhere({
      about: 'attendance/activity-today/x002',
      value: { gathering: 'activity-today', member: 'x002', mark: 'absent' },
    })
    await source.refresh()
    await calm(tracker, source)
    expect(history.mock.calls).toEqual([['attendance/activity-today/x002']])
    const cell = page.getByRole('cell', { name: '钱禾的历次登记', exact: true })
    await expect.poll(() => cell.getByRole('listitem').elements().length).toBe(2)
  })

  it('and records can be come by with the keyboard where there is nothing to choose', async () => {
    const { source, tracker } = await open('activity-2')
    tracker.readonly = true
    await calm(tracker, source)
    const reached: string[] = []
    const walk = async (): Promise<void> => {
      reached.length = 0
      for (let i = 0; i < 12; i++) {
        await userEvent.tab()
        const { dataset } = (focused() ?? document.body) as HTMLElement
        if (dataset.do) reached.push(`${focusedRow()} ${dataset.do}`)
      }
    }
    await walk()
    expect(reached.slice(0, 4)).toEqual(['赵禾禾 record', '钱禾 record', '钱禾 versions', '孙禾 record'])
    // Having been there changes nothing.
    ;(focused() as HTMLElement).blur()
    tracker.shadowRoot?.querySelector<HTMLElement>('#row-x001 button')?.focus()
    await userEvent.tab()
    await userEvent.tab({ shift: true })
    expect(`${focusedRow()} ${(focused() as HTMLElement).dataset.do}`).toBe('赵禾禾 record')
  })

  it('that cannot be read say so, and can be tried again', async () => {
    const { source, tracker } = await open()
    await focusOn('钱禾')
    await press('4')
    await calm(tracker, source)
    source.offline = true
    await page.getByRole('button', { name: '钱禾的历次登记' }).click()
    await calm(tracker, source)
    await expect.element(page.getByText(/^读不到历次登记。/)).toBeVisible()
    source.offline = false
    await page.getByRole('button', { name: '重试' }).click()
    await calm(tracker, source)
    expect(page.getByText(/^读不到历次登记。/).elements()).toHaveLength(0)
    await expect
      .element(page.getByRole('cell', { name: '钱禾的历次登记', exact: true }).getByRole('listitem'))
      .toBeVisible()
  })
})

describe('overtaking', () => {
  const theirs = { gathering: 'activity-today', member: 'x002', mark: 'present' }

  async function overtake() {
    const opened = await open()
    const { source, tracker } = opened
    await focusOn('钱禾')
    await press('2')
    await calm(tracker, source)
    source.elsewhere({ about: 'attendance/activity-today/x002', value: theirs })
    await radio('钱禾', '无故缺席').click()
    await focusOn('孙禾')
    await calm(tracker, source)
    return opened
  }
  const shown = (): Locator => page.getByRole('alert').filter({ hasText: '您登记时，还没有看到另一条登记' })

  it('is shown with both versions, and mine may stay', async () => {
    const { source, tracker } = await overtake()
    const history = vi.spyOn(source, 'history')
    await source.refresh()
    await calm(tracker, source)
    expect(history).not.toHaveBeenCalled()
    await expect.element(shown()).toHaveTextContent(/您的登记\s*无故缺席\s*另一条登记\s*出席/)
    await page.getByRole('button', { name: '保留我的' }).click()
    await calm(tracker, source)
    expect(shown().elements()).toHaveLength(0)
    expect(marks(source)).toEqual(['x002 leave', 'x002 present', 'x002 absent'])
  })

  it('theirs may be taken: it is recorded again', async () => {
    const { source, tracker } = await overtake()
    await page.getByRole('button', { name: '改用另一条' }).click()
    await calm(tracker, source)
    expect(shown().elements()).toHaveLength(0)
    await expect.element(radio('钱禾', '出席')).toBeChecked()
    expect(marks(source)).toEqual(['x002 leave', 'x002 present', 'x002 absent', 'x002 present'])
    await expect.poll(focusedRow).toBe('钱禾')
  })
})
