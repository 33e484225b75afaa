import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { button, calm, field, hasFocus, mount, save, stored, text, titles } from '../test/mounted-book.ts'
import { clerkSource, countySource, memberSource } from './work-book.examples.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => {
  document.body.textContent = ''
})

describe('what is listed', () => {
  test('a year at a time: one that names a period in that year, a project carried over in both', async () => {
    const mounted = await mount(clerkSource())
    expect(titles(mounted)).toHaveLength(11)
    expect(titles(mounted)).toContain('帮扶困难户打井')
    expect(titles(mounted)).not.toContain('2011年工作总结')
    await page.getByLabelText('年份').selectOptions('2011')
    expect(titles(mounted)).toEqual(['2011年工作总结', '帮扶困难户打井'])
  })

  test('of one kind, or by a part of the title, and how many', async () => {
    const mounted = await mount(clerkSource())
    await page.getByLabelText('类别').selectOptions('practical-project')
    expect(titles(mounted)).toEqual(['为村小学修建操场', '帮扶困难户打井'])
    await page.getByLabelText('查找名称').fill('打井')
    await expect.element(page.getByText('找到 1 项。')).toBeVisible()
    await page.getByLabelText('查找名称').fill('没有这个')
    await button('显示全部').click()
    expect(titles(mounted)).toHaveLength(11)
    expect((page.getByLabelText('类别').element() as HTMLSelectElement).value).toBe('')
  })

  test('what was entered late, is under way, was adopted, lacks papers', async () => {
    const mounted = await mount(clerkSource())
    for (const said of ['补录，晚 65 天', '正在办理', '9月18日 已采用', '缺会议（活动）记录、上报办公室、出席登记']) {
      expect(text(mounted)).toContain(said)
    }
  })

  test('the handling of a work and what it grew out of; a source leads to its own row', async () => {
    const mounted = await mount(clerkSource())
    await button('关于整修三支渠的提案').click()
    expect(text(mounted)).toContain('7月10日 已立案')
    await button('6月20日 调研报告：春灌用水情况调研报告').click()
    await hasFocus(button('春灌用水情况调研报告'))
    await button('6月28日 提案：关于整修三支渠的提案').click()
    await hasFocus(button('关于整修三支渠的提案'))
  })

  test('gatherings and info reports lead to where they are written', async () => {
    const told: unknown[] = []
    const { book } = await mount(clerkSource())
    document.addEventListener('liaison-open', ({ detail }) => told.push(detail), { once: false })
    await button('视察乡卫生院改造').click()
    await button('打开出席登记：视察乡卫生院改造').click()
    await button('乡卫生院夜间无人值班').click()
    await button('查看这条信息：乡卫生院夜间无人值班').click()
    expect(told).toEqual([{ gathering: 'inspection-0912' }, { report: 'report-0910' }])
    // Neither can be changed here.
    expect([...book.renderRoot.querySelectorAll('#edit, #withdraw')]).toEqual([])
  })

  test('a member sees their own works alone, and may write those', async () => {
    const mounted = await mount(memberSource())
    expect(titles(mounted)).toEqual(['乡卫生院夜间无人值班', '为村小学修建操场'])
    await button('新增工作成果').click()
    await field('类别').selectOptions('self-study')
    expect(page.getByLabelText('委员', { exact: true }).query()).toBeNull()
    await field('名称').fill('学习笔记两篇')
    await save(mounted)
    expect(stored(mounted, '学习笔记两篇')).toMatchObject({ member: 'm01', group: 'g-01' })
  })

  test('the county chooses a group, and may say that a report is distinguished', async () => {
    const mounted = await mount(countySource())
    await page.getByLabelText('联络组').selectOptions('g-02')
    expect(titles(mounted)).toEqual(['春灌用水座谈会', '其他组的建议'])
    await page.getByLabelText('联络组').selectOptions('g-01')
    await button('春灌用水情况调研报告').click()
    await button('更正：春灌用水情况调研报告').click()
    await page.getByLabelText('已认定为优秀调研报告').click()
    await save(mounted)
    expect(stored(mounted, '春灌用水情况调研报告')).not.toHaveProperty('distinguished')
  })
})

test('the year on paper: a table, in order of its days, and nothing else', async () => {
  const session = cdp() as unknown as { send(method: string, params?: object): Promise<unknown> }
  const mounted = await mount(clerkSource())
  const { book } = mounted
  await page.getByLabelText('类别').selectOptions('plan')
  const print = vi.spyOn(window, 'print').mockReturnValue()
  await button('打印本年台账').click()
  await calm(mounted)
  expect(print).toHaveBeenCalledOnce()
  print.mockRestore()
  await page.viewport(680, 960)
  await session.send('Emulation.setEmulatedMedia', { media: 'print' })
  const visible = [...book.renderRoot.querySelectorAll('.base > *')].filter(
    (part) => getComputedStyle(part).display !== 'none',
  )
  expect(visible.map((part) => part.className)).toEqual(['paper'])
  const rows = [...book.renderRoot.querySelectorAll('.paper tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim()),
  )
  // The whole year, whatever is looked for on the screen.
  expect(rows).toHaveLength(11)
  expect(rows[0]).toEqual(['1', '2011年11月10日', '为民办实事', '帮扶困难户打井', '', '', '5月8日办结'])
  expect(rows[9]).toEqual(['10', '9月10日', '社情民意信息', '乡卫生院夜间无人值班', '示例甲', '', '9月18日 已采用'])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(680)
  await session.send('Emulation.setEmulatedMedia', { media: '' })
})
