import { createServer, request as httpRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What befalls one sending of entries on its way to the hub. */
export type Mishap =
  /** It is answered with this status, and the hub never hears of it. */
  | number
  /** The hub takes it in, and its answer is lost. */
  | 'answer-lost'
  /** Something happens as soon as the hub has been handed it. */
  | { onceSent: () => Promise<void> }

interface Sending {
  entries: { id: string; about: string; value: { title?: string } | null }[]
}

/** A line between the site and the hub on which sendings of entries meet with what is told beforehand, and the rest passes. */
export class Mishaps {
  /** What befalls the next sendings, one each; none after that. */
  readonly next: Mishap[] = []
  /** When the page was given an answer that the hub has it, by entry: milliseconds of this process. */
  readonly thankable = new Map<string, number>()
  /** How many sendings met with what was told. */
  met = 0
  private readonly server: Server
  private readonly hubPort: number

  private constructor(hubPort: number) {
    this.hubPort = hubPort
    this.server = createServer((request, response) => void this.pass(request, response))
  }

  static async begin(port: number, hubPort: number): Promise<Mishaps> {
    const mishaps = new Mishaps(hubPort)
    await new Promise<void>((listening) => mishaps.server.listen(port, '127.0.0.1', listening))
    const at = mishaps.server.address() as AddressInfo
    if (at.port !== port) throw new Error(`Not on port ${port}.`)
    return mishaps
  }

  async end(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const isSending = request.method === 'POST' && /\/entries$/.test(request.url ?? '')
    const mishap = isSending ? this.next.shift() : undefined
    if (mishap !== undefined) this.met += 1
    if (typeof mishap === 'number') return refuse(response, mishap)
    const onward = httpRequest(
      {
        port: this.hubPort,
        host: '127.0.0.1',
        method: request.method,
        path: request.url,
        headers: request.headers,
        agent: false,
      },
      (answer) => void this.answer(answer, response, isSending ? body : undefined, mishap),
    )
    onward.on('error', () => response.destroy())
    onward.end(body, () => {
      if (typeof mishap === 'object') void mishap.onceSent()
    })
  }

  private async answer(
    answer: IncomingMessage,
    response: ServerResponse,
    sending: Buffer | undefined,
    mishap: Mishap | undefined,
  ): Promise<void> {
    const said = await bodyOf(answer).catch(() => undefined)
    const { statusCode = 502, headers } = answer
    if (said === undefined || mishap === 'answer-lost') {
      response.destroy()
      return
    }
    if (sending && statusCode < 300) {
      const { entries } = JSON.parse(sending.toString()) as Sending
      for (const { id } of entries) if (!this.thankable.has(id)) this.thankable.set(id, performance.now())
    }
    // It is passed on whole, however it came.
    const { 'transfer-encoding': _, ...others } = headers
    response.writeHead(statusCode, { ...others, 'content-length': String(said.length) })
    response.end(said)
  }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function refuse(response: ServerResponse, status: number): void {
  const detail = `这是预先安排的回答（${status}）。`
  response.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    ...(status === 429 && { 'Retry-After': '2' }),
  })
  response.end(JSON.stringify({ type: 'about:blank', title: '预先安排', status, detail, code: `told-${status}` }))
}
