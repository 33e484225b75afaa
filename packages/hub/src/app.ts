import type { IncomingMessage } from 'node:http'
import { type Context, Hono } from 'hono'
import manifest from '../package.json' with { type: 'json' }
import { type Access, unauthorized } from './access.ts'
import { readJson } from './body.ts'
import type { CommitteeBook } from './committee-book.ts'
import { EmbedFiles } from './embed-files.ts'
import { read, readBatch, signInSchema } from './envelope.ts'
import type { Hub } from './hub.ts'
import { answerOrigins, committeeIn } from './origins.ts'
import { Problem } from './problem.ts'
import { QuotaShelf } from './quota-shelf.ts'
import { readAssessment, readCharters, readEntries, readLedger } from './reading.ts'
import { StoreError } from './store.ts'

export interface AppOptions {
  /** The folder of drop-in files, served under `/embed/`. */
  embedDir?: string | undefined
  /** Told of what went wrong inside; never of what was sent, nor of any secret. Standard error unless given. */
  log?: ((message: string, error: unknown) => void) | undefined
}

/** Present when a real server listens; absent in tests that ask the app directly. */
type Bindings = { incoming?: IncomingMessage }
type Ctx = Context<{ Bindings: Bindings }>
type Handler = (c: Ctx) => Promise<Response> | Response

const C = '/v1/committees/:c'
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const PERSONAL = { 'Cache-Control': 'no-store' }

/** The hub over HTTP. */
export function createApp(hub: Hub, { embedDir, log = console.error }: AppOptions = {}): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>()
  const embed = embedDir === undefined ? undefined : new EmbedFiles(embedDir)
  const quotas = new QuotaShelf(hub)

  const bookOf = (c: Ctx): CommitteeBook => hub.committee(c.req.param('c') ?? '')
  const signedIn = async (c: Ctx): Promise<{ book: CommitteeBook; access: Access }> => {
    const book = bookOf(c)
    return { book, access: await hub.access.session(hub.place(book.id), tokenOf(c)) }
  }
  const forCounty = async (c: Ctx): Promise<CommitteeBook> => {
    const { book, access } = await signedIn(c)
    if (access.role === 'county') return book
    throw new Problem(403, 'not-allowed', '这项内容只对县政协开放。如有需要，请联系县政协。')
  }

  const routes: [method: 'GET' | 'POST', path: string, handler: Handler][] = [
    ['GET', '/healthz', (c) => c.json({ status: 'ok', service: 'liaison-hub', version: manifest.version })],
    [
      'GET',
      '/readyz',
      async (c) => {
        await hub.store.ping()
        return c.json({ status: 'ready' })
      },
    ],
    [
      'GET',
      '/embed/*',
      async (c) => {
        const file = await embed?.get(c.req.path.slice('/embed/'.length))
        if (!file) throw notFound()
        const headers = {
          'Content-Type': file.type,
          'Cache-Control': 'no-cache',
          'Cross-Origin-Resource-Policy': 'cross-origin',
          ETag: file.etag,
        }
        return isSeen(c, file.etag) ? c.body(null, 304, headers) : c.body(file.body, 200, headers)
      },
    ],
    [
      'POST',
      `${C}/sign-in`,
      async (c) => {
        const place = hub.place(bookOf(c).id)
        const { code } = read(signInSchema, await readJson(c.req.raw))
        return c.json(await hub.access.signIn(place, code, addressOf(c)), 200, PERSONAL)
      },
    ],
    [
      'POST',
      `${C}/sign-out`,
      async (c) => {
        await hub.access.signOut(hub.place(bookOf(c).id), tokenOf(c))
        return c.body(null, 204, PERSONAL)
      },
    ],
    [
      'POST',
      `${C}/entries`,
      async (c) => {
        const { book, access } = await signedIn(c)
        const entries = readBatch(await readJson(c.req.raw))
        return c.json(await hub.append(book.id, entries, access), 200, PERSONAL)
      },
    ],
    [
      'GET',
      `${C}/entries`,
      async (c) => {
        const { book, access } = await signedIn(c)
        return c.json(await readEntries(book, access, c.req.query()), 200, PERSONAL)
      },
    ],
    [
      'GET',
      `${C}/ledger`,
      async (c) => {
        const { book, access } = await signedIn(c)
        return c.json(await readLedger(book, access, c.req.query()), 200, PERSONAL)
      },
    ],
    [
      'GET',
      `${C}/assessment`,
      async (c) => {
        const { book, access } = await signedIn(c)
        return c.json(readAssessment(book.ledger, access, hub.today(book.id), c.req.query()), 200, PERSONAL)
      },
    ],
    [
      'GET',
      `${C}/charters`,
      async (c) => {
        const book = bookOf(c)
        if (!book.ledger.committee.public) await signedIn(c)
        return c.json(readCharters(book.ledger), 200, { 'Cache-Control': 'no-cache' })
      },
    ],
    [
      'GET',
      `${C}/groups/:g/quota`,
      async (c) => {
        const book = bookOf(c)
        const access = book.ledger.committee.public ? undefined : (await signedIn(c)).access
        const { body, etag } = quotas.get(book, c.req.param('g') ?? '', access, c.req.query())
        const headers = {
          'Content-Type': 'application/json',
          'Cache-Control': access ? 'private, no-cache' : 'no-cache',
          ETag: etag,
        }
        return isSeen(c, etag) ? c.body(null, 304, headers) : c.body(body, 200, headers)
      },
    ],
    ['GET', `${C}/chain`, async (c) => c.json(chainOf(await forCounty(c)), 200, PERSONAL)],
  ]

  app.use(async (c, next) => {
    await next()
    const { headers } = c.res
    headers.set('Liaison-Today', hub.today(committeeIn(c.req.path, hub)))
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    if (!c.req.path.startsWith('/embed/')) {
      headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
      if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
    }
  })
  app.use(answerOrigins(hub))
  for (const [method, path, handler] of routes) app.on(method, path, handler)
  for (const path of new Set(routes.map(([, path]) => path))) {
    const allow = routes.flatMap(([method, at]) => (at !== path ? [] : method === 'GET' ? ['GET', 'HEAD'] : [method]))
    app.all(path, (c) => {
      const headers = { Allow: [...allow, 'OPTIONS'].join(', ') }
      if (c.req.method === 'OPTIONS') return c.body(null, 204, headers)
      throw new Problem(405, 'method-not-allowed', `这个网址不支持 ${c.req.method}，可用的有：${allow.join('、')}。`, {
        headers,
      })
    })
  }
  app.notFound((c) => answer(c, notFound()))
  app.onError((error, c) => {
    if (error instanceof Problem) return answer(c, error)
    log(`${c.req.method} ${c.req.path}: ${error.message}`, error)
    if (error instanceof StoreError) return answer(c, storageFailed())
    return answer(c, new Problem(500, 'internal', '服务器出了问题，这次的内容没有得到确认。请保留内容，稍后再试。'))
  })
  return app
}

const answer = (c: Context, problem: Problem): Response =>
  c.body(JSON.stringify(problem), problem.status, {
    ...problem.headers,
    'Content-Type': 'application/problem+json',
    'Content-Language': 'zh-CN',
    ...PERSONAL,
  })

const notFound = (): Problem => new Problem(404, 'not-found', '这里没有这个网址，请核对后再试。')

const storageFailed = (): Problem =>
  new Problem(503, 'storage-failed', '服务器暂时无法读写数据，这次的内容没有得到确认。请保留内容，稍后再试。')

function tokenOf(c: Ctx): string {
  const token = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1]
  if (token === undefined) throw unauthorized('not-signed-in', '请先用登录码登录。')
  return token
}

/** Where a request comes from. A proxy on this machine says for whom it asks; anybody else's word is not taken for it. */
function addressOf(c: Ctx): string {
  const peer = c.env?.incoming?.socket.remoteAddress
  const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim().slice(0, 64)
  return forwarded && (peer === undefined || LOOPBACK.test(peer)) ? forwarded : (peer ?? 'unknown')
}

/** Whether the asker has this version already. */
function isSeen(c: Ctx, etag: string): boolean {
  const plain = (tag: string): string => tag.trim().replace(/^W\//, '')
  const seen = c.req.header('If-None-Match')
  return seen !== undefined && (seen.trim() === '*' || seen.split(',').some((tag) => plain(tag) === plain(etag)))
}

function chainOf(book: CommitteeBook): { epoch: string; length: number; head: string } {
  const { epoch, length, hash } = book.head
  return { epoch, length, head: hash }
}
