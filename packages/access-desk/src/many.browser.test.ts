import { SourceError } from '@liaison-kit/source'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import {
  button,
  click,
  field,
  issuedCount,
  officeHere,
  one,
  printed,
  settled,
  shownCodes,
  showOffice,
  text,
  useStage,
  violations,
} from '../test/stage.ts'
import { exampleCodes } from './access-desk.examples.ts'

useStage()
afterEach(() => vi.restoreAllMocks())

describe('many at once', () => {
  test('one for each group without, each on a slip of its own', async () => {
    await showOffice()
    await click(button('批量发放'))
    await page.elementLocator(one('#whom')).selectOptions('groups')
    await settled()
    expect(one('.preview').textContent).toContain('将发放 2 个登录码')
    expect(await violations()).toEqual([])
    await field(/有效期至/).fill('2026-03-19')
    await click(button('发放 2 个'))
    expect(one('#expires-wrong').textContent).toContain('有效期不能早于今天')
    await field(/有效期至/).fill('2026-03-20')
    await click(button('发放 2 个'))
    await expect.poll(() => text()).toContain('已发放 2 个登录码')
    const codes = (await officeHere().codes()).slice(exampleCodes.length)
    expect(codes.map(({ group, name, expires }) => [group, name, expires])).toEqual([
      ['g-02', '示例乡联络组联络员', '2026-03-20'],
      ['g-03', '示例县直机关联络组联络员', '2026-03-20'],
    ])
    button('打印登录码条').element().focus()
    const paper = await printed()
    expect([...paper.querySelectorAll('.slip-code dd')].map(({ textContent }) => textContent)).toEqual(shownCodes())
    expect(paper.textContent).toContain('有效期至2026年3月20日')
    expect(paper.querySelectorAll('.slip-row').length).toBe(1)

    await click(button('批量发放'))
    await page.elementLocator(one('#whom')).selectOptions('groups')
    await settled()
    await click(button('发放'))
    expect(one('#whom-wrong').textContent).toContain('没有需要发放的')
  })

  test('one for each member of a group in office, beside those shown already', async () => {
    await showOffice()
    await click(button('批量发放'))
    await page.elementLocator(one('#whom')).selectOptions('members')
    await settled()
    expect(one('.preview').textContent).toContain('将发放 3 个登录码')
    await page.elementLocator(one('#group')).selectOptions('g-01')
    await settled()
    await click(button('发放 2 个'))
    await expect.poll(() => text()).toContain('已发放 2 个登录码')
    const codes = (await officeHere().codes()).slice(exampleCodes.length)
    expect(codes.map(({ role, member, name }) => [role, member, name])).toEqual([
      ['member', 'm01', '示例甲'],
      ['member', 'm02', '示例乙'],
    ])
    button('打印登录码条').element().focus()
    expect((await printed()).querySelector('.slip')?.textContent).toContain('示例镇联络组')
  })

  test('stopped in the middle, it says how many are left, and goes on', async () => {
    await showOffice()
    const { issue } = officeHere()
    let letGo = (): void => {}
    officeHere().issue = async (wish) => {
      await new Promise<void>((resolve) => {
        letGo = resolve
      })
      return issue(wish)
    }
    await click(button('批量发放'))
    await page.elementLocator(one('#whom')).selectOptions('members')
    await settled()
    await click(button('发放 3 个'))
    await expect.poll(() => text()).toContain('已发放 0 个，共 3 个')
    await click(button('停止发放'))
    letGo()
    await expect.poll(() => text()).toContain('已停止，还有 2 个没有发放。')
    expect(await issuedCount()).toBe(1)
    officeHere().issue = issue
    await click(button('继续发放其余 2 个'))
    await expect.poll(() => text()).toContain('已发放 3 个登录码')
    expect(new Set(shownCodes()).size).toBe(3)
  })

  test('an answer lost mid-way: which were issued is told, and the lost one is replaced', async () => {
    await showOffice()
    const { issue } = officeHere()
    let lose = true
    officeHere().issue = async (wish) => {
      const made = await issue(wish)
      if (wish.member !== 'm02' || !lose) return made
      lose = false
      throw new SourceError({ code: 'timeout', message: '服务器很久没有回应。' })
    }
    await click(button('批量发放'))
    await page.elementLocator(one('#whom')).selectOptions('members')
    await settled()
    await click(button('发放 3 个'))
    await expect.poll(() => text()).toContain('没有收到登录码原文')
    expect(text()).toContain('发放中断')
    expect(text()).toContain('还有 1 个没有发放。')
    expect(await violations()).toEqual([])
    await expect(await ariaTree(one('.shown'))).toMatchFileSnapshot('__aria__/lost.yml')
    await click(button('停用并重新发放：示例乙'))
    await expect.poll(() => text()).toContain('已发放 3 个登录码')
    const codes = (await officeHere().codes()).slice(exampleCodes.length)
    expect(codes.map(({ member, revoked }) => [member, revoked !== null])).toEqual([
      ['m01', false],
      ['m02', true],
      ['m02', false],
      ['m03', false],
    ])
    expect(shownCodes().length).toBe(3)
  })
})
