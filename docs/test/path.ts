import { exec } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from 'playwright'

interface Step {
  what: string
  clicks: number
  /** Characters typed; pasting costs two strokes, however long the text is. */
  typed: number
  seconds: number
}

const PASTING = 2
const TOO_LONG_MS = 60_000
const shell = promisify(exec)

/** The way of somebody who follows the docs word for word: what it takes, step by step. */
export class Path {
  readonly #name: string
  readonly #steps: Step[] = []

  constructor(name: string) {
    this.#name = name
  }

  /** Does a step, and notes how long the machine took. */
  async step<T>(what: string, cost: { clicks?: number; typed?: number }, deed: () => T | Promise<T>): Promise<T> {
    const began = performance.now()
    const done = await deed()
    const { clicks = 0, typed = 0 } = cost
    this.#steps.push({ what, clicks, typed, seconds: (performance.now() - began) / 1000 })
    return done
  }

  /** Presses the button that copies a block of the page, and gives what the clipboard holds then. @param nth the block, from 0 */
  async copy(page: Page, nth: number): Promise<string> {
    return this.step(`copies block ${nth + 1} of the page`, { clicks: 1 }, async () => {
      const button = page.locator('.vp-doc div[class*=language-] > button.copy').nth(nth)
      await button.click({ force: true })
      await button.and(page.locator('.copied')).waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    })
  }

  /** Pastes commands into a terminal that stands in a folder. @returns what they print; throws what they say when one fails */
  async run(commands: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
    return this.step(`pastes and runs: ${commands.trim().replace(/\n/g, '; ')}`, { typed: PASTING }, async () => {
      // Line by line, as a terminal does; what it asks for may be served by this very process.
      const options = { cwd, env: { ...process.env, ...env }, timeout: TOO_LONG_MS }
      let printed = ''
      for (const line of commands.trim().split('\n')) printed += (await shell(line, options)).stdout
      return printed
    })
  }

  /** Saves what was copied as a file. */
  async save(name: string, write: () => void): Promise<void> {
    await this.step(`pastes and saves ${name}`, { clicks: 1, typed: PASTING + name.length }, write)
  }

  /** What it took, to be read. */
  table(): string {
    const sum = (of: (step: Step) => number): number => this.#steps.reduce((total, step) => total + of(step), 0)
    const total = {
      what: `${this.#steps.length} steps`,
      clicks: sum(({ clicks }) => clicks),
      typed: sum(({ typed }) => typed),
      seconds: sum(({ seconds }) => seconds),
    }
    const lines = [...this.#steps, total].map(
      ({ what, clicks, typed, seconds }) =>
        `${String(clicks).padStart(6)} ${String(typed).padStart(5)} ${seconds.toFixed(1).padStart(7)}  ${what}`,
    )
    return [this.#name, 'clicks typed seconds', ...lines, ''].join('\n')
  }
}
