import type { Driver, Key, Point } from './driver.ts'

const PATIENCE_MS = 15_000
const PAUSE_MS = 50

/** What a person does at one widget of the page: sees what is shown, clicks it, types. */
export class Hands {
  private readonly driver: Driver
  private readonly tag: string

  constructor(driver: Driver, tag: string) {
    this.driver = driver
    this.tag = tag
  }

  /** Waits until the widget shows an element of the selector whose text begins so. @returns all of its text */
  sees(selector: string, text: string): Promise<string> {
    return this.until(`${selector} “${text}”`, () => this.ask<string>('text', selector, text))
  }

  /** Clicks such an element, once it has come to rest. */
  async clicks(selector: string, text: string): Promise<void> {
    let before: Point | null = null
    const at = await this.until(`${selector} “${text}”`, async () => {
      const now = await this.ask<Point>('middle', selector, text)
      const isAtRest = now?.x === before?.x && now?.y === before?.y
      before = now
      return isAtRest && now
    })
    await this.driver.click(at)
  }

  /** Types into the field of a label, which takes the focus when it is clicked. */
  async types(label: string, id: string, text: string): Promise<void> {
    await this.entersField(label, id)
    await this.driver.type(text)
  }

  /** Takes the first choice of the list of a label. */
  async chooses(label: string, id: string): Promise<void> {
    await this.entersField(label, id)
    await this.driver.pressKey('ArrowDown')
  }

  presses(key: Key): Promise<void> {
    return this.driver.pressKey(key)
  }

  /** Waits until it is so. @param what is waited for, in words */
  async until<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
    const end = Date.now() + PATIENCE_MS
    for (;;) {
      const answer = await ask()
      if (answer) return answer
      if (Date.now() > end) throw new Error(`${this.tag}: ${what} did not come`)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }

  private async entersField(label: string, id: string): Promise<void> {
    await this.clicks('label', label)
    await this.until(`focus in “${label}”`, async () => (await this.ask('focused')) === id)
  }

  private ask<T>(what: string, ...args: string[]): Promise<T | null> {
    return this.driver.evaluate(`probe.${what}(${[this.tag, ...args].map((arg) => JSON.stringify(arg)).join()})`)
  }
}
