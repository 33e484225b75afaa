import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ledger, Member } from '@liaison-kit/core'
import { Hub } from './hub.ts'

/** Not the computer's own names: so the browser grants the page no more than plain http gets. */
export const NAMES = { site: 'town.example', hub: 'hub.example' }
/** What the group holds today. */
export const GATHERING = '座谈会（示例）'
const MEMBERS = 3

/** A town's page under a strict policy, and the hub of its county at another address. */
export class Town {
  /** The page's address. */
  readonly page: string
  readonly hub: Hub
  private readonly site: Server

  private constructor(page: string, hub: Hub, site: Server) {
    this.page = page
    this.hub = hub
    this.site = site
  }

  static async begin(): Promise<Town> {
    let hubAddress = ''
    const site = createServer(({ url }, response) => {
      if (url === '/') {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.setHeader('Content-Security-Policy', policy(hubAddress))
        response.end(html(hubAddress))
      } else if (url === '/probe.js') {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
        response.end(readFileSync(new URL('../page/probe.js', import.meta.url)))
      } else {
        response.statusCode = url === '/favicon.ico' ? 204 : 404
        response.end()
      }
    })
    await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
    const origin = `http://${NAMES.site}:${(site.address() as AddressInfo).port}`
    const hub = await Hub.begin(county(origin)).catch((error: unknown) => {
      site.close()
      throw error
    })
    hubAddress = `http://${NAMES.hub}:${hub.port}`
    return new Town(`${origin}/`, hub, site)
  }

  async end(): Promise<void> {
    this.site.closeAllConnections()
    this.site.close()
    await this.hub.end()
  }
}

/** The strict profile of a page whose hub is elsewhere. */
const policy = (hub: string): string =>
  `default-src 'none'; script-src 'self' ${hub}; style-src 'self' ${hub}; connect-src 'self' ${hub}; img-src 'self' ${hub} blob:; require-trusted-types-for 'script'; trusted-types lit-html`

function html(hub: string): string {
  const place = `hub="${hub}" committee="sample" group="g-01"`
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>示例镇人民政府（示例网站）</title>
<script src="/probe.js"></script>
<script src="${hub}/embed/liaison.js" defer></script>
</head>
<body>
<liaison-quota-meter ${place}>本组履职情况请见公告栏</liaison-quota-meter>
<liaison-attendance-tracker ${place}>请致电联络组</liaison-attendance-tracker>
<liaison-info-report-form ${place}>请致电联络组</liaison-info-report-form>
</body>
</html>
`
}

/** A group that holds something today. */
function county(origin: string): Ledger {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const members = Array.from(
    { length: MEMBERS },
    (_, nth): Member => ({
      id: `m${nth + 1}`,
      name: `示例${nth + 1}`,
      appointed: '2022-01-01',
      posts: [{ group: 'g-01', from: '2022-01-01' }],
    }),
  )
  return {
    format: 'liaison-ledger/1',
    committee: {
      id: 'sample',
      name: '示例县政协',
      origins: [origin],
      public: true,
      charters: [{ from: '2022-01-01', charter: 'shache-2012' }],
    },
    terms: [{ id: 't1', number: 1, from: '2022-01-01', to: '2099-12-31' }],
    groups: [{ id: 'g-01', name: '示例镇联络组', kind: 'township', formed: '2022-01-01' }],
    members,
    gatherings: [{ id: 'a1', kind: 'activity', group: 'g-01', date: today, title: GATHERING }],
    attendance: [],
    works: [],
  }
}
