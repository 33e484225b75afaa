import { hubDesk, originShelf } from '@liaison-kit/source'
import type { MemorySource } from '@liaison-kit/source/memory'
import { css, html, type TemplateResult } from 'lit'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ariaTree } from '../test/aria-tree.ts'
import { axeFinds, memory, show, text } from '../test/recorder.ts'
import { DoorElement } from './door-element.ts'
import { partsStyles } from './parts.styles.ts'
import { Recording } from './recording.ts'
import type { RecordingKit } from './recording-part.ts'

let fetched = 0
/** What fetching comes to; at once unless a test says so. */
let coming: () => Promise<void> = async () => {}

class Gate extends DoorElement {
  protected override door(): TemplateResult {
    return html`<p>登录后可以登记。</p>`
  }

  protected override async fetchKit(): Promise<RecordingKit<Gate>> {
    fetched += 1
    await coming()
    return {
      styles: [partsStyles, css`.inside { border-top: 3px solid; }`],
      desk: hubDesk,
      make(port) {
        const recording = new Recording(port)
        return {
          body: () =>
            html`<div class="inside">${port.data().session ? '请填写' : recording.signInPanel()}</div> ${recording.statusLine()}`,
          sourceChanged: (before, now) => recording.sourceChanged(before, now),
          entriesSent: (ids) => recording.entriesSent(ids),
          enter: () => recording.signIn.enter(),
        }
      },
    }
  }
}
customElements.define('test-gate', Gate)

beforeEach(() => {
  fetched = 0
  coming = async () => {}
})
afterEach(async () => {
  document.body.textContent = ''
  vi.restoreAllMocks()
})

const gate = (source?: MemorySource, more: Partial<Gate> = {}): Promise<Gate> =>
  show(Object.assign(new Gate(), more), source)
const button = (name: string) => page.getByRole('button', { name })
/** Fetching that ends when it is told to. */
function held(): { arrive(): void; fail(): void } {
  let arrive = (): void => {}
  let fail = (): void => {}
  const end = new Promise<void>((resolve, reject) => {
    arrive = resolve
    fail = () => reject(new Error('404'))
  })
  coming = () => end
  return { arrive, fail }
}

describe('before anybody has signed in', () => {
  test('there is the door, and nothing is fetched', async () => {
    const element = await gate(memory())
    expect(element.state).toBe('ready')
    await expect(await ariaTree(element)).toMatchFileSnapshot('__aria__/door.yml')
    expect(await axeFinds(element)).toEqual([])
    expect(fetched).toBe(0)
  })

  test('a widget that only shows has no button', async () => {
    const element = await gate(memory(), { readonly: true })
    expect(text(element)).toBe('登录后可以登记。')
    expect(fetched).toBe(0)
  })

  test('the button is pressed: busy while it is fetched, then the field has the keyboard', async () => {
    const { arrive } = held()
    const element = await gate(memory())
    await userEvent.tab()
    await userEvent.keyboard('{Enter}{Enter}')
    await expect.element(button('正在打开…')).toHaveAttribute('aria-disabled', 'true')
    expect(element.shadowRoot?.activeElement).toBe(button('正在打开…').element())
    expect(element.state).toBe('loading')
    expect(text(element)).toContain('登录后可以登记。')
    arrive()
    await element.updateComplete
    expect(element.shadowRoot?.activeElement?.id).toBe('code')
    expect(element.state).toBe('ready')
    expect(fetched).toBe(1)
    expect(getComputedStyle(element.shadowRoot!.querySelector('.inside')!).borderTopWidth).toBe('3px')
    expect(await axeFinds(element)).toEqual([])
  })

  test('whoever has gone on elsewhere meanwhile stays there', async () => {
    const { arrive } = held()
    const element = await gate(memory())
    const other = document.body.appendChild(document.createElement('input'))
    await button('登录').click()
    other.focus()
    arrive()
    await element.updateComplete
    await expect.element(page.getByLabelText('登录码')).toBeVisible()
    expect(document.activeElement).toBe(other)
  })
})

describe('at once', () => {
  test('where somebody is signed in, though only later', async () => {
    const source = memory()
    const element = await gate(source)
    expect(fetched).toBe(0)
    await source.signIn('demo')
    await source.settled()
    await element.updateComplete
    expect(text(element)).toContain('请填写')
  })

  test('and until it is there the page’s own words are shown', async () => {
    const { arrive } = held()
    const source = memory({ signedIn: true })
    await source.settled()
    await source.refresh()
    const element = Object.assign(new Gate(), { source, textContent: '请致电联络组' })
    document.body.append(element)
    await expect.poll(() => element.state).toBe('loading')
    await expect.poll(() => element.shadowRoot?.querySelector('slot')).not.toBeNull()
    arrive()
    await element.updateComplete
    expect(element.state).toBe('ready')
    expect(text(element)).toContain('请填写')
  })

  test('where something recorded waits', async () => {
    const source = memory({ signedIn: true })
    await source.settled()
    source.offline = true
    source.record('works/w1', { id: 'w1' })
    source.endSession()
    await gate(source)
    expect(fetched).toBe(1)
  })

  describe('with a hub', () => {
    const far = { hub: 'https://hub.example', committee: 'shili', group: 'g-01' }
    beforeEach(async () => {
      // What the tests of other files left: the browser keeps it for all of them.
      await originShelf.sweep(() => true)
      vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
        Response.json({ format: 'liaison-quota/1', asOf: '2012-03-20', group: { name: 'g' }, duties: [], rules: {} }),
      )
    })

    test('that is another’s, nothing is', async () => {
      const element = await gate(undefined, far)
      await expect.poll(() => element.state).toBe('ready')
      await expect.element(button('登录')).toBeVisible()
      expect(fetched).toBe(0)
    })

    test('whose page this is', async () => {
      await gate(undefined, { ...far, hub: location.origin })
      expect(fetched).toBe(1)
    })

    test('that is reached through a proxy of the page’s host, nothing is', async () => {
      const element = await gate(undefined, { ...far, hub: '/liaison' })
      await expect.poll(() => element.state).toBe('ready')
      expect(fetched).toBe(0)
    })

    test('and a token', async () => {
      await gate(undefined, { ...far, group: 'g-02', token: 'token' })
      expect(fetched).toBe(1)
    })

    test('and something typed that is kept in this browser', async () => {
      const { keptDrafts } = await import('@liaison-kit/source')
      const drafts = keptDrafts<string>(['anybody'])
      await drafts.keep('a', '渠水')
      await gate(undefined, far)
      await expect.poll(() => fetched).toBe(1)
      await drafts.keep('a', undefined)
    })
  })
})

describe('what cannot be had', () => {
  test('is told with a way out and another try; it is not fetched again by itself', async () => {
    coming = () => Promise.reject(new Error('404'))
    const heard = vi.fn()
    const element = await gate(memory(), { hub: 'https://hub.example/', committee: 'shili' })
    element.addEventListener('liaison-error', ({ detail }) => heard(detail.code))
    await button('登录').click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('填报程序没有下载成功')
    expect(element.shadowRoot?.activeElement).toBe(button('再试一次').element())
    expect(element.state).toBe('error')
    expect(heard.mock.calls).toEqual([['part-not-fetched']])
    expect(await axeFinds(element)).toEqual([])
    await expect(await ariaTree(element)).toMatchFileSnapshot('__aria__/door-lost.yml')
    element.requestUpdate()
    await element.updateComplete
    expect(fetched).toBe(1)
    coming = async () => {}
    await userEvent.keyboard('{Enter}')
    await element.updateComplete
    expect(element.shadowRoot?.querySelector('[role=alert]')).toBeNull()
    expect(fetched).toBe(2)
  })

  test('is told where the widget only shows, too', async () => {
    coming = () => Promise.reject(new Error('404'))
    const source = memory({ signedIn: true })
    await source.settled()
    const element = await gate(source, { readonly: true })
    await expect.element(page.getByRole('alert')).toBeVisible()
    await expect.element(button('再试一次')).toBeVisible()
    expect(element.state).toBe('error')
  })

  test('is fetched again once the data can be read again', async () => {
    coming = () => Promise.reject(new Error('no network'))
    const source = memory({ signedIn: true })
    const element = await gate(source)
    expect(element.state).toBe('error')
    coming = async () => {}
    source.offline = true
    await source.refresh()
    source.offline = false
    await source.refresh()
    await element.updateComplete
    expect(text(element)).toContain('请填写')
    expect(element.state).toBe('ready')
  })
})
