import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import {
  allPresent,
  calm,
  focusedRow,
  focusOn,
  marks,
  mount,
  open,
  press,
  radio,
  row,
  saveNow,
  states,
} from '../../test/opened-roll.ts'
import { exampleOf } from './roll.examples.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => document.body.replaceChildren())

describe('on a bad day', () => {
  it('a whole roll waits, rows stay editable, and all is saved when the hub is back', async () => {
    const { source, tracker } = await open()
    source.offline = true
    await allPresent().click()
    await saveNow(30).click()
    await calm(tracker, source)
    expect(states(tracker)).toEqual({ 待上传: 30 })
    await radio('钱禾', '请假').click()
    await radio('孙禾', '请假').click()
    await calm(tracker, source)
    expect(states(tracker)).toEqual({ 待上传: 29, 未保存: 1 })
    await saveNow(1).click()
    source.offline = false
    await calm(tracker, source)
    await expect.poll(() => states(tracker)).toEqual({ 已保存: 30 })
    expect(source.entries).toHaveLength(32)
    expect(source.ledger.attendance.filter(({ mark }) => mark === 'leave')).toHaveLength(2)
  })

  it('one refused among thirty: the others are saved, and it can be sent again', async () => {
    const { source, tracker } = await open()
    source.refuse = ({ about }) =>
      about.endsWith('/x002') ? { code: 'reference', message: '该委员当日不在任。' } : undefined
    await allPresent().click()
    await saveNow(30).click()
    await calm(tracker, source)
    expect(states(tracker)).toEqual({ 已保存: 29, 没有被接收: 1 })
    await expect.element(row('钱禾')).toHaveTextContent('该委员当日不在任。')
    await expect.element(page.getByRole('alert').getByText('1 人的登记没有被接收')).toBeVisible()
    source.refuse = undefined
    await page.getByRole('button', { name: '重新上传：钱禾' }).click()
    await calm(tracker, source)
    expect(states(tracker)).toEqual({ 已保存: 30 })
    await expect.poll(focusedRow).toBe('钱禾')
  })
})

describe('what is not an entry yet', () => {
  it('is recorded under the session it was chosen in, when the person signs out', async () => {
    const { source, tracker } = await open()
    source.offline = true
    await radio('钱禾', '请假').click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await calm(tracker, source)
    source.offline = false
    expect(source.state.waiting.map(({ entry }) => entry.about)).toEqual(['attendance/activity-today/x002'])
    // Of what waits for a session, another one is shown nothing.
    await source.signIn('demo')
    await calm(tracker, source)
    expect(source.entries.map(({ value }) => value)).toMatchObject([{ member: 'x002', mark: 'leave' }])
  })

  it('is recorded where it was chosen, when the page asks for another source', async () => {
    const { source, tracker } = await open()
    const { source: other } = await open()
    await radio('钱禾', '请假').first().click()
    tracker.source = other
    await calm(tracker, source)
    expect(source.entries).toHaveLength(1)
    expect(other.entries).toHaveLength(0)
  })

  it('survives another reading and a lost session', async () => {
    const { source, tracker } = await open()
    await radio('钱禾', '特殊原因请假').click()
    await page.getByRole('textbox', { name: /^钱禾：\s*请假事由/ }).fill('照顾病人')
    await source.refresh()
    await calm(tracker, source)
    await expect.element(row('钱禾')).toHaveTextContent('未保存')
    source.endSession()
    await source.refresh()
    await calm(tracker, source)
    await expect.element(page.getByText('有 1 处修改尚未保存')).toBeVisible()
    await page.getByLabelText('登录码').fill('demo')
    await press('{Enter}')
    const reason = page.getByRole('textbox', { name: /^钱禾：\s*请假事由/ })
    await expect.element(reason).toHaveValue('照顾病人')
    await page.getByRole('textbox', { name: /^钱禾：\s*认定人/ }).fill('示例某')
    await focusOn('孙禾')
    await calm(tracker, source)
    expect(source.entries.map(({ value }) => value)).toEqual([
      { gathering: 'activity-today', member: 'x002', mark: 'leave-special', reason: '照顾病人', decidedBy: '示例某' },
    ])
  })

  it('keeps the page from being left unasked', async () => {
    const { source, tracker } = await open()
    const isGuarded = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(isGuarded()).toBe(false)
    await radio('钱禾', '请假').click()
    await calm(tracker)
    expect(isGuarded()).toBe(true)
    await focusOn('孙禾')
    await calm(tracker, source)
    expect(isGuarded()).toBe(false)
  })
})

describe('what others record', () => {
  it('is shown where nothing was changed here', async () => {
    const { source, tracker } = await open()
    await radio('孙禾', '请假').click()
    source.elsewhere({
      about: 'attendance/activity-today/x002',
      value: { gathering: 'activity-today', member: 'x002', mark: 'absent' },
    })
    await source.refresh()
    await calm(tracker, source)
    await expect.element(radio('钱禾', '无故缺席')).toBeChecked()
    await expect.element(radio('孙禾', '请假')).toBeChecked()
  })

  it('in one widget of a page shows in its others', async () => {
    const { source, tracker } = await open()
    const other = await mount({ source, gathering: 'activity-today', readonly: true })
    tracker.shadowRoot?.querySelector<HTMLInputElement>('#row-x002 input[value="leave"]')?.click()
    tracker.remove()
    await calm(other, source)
    expect(states(other)).toEqual({ 已保存: 1, 未登记: 29 })
    expect(page.getByRole('radio').elements()).toHaveLength(0)
    await expect.element(row('钱禾')).toHaveTextContent('请假')
  })
})

describe('the page', () => {
  it('may keep a mark from being recorded: it stays, is not tried again by itself, and that is said', async () => {
    const { source, tracker } = await open()
    let cancels = true
    tracker.addEventListener('liaison-change', (event) => {
      if (cancels) event.preventDefault()
    })
    await focusOn('钱禾')
    await press('2')
    await calm(tracker, source)
    await expect.element(row('钱禾')).toHaveTextContent('未保存')
    await expect.element(page.getByRole('alert')).toHaveTextContent('有 1 人的出席情况被本网页拦下')
    cancels = false
    await saveNow(1).click()
    await calm(tracker, source)
    expect(marks(source)).toEqual(['x002 leave'])
    expect(page.getByRole('alert').elements()).toHaveLength(0)
  })

  it('may hand in a roll of its own: marks are announced and not stored, and nobody has a record there', async () => {
    const ledger = exampleOf(30)
    const gathering = ledger.gatherings[1]
    if (!gathering) throw new Error('no such gathering')
    const tracker = document.createElement('liaison-attendance-tracker')
    tracker.roll = { gathering, members: ledger.members, attendance: [] }
    document.body.append(tracker)
    await calm(tracker)
    const values: unknown[] = []
    tracker.addEventListener('liaison-change', ({ detail }) => values.push(detail.entry.value))
    await radio('钱禾', '请假').click()
    await radio('孙禾', '出席').click()
    await calm(tracker)
    expect(values).toEqual([{ gathering: 'activity-today', member: 'x002', mark: 'leave' }])
    await expect.element(row('钱禾')).toHaveTextContent('已提交')
    expect(page.getByRole('button', { name: '钱禾' }).elements()).toHaveLength(0)
  })
})
