import { type Driver, type Key, type Point, WINDOW } from '../driver.ts'
import { freePort } from '../free-port.ts'
import { startProxy } from '../proxy.ts'
import { Beside } from './process.ts'

/** As WebDriver names keys that write nothing. */
const KEYS: Record<Key, string> = { Enter: '\uE007', ArrowDown: '\uE015' }

/** WebKitGTK by plain WebDriver, on a screen of its own. */
export class WebKitDriver implements Driver {
  version = ''
  private readonly port: number
  private readonly running: readonly Beside[]
  private readonly closeProxy: () => void
  private session = ''

  private constructor(port: number, running: readonly Beside[], closeProxy: () => void) {
    this.port = port
    this.running = running
    this.closeProxy = closeProxy
  }

  /** @param programs where the screen, the driver and the browser lie */
  static async launch(programs: { screen: string; driver: string; browser: string }): Promise<WebKitDriver> {
    const { width, height } = WINDOW
    const size = `${width}x${height}x24`
    const screen = new Beside(programs.screen, ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const running = [screen]
    const port = await freePort()
    // It cannot be told what a name of a host means.
    const proxy = await startProxy()
    const driver = new WebKitDriver(port, running, proxy.close)
    try {
      const DISPLAY = `:${await screen.says(/(\d+)\n/, 3)}`
      running.push(
        new Beside(programs.driver, [`--port=${port}`], {
          stdio: ['ignore', 'ignore', 'ignore'],
          env: { ...process.env, DISPLAY, LANG: 'C.UTF-8' },
        }),
      )
      await driver.begin(programs.browser, proxy.place)
      return driver
    } catch (error) {
      await driver.close()
      throw error
    }
  }

  private async begin(binary: string, proxy: string): Promise<void> {
    await this.isListening()
    const { sessionId, capabilities } = await this.call<{
      sessionId: string
      capabilities: { browserVersion: string }
    }>('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          proxy: { proxyType: 'manual', httpProxy: proxy },
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    })
    this.session = `/session/${sessionId}`
    this.version = capabilities.browserVersion
    await this.call('POST', `${this.session}/window/rect`, { x: 0, y: 0, ...WINDOW })
  }

  async open(url: string): Promise<void> {
    await this.call('POST', `${this.session}/url`, { url })
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.call('POST', `${this.session}/execute/sync`, { script: `return ${expression}`, args: [] })
  }

  async click(at: Point): Promise<void> {
    await this.act({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: Math.round(at.x), y: Math.round(at.y), origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    })
  }

  async type(text: string): Promise<void> {
    const strokes = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })))
    await this.act({ type: 'key', id: 'keyboard', actions: strokes })
  }

  pressKey(key: Key): Promise<void> {
    return this.type(KEYS[key])
  }

  // It has no way to tell; the page hears its own errors.
  errors(): readonly string[] {
    return []
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.call<string>('GET', `${this.session}/screenshot`), 'base64')
  }

  async close(): Promise<void> {
    try {
      if (this.session) await this.call('DELETE', this.session)
    } finally {
      for (const program of [...this.running].reverse()) await program.end()
      this.closeProxy()
    }
  }

  private async act(source: object): Promise<void> {
    await this.call('POST', `${this.session}/actions`, { actions: [source] })
  }

  private async isListening(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.call('GET', '/status')
        return
      } catch (error) {
        if (tries === 50) throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    })
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } }
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
}
