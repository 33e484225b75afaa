import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Ledger } from '@liaison-kit/core'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { chromiumArgs, chromiumPath } from '../../../scripts/chromium.mjs'
import { startSite } from '../server.mjs'

/** A name that is not the computer's own, so that the browser grants the page no more than plain http gets. */
const NAME = 'town.example'
const CLI = new URL('../../../packages/cli/dist/main.js', import.meta.url).pathname

/** A county on a computer of its own: its hub can be stopped and started, its site is reached over plain http. */
export class Outage {
  readonly site: string
  readonly clerk: string
  readonly county: string
  /** Where the site asks for the hub. */
  readonly port: number
  private readonly folder: string
  private readonly closeSite: () => Promise<void>
  private serving: ChildProcess | undefined
  private readonly browsers = new Set<ChildProcess>()

  private constructor(
    parts: Pick<Outage, 'site' | 'clerk' | 'county' | 'port'> & { folder: string; close(): Promise<void> },
  ) {
    this.site = parts.site
    this.clerk = parts.clerk
    this.county = parts.county
    this.folder = parts.folder
    this.port = parts.port
    this.closeSite = parts.close
  }

  static async begin(ledgerFor: (origin: string) => Ledger): Promise<Outage> {
    const folder = mkdtempSync(join(tmpdir(), 'liaison-outage-'))
    const port = await freePort()
    const site = await startSite({ port: 0, hub: `http://127.0.0.1:${port}` })
    const address = `http://${NAME}:${site.port}`
    const file = join(folder, 'ledger.json')
    const ledger = ledgerFor(address)
    writeFileSync(file, JSON.stringify(ledger))
    const data = join(folder, 'data')
    await liaison('import', file, '--data', data)
    const access = (...args: string[]) =>
      liaison('access', '--data', data, '--committee', ledger.committee.id, ...args).then((code) => code.trim())
    const county = await access('--role', 'county')
    const clerk = await access('--role', 'clerk', '--group', ledger.groups[0]!.id)
    return new Outage({ site: address, clerk, county, folder, port, close: site.close })
  }

  /** @param port the one the site asks, unless the site is not to reach it */
  async startHub(port = this.port): Promise<string> {
    const hub = spawn(process.execPath, [CLI, 'serve', '--data', join(this.folder, 'data'), '--port', String(port)], {
      env: { ...process.env, LIAISON_LOG: 'warn' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.serving = hub
    const [line] = (await once(hub.stdout!, 'data')) as [Buffer]
    return /http:\S+/.exec(line.toString())![0]
  }

  /** Not told to end, but ended. */
  async killHub(): Promise<void> {
    const hub = this.serving
    this.serving = undefined
    if (!hub || hub.exitCode !== null) return
    const gone = once(hub, 'exit')
    hub.kill('SIGKILL')
    await gone
  }

  /** A browser that keeps what it keeps in a folder of its own, and outlives nothing. */
  async browser(profile: string, preferences?: object): Promise<RealBrowser> {
    const dir = join(this.folder, profile)
    const port = await freePort()
    if (preferences) {
      const file = join(dir, 'Default', 'Preferences')
      mkdirSync(dirname(file), { recursive: true })
      if (!existsSync(file)) writeFileSync(file, JSON.stringify(preferences))
    }
    const child = spawn(
      chromiumPath(),
      [
        ...chromiumArgs,
        '--headless=new',
        `--user-data-dir=${dir}`,
        `--remote-debugging-port=${port}`,
        `--host-resolver-rules=MAP ${NAME} 127.0.0.1`,
        '--lang=zh-CN',
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    )
    this.browsers.add(child)
    await new Promise<void>((resolve) => {
      child.stderr!.on('data', (said: Buffer) => {
        if (said.includes('DevTools listening')) resolve()
      })
    })
    const connected = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [context] = connected.contexts()
    return {
      context: context!,
      /** As when the power fails. */
      kill: async () => {
        this.browsers.delete(child)
        const gone = once(child, 'exit')
        // The process group that was begun for it.
        process.kill(-child.pid!, 'SIGKILL')
        await gone
        await connected.close().catch(() => undefined)
      },
    }
  }

  /** The ledger as the hub has it, the entries that were recorded, not imported, and how many of them are about marks. */
  async kept(hub: string): Promise<{ ledger: Ledger; entries: KeptEntry[]; marks: number }> {
    const root = `${hub}/v1/committees/${this.committee}`
    const headers = { Authorization: `Bearer ${await this.token(hub, this.county)}` }
    const { ledger } = (await (await fetch(`${root}/ledger`, { headers })).json()) as { ledger: Ledger }
    const entries: KeptEntry[] = []
    for (let after: number | null = 0; after !== null; ) {
      const page = (await (await fetch(`${root}/entries?after=${after}&limit=1000`, { headers })).json()) as {
        entries: KeptEntry[]
        next: number | null
      }
      entries.push(...page.entries.filter(({ recordedBy }) => recordedBy !== 'import'))
      after = page.next
    }
    return { ledger, entries, marks: entries.filter(({ about }) => about.startsWith('attendance/')).length }
  }

  async write(hub: string, about: string, value: object): Promise<void> {
    const answer = await fetch(`${hub}/v1/committees/${this.committee}/entries`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await this.token(hub, this.county)}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        entries: [{ id: crypto.randomUUID(), about, at: new Date().toISOString(), value }],
      }),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }

  private async token(hub: string, code: string): Promise<string> {
    const answer = await fetch(`${hub}/v1/committees/${this.committee}/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    })
    return ((await answer.json()) as { token: string }).token
  }

  private get committee(): string {
    return (JSON.parse(readFileSync(join(this.folder, 'ledger.json'), 'utf8')) as Ledger).committee.id
  }

  async end(): Promise<void> {
    for (const child of this.browsers) {
      const gone = once(child, 'exit')
      process.kill(-child.pid!, 'SIGKILL')
      await gone
    }
    await this.killHub()
    await this.closeSite()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface KeptEntry {
  id: string
  about: string
  value: unknown
  recordedBy: string
}

export interface RealBrowser {
  context: BrowserContext
  kill(): Promise<void>
}

/** Signs in at the tracker of the clerk's page; where something is kept in the browser the field is there already. */
export async function signIn(page: Page, code: string): Promise<void> {
  const tracker = page.locator('liaison-attendance-tracker')
  await tracker.getByRole('button', { name: '登录', exact: true }).waitFor()
  const field = tracker.getByLabel('登录码')
  if (!(await field.isVisible())) await tracker.getByRole('button', { name: '登录', exact: true }).click()
  await field.fill(code)
  await tracker.getByRole('button', { name: '登录', exact: true }).click()
}

async function liaison(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const [status] = (await once(child, 'close')) as [number]
  if (status !== 0) throw new Error(`liaison ${args[0]} ended with ${status}.`)
  return said
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
