import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Entry, type SealedEntry, verifyChain } from '@liaison-kit/core'
import { build } from 'tsup'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Hub, importLedger, openStore, type Receipt, verify } from '../src/index.ts'
import { county } from './county.ts'

const ROUNDS = 3
const WRITERS = 12
const HERE = dirname(fileURLToPath(import.meta.url))
/** Inside the package, so that the bundle finds libsql. */
const BUNDLE = join(HERE, '..', 'node_modules', '.hub-process')

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
/** What the hub answers here. */
interface Answer {
  token: string
  receipts: Receipt[]
  entries: SealedEntry[]
  next: number | null
}

const children: ChildProcess[] = []
let dir: string
let code: string

beforeAll(async () => {
  // From the sources as they are, whatever was built before.
  await build({
    entry: [join(HERE, 'hub-process.ts')],
    outDir: BUNDLE,
    config: false,
    format: 'esm',
    target: 'es2022',
    silent: true,
    noExternal: [/^(?!libsql$)/],
    external: ['libsql'],
    esbuildOptions: (options) => {
      options.conditions = ['liaison-src']
    },
  })
  dir = mkdtempSync(join(tmpdir(), 'liaison-kill-'))
  const hub = await Hub.open(await openStore(dir))
  await importLedger(hub, county)
  code = await hub.issueAccess('shili', { role: 'county' })
  await hub.close()
})

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
  rmSync(BUNDLE, { recursive: true, force: true })
})

async function startHub() {
  const child = spawn(process.execPath, [join(BUNDLE, 'hub-process.js'), dir], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const at = `${line.toString().trim()}/v1/committees/shili`
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) => {
    const init = {
      signal: signal ?? null,
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }
    const response = await fetch(`${at}/${path}`, init)
    return { status: response.status, body: (await response.json()) as Answer }
  }
  const { token } = (await post('sign-in', { code })).body
  const headers = { Authorization: `Bearer ${token}` }
  return {
    child,
    write: async (entries: Entry[], patience?: AbortSignal): Promise<{ status: number; receipts: Receipt[] }> => {
      const { status, body } = await post('entries', { entries }, headers, patience)
      return { status, receipts: body.receipts }
    },
    entries: async (): Promise<SealedEntry[]> => {
      const all: SealedEntry[] = []
      for (let after: number | null = 0; after !== null; ) {
        const response = await fetch(`${at}/entries?limit=1000&after=${after}`, { headers })
        const page = (await response.json()) as Answer
        all.push(...page.entries)
        after = page.next
      }
      return all
    },
  }
}

let made = 0
/** One to three entries, as a page sends them. */
function batch(writer: number): Entry[] {
  return Array.from({ length: 1 + (made % 3) }, () => {
    made += 1
    const id = `w-${made}`
    const value = { id, kind: 'info-report', group: 'g-01', date: '2012-06-01', title: `第 ${writer} 人第 ${made} 件` }
    return { id: `e-${made}`, about: `works/${id}`, at: '2012-06-30T12:00:00+08:00', value }
  })
}

test('what was acknowledged outlives kill -9, once each, and sending the rest again is harmless', async () => {
  const acknowledged = new Map<string, Receipt>()
  let hub = await startHub()
  for (let round = 1; round <= ROUNDS; round++) {
    const inFlight = new Set<Entry[]>()
    /** Sent, and no answer came: whether they are there the writer does not know. */
    const unanswered: Entry[][] = []
    const before = acknowledged.size
    let killed = false
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      while (!killed) {
        const entries = batch(writer)
        inFlight.add(entries)
        // Every third writer is on a bad line, and gives up before the answer comes.
        const patience = writer % 3 === 0 ? AbortSignal.timeout(randomInt(5, 65)) : undefined
        try {
          const { status, receipts } = await hub.write(entries, patience)
          expect(status).toBe(200)
          for (const receipt of receipts) acknowledged.set(receipt.id, receipt)
        } catch (error) {
          if (!killed && !patience?.aborted) throw error
          unanswered.push(entries)
          if (!killed) await pause(100)
        }
        inFlight.delete(entries)
      }
    })
    // Somewhere in the middle of it, each round at another place.
    while (acknowledged.size < before + 40) await pause(5)
    await pause(20 * round + randomInt(40))
    const ended = once(hub.child, 'exit')
    killed = true
    hub.child.kill('SIGKILL')
    const writing = inFlight.size
    await ended
    await Promise.all(writers)
    expect(writing).toBeGreaterThan(0)
    expect(unanswered.length).toBeGreaterThanOrEqual(writing)

    hub = await startHub()
    const kept = await hub.entries()
    const unknown = unanswered.flat().map(({ id }) => id)
    console.log(
      `round ${round}: killed with ${writing} requests in flight; ${acknowledged.size - before} entries acknowledged; of ` +
        `${unknown.length} without an answer ${placesOf(kept, unknown).length} are there`,
    )
    expect(verifyChain('shili', kept, sha256)).toMatchObject({ ok: true, length: kept.length })
    expect(placesOf(kept, [...acknowledged.keys()])).toEqual([...acknowledged.values()].map(placeOf))

    for (const entries of unanswered) {
      const { status, receipts } = await hub.write(entries)
      expect(status).toBe(200)
      // A batch that was on its way is there whole or not at all: it keeps its place, or gets one now.
      const there = entries.map(({ id }) => kept.some((entry) => entry.id === id))
      expect(new Set(there).size).toBe(1)
      if (there[0])
        expect(receipts.map(placeOf)).toEqual(
          placesOf(
            kept,
            receipts.map(({ id }) => id),
          ),
        )
      for (const receipt of receipts) acknowledged.set(receipt.id, receipt)
    }
    const ids = (await hub.entries()).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(34 + acknowledged.size)
  }

  const ended = once(hub.child, 'exit')
  hub.child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  const store = await openStore(dir)
  expect(await verify(store)).toEqual([
    { committee: 'shili', ok: true, length: 34 + acknowledged.size, head: expect.any(String) },
  ])
  await store.close()
}, 120_000)

const placeOf = ({ id, seq, hash, recordedAt }: Receipt | SealedEntry) => ({ id, seq, hash, recordedAt })

/** Where each of these stands, and that it stands there alone. */
function placesOf(entries: readonly SealedEntry[], ids: readonly string[]) {
  const byId = new Map<string, SealedEntry[]>()
  for (const entry of entries) byId.set(entry.id, [...(byId.get(entry.id) ?? []), entry])
  return ids.flatMap((id) => (byId.get(id) ?? []).map(placeOf))
}
