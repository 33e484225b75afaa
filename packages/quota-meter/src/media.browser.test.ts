import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { all, example, measuredIn, periodOf, read, rowsOf, show, showExample, textOf, within } from '../test/meter.ts'
import type { QuotaMeter } from './quota-meter.ts'

const session = cdp() as unknown as { send(method: string, params?: object): Promise<unknown> }
const emulated = (media: string, features: Record<string, string> = {}): Promise<unknown> =>
  session.send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  })
const displayOf = (element: Element): string => getComputedStyle(element).display

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(async () => {
  document.body.textContent = ''
  document.body.removeAttribute('style')
  await emulated('')
  await page.viewport(1280, 900)
})

describe('in print', () => {
  test('a table for a notice board: name, day, per duty each period with its sign and word, and whose data it is', async () => {
    await page.viewport(718, 1000)
    const meter = await showExample(example('clerk'))
    await emulated('print')
    expect(
      ['table', 'thead', 'tbody tr', 'tbody th', 'tbody td'].map((part) => displayOf(within(meter, part))),
    ).toEqual(['table', 'table-header-group', 'table-row', 'table-cell', 'table-cell'])
    expect(all(meter, 'thead th').map(read)).toEqual(['职责', '进度', '2012年'])
    expect(read(within(meter, '.heading'))).toBe('示例乡委员联络组履职情况 截至2012年11月18日')
    const april = periodOf(meter, 'info-report 2012-04')
    expect(getComputedStyle(april, '::before').content).toContain('×')
    expect([read(april), getComputedStyle(april, '::after').content]).toEqual(['4月', '" 未完成"'])
    expect(read(within(meter, '.source'))).toBe('数据来源：示例县政协')
    // The whole year fits across the paper.
    const { right } = within(meter, 'table').getBoundingClientRect()
    expect(all(meter, '.strip button').filter((button) => button.getBoundingClientRect().right > right)).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(718)
  })

  test('earlier periods are unfolded; what is open, what is about members and what only works on a screen stay away', async () => {
    const meter = await showExample(example('clerk'))
    expect(read(within(meter, '.earlier'))).toBe('往期未完成 12 项')
    await emulated('print')
    expect(read(within(meter, '.earlier'))).toContain('社情民意信息：2012年4月、2012年8月')
    expect(['.opened', '.findings', '.due-list', '.pager'].map((part) => displayOf(within(meter, part)))).toEqual(
      Array.from({ length: 4 }, () => 'none'),
    )
    expect(textOf(meter)).not.toContain('示例乙')
    expect(textOf(meter)).not.toContain('示例乡冬季饲草储备调研')
  })
})

describe('as the reader needs it', () => {
  test('in forced colours every sign is still drawn and every period has its frame', async () => {
    await emulated('screen', { 'forced-colors': 'active' })
    const meter = await showExample(example('clerk'))
    const ink = getComputedStyle(within(meter, '.base')).color
    for (const status of ['met', 'open', 'late', 'short']) {
      const period = within(meter, `.strip .${status}`)
      const { color, borderBottomColor, borderBottomWidth, content } = getComputedStyle(period, '::before')
      expect([color, borderBottomColor]).toEqual([getComputedStyle(period).color, getComputedStyle(period).color])
      expect(content.length > 2 || Number.parseFloat(borderBottomWidth) > 0, status).toBe(true)
      expect(getComputedStyle(period).borderTopWidth).toBe('1px')
    }
    const { fill, backgroundColor } = getComputedStyle(within(meter, '.bar'))
    expect(fill).toBe(ink)
    expect(backgroundColor).not.toBe(fill)
  })

  test('nothing moves, with or without reduced motion', async () => {
    const meter = await showExample(example('clerk'))
    expect(meter.shadowRoot?.getAnimations()).toEqual([])
    const moving = all(meter, '*').filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element)
      return transitionDuration !== '0s' || animationName !== 'none'
    })
    expect(moving).toEqual([])
  })

  test('to a finger, a period is 44 pixels each way', async () => {
    await page.viewport(320, 800)
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    const meter = await showExample(example('clerk'))
    expect(matchMedia('(pointer: coarse)').matches).toBe(true)
    const sizes = all(meter, '.strip button').map((button) => button.getBoundingClientRect())
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false })
    expect(Math.min(...sizes.map(({ height }) => height))).toBeGreaterThanOrEqual(44)
    expect(Math.min(...sizes.map(({ width }) => width))).toBeGreaterThanOrEqual(44)
    // Twelve months in two rows of six.
    expect(new Set(sizes.slice(0, 6).map(({ top }) => top)).size).toBe(1)
    expect(new Set(sizes.slice(6, 12).map(({ top }) => top)).size).toBe(1)
    expect(sizes[6]?.top).toBeGreaterThan(sizes[0]?.top ?? 0)
  })

  test('a narrow column of a wide page is laid out as a narrow page is', async () => {
    const meter = await showExample(example('ordinary'))
    const isBeside = (): boolean => {
      const [progress, year] = [...within(meter, 'tbody tr').querySelectorAll('td')].map((cell) =>
        cell.getBoundingClientRect(),
      )
      return progress?.top === year?.top
    }
    expect(isBeside()).toBe(true)
    document.body.style.width = '340px'
    expect(isBeside()).toBe(false)
    expect(within(meter, 'table').scrollWidth).toBeLessThanOrEqual(340 + 16)
    expect(meter.getBoundingClientRect().width).toBe(340)
  })
})

describe('how old it is', () => {
  const published = async (daysAgo: number): Promise<QuotaMeter> => {
    const madeAt = new Date(Date.now() - daysAgo * 86_400_000 - 1000).toISOString()
    const address = URL.createObjectURL(new Blob([JSON.stringify({ ...measuredIn('ordinary'), madeAt })]))
    const meter = await show({ src: address })
    await expect.poll(() => meter.state).toBe('ready')
    await meter.updateComplete
    return meter
  }

  test('a published snapshot tells its day and age, and no longer how many days are left', async () => {
    const meter = await published(3)
    expect(read(within(meter, '.heading'))).toBe('示例乡委员联络组履职情况 数据截至2012年11月18日，3 天前发布')
    expect(rowsOf(meter)[0]).toBe('社情民意信息 本月已报送 0／1 条 11月30日截止 进行中')
    expect(textOf(meter)).not.toContain('还剩')
    meter.layout = 'badge'
    await meter.updateComplete
    expect(textOf(meter)).toBe('本期已完成 7／13 项（推定） 还差 6 项 数据截至2012年11月18日，3 天前发布')
  })

  test('one of today still tells them', async () => {
    const meter = await published(0)
    expect(read(within(meter, '.heading'))).toContain('数据截至2012年11月18日，刚刚发布')
    expect(rowsOf(meter)[0]).toContain('还剩 12 天')
  })

  test('where the clock here is behind, no age is made up', async () => {
    expect(read(within(await published(-3), '.heading'))).toBe('示例乡委员联络组履职情况 数据截至2012年11月18日')
  })
})
