// A town's page and a hub at another address, as a browser sees them: the built scripts, with what the page's security policy forbade.
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page, Route } from 'playwright'
import { FakeHub } from './fake-hub.ts'

export const TOWN = 'http://town.example'
export const HUB = 'http://hub.example'
const REPORTS = '/reports'
const FORBIDDEN = 'forbidden: '

/** The two security profiles of the embedding contract. */
export const POLICIES = {
  /** (a) The files are copied to the page's own host. */
  own: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
  /** (b) The hub is on another origin. */
  hub: `default-src 'none'; script-src 'self' ${HUB}; style-src 'self' ${HUB}; connect-src 'self' ${HUB}; img-src 'self' ${HUB} blob:; require-trusted-types-for 'script'; trusted-types lit-html`,
}

const TYPES: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  json: 'application/json',
}

/** By the end of a file's name. */
const typeOf = (file: string): string => TYPES[/\.(\w+)$/.exec(file)?.[1] ?? 'html'] ?? 'text/plain'
/** A file as it was built. */
export const dist = (file: string): Buffer => readFileSync(new URL(`../dist/${file}`, import.meta.url))
export const integrity = JSON.parse(dist('integrity.json').toString()) as Record<string, string>

export class FakeTown {
  /** What the town's pages allow; nothing is forbidden where it is empty. */
  policy = POLICIES.hub
  /** Where the files that are fetched later can be had. */
  readonly laterAt = new Set([TOWN, HUB])
  readonly hub = new FakeHub()
  /** The town's own files by path, instead of those built. */
  readonly files = new Map<string, string | Buffer>()
  /** Paths of the town and of the hub that are answered once this is settled. */
  held: { paths: RegExp; until: Promise<unknown> } | undefined
  /** Addresses of the scripts that were asked for, the name of each. */
  readonly asked: string[] = []
  /** What pages said in their consoles: every violation of the policy is there. */
  readonly said: string[] = []
  /** Which directives were violated, by the event that the page gets. */
  readonly forbidden: string[] = []
  /** Which directives were violated, by the reports that the browser sends to the town's server. */
  readonly reported: string[] = []
  private readonly context: BrowserContext

  constructor(context: BrowserContext) {
    this.context = context
  }

  /**
   * @param body with the script of the first file in it; as a buffer, the whole page
   * @param viewport in CSS pixels
   */
  async open(body: string | Buffer, lang = 'zh-CN', viewport?: { width: number; height: number }): Promise<Page> {
    const page = await this.context.newPage()
    if (viewport) await page.setViewportSize(viewport)
    page.on('console', (message) => this.hear(message.text()))
    page.on('pageerror', (error) => this.said.push(String(error)))
    await page.addInitScript((mark) => {
      addEventListener(
        'securitypolicyviolation',
        ({ effectiveDirective, blockedURI }) => console.debug(`${mark}${effectiveDirective} ${blockedURI}`),
        true,
      )
    }, FORBIDDEN)
    const html = Buffer.isBuffer(body) ? body : `<!doctype html><html lang="${lang}"><meta charset="utf-8">${body}`
    await page.route(`${TOWN}/**`, (route) => this.town(route, html))
    await page.route(`${HUB}/**`, (route) => this.atHub(route))
    await page.goto(`${TOWN}/`)
    return page
  }

  private hear(text: string): void {
    if (text.startsWith(FORBIDDEN)) this.forbidden.push(text.slice(FORBIDDEN.length))
    else this.said.push(text)
  }

  private async town(route: Route, html: string | Buffer): Promise<void> {
    const { pathname } = new URL(route.request().url())
    await this.hold(pathname)
    if (pathname === REPORTS) return this.report(route)
    const body = pathname === '/' ? html : this.files.get(pathname)
    if (body === undefined) return this.script(route, TOWN)
    const type = typeOf(pathname)
    // A page in another encoding names it itself.
    const headers: Record<string, string> = { 'content-type': Buffer.isBuffer(body) ? type : `${type}; charset=utf-8` }
    if (type === 'text/html' && this.policy) {
      headers['content-security-policy'] = `${this.policy}; report-uri ${REPORTS}`
    }
    await route.fulfill({ headers, body })
  }

  private async report(route: Route): Promise<void> {
    const { 'csp-report': said } = route.request().postDataJSON() as { 'csp-report': Record<string, string> }
    this.reported.push(`${said['effective-directive']} ${said['blocked-uri']}`)
    await route.fulfill({ status: 204 })
  }

  private async script(route: Route, at: string): Promise<void> {
    const url = new URL(route.request().url())
    const file = url.pathname.split('/').pop() ?? ''
    if (route.request().resourceType() === 'script') this.asked.push(`${at}/${file}`)
    const isThere = file in integrity && (!file.includes('recording') || this.laterAt.has(at))
    const headers = { 'access-control-allow-origin': '*', 'content-type': isThere ? typeOf(file) : 'text/plain' }
    await route.fulfill({ status: isThere ? 200 : 404, headers, body: isThere ? dist(file) : '' })
  }

  private async atHub(route: Route): Promise<void> {
    const request = route.request()
    const path = new URL(request.url()).pathname
    await this.hold(path)
    if (!this.hub.isThere) return route.abort()
    if (path.startsWith('/embed/')) return this.script(route, HUB)
    const { isListed, today } = this.hub
    const answer = this.hub.answer(path, request.method(), request.postDataBuffer())
    if (answer === undefined) return route.abort()
    const isForAnybody = isListed || path === '/healthz' || path.endsWith('/quota')
    const headers = {
      'access-control-allow-origin': isForAnybody ? TOWN : HUB,
      'access-control-allow-headers': '*, authorization',
      'access-control-expose-headers': 'liaison-today',
      'liaison-today': today,
    }
    const { status, body } = answer
    if (Buffer.isBuffer(body)) return route.fulfill({ status, headers, contentType: 'image/png', body })
    await route.fulfill({ status, headers, contentType: 'application/json', body: body ? JSON.stringify(body) : '' })
  }

  private async hold(path: string): Promise<void> {
    if (this.held?.paths.test(path)) await this.held.until
  }
}

/** The first file. */
export const script = (file = 'liaison.js', at = ''): string =>
  `<script src="${at}/${at && 'embed/'}${file}" integrity="${integrity[file]}" crossorigin="anonymous" defer></script>`
/** Where the widgets' data lives. */
export const places = `hub="${HUB}" committee="sample" group="g-01"`
export const FALLBACK = '请致电联络组'
export const meter = `<liaison-quota-meter ${places}>${FALLBACK}</liaison-quota-meter>`
export const tracker = `<liaison-attendance-tracker ${places}>${FALLBACK}</liaison-attendance-tracker>`
export const form = `<liaison-info-report-form ${places}>${FALLBACK}</liaison-info-report-form>`
