import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyChain } from '@liaison-kit/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROBLEM_CODES, type ProblemCode } from '../src/http/problem-codes.ts'
import { Dice, malformed, oddButWellFormed, type Sent } from './malformed.ts'
import { type RealHub, realHub, seed, type Visitor, visit } from './real-hub.ts'
import { sha256 } from './writers.ts'

const BODIES = Number(process.env.LIAISON_FUZZ ?? 1500)
const SEED = Number(process.env.LIAISON_SEED ?? 1)
const AT_ONCE = 8
const known: Readonly<Record<string, ProblemCode>> = PROBLEM_CODES

const real = realHub()
const json = { 'Content-Type': 'application/json' }
let hub: RealHub
let visitors: Visitor[]
let county: Visitor
let dir: string

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'liaison-fuzz-'))
  const code = await seed({ dir })
  hub = await real.serve({ dir })
  county = await visit(hub.url, { code })
  const issued = async (request: object): Promise<Visitor> => {
    const answer = await county.ask('access', { method: 'POST', headers: json, body: JSON.stringify(request) })
    return visit(hub.url, { code: String(answer.code) })
  }
  visitors = [
    county,
    county,
    await issued({ role: 'clerk', group: 'g-01' }),
    await issued({ role: 'member', member: 'm1' }),
  ]
})
afterAll(async () => {
  await hub.end('SIGTERM')
  rmSync(dir, { recursive: true, force: true })
})

interface Answer {
  status: number
  type: string
  text: string
}

async function send({ headers }: Visitor, { method, path, type, bytes }: Sent): Promise<Answer> {
  const response = await fetch(`${hub.url}/v1/committees/shili/${path}`, {
    method,
    headers: { ...headers, ...(type !== undefined && { 'Content-Type': type }) },
    body: bytes,
    signal: AbortSignal.timeout(30_000),
  })
  return { status: response.status, type: response.headers.get('Content-Type') ?? '', text: await response.text() }
}

/** Has so many things sent, several at once. */
async function together(many: number, next: () => Promise<void>): Promise<void> {
  let begun = 0
  const sender = async (): Promise<void> => {
    while (begun < many) {
      begun += 1
      await next()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender))
}

/** What is wrong with how something malformed was refused; `undefined` when nothing is. */
function amiss({ status, type, text }: Answer): string | undefined {
  if (status < 400 || status > 499) return `${status} ${text.slice(0, 300)}`
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`
  const { code, detail } = JSON.parse(text) as { code: string; detail: string }
  if (!known[code]?.status.includes(status)) return `${status} ${code}`
  return /[一-龥]/.test(detail) ? undefined : `${status} ${code} ${detail}`
}

/** A body as it can be looked at. */
const shown = ({ method, path, type, bytes }: Sent): string =>
  `${method} ${path} (${type}) ${Buffer.from(bytes.subarray(0, 600)).toString()}`

test(`of ${BODIES} malformed bodies each is refused by a code with words, and nothing is changed by any`, async () => {
  const standing = async () => ({
    chain: await county.ask('chain'),
    ledger: await county.ask('ledger'),
    access: await county.ask('access'),
  })
  const before = await standing()
  const dice = new Dice(SEED)
  const odd: string[] = []
  const refused = new Map<string, number>()
  await together(BODIES, async () => {
    if (odd.length >= 10) return
    const { call, sent } = malformed(dice)
    const answer = await send(call === 'entries' ? dice.pick(visitors) : county, sent)
    const wrong = amiss(answer)
    if (wrong !== undefined) odd.push(`${wrong}\n    of ${shown(sent)}`)
    const key = `${call} ${answer.status}`
    refused.set(key, (refused.get(key) ?? 0) + 1)
  })
  expect(odd, `seed ${SEED}`).toEqual([])
  expect(await standing()).toEqual(before)
  console.log(
    `${BODIES} malformed bodies, seed ${SEED}: ${[...refused]
      .sort()
      .map((count) => count.join(': '))
      .join(', ')}`,
  )
}, 600_000)

test('odd batches that are well-formed all the same are kept as they were sent, or refused; none is a failure', async () => {
  const dice = new Dice(SEED + 1)
  const { length } = await county.ask('chain')
  const odd: string[] = []
  const kept: string[] = []
  await together(Math.ceil(BODIES / 10), async () => {
    const sent = oddButWellFormed(dice)
    const answer = await send(dice.pick(visitors), sent)
    if (answer.status === 200) {
      const { receipts } = JSON.parse(answer.text) as { receipts: { id: string }[] }
      kept.push(...receipts.map(({ id }) => id))
    } else if (amiss(answer) !== undefined || answer.status === 400) odd.push(`${answer.text}\n    of ${shown(sent)}`)
  })
  expect(odd, `seed ${SEED + 1}`).toEqual([])
  const entries = await county.entries()
  expect(
    entries
      .slice(length)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...new Set(kept)].sort())
  expect(verifyChain('shili', entries, sha256)).toMatchObject({ ok: true })
  // Somebody’s group, member or term may have been taken back; that is told, and nothing breaks over it.
  for (const path of ['ledger', 'assessment', 'explanations', 'groups/g-01/quota']) {
    for (const visitor of visitors) expect([path, (await visitor.ask(path)).status < 500]).toEqual([path, true])
  }
  console.log(`${Math.ceil(BODIES / 10)} odd batches: ${kept.length} entries kept`)

  const { status, err } = await hub.end('SIGTERM')
  expect(status).toBe(0)
  expect(err.split('\n').filter((line) => line.includes('"level":"error"'))).toEqual([])
  expect(await real.liaison({ dir }, 'verify')).toMatchObject({ status: 0, err: '' })
}, 600_000)
