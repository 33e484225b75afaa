import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ariaTree } from '../test/aria-tree.ts'
import { axeFinds, memory, Recorder, show } from '../test/recorder.ts'

// What the hub at another address answers, by path; nothing, where the browser hides the answer.
let answers: Record<string, Response | undefined> = {}
const asked: string[] = []
beforeEach(() => {
  asked.length = 0
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const path = String(input).replace('https://hub.example', '')
    asked.push(path)
    const answer = answers[path]
    if (!answer) throw new TypeError('Failed to fetch')
    return answer
  })
})
afterEach(() => {
  document.body.textContent = ''
  vi.restoreAllMocks()
})

const CHARTERS = '/v1/committees/shili/charters'

async function shown(hub: string): Promise<Recorder> {
  const element = new Recorder()
  Object.assign(element, { hub, committee: 'shili' })
  return show(element, memory())
}

test('a page whose origin is not listed gets the way to the hub’s own page, and no field', async () => {
  answers = { '/healthz': Response.json({ service: 'liaison-hub' }) }
  const element = await shown('https://hub.example/')
  await expect.element(page.getByText('在本网站只能查看，填报请到县政协填报页面。')).toBeVisible()
  expect(page.getByRole('link', { name: '到县政协填报页面登录' }).element().getAttribute('href')).toBe(
    'https://hub.example/desk/',
  )
  expect(element.shadowRoot?.querySelector('input')).toBeNull()
  await expect(await ariaTree(element)).toMatchFileSnapshot('__aria__/sign-in-not-listed.yml')
  expect(await axeFinds(element)).toEqual([])
  element.requestUpdate()
  await element.updateComplete
  expect(asked).toEqual([CHARTERS, '/healthz'])
})

test('a listed page gets the form, whatever the hub says to somebody not signed in', async () => {
  answers = { [CHARTERS]: Response.json({ code: 'not-signed-in' }, { status: 401 }) }
  await shown('https://hub.example')
  await expect.element(page.getByLabelText('登录码')).toBeVisible()
  expect(asked).toEqual([CHARTERS])
})

test('without a network it cannot be told, and the form is there to try', async () => {
  answers = {}
  const element = await shown('https://hub.example')
  await expect.element(page.getByLabelText('登录码')).toBeVisible()
  expect(element.shadowRoot?.querySelector('a')).toBeNull()
})

test('on the hub’s own pages nothing is asked', async () => {
  const element = await shown('/liaison')
  expect(element.shadowRoot?.querySelector('input')).not.toBeNull()
  expect(asked).toEqual([])
  await expect(await ariaTree(element)).toMatchFileSnapshot('__aria__/sign-in.yml')
})

test('struck off the list meanwhile, the form gives way to the link, where the keyboard goes on', async () => {
  const element = await shown('/liaison')
  const source = element.source
  if (!source) throw new Error('no source')
  const { SourceError } = await import('@liaison-kit/source')
  vi.spyOn(source, 'signIn').mockRejectedValue(new SourceError({ code: 'origin-not-listed', message: '不在名单里。' }))
  await page.getByLabelText('登录码').fill('demo')
  await page.getByRole('button', { name: '登录' }).click()
  await vi.waitFor(() => expect(element.shadowRoot?.activeElement?.textContent).toBe('到县政协填报页面登录'))
  expect(element.shadowRoot?.querySelector('input')).toBeNull()
})

async function signIn(code: string): Promise<void> {
  await page.getByLabelText('登录码').fill(code)
  await page.getByRole('button', { name: '登录' }).click()
}

test('whether the computer is shared is asked once, and told after signing in', async () => {
  const element = await shown('/liaison')
  const { source } = element
  if (!source) throw new Error('no source')
  const box = page.getByLabelText('这是公用电脑')
  await expect.element(box).not.toBeChecked()
  await box.click()
  await signIn('nonsense')
  await expect.element(page.getByRole('alert')).toHaveTextContent('登录码不正确。')
  expect(source.state.isShared).toBeUndefined()
  await expect.element(box).toBeChecked()
  await signIn('demo')
  await vi.waitFor(() => expect(source.state.isShared).toBe(true))
  await source.signOut()
  await expect.element(box).toBeChecked()
  await signIn('demo')
  await vi.waitFor(() => expect(source.state.session).toBeDefined())
  expect(source.state.isShared).toBe(true)
  await source.signOut()
  await box.click()
  await signIn('demo')
  await vi.waitFor(() => expect(source.state.isShared).toBe(false))
})
