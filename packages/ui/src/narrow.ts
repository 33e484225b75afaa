import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * Whether an element has no room for so many of its own letters side by side. Measured in its own letters, so that large text counts,
 * and a narrow column of a wide page.
 */
export class Narrow implements ReactiveController {
  is = false
  private readonly host: ReactiveControllerHost & HTMLElement
  private readonly letters: number
  private observer: ResizeObserver | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, letters: number) {
    this.host = host
    this.letters = letters
    host.addController(this)
  }

  hostConnected(): void {
    // Within the observer's own turn a change of layout would be reported as an endless loop.
    this.observer = new ResizeObserver(() => requestAnimationFrame(() => this.measure()))
    this.observer.observe(this.host)
  }

  hostDisconnected(): void {
    this.observer?.disconnect()
  }

  private measure(): void {
    const width = this.host.clientWidth
    const is = width > 0 && width < this.letters * Number.parseFloat(getComputedStyle(this.host).fontSize)
    if (is === this.is) return
    this.is = is
    this.host.requestUpdate()
  }
}
