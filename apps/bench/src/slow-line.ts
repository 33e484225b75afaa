import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { civilDateAt } from '@liaison-kit/core'
import { Hub, importLedger, openStore, serve } from '@liaison-kit/hub'
import { sampleCounty } from '@liaison-kit/sample-county'
import { type BrowserContext, chromium, type Page, type Request } from 'playwright'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { table } from './table.ts'

const USAGE = `npm run bench:slow-line -- [--kbits 50] [--latency 2000] [--requests]

  --kbits     how much comes through in a second, in kilobits
  --latency   how long each answer is on its way, in milliseconds
  --requests  what was fetched, and when it was there
`
const COMMITTEE = 'sample'
const GROUP = 'g-01'
const PAGE = '/staff.html'
/** A name that is not the computer's own: plain http gets gzip only, as on a county's net. */
const NAME = 'town.example'
const AIMS = { fallback: 3, form: 9 }

/** The report form on a line as slow as a village's, with nothing kept from before, beside the page without any script of ours. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kbits: { type: 'string', default: '50' },
      latency: { type: 'string', default: '2000' },
      requests: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const line = { bytes: (Number(values.kbits) * 1000) / 8, latency: Number(values.latency) }
  if (values.help || !(line.bytes > 0) || !(line.latency >= 0)) {
    process.stdout.write(USAGE)
    process.exitCode = values.help ? 0 : 2
    return
  }
  const county = await County.begin()
  try {
    const measured: Measured[] = []
    for (const [name, run] of runs) {
      const visit = await Visit.begin(county, line)
      try {
        measured.push({ name, seconds: await run(visit, county), bytes: visit.bytes })
        if (values.requests) print(`\n${name}\n${visit.requests()}`)
      } catch (error) {
        print(`\n${name}, when it failed\n${visit.requests()}\n${await visit.form().textContent()}`)
        throw error
      } finally {
        await visit.end()
      }
    }
    print(
      `\nThe sample site's ${PAGE} (three widgets) over plain http, ${values.kbits} kbit/s, ${values.latency} ms for each answer, nothing kept`,
    )
    print(`Aims: the page's own words after ${AIMS.fallback} s, a form to type in after ${AIMS.form} s`)
    const rows = measured.flatMap(({ name, seconds, bytes }) =>
      Object.entries(seconds).map(([what, at], nth) => [
        nth === 0 ? name : '',
        what,
        at.toFixed(1),
        nth === 0 ? (bytes / 1000).toFixed(1) : '',
      ]),
    )
    print(table(['', '', 'seconds', 'kB in all'], rows, 2))
  } finally {
    await county.end()
  }
}

interface Measured {
  name: string
  /** From the address being asked for. */
  seconds: Record<string, number>
  bytes: number
}

type Run = (visit: Visit, county: County) => Promise<Record<string, number>>

const runs: [string, Run][] = [
  ['the page alone', async (visit) => ({ ...(await visit.open({ isBare: true })) })],
  [
    'a visitor',
    async (visit) => {
      const opened = await visit.open()
      await visit.form().getByRole('button', { name: '登录' }).waitFor()
      return { ...opened, 'what the form is for': visit.now() }
    },
  ],
  [
    'who signs in',
    async (visit, county) => {
      const opened = await visit.open()
      await visit.form().getByRole('button', { name: '登录' }).click()
      await visit.form().getByLabel('登录码').fill(county.code)
      const code = visit.now()
      await visit.form().getByRole('button', { name: '登录', exact: true }).click()
      await visit.form().getByLabel('标题').fill('示例')
      return { ...opened, 'code typed in': code, 'form to type in': visit.now() }
    },
  ],
]

/** A hub with the sample county, and the sample site before it. */
class County {
  readonly site: string
  readonly code: string
  private readonly close: () => Promise<void>

  private constructor(site: string, code: string, close: () => Promise<void>) {
    this.site = site
    this.code = code
    this.close = close
  }

  static async begin(): Promise<County> {
    const dir = mkdtempSync(join(tmpdir(), 'liaison-slow-line-'))
    const port = await freePort()
    const { startSite } = (await import(new URL('../../township-site/server.mjs', import.meta.url).href)) as {
      startSite(at: { port: number; hub: string }): Promise<{ port: number; close(): Promise<void> }>
    }
    const site = await startSite({ port: 0, hub: `http://127.0.0.1:${port}` })
    const origins = [`http://${NAME}:${site.port}`]
    const filled = await Hub.open(await openStore(dir))
    await importLedger(filled, sampleCounty({ today: civilDateAt(Date.now()), seed: 2012, origins }))
    const code = await filled.issueAccess(COMMITTEE, { role: 'clerk', group: GROUP, name: '示例' })
    await filled.close()
    const embedDir = fileURLToPath(new URL('../../../packages/embed/dist', import.meta.url))
    const hub = await serve({ dir, port, embedDir })
    return new County(origins[0]!, code, async () => {
      await site.close()
      await hub.stop()
      rmSync(dir, { recursive: true })
    })
  }

  end(): Promise<void> {
    return this.close()
  }
}

interface Line {
  bytes: number
  latency: number
}

/** One visit of a browser that has nothing kept. */
class Visit {
  /** What came over the line. */
  bytes = 0
  private began = 0
  private readonly context: BrowserContext
  private readonly page: Page
  private readonly site: string
  private readonly line: Line
  private readonly dir: string
  private readonly fetched: string[] = []

  private constructor(context: BrowserContext, page: Page, dir: string, site: string, line: Line) {
    this.context = context
    this.page = page
    this.dir = dir
    this.site = site
    this.line = line
  }

  static async begin({ site }: County, line: Line): Promise<Visit> {
    const dir = mkdtempSync(join(tmpdir(), 'liaison-visit-'))
    const context = await chromium.launchPersistentContext(dir, {
      executablePath: chromiumPath(),
      args: [...chromiumArgs, `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
      locale: 'zh-CN',
    })
    context.setDefaultTimeout(120_000)
    return new Visit(context, await context.newPage(), dir, site, line)
  }

  async end(): Promise<void> {
    await this.context.close()
    rmSync(this.dir, { recursive: true, force: true })
  }

  /** Opens the page on the slow line; seconds until its own words are there and until it has loaded. */
  async open({ isBare = false } = {}): Promise<Record<string, number>> {
    const { page, line } = this
    const devtools = await this.context.newCDPSession(page)
    await devtools.send('Network.enable')
    if (isBare) await devtools.send('Network.setBlockedURLs', { urls: ['*/liaison.js'] })
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: line.bytes,
      uploadThroughput: line.bytes,
    })
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      this.bytes += encodedDataLength
    })
    page.on('requestfinished', (request) => void this.note(request))
    page.on('requestfailed', (request) => {
      this.fetched.push(`  ${this.now().toFixed(1)} s  not had: ${request.method()} ${request.url()}`)
    })
    this.began = performance.now()
    const loaded = page.waitForEvent('load').then(() => this.now())
    await page.goto(this.site + PAGE, { waitUntil: 'commit' })
    await page.getByText('请致电联络组').waitFor()
    const words = this.now()
    return { "the page's own words": words, loaded: await loaded }
  }

  /** Seconds since the address was asked for. */
  now(): number {
    return (performance.now() - this.began) / 1000
  }

  form(): ReturnType<Page['locator']> {
    return this.page.locator('liaison-info-report-form')
  }

  requests(): string {
    return this.fetched.join('\n')
  }

  private async note(request: Request): Promise<void> {
    const at = this.now()
    const { requestHeadersSize, responseBodySize, responseHeadersSize } = await request.sizes()
    const kilobytes = ((responseBodySize + responseHeadersSize) / 1000).toFixed(1)
    const path = request.url().replace(this.site, '')
    this.fetched.push(`  ${at.toFixed(1)} s  ${kilobytes} kB (sent ${requestHeadersSize})  ${request.method()} ${path}`)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

await main()
