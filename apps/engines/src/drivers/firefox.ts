import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { type Driver, type Key, type Point, WINDOW } from '../driver.ts'

/** Firefox by WebDriver BiDi. */
export class FirefoxDriver implements Driver {
  readonly version: string
  private readonly complaints: string[] = []
  private readonly browser: Browser
  private readonly page: Page

  private constructor(browser: Browser, page: Page, version: string) {
    this.browser = browser
    this.page = page
    this.version = version.replace(/^.*\//, '')
    page.on('pageerror', (error) => this.complaints.push(error instanceof Error ? error.message : String(error)))
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()))
  }

  /** @param names of hosts that are this computer */
  static async launch(program: string, names: readonly string[]): Promise<FirefoxDriver> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: program,
      headless: true,
      defaultViewport: WINDOW,
      extraPrefsFirefox: { 'network.dns.localDomains': names.join(), 'intl.accept_languages': 'zh-CN' },
    })
    return new FirefoxDriver(browser, await browser.newPage(), await browser.version())
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url)
  }

  async evaluate<T>(expression: string): Promise<T> {
    return (await this.page.evaluate(expression)) as T
  }

  async click({ x, y }: Point): Promise<void> {
    await this.page.mouse.click(x, y)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  async pressKey(key: Key): Promise<void> {
    await this.page.keyboard.press(key)
  }

  errors(): readonly string[] {
    return this.complaints
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.page.screenshot())
  }

  async close(): Promise<void> {
    await this.browser.close()
  }
}
