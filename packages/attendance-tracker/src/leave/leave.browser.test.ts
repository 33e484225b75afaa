import type { Attendance } from '@liaison-kit/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ariaTree } from '../../../ui/test/aria-tree.ts'
import {
  button,
  calm,
  faultsOf,
  focused,
  hasFocus,
  isGuarded,
  mount,
  press,
  tabTo,
} from '../../test/mounted-tracker.ts'
import { clerk, county, gatheringLedger, memberOf } from '../gathering/gathering.examples.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(375, 800)
})
afterEach(() => {
  document.body.replaceChildren()
})

const reason = () => page.getByLabelText('请假事由')
const marks = (source: { entries: readonly { value: unknown }[] }) => source.entries.map(({ value }) => value)

describe('a member', () => {
  it('asks for leave with the keyboard alone, sees where it stands, and takes it back', async () => {
    const mounted = await mount(memberOf('m04'))
    const { source, tracker } = mounted
    await tabTo(button('请假：视察村级卫生室建设'))
    await press('{Enter}')
    await hasFocus(reason())
    expect(await faultsOf(tracker)).toEqual([])
    await expect(await ariaTree(tracker)).toMatchFileSnapshot('__aria__/a-member-asks-for-leave.yml')
    await press('外出治病')
    expect(isGuarded()).toBe(true)
    await tabTo(button('提交请假'))
    await press('{Enter}')
    await calm(mounted)
    await hasFocus(page.getByText('已提交请假，待审批'))
    expect(source.entries).toMatchObject([
      {
        about: 'attendance/inspection-0408/m04',
        value: {
          gathering: 'inspection-0408',
          member: 'm04',
          mark: 'leave-pending',
          reason: '外出治病',
          asked: '2026-03-20',
        },
      },
    ])
    expect(isGuarded()).toBe(false)

    await tabTo(button('撤回请假：视察村级卫生室建设'))
    await press('{Enter}')
    await calm(mounted)
    await hasFocus(button('请假：视察村级卫生室建设'))
    expect(marks(source)).toEqual([expect.anything(), null])
    // It need not be typed again.
    await press('{Enter}')
    await expect.element(reason()).toHaveValue('外出治病')
  })

  it('gives a reason, or is asked for it', async () => {
    const { source } = await mount(memberOf('m04'))
    await button('请假：视察村级卫生室建设').click()
    await button('提交请假').click()
    await hasFocus(reason())
    await expect.element(reason()).toHaveAccessibleDescription('请填写请假事由。')
    await expect.element(reason()).toBeInvalid()
    expect(source.entries).toHaveLength(0)
    await button('取消').click()
    await hasFocus(button('请假：视察村级卫生室建设'))
  })

  it('without a network it waits, and goes once there is one', async () => {
    const mounted = await mount(memberOf('m04'))
    mounted.source.offline = true
    await button('请假：视察村级卫生室建设').click()
    await reason().fill('出差')
    await button('提交请假').click()
    await calm(mounted)
    await expect.element(page.getByText('请假待上传，联网后自动提交')).toBeVisible()
    mounted.source.offline = false
    await expect.element(page.getByText('已提交请假，待审批')).toBeVisible()
  })

  it('what was decided meanwhile is said, and nothing can be taken back', async () => {
    const mounted = await mount(memberOf('m05'))
    const about = 'attendance/inspection-0408/m05'
    const decided: Attendance = {
      gathering: 'inspection-0408',
      member: 'm05',
      mark: 'absent',
      reason: '参加县里培训',
      asked: '2026-03-19',
      decided: '2026-03-20',
      decidedBy: '示例甲',
    }
    await expect.element(button('撤回请假：视察村级卫生室建设')).toBeVisible()
    mounted.source.elsewhere({ about, value: decided })
    await button('撤回请假：视察村级卫生室建设').click()
    await calm(mounted)
    await expect.element(page.getByText('您这一次的出席情况已经登记')).toBeVisible()
    await mounted.source.refresh()
    await calm(mounted)
    await expect.element(page.getByText('已登记为无故缺席（审批人：示例甲）')).toBeVisible()
    expect(button('撤回请假：视察村级卫生室建设').elements()).toHaveLength(0)
  })

  it('is not left with a form to ask once a mark was made: what was decided is said instead', async () => {
    const mounted = await mount(memberOf('m04'))
    await button('请假：视察村级卫生室建设').click()
    await reason().fill('出差')
    mounted.source.elsewhere({
      about: 'attendance/inspection-0408/m04',
      value: { gathering: 'inspection-0408', member: 'm04', mark: 'leave', decided: '2026-03-20', decidedBy: '示例甲' },
    })
    await mounted.source.refresh()
    await calm(mounted)
    expect(reason().elements()).toHaveLength(0)
    await hasFocus(page.getByText('已准假（审批人：示例甲）'))
    expect(isGuarded()).toBe(false)
  })

  it('sees past marks and the figures of the term', async () => {
    await mount(memberOf('m03'))
    await expect.element(page.getByText('本届应到 5 次：出席 2，请假 1，缺席 0，未登记 2')).toBeVisible()
    await expect.element(page.getByRole('listitem').filter({ hasText: '乡村教育座谈会' })).toHaveTextContent(/请假/)
  })

  it('is not asked to sign up for leave from what is voluntary', async () => {
    const gatherings = gatheringLedger.gatherings.map((one) => ({ ...one, optional: true }))
    await mount(memberOf('m04', { ledger: { ...gatheringLedger, gatherings } }))
    expect(button(/^请假：/).elements()).toHaveLength(0)
  })

  it('signs in in place, from a phone', async () => {
    const mounted = await mount(memberOf('m04', { signedIn: false }))
    await expect.element(page.getByText('委员可查看本人的出席情况并请假')).toBeVisible()
    await button('登录').click()
    await page.getByLabelText('登录码').fill('demo')
    await press('{Enter}')
    await calm(mounted)
    await hasFocus(page.getByRole('heading', { name: '我的会议、活动' }))
  })
})

describe('who decides', () => {
  const decision = (name: string, what: string) =>
    page.getByRole('group', { name: `对${name}请假的审批` }).getByRole('button', { name: what, exact: true })

  it('sees leaves first, and decides with the keyboard alone', async () => {
    const mounted = await mount(clerk)
    const { source } = mounted
    await expect.element(page.getByRole('heading', { name: '待审批请假 2 人' })).toBeVisible()
    await expect.element(page.getByLabelText('审批人（必填）')).toHaveValue('示例镇联络员')
    await tabTo(decision('示例辛', '同意'))
    await press('{Enter}')
    await calm(mounted)
    await expect.poll(() => focused()?.id).toBe('decided-attendance/study-0226/m08')
    expect(source.entries[0]?.value).toEqual({
      gathering: 'study-0226',
      member: 'm08',
      mark: 'leave',
      reason: '外出治病',
      asked: '2026-02-24',
      decided: '2026-03-20',
      decidedBy: '示例镇联络员',
    })
    await expect.element(page.getByRole('heading', { name: '待审批请假 1 人' })).toBeVisible()

    await tabTo(decision('示例戊', '不同意'))
    await press('{Enter}')
    await calm(mounted)
    expect(source.entries[1]?.value).toMatchObject({
      mark: 'absent',
      reason: '参加县里培训',
      decidedBy: '示例镇联络员',
    })
    await expect.element(page.getByText('已登记为无故缺席')).toBeVisible()
    await tabTo(button('示例戊：改回待审批'))
    await press('{Enter}')
    await calm(mounted)
    await hasFocus(decision('示例戊', '同意'))
    expect(source.entries[2]?.value).toEqual({
      gathering: 'inspection-0408',
      member: 'm05',
      mark: 'leave-pending',
      reason: '参加县里培训',
      asked: '2026-03-19',
    })
  })

  it('says before that refusing is recorded as absence, and asks who decides', async () => {
    const mounted = await mount(county)
    const { source, tracker } = mounted
    await expect.element(decision('示例辛', '不同意')).toBeVisible()
    await expect
      .element(page.getByRole('group', { name: '对示例辛请假的审批' }))
      .toHaveAccessibleDescription(/不同意的，按无故缺席登记。/)
    await page.getByLabelText('审批人（必填）').fill('')
    await decision('示例辛', '同意，特殊原因').click()
    await hasFocus(page.getByLabelText('审批人（必填）'))
    await expect.element(page.getByLabelText('审批人（必填）')).toHaveAccessibleDescription('请填写审批人姓名。')
    expect(await faultsOf(tracker)).toEqual([])
    expect(source.entries).toHaveLength(0)
    await userEvent.keyboard('示例主任')
    await decision('示例辛', '同意，特殊原因').click()
    await calm(mounted)
    expect(source.entries[0]?.value).toMatchObject({ mark: 'leave-special', decidedBy: '示例主任' })
  })

  it('a refused decision leaves the leave open', async () => {
    const mounted = await mount(clerk)
    mounted.source.refuse = () => ({ code: 'not-allowed', message: '不能登记。' })
    await decision('示例辛', '同意').click()
    await calm(mounted)
    await expect.element(page.getByText('不能登记。')).toBeVisible()
    await expect.element(page.getByRole('heading', { name: '待审批请假 2 人' })).toBeVisible()
  })

  it('warns where a refusal would come to the limit', async () => {
    const absent = (id: string) => ({
      gathering: { id, kind: 'activity' as const, group: 'g-01', date: '2026-01-05', title: id },
      mark: { gathering: id, member: 'm08', mark: 'absent' as const },
    })
    const two = [absent('x1'), absent('x2')]
    await mount({
      ...clerk,
      ledger: {
        ...gatheringLedger,
        gatherings: [...gatheringLedger.gatherings, ...two.map(({ gathering }) => gathering)],
        attendance: [...gatheringLedger.attendance, ...two.map(({ mark }) => mark)],
      },
    })
    await expect.element(page.getByText(/如不同意，无故缺席即达到本届 3 次/)).toBeVisible()
  })

  it('a group that did not hold it, nor a page that only shows, decides nothing', async () => {
    await mount(clerk, undefined, true)
    expect(page.getByText('待审批请假').elements()).toHaveLength(0)
  })
})
