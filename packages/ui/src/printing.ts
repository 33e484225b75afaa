import type { LitElement, ReactiveController } from 'lit'

const AWAY = 'data-liaison-away'

/**
 * Prints one sheet of a widget and nothing else of the page around it. While it does, the host has the attribute `printing`; what is
 * around the host is marked, and a style sheet for paper leaves it out. On screen nothing changes, and afterwards nothing is left. `S` names
 * the widget's sheets.
 */
export class Printing<S extends string> implements ReactiveController {
  sheet: S | undefined
  private readonly host: LitElement
  private undo: (() => void)[] = []

  constructor(host: LitElement) {
    this.host = host
    host.addController(this)
  }

  /** Some browsers of phones cannot print. */
  get isPossible(): boolean {
    return typeof window.print === 'function'
  }

  async print(sheet: S): Promise<void> {
    this.finish()
    this.sheet = sheet
    this.host.setAttribute('printing', sheet)
    this.host.requestUpdate()
    await this.host.updateComplete
    this.setAside()
    addEventListener('afterprint', this.finish)
    // Where that event does not exist, the next touch of the page is after printing.
    addEventListener('pointerdown', this.finish, true)
    window.print()
  }

  hostDisconnected(): void {
    this.finish()
  }

  private readonly finish = (): void => {
    if (!this.sheet) return
    removeEventListener('afterprint', this.finish)
    removeEventListener('pointerdown', this.finish, true)
    for (const step of this.undo) step()
    this.undo = []
    this.sheet = undefined
    this.host.removeAttribute('printing')
    this.host.requestUpdate()
  }

  /** Leaves out what stands beside the host and its ancestors, on paper. Kernels without adopted sheets print the page around it too. */
  private setAside(): void {
    for (let node: Node = this.host; ; ) {
      const parent = node.parentNode
      const around = parent ?? (node as Partial<ShadowRoot>).host
      if (!around) return
      for (const beside of parent?.children ?? []) {
        if (beside === node || beside.hasAttribute(AWAY)) continue
        beside.setAttribute(AWAY, '')
        this.undo.push(() => beside.removeAttribute(AWAY))
      }
      if (parent instanceof Document || parent instanceof ShadowRoot) this.adopt(parent)
      node = around
    }
  }

  private adopt(root: Document | ShadowRoot): void {
    if (!('adoptedStyleSheets' in root)) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `@page{size:A4;margin:15mm;@bottom-center{content:counter(page)" / "counter(pages)}}@media print{[${AWAY}]{display:none!important}}`,
    )
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    this.undo.push(() => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet)
    })
  }
}
