import { type MemoryOptions, type MemorySource, memorySource } from '@liaison-kit/source/memory'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { calm, faultsOf, focused, later, overflow, press, radio, row, states, totals } from '../test/opened-roll.ts'
import { exampleDay, exampleLedger, type TrackerExample, trackerExamples } from './attendance-tracker.examples.ts'
import type { AttendanceTracker } from './attendance-tracker.ts'
import './define.ts'

const clerk: MemoryOptions = { ledger: exampleLedger, group: 'g-01', today: exampleDay, signedIn: true }

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => {
  document.body.replaceChildren()
  document.head.querySelector('style.hostile')?.remove()
})

interface Given extends Partial<Omit<TrackerExample, 'source'>> {
  source?: MemorySource | undefined
}

async function mount({ source, roll, gathering, readonly }: Given): Promise<AttendanceTracker> {
  const tracker = document.createElement('liaison-attendance-tracker')
  tracker.textContent = '请致电联络组'
  if (source) tracker.source = source
  if (roll) tracker.roll = roll
  if (gathering) tracker.gathering = gathering
  if (readonly) tracker.readonly = readonly
  document.body.append(tracker)
  await calm(tracker, source)
  return tracker
}

/** A roll open for a clerk. */
async function open(gathering: string, options: Partial<MemoryOptions> = {}) {
  const source = memorySource({ ...clerk, ...options })
  return { source, tracker: await mount({ source, gathering }) }
}

const hasFocus = (locator: Locator): Promise<void> => expect.poll(() => focused() === locator.element()).toBe(true)

describe('examples', () => {
  for (const { source: options, ...example } of trackerExamples) {
    it(`${example.name}: accessible, and nothing sticks out of a phone`, async () => {
      const tracker = await mount({ ...example, source: options && memorySource(options) })
      expect(tracker.getAttribute('state')).toBe(example.state)
      expect(tracker.shadowRoot?.querySelector('style, [style]')).toBeNull()
      expect(await faultsOf(tracker)).toEqual([])
      await page.viewport(375, 800)
      await calm(tracker)
      expect(overflow()).toBe(0)
      expect(await faultsOf(tracker)).toEqual([])
      document.body.style.fontSize = '200%'
      await calm(tracker)
      expect(overflow()).toBe(0)
      document.body.style.fontSize = ''
    })
  }
})

describe('what is shown', () => {
  it('the roll is a table of rows and groups of radios, at any width', async () => {
    const { tracker } = await open('study-0226')
    for (const width of [1280, 375]) {
      await page.viewport(width, 800)
      await calm(tracker)
      await expect.element(page.getByRole('table', { name: '第一季度集中学习' })).toBeVisible()
      expect(
        page
          .getByRole('columnheader')
          .elements()
          .map((cell) => cell.textContent?.trim()),
      ).toEqual(['姓名', '职务', '出席情况', '状态'])
      expect(page.getByRole('rowheader').elements()).toHaveLength(10)
      expect(page.getByRole('group', { name: /的出席情况$/ }).elements()).toHaveLength(10)
      expect(row('示例甲').getByRole('radio').elements()).toHaveLength(4)
      // What is pending may stay so.
      expect(row('示例辛').getByRole('radio').elements()).toHaveLength(5)
      await expect.element(row('示例甲').getByRole('cell', { name: '组长' })).toBeVisible()
      await expect.element(radio('示例甲', '出席')).toBeChecked()
      await expect.element(radio('示例辛', '请假待定')).toBeChecked()
      await expect.element(row('示例壬')).toHaveTextContent('未登记')
    }
    expect(totals(tracker)).toBe('应到 10 人：出席 7，请假 1（其中待定 1），缺席 0，未登记 2；出席率 87.5%')
  })

  it('readonly shows marks and reasons without any control', async () => {
    await mount({ source: memorySource(clerk), gathering: 'symposium-0115', readonly: true })
    expect(page.getByRole('radio').elements()).toHaveLength(0)
    expect(page.getByRole('button', { name: '撤销' }).elements()).toHaveLength(0)
    await expect.element(row('示例丙')).toHaveTextContent(/请假\s*参加县里会议/)
    await expect.element(row('示例壬')).toHaveTextContent(/特殊原因请假\s*家中有事 · 认定人：示例甲/)
    await expect.element(row('示例癸')).toHaveTextContent('无故缺席')
  })

  it('readonly and signed out it asks for no code', async () => {
    await mount({ source: memorySource({ ...clerk, signedIn: false }), readonly: true })
    expect(page.getByRole('textbox').elements()).toHaveLength(0)
    await expect.element(page.getByText('须在填报页面登录后查看')).toBeVisible()
  })

  it('a gathering that is not there is said, and the list is offered', async () => {
    await mount({ source: memorySource(clerk), gathering: 'gone' })
    await expect.element(page.getByRole('alert')).toHaveTextContent('没有找到这次会议或活动')
    await page.getByRole('button', { name: '第一季度集中学习' }).click()
    await expect.element(page.getByRole('table', { name: '第一季度集中学习' })).toBeVisible()
  })

  it('of a gathering to come nobody is marked present in one go', async () => {
    await open('inspection-0408')
    expect(page.getByRole('button', { name: '全部出席' }).elements()).toHaveLength(0)
    await expect.element(page.getByText('尚未举行')).toBeVisible()
  })

  it("the page's style does not get in", async () => {
    const style = document.createElement('style')
    style.className = 'hostile'
    style.textContent = `* { font: italic 700 30px/3 cursive; letter-spacing: 9px; text-transform: uppercase; text-align: right }
      button, input, label, table, td { display: none !important; color: red !important }`
    const { tracker } = await open('study-0226')
    const look = (): string => {
      const cell = tracker.shadowRoot?.querySelector('th[scope=row]')
      const button = tracker.shadowRoot?.querySelector('.bar .button')
      if (!cell || !button) throw new Error('no roll')
      const { fontFamily, fontStyle, letterSpacing, lineHeight, textTransform, textAlign, color } =
        getComputedStyle(cell)
      return [
        fontFamily,
        fontStyle,
        letterSpacing,
        lineHeight,
        textTransform,
        textAlign,
        color,
        getComputedStyle(button).display,
      ].join()
    }
    tracker.style.fontSize = '16px'
    const before = look()
    document.head.append(style)
    expect(look()).toBe(before)
  })
})

describe('taking a roll', () => {
  it('from signing in to saved, with the keyboard alone', async () => {
    const source = memorySource({ ...clerk, signedIn: false })
    const tracker = await mount({ source })
    const sent: string[] = []
    tracker.addEventListener('liaison-sent', ({ detail }) => sent.push(...detail.ids))

    await userEvent.tab()
    await hasFocus(page.getByRole('button', { name: '登录' }))
    await press('{Enter}')
    await hasFocus(page.getByLabelText('登录码'))
    await press('demo', '{Enter}')
    await calm(tracker, source)
    await hasFocus(page.getByRole('heading', { name: '会议、活动出席登记' }))
    while (focused()?.textContent?.includes('“委员进社区”集体活动') !== true) await userEvent.tab()
    await press('{Enter}')
    await hasFocus(page.getByRole('heading', { name: '“委员进社区”集体活动' }))
    await expect.element(page.getByText('应到 10 人：出席 0，请假 0，缺席 0，未登记 10')).toBeVisible()

    // Everybody present, then the exceptions: the third on leave, the fifth absent.
    while (focused()?.textContent?.trim() !== '全部出席') await userEvent.tab()
    await press('{Enter}')
    for (let i = 0; i < 3; i++) await userEvent.tab()
    await hasFocus(radio('示例丙', '出席'))
    await press('{ArrowRight}')
    await userEvent.tab()
    await press('出差')
    await press('{ArrowDown}', '{ArrowDown}')
    await hasFocus(radio('示例戊', '出席'))
    await press('{ArrowLeft}', '{ArrowDown}')
    await expect.element(page.getByText(/^应到 10 人：出席 8，请假 1，缺席 1，未登记 0/)).toBeVisible()
    await later(3.2)
    await calm(tracker, source)

    const saved = source.ledger.attendance.filter(({ gathering }) => gathering === 'activity-0320')
    expect(saved.map(({ member, mark }) => `${member} ${mark}`)).toEqual([
      'm01 present',
      'm02 present',
      'm03 leave',
      'm04 present',
      'm05 absent',
      'm06 present',
      'm07 present',
      'm08 present',
      'm09 present',
      'm10 present',
    ])
    expect(saved[2]).toMatchObject({ reason: '出差' })
    expect(source.entries.map(({ about }) => about)).toContain('attendance/activity-0320/m03')
    expect(sent).toHaveLength(10)
    expect(states(tracker)).toEqual({ 已保存: 10 })

    // The list knows, and the focus is where one was.
    await page.getByRole('button', { name: '返回列表' }).click()
    await hasFocus(page.getByRole('button', { name: '“委员进社区”集体活动' }))
  })
})
