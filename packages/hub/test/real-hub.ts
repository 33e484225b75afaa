import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry, Ledger, SealedEntry, Unresolved } from '@liaison-kit/core'
import { afterAll, beforeAll } from 'vitest'
import { bundleCommand, CLI } from '../../cli/test/bundle.ts'
import { Hub, importLedger, openAt, type Receipt, type StorePlace } from '../src/index.ts'
import { county } from './county.ts'

/** Has a command that serves go when whoever started it has gone, however that ended. */
const LEASH = 'data:text/javascript,process.stdin.resume().on("close",()=>process.exit(1)).unref()'

/** How a command ended, and what it said. */
export interface Ended {
  status: number | null
  signal: NodeJS.Signals | null
  out: string
  err: string
}

/** A `liaison serve` that listens. */
export interface RealHub {
  url: string
  child: ChildProcess
  /** Settles when it ends, by itself or not. */
  ended: Promise<Ended>
  /** Sends it a signal, and waits for its end. */
  end(signal: NodeJS.Signals): Promise<Ended>
}

/** The `liaison` command for the tests of a file, from the sources as they are, run as processes of their own. */
export function realHub() {
  let bundle: string
  const children = new Set<ChildProcess>()
  beforeAll(async () => {
    // Tests of several files run at the same time.
    bundle = mkdtempSync(join(CLI, 'node_modules', '.liaison-'))
    await bundleCommand(bundle)
  })
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await Promise.all([...children].map((child) => once(child, 'exit')))
    rmSync(bundle, { recursive: true, force: true })
  })

  function start(args: readonly string[], place?: StorePlace) {
    const { DATABASE_URL: _, ...rest } = process.env
    const env = { ...rest, LIAISON_LOG: 'warn', ...(place && 'url' in place && { DATABASE_URL: place.url }) }
    const where = place && 'dir' in place ? ['--data', place.dir] : []
    const child = spawn(process.execPath, ['--import', LEASH, join(bundle, 'main.js'), ...args, ...where], { env })
    children.add(child)
    const said = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.err += text
    })
    const ended = once(child, 'close').then(([status, signal]): Ended => {
      children.delete(child)
      return { status, signal, ...said }
    })
    return { child, ended }
  }

  return {
    /** Runs a command at a place. */
    liaison: (place: StorePlace | undefined, ...args: string[]): Promise<Ended> => start(args, place).ended,
    /** Serves a place on a free port of loopback, once it listens; how it ended is the cause of the error where it does not. */
    async serve(place: StorePlace): Promise<RealHub> {
      const { child, ended } = start(['serve', '--port', '0'], place)
      const gone = ended.then((cause) => Promise.reject(new Error(`serve ended: ${cause.err}`, { cause })))
      gone.catch(() => undefined)
      const [line] = (await Promise.race([once(child.stdout, 'data'), gone])) as [string]
      return {
        url: /http:\S+/.exec(line)![0],
        child,
        ended,
        end: (signal) => {
          child.kill(signal)
          return ended
        },
      }
    },
  }
}

/** Puts a county into a place that nobody serves: a code of the county's, and of others where they are named. */
export async function seed(place: StorePlace, ledger: Ledger = county, now = Date.now): Promise<string> {
  const hub = await Hub.open(await openAt(place), { now })
  await importLedger(hub, ledger)
  const code = await hub.issueAccess(ledger.committee.id, { role: 'county' })
  await hub.close()
  return code
}

/** What a hub answers here. */
export interface Said {
  status: number
  code: string
  epoch: string
  length: number
  head: string
  receipts: Receipt[]
  entries: SealedEntry[]
  next: number | null
  ledger: Ledger
  unresolved: Unresolved[]
  token: string
}

/** Somebody who is signed in at a hub. */
export interface Visitor {
  headers: Record<string, string>
  ask(path: string, init?: RequestInit): Promise<Said>
  write(entries: readonly Entry[], patience?: AbortSignal): Promise<Said>
  /** All that may be read, in order. */
  entries(): Promise<SealedEntry[]>
  ledger(): Promise<Ledger>
  put(path: string, type: string, body: Uint8Array<ArrayBuffer>): Promise<Pick<Said, 'status' | 'code'>>
}

/** Signs in with a code, or goes on with the token of somebody who has. */
export async function visit(url: string, by: { code: string } | Pick<Visitor, 'headers'>): Promise<Visitor> {
  const at = `${url}/v1/committees/shili`
  const json = { 'Content-Type': 'application/json' }
  const ask = async (path: string, init: RequestInit = {}): Promise<Said> => {
    const response = await fetch(`${at}/${path}`, init)
    const text = await response.text()
    return { ...((text ? JSON.parse(text) : {}) as Said), status: response.status }
  }
  let headers: Record<string, string>
  if ('code' in by) {
    const { status, token } = await ask('sign-in', { method: 'POST', headers: json, body: JSON.stringify(by) })
    if (status !== 200) throw new Error(`signing in was answered with ${status}`)
    headers = { Authorization: `Bearer ${token}` }
  } else headers = by.headers
  const get = (path: string): Promise<Said> => ask(path, { headers })
  return {
    headers,
    ask: (path, init) => ask(path, { ...init, headers: { ...headers, ...init?.headers } }),
    write: (entries, patience) =>
      ask('entries', {
        method: 'POST',
        headers: { ...headers, ...json },
        body: JSON.stringify({ entries }),
        signal: patience ?? null,
      }),
    async entries() {
      const all: SealedEntry[] = []
      for (let after: number | null = 0; after !== null; ) {
        const page = await get(`entries?limit=1000&after=${after}`)
        if (page.status !== 200) throw new Error(`reading was answered with ${page.status}`)
        all.push(...page.entries)
        after = page.next
      }
      return all
    },
    ledger: async () => (await get('ledger')).ledger,
    put: (path, type, body) => ask(path, { method: 'PUT', headers: { ...headers, 'Content-Type': type }, body }),
  }
}
