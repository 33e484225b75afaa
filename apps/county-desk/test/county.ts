import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CLI = new URL('../../../packages/cli/dist/main.js', import.meta.url).pathname

/** A county from an empty folder, served by the real command. */
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

  /** Runs what the guide says, each command as it stands there, with this folder and a free port. */
  static async start(commands: readonly string[]): Promise<County> {
    const folder = mkdtempSync(join(tmpdir(), 'liaison-county-'))
    const [init, access, serve] = commands.map((line) =>
      line
        .replace(/^npm run --silent liaison --\s+/, '')
        .replace('数据目录', join(folder, 'data'))
        .split(/\s+/),
    )
    execFileSync(process.execPath, [CLI, ...init!])
    const code = execFileSync(process.execPath, [CLI, ...access!], { encoding: 'utf8' }).trim()
    const serving = spawn(process.execPath, [CLI, ...serve!, '--port', '0'], {
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
    const desk = /履职平台（shili）：(\S+)/.exec(printed)
    if (!desk) throw new Error(`serve printed no address of a desk: ${printed}`)
    return new County({ code, desk: desk[1]!, folder, serving })
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.serving.once('exit', resolve))
    this.serving.kill('SIGTERM')
    await ended
    rmSync(this.folder, { recursive: true, force: true })
  }
}
