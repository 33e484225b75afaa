import type { Attendance, Entry } from '@liaison-kit/core'
import { type MemoryOptions, type MemorySource, memorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
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

async function calm(tracker: AttendanceTracker, source?: MemorySource): Promise<void> {
  await tracker.updateComplete
  // One call may lead to the next, as signing in leads to reading.
  for (let i = 0; i < 3; i++) await source?.settled()
  await tracker.updateComplete
  // The width is measured in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await tracker.updateComplete
}

/** A roll open for a clerk. */
async function open(gathering: string, options: Partial<MemoryOptions> = {}) {
  const source = memorySource({ ...clerk, ...options })
  return { source, tracker: await mount({ source, gathering }) }
}

const row = (name: string): Locator => page.getByRole('row', { name: new RegExp(`^${name} `) })
const radio = (name: string, mark: string): Locator =>
  page.getByRole('group', { name: `${name}的出席情况` }).getByRole('radio', { name: mark, exact: true })
const reasonOf = (name: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(`^${name}：\\s*请假事由（可不填）$`) })
const saveButton = (): Locator => page.getByRole('button', { name: '保存考勤' })
const mark = (source: MemorySource, gathering: string, member: string): Attendance | undefined =>
  source.ledger.attendance.find((one) => one.gathering === gathering && one.member === member)

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await userEvent.keyboard(key)
}
/** What has the focus, also inside a shadow root. */
const focused = (): Element | null | undefined =>
  document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
const hasFocus = (locator: Locator): Promise<void> => expect.poll(() => focused() === locator.element()).toBe(true)
/** What became of each row, in their order. */
const states = (tracker: AttendanceTracker): (string | null)[] =>
  [...(tracker.shadowRoot?.querySelectorAll('[part="row-state"]') ?? [])].map(({ textContent }) => textContent)
const all = <T>(value: T): T[] => Array<T>(10).fill(value)

/** Whether leaving the page now would be asked about. */
function isGuarded(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

const faultsOf = async (tracker: AttendanceTracker): Promise<string[]> =>
  (await axe.run(tracker)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)

const overflow = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth

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
  it('lists gatherings by what is to be done, each with how far its roll is', async () => {
    await mount({ source: memorySource(clerk) })
    const names = page
      .getByRole('button')
      .elements()
      .map((button) => button.textContent?.replace(/\s+/g, ' ').trim())
    expect(names.slice(0, 5)).toEqual([
      '“委员进社区”集体活动 今天（3月20日） · 集体活动 · 示例镇社区服务中心 10 人未登记',
      '春季灌溉用水调研 3月12日 · 调研 · 示例乡水管站 · 示例乡联络组主办 10 人未登记',
      '第一季度集中学习 2月26日 · 集中学习 · 示例镇会议室 2 人未登记',
      '视察村级卫生室建设 4月8日 · 视察 · 示例村 应到 10 人',
      '乡村教育座谈会 1月15日 · 座谈 · 示例镇中心小学 10 人已登记',
    ])
  })

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
      expect(page.getByRole('group').elements()).toHaveLength(10)
      expect(row('示例甲').getByRole('radio').elements()).toHaveLength(4)
      // What is pending may stay so.
      expect(row('示例辛').getByRole('radio').elements()).toHaveLength(5)
      await expect.element(row('示例甲').getByRole('cell', { name: '组长' })).toBeVisible()
      await expect.element(radio('示例甲', '出席')).toBeChecked()
      await expect.element(radio('示例辛', '请假待定')).toBeChecked()
      await expect.element(row('示例壬')).toHaveTextContent('未登记')
    }
    const totals = tracker.shadowRoot?.querySelector('[aria-live="polite"]')
    expect(totals?.textContent).toBe('应到 10 人：出席 7，请假 1（其中待定 1），缺席 0，未登记 2')
    for (const target of tracker.shadowRoot?.querySelectorAll('label.choice, button') ?? []) {
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    }
  })

  it('readonly shows marks and reasons without any control', async () => {
    await mount({ source: memorySource(clerk), gathering: 'symposium-0115', readonly: true })
    expect(page.getByRole('radio').elements()).toHaveLength(0)
    expect(saveButton().elements()).toHaveLength(0)
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

  it('a group without gatherings is told who records them', async () => {
    const tracker = await mount({
      source: memorySource({ ...clerk, ledger: { ...exampleLedger, gatherings: [], attendance: [] } }),
    })
    expect(tracker.state).toBe('empty')
    await expect.element(page.getByText('本组还没有会议、活动记录')).toBeVisible()
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
    await press('demo', '{Enter}')
    await hasFocus(page.getByRole('heading', { name: '会议、活动出席登记' }))
    await userEvent.tab()
    await press('{Enter}')
    await hasFocus(page.getByRole('heading', { name: '“委员进社区”集体活动' }))
    await expect.element(page.getByText('应到 10 人：出席 0，请假 0，缺席 0，未登记 10')).toBeVisible()

    // Everybody present, then the exceptions: the third on leave, the fifth absent.
    await userEvent.tab()
    await press('{Enter}')
    for (let i = 0; i < 3; i++) await userEvent.tab()
    await hasFocus(radio('示例丙', '出席'))
    await press('{ArrowRight}')
    await userEvent.tab()
    await press('出差')
    for (let i = 0; i < 3; i++) await userEvent.tab()
    await hasFocus(radio('示例戊', '出席'))
    await press('{ArrowLeft}')
    await expect.element(page.getByText('应到 10 人：出席 8，请假 1，缺席 1，未登记 0')).toBeVisible()
    expect(source.entries).toHaveLength(0)

    while (focused()?.textContent?.includes('保存考勤') !== true) await userEvent.tab()
    await expect.element(saveButton()).toHaveTextContent('（10 处未保存）')
    await press('{Enter}')
    await calm(tracker, source)
    await hasFocus(saveButton())

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
    expect(states(tracker)).toEqual(all('已保存'))
    expect(isGuarded()).toBe(false)

    // The list knows.
    await page.getByRole('button', { name: '返回列表' }).click()
    await hasFocus(page.getByRole('button', { name: '“委员进社区”集体活动' }))
    await expect.element(page.getByRole('button', { name: '“委员进社区”集体活动' })).toHaveTextContent('10 人已登记')
  })

  it('records only what was changed, and shows the old mark until it is saved', async () => {
    const { source, tracker } = await open('symposium-0115')
    await radio('示例癸', '请假').click()
    await expect.element(row('示例癸')).toHaveTextContent(/未保存.*原为：无故缺席/)
    await radio('示例甲', '请假').click()
    await radio('示例甲', '出席').click()
    await expect.element(row('示例甲')).toHaveTextContent('已保存')
    await saveButton().click()
    await calm(tracker, source)
    expect(source.entries.map(({ about }) => about)).toEqual(['attendance/symposium-0115/m10'])
    expect(mark(source, 'symposium-0115', 'm10')).toMatchObject({ mark: 'leave' })
    await expect.element(row('示例癸')).not.toHaveTextContent('原为')
  })

  it('takes no special leave without the name of who recognised it', async () => {
    const { source, tracker } = await open('study-0226')
    await radio('示例壬', '特殊原因请假').click()
    await radio('示例癸', '出席').click()
    await saveButton().click()
    const field = page.getByRole('textbox', { name: /^示例壬：\s*认定人（必填）$/ })
    await hasFocus(field)
    await expect.element(field).toBeInvalid()
    await expect.element(field).toHaveAccessibleDescription('请填写认定人姓名，否则不能保存。')
    expect(await faultsOf(tracker)).toEqual([])
    expect(source.entries).toHaveLength(0)

    await press('县政协办公室 示例某')
    await saveButton().click()
    await calm(tracker, source)
    expect(mark(source, 'study-0226', 'm09')).toMatchObject({ mark: 'leave-special', decidedBy: '县政协办公室 示例某' })
    expect(mark(source, 'study-0226', 'm10')).toMatchObject({ mark: 'present' })
  })

  it('a leave that was pending keeps when and why it was asked', async () => {
    const { source, tracker } = await open('study-0226')
    await radio('示例辛', '请假').click()
    await saveButton().click()
    await calm(tracker, source)
    expect(mark(source, 'study-0226', 'm08')).toMatchObject({ mark: 'leave', reason: '外出治病', asked: '2026-02-24' })
  })

  it('undoes one row, or all, and takes that back', async () => {
    const { source, tracker } = await open('study-0226')
    await page.getByRole('button', { name: '全部出席' }).click()
    await radio('示例甲', '无故缺席').click()
    await page.getByRole('button', { name: '撤销对示例甲的修改' }).click()
    await expect.element(radio('示例甲', '出席')).toBeChecked()
    await hasFocus(radio('示例甲', '出席'))
    await expect.element(saveButton()).toHaveTextContent('（2 处未保存）')
    await page.getByRole('button', { name: '撤销修改' }).click()
    await expect.element(row('示例壬')).toHaveTextContent('未登记')
    expect(isGuarded()).toBe(false)
    await page.getByRole('button', { name: '恢复修改' }).click()
    await hasFocus(page.getByRole('button', { name: '撤销修改' }))
    await expect.element(radio('示例壬', '出席')).toBeChecked()
    await saveButton().click()
    await calm(tracker, source)
    expect(source.entries).toHaveLength(2)
  })
})

describe('on a bad day', () => {
  it('what waits is shown as waiting, never as saved, and is saved when the hub is back', async () => {
    const { source, tracker } = await open('activity-0320')
    source.offline = true
    await page.getByRole('button', { name: '全部出席' }).click()
    await saveButton().click()
    await calm(tracker, source)
    expect(states(tracker)).toEqual(all('待上传'))
    expect(isGuarded()).toBe(true)
    source.offline = false
    await calm(tracker, source)
    await expect.poll(() => states(tracker)).toEqual(all('已保存'))
    expect(source.entries).toHaveLength(10)
    expect(isGuarded()).toBe(false)
  })

  it('what the hub refuses is in the tray with its reason, the rest is saved, and it can be mended', async () => {
    const { source, tracker } = await open('study-0226')
    source.refuse = ({ about, value }) =>
      about.endsWith('/m09') && (value as Attendance).mark === 'absent'
        ? { code: 'reference', message: '该委员当日不在任。' }
        : undefined
    await radio('示例壬', '无故缺席').click()
    await radio('示例癸', '出席').click()
    await saveButton().click()
    await calm(tracker, source)
    await expect.element(row('示例壬')).toHaveTextContent('被退回')
    await expect.element(row('示例癸')).toHaveTextContent('已保存')
    const tray = page.getByRole('region', { name: /记录/ })
    await expect.element(tray).toHaveTextContent('示例壬（第一季度集中学习）：无故缺席')
    await expect.element(tray).toHaveTextContent('该委员当日不在任。')
    expect(await faultsOf(tracker)).toEqual([])
    expect(isGuarded()).toBe(true)

    await radio('示例壬', '请假').click()
    await saveButton().click()
    await calm(tracker, source)
    expect(tray.elements()).toHaveLength(0)
    expect(mark(source, 'study-0226', 'm09')).toMatchObject({ mark: 'leave' })
  })

  it('what was typed survives another reading and a lost session', async () => {
    const { source, tracker } = await open('study-0226')
    await radio('示例壬', '请假').click()
    await reasonOf('示例壬').fill('照顾病人')
    await source.refresh()
    await calm(tracker, source)
    await expect.element(row('示例壬')).toHaveTextContent('未保存')
    expect(isGuarded()).toBe(true)

    source.endSession()
    await source.refresh()
    await calm(tracker, source)
    await expect.element(page.getByRole('alert')).toHaveTextContent('登录已失效')
    await expect.element(page.getByText('有 1 处修改尚未保存')).toBeVisible()
    await page.getByLabelText(/码/).fill('demo')
    await press('{Enter}')
    await expect.element(reasonOf('示例壬')).toHaveValue('照顾病人')
    await saveButton().click()
    await calm(tracker, source)
    expect(mark(source, 'study-0226', 'm09')).toMatchObject({ mark: 'leave', reason: '照顾病人' })
  })

  it('what others record meanwhile is shown where nothing was changed here', async () => {
    const { source, tracker } = await open('study-0226')
    await radio('示例癸', '请假').click()
    source.record('attendance/study-0226/m09', { gathering: 'study-0226', member: 'm09', mark: 'absent' })
    await calm(tracker, source)
    await expect.element(radio('示例壬', '无故缺席')).toBeChecked()
    await expect.element(radio('示例癸', '请假')).toBeChecked()
  })

  it('unsaved rows of one gathering stay while another is looked at', async () => {
    const { tracker } = await open('study-0226')
    await radio('示例壬', '请假').click()
    await page.getByRole('button', { name: '返回列表' }).click()
    await expect.element(page.getByRole('button', { name: '第一季度集中学习' })).toHaveTextContent('1 处修改未保存')
    await page.getByRole('button', { name: '乡村教育座谈会' }).click()
    await expect.element(saveButton()).toHaveAttribute('aria-disabled', 'true')
    expect(isGuarded()).toBe(true)
    tracker.remove()
    expect(isGuarded()).toBe(false)
  })
})

describe('the page', () => {
  it('may keep a mark from being recorded: it then stays unsaved, and that is said', async () => {
    const { source, tracker } = await open('study-0226')
    tracker.addEventListener('liaison-change', (event) => {
      if (event.detail.entry.about.endsWith('/m09')) event.preventDefault()
    })
    await page.getByRole('button', { name: '全部出席' }).click()
    await saveButton().click()
    await calm(tracker, source)
    expect(source.entries.map(({ about }) => about)).toEqual(['attendance/study-0226/m10'])
    await expect.element(row('示例壬')).toHaveTextContent('未保存')
    await expect.element(row('示例癸')).toHaveTextContent('已保存')
    await expect.element(page.getByRole('alert')).toHaveTextContent('有 1 人的出席情况被本网页拦下')
  })

  it('sees in its other widgets what was saved in one', async () => {
    const { source, tracker } = await open('study-0226')
    const other = await mount({ source, gathering: 'study-0226', readonly: true })
    await page.getByRole('button', { name: '全部出席' }).click()
    await saveButton().click()
    await calm(tracker, source)
    expect(states(other)).toEqual(all('已保存'))
  })

  it('may hand in a roll of its own, which is announced and not stored', async () => {
    const example = trackerExamples.find(({ roll }) => roll)
    const roll = example?.roll
    if (!roll) throw new Error('no such example')
    const source = memorySource(clerk)
    const tracker = await mount({ roll, source })
    const entries: Entry[] = []
    document.body.addEventListener('liaison-change', ({ detail }) => entries.push(detail.entry), { once: false })
    await radio('示例甲', '出席').click()
    await saveButton().click()
    await calm(tracker, source)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      about: 'attendance/activity-0320/m01',
      value: { gathering: 'activity-0320', member: 'm01', mark: 'present' },
    })
    expect(source.entries).toHaveLength(0)
    await expect.element(row('示例甲')).toHaveTextContent('已提交')
    await expect.element(row('示例甲')).not.toHaveTextContent('已保存')
    tracker.roll = { ...roll, attendance: entries.map(({ value }) => value as Attendance) }
    await calm(tracker)
    await expect.element(row('示例甲')).toHaveTextContent('已保存')
  })
})
