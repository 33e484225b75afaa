import type { Entry } from '@liaison-kit/core'
import { html, type TemplateResult } from 'lit'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeFinds, memory, Recorder, recorder, show, text } from '../test/recorder.ts'
import { LiaisonElement } from './liaison-element.ts'

class Plain extends LiaisonElement {
  override body(): TemplateResult {
    return html`<p class="shown">${this.today} ${this.data.quota?.group.name}</p>`
  }
}

customElements.define('test-plain', Plain)

afterEach(() => {
  document.body.textContent = ''
  vi.restoreAllMocks()
})

const events = (type: string): CustomEvent[] => {
  const heard: CustomEvent[] = []
  document.addEventListener(type, (event) => heard.push(event as CustomEvent))
  return heard
}
describe('where the data comes from', () => {
  const answers = (calls: string[]): void => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
      calls.push(String(input))
      const group = { name: String(input).split('/')[6] }
      return new Response(
        JSON.stringify({ format: 'liaison-quota/1', asOf: '2012-03-20', group, duties: [], rules: {} }),
      )
    })
  }

  test('the attributes say which hub and group, at any time', async () => {
    const calls: string[] = []
    answers(calls)
    const element = new Plain()
    element.setAttribute('hub', '/base-test')
    element.setAttribute('committee', 'shili')
    await show(element)
    expect(element.state).toBe('idle')
    expect(calls).toEqual([])
    element.setAttribute('group', 'g-01')
    await vi.waitFor(() => expect(text(element)).toBe('2012-03-20 g-01'))
    element.setAttribute('group', 'g-02')
    await vi.waitFor(() => expect(text(element)).toBe('2012-03-20 g-02'))
    element.setAttribute('as-of', '2012-01-31')
    await vi.waitFor(() => expect(text(element)).toBe('2012-01-31 g-02'))
    expect(calls).toEqual([
      '/base-test/v1/committees/shili/groups/g-01/quota',
      '/base-test/v1/committees/shili/groups/g-02/quota',
      '/base-test/v1/committees/shili/groups/g-02/quota?asOf=2012-01-31',
    ])
  })

  test('two widgets of one group share one reading; a published file is read where it lies', async () => {
    const calls: string[] = []
    answers(calls)
    for (let i = 0; i < 2; i++) {
      const element = new Plain()
      Object.assign(element, { hub: '/shared-test', committee: 'shili', group: 'g-01' })
      await show(element)
    }
    const file = new Plain()
    file.setAttribute('src', 'a/b/c/d/e/data/g-01.json')
    await show(file)
    await vi.waitFor(() => expect(file.state).toBe('ready'))
    expect(calls).toEqual(['/shared-test/v1/committees/shili/groups/g-01/quota', 'a/b/c/d/e/data/g-01.json'])
  })

  test('a source of one’s own wins; taken out of the page, the widget does not listen', async () => {
    const source = memory()
    const element = await show(new Plain(), source)
    expect(text(element)).toBe('2012-03-20 示例乡委员联络组')
    element.remove()
    const asked = vi.spyOn(element, 'requestUpdate')
    await source.refresh()
    expect(asked).not.toHaveBeenCalled()
    document.body.append(element)
    await source.settled()
    expect(element.state).toBe('ready')
  })

  test('the language shown and the direction follow the page', async () => {
    const element = await show(new Plain(), memory())
    const base = element.shadowRoot?.querySelector('.base')
    expect([base?.getAttribute('lang'), base?.getAttribute('dir')]).toEqual(['zh-CN', 'ltr'])
    const outer = document.createElement('div')
    outer.lang = 'en'
    outer.dir = 'rtl'
    document.body.append(outer)
    outer.append(element)
    await element.updateComplete
    expect([base?.getAttribute('lang'), base?.getAttribute('dir')]).toEqual(['zh-CN', 'rtl'])
    element.dir = 'ltr'
    await element.updateComplete
    expect(base?.getAttribute('dir')).toBe('ltr')
  })
})

describe('signing in', () => {
  test('with a wrong code: said in words, focus back in the field, told by no more than the panel', async () => {
    const element = await recorder(memory())
    expect(await axeFinds(element)).toEqual([])
    await page.getByRole('button', { name: '登录' }).click()
    const field = page.getByLabelText('登录码')
    await expect.element(page.getByRole('alert')).toHaveTextContent('请输入登录码。')
    await field.fill('nonsense')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('alert')).toHaveTextContent('登录码不正确。')
    await vi.waitFor(() => expect(element.shadowRoot?.activeElement).toBe(field.element()))
    expect((field.element() as HTMLInputElement).value).toBe('nonsense')
    expect(field.element().getAttribute('aria-invalid')).toBe('true')
    expect(await axeFinds(element)).toEqual([])
  })

  test('with the code: an event, the desk, who it is, and out again', async () => {
    const heard = events('liaison-sign-in')
    const element = await recorder(memory())
    await page.getByLabelText('登录码').fill('demo')
    await page.getByRole('button', { name: '登录' }).click()
    await expect.element(page.getByText('已登录：演示用户')).toBeVisible()
    expect(element.may).toBe(true)
    expect(heard.map(({ detail }) => detail)).toEqual([{ role: 'clerk' }])
    expect(await axeFinds(element)).toEqual([])
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect.element(page.getByLabelText('登录码')).toBeVisible()
    expect(heard.map(({ detail }) => detail)).toEqual([{ role: 'clerk' }, { role: null }])
  })

  test('a widget that only shows never asks', async () => {
    const element = new Recorder()
    element.readonly = true
    await show(element, memory({ signedIn: true }))
    expect(element.may).toBe(false)
    const other = new Recorder()
    other.readonly = true
    await show(other, memory())
    expect(other.shadowRoot?.querySelector('form')).toBeNull()
  })
})

describe('recording', () => {
  test('asks the page first: cancelled, nothing is queued', async () => {
    const source = memory({ signedIn: true })
    const element = await recorder(source)
    const asked: Entry[] = []
    element.addEventListener('liaison-change', (event) => {
      asked.push(event.detail.entry)
      expect(source.state.waiting).toEqual([])
      event.preventDefault()
    })
    expect(element.file('w1')).toBeUndefined()
    await source.settled()
    expect(asked.map(({ about }) => about)).toEqual(['works/w1'])
    expect(source.entries).toEqual([])
  })

  test('tells on what was recorded here, once acknowledged, and only then', async () => {
    const source = memory({ signedIn: true })
    const element = await recorder(source)
    await recorder(source)
    const heard = events('liaison-sent')
    const line = element.shadowRoot?.querySelector('[role=status]')
    source.offline = true
    const entry = element.file('w1', 'begun')
    await source.settled()
    await element.updateComplete
    expect(line?.textContent).toContain('有 1 条记录待上传。')
    expect(line?.textContent).toContain('暂时连不上服务器')
    expect(heard).toEqual([])
    source.offline = false
    await source.settled()
    await element.updateComplete
    expect(line?.textContent).toContain('已上传，县政协已收到。')
    expect(entry?.id).toBe('begun')
    expect(heard.map(({ detail }) => detail)).toEqual([{ ids: ['begun'] }])
  })

  test('a session that ends leaves what waits and asks to sign in again', async () => {
    const source = memory({ signedIn: true })
    const element = await recorder(source)
    const heard = events('liaison-error')
    source.endSession()
    element.file('w1')
    await source.settled()
    await element.updateComplete
    expect(text(element)).toContain('登录已失效，请重新登录。')
    expect(element.shadowRoot?.querySelector('form')).not.toBeNull()
    expect(heard.map(({ detail }) => detail.code)).toEqual(['session-ended'])
    await source.signIn('demo')
    await source.settled()
    expect(source.entries.length).toBe(1)
  })
})
