import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hub, importLedger, openStore } from '@liaison-kit/hub'
import { sampleCounty } from '@liaison-kit/sample-county'
import { Client } from './client.ts'

export const TODAY = '2026-11-23'

/** Megabytes a hub holds, after collecting garbage. */
export interface Memory {
  resident: number
  heap: number
}

/** A hub on a directory of its own, in a process of its own, with the sample county in it. */
export class ServedHub {
  readonly client: Client
  readonly #dir: string
  readonly #child: ChildProcess

  private constructor(client: Client, dir: string, child: ChildProcess) {
    this.client = client
    this.#dir = dir
    this.#child = child
  }

  /** @param scale how much the county records; 21 is about 61,000 marks */
  static async start(scale: number): Promise<ServedHub> {
    const dir = mkdtempSync(join(tmpdir(), 'liaison-load-'))
    const ledger = sampleCounty({ today: TODAY, seed: 1, scale })
    const committee = ledger.committee.id
    const hub = await Hub.open(await openStore(dir))
    await importLedger(hub, ledger)
    const code = await hub.issueAccess(committee, { role: 'county' })
    await hub.close()
    const served = fileURLToPath(new URL('./served.js', import.meta.url))
    const child = fork(served, [dir], {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, LIAISON_LOG: 'warn' },
    })
    const [{ url }] = (await once(child, 'message')) as [{ url: string }]
    const client = await Client.signIn(url, committee, code)
    return new ServedHub(client, dir, child)
  }

  async memory(): Promise<Memory> {
    this.#child.send('memory')
    const [{ rss, heapUsed }] = (await once(this.#child, 'message')) as [{ rss: number; heapUsed: number }]
    return { resident: rss / 1e6, heap: heapUsed / 1e6 }
  }

  async stop(): Promise<void> {
    this.client.close()
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await ended
    rmSync(this.#dir, { recursive: true, force: true })
  }
}
