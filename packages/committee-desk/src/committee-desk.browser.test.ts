import type { Group, Term } from '@liaison-kit/core'
import { parseLedger } from '@liaison-kit/core/schema'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import {
  button,
  click,
  desk,
  field,
  focused,
  one,
  overflow,
  press,
  settled,
  show,
  showOffice,
  source,
  tabTo,
  text,
  useStage,
  violations,
  written,
} from '../test/stage.ts'
import { emptyLedger, fullLedger, office } from './committee-desk.examples.ts'

useStage()

const groups = (): Group[] => [...source.ledger.groups]

describe('a county from nothing, by keyboard alone', () => {
  test('the first term: its last day offered, saved, undone and done again', async () => {
    await showOffice(emptyLedger)
    await tabTo(button('填写本届的届次和起止日期'))
    await press('{Enter}')
    expect(focused()?.id).toBe('form-title')
    await press('{Tab}', '12', '{Tab}')
    await userEvent.fill(one('#from'), '2021-08-21')
    await settled()
    await tabTo(button('按五年填写：截至2026年8月20日'))
    await press('{Enter}')
    await tabTo(button('保存'))
    await press('{Enter}')
    const term = { number: 12, from: '2021-08-21', to: '2026-08-20' }
    expect(written()).toMatchObject([['terms/new', term]])
    expect(Object.keys(source.entries[0]?.value as Term)).not.toContain('planned')
    expect(focused()).toBe(button('新增一届').element())
    expect(text()).toContain('已新增：第12届')
    expect(text()).toContain('本届')

    await tabTo(button('撤销'))
    await press('{Enter}')
    expect(source.ledger.terms).toEqual([])
    await press('{Enter}')
    expect(source.ledger.terms).toMatchObject([term])
    expect(parseLedger(source.ledger).terms.length).toBe(1)
  })

  test('three groups from pasted lines, one of them there already, in one step and undone in one', async () => {
    await showOffice(fullLedger)
    await tabTo(button('批量新增'))
    await press('{Enter}', '{Tab}')
    expect(focused()?.id).toBe('lines')
    await userEvent.fill(one('#lines'), '1. 甲乡联络组\n2. 示例镇联络组\n3. 乙乡联络组\n\n丙镇联络组')
    await settled()
    expect(text()).toContain('将新增 3 个联络组')
    expect(text()).toContain('已有同名联络组，不再新增')
    expect(await violations()).toEqual([])
    await expect(await ariaTree(one('form.sheet'))).toMatchFileSnapshot('__aria__/many.yml')
    await tabTo(button('新增 3 个'))
    await press('{Enter}')
    expect(
      groups()
        .slice(3)
        .map(({ name, kind, formed }) => [name, kind, formed]),
    ).toEqual([
      ['甲乡联络组', 'township', '2022-01-01'],
      ['乙乡联络组', 'township', '2022-01-01'],
      ['丙镇联络组', 'township', '2022-01-01'],
    ])
    expect(new Set(source.entries.map(({ about }) => about)).size).toBe(3)
    expect(text()).toContain('已新增：3 个联络组')
    expect(focused()).toBe(button('批量新增').element())
    await tabTo(button('撤销'))
    await press('{Enter}')
    expect(groups()).toEqual(fullLedger.groups)
    expect(parseLedger(source.ledger).groups).toEqual(fullLedger.groups)
  })
})

describe('what to do first', () => {
  test('is ticked by what the ledger and the hub have, and goes once all of it is done', async () => {
    const ledger = {
      ...fullLedger,
      gatherings: [{ id: 'a1', kind: 'study' as const, group: 'g-01', date: '2026-03-01', title: '学习' }],
    }
    await show({ source: office(ledger), places: { codes: '#access' } })
    expect(one('.steps .open a').getAttribute('href')).toBe('#access')
    expect(desk.renderRoot.querySelectorAll('.steps .open').length).toBe(1)
    document.body.textContent = ''
    const code = {
      id: 'k1',
      role: 'clerk' as const,
      group: 'g-01',
      member: null,
      name: '示例',
      issued: '',
      expires: null,
      revoked: null,
    }
    await show({ source: { ...office(ledger), codes: [code] } })
    expect(one('.starting')).toBeNull()
    expect(one('#heading')).not.toBeNull()
  })

  test('shows alone where the page asks for it, and nothing to anybody else', async () => {
    await show({ source: office(emptyLedger), checklist: true, places: { terms: '#committee' } })
    expect(one('#heading')).toBeNull()
    expect(one('.steps a').getAttribute('href')).toBe('#committee')
    document.body.textContent = ''
    await show({ source: { ...office(emptyLedger), session: { role: 'clerk' } }, checklist: true })
    expect(text().trim()).toBe('')
  })
})

describe('nothing typed is lost', () => {
  test('another form does not take the place of one with something unsaved in it', async () => {
    await showOffice(fullLedger)
    await click(button('新增一个'))
    await field('名称').fill('甲乡联络组')
    await click(button('新增一届'))
    expect(focused()?.id).toBe('form-title')
    expect(one('form.sheet').textContent).toContain('请先保存或放弃修改')
    expect((one('#name') as HTMLInputElement).value).toBe('甲乡联络组')
    const leaving = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(leaving)
    expect(leaving.defaultPrevented).toBe(true)
    await click(button('移除：https://town.example'))
    expect((one('#name') as HTMLInputElement).value).toBe('甲乡联络组')
  })

  test('a record the hub did not take goes back into its form', async () => {
    await showOffice(fullLedger)
    source.refuse = () => ({ code: 'bad-input', message: '名称有误。' })
    await click(button('新增一个'))
    await field('名称').fill('甲乡联络组')
    await click(button('保存'))
    expect(text()).toContain('甲乡联络组')
    source.refuse = undefined
    await click(button('修改：甲乡联络组'))
    expect((one('#name') as HTMLInputElement).value).toBe('甲乡联络组')
    await click(button('保存'))
    expect(groups().map(({ name }) => name)).toContain('甲乡联络组')
    expect(source.state.refused).toEqual([])
  })

  test('offline it waits, is shown as waiting, and the page may cancel a change', async () => {
    await showOffice(fullLedger)
    source.offline = true
    await click(button('移除：https://town.example'))
    expect(source.state.waiting.length).toBe(1)
    expect(text()).toContain('待上传')
    expect(one('[part="origins"]').textContent).not.toContain('https://town.example')
    source.offline = false
    await settled()
    expect(source.entries.length).toBe(1)
    desk.addEventListener('liaison-change', (event) => event.preventDefault(), { once: true })
    await click(button('新增一个'))
    await field('名称').fill('甲乡联络组')
    await click(button('保存'))
    expect(source.entries.length).toBe(1)
    expect((one('#name') as HTMLInputElement).value).toBe('甲乡联络组')
  })
})

test('a whole county of 38 groups stays inside 375 px', async () => {
  const many = Array.from(
    { length: 38 },
    (_, at): Group => ({ id: `g${at}`, name: `示例第${at + 1}乡镇委员联络组`, kind: 'township', formed: '2022-01-01' }),
  )
  await page.viewport(375, 800)
  await showOffice({ ...emptyLedger, terms: fullLedger.terms, groups: many })
  expect(overflow()).toBe(0)
  expect(text()).toContain('现有 38 个')
  await click(button('批量新增'))
  await field('联络组名称').fill(many.map(({ name }) => `新${name}`).join('\n'))
  await settled()
  expect(text()).toContain('将新增 38 个联络组')
  expect(overflow()).toBe(0)
  expect(await violations()).toEqual([])
})
