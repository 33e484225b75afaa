import type { Ledger } from '@liaison-kit/core'
import { type MemorySource, memorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { type QuotaMeterExample, quotaMeterExamples } from './quota-meter.examples.ts'
import { type Measured, QuotaMeter } from './quota-meter.ts'
import './define.ts'

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
  document.head.querySelector('#hostile')?.remove()
  await page.viewport(1280, 900)
})

async function show(given: Partial<QuotaMeter>, fallback = ''): Promise<QuotaMeter> {
  const meter = document.createElement('liaison-quota-meter')
  meter.textContent = fallback
  Object.assign(meter, given)
  document.body.append(meter)
  await meter.updateComplete
  return meter
}
const example = (name: string): QuotaMeterExample => {
  const found = quotaMeterExamples.find((one) => one.name.startsWith(name))
  if (!found) throw new Error(`no example ${name}`)
  return found
}
const shownOf = (one: QuotaMeterExample): Partial<QuotaMeter> => ({ assessment: one.assessment, layout: one.layout })
/** What there is to read, as one line: what is hidden is left out. */
const read = (element: HTMLElement | null | undefined): string =>
  // biome-ignore lint/performance/useDomNodeTextContent: the text as it is laid out is what is asked for
  (element?.innerText ?? '').replace(/\s+/g, ' ').trim()
const textOf = (meter: QuotaMeter): string => read(meter.shadowRoot?.querySelector<HTMLElement>('.base'))
const rowsOf = (meter: QuotaMeter): string[] =>
  [...(meter.shadowRoot?.querySelectorAll<HTMLElement>('tbody tr') ?? [])].map(read)

describe.each(quotaMeterExamples)('$name', (one) => {
  test('renders, with nothing for axe to find', async () => {
    const meter = await show(shownOf(one))
    expect(textOf(meter)).not.toBe('')
    expect(textOf(meter)).not.toMatch(/undefined|null|NaN|\[object/)
    const found = await axe.run(meter, { rules: { region: { enabled: false } } })
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  test('fits a phone', async () => {
    await page.viewport(375, 800)
    document.body.style.margin = '0.75rem'
    await show(shownOf(one))
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(375)
    document.body.style.fontSize = '200%'
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(375)
    document.body.removeAttribute('style')
  })
})

describe('what is read', () => {
  test('every duty: counts, days left, due day and status in words', async () => {
    const meter = await show(shownOf(example('一个联络组')))
    expect(rowsOf(meter)).toEqual([
      '社情民意信息 本月已报送 0／1 条，还剩 12 天 11月30日截止 进行中',
      '意见建议 本季度已提出 2／1 条 12月31日截止 已完成',
      '集体活动 本季度已开展 1／1 次 12月31日截止 已完成',
      '视察 本季度已开展 0／1 次，还剩 43 天 12月31日截止 进行中',
      '调研报告 下半年已完成 1／1 篇 12月31日截止 已完成',
      '为民办实事 本年度已办成 0／1 件，还剩 43 天 12月31日截止 进行中',
      '集中学习 本季度已开展 3／1 次 12月31日截止 已完成',
      '高质量调研报告 本年度已完成 0／1 篇，还剩 43 天 12月31日截止 进行中',
      '集体提案 本年度已提交 1／1 件 12月31日截止 已完成',
      '年度计划 本年度已报送 1／1 份 3月31日截止（推定） 逾期完成',
      '半年小结 本年度已报送 0／1 份，尚缺 1 份 7月31日已截止（推定） 未完成',
      '全年总结 本年度已报送 0／1 份，还剩 74 天 2013年1月31日截止（推定） 进行中',
      '季度工作汇报 本季度已报送 1／1 份 12月31日截止 已完成',
    ])
  })

  test('the whole in one sentence, what is overdue first', async () => {
    const meter = await show(shownOf(example('一个联络组')))
    expect(meter.shadowRoot?.querySelector('.summary')?.textContent).toBe(
      '逾期未完成：半年小结 1 份；本月还差：社情民意信息 1 条；本季度还差：视察 1 次；' +
        '本年度还差：为民办实事 1 件、高质量调研报告 1 篇、全年总结 1 份。',
    )
    expect(textOf(await show(shownOf(example('各项要求均已完成'))))).toContain('本期各项要求均已完成。')
  })

  test('earlier periods that ended short, folded', async () => {
    const meter = await show(shownOf(example('一个联络组')))
    const details = meter.shadowRoot?.querySelector('details')
    expect(details?.open).toBe(false)
    await page.getByText('往期未完成 3 项').click()
    expect(details?.open).toBe(true)
    expect([...(details?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual([
      '社情民意信息：2012年8月、2012年10月',
      '视察：2012年第三季度',
    ])
  })

  test('nothing owed is hidden: last year’s still open, and last year’s short', async () => {
    expect(rowsOf(await show(shownOf(example('年初'))))).toEqual([
      '社情民意信息 本月已报送 1／3 条，还剩 16 天 1月31日截止 进行中',
      '集体提案 2012年度已提交 0／1 件，尚缺 1 件 2012年12月31日已截止 未完成',
      '全年总结 2012年度已报送 0／1 份，还剩 16 天 1月31日截止（推定） 进行中',
      '全年总结 本年度已报送 0／1 份，还剩 381 天 2014年1月31日截止（推定） 进行中',
    ])
  })

  test('what is not asked, and what is due today', async () => {
    expect(rowsOf(await show(shownOf(example('新成立'))))).toEqual([
      '社情民意信息 本月已报送 0／1 条，今天截止 11月30日截止 进行中',
      '视察 本季度已开展 0 次，本期不作要求 不计',
      '集体活动 本季度已开展 1 次，本期不作要求 不计',
      '年度计划 本年度已报送 0 份，本期不作要求 不计',
    ])
  })

  test('a group’s part of an assessment needs neither name nor day', async () => {
    const meter = await show(shownOf(example('评价结果')))
    expect(textOf(meter)).toContain('本组履职情况 本月还差：社情民意信息 1 条。')
    expect(rowsOf(meter)).toEqual([
      '社情民意信息 本月已报送 0／1 条，还剩 12 天 2012年11月30日截止 进行中',
      '视察 本季度已开展 1／1 次 2012年12月31日截止 已完成',
    ])
    meter.setAttribute('as-of', '2012-11-18')
    await meter.updateComplete
    expect(textOf(meter)).toContain('本组履职情况 截至2012年11月18日')
  })

  test('what is assumed is explained, once', async () => {
    const text = textOf(await show(shownOf(example('一个联络组'))))
    expect(text).toContain('标有（推定）的，原文件没有写明日期或数目，是整理时推定的。')
    const note = (meter: QuotaMeter): boolean => meter.shadowRoot?.querySelector('.note') !== null
    expect(note(await show(shownOf(example('各项要求'))))).toBe(false)
    expect(note(await show(shownOf(example('新成立'))))).toBe(false)
    const compact = await show(shownOf(example('紧凑')))
    expect(note(compact)).toBe(true)
    expect(rowsOf(compact)[10]).toBe('半年小结 本年度已报送 0／1 份，尚缺 1 份（推定） 未完成')
  })

  test('a badge is one line', async () => {
    expect(textOf(await show(shownOf(example('一行徽标'))))).toBe('本期已完成 7／13 项（推定） 还差 6 项')
    expect(textOf(await show(shownOf(example('一行徽标，均'))))).toBe('本期已完成 5／5 项 均已完成')
  })

  test('an unknown layout is the full one', async () => {
    const meter = await show(shownOf(example('一个联络组')))
    const full = textOf(meter)
    meter.setAttribute('layout', 'nonsense')
    await meter.updateComplete
    expect(textOf(meter)).toBe(full)
  })
})

describe('what assistive technology is told', () => {
  interface Node {
    nodeId: string
    role?: { value: string }
    name?: { value: string }
    ignored: boolean
    childIds: string[]
  }

  /** Chromium’s own accessibility tree of the test’s frame, as `role "name"`, without its text leaves. */
  async function tree(): Promise<string[]> {
    const session = cdp() as unknown as { send(method: string, params?: object): Promise<Record<string, unknown>> }
    await session.send('Accessibility.enable')
    const { frameTree } = (await session.send('Page.getFrameTree')) as {
      frameTree: { childFrames?: { frame: { id: string } }[] }
    }
    const lines: string[] = []
    for (const { frame } of frameTree.childFrames ?? []) {
      const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId: frame.id })) as { nodes: Node[] }
      for (const { role, name, ignored } of nodes) {
        const skipped = ['InlineTextBox', 'StaticText', 'generic', 'none', 'RootWebArea', 'paragraph'].includes(
          role?.value ?? '',
        )
        if (!ignored && !skipped) lines.push(`${role?.value} "${name?.value ?? ''}"`)
      }
    }
    return lines
  }

  test.each([1280, 375])('a heading, a live line, and a table with headers, at %i', async (width) => {
    await page.viewport(width, 800)
    await show(shownOf(example('新成立')))
    const lines = await tree()
    expect(lines.sort()).toEqual(
      [
        'heading "示例乡委员联络组履职情况"',
        'status ""',
        'table "示例乡委员联络组履职情况"',
        ...Array.from({ length: 2 }, () => 'rowgroup ""'),
        ...Array.from({ length: 5 }, () => 'row ""'),
        ...['职责', '进度', '状态'].map((name) => `columnheader "${name}"`),
        ...['社情民意信息', '视察', '集体活动', '年度计划'].map((name) => `rowheader "${name}"`),
        'cell "本月已报送 0／1 条，今天截止 11月30日截止"',
        'cell "本季度已开展 0 次，本期不作要求"',
        'cell "本季度已开展 1 次，本期不作要求"',
        'cell "本年度已报送 0 份，本期不作要求"',
        'cell "进行中"',
        ...Array.from({ length: 3 }, () => 'cell "不计"'),
      ].sort(),
    )
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
  const settled = async (source: MemorySource, meter: QuotaMeter): Promise<void> => {
    await source.settled()
    await meter.updateComplete
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
    expect(rowsOf(meter)[0]).toBe('社情民意信息 本月已报送 1／1 条 3月31日截止 已完成')
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
    meter.assessment = example('各项').assessment
    await meter.updateComplete
    expect(textOf(meter)).toContain('本期各项要求均已完成。')
    meter.assessment = undefined
    await meter.updateComplete
    expect(textOf(meter)).toContain('还剩 11 天')
  })
})

describe('in a page', () => {
  test('properties set before the upgrade survive, and later ones work', async () => {
    const early = document.createElement('liaison-early-meter') as unknown as { assessment: Measured } & QuotaMeter
    early.assessment = example('各项').assessment
    document.body.append(early)
    customElements.define('liaison-early-meter', class extends QuotaMeter {})
    await early.updateComplete
    expect(textOf(early)).toContain('本期各项要求均已完成。')
    early.assessment = example('新成立').assessment
    await early.updateComplete
    expect(textOf(early)).toContain('今天截止')
  })

  test('loading the definition twice is harmless', async () => {
    await import('./define.ts?again' as './define.ts')
    expect(customElements.get('liaison-quota-meter')).toBe(QuotaMeter)
  })

  test('without anything it shows its children and asks nothing', async () => {
    const meter = await show({}, '请见公告栏')
    expect(meter.state).toBe('idle')
    expect(page.getByText('请见公告栏').query()).not.toBeNull()
  })

  test('the page’s text styles stay outside, its size and colour come in, and nothing gets out', async () => {
    const hostile = document.createElement('style')
    hostile.id = 'hostile'
    hostile.textContent = `
      body { text-transform: uppercase; letter-spacing: 4px; line-height: 4; text-align: right; text-indent: 3em;
        font-style: italic; font-weight: 900; word-spacing: 9px; white-space: pre; font-size: 20px; color: rgb(0, 0, 120) }
      * { letter-spacing: 5px; line-height: 5; text-transform: uppercase }
      table, td, th { background: red; border: 9px solid red; padding: 90px }
      p, h2 { margin: 99px; color: red } button { display: none }`
    document.head.append(hostile)
    const outside = document.createElement('p')
    document.body.append(outside)
    const before = JSON.stringify(getComputedStyle(outside))
    const meter = await show(shownOf(example('一个联络组')))
    const cell = meter.shadowRoot?.querySelector('tbody td')
    if (!cell) throw new Error('no cell')
    const style = getComputedStyle(cell)
    expect(style.letterSpacing).toBe('normal')
    expect(style.lineHeight).toBe('32px')
    expect(style.textTransform).toBe('none')
    expect(style.fontStyle).toBe('normal')
    expect(style.fontWeight).toBe('400')
    expect(style.whiteSpace).toBe('normal')
    expect(style.textIndent).toBe('0px')
    expect(style.textAlign).toBe('start')
    expect(style.backgroundColor).toBe('rgba(0, 0, 0, 0)')
    expect(style.fontSize).toBe('20px')
    expect(style.color).toBe('rgb(0, 0, 120)')
    expect(JSON.stringify(getComputedStyle(outside))).toBe(before)
  })

  test('a page’s own values are taken over', async () => {
    document.body.style.setProperty('--liaison-bad', 'rgb(200, 0, 200)')
    const meter = await show(shownOf(example('一个联络组')))
    const short = meter.shadowRoot?.querySelector('.short')
    if (!short) throw new Error('no short')
    expect(getComputedStyle(short).color).toBe('rgb(200, 0, 200)')
    document.body.removeAttribute('style')
  })

  test('no style element and no style attribute is made', async () => {
    for (const one of quotaMeterExamples) {
      const meter = await show(shownOf(one))
      expect(meter.shadowRoot?.querySelectorAll('style, [style]').length).toBe(0)
    }
  })

  test('language and direction follow the nearest that says', async () => {
    document.body.setAttribute('dir', 'rtl')
    const meter = await show(shownOf(example('各项')))
    const base = meter.shadowRoot?.querySelector('.base')
    expect(base?.getAttribute('dir')).toBe('rtl')
    expect(base?.getAttribute('lang')).toBe('zh-CN')
    meter.setAttribute('dir', 'ltr')
    await meter.updateComplete
    expect(base?.getAttribute('dir')).toBe('ltr')
    document.body.removeAttribute('dir')
  })
})
