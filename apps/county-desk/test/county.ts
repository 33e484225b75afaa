import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledger } from '@liaison-kit/core'

const CLI = new URL('../../../packages/cli/dist/main.js', import.meta.url).pathname

/** A county in a folder of its own, served by the real command. */
export class County {
  /** The office's access code, as `liaison access` printed it. */
  readonly code: string
  /** Where its desk is, as `liaison serve` printed it. */
  readonly desk: string
  private readonly folder: string
  private readonly serving: ChildProcess

  private constructor(parts: Pick<County, 'code' | 'desk'> & { folder: string; serving: ChildProcess }) {
    this.code = parts.code
    this.desk = parts.desk
    this.folder = parts.folder
    this.serving = parts.serving
  }

  /** Runs what a guide says, each command as it stands there, with a folder of its own and a free port. */
  static async following(commands: readonly string[]): Promise<County> {
    const folder = newFolder()
    const [init, access, serve] = commands.map((line) =>
      line
        .replace(/^npm run --silent liaison --\s+/, '')
        .replace('数据目录', join(folder, 'data'))
        .split(/\s+/),
    )
    liaison(init!)
    const code = liaison(access!)
    return new County({ folder, code, ...(await served(serve!)) })
  }

  /** A county with all that is in a ledger. */
  static async of(ledger: Ledger): Promise<County> {
    const folder = newFolder()
    const file = join(folder, 'ledger.json')
    writeFileSync(file, JSON.stringify(ledger))
    const data = ['--data', join(folder, 'data')]
    liaison(['import', file, ...data])
    const code = liaison(['access', ...data, '--committee', ledger.committee.id, '--role', 'county'])
    return new County({ folder, code, ...(await served(['serve', ...data])) })
  }

  /** Another access code, as the office would hand it out. */
  access(committee: string, ...whom: string[]): string {
    return liaison(['access', '--data', join(this.folder, 'data'), '--committee', committee, ...whom])
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.serving.once('exit', resolve))
    this.serving.kill('SIGTERM')
    await ended
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'liaison-county-'))

const liaison = (args: readonly string[]): string =>
  execFileSync(process.execPath, [CLI, ...args], { encoding: 'utf8' }).trim()

/** The running command, and where it says the desk is. */
async function served(args: readonly string[]): Promise<{ serving: ChildProcess; desk: string }> {
  const serving = spawn(process.execPath, [CLI, ...args, '--port', '0'], {
    env: { ...process.env, LIAISON_LOG: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  await new Promise<void>((resolve, reject) => {
    serving.once('exit', (status) => reject(new Error(`serve ended with ${status}: ${printed}`)))
    serving.stdout!.on('data', (chunk) => {
      printed += chunk
      if (/Ctrl-C/.test(printed)) resolve()
    })
  })
  const desk = /履职平台（\S+）：(\S+)/.exec(printed)
  if (!desk) throw new Error(`serve printed no address of a desk: ${printed}`)
  return { serving, desk: desk[1]! }
}
