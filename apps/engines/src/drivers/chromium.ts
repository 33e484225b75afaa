import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { chromiumArgs } from '../../../../scripts/chromium.mjs'
import { type Driver, type Key, type Point, WINDOW } from '../driver.ts'
import { Beside } from './process.ts'

interface Answer {
  id?: number
  method?: string
  params?: Record<string, unknown>
  result?: unknown
  error?: { message: string }
}

const KEYS: Record<Key, object> = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
}

const PATIENCE_MS = 15_000
/** A kernel says of each directive of a policy that it does not know or not heed it, and heeds the others. */
const UNKNOWN_TO_IT =
  /^Unrecognized Content-Security-Policy directive|^The Content Security Policy directive .* only has an effect in a secure context/

/** Chromium by its own protocol, of which only what version 69 has is used: the drivers there are speak with newer ones alone. */
export class ChromiumDriver implements Driver {
  version = ''
  private readonly complaints: string[] = []
  private readonly asked = new Map<number, (answer: Answer) => void>()
  private readonly heard = new Map<string, () => void>()
  private readonly browser: Beside
  private readonly folder: string
  private socket: WebSocket | undefined

  private constructor(browser: Beside, folder: string) {
    this.browser = browser
    this.folder = folder
  }

  /**
   * @param program where the browser lies
   * @param names of hosts that are this computer
   */
  static async launch(program: string, names: readonly string[]): Promise<ChromiumDriver> {
    const folder = mkdtempSync(join(tmpdir(), 'liaison-chromium-'))
    const args = [
      ...chromiumArgs,
      '--headless',
      '--disable-dev-shm-usage',
      `--window-size=${WINDOW.width},${WINDOW.height}`,
      `--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`,
      '--lang=zh-CN',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      'about:blank',
    ]
    const driver = new ChromiumDriver(new Beside(program, args, { stdio: ['ignore', 'ignore', 'pipe'] }), folder)
    try {
      await driver.connect()
      return driver
    } catch (error) {
      await driver.close()
      throw error
    }
  }

  private async connect(): Promise<void> {
    const host = await this.browser.says(/DevTools listening on ws:\/\/([^/]+)/)
    const socket = new WebSocket(await pageOf(host))
    this.socket = socket
    socket.on('message', (data) => this.hear(JSON.parse(String(data)) as Answer))
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    const { product } = (await this.send('Browser.getVersion')) as { product: string }
    this.version = product.replace(/^.*\//, '')
    for (const domain of ['Page', 'Runtime', 'Log']) await this.send(`${domain}.enable`)
  }

  async open(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => this.heard.set('Page.loadEventFired', resolve))
    const { errorText } = (await this.send('Page.navigate', { url })) as { errorText?: string }
    if (errorText) throw new Error(`${url}: ${errorText}`)
    await loaded
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = (await this.send('Runtime.evaluate', { expression, returnByValue: true })) as {
      result: { value: T }
      exceptionDetails?: { text: string; exception?: { description?: string } }
    }
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async click({ x, y }: Point): Promise<void> {
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
    }
  }

  async type(text: string): Promise<void> {
    for (const character of text) await this.send('Input.dispatchKeyEvent', { type: 'char', text: character })
  }

  async pressKey(key: Key): Promise<void> {
    for (const type of ['keyDown', 'keyUp']) await this.send('Input.dispatchKeyEvent', { type, ...KEYS[key] })
  }

  errors(): readonly string[] {
    return this.complaints
  }

  async picture(): Promise<Buffer> {
    const { data } = (await this.send('Page.captureScreenshot')) as { data: string }
    return Buffer.from(data, 'base64')
  }

  async close(): Promise<void> {
    this.socket?.close()
    await this.browser.end()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  private send(method: string, params: object = {}): Promise<unknown> {
    const id = this.asked.size + 1
    return new Promise((resolve, reject) => {
      this.asked.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
      )
      this.socket!.send(JSON.stringify({ id, method, params }), (error) => error && reject(error))
    })
  }

  private hear({ id, method = '', params = {}, ...answer }: Answer): void {
    if (id !== undefined) this.asked.get(id)?.(answer)
    this.heard.get(method)?.()
    if (method === 'Runtime.exceptionThrown') {
      const { text, exception } = params.exceptionDetails as { text: string; exception?: { description?: string } }
      this.complaints.push(exception?.description ?? text)
    }
    if (method === 'Log.entryAdded') {
      const { level, text, url = '' } = params.entry as { level: string; text: string; url?: string }
      if (level === 'error' && !UNKNOWN_TO_IT.test(text)) this.complaints.push(`${text} ${url}`.trim())
    }
  }
}

/** Where the browser's one page is spoken with: it may come a moment after the browser. */
async function pageOf(host: string): Promise<string> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const targets = (await (await fetch(`http://${host}/json/list`)).json()) as {
      type: string
      webSocketDebuggerUrl: string
    }[]
    const page = targets.find(({ type }) => type === 'page')
    if (page) return page.webSocketDebuggerUrl
    if (Date.now() > end) throw new Error('The browser has no page.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
