import { readingProblems, waitWords } from './problems.zh-CN.ts'
import { type Problem, SourceError } from './source.ts'
import type { ToldDay } from './today.ts'

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>

/** A request to the hub that did not succeed. */
export class HubFailure extends SourceError {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  /** Seconds the hub asks to wait. */
  readonly retryAfter: number | undefined
  /** Whether the hub itself said so, and not something between it and the page. */
  readonly isFromHub: boolean

  constructor(problem: Problem, status = 0, retryAfter?: number, isFromHub = false) {
    super(problem)
    this.status = status
    this.retryAfter = retryAfter
    this.isFromHub = isFromHub
  }
}

export interface HubClientOptions {
  /** Address of the hub, absolute or relative to the page. */
  hub: string
  /** The browser's own unless given (tests). */
  fetch?: Fetch | undefined
  /** Milliseconds without a sign of the hub after which a request is given up. */
  timeout?: number | undefined
}

/** A picture of 5 MB over a village's line. */
const FILE_TIMEOUT_MS = 300_000
/** Nobody is told how much of a body has been sent: the slowest line is taken to carry this much in a millisecond. */
const SLOWEST_BYTES = 2

/** Speaks HTTP with one hub: a time limit on each request, and every failure as a `HubFailure` in plain words. */
export interface HubClient {
  /** Sent with every request once set; in this page's memory only. */
  token: string | undefined
  /** The hub's day, from its last answer. */
  readonly today: ToldDay | undefined
  /**
   * GET; POST where there is a body; PUT where the body is a file.
   * @param asFile whether a file is read: the answer is then a `Blob`
   * @param method another than these
   */
  call<T>(path: string, body?: object, asFile?: boolean, method?: string): Promise<T>
  /** Whether the hub is there, whatever became of a call. */
  reachable(): Promise<boolean>
  /** An answer that goes on as long as it is read, as it begins. */
  open(path: string, signal: AbortSignal): Promise<Response>
}

export function hubClient({ hub, fetch: ask = browserFetch, timeout = 20_000 }: HubClientOptions): HubClient {
  const base = hub.replace(/\/+$/, '')

  const client = {
    token: undefined as string | undefined,
    today: undefined as ToldDay | undefined,

    async call<T>(path: string, body?: object, asFile?: boolean, method?: string): Promise<T> {
      // A reading without a token carries no header of its own: the browser then asks no leave beforehand.
      const headers: Record<string, string> = {}
      if (client.token) headers.authorization = `Bearer ${client.token}`
      const init: RequestInit = { headers, cache: 'no-cache' }
      const isFile = body instanceof Blob
      if (body) {
        headers['content-type'] = isFile ? body.type : 'application/json'
        init.method = isFile ? 'PUT' : 'POST'
        init.body = isFile ? body : JSON.stringify(body)
      }
      if (method) init.method = method
      const { response, value } = await exchange(path, init, isFile || asFile ? FILE_TIMEOUT_MS : timeout, asFile)
      const day = response.headers.get('liaison-today')
      if (day) client.today = { day, at: Date.now() }
      if (!response.ok) throw refusal(response, value)
      // A 200 has something to say; of a file it is only told that it is kept (201), or was already (204).
      if (value === undefined && response.status === 200) throw failure('bad-answer', 200)
      return value as T
    },

    async reachable(): Promise<boolean> {
      try {
        // A captive portal or a proxy's error page answers too: the body must be the hub's.
        const { response, value } = await exchange('/healthz', { cache: 'no-store' }, timeout)
        return response.ok && (value as { service?: unknown } | undefined)?.service === 'liaison-hub'
      } catch {
        return false
      }
    },

    open(path: string, signal: AbortSignal): Promise<Response> {
      return ask(base + path, { headers: { authorization: `Bearer ${client.token}` }, cache: 'no-store', signal })
    },
  }
  return client

  async function exchange(
    path: string,
    init: RequestInit,
    limit: number,
    asFile?: boolean,
  ): Promise<{ response: Response; value: unknown }> {
    const aborter = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const waitFor = (ms: number): void => {
      clearTimeout(timer)
      timer = setTimeout(() => aborter.abort(), ms)
    }
    const { body } = init
    waitFor(limit + (typeof body === 'string' ? body.length / SLOWEST_BYTES : 0))
    try {
      const response = await ask(base + path, { ...init, signal: aborter.signal })
      if (asFile && response.ok) return { response, value: await response.blob() }
      return { response, value: parsed(await textOf(response, () => waitFor(limit))) }
    } catch {
      throw failure(aborter.signal.aborted ? 'timeout' : 'unreachable')
    } finally {
      clearTimeout(timer)
    }
  }
}

/** The part of an address after the path, of what is given; each name once. */
export function query(named: Record<string, string | undefined>): string {
  const given = Object.keys(named).flatMap((name) => (named[name] ? `${name}=${encodeURIComponent(named[name])}` : []))
  return given.length > 0 ? `?${given.join('&')}` : ''
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
  const said = { code: given.code || problem.code, message, ...(faults && { faults }) }
  return new HubFailure(said, status, retryAfter, Boolean(given.code))
}

/** `Retry-After` is seconds, or a date. */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  return seconds >= 0 ? seconds : Math.max(0, (Date.parse(header) - Date.now()) / 1000) || undefined
}

/** @param heard called with each piece that arrives: as long as some do, it is a slow line and not a dead one */
async function textOf({ body }: Response, heard: () => void): Promise<string> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    heard()
    text += decoder.decode(piece.value, { stream: true })
  }
  return text + decoder.decode()
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
