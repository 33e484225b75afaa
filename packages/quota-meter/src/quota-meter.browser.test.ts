import { assess, type Ledger } from '@liaison-kit/core'
import { type MemorySource, memorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { all, example, measuredIn, read, rowsOf, settled, show, showExample, textOf, within } from '../test/meter.ts'
import type { QuotaMeter } from './quota-meter.ts'

const ledger: Ledger = {
  format: 'liaison-ledger/1',
  committee: {
    id: 'shili',
    name: '示例县政协',
    public: true,
    charters: [{ from: '2012-01-01', charter: 'shache-2012' }],
  },
  terms: [{ id: 't12', number: 12, from: '2012-01-01', to: '2016-08-20' }],
  groups: [{ id: 'g-01', name: '示例乡委员联络组', kind: 'township', formed: '2011-09-01' }],
  members: [],
  gatherings: [],
  attendance: [],
  works: [],
}
const report = { id: 'w1', kind: 'info-report', group: 'g-01', date: '2012-03-18', title: '关于用水的信息' }
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(async () => {
  document.body.textContent = ''
  await page.viewport(1280, 900)
})

test('a member, who reads no group’s part of the assessment, is not told that nothing is asked', async () => {
  const whole = assess(ledger, { asOf: '2012-03-20' })
  expect(textOf(await show({ assessment: { ...whole, groups: [] } }))).toContain('本县没有公开各组的履职情况')
  const [part] = whole.groups
  const idle = part && { ...whole, groups: [{ ...part, duties: [] }] }
  expect(textOf(await show({ assessment: idle }))).toContain('目前没有要求完成的职责')
})

describe('what is read', () => {
  test('every duty: counts, days left, due day and status in words', async () => {
    const meter = await showExample(example('ordinary'))
    expect(rowsOf(meter)).toEqual([
      '社情民意信息 本月已报送 0／1 条，还剩 12 天 11月30日截止 进行中',
      '意见建议 本季度已提出 2／1 条 已完成',
      '集体活动 本季度已开展 1／1 次 已完成',
      '视察 本季度已开展 0／1 次，还剩 43 天 12月31日截止 进行中',
      '调研报告 下半年已完成 1／1 篇 已完成',
      '为民办实事 本年度已办成 0／1 件，还剩 43 天 12月31日截止 进行中',
      '集中学习 本季度已开展 3／1 次 已完成',
      '高质量调研报告 本年度已完成 0／1 篇，还剩 43 天 12月31日截止 进行中',
      '集体提案 本年度已提交 1／1 件 已完成',
      '年度计划 本年度已报送 1／1 份 3月31日截止（推定） 逾期完成',
      '半年小结 本年度已报送 0／1 份，尚缺 1 份 7月31日已截止（推定） 未完成',
      '全年总结 本年度已报送 0／1 份，还剩 74 天 2013年1月31日截止（推定） 进行中',
      '季度工作汇报 本季度已报送 1／1 份 已完成',
    ])
  })

  test('the whole in one sentence, what is overdue first', async () => {
    const meter = await showExample(example('ordinary'))
    expect(read(within(meter, '.summary'))).toBe(
      '逾期未完成：半年小结 1 份；本月还差：社情民意信息 1 条；本季度还差：视察 1 次；' +
        '本年度还差：为民办实事 1 件、高质量调研报告 1 篇、全年总结 1 份。',
    )
    expect(textOf(await showExample(example('done')))).toContain('本期各项要求均已完成。')
  })

  test('earlier periods that ended short, folded', async () => {
    const meter = await showExample(example('ordinary'))
    const earlier = ['社情民意信息：2012年8月、2012年10月', '视察：2012年第三季度']
    expect(read(within(meter, '.earlier'))).toBe('往期未完成 3 项')
    await page.getByRole('button', { name: '往期未完成 3 项', expanded: false }).click()
    expect(all(meter, '.earlier li').map(read)).toEqual(earlier)
    expect(page.getByRole('button', { name: '往期未完成 3 项', expanded: true }).query()).not.toBeNull()
  })

  test('what falls due next, by day, at most five; what is overdue apart', async () => {
    const lines = (meter: QuotaMeter): string[] => all(meter, '.due-list p, .due-list li').map(read)
    expect(lines(await showExample(example('ordinary')))).toEqual([
      '已逾期 半年小结（7月31日截止）',
      '近期到期',
      '11月30日 社情民意信息 1 条 还剩 12 天',
      '12月31日 视察 1 次、为民办实事 1 件、高质量调研报告 1 篇 还剩 43 天',
      '2013年1月31日 全年总结 1 份 还剩 74 天',
    ])
    expect(lines(await showExample(example('done')))).toEqual([])
    // A hub's list knows of periods to come, as December's report.
    expect(lines(await showExample(example('clerk')))).toEqual([
      '近期到期',
      '11月30日 社情民意信息 1 条 还剩 12 天',
      '12月31日 社情民意信息 1 条、意见建议 1 条、视察 1 次、为民办实事 1 件 还剩 43 天',
    ])
  })

  test('nothing owed is hidden: last year’s still open, and last year’s short', async () => {
    expect(rowsOf(await showExample(example('new-year')))).toEqual([
      '社情民意信息 本月已报送 1／3 条，还剩 16 天 1月31日截止 进行中',
      '集体提案 2012年度已提交 0／1 件，尚缺 1 件 2012年12月31日已截止 未完成',
      '全年总结 2012年度已报送 0／1 份，还剩 16 天 1月31日截止（推定） 进行中' +
        ' 本年度已报送 0／1 份，还剩 381 天 2014年1月31日截止（推定） 进行中',
    ])
  })

  test('what is not asked, and what is due today', async () => {
    expect(rowsOf(await showExample(example('new-group')))).toEqual([
      '社情民意信息 本月已报送 0／1 条，今天截止 11月30日截止 进行中',
      '视察 本季度已开展 0 次，本期不作要求 不计',
      '集体活动 本季度已开展 1 次，本期不作要求 不计',
      '年度计划 本年度已报送 0 份，本期不作要求 不计',
    ])
  })

  test('a group’s part of an assessment needs neither name nor day', async () => {
    const meter = await showExample(example('assessed'))
    expect(textOf(meter)).toContain('本组履职情况 本月还差：社情民意信息 1 条。')
    expect(rowsOf(meter)).toEqual([
      '社情民意信息 本月已报送 0／1 条，还剩 12 天 2012年11月30日截止 进行中',
      '视察 本季度已开展 1／1 次 已完成',
    ])
    meter.setAttribute('as-of', '2012-11-18')
    await meter.updateComplete
    expect(textOf(meter)).toContain('本组履职情况 截至2012年11月18日')
  })

  test('what is assumed is explained, once', async () => {
    const text = textOf(await showExample(example('ordinary')))
    expect(text).toContain('标有（推定）的，原文件没有写明日期或数目，是整理时推定的。')
    const note = (meter: QuotaMeter): boolean => meter.shadowRoot?.querySelector('.note') !== null
    expect(note(await showExample(example('done')))).toBe(false)
    expect(note(await showExample(example('new-group')))).toBe(false)
    const compact = await showExample(example('compact'))
    expect(note(compact)).toBe(true)
    expect(rowsOf(compact)[10]).toBe('半年小结 本年度已报送 0／1 份，尚缺 1 份（推定） 未完成')
  })

  test('a badge is one line', async () => {
    expect(textOf(await showExample(example('badge')))).toBe('本期已完成 7／13 项（推定） 还差 6 项')
    expect(textOf(await showExample(example('badge-done')))).toBe('本期已完成 5／5 项 均已完成')
  })

  test('an unknown layout is the full one', async () => {
    const meter = await showExample(example('ordinary'))
    const full = textOf(meter)
    meter.setAttribute('layout', 'nonsense')
    await meter.updateComplete
    expect(textOf(meter)).toBe(full)
  })
})

describe('with a source', () => {
  const withSource = async (
    more: Partial<Parameters<typeof memorySource>[0]> = {},
  ): Promise<[MemorySource, QuotaMeter]> => {
    const source = memorySource({ ledger, group: 'g-01', today: '2012-03-20', ...more })
    const meter = await show({ source, group: 'g-01' }, '请见公告栏')
    await source.settled()
    await meter.updateComplete
    return [source, meter]
  }

  test('shows the fallback until there is something better', async () => {
    const source = memorySource({ ledger, group: 'g-01', today: '2012-03-20' })
    const meter = await show({ source }, '请见公告栏')
    await meter.updateComplete
    expect(meter.state).toBe('loading')
    expect(meter.shadowRoot?.querySelector('slot')).not.toBeNull()
    await settled(source, meter)
    expect(meter.getAttribute('state')).toBe('ready')
    expect(meter.shadowRoot?.querySelector('slot')).toBeNull()
    expect(rowsOf(meter)[0]).toBe('社情民意信息 本月已报送 0／1 条，还剩 11 天 3月31日截止 进行中')
  })

  test('moves when a report is recorded, and says meanwhile that it waits', async () => {
    const [source, meter] = await withSource({ signedIn: true })
    source.offline = true
    source.record('works/w1', report)
    await settled(source, meter)
    expect(textOf(meter)).toContain('有 1 条记录待上传，上传后计入。')
    expect(rowsOf(meter)[0]).toContain('本月已报送 0／1 条')
    source.offline = false
    await settled(source, meter)
    expect(rowsOf(meter)[0]).toBe('社情民意信息 本月已报送 1／1 条 已完成')
    expect(textOf(meter)).not.toContain('待上传')
  })

  test('nothing reachable: the fallback, why, and a button that tries again', async () => {
    const source = memorySource({ ledger, group: 'g-01', today: '2012-03-20' })
    source.offline = true
    const errors: string[] = []
    document.addEventListener('liaison-error', ({ detail }) => errors.push(detail.code), { once: true })
    const meter = await show({ source }, '请见公告栏')
    await settled(source, meter)
    expect(meter.state).toBe('error')
    expect(errors).toEqual(['unreachable'])
    expect(page.getByText('请见公告栏').query()).not.toBeNull()
    expect(page.getByRole('alert').element().textContent).toContain('暂时连不上服务器')
    const found = await axe.run(meter, { rules: { region: { enabled: false } } })
    expect(found.violations).toEqual([])
    const states: string[] = []
    new MutationObserver(() => states.push(meter.state)).observe(meter, { attributeFilter: ['state'] })
    await page.getByRole('button', { name: '重新读取' }).click()
    await settled(source, meter)
    expect(states).toEqual(['loading', 'error'])
    source.offline = false
    await settled(source, meter)
    expect(meter.state).toBe('ready')
  })

  test('later unreachable: the last answer with its age', async () => {
    const [source, meter] = await withSource()
    source.offline = true
    await source.refresh()
    await meter.updateComplete
    expect(meter.state).toBe('stale')
    expect(textOf(meter)).toContain('现在读不到新数据，下面是刚刚的情况。')
    expect(rowsOf(meter).length).toBeGreaterThan(5)
  })

  test('a committee that is not public asks to sign in; signed in elsewhere on the page, it shows', async () => {
    const [source, meter] = await withSource({
      ledger: { ...ledger, committee: { ...ledger.committee, public: false } },
    })
    expect(meter.state).toBe('empty')
    expect(textOf(meter)).toBe('本县没有公开各组的履职情况，请在填报页面登录后查看。')
    await source.signIn('demo')
    await meter.updateComplete
    expect(meter.state).toBe('ready')
  })

  test('data as a property wins, and gives way again', async () => {
    const [, meter] = await withSource()
    meter.assessment = measuredIn('done')
    await meter.updateComplete
    expect(textOf(meter)).toContain('本期各项要求均已完成。')
    meter.assessment = undefined
    await meter.updateComplete
    expect(textOf(meter)).toContain('还剩 11 天')
  })
})
