import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { calm, focused, focusedRow, focusOn, open, press, radio, totals } from '../../test/opened-roll.ts'
import { exampleLedger } from '../attendance-tracker.examples.ts'
import type { AttendanceTracker } from '../attendance-tracker.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => document.body.replaceChildren())

describe('a roll of 203', () => {
  it('is looked through by name or initials, and says how many are shown', async () => {
    const { tracker } = await open('activity-today', 203)
    const field = page.getByRole('searchbox', { name: '查找委员' })
    const shown = (): number => tracker.shadowRoot?.querySelectorAll('tr[part="row"]:not([hidden])').length ?? 0
    await expect.element(page.getByText('显示 203 人，共 203 人')).toBeVisible()
    await field.fill('qh')
    await expect.element(page.getByText(/显示 \d 人，共 203 人/)).toBeVisible()
    expect(shown()).toBeGreaterThan(0)
    expect(shown()).toBeLessThan(10)
    await press('{Enter}')
    await expect.poll(focusedRow).toBe('钱禾')
    await press('{ArrowDown}')
    await expect.poll(focusedRow).toMatch(/^(钱|秦|戚)/)
    await field.fill('没有这个人')
    await expect.element(page.getByText('显示 0 人，共 203 人')).toBeVisible()
    await field.fill('')
    expect(shown()).toBe(203)
    expect(totals(tracker)).toContain('应到 203 人')
  })

  it('one mark renders one row', async () => {
    const { tracker } = await open('activity-today', 203)
    const seen: Node[] = []
    const observer = new MutationObserver((changes) => seen.push(...changes.map(({ target }) => target)))
    observer.observe(tracker.shadowRoot?.querySelector('tbody') as Node, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    await radio('钱禾', '请假').click()
    await calm(tracker)
    observer.disconnect()
    const rows = new Set(seen.map((node) => (node instanceof Element ? node : node.parentElement)?.closest('tr')?.id))
    expect([...rows]).toEqual(['row-x002'])
  })
})

describe('on paper', () => {
  async function print(button: string, tracker: AttendanceTracker): Promise<Element> {
    let paper: Element | undefined
    const printed = vi.spyOn(window, 'print').mockImplementation(() => {
      paper = tracker.shadowRoot?.querySelector('.base > .paper')?.cloneNode(true) as Element
      expect(document.querySelectorAll('[data-liaison-away]').length).toBeGreaterThan(0)
    })
    tracker.shadowRoot?.querySelector('.papers')?.setAttribute('open', '')
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect.poll(() => printed.mock.calls.length).toBe(1)
    window.dispatchEvent(new Event('afterprint'))
    await calm(tracker)
    vi.restoreAllMocks()
    return paper as Element
  }

  it('is a sheet for signing, with blank rows on request; nothing of it stays', async () => {
    const { tracker } = await open()
    const beside = document.body.appendChild(document.createElement('p'))
    const sheets = document.adoptedStyleSheets.length
    const paper = await print('打印签到表', tracker)
    expect(paper.querySelector('h2')?.textContent).toBe('“委员进社区”集体活动')
    expect(paper.querySelector('.facts')?.textContent).toBe('时间：2026年3月20日地点：\u2068示例镇社区服务中心\u2069')
    expect(paper.querySelectorAll('tbody tr')).toHaveLength(30)
    expect(paper.querySelector('tbody tr')?.textContent).toBe('1赵禾禾示例镇中心小学　组长')
    expect(tracker.shadowRoot?.querySelector('.paper')).toBeNull()
    expect(tracker.hasAttribute('printing')).toBe(false)
    expect(beside.hasAttribute('data-liaison-away')).toBe(false)
    expect(document.adoptedStyleSheets).toHaveLength(sheets)

    await page.getByRole('checkbox', { name: '签到表另留 10 行空白' }).click()
    expect((await print('打印签到表', tracker)).querySelectorAll('tbody tr')).toHaveLength(40)
  })

  it('is the roll with its marks, saying what the hub does not know yet', async () => {
    const { source, tracker } = await open()
    source.offline = true
    await focusOn('钱禾')
    await press('2')
    await calm(tracker, source)
    const paper = await print('打印出席情况', tracker)
    expect(paper.querySelectorAll('tbody tr')[1]?.textContent?.replace(/\s+/g, ' ')).toBe('2钱禾示例村 请假 待上传')
    expect(paper.textContent).toContain('应到 30 人：出席 0，请假 1，缺席 0，未登记 29')
  })

  it('is not offered where a browser cannot print', async () => {
    vi.stubGlobal('print', undefined)
    await open()
    vi.unstubAllGlobals()
    expect(page.getByRole('button', { name: '打印签到表' }).elements()).toHaveLength(0)
  })
})

describe("a member's record", () => {
  it('opens from the name, says figures, tests and each gathering, and gives the focus back', async () => {
    const { tracker } = await open()
    await page.getByRole('button', { name: '钱禾', exact: true }).click()
    const record = page.getByRole('dialog', { name: '钱禾本届出席情况' })
    await expect.element(record).toBeVisible()
    await expect.element(record).toHaveTextContent('截至 2026年3月20日')
    await expect.element(record).toHaveTextContent('活动无故缺席：2 次（限度 3 次）接近限度')
    await expect.element(record).toHaveTextContent('全体委员会议请假：0 次（限度 3 次，计划 5 次）正常')
    const lines = [...record.element().querySelectorAll('tbody tr')].map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' ').trim(),
    )
    expect(lines).toContain('2025年9月18日 “委员进学校”集体活动 无故缺席')
    expect(lines[lines.length - 1]).toMatch(/^2025年3月2日 .* 无故缺席$/)
    await press('{Escape}')
    await calm(tracker)
    expect(record.elements()).toHaveLength(0)
    await expect.poll(() => focused()?.textContent).toBe('钱禾')
  })

  it('is not offered of members of another group, whose marks elsewhere a clerk may not read', async () => {
    const gatherings = exampleLedger.gatherings.map((one) =>
      one.id === 'research-0312' ? { ...one, group: 'g-01', with: ['g-02'] } : one,
    )
    await open('research-0312', 0, { ledger: { ...exampleLedger, gatherings } })
    const own = exampleLedger.members[0]?.name as string
    await expect.element(page.getByRole('button', { name: own, exact: true })).toBeVisible()
    await expect.element(page.getByRole('rowheader', { name: '示例子', exact: true })).toBeVisible()
    expect(page.getByRole('button', { name: '示例子', exact: true }).elements()).toHaveLength(0)
  })
})
