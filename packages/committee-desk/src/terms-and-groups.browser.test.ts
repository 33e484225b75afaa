import type { Group } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, test } from 'vitest'
import {
  button,
  click,
  field,
  focused,
  one,
  settled,
  showOffice,
  source,
  text,
  useStage,
  violations,
  written,
} from '../test/stage.ts'
import { fullLedger } from './committee-desk.examples.ts'

useStage()

const groups = (): Group[] => [...source.ledger.groups]

describe('terms', () => {
  test('the next one is suggested; faults stand beside their fields and nothing is recorded', async () => {
    await showOffice(fullLedger)
    await click(button('新增一届'))
    const shown = ['number', 'from', 'to'].map((id) => (one(`#${id}`) as HTMLInputElement).value)
    expect(shown).toEqual(['11', '2027-01-01', '2031-12-31'])
    await field('第几届').fill('10')
    await field('起始日期').fill('2026-12-31')
    await field('截止日期').fill('2026-12-30')
    await click(button('保存'))
    expect(focused()?.id).toBe('summary')
    expect(one('#number-wrong').textContent).toBe('第10届已经登记（2022年1月1日至2026年12月31日），请核对是第几届。')
    expect(one('#to-wrong').textContent).toContain('结束日期早于开始日期')
    await field('截止日期').fill('2031-12-30')
    await settled()
    expect(one('#from-wrong').textContent).toContain('与第10届（2022年1月1日至2026年12月31日）的日期重叠')
    expect(await violations()).toEqual([])
    expect(source.entries).toEqual([])
  })

  test('is corrected in place, with the meetings it plans, and gone back to from its history', async () => {
    await showOffice(fullLedger)
    await click(button('修改：第10届'))
    await field(/计划召开常委会会议次数/).fill('0')
    await field(/计划召开全体会议次数/).fill('')
    await click(button('保存'))
    const [, before] = fullLedger.terms
    expect(written()).toEqual([['terms/t10', { ...before, planned: { 'standing-committee': 0 } }]])
    expect(focused()).toBe(button('修改：第10届').element())
    await click(button('修改：第10届'))
    await click(button('修改记录：第10届'))
    expect(one('.versions').textContent).toContain('计划全体会议 5 次')
    await click(button(/^恢复到这一版：/))
    expect(source.ledger.terms[1]).toEqual(before)
    expect(text()).toContain('已恢复到较早的版本：第10届')
  })
})

describe('groups', () => {
  test('is renamed, then dissolved on a day, and told whom that leaves behind', async () => {
    await showOffice(fullLedger)
    await click(button('修改：示例镇联络组'))
    await field('名称').fill('示例镇委员联络组')
    await field(/撤并日期/).fill('2021-12-31')
    await click(button('保存'))
    expect(one('#dissolved-wrong').textContent).toContain('结束日期早于开始日期')
    await field(/撤并日期/).fill('2026-03-31')
    await settled()
    expect(one('#dissolved-hint').textContent).toContain('仍有 1 名委员在该组任职')
    await click(button('保存'))
    const [before] = fullLedger.groups
    expect(written()).toEqual([['groups/g-01', { ...before, name: '示例镇委员联络组', dissolved: '2026-03-31' }]])
    expect(parseLedger(source.ledger).groups.length).toBe(3)
  })

  test('a name that another group has at that time is pointed out', async () => {
    await showOffice(fullLedger)
    await click(button('新增一个'))
    await field('名称').fill('示例镇联络组')
    await click(button('保存'))
    expect(one('#name-wrong').textContent).toBe('已有同名联络组（2022年1月1日起），请核对名称。')
    await field('名称').fill('示例乡联络组')
    await field('成立日期').fill('2025-01-01')
    await click(button('保存'))
    expect(written()).toMatchObject([['groups/new', { name: '示例乡联络组', kind: 'township', formed: '2025-01-01' }]])
  })

  test('one that nothing names can be taken out; one with members cannot', async () => {
    await showOffice(fullLedger)
    await click(button('修改：示例镇联络组'))
    expect(button('录错了，删去').query()).toBeNull()
    await click(button('取消'))
    expect(focused()).toBe(button('修改：示例镇联络组').element())
    await click(button('修改：示例乡联络组'))
    await click(button('录错了，删去'))
    expect(written()).toEqual([['groups/g-03', null]])
    expect(focused()?.id).toBe('groups-title')
    await click(button('撤销'))
    expect(groups().map(({ id }) => id)).toContain('g-03')
  })
})
