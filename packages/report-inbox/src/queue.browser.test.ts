import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { MountedInbox } from '../test/mounted-inbox.ts'
import { sampleSource } from './report-inbox.examples.ts'
import { sampleLedger } from './sample-ledger.examples.ts'

let mounted: MountedInbox

beforeEach(async () => {
  await page.viewport(1280, 900)
})
afterEach(() => {
  document.body.textContent = ''
})

const open = async (): Promise<void> => {
  mounted = await MountedInbox.with(sampleSource())
}

describe('the queue', () => {
  it('begins with what is new, what has waited longest first, and says how many stand how', async () => {
    await open()
    expect(mounted.titles[0]).toBe('东河乡三支渠渗漏，下游灌溉用水不足')
    const said = mounted.all('.queue').map((queue) => queue.getAttribute('aria-label'))
    expect(said).toEqual([
      '新报送，3 件',
      '待研究，1 件',
      '超期未答复，1 件',
      '待答复，2 件',
      '已采用，1 件',
      '留存，1 件',
      '已退回，1 件',
      '已答复，2 件',
      '有批示，1 件',
      '全部，11 件',
    ])
  })

  it('says how long an answer is overdue, that the time allowed is assumed, and what an answer came to', async () => {
    await open()
    await mounted.click('超期未答复，1 件')
    expect(mounted.text).toContain('答复超期 36 天（期限为推定）')
    await mounted.click('已答复，2 件')
    expect(mounted.text).toContain('尚未解决，已列入计划（B 类）')
    expect(mounted.text).toContain('因条件所限，暂时不能解决（C 类）')
    expect(mounted.text).not.toContain('问题已经解决')
  })

  it('is narrowed by what is typed and chosen, with the numbers of each queue, and widened again', async () => {
    await open()
    await mounted.click('全部，11 件')
    await mounted.fill('filter-search', '河乡')
    expect(mounted.titles).toHaveLength(4)
    expect(mounted.focused).toBe('all')
    await userEvent.selectOptions(mounted.one('#filter-month'), '2012-01')
    await mounted.settled()
    expect(mounted.titles).toEqual(['东河乡冬季供暖煤炭价格偏高'])
    expect(mounted.button('全部，1 件')).toBeDefined()
    await mounted.fill('filter-search', '没有的字')
    expect(mounted.text).toContain('没有符合条件的件。')
    await mounted.click('清除筛选条件')
    expect(mounted.titles).toHaveLength(11)
    expect(mounted.focused).toBe('count')
    expect(mounted.one<HTMLInputElement>('#filter-search').value).toBe('')
    expect(mounted.one<HTMLSelectElement>('#filter-month').value).toBe('')
  })

  it('stays as it was while a report is read, and gives the focus back to its line', async () => {
    await open()
    await mounted.click('全部，11 件')
    await mounted.fill('filter-search', '渠')
    await mounted.click('东河乡三支渠渗漏，下游灌溉用水不足')
    expect(mounted.focused).toBe('heading')
    expect(mounted.inbox.report).toBe('w01')
    await mounted.click('返回列表')
    expect(mounted.focused).toBe('w01')
    expect(mounted.titles).toEqual(['东河乡三支渠渗漏，下游灌溉用水不足'])
  })

  it('of a thousand shows a page, and turns', async () => {
    const works = Array.from({ length: 1000 }, (_, index) => ({
      ...sampleLedger.works[0]!,
      id: `w${`${index}`.padStart(4, '0')}`,
      title: `第 ${index} 件`,
    }))
    mounted = await MountedInbox.with(sampleSource({ ledger: { ...sampleLedger, works, handling: [] } }))
    expect(mounted.titles).toHaveLength(25)
    expect(mounted.text).toContain('第 1 页，共 40 页')
    await mounted.click('下一页')
    expect(mounted.titles[0]).toBe('第 25 件')
    expect(mounted.focused).toBe('count')
    await mounted.fill('filter-search', '第 99')
    // Two words: 99, 199 … 999, and 990 to 998.
    expect(mounted.titles).toHaveLength(19)
    await mounted.click('第 99 件')
    expect(mounted.text).toContain('第 1 件，共 19 件')
  })
})

describe('the figures', () => {
  it('by group, category and month, of a year or of all, and on paper', async () => {
    await open()
    await mounted.click('统计')
    expect(mounted.focused).toBe('heading')
    expect(mounted.text).toContain('2012年社情民意信息统计')
    expect(mounted.all('caption').map((caption) => caption.textContent)).toEqual(['按联络组', '按类别', '按月份'])
    expect(mounted.text).not.toContain('委员甲')
    let printed = ''
    const print = window.print
    window.print = () => {
      printed = mounted.inbox.getAttribute('printing') ?? ''
    }
    await mounted.click('打印')
    window.print = print
    expect(printed).toBe('inbox')
    window.dispatchEvent(new Event('afterprint'))
    await mounted.click('返回列表')
    expect(mounted.titles).toHaveLength(3)
  })
})
