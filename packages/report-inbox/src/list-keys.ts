import type { LitElement, ReactiveController } from 'lit'

const LETTERS: Readonly<Record<string, -1 | 1>> = { j: 1, J: 1, k: -1, K: -1 }
const ARROWS: Readonly<Record<string, -1 | 1>> = { ArrowDown: 1, ArrowUp: -1 }
const ROW = '.case .open'

/**
 * Single keys that go on and back, in the list or from report to report. They work while the focus is in the widget and in no field;
 * letters can be switched off. In the list the arrows do the same, elsewhere they scroll the page.
 */
export class ListKeys implements ReactiveController {
  isOn = true
  private readonly host: LitElement & { report: string | undefined }
  private readonly turn: (direction: -1 | 1) => void

  /** @param turn goes from the open report to the one after (1) or before (-1) */
  constructor(host: LitElement & { report: string | undefined }, turn: (direction: -1 | 1) => void) {
    this.host = host
    this.turn = turn
    host.addController(this)
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.pressed)
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.pressed)
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, isComposing } = event
    if (ctrlKey || altKey || metaKey || isComposing || isField(event.composedPath()[0])) return
    const rows = [...this.host.renderRoot.querySelectorAll<HTMLElement>(ROW)]
    const { activeElement } = this.host.shadowRoot ?? {}
    const at = rows.indexOf(activeElement as HTMLElement)
    const direction = (this.isOn ? LETTERS[key] : undefined) ?? (at < 0 ? undefined : ARROWS[key])
    if (direction === undefined) return
    event.preventDefault()
    // From outside of the list the first key leads into it.
    if (rows.length > 0) rows[at < 0 ? 0 : at + direction]?.focus()
    else this.turn(direction)
  }
}

const isField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select')
