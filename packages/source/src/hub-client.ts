import { readingProblems, waitWords } from './problems.zh-CN.ts'
import { type Problem, SourceError } from './source.ts'

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>

/** A request to the hub that did not succeed. */
export class HubFailure extends SourceError {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  /** Seconds the hub asks to wait. */
  readonly retryAfter: number | undefined

  constructor(problem: Problem, status = 0, retryAfter?: number) {
    super(problem)
    this.status = status
    this.retryAfter = retryAfter
  }
}

export interface HubClientOptions {
  /** Address of the hub, absolute or relative to the page. */
  hub: string
  /** The browser's own unless given (tests). */
  fetch?: Fetch | undefined
  /** Milliseconds after which a request is given up. */
  timeout?: number | undefined
}

/** Speaks HTTP with one hub: a time limit on each request, and every failure as a `HubFailure` in plain words. */
export interface HubClient {
  /** Sent with every request once set; in this page's memory only. */
  token: string | undefined
  /** The hub's day, from its last answer. */
  readonly today: string | undefined
  /** GET, or POST where there is a body. */
  call<T>(path: string, body?: object): Promise<T>
  /** Whether the hub is there, whatever became of a call. */
  reachable(): Promise<boolean>
}

export function hubClient({ hub, fetch: ask = browserFetch, timeout = 20_000 }: HubClientOptions): HubClient {
  const base = hub.replace(/\/+$/, '')

  const client = {
    token: undefined as string | undefined,
    today: undefined as string | undefined,

    async call<T>(path: string, body?: object): Promise<T> {
      // A reading without a token carries no header of its own: the browser then asks no leave beforehand.
      const headers: Record<string, string> = {}
      if (client.token) headers.authorization = `Bearer ${client.token}`
      const init: RequestInit = { headers, cache: 'no-cache' }
      if (body) {
        headers['content-type'] = 'application/json'
        init.method = 'POST'
        init.body = JSON.stringify(body)
      }
      const { response, value } = await exchange(path, init)
      client.today = response.headers.get('liaison-today') ?? client.today
      if (!response.ok) throw refusal(response, value)
      if (value === undefined && response.status !== 204) throw failure('bad-answer', response.status)
      return value as T
    },

    async reachable(): Promise<boolean> {
      try {
        // A captive portal or a proxy's error page answers too: the body must be the hub's.
        const { response, value } = await exchange('/healthz', { cache: 'no-store' })
        return response.ok && (value as { service?: unknown } | undefined)?.service === 'liaison-hub'
      } catch {
        return false
      }
    },
  }
  return client

  async function exchange(path: string, init: RequestInit): Promise<{ response: Response; value: unknown }> {
    const aborter = new AbortController()
    const timer = setTimeout(() => aborter.abort(), timeout)
    try {
      const response = await ask(base + path, { ...init, signal: aborter.signal })
      return { response, value: parsed(await response.text()) }
    } catch {
      throw failure(aborter.signal.aborted ? 'timeout' : 'unreachable')
    } finally {
      clearTimeout(timer)
    }
  }
}

/** A failure in our own words. */
export function failure(code: keyof typeof readingProblems, status = 0): HubFailure {
  return new HubFailure({ code, message: readingProblems[code] }, status)
}

function refusal({ status, headers }: Response, body: unknown): HubFailure {
  const given = Object(body) as {
    code?: string
    title?: string
    detail?: string
    faults?: NonNullable<Problem['faults']>
  }
  const retryAfter = secondsOf(headers.get('retry-after'))
  const { problem } = failure(
    status === 404 ? 'not-found' : status === 429 ? 'too-many-requests' : status >= 500 ? 'server-error' : 'refused',
  )
  const message =
    status === 429 ? problem.message + waitWords(retryAfter ?? 60) : given.detail || given.title || problem.message
  const { faults } = given
  return new HubFailure({ code: given.code || problem.code, message, ...(faults && { faults }) }, status, retryAfter)
}

/** `Retry-After` is seconds, or a date. */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  return seconds >= 0 ? seconds : Math.max(0, (Date.parse(header) - Date.now()) / 1000) || undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

// Looked up at each call: a page may wrap fetch after us.
const browserFetch: Fetch = (input, init) => fetch(input, init)
