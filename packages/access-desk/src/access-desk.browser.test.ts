import { SourceError } from '@liaison-kit/source'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../../ui/test/aria-tree.ts'
import {
  button,
  click,
  desk,
  field,
  focused,
  isGuarded,
  officeHere,
  one,
  overflow,
  press,
  printed,
  settled,
  show,
  showAgain,
  shownCodes,
  showOffice,
  source,
  tabTo,
  text,
  useStage,
  violations,
} from '../test/stage.ts'
import { office } from './access-desk.examples.ts'

useStage()
afterEach(() => vi.restoreAllMocks())

test('by keyboard alone: a code is issued, its slip printed, put away, and revoked', async () => {
  await showOffice()
  await tabTo(button('发放登录码'))
  await press('{Enter}')
  expect(focused()?.id).toBe('form-title')
  await press('{Tab}')
  await page.elementLocator(one('#role')).selectOptions('clerk')
  await settled()
  await press('{Tab}')
  expect(focused()?.id).toBe('group')
  await page.elementLocator(one('#group')).selectOptions('g-02')
  await press('{Tab}', '示例戊')
  await tabTo(button('发放'))
  await press('{Enter}')
  expect(focused()?.id).toBe('shown-title')
  const [code] = await officeHere()
    .codes()
    .then((codes) => codes.slice(-1))
  expect(code).toMatchObject({ role: 'clerk', group: 'g-02', name: '示例戊', expires: null })
  expect(shownCodes().length).toBe(1)
  const [clear] = shownCodes() as [string]
  expect(clear.startsWith(`${code?.id}-`)).toBe(true)
  expect(isGuarded()).toBe(true)
  expect(await violations()).toEqual([])
  await expect(await ariaTree(one('.shown'))).toMatchFileSnapshot('__aria__/shown.yml')

  await tabTo(button('打印登录码条'))
  const paper = await printed()
  const slip = paper.querySelector('.slip')?.textContent
  for (const part of ['示例县政协 登录码条', '示例戊', '联络组联络员', '示例乡联络组', clear, '长期有效', '妥善保管']) {
    expect(slip).toContain(part)
  }
  expect(slip).toContain(`${location.origin}/liaison/desk/?committee=sample`)
  expect(one('.paper')).toBeNull()

  await tabTo(button('已交付，收起'))
  await press('{Enter}')
  expect(focused()?.id).toBe('put-away')
  await press('{Tab}', '{Enter}')
  expect(focused()?.id).toBe('list-title')
  expect(desk.renderRoot.textContent).not.toContain(clear)
  expect(isGuarded()).toBe(false)

  await tabTo(button(`停用：示例戊，编号 ${code?.id}`))
  await press('{Enter}')
  expect(focused()?.id).toBe('revoke-title')
  expect(text()).toContain('不能恢复')
  expect(await violations()).toEqual([])
  await tabTo(button('不停用'))
  await press('{Enter}')
  expect(focused()).toBe(button(`停用：示例戊，编号 ${code?.id}`).element())
  await press('{Enter}')
  await tabTo(button('确定停用'))
  await press('{Enter}')
  expect(text()).toContain('已停用“示例戊”的登录码。')
  expect((await officeHere().codes()).find(({ id }) => id === code?.id)?.revoked).not.toBeNull()
  expect(focused()?.id).toBe('list-title')
})

test('a code in clear is nowhere but in the page: no storage, address, console or event', async () => {
  const told: string[] = []
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...said) => void told.push(said.join(' ')))
  }
  await showOffice()
  const events: string[] = []
  for (const type of ['liaison-change', 'liaison-sent', 'liaison-error'] as const) {
    desk.addEventListener(type, ({ detail }) => events.push(JSON.stringify(detail)))
  }
  await click(button('发放登录码'))
  await page.elementLocator(one('#role')).selectOptions('county')
  await settled()
  await click(button('发放'))
  const [clear] = shownCodes() as [string]
  const secret = clear.split('-')[1] as string
  const kept = JSON.stringify([
    { ...localStorage },
    { ...sessionStorage },
    document.cookie,
    location.href,
    history.state,
  ])
  expect(secret.length).toBeGreaterThan(10)
  for (const place of [kept, told.join('\n'), events.join('\n'), JSON.stringify(source.state), desk.outerHTML]) {
    expect(place).not.toContain(secret)
  }
  desk.remove()
  await source.signOut()
})

test('is copied, also where the page has no clipboard of its own', async () => {
  await showOffice()
  await click(button('发放登录码'))
  await page.elementLocator(one('#role')).selectOptions('county')
  await settled()
  await click(button('发放'))
  const written: string[] = []
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard)
  vi.spyOn(document, 'execCommand').mockImplementation(() => {
    written.push((one('textarea.unseen') as HTMLTextAreaElement).value)
    return true
  })
  await click(button('复制示例县政协的登录码'))
  expect(written).toEqual(shownCodes())
  expect(text()).toContain('已复制示例县政协的登录码')
  expect(one('textarea.unseen')).toBeNull()
  vi.spyOn(document, 'execCommand').mockReturnValue(false)
  await click(button('复制示例县政协的登录码'))
  expect(text()).toContain('请手工选中后复制')
})

describe('the list', () => {
  test('shows those in use, the others when asked, and finds by holder, group and number', async () => {
    await showOffice()
    const names = (): string[] =>
      [...desk.renderRoot.querySelectorAll('[part="codes"] .thing-name')].map(
        ({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '',
      )
    expect(names()).toEqual(['示例镇联络组联络员 在用', '示例县政协办公室 在用'])
    await field('同时显示已停用和已到期的').click()
    await settled()
    expect(names()).toEqual([
      '示例甲 已到期',
      '示例镇联络组联络员 在用',
      '示例县政协办公室 在用',
      '示例乡旧联络员 已停用',
    ])
    await field('查找').fill('示例乡联络')
    await settled()
    expect(names()).toEqual(['示例乡旧联络员 已停用'])
    await field('查找').fill('GHI')
    await settled()
    expect(names()).toEqual(['示例甲 已到期'])
    await field('查找').fill('没有这个人')
    await settled()
    expect(text()).toContain('没有找到符合条件的登录码')
  })

  test('the county’s last code is warned of', async () => {
    await showOffice()
    await click(button('停用：示例县政协办公室，编号 abc234'))
    expect(one('.asking').textContent).toContain('最后一个在用的县政协登录码')
  })

  test('what cannot be read or revoked is told, with a way to try again', async () => {
    await showOffice()
    const { revoke, codes } = officeHere()
    officeHere().revoke = () => Promise.reject(new SourceError({ code: 'unreachable', message: '暂时连不上服务器。' }))
    const told: string[] = []
    desk.addEventListener('liaison-error', ({ detail }) => told.push(detail.code))
    await click(button('停用：示例镇联络组联络员，编号 def567'))
    await click(button('确定停用'))
    expect(one('.asking').textContent).toContain('没有停用成功：连不上服务器。请检查网络后再试。')
    expect(told).toEqual(['unreachable'])
    officeHere().revoke = revoke
    await click(button('确定停用'))
    expect(text()).toContain('已停用')

    document.body.textContent = ''
    await show({ source: { ...office, signedIn: false } })
    officeHere().codes = () => Promise.reject(new SourceError({ code: 'unreachable', message: '暂时连不上服务器。' }))
    await source.signIn('demo')
    await settled()
    expect(text()).toContain('读不到登录码清单：连不上服务器。请检查网络后再试。')
    officeHere().codes = codes.bind(officeHere())
  })
})

test('a page that shows something else in between finds the codes again, until they are put away', async () => {
  await showOffice()
  await click(button('发放登录码'))
  await page.elementLocator(one('#role')).selectOptions('county')
  await settled()
  await click(button('发放'))
  const before = shownCodes()
  desk.remove()
  await showAgain()
  expect(shownCodes()).toEqual(before)
  await click(button('已交付，收起'))
  await click(button('确定收起'))
  desk.remove()
  await showAgain()
  expect(shownCodes()).toEqual([])
})

test('signing out puts codes away, and nobody else is shown them', async () => {
  await showOffice()
  await click(button('发放登录码'))
  await page.elementLocator(one('#role')).selectOptions('county')
  await settled()
  await click(button('发放'))
  const [clear] = shownCodes() as [string]
  desk.remove()
  await source.signOut()
  await source.signIn('demo')
  await showAgain()
  expect(desk.renderRoot.textContent).not.toContain(clear)
  await click(button('退出登录'))
  await source.signIn('demo')
  await settled()
  expect(text()).toContain('已发放的登录码')
  expect(desk.renderRoot.textContent).not.toContain(clear)
})

test('a long list, shown codes and the form stay inside 375 px', async () => {
  await page.viewport(375, 800)
  await showOffice()
  await click(button('批量发放'))
  await page.elementLocator(one('#whom')).selectOptions('members')
  await settled()
  await click(button('发放 3 个'))
  await expect.poll(() => text()).toContain('已发放 3 个登录码')
  expect(overflow()).toBe(0)
  await click(button('停用：示例镇联络组联络员，编号 def567'))
  await click(button('发放登录码'))
  expect(overflow()).toBe(0)
})
