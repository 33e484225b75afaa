import type { Member } from '@liaison-kit/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import {
  button,
  calm,
  field,
  focused,
  hasFocus,
  listed,
  mount,
  press,
  tabTo,
  textOf,
  typedDay,
} from '../test/mounted-desk.ts'
import { clerk, county, countyOf, exampleLedger, ownMember } from './roster-desk.examples.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => {
  document.body.replaceChildren()
})

const memberIn = (source: { ledger: { members: readonly Member[] } }, id: string): Member | undefined =>
  source.ledger.members.find((one) => one.id === id)

async function openMember(name: string): Promise<void> {
  await field('查找委员').fill(name)
  await press('{Enter}')
}

describe('looking', () => {
  it('lists who is in office by group, leaders first, who left only when asked', async () => {
    const mounted = await mount(county)
    expect(listed(mounted)[0]).toBe('示例甲')
    expect(listed(mounted)).not.toContain('示例庚')
    await field('任职情况').selectOptions('left')
    expect(listed(mounted)).toEqual(['示例庚'])
    await field('任职情况').selectOptions('all')
    expect(listed(mounted)).toHaveLength(11)
  })

  it('finds by name and by initials, with a live count', async () => {
    const mounted = await mount(county)
    await field('查找委员').fill('slj')
    expect(listed(mounted)).toEqual(['示例甲', '示例己'])
    await expect.element(page.getByText('找到 2 人，共 10 人')).toBeVisible()
    await field('联络组').selectOptions('g-03')
    expect(listed(mounted)).toEqual(['示例己'])
    await field('查找委员').fill('没有')
    await expect.element(page.getByText('没有符合条件的委员，请换个条件再找。')).toBeVisible()
  })

  it('keeps two of one name apart by unit and sector', async () => {
    const mounted = await mount(county)
    await field('查找委员').fill('示例同')
    expect(listed(mounted)).toEqual(['示例同（示例县第一中学，教育）', '示例同（示例县人民医院，医药卫生）'])
    await button('示例同（示例县第一中学，教育）').click()
    await button(/^示例同（示例县人民医院/).click()
    await expect.element(page.getByRole('heading', { name: '示例同（示例县人民医院，医药卫生）' })).toBeVisible()
    await hasFocus(page.getByRole('heading', { name: /^示例同/ }))
  })

  it('is quick with 500', async () => {
    const mounted = await mount(countyOf(500))
    expect(listed(mounted)).toHaveLength(500)
    await field('查找委员').fill('示甲')
    await expect.poll(() => listed(mounted).length).toBeLessThan(60)
    expect(listed(mounted).every((name) => name?.startsWith('示甲'))).toBe(true)
  })

  it('shows a clerk the group, and nothing to change', async () => {
    const mounted = await mount(clerk, { group: 'g-01' })
    expect(listed(mounted)).toEqual(['示例甲', '示例乙', '示例丙', '示例丁'])
    await field('任职情况').selectOptions('all')
    expect(listed(mounted)).toContain('示例壬')
    await button('示例丙').click()
    await expect.element(page.getByRole('heading', { name: '任职经历' })).toBeVisible()
    expect(page.getByRole('button', { name: /调动|更正|新增/ }).elements()).toEqual([])
  })

  it('of one group for the county has no group to choose, and a new member begins in it', async () => {
    const mounted = await mount(county, { group: 'g-02' })
    expect(listed(mounted)).toEqual(['示例戊', '示例壬', '示例同（示例县第一中学，教育）'])
    expect(page.getByLabelText('联络组', { exact: true }).elements()).toEqual([])
    await button('新增委员').click()
    await expect.element(page.getByLabelText('联络组', { exact: true })).toHaveValue('g-02')
  })

  it('shows a member the own page alone', async () => {
    const mounted = await mount(ownMember)
    await expect.element(page.getByRole('heading', { name: '示例壬' })).toBeVisible()
    expect(listed(mounted)).toEqual([])
    expect(page.getByRole('button', { name: /调动|返回名册/ }).elements()).toEqual([])
    expect(textOf(mounted)).toContain('2022年1月1日至2023年12月31日')
  })
})

it('by keyboard alone: a member is found by initials, moved, and the move undone', async () => {
  const mounted = await mount(county)
  const { source } = mounted
  await tabTo(field('查找委员'))
  await press('slb', '{Enter}')
  await hasFocus(page.getByRole('heading', { name: '示例丙' }))
  await tabTo(button('调动：示例丙'))
  await press('{Enter}')
  await hasFocus(page.getByRole('heading', { name: '调动：示例丙' }))
  await tabTo(field('生效日期'))
  await press(typedDay('2026-03-16'))
  await tabTo(field('调入联络组'))
  // The second group of the list.
  await press('{ArrowDown}', '{ArrowDown}')
  await expect.element(field('调入联络组')).toHaveValue('g-02')
  await tabTo(button('保存'))
  await press('{Enter}')
  await calm(mounted)
  expect(memberIn(source, 'm03')).toEqual({
    id: 'm03',
    name: '示例丙',
    sector: '医药卫生',
    unit: '示例乡卫生院',
    appointed: '2022-01-01',
    posts: [
      { group: 'g-01', from: '2022-01-01', to: '2026-03-15' },
      { group: 'g-02', from: '2026-03-16' },
    ],
  })
  await hasFocus(page.getByRole('heading', { name: '示例丙' }))
  await tabTo(button('撤销'), true)
  await press('{Enter}')
  await calm(mounted)
  expect(memberIn(source, 'm03')).toEqual(exampleLedger.members[2])
  await hasFocus(button('恢复'))
})

describe('recording', () => {
  it('adds a member, points out the same name, and takes it back', async () => {
    const mounted = await mount(county)
    const { source } = mounted
    await button('新增委员').click()
    await field('姓名').fill('示例同')
    await expect.element(page.getByText('已有同名委员 2 人', { exact: false })).toBeVisible()
    await expect.element(page.getByText('留空时按“slt”查找', { exact: false })).toBeVisible()
    await button('保存').click()
    // All that is missing at once, and the summary has the focus.
    expect(focused()?.id).toBe('summary')
    expect(textOf(mounted)).toContain('请填写“任职日期”。')
    await page.getByLabelText('任职日期').fill('2022-01-15')
    await page.getByLabelText('联络组', { exact: true }).selectOptions('g-03')
    await expect.element(page.getByText('示例县直联络组2022年2月1日成立', { exact: false }).first()).toBeVisible()
    await page.getByLabelText(/^编入联络组的日期/).fill('2022-02-01')
    await page.getByLabelText(/^工作单位/).fill('示例县图书馆')
    await button('保存').click()
    await calm(mounted)
    const added = source.ledger.members[source.ledger.members.length - 1]
    expect(added).toMatchObject({
      name: '示例同',
      unit: '示例县图书馆',
      appointed: '2022-01-15',
      posts: [{ group: 'g-03', from: '2022-02-01' }],
    })
    await hasFocus(page.getByRole('heading', { name: /^示例同（示例县图书馆）/ }))
    await button('撤销').click()
    await calm(mounted)
    expect(source.ledger.members).toHaveLength(11)
    expect(listed(mounted)).toHaveLength(10)
  })

  it('a new leader ends the other one’s leadership the same day, as one thing to take back', async () => {
    const mounted = await mount(county)
    const { source } = mounted
    await openMember('示例乙')
    await button('职务变动：示例乙').click()
    await field('生效日期').fill('2026-03-01')
    await page.getByRole('checkbox', { name: '组长', exact: true }).click()
    await page.getByRole('checkbox', { name: '副组长', exact: true }).click()
    await expect.element(page.getByRole('checkbox', { name: '同日免去现任组长：示例甲' })).toBeChecked()
    await button('保存').click()
    await calm(mounted)
    expect(memberIn(source, 'm02')?.posts?.[1]).toEqual({ group: 'g-01', roles: ['leader'], from: '2026-03-01' })
    expect(memberIn(source, 'm01')?.posts).toEqual([
      { group: 'g-01', roles: ['leader', 'standing-committee'], from: '2022-01-01', to: '2026-02-28' },
      { group: 'g-01', roles: ['standing-committee'], from: '2026-03-01' },
    ])
    await button('撤销').click()
    await calm(mounted)
    expect([memberIn(source, 'm01'), memberIn(source, 'm02')]).toEqual(exampleLedger.members.slice(0, 2))
  })

  it('what somebody else records while a form is open is kept, and pointed out where it is typed over', async () => {
    const mounted = await mount(county)
    const { source } = mounted
    await openMember('示例丁')
    await button('更正：示例丁').click()
    await page.getByLabelText(/^工作单位/).fill('示例县水利局')
    const before = memberIn(source, 'm04')!
    source.elsewhere({ about: 'members/m04', value: { ...before, sector: '示例界别', unit: '示例县文化馆' } })
    await source.refresh()
    await calm(mounted)
    await expect.element(page.getByRole('alert')).toHaveTextContent('打开表单之后，他人改动了：')
    await button('保存').click()
    await calm(mounted)
    expect(memberIn(source, 'm04')).toMatchObject({ sector: '示例界别', unit: '示例县水利局' })
  })

  it('taking back takes nothing of somebody else’s along', async () => {
    const mounted = await mount(county)
    const { source } = mounted
    await openMember('示例丁')
    await button('离任：示例丁').click()
    await field('任职的最后一日').fill('2026-03-19')
    await button('保存').click()
    await calm(mounted)
    const theirs = { ...memberIn(source, 'm04')!, left: '2026-03-18' }
    source.elsewhere({ about: 'members/m04', value: theirs })
    await source.refresh()
    await calm(mounted)
    await button('撤销').click()
    await calm(mounted)
    await expect.element(page.getByText('之后又有改动，没有撤销', { exact: false })).toBeVisible()
    expect(memberIn(source, 'm04')).toEqual(theirs)
  })

  it('somebody leaves, and returns later as a record of its own', async () => {
    const mounted = await mount(county)
    const { source } = mounted
    await openMember('示例丁')
    await button('离任：示例丁').click()
    await field('任职的最后一日').fill('2021-12-31')
    await button('保存').click()
    await expect.element(page.getByText('该委员2022年1月1日任职，日期不能更早。').first()).toBeVisible()
    await field('任职的最后一日').fill('2025-12-31')
    await button('保存').click()
    await calm(mounted)
    expect(memberIn(source, 'm04')).toEqual({ ...exampleLedger.members[3], left: '2025-12-31' })
    await button('重新任职：示例丁').click()
    await field('恢复任职日期').fill('2026-03-01')
    await button('保存').click()
    await calm(mounted)
    expect(memberIn(source, 'm04')).toEqual({ ...exampleLedger.members[3], left: '2025-12-31' })
    expect(source.ledger.members[11]).toMatchObject({
      name: '示例丁',
      sector: '农业',
      appointed: '2026-03-01',
      group: 'g-01',
    })
    await expect.element(page.getByRole('heading', { name: '同名记录' })).toBeVisible()
  })

  it('a return on the very next day goes on in the same record', async () => {
    const mounted = await mount(county)
    await field('任职情况').selectOptions('left')
    await button('示例庚').click()
    await button('重新任职：示例庚').click()
    await field('恢复任职日期').fill('2024-07-01')
    await button('保存').click()
    await calm(mounted)
    expect(memberIn(mounted.source, 'm09')).toEqual({
      id: 'm09',
      name: '示例庚',
      sector: '文化艺术',
      appointed: '2022-01-01',
      posts: [
        { group: 'g-02', from: '2022-01-01', to: '2024-06-30' },
        { group: 'g-02', from: '2024-07-01' },
      ],
    })
  })

  it('a correction says that it changes the past, and keeps the short form', async () => {
    const mounted = await mount(county)
    await openMember('示例丙')
    await button('更正：示例丙').click()
    await expect.element(page.getByText('更正用于改正登记错误，会影响以往的统计。', { exact: false })).toBeVisible()
    await page.getByLabelText(/^工作单位/).fill('示例镇卫生院')
    await field('任职日期').fill('2022-03-01')
    await button('保存').click()
    await calm(mounted)
    const expected = { ...exampleLedger.members[2], unit: '示例镇卫生院', appointed: '2022-03-01' }
    expect(memberIn(mounted.source, 'm03')).toEqual(expected)
  })

  it('a correction tells of posts that overlap beside the field, and adds one that was forgotten', async () => {
    const mounted = await mount(county)
    await openMember('示例壬')
    await button('更正：示例壬').click()
    await page.getByLabelText(/^补登一段任职：联络组/).selectOptions('g-03')
    await page.getByLabelText(/^补登一段任职：开始日期/).fill('2023-12-31')
    await page.getByLabelText(/^补登一段任职：最后一日/).fill('2023-12-31')
    await button('保存').click()
    await expect
      .element(page.getByText('与2022年1月1日起在示例乡联络组的任职日期重叠', { exact: false }).first())
      .toBeVisible()
    await page.getByLabelText(/^第 1 段任职：最后一日/).fill('2023-12-30')
    await button('保存').click()
    await calm(mounted)
    expect(memberIn(mounted.source, 'm11')?.posts).toEqual([
      { group: 'g-01', from: '2022-01-01', to: '2023-12-30' },
      { group: 'g-03', from: '2023-12-31', to: '2023-12-31' },
      { group: 'g-02', roles: ['deputy-leader'], from: '2024-01-01' },
    ])
  })

  it('a day that leaves marks uncounted is pointed out before it is recorded', async () => {
    await mount(county)
    await openMember('示例丙')
    await button('离任：示例丙').click()
    await field('任职的最后一日').fill('2026-02-26')
    expect(page.getByText('按这样登记', { exact: false }).elements()).toEqual([])
    await field('任职的最后一日').fill('2026-02-25')
    await expect.element(page.getByText('该委员有 1 次出席登记当日不在应到之列', { exact: false })).toBeVisible()
  })

  it('a withdrawal says what it leaves without a member', async () => {
    const mounted = await mount(county)
    await openMember('示例丙')
    await button('撤回：示例丙').click()
    await expect.element(page.getByText('该委员名下 1 次出席登记，撤回后将与名册对不上。')).toBeVisible()
    await button('确定撤回').click()
    await calm(mounted)
    expect(memberIn(mounted.source, 'm03')).toBeUndefined()
    await hasFocus(page.getByRole('heading', { name: '委员名册' }))
    await button('撤销').click()
    await calm(mounted)
    expect(memberIn(mounted.source, 'm03')).toEqual(exampleLedger.members[2])
    expect(listed(mounted)).toContain('示例丙')
  })

  it('what waits is shown as waiting, what is refused can be mended', async () => {
    const mounted = await mount(county)
    const { source } = mounted
    source.offline = true
    await openMember('示例丁')
    await button('离任：示例丁').click()
    await field('任职的最后一日').fill('2026-03-19')
    await button('保存').click()
    await calm(mounted)
    await expect.element(page.getByText('待上传', { exact: true })).toBeVisible()
    source.refuse = () => ({ code: 'unfit', message: '离任日期不对。' })
    source.offline = false
    await calm(mounted)
    await button('修改：委员 示例丁').click()
    await hasFocus(page.getByRole('heading', { name: '更正：示例丁' }))
    source.refuse = undefined
    await page.getByLabelText(/^离任日期/).fill('2026-03-18')
    await button('保存').click()
    await calm(mounted)
    expect(memberIn(source, 'm04')?.left).toBe('2026-03-18')
    expect(source.state.refused).toEqual([])
  })

  it('a change that the page cancels keeps what was typed', async () => {
    const mounted = await mount(county)
    mounted.desk.addEventListener('liaison-change', (event) => event.preventDefault())
    await openMember('示例丁')
    await button('离任：示例丁').click()
    await field('任职的最后一日').fill('2026-03-19')
    await button('保存').click()
    await expect.element(page.getByText('本页没有接受这次登记', { exact: false })).toBeVisible()
    await expect.element(field('任职的最后一日')).toHaveValue('2026-03-19')
    expect(mounted.source.entries).toEqual([])
  })

  it('a change that took the place of one from elsewhere says so', async () => {
    const mounted = await mount(county)
    const { source } = mounted
    await openMember('示例丁')
    await button('离任：示例丁').click()
    source.elsewhere({ about: 'members/m04', value: { ...exampleLedger.members[3], unit: '示例乡合作社' } })
    await field('任职的最后一日').fill('2026-03-19')
    await button('保存').click()
    await calm(mounted)
    await expect.element(page.getByText('另有人修改过这位委员', { exact: false })).toBeVisible()
  })

  it('the versions of a member are read and gone back to', async () => {
    const mounted = await mount(county)
    await openMember('示例丁')
    await button('离任：示例丁').click()
    await field('任职的最后一日').fill('2026-03-19')
    await button('保存').click()
    await calm(mounted)
    await button('修改记录：示例丁').click()
    await calm(mounted)
    await expect.element(page.getByText('示例丁：2022年1月1日任职，2026年3月19日离任')).toBeVisible()
    await button(/^恢复到这一版：/).click()
    await calm(mounted)
    expect(memberIn(mounted.source, 'm04')).toEqual(exampleLedger.members[3])
  })
})

it('prints the roster as it is shown', async () => {
  const mounted = await mount(county)
  await field('查找委员').fill('示例同')
  let paper = ''
  const { print } = window
  window.print = () => {
    paper = mounted.desk.shadowRoot?.querySelector('.paper')?.textContent?.replace(/\s+/g, ' ') ?? ''
  }
  await button('打印名册').click()
  await calm(mounted)
  window.print = print
  window.dispatchEvent(new Event('afterprint'))
  await calm(mounted)
  expect(paper).toContain('示例县政协委员名册')
  expect(paper).toContain('截至2026年3月20日，共 2 人')
  expect(mounted.desk.shadowRoot?.querySelector('.paper')).toBeNull()
})

it('when the session ends what is typed is kept, and nothing of what was done', async () => {
  const mounted = await mount(county, { hub: '' })
  const { source } = mounted
  await openMember('示例丁')
  await button('离任：示例丁').click()
  await field('任职的最后一日').fill('2026-03-19')
  await button('保存').click()
  await calm(mounted)
  await button('更正：示例丁').click()
  await page.getByLabelText(/^工作单位/).fill('示例乡合作社')
  source.endSession()
  await source.refresh()
  await calm(mounted)
  await expect.element(page.getByText('有一处填写尚未保存，仍保留在本页，登录后可继续。')).toBeVisible()
  expect(page.getByRole('button', { name: '撤销' }).elements()).toEqual([])
  await field('登录码').fill('demo')
  await press('{Enter}')
  await calm(mounted)
  await expect.element(page.getByLabelText(/^工作单位/)).toHaveValue('示例乡合作社')
  expect(page.getByRole('button', { name: '撤销' }).elements()).toEqual([])
})

it('signed in from the panel the heading has the focus', async () => {
  const mounted = await mount({ ...county, signedIn: false }, { hub: '' })
  await field('登录码').fill('demo')
  await press('{Enter}')
  await calm(mounted)
  await hasFocus(page.getByRole('heading', { name: '委员名册' }))
  expect(listed(mounted)).toHaveLength(10)
})
