import { assess, charterOf, type Entry, type Ledger, quota } from '@liaison-kit/core'
import type { Fetch } from './hub-client.ts'
import { hubSource } from './hub-desk.ts'
import { applied } from './memory-ledger.ts'
import type { Problem, Session, Source } from './source.ts'

export interface MemoryOptions {
  ledger: Ledger
  group: string
  /** The hub's day. */
  today: string
  /** The day to judge; `today` unless given. */
  asOf?: string
  /** Code that signs in, and as whom; `demo` as the group's clerk unless given. */
  code?: string
  session?: Partial<Session>
  /** Begins signed in. */
  signedIn?: boolean
}

/** A source whose hub is this page's memory, with knobs to play a bad day. */
export interface MemorySource extends Source {
  /** The ledger as it now is. */
  readonly ledger: Ledger
  /** Every entry acknowledged, in order. */
  readonly entries: readonly Entry[]
  /** No answer at all while true. Setting it to false tries again at once. */
  offline: boolean
  /** Refuses entries it returns a problem for. */
  refuse: ((entry: Entry) => Problem | undefined) | undefined
  /** Ends the session, as a hub that forgot the token does. */
  endSession(): void
  /** Resolves once nothing is being read or sent. */
  settled(): Promise<void>
}

const TOKEN = 'memory'

/**
 * A hub in memory behind the very source that widgets use: it waits, refuses and signs in alike, and judges with core. For tests, docs and
 * demos.
 */
export function memorySource(options: MemoryOptions): MemorySource {
  const { group, today, code = 'demo' } = options
  const session: Session = {
    role: 'clerk',
    group,
    member: null,
    name: '演示用户',
    expires: '2999-01-01T00:00:00Z',
    ...options.session,
  }
  let ledger = options.ledger
  const entries: Entry[] = []
  let token: string | undefined = options.signedIn ? TOKEN : undefined
  let offline = false
  let refuse: MemorySource['refuse']
  let wake: (() => void) | undefined
  let underway = 0

  const source = hubSource({
    hub: '',
    committee: ledger.committee.id,
    group,
    asOf: options.asOf,
    fetch: answer,
    wakeups: (retry) => {
      wake = retry
      return () => {
        wake = undefined
      }
    },
  })
  if (options.signedIn) void source.signIn(code)

  return Object.defineProperties(source, {
    ledger: { get: () => ledger },
    entries: { get: () => entries },
    offline: {
      get: () => offline,
      set: (value: boolean) => {
        offline = value
        if (!value) wake?.()
      },
    },
    refuse: {
      get: () => refuse,
      set: (value: MemorySource['refuse']) => {
        refuse = value
      },
    },
    endSession: {
      value: () => {
        token = undefined
      },
    },
    settled: {
      value: async () => {
        do await new Promise((resolve) => setTimeout(resolve, 0))
        while (underway > 0)
      },
    },
  }) as MemorySource

  async function answer(...[address, init = {}]: Parameters<Fetch>): Promise<Response> {
    underway += 1
    // A turn of the event loop, as with any network: what is shown meanwhile is shown here too.
    await new Promise((resolve) => setTimeout(resolve, 0))
    underway -= 1
    if (offline) throw new TypeError('offline')
    const url = new URL(address, 'http://memory')
    const call = url.pathname.split('/').slice(4).join('/')
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {}
    const known = token !== undefined && new Headers(init.headers).get('authorization') === `Bearer ${token}`
    const day = url.searchParams.get('asOf') ?? today

    if (call === 'sign-in') {
      if (body.code !== code) return refusal(401, { code: 'wrong-code', message: '登录码不正确。' })
      token = TOKEN
      return json({ token, ...session })
    }
    if (call.endsWith('/quota') && (known || ledger.committee.public)) {
      return json(quota(ledger, { group, asOf: day, madeAt: new Date().toISOString() }))
    }
    if (!known) return refusal(401, { code: 'signed-out', message: '请先登录。' })
    switch (call) {
      case 'sign-out':
        token = undefined
        return json({})
      case 'assessment':
        return json(assess(ledger, { asOf: day, group }))
      case 'ledger':
        return json({ ledger, unresolved: [] })
      case 'charters':
        return json({ charters: ledger.committee.charters.map(charterOf) })
      case 'entries':
        return receive((body as { entries: Entry[] }).entries)
      default:
        return refusal(404, { code: 'not-found', message: '没有这个地址。' })
    }
  }

  /** All or none, like a hub; the same entry again is the same receipt. */
  function receive(batch: readonly Entry[]): Response {
    const why = batch.map((entry) => refuse?.(entry)).find((found) => found !== undefined)
    if (why) return refusal(422, why)
    for (const entry of batch) {
      if (entries.some(({ id }) => id === entry.id)) continue
      entries.push(entry)
      ledger = applied(ledger, entry, today)
    }
    const receipts = batch.map(({ id }) => ({
      id,
      seq: entries.findIndex((entry) => entry.id === id) + 1,
      recordedAt: new Date().toISOString(),
      hash: '',
    }))
    return json({ epoch: 1, receipts })
  }

  function json(body: unknown, status = 200): Response {
    const text = JSON.stringify(body)
    const response = new Response(text, { status, headers: { 'liaison-today': today } })
    // At hand at once: whatever follows from an answer has then begun by the next turn, and `settled` can tell.
    return Object.assign(response, { text: () => Promise.resolve(text) })
  }

  function refusal(status: number, { code: name, message }: Problem): Response {
    return json({ code: name, detail: message }, status)
  }
}
