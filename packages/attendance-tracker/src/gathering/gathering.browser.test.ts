import type { Gathering } from '@liaison-kit/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { ariaTree } from '../../../ui/test/aria-tree.ts'
import {
  button,
  calm,
  faultsOf,
  hasFocus,
  isGuarded,
  mount,
  overflow,
  press,
  tabTo,
} from '../../test/mounted-tracker.ts'
import { clerk, county, gatheringExamples, gatheringLedger, manyGatherings } from './gathering.examples.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => {
  document.body.replaceChildren()
  document.body.removeAttribute('style')
})

/** As another medium, or with other wishes of the reader's, would show the page. */
const emulate = (media: { media?: string; features?: { name: string; value: string }[] }): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    media,
  )

const heading = (name: string) => page.getByRole('heading', { name, exact: true })
const standing = (name: RegExp) => page.getByRole('button', { name })
const last = (source: { entries: readonly { about: string; value: unknown }[] }) =>
  source.entries[source.entries.length - 1] as { about: string; value: Gathering }

describe('examples', () => {
  for (const { source: options, gathering, readonly, name, state } of gatheringExamples) {
    it(`${name}: accessible at any size`, async () => {
      if (!options) throw new Error('no source')
      const mounted = await mount(options, gathering, readonly)
      const { tracker } = mounted
      expect(tracker.getAttribute('state')).toBe(state)
      expect(tracker.shadowRoot?.querySelector('style, [style]')).toBeNull()
      expect(await faultsOf(tracker)).toEqual([])
      await expect(await ariaTree(tracker)).toMatchFileSnapshot(`__aria__/${name.replace(/\W+/g, '-')}.yml`)
      await page.viewport(320, 800)
      await calm(mounted)
      expect(overflow()).toBe(0)
      expect(await faultsOf(tracker)).toEqual([])
      document.body.style.fontSize = '200%'
      await calm(mounted)
      expect(overflow()).toBe(0)
    })
  }
})

describe('the list', () => {
  it('says what each gathering lacks, and what comes first is to be completed', async () => {
    await mount(clerk)
    const names = page
      .getByRole('listitem')
      .getByRole('button')
      .elements()
      .map((one) => one.textContent?.replace(/\s+/g, ' ').trim())
      .slice(-6)
    expect(names).toEqual([
      '“委员进社区”集体活动 今天（3月20日） · 集体活动 · 示例镇社区服务中心 缺活动记录、未报送情况、10 人未登记',
      '春季灌溉用水调研 3月12日 · 调研 · 示例乡水管站 · 示例乡联络组主办 10 人未登记',
      '第一季度集中学习 2月26日 · 集中学习 · 示例镇会议室 缺活动记录、未报送情况、2 人未登记',
      '乡村教育座谈会 1月15日 · 座谈 · 示例镇中心小学 缺活动记录、未报送情况',
      '视察村级卫生室建设 4月8日 · 视察 · 示例村 应到 10 人',
      '视察冬春季饮水工程 2月10日 · 视察 · 示例村水厂 已齐全',
    ])
  })

  it('where there is none, says how to begin', async () => {
    const none = { ...clerk, ledger: { ...gatheringLedger, gatherings: [], attendance: [] } }
    const { tracker } = await mount(none)
    expect(tracker.state).toBe('empty')
    await expect.element(page.getByText('还没有会议、活动记录。请点“新增会议、活动”')).toBeVisible()
    document.body.replaceChildren()
    await mount(none, undefined, true)
    await expect.element(page.getByText('本组还没有会议、活动记录。')).toBeVisible()
  })

  it('of two hundred, a year is drawn when it is opened', async () => {
    const { tracker } = await mount({ ...clerk, ledger: manyGatherings(196) })
    const drawn = (): number => tracker.shadowRoot?.querySelectorAll('.gathering').length ?? 0
    const before = drawn()
    expect(before).toBeLessThan(20)
    await page.getByText('2024年（48 次，其中 24 次待补充）').click()
    await expect.poll(drawn).toBe(before + 48)
    await button(/^第 120 次活动/).click()
    await expect.element(heading('第 120 次活动')).toBeVisible()
    await button('返回列表').click()
    await hasFocus(button(/^第 120 次活动/))
  })

  it('what was recorded and is not sent is noted as such', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    mounted.source.offline = true
    await page.getByLabelText('活动记录', { exact: true }).fill('到会 8 人。')
    await button(/^保存材料/).click()
    await button('返回列表').click()
    await expect.element(standing(/^乡村教育座谈会/)).toHaveTextContent('活动记录待上传、未报送情况 1 条待上传')
    mounted.source.offline = false
    await calm(mounted)
    await expect.element(standing(/^乡村教育座谈会/)).toHaveTextContent(/未报送情况$/)
  })

  it('what the hub has not judged yet is not called complete', async () => {
    const mounted = await mount(clerk)
    mounted.source.offline = true
    await button('新增会议、活动').click()
    await page.getByLabelText('类型').selectOptions('visit')
    await page.getByLabelText('日期').fill('2026-03-19')
    await page.getByLabelText('名称', { exact: true }).fill('走访')
    await button('保存').click()
    await button(/^材料/).click()
    await expect.element(page.getByText('材料待核对')).toBeVisible()
    await button('返回列表').click()
    await expect.element(standing(/^走访/)).toHaveTextContent(/材料待核对 1 条待上传$/)
    mounted.source.offline = false
    await calm(mounted)
    await expect.element(standing(/^走访/)).toHaveTextContent(/缺活动记录、未报送情况$/)
  })

  it('prints as a register, by year, numbered', async () => {
    const print = window.print
    let table = ''
    window.print = () => {
      table =
        document.querySelector('liaison-attendance-tracker')?.shadowRoot?.querySelector('.register')?.textContent ?? ''
    }
    await mount(clerk)
    await button('打印登记簿').click()
    await expect
      .poll(() => table.replace(/\s+/g, ' '))
      .toContain(
        '示例镇联络组会议活动登记簿 截至2026年3月20日 2026年 序号日期类型名称出席／应到材料 1 1月15日 座谈 乡村教育座谈会 示例镇中心小学 7／10',
      )
    expect(table).toContain('有活动记录；2026年2月12日报送；视察证 示例视字第 001 号')
    expect(table).not.toContain('视察村级卫生室建设')
    window.print = print
    window.dispatchEvent(new Event('afterprint'))
  })
})

describe('a new gathering', () => {
  it('is made with the keyboard alone, opened, and given its minutes', async () => {
    const mounted = await mount(clerk)
    const { source } = mounted
    await tabTo(button('新增会议、活动'))
    await press('{Enter}')
    await hasFocus(heading('新增会议、活动'))
    await tabTo(page.getByLabelText('类型'))
    await press('{ArrowDown}', '{ArrowDown}', '{ArrowDown}')
    await tabTo(page.getByLabelText('日期'))
    await press('03182026')
    await expect.element(page.getByText('3月18日 星期三，2 天前')).toBeVisible()
    await tabTo(page.getByLabelText('名称', { exact: true }))
    await press('春季植树')
    await press('{Enter}')
    await calm(mounted)
    await hasFocus(heading('春季植树'))
    const { about, value } = last(source)
    expect(about).toMatch(/^gatherings\/[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect(value).toEqual({
      id: about.split('/')[1],
      kind: 'activity',
      group: 'g-01',
      date: '2026-03-18',
      title: '春季植树',
    })
    expect(isGuarded()).toBe(false)

    await tabTo(button(/^材料/))
    await press('{Enter}')
    await tabTo(page.getByLabelText('活动记录', { exact: true }))
    await press('植树 200 株。')
    await tabTo(button('今天已报送'))
    await press('{Enter}')
    await calm(mounted)
    expect(last(source).value).toEqual({ ...value, reported: '2026-03-20' })
    await tabTo(button('保存材料（1 处未保存）'))
    await press('{Enter}')
    await calm(mounted)
    expect(last(source).value).toEqual({ ...value, reported: '2026-03-20', minutes: '植树 200 株。' })
    await expect.element(page.getByText('10 人未登记').last()).toBeVisible()
  })

  it('says all that is wrong at once, and leads to each', async () => {
    const { tracker, source } = await mount(clerk)
    await button('新增会议、活动').click()
    await page.getByRole('radio', { name: '指定人员' }).click()
    await button('保存').click()
    const summary = page.getByRole('region', { name: '有 4 处需要改正' })
    await hasFocus(summary)
    expect(await faultsOf(tracker)).toEqual([])
    await expect(await ariaTree(tracker)).toMatchFileSnapshot('__aria__/a-new-gathering-with-errors.yml')
    await page.getByRole('link', { name: '请填写名称。' }).click()
    await hasFocus(page.getByLabelText('名称', { exact: true }))
    await expect.element(page.getByLabelText('名称', { exact: true })).toHaveAccessibleDescription(/请填写名称。/)
    await press('座谈')
    expect(page.getByRole('link', { name: '请填写名称。' }).elements()).toHaveLength(0)
    await page.getByRole('link', { name: /请至少选择/ }).click()
    await hasFocus(page.getByRole('radio', { name: '指定人员' }))
    await page.getByRole('checkbox', { name: '示例丙' }).click()
    await expect.element(page.getByText('已选 1 个：示例丙')).toBeVisible()
    await page.getByLabelText('类型').selectOptions('symposium')
    await page.getByLabelText('日期').fill('2026-03-19')
    await button('保存').click()
    expect(last(source)?.value ?? {}).toBeDefined()
    await expect.poll(() => last(source)?.value).toMatchObject({ invited: ['m03'], title: '座谈', kind: 'symposium' })
  })

  it('a day far off is pointed out, not refused', async () => {
    await mount(clerk)
    await button('新增会议、活动').click()
    await page.getByLabelText('日期').fill('2025-03-18')
    await expect.element(page.getByText('这一天是 367 天以前，请核对年份和月份。')).toBeVisible()
    await page.getByLabelText('日期').fill('2026-05-18')
    expect(page.getByText('请核对年份').elements()).toHaveLength(0)
  })

  it('a clerk records activities and visits of the group, the county also its own meetings', async () => {
    await mount(clerk)
    await button('新增会议、活动').click()
    const kinds = (): number => page.getByLabelText('类型').getByRole('option').elements().length
    expect(kinds()).toBe(10)
    expect(page.getByLabelText('主办单位').elements()).toHaveLength(0)
    document.body.replaceChildren()

    const mounted = await mount(county)
    await button('新增会议、活动').click()
    expect(kinds()).toBe(14)
    await expect.element(page.getByLabelText('主办单位')).toHaveValue('g-01')
    await page.getByLabelText('类型').selectOptions('plenary')
    expect(page.getByLabelText('主办单位').elements()).toHaveLength(0)
    await expect.element(page.getByRole('radio', { name: '全体委员' })).toBeChecked()
    await page.getByLabelText('日期').fill('2026-03-02')
    await page.getByLabelText('名称', { exact: true }).fill('第五次会议')
    await button('保存').click()
    await calm(mounted)
    expect(last(mounted.source).value).toMatchObject({ kind: 'plenary', group: null })
    await expect.element(heading('第五次会议')).toBeVisible()
  })

  it('together with groups that are sought by name', async () => {
    const groups = Array.from({ length: 38 }, (_, index) => ({
      id: `g-${String(index + 1).padStart(2, '0')}`,
      name: `示例第${index + 1}联络组`,
      kind: 'township' as const,
      formed: '2022-01-01',
    }))
    const mounted = await mount({ ...clerk, ledger: { ...gatheringLedger, groups } })
    await button('新增会议、活动').click()
    await page.getByText('联合举办的联络组（选填）').click()
    await page.getByLabelText('按名称查找').fill('第3')
    await page.getByRole('checkbox', { name: '示例第37联络组' }).click()
    await page.getByLabelText('按名称查找').fill('第2')
    await page.getByRole('checkbox', { name: '示例第2联络组' }).click()
    await expect.element(page.getByText('已选 2 个：示例第2联络组、示例第37联络组')).toBeVisible()
    for (const group of ['示例第37联络组', '示例第2联络组']) {
      await page.getByLabelText('按名称查找').fill(group)
      ;(page.getByRole('checkbox', { name: group }).element() as HTMLElement).focus()
      await press('{ }')
    }
    // The box that was emptied last keeps the focus, so it is still to be seen.
    await hasFocus(page.getByRole('checkbox', { name: '示例第2联络组' }))
    await expect.element(page.getByRole('checkbox', { name: '示例第2联络组' })).toBeVisible()
    await press('{ }')
    await page.getByLabelText('按名称查找').fill('示例第37')
    await page.getByRole('checkbox', { name: '示例第37联络组' }).click()
    await page.getByLabelText('按名称查找').click()
    await press('{Enter}')
    await page.getByLabelText('类型').selectOptions('research')
    await page.getByLabelText('日期').fill('2026-03-19')
    await page.getByLabelText('名称', { exact: true }).fill('联合调研')
    await button('保存').click()
    await calm(mounted)
    expect([...(last(mounted.source).value.with ?? [])].sort()).toEqual(['g-02', 'g-37'])
  })

  it('what is begun survives the list, another language, an end of the session; and is no draft once given up', async () => {
    const mounted = await mount(clerk)
    const { tracker, source } = mounted
    await button('新增会议、活动').click()
    await page.getByLabelText('名称', { exact: true }).fill('未完的登记')
    expect(isGuarded()).toBe(true)
    await button('返回列表').click()
    await hasFocus(button('新增会议、活动'))
    await expect.element(page.getByRole('alert')).toHaveTextContent('“未完的登记”还没有保存。')
    await button('继续填写').click()
    await expect.element(page.getByLabelText('名称', { exact: true })).toHaveValue('未完的登记')

    tracker.lang = 'fr'
    await calm(mounted)
    await expect.element(page.getByLabelText('名称', { exact: true })).toHaveValue('未完的登记')

    source.endSession()
    await source.refresh()
    await calm(mounted)
    await expect.element(page.getByText('有 1 处修改尚未保存')).toBeVisible()
    await page.getByLabelText(/码/).first().fill('demo')
    await press('{Enter}')
    await expect.element(page.getByLabelText('名称', { exact: true })).toHaveValue('未完的登记')
    await button('放弃修改').click()
    await hasFocus(button('新增会议、活动'))
    expect(page.getByRole('alert').elements()).toHaveLength(0)
    expect(isGuarded()).toBe(false)
    expect(source.entries).toHaveLength(0)
  })

  it('one the hub refuses can be taken back and mended', async () => {
    const mounted = await mount(clerk)
    const { source } = mounted
    source.refuse = ({ value }) =>
      (value as Gathering).title === '错' ? { code: 'bad-input', message: '名称不能用。' } : undefined
    await button('新增会议、活动').click()
    await page.getByLabelText('类型').selectOptions('visit')
    await page.getByLabelText('日期').fill('2026-03-19')
    await page.getByLabelText('名称', { exact: true }).fill('错')
    await page.getByLabelText('地点').fill('示例村')
    await button('保存').click()
    await calm(mounted)
    await expect.element(page.getByText('名称不能用。')).toBeVisible()
    mounted.tracker.readonly = true
    await calm(mounted)
    expect(button('修改：会议、活动：错').elements()).toHaveLength(0)
    mounted.tracker.readonly = false
    await calm(mounted)
    await button('修改：会议、活动：错').click()
    await expect.element(page.getByLabelText('地点')).toHaveValue('示例村')
    // Until the next version is recorded this one is all there is.
    expect(source.state.refused).toHaveLength(1)
    await page.getByLabelText('名称', { exact: true }).fill('走访')
    await button('保存').click()
    await calm(mounted)
    expect(last(source).value).toMatchObject({ title: '走访', place: '示例村', kind: 'visit' })
    expect(page.getByText('名称不能用。').elements()).toHaveLength(0)
  })

  it('the page may keep it from being recorded: it then stays typed, and that is said', async () => {
    const mounted = await mount(clerk)
    mounted.tracker.addEventListener('liaison-change', (event) => event.preventDefault(), { once: true })
    await button('新增会议、活动').click()
    await page.getByLabelText('类型').selectOptions('visit')
    await page.getByLabelText('日期').fill('2026-03-19')
    await page.getByLabelText('名称', { exact: true }).fill('走访')
    await button('保存').click()
    await expect.element(page.getByText(/本网页没有放行/)).toBeVisible()
    await button('保存').click()
    await calm(mounted)
    expect(mounted.source.entries).toHaveLength(1)
  })
})

describe('papers', () => {
  it('where only papers are lacking, they are what is opened', async () => {
    await mount(clerk, 'symposium-0115')
    await expect.element(button(/^材料/)).toHaveAttribute('aria-current', 'page')
    await button(/^出席登记/).click()
    await expect.element(page.getByRole('table', { name: '乡村教育座谈会' })).toBeVisible()
  })

  it('of an inspection also its category and certificate; complete when nothing is lacking', async () => {
    const { tracker } = await mount(clerk, 'inspection-0210')
    await button(/^材料/).click()
    await expect.element(page.getByLabelText('视察证号（选填）')).toHaveValue('示例视字第 001 号')
    await expect.element(page.getByLabelText('类别（选填）')).toHaveValue('water-infrastructure')
    await expect.element(page.getByText('已齐全')).toBeVisible()
    expect(await faultsOf(tracker)).toEqual([])
    await expect(await ariaTree(tracker)).toMatchFileSnapshot('__aria__/papers-that-are-complete.yml')
  })

  it('are laid over what others changed meanwhile', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    const { source } = mounted
    const known = source.ledger.gatherings.find(({ id }) => id === 'symposium-0115') as Gathering
    await page.getByLabelText('活动记录', { exact: true }).fill('到会 8 人。')
    source.elsewhere({ about: 'gatherings/symposium-0115', value: { ...known, title: '乡村教育座谈会（改名）' } })
    await source.refresh()
    await calm(mounted)
    await expect.element(heading('乡村教育座谈会（改名）')).toBeVisible()
    await button(/^保存材料/).click()
    await calm(mounted)
    expect(last(source).value).toMatchObject({ title: '乡村教育座谈会（改名）', minutes: '到会 8 人。' })
  })

  it('that overtook another version say so, show both, and can take from the other', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    const { source, tracker } = mounted
    const minutes = page.getByLabelText('活动记录', { exact: true })
    await minutes.fill('第一稿')
    await button(/^保存材料/).click()
    await calm(mounted)
    const known = source.ledger.gatherings.find(({ id }) => id === 'symposium-0115') as Gathering
    source.offline = true
    await minutes.fill('我的记录')
    await button(/^保存材料/).click()
    source.elsewhere({ about: 'gatherings/symposium-0115', value: { ...known, minutes: '他人的记录', place: '他处' } })
    source.offline = false
    await calm(mounted)
    const both = page.getByRole('alert', { name: '“乡村教育座谈会”另有他人修改' })
    await expect.element(both).toHaveTextContent(/活动记录\s*他人：他人的记录\s*现在：我的记录/)
    await expect.element(both).toHaveTextContent(/地点\s*他人：他处\s*现在：示例镇中心小学/)
    expect(await faultsOf(tracker)).toEqual([])
    await expect(await ariaTree(tracker)).toMatchFileSnapshot('__aria__/papers-that-overtook-another-version.yml')
    await button('活动记录：改用他人的').click()
    await expect.element(minutes).toHaveValue('他人的记录')
    await expect.element(button('保存材料（1 处未保存）')).toBeVisible()
    await button('知道了').click()
    expect(both.elements()).toHaveLength(0)
  })

  it('can be given up and had back', async () => {
    await mount(clerk, 'symposium-0115')
    const minutes = page.getByLabelText('活动记录', { exact: true })
    await minutes.fill('误填')
    await button('放弃修改').click()
    await expect.element(minutes).toHaveValue('')
    await button('恢复修改').click()
    await expect.element(minutes).toHaveValue('误填')
  })

  it('a report of tomorrow is no report', async () => {
    const { source } = await mount(clerk, 'symposium-0115')
    await page.getByLabelText('报送日期').fill('2026-03-21')
    await button(/^保存材料/).click()
    await expect.element(page.getByRole('link', { name: '报送日期不能晚于今天。' })).toBeVisible()
    expect(source.entries).toHaveLength(0)
  })

  it('of another group are only shown', async () => {
    await mount(clerk, 'research-0312')
    await button('材料').click()
    expect(page.getByRole('textbox').elements()).toHaveLength(0)
    await expect.element(page.getByText('没有图片、扫描件。')).toBeVisible()
  })
})

describe('what was typed on an earlier page', () => {
  const reopened = async (options = clerk) => {
    document.body.replaceChildren()
    const mounted = await mount(options)
    mounted.tracker.hub = 'https://hub.invalid/'
    await calm(mounted)
    return mounted
  }
  const offer = () => page.getByRole('alert').filter({ hasText: '“乡村教育座谈会”还没有保存。' })
  const minutes = () => page.getByLabelText('活动记录', { exact: true })

  it('is offered to who typed it, never filled in by itself, and gone once it is recorded', async () => {
    await reopened()
    await button(/^乡村教育座谈会/).click()
    await minutes().fill('写了一半')
    await reopened(county)
    await expect.element(button(/^乡村教育座谈会/)).toBeVisible()
    expect(offer().elements()).toHaveLength(0)

    await reopened()
    await expect.element(offer()).toBeVisible()
    await button(/^乡村教育座谈会/).click()
    await expect.element(minutes()).toHaveValue('')
    await offer().getByRole('button').click()
    await expect.element(minutes()).toHaveValue('写了一半')
    expect(offer().elements()).toHaveLength(0)
    const mounted = await reopened()
    await offer().getByRole('button').click()
    await button(/^保存材料/).click()
    await calm(mounted)
    expect(last(mounted.source).value.minutes).toBe('写了一半')

    await reopened()
    await button(/^乡村教育座谈会/).click()
    await expect.element(minutes()).toBeVisible()
    expect(offer().elements()).toHaveLength(0)
  })
})

describe('pictures', () => {
  const png = async (colour: string): Promise<File> => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 40
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.fillStyle = colour
    context.fillRect(0, 0, 40, 40)
    const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made))
    return new File([blob as Blob], `${colour}.png`, { type: 'image/png' })
  }
  const picker = () => page.getByLabelText('添加图片、扫描件')

  it('are added together as one entry, shown, removed and had back; their addresses are let go', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    const { source, tracker } = mounted
    await userEvent.upload(picker(), [await png('red'), await png('green')])
    await calm(mounted)
    await expect.poll(() => source.entries.length).toBe(1)
    const files = last(source).value.files as string[]
    expect(files).toHaveLength(2)
    await expect.element(page.getByRole('img', { name: '图片 2' })).toBeVisible()
    expect([...source.files.keys()].sort()).toEqual([...files].sort())
    expect(await faultsOf(tracker)).toEqual([])

    await button('移除图片 1').click()
    await calm(mounted)
    expect(last(source).value.files).toEqual([files[1]])
    await hasFocus(button('恢复'))
    await press('{Enter}')
    await calm(mounted)
    expect(last(source).value.files).toEqual([files[1], files[0]])

    const { src } = page.getByRole('img', { name: '图片 1' }).element() as HTMLImageElement
    expect((await fetch(src)).ok).toBe(true)
    await button('返回列表').click()
    await calm(mounted)
    await expect(fetch(src)).rejects.toThrow()
  })

  it('one removed can be had back only where it was, and nothing fetched stays: not when the page opens another, nor in another session', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    const { source, tracker } = mounted
    const addAndRemove = async (): Promise<string> => {
      await userEvent.upload(picker(), [await png('red'), await png('green')])
      await calm(mounted)
      const { src } = page.getByRole('img', { name: '图片 2' }).element() as HTMLImageElement
      await button('移除图片 1').click()
      await expect.element(button('恢复')).toBeVisible()
      return src
    }
    const shown = await addAndRemove()
    tracker.gathering = 'study-0226'
    await calm(mounted)
    await button(/^材料/).click()
    expect(button('恢复').elements()).toHaveLength(0)
    await expect(fetch(shown)).rejects.toThrow()

    const fetched = await addAndRemove()
    source.endSession()
    await source.refresh()
    await calm(mounted)
    await expect(fetch(fetched)).rejects.toThrow()
    await page.getByLabelText(/码/).first().fill('demo')
    await press('{Enter}')
    await calm(mounted)
    await button(/^材料/).click()
    expect(button('恢复').elements()).toHaveLength(0)
  })

  it('added while the session ends are no record of a gathering without a title, but wait to be saved', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    const { source } = mounted
    await userEvent.upload(picker(), await png('red'))
    await calm(mounted)
    const before = last(source).value.files as string[]
    const addFile = source.addFile.bind(source)
    source.addFile = async (file) => {
      const id = await addFile(file)
      source.endSession()
      await source.refresh()
      return id
    }
    await userEvent.upload(picker(), await png('green'))
    await calm(mounted)
    await expect.element(page.getByText('有 1 处修改尚未保存')).toBeVisible()
    expect([...source.state.waiting, ...source.state.refused].map(({ entry }) => entry.about)).not.toContain(
      'gatherings/symposium-0115',
    )
    await page.getByLabelText(/码/).first().fill('demo')
    await press('{Enter}')
    await calm(mounted)
    await button(/^材料/).click()
    await button('保存材料（1 处未保存）').click()
    await calm(mounted)
    expect(last(source).value.title).toBe('乡村教育座谈会')
    expect(last(source).value.files).toEqual([...before, expect.any(String)])
  })

  it('of a kind that is not taken are refused by name, the others are added', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    const gif = new File(['GIF89a'], '动图.gif', { type: 'image/gif' })
    await userEvent.upload(picker(), [gif, await png('blue')])
    await calm(mounted)
    await expect.element(page.getByRole('alert')).toHaveTextContent('“动图.gif”没有添加：')
    await expect.poll(() => last(mounted.source)?.value.files?.length).toBe(1)
  })

  it('that the hub refuses say so, and why', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    mounted.source.refuse = ({ about }) =>
      about.startsWith('files/') ? { code: 'files-full', message: '空间已满。' } : undefined
    await userEvent.upload(picker(), [await png('red')])
    await calm(mounted)
    await expect.element(page.getByRole('listitem').filter({ hasText: '移除' })).toHaveTextContent('空间已满。')
  })

  it('wait without a network, and are shown as waiting', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    mounted.source.offline = true
    await userEvent.upload(picker(), [await png('red')])
    await calm(mounted)
    await expect.element(page.getByRole('img', { name: '图片 1' })).toBeVisible()
    await expect.element(page.getByRole('listitem').getByText('待上传')).toBeVisible()
    mounted.source.offline = false
    await expect.poll(() => mounted.source.files.size).toBe(1)
    await calm(mounted)
    expect(page.getByRole('listitem').getByText('待上传').elements()).toHaveLength(0)
  })
})

describe('correcting and withdrawing', () => {
  it('corrects the particulars, and goes back to where one was', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    await button('修改基本信息').click()
    await page.getByLabelText('地点（选填）').fill('')
    await page.getByLabelText('名称', { exact: true }).fill('乡村教育座谈')
    await button('保存').click()
    await calm(mounted)
    const { value } = last(mounted.source)
    expect(value).toMatchObject({ title: '乡村教育座谈', date: '2026-01-15' })
    expect(value).not.toHaveProperty('place')
    await hasFocus(heading('乡村教育座谈'))
    await expect.element(button(/^材料/)).toHaveAttribute('aria-current', 'page')
  })

  it('is withdrawn once the consequences are read, and brought back', async () => {
    const mounted = await mount(clerk, 'symposium-0115')
    const { source, tracker } = mounted
    await button('撤销本次会议、活动').click()
    await expect.element(page.getByText('已登记的 10 人的出席情况也不再计入')).toBeVisible()
    expect(await faultsOf(tracker)).toEqual([])
    await button('不撤销').click()
    await hasFocus(button('撤销本次会议、活动'))
    await button('撤销本次会议、活动').click()
    await button('撤销').click()
    await calm(mounted)
    expect(last(source)).toMatchObject({ about: 'gatherings/symposium-0115', value: null })
    expect(standing(/^乡村教育座谈会/).elements()).toHaveLength(0)
    await button('恢复').click()
    await calm(mounted)
    await expect.element(heading('乡村教育座谈会')).toBeVisible()
    expect(source.ledger.gatherings.some(({ id }) => id === 'symposium-0115')).toBe(true)
    expect(source.ledger.attendance.filter((mark) => mark.gathering === 'symposium-0115')).toHaveLength(10)
  })
})

it('a withdrawal that overtook a version says so', async () => {
  const mounted = await mount(clerk, 'symposium-0115')
  const { source } = mounted
  await page.getByLabelText('活动记录', { exact: true }).fill('第一稿')
  await button(/^保存材料/).click()
  await calm(mounted)
  const known = source.ledger.gatherings.find(({ id }) => id === 'symposium-0115') as Gathering
  source.offline = true
  await button('撤销本次会议、活动').click()
  await button('撤销').click()
  source.elsewhere({ about: 'gatherings/symposium-0115', value: { ...known, title: '座谈（改名）' } })
  source.offline = false
  await calm(mounted)
  await expect.element(page.getByRole('alert', { name: '“座谈（改名）”另有他人修改' })).toHaveTextContent('现已撤销')
})

describe('on paper', () => {
  it('papers are read as text, without buttons; pictures come only when wanted', async () => {
    const { tracker } = await mount(clerk, 'inspection-0210')
    await button(/^材料/).click()
    const seen = (selector: string): boolean => {
      const element = tracker.renderRoot.querySelector(selector)
      return element !== null && getComputedStyle(element).display !== 'none'
    }
    await emulate({ media: 'print' })
    expect([seen('#minutes'), seen('.printed'), seen('.bar'), seen('.pages'), seen('.more')]).toEqual([
      false,
      true,
      false,
      false,
      false,
    ])
    await emulate({ media: '' })
    expect([seen('#minutes'), seen('.printed'), seen('.bar')]).toEqual([true, false, true])
  })
})

it('in forced colours what is chosen keeps a sign of its own', async () => {
  await emulate({ features: [{ name: 'forced-colors', value: 'active' }] })
  const { tracker } = await mount(clerk, 'symposium-0115')
  const current = tracker.renderRoot.querySelector('.page[aria-current]') as Element
  const other = tracker.renderRoot.querySelector('.page:not([aria-current])') as Element
  expect(getComputedStyle(current).borderTopColor).not.toBe(getComputedStyle(other).borderTopColor)
  expect(await faultsOf(tracker)).toEqual([])
  await emulate({ features: [] })
})
