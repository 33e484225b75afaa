import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Moves the focus to what an action leads to, as soon as that is in the page: what had it may be gone. */
export class FocusMover implements ReactiveController {
  private readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }
  private wanted = ''

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.host = host
    host.addController(this)
  }

  /** @param selector of the element; of several, as in a radio group, the checked one; where it is not there, the heading */
  to(selector: string): void {
    this.wanted = selector
    this.host.requestUpdate()
  }

  hostUpdated(): void {
    if (!this.wanted) return
    const { renderRoot } = this.host
    const target =
      renderRoot.querySelector(`${this.wanted}:checked`) ??
      renderRoot.querySelector(this.wanted) ??
      renderRoot.querySelector('#heading')
    if (!(target instanceof HTMLElement)) return
    this.wanted = ''
    // What is folded away cannot take the focus.
    target.closest('details')?.setAttribute('open', '')
    target.focus()
  }
}
