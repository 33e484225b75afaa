import { SourceError } from '@liaison-kit/source'
import { memorySource } from '@liaison-kit/source/memory'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  all,
  example,
  focused,
  measuredIn,
  periodOf,
  read,
  settled,
  sheetOf,
  show,
  showExample,
  signedIn,
  stripOf,
  textOf,
  within,
} from '../test/meter.ts'
import type { QuotaMeter } from './quota-meter.ts'
import { sampleLedger } from './sample-ledger.ts'

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(async () => {
  document.body.textContent = ''
  await page.viewport(1280, 900)
})

async function open(meter: QuotaMeter, period: string): Promise<Record<string, string>> {
  periodOf(meter, period).click()
  await meter.updateComplete
  return sheetOf(meter)
}

describe('the year of a duty', () => {
  test('its periods by status, those to come not to be pressed', async () => {
    const meter = await showExample(example('clerk'))
    expect(stripOf(meter, 'info-report')).toEqual([
      ...['1月：已完成', '2月：已完成', '3月：已完成', '4月：未完成', '5月：已完成', '6月：已完成'].map(
        (one) => `2012年${one}`,
      ),
      ...['7月：已完成', '8月：未完成', '9月：已完成', '10月：已完成', '11月：进行中', '12月：未开始'].map(
        (one) => `2012年${one}`,
      ),
    ])
    expect(stripOf(meter, 'quarterly-report')).toEqual([
      '2012年第一季度：逾期完成',
      '2012年第二季度：未完成',
      '2012年第三季度：未完成',
      '2012年第四季度：进行中',
    ])
    expect(stripOf(meter, 'research-report')).toEqual(['2012年上半年：已完成', '2012年下半年：已完成'])
    expect(stripOf(meter, 'plan')).toEqual(['2012年全年：已完成'])
    expect(all(meter, '.strip [disabled]').map((button) => button.getAttribute('aria-label'))).toEqual([
      '2012年12月：未开始',
    ])
  })

  test('each sign has its word in the list of signs, and no two statuses look alike', async () => {
    const meter = await showExample(example('clerk'))
    const signs = all(meter, '.legend span').map((sign) => {
      const { borderRadius, borderStyle, borderWidth, content, width } = getComputedStyle(sign, '::before')
      return [read(sign), [borderRadius, borderStyle, borderWidth, content, width].join()]
    })
    expect(signs.map(([word]) => word)).toEqual(['已完成', '逾期完成', '进行中', '未完成', '未开始'])
    expect(new Set(signs.map(([, look]) => look)).size).toBe(signs.length)
  })

  test('of a term’s years one is shown; the others are gone to and back', async () => {
    const [, meter] = await signedIn({ today: '2014-02-10' })
    const [before, after] = all(meter, '.pager button')
    const year = (): string => read(within(meter, '.pager b'))
    expect([year(), before?.getAttribute('aria-label'), after?.getAttribute('aria-label')]).toEqual([
      '2014年',
      '上一年，2013年',
      '没有更晚的年份',
    ])
    expect(after?.getAttribute('aria-disabled')).toBe('true')
    after?.click()
    await meter.updateComplete
    expect(year()).toBe('2014年')
    await userEvent.click(before!)
    await userEvent.click(before!)
    expect(year()).toBe('2012年')
    expect(focused(meter)).toBe(before)
    expect(before?.getAttribute('aria-label')).toBe('没有更早的年份')
    expect(stripOf(meter, 'collective-proposal')).toEqual(['2012年全年：未完成'])
    await userEvent.click(after!)
    // A duty of 2012 alone has no year 2013, and nothing is asked of it now.
    expect(meter.shadowRoot?.querySelector('[value^="collective-proposal"]')).toBeNull()
  })
})

describe('what stands behind a period', () => {
  test('in public counts: what is done and asked, where it comes from, and that titles are not public', async () => {
    const meter = await showExample(example('public-period'))
    expect(sheetOf(meter)).toEqual({
      完成情况: '2012年第三季度已开展 0／1 次，尚缺 1 次 未完成',
      截止日期: '9月30日已截止',
      计入记录: '这里只公开数目，记录标题不公开。',
      依据: '文件 shache-2012-speech 第 2.2 部分第 1 项，自2012年1月1日起执行。',
      完成办法: '本项已逾期，尚缺 1 次。',
    })
    expect(await open(meter, 'annual-summary 2012')).toMatchObject({
      截止日期: '2013年1月31日截止（推定）',
      依据:
        '文件 shache-2012-speech 第 1 部分第 2 项，自2012年1月1日起执行。' +
        '标有（推定）的，原文件没有写明日期或数目，是整理时推定的。',
      完成办法: '2013年1月31日（含）前报送 1 份，即为完成。',
    })
    expect(all(meter, '.opened').length).toBe(1)
  })

  test('where the hub is known, the way to its own page; not where one may only look', async () => {
    const meter = await showExample(example('public-period'))
    const link = (): string | null | undefined => meter.shadowRoot?.querySelector('.opened a')?.getAttribute('href')
    expect(link()).toBeUndefined()
    meter.hub = 'https://hub.example/liaison/'
    await meter.updateComplete
    expect(link()).toBe('https://hub.example/liaison/desk/')
    meter.readonly = true
    await meter.updateComplete
    expect(link()).toBeUndefined()
  })

  test('signed in: the records by day, kind and title, and the document by its title', async () => {
    const [, meter] = await signedIn()
    expect(await open(meter, 'info-report 2012-10')).toEqual({
      完成情况: '2012年10月已报送 1／1 条 已完成',
      截止日期: '10月31日截止',
      计入记录: '10月16日 社情民意信息 关于示例事项的情况反映（10月）',
      依据: '《在政协莎车县委员会2012年政协委员联络组经验交流会上的讲话》第 2.2 部分第 1 项，自2012年1月1日起执行。',
    })
    expect(await open(meter, 'info-report 2012-08')).toMatchObject({
      计入记录: '没有计入的记录。',
      完成办法:
        '本期已过，此后所做不再计入；8月1日至8月31日期间如另有社情民意信息 1 条漏记，按实际日期补录后即为完成。',
    })
    expect(await open(meter, 'inspection 2012-Q4')).toMatchObject({
      完成办法: '10月1日至12月31日期间开展视察 1 次，即为完成。',
    })
    expect(await open(meter, 'quarterly-report 2012-Q2')).toMatchObject({
      完成办法: '本项已逾期；补报季度工作汇报 1 份，注明所属期间为2012年第二季度，计为逾期完成。',
    })
    expect(await open(meter, 'annual-summary 2012')).toMatchObject({
      完成办法: '2013年1月31日（含）前报送全年总结 1 份，注明所属期间为2012年，即为完成。',
    })
  })

  test('what does not count and why, folded', async () => {
    const [, meter] = await signedIn()
    expect((await open(meter, 'distinguished-research 2012')).未计入).toBe('1 条，查看原因')
    await page.getByRole('button', { name: '1 条，查看原因' }).click()
    expect(sheetOf(meter).未计入).toBe('1 条，查看原因 10月30日 调研报告 示例乡校车安全调研：未被认定为高质量')
    expect((await open(meter, 'inspection 2012-Q4')).未计入).toBe('1 条，查看原因')
    await page.getByRole('button', { name: '1 条，查看原因' }).click()
    expect(sheetOf(meter).未计入).toContain('视察县医院（全县组织）：由县政协统一组织，不计入联络组')
  })

  test('a member is not told of the group’s records', async () => {
    expect(sheetOf(await showExample(example('member'))).计入记录).toBe('这里只公开数目，记录标题不公开。')
  })

  test('follows what is recorded, and goes when somebody signs out', async () => {
    const [source, meter] = await signedIn()
    await open(meter, 'info-report 2012-11')
    source.record('works/w-11', {
      id: 'w-11',
      kind: 'info-report',
      group: 'g-01',
      date: '2012-11-18',
      title: '关于冬季供暖的情况反映',
    })
    await settled(source, meter)
    expect(sheetOf(meter).计入记录).toBe('11月18日 社情民意信息 关于冬季供暖的情况反映')
    await source.signOut()
    await settled(source, meter)
    expect(sheetOf(meter).计入记录).toBe('这里只公开数目，记录标题不公开。')
    expect(textOf(meter)).not.toContain('委员考勤提示')
  })

  test('what cannot be had is said, with its reason', async () => {
    const problem = { code: 'example', message: '暂时读不到（示例）。' }
    const source = memorySource({ ledger: sampleLedger, group: 'g-01', today: '2012-11-18', signedIn: true })
    const { explanations } = source
    source.explanations = () => Promise.reject(new SourceError(problem))
    const meter = await show({ source, group: 'g-01' })
    await settled(source, meter)
    expect((await open(meter, 'info-report 2012-10')).计入记录).toBe('暂时读不到（示例）。')
    // Pressed anew, it is asked for once more.
    source.explanations = explanations
    await open(meter, 'info-report 2012-10')
    await open(meter, 'info-report 2012-10')
    await settled(source, meter)
    expect(sheetOf(meter).计入记录).toContain('关于示例事项的情况反映（10月）')
  })

  test('data handed in wins over a source also here', async () => {
    const [source, meter] = await signedIn({}, { assessment: measuredIn('public-period') })
    await settled(source, meter)
    expect((await open(meter, 'info-report 2012-10')).计入记录).toBe('这里只公开数目，记录标题不公开。')
    expect(textOf(meter)).not.toContain('委员考勤提示')
  })
})

describe('findings about members', () => {
  test('folded, without a verdict on anybody, in the ledger’s order, with what people decided', async () => {
    const [, meter] = await signedIn()
    expect(read(within(meter, '.findings'))).toBe('委员考勤提示（2 人）')
    await page.getByRole('button', { name: '委员考勤提示（2 人）' }).click()
    expect(read(within(meter, '.findings p'))).toBe('以下只列记录反映的情况，供研究参考；如何处理，由政协按规定决定。')
    expect(all(meter, '.findings li').map(read)).toEqual([
      '示例乙 全体委员会议无故缺席 2 次（满 2 次达到限度），达到限度。处理情况：已上报（2012年10月15日）。',
      '示例丙 全体委员会议无故缺席 1 次（满 2 次达到限度），接近限度。',
    ])
  })

  test('only for who may see them', async () => {
    for (const given of [{ signedIn: false }, { session: { role: 'member', member: 'm1' } as const }]) {
      const [, meter] = await signedIn(given)
      expect(meter.shadowRoot?.querySelector('.findings')).toBeNull()
    }
    const [, own] = await signedIn({ session: { role: 'member', member: 'm3' } })
    expect(read(within(own, '.findings'))).toBe('委员考勤提示（1 人）')
  })
})
