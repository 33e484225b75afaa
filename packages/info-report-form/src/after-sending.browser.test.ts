import type { Handling, Work } from '@liaison-kit/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import {
  all,
  click,
  control,
  fill,
  form,
  noViolations,
  one,
  press,
  showSignedIn,
  showWith,
  source,
  text,
  useStage,
} from '../test/stage.ts'
import { exampleWork } from './info-report-form.examples.ts'

useStage()
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})

describe('the receipt', () => {
  it('has the hub’s own number, and is printed alone', async () => {
    await showSignedIn()
    await fill()
    await click('报送')
    await expect.poll(() => one('.receipt').textContent).toContain('登记序号')
    const sealed = await source.history(source.entries[0]!.about)
    expect(one('.receipt').textContent).toContain(String(sealed[0]?.seq))
    const print = vi.spyOn(window, 'print').mockImplementation(() => {})
    await click('打印回执')
    await expect.poll(() => print.mock.calls.length).toBe(1)
    expect(form.getAttribute('printing')).toBe('receipt')
    dispatchEvent(new Event('afterprint'))
    expect(form.hasAttribute('printing')).toBe(false)
    print.mockRestore()
  })
})

describe('what became of them', () => {
  const sent = (id: string, more: Partial<Work> = {}): Work => ({ ...exampleWork, id, date: '2012-02-05', ...more })
  const step = (work: string, nth: number, more: Partial<Handling>): Handling => ({
    id: `${work}-${nth}`,
    work,
    date: `2012-02-${10 + nth}`,
    step: 'received',
    ...more,
  })

  it('this year’s reports of the group, each with its steps, the answer, and both texts', async () => {
    await showWith({
      works: [
        sent('w1', { title: '甲' }),
        sent('w2', { title: '乙', date: '2012-03-01' }),
        sent('w3', { date: '2011-12-30' }),
        sent('w4', { group: 'g-02' }),
      ],
      handling: [
        step('w1', 1, {}),
        step('w1', 2, { step: 'adopted', text: '编辑后的文字' }),
        step('w1', 3, { step: 'forwarded', to: '示例县水利局' }),
        step('w1', 4, { step: 'answered', result: 'planned', by: '示例县水利局', text: '明年动工。' }),
      ],
    })
    expect(text()).toContain('2012年报送的信息（2条）')
    const lines = all('.sent-list summary').map(({ textContent }) => textContent?.replace(/\s+/g, ''))
    expect(lines).toEqual(['3月1日乙新报送', '2月5日甲已答复尚未解决，已列入计划（B类）'])
    const summary = all('.sent-list summary')[1]!
    summary.focus()
    await press('{Enter}')
    await expect.poll(() => all('.life').length).toBe(1)
    const opened = one('.sent-list [open]')
    for (const part of ['已采用', '送交：示例县水利局', '明年动工。', '原文', '编辑稿', '编辑后的文字']) {
      expect(opened.textContent).toContain(part)
    }
    expect(opened.textContent).not.toContain('问题已经解决')
    expect(opened.querySelectorAll('.matter').length).toBe(4)
    await noViolations()
    await expect(await ariaTree(form)).toMatchFileSnapshot('__aria__/life.yml')
    await page.viewport(320, 800)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })

  it('closed without a result does not read as solved; solved does', async () => {
    await showWith({
      works: [sent('w1'), sent('w2')],
      handling: [
        step('w1', 1, { step: 'forwarded' }),
        step('w1', 2, { step: 'answered' }),
        step('w2', 1, { step: 'forwarded' }),
        step('w2', 2, { step: 'answered', result: 'solved' }),
      ],
    })
    const lines = all('.sent-list .standing').map(({ textContent }) => textContent?.trim() ?? '')
    expect(lines.filter((line) => line.includes('解决'))).toEqual(['已答复问题已经解决（A 类）'])
    expect(lines.filter((line) => line.includes('未注明办理结果')).length).toBe(1)
  })

  it('returned, it is mended and sent anew: another report, which names the one it comes from', async () => {
    await showWith({
      works: [sent('w1', { title: '渠水不足' })],
      handling: [step('w1', 1, { step: 'returned', note: '请写明渠段。' })],
    })
    await userEvent.fill(control('title'), '另一件事')
    all('.sent-list summary')[0]!.click()
    await expect.poll(() => all('.renew').length).toBe(1)
    expect(one('.sent-list').textContent).toContain('请写明渠段。')
    await noViolations()
    await click('修改后重新报送')
    await expect.poll(() => control('title').value).toBe('渠水不足')
    expect(form.shadowRoot?.activeElement).toBe(control('title'))
    expect([control('date').value, control('situation').value]).toEqual(['2012-03-20', exampleWork.situation])
    expect(one<HTMLSelectElement>('#derivedFrom').selectedOptions[0]?.textContent).toContain('渠水不足')
    // Its own predecessor is no double of it.
    expect(all('.doubles')).toEqual([])
    await userEvent.fill(control('title'), '三支渠渠水不足')
    await click('修改后重新报送')
    expect(control('title').value).toBe('三支渠渠水不足')
    await click('报送')
    const [entry] = source.entries
    expect(entry?.about).not.toBe('works/w1')
    expect(entry?.value).toMatchObject({ title: '三支渠渠水不足', date: '2012-03-20', derivedFrom: ['works/w1'] })
    await expect.poll(() => one('.sent-list').textContent?.replace(/\s+/g, ' ')).toContain('已修改重报：')
    expect(all('.renew')).toEqual([])
    one('#again').click()
    await expect.poll(() => all('#title').length && control('title').value).toBe('另一件事')
  })

  it('of a member only the own', async () => {
    await showWith(
      { works: [sent('w1', { member: 'm002', title: '本人的' }), sent('w2', { title: '别人的' })] },
      { role: 'member', group: 'g-01', member: 'm002' },
    )
    expect(all('.sent-list summary strong').map(({ textContent }) => textContent)).toEqual(['本人的'])
  })
})
