// A town's page and a hub at another address, as a browser sees them: the built scripts, and a hub that knows one group and one code.
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page, Route } from 'playwright'

export const TOWN = 'http://town.example'
export const HUB = 'http://hub.example'
/** The strict profile of a page whose hub is elsewhere. */
const POLICY = `default-src 'none'; script-src 'self' ${HUB}; style-src 'self' ${HUB}; connect-src 'self' ${HUB}; img-src 'self' ${HUB} blob:; require-trusted-types-for 'script'; trusted-types lit-html`
const TODAY = '2012-03-20'
const GROUP = { id: 'g-01', name: '示例镇联络组', kind: 'township', formed: '2011-09-01' }
const LEDGER = {
  format: 'liaison-ledger/1',
  committee: { id: 'sample', name: '示例县政协', public: true, charters: [] },
  terms: [{ id: 't12', number: 12, from: '2011-08-21', to: '2016-08-20' }],
  groups: [GROUP],
  members: [],
  gatherings: [],
  attendance: [],
  works: [],
}
const ASSESSMENT = {
  format: 'liaison-assessment/1',
  asOf: TODAY,
  term: 't12',
  charters: [],
  committee: { duties: [], notices: [] },
  groups: [],
  members: [],
}
const QUOTA = {
  format: 'liaison-quota/1',
  madeAt: `${TODAY}T00:00:00Z`,
  asOf: TODAY,
  committee: { id: 'sample', name: '示例县政协' },
  group: GROUP,
  duties: [],
  rules: {},
}

const dist = (file: string): Buffer => readFileSync(new URL(`../dist/${file}`, import.meta.url))
export const integrity = JSON.parse(dist('integrity.json').toString()) as Record<string, string>

export class FakeTown {
  /** What the town's pages allow. */
  policy = POLICY
  /** Where the files that are fetched later can be had. */
  readonly laterAt = new Set([TOWN, HUB])
  /** Whether the hub takes entries. */
  isTaking = true
  /** Whether the county has listed the town's origin. */
  isListed = true
  /** Addresses of the scripts that were asked for, the name of each. */
  readonly asked: string[] = []
  /** What pages said in their consoles: every violation of the policy is there. */
  readonly said: string[] = []
  private readonly context: BrowserContext

  constructor(context: BrowserContext) {
    this.context = context
  }

  /** @param body with the script of the first file in it */
  async open(body: string, lang = 'zh-CN'): Promise<Page> {
    const page = await this.context.newPage()
    page.on('console', (message) => this.said.push(message.text()))
    page.on('pageerror', (error) => this.said.push(String(error)))
    await page.route(`${TOWN}/**`, (route) =>
      this.town(route, `<!doctype html><html lang="${lang}"><meta charset="utf-8">${body}`),
    )
    await page.route(`${HUB}/**`, (route) => this.hub(route))
    await page.goto(`${TOWN}/`)
    return page
  }

  private async town(route: Route, html: string): Promise<void> {
    const { pathname } = new URL(route.request().url())
    if (pathname !== '/') return this.script(route, TOWN)
    await route.fulfill({
      headers: { 'content-type': 'text/html', 'content-security-policy': this.policy },
      body: html,
    })
  }

  private async script(route: Route, at: string): Promise<void> {
    const url = new URL(route.request().url())
    const file = url.pathname.split('/').pop() ?? ''
    if (route.request().resourceType() === 'script') this.asked.push(`${at}/${file}`)
    const isThere = file in integrity && (!file.includes('recording') || this.laterAt.has(at))
    const headers = { 'access-control-allow-origin': '*', 'content-type': isThere ? 'text/javascript' : 'text/plain' }
    await route.fulfill({ status: isThere ? 200 : 404, headers, body: isThere ? dist(file) : '' })
  }

  private async hub(route: Route): Promise<void> {
    const request = route.request()
    const path = new URL(request.url()).pathname
    if (path.startsWith('/embed/')) return this.script(route, HUB)
    const answer = this.answer(path.replace('/v1/committees/sample', ''), request.postDataJSON())
    if (answer === undefined) return route.abort()
    const isForAnybody = this.isListed || path === '/healthz' || path.endsWith('/quota')
    const headers = {
      'access-control-allow-origin': isForAnybody ? TOWN : HUB,
      'access-control-allow-headers': '*, authorization',
      'access-control-expose-headers': 'liaison-today',
      'liaison-today': TODAY,
    }
    await route.fulfill({ status: 200, headers, contentType: 'application/json', body: JSON.stringify(answer) })
  }

  private answer(path: string, given: { entries?: { id: string }[] } | null): object | undefined {
    if (path === '/healthz') return { service: 'liaison-hub' }
    if (path === '/groups/g-01/quota') return QUOTA
    if (path === '/charters') return { charters: [] }
    if (path === '/assessment') return ASSESSMENT
    if (path === '/ledger') return { ledger: LEDGER, versions: {} }
    if (path === '/sign-in') {
      return {
        role: 'clerk',
        group: 'g-01',
        member: null,
        name: '示例镇联络员',
        expires: '2099-01-01T00:00:00Z',
        token: 't',
      }
    }
    if (path === '/explanations') return { duties: [], tests: [], agenda: [], findings: [] }
    if (path !== '/entries' || !this.isTaking) return undefined
    return { epoch: 'e', receipts: given?.entries?.map(({ id }) => ({ id })) ?? [], entries: [], next: null }
  }
}

/** The first file, and one of each widget that records. */
export const script = (file = 'liaison.js', at = ''): string =>
  `<script src="${at}/${at && 'embed/'}${file}" integrity="${integrity[file]}" crossorigin="anonymous" defer></script>`
const places = `hub="${HUB}" committee="sample" group="g-01"`
export const tracker = `<liaison-attendance-tracker ${places}>请致电联络组</liaison-attendance-tracker>`
export const form = `<liaison-info-report-form ${places}>请致电联络组</liaison-info-report-form>`
