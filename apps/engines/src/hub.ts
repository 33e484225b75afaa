import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ledger } from '@liaison-kit/core'
import { Beside } from './drivers/process.ts'
import { freePort } from './free-port.ts'

const CLI = fileURLToPath(new URL('../../../packages/cli/dist/main.js', import.meta.url))

/** A real hub that serves one committee on this computer, and also hands out the drop-in as it was built. */
export class Hub {
  readonly port: number
  /** Lets the clerk of the first group in. */
  readonly code: string
  private readonly committee: string
  private readonly folder: string
  private readonly serving: Beside

  private constructor(parts: { port: number; code: string; committee: string; folder: string; serving: Beside }) {
    this.port = parts.port
    this.code = parts.code
    this.committee = parts.committee
    this.folder = parts.folder
    this.serving = parts.serving
  }

  static async begin(ledger: Ledger): Promise<Hub> {
    const folder = mkdtempSync(join(tmpdir(), 'liaison-engines-'))
    const data = join(folder, 'data')
    const file = join(folder, 'ledger.json')
    writeFileSync(file, JSON.stringify(ledger))
    let serving: Beside | undefined
    try {
      await liaison('import', file, '--data', data)
      const whose = ['--committee', ledger.committee.id, '--role', 'clerk', '--group', ledger.groups[0]!.id]
      const code = (await liaison('access', '--data', data, ...whose)).trim()
      const port = await freePort()
      serving = new Beside(process.execPath, [CLI, 'serve', '--data', data, '--port', String(port)], {
        env: { ...process.env, LIAISON_LOG: 'warn' },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await serving.says(/(http:\S+)/, 1)
      return new Hub({ port, code, committee: ledger.committee.id, folder, serving })
    } catch (error) {
      await serving?.end()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      throw error
    }
  }

  /** What the hub has, asked not by a browser but by this program. */
  async ledger(): Promise<Ledger> {
    const committee = `http://127.0.0.1:${this.port}/v1/committees/${this.committee}`
    const body = JSON.stringify({ code: this.code })
    const headers = { 'Content-Type': 'application/json' }
    const { token } = await json<{ token: string }>(`${committee}/sign-in`, { method: 'POST', headers, body })
    const { ledger } = await json<{ ledger: Ledger }>(`${committee}/ledger`, {
      headers: { Authorization: `Bearer ${token}` },
    })
    return ledger
  }

  async end(): Promise<void> {
    await this.serving.end()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function json<T>(url: string, init: RequestInit): Promise<T> {
  const answer = await fetch(url, init)
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
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
