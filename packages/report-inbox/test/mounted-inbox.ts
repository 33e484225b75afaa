import type { MemorySource } from '@liaison-kit/source/memory'
import axe from 'axe-core'
import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../src/define.ts'
import type { ReportInbox } from '../src/report-inbox.ts'

/** An inbox in the page, and hands to work it with. */
export class MountedInbox {
  readonly inbox: ReportInbox
  readonly source: MemorySource

  private constructor(source: MemorySource, attributes: Partial<ReportInbox>) {
    this.source = source
    this.inbox = Object.assign(document.createElement('liaison-report-inbox'), { source, ...attributes })
    document.body.append(this.inbox)
  }

  static async with(source: MemorySource, attributes: Partial<ReportInbox> = {}): Promise<MountedInbox> {
    document.body.textContent = ''
    const mounted = new MountedInbox(source, attributes)
    await mounted.settled()
    return mounted
  }

  async settled(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await this.source.settled()
      await this.inbox.updateComplete
    }
  }

  all<E extends HTMLElement>(selector: string): E[] {
    return [...this.inbox.renderRoot.querySelectorAll<E>(selector)]
  }

  one<E extends HTMLElement = HTMLElement>(selector: string): E {
    const [found] = this.all<E>(selector)
    if (!found) throw new Error(`there is no ${selector}`)
    return found
  }

  /** A button that can be seen, by what it says or by its name. */
  button(name: string): HTMLElement {
    const named = (one: HTMLElement): boolean =>
      (one.getAttribute('aria-label') ?? one.textContent?.trim().replace(/\s+/g, ' ')) === name
    const found = this.all('button').find((one) => named(one) && one.offsetParent)
    if (!found) throw new Error(`there is no button ${name}`)
    return found
  }

  async click(name: string): Promise<void> {
    await userEvent.click(this.button(name))
    await this.settled()
  }

  async press(keys: string): Promise<void> {
    await userEvent.keyboard(keys)
    await this.settled()
  }

  /** Puts a text into a field, as if it were typed or pasted. */
  async fill(id: string, value: string): Promise<void> {
    const field = this.one<HTMLInputElement>(`#${id}`)
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    await this.settled()
  }

  /** What has the focus, by its id, its value, or what it says. */
  get focused(): string {
    const { activeElement } = this.inbox.shadowRoot ?? {}
    if (!(activeElement instanceof HTMLElement)) return ''
    return activeElement.id || (activeElement as HTMLButtonElement).value || activeElement.textContent?.trim() || ''
  }

  get text(): string {
    return this.inbox.shadowRoot?.querySelector('.base')?.textContent?.replace(/\s+/g, ' ') ?? ''
  }

  get titles(): string[] {
    return this.all('.case .open').map((row) => row.textContent?.trim() ?? '')
  }

  async noViolations(): Promise<void> {
    const { violations } = await axe.run(this.inbox, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
}
