import type { Work } from '@liaison-kit/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { button, calm, focused, hasFocus, mount, press, tabTo, titles } from '../test/mounted-book.ts'
import { clerkSource } from './work-book.examples.ts'

beforeEach(async () => {
  document.documentElement.lang = 'zh-CN'
  await page.viewport(1280, 900)
})
afterEach(() => {
  document.body.textContent = ''
})

/** Arrow keys until the option is there: by its place in the list, since names are not typed on every keyboard. */
async function choose(value: string): Promise<void> {
  const select = focused() as HTMLSelectElement
  const steps = [...select.options].findIndex((option) => option.value === value) - select.selectedIndex
  for (let step = 0; step < Math.abs(steps); step++) await press(steps > 0 ? '{ArrowDown}' : '{ArrowUp}')
  expect(select.value).toBe(value)
}

test('by keyboard alone: add a suggestion, derive a proposal from it, record a delivery, take it back', async () => {
  const mounted = await mount(clerkSource())
  const { source } = mounted
  const stored = (title: string): Work[] => source.ledger.works.filter((work) => work.title === title)

  await tabTo(button('新增工作成果'))
  await press('{Enter}')
  await hasFocus(page.getByRole('heading', { name: '新增工作成果' }))
  await tabTo(page.getByLabelText('类别'))
  await choose('suggestion')
  await tabTo(page.getByLabelText('提交对象'))
  await choose('county')
  await tabTo(page.getByLabelText('名称'))
  await press('关于增加村医的建议')
  await tabTo(page.getByLabelText('内容（选填）'))
  await press('村卫生室只有一名村医。')
  await tabTo(button('保存'))
  await press('{Enter}')
  await calm(mounted)
  // The new work is open in the list, and the keyboard at its title.
  await hasFocus(button('关于增加村医的建议'))
  const [suggestion] = stored('关于增加村医的建议')
  expect(suggestion).toMatchObject({
    kind: 'suggestion',
    group: 'g-01',
    date: '2012-10-20',
    to: 'county',
    body: '村卫生室只有一名村医。',
  })

  await tabTo(button('由此提出提案：关于增加村医的建议'))
  await press('{Enter}')
  await hasFocus(page.getByRole('heading', { name: '新增提案' }))
  await tabTo(page.getByLabelText('集体提案'))
  await press(' ')
  await tabTo(button('保存'))
  await press('{Enter}')
  await calm(mounted)
  const proposal = stored('关于增加村医的建议').find(({ kind }) => kind === 'proposal')
  expect(proposal).toMatchObject({
    collective: true,
    body: '村卫生室只有一名村医。',
    derivedFrom: [`works/${suggestion?.id}`],
  })

  await tabTo(button('为村小学修建操场'))
  await press('{Enter}')
  await tabTo(button('登记办结：为村小学修建操场'))
  await press('{Enter}')
  await hasFocus(page.getByRole('heading', { name: '登记办结：为村小学修建操场' }))
  await tabTo(button('保存'))
  await press('{Enter}')
  await calm(mounted)
  expect(stored('为村小学修建操场')[0]?.delivered).toBe('2012-10-20')
  await hasFocus(button('为村小学修建操场'))

  await expect.element(page.getByText('已登记办结：为村小学修建操场')).toBeVisible()
  await tabTo(button('撤销'))
  await press('{Enter}')
  await calm(mounted)
  expect(stored('为村小学修建操场')[0]?.delivered).toBeUndefined()
  await hasFocus(button('恢复'))
})

test('a withdrawal leads to the way back, and cancelling a form to where it was opened', async () => {
  const mounted = await mount(clerkSource())
  await tabTo(button('关于在村口增设减速带的建议'))
  await press('{Enter}')
  await tabTo(button('更正：关于在村口增设减速带的建议'))
  await press('{Enter}')
  await tabTo(button('取消'))
  await press('{Enter}')
  await hasFocus(button('关于在村口增设减速带的建议'))
  await tabTo(button('撤回：关于在村口增设减速带的建议'))
  await press('{Enter}')
  await calm(mounted)
  expect(titles(mounted)).not.toContain('关于在村口增设减速带的建议')
  await hasFocus(button('撤销'))
  await press('{Enter}')
  await calm(mounted)
  expect(titles(mounted)).toContain('关于在村口增设减速带的建议')
})
