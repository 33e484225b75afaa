import type { Entry } from '@liaison-kit/core'
import type { Fetch } from '../src/hub-client.ts'

export interface Call {
  /** `GET /healthz`; of a committee's calls the part after its id: `POST entries`, `GET groups/g-01/quota?asOf=2012-06-30`. */
  name: string
  token: string | undefined
  body: { entries: Entry[]; code: string; file?: Blob }
}

type Answer = Response | 'nothing' | 'hang'

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'liaison-today': '2012-06-15', ...headers } })

export const problem = (status: number, code: string, detail: string, headers: Record<string, string> = {}): Response =>
  json({ type: 'about:blank', status, code, detail }, status, headers)

/** Public counts of a group that owes nothing yet. */
export const quotaOn = (asOf: string) => ({
  format: 'liaison-quota/1',
  asOf,
  group: { id: 'g-01', name: '示例乡委员联络组', kind: 'township' },
  duties: [],
  rules: {},
})

export const receiptsFor = (entries: readonly Entry[], epoch = 'e1'): Response =>
  json({
    epoch,
    receipts: entries.map(({ id }, seq) => ({ id, seq, recordedAt: '2012-06-15T00:00:00.000Z', hash: '' })),
  })

/** A hub that answers well until a test says otherwise, and remembers what it was asked. */
export class FakeHub {
  readonly calls: Call[] = []
  /** By the start of a call's name; the last that fits answers. */
  readonly answers: [start: string, answer: (call: Call) => Answer | Promise<Answer>][] = [
    ['GET /healthz', () => json({ status: 'ok', service: 'liaison-hub', version: '0' })],
    ['GET groups/', () => json(quotaOn('2012-06-15'))],
    ['GET assessment', () => json({ format: 'liaison-assessment/1', asOf: '2012-06-15' })],
    ['GET ledger', () => json({ ledger: { format: 'liaison-ledger/1', committee: {} }, unresolved: [] })],
    ['GET charters', () => json({ charters: [{ id: 'shache-2012' }] })],
    ['POST sign-in', () => json({ token: 'T', role: 'clerk', group: 'g-01', member: null, name: '示例', expires: '' })],
    ['POST sign-out', () => new Response(null, { status: 204 })],
    ['POST entries', ({ body }) => receiptsFor(body.entries)],
  ]

  readonly fetch: Fetch = async (address, init = {}) => {
    const path = address.replace('https://hub.example', '').replace('/v1/committees/shili/', '')
    const headers = (init.headers ?? {}) as Record<string, string>
    const sentFile = init.body instanceof Blob && { file: init.body }
    const call: Call = {
      name: `${init.method ?? 'GET'} ${path}`,
      token: headers.authorization?.slice('Bearer '.length),
      body:
        typeof init.body === 'string'
          ? (JSON.parse(init.body) as Call['body'])
          : { entries: [], code: '', ...sentFile },
    }
    this.calls.push(call)
    const found = [...this.answers].reverse().find(([start]) => call.name.startsWith(start))
    const answer = (await found?.[1](call)) ?? problem(404, 'not-found', '没有这个网址。')
    if (answer === 'nothing') throw new TypeError('Failed to fetch')
    if (answer !== 'hang') return answer
    return new Promise((_, reject) =>
      init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
    )
  }

  /** From now on, calls of that name are answered so. */
  on(start: string, answer: (call: Call) => Answer | Promise<Answer>): void {
    this.answers.push([start, answer])
  }

  /** Well again. */
  off(start: string): void {
    const at = this.answers.map(([known]) => known).lastIndexOf(start)
    if (at > 7) this.answers.splice(at, 1)
  }

  /** The calls of that name, in order. */
  asked(start: string): Call[] {
    return this.calls.filter(({ name }) => name.startsWith(start))
  }
}
