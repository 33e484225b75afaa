import { civilDateAt } from '@liaison-kit/core'
import { Hono } from 'hono'
import * as z from 'zod'
import type { Access } from '../access/access-book.ts'
import type { CommitteeBook } from '../book/committee-book.ts'
import { type Hub, placeOf } from '../hub.ts'
import { notFound, Problem } from '../problem.ts'
import { StoreError } from '../store/store.ts'
import { readJson } from './body.ts'
import { FileFolder } from './file-folder.ts'
import { answerOrigins, committeeIn } from './origins.ts'
import { read, readQuery } from './parameters.ts'
import { QuotaShelf } from './quota-shelf.ts'
import { type Bindings, C, type Call, type Ctx, PERSONAL, type Route, type Who } from './route.ts'
import { entryRoutes } from './routes/entry-routes.ts'
import { ledgerRoutes } from './routes/ledger-routes.ts'
import { serviceRoutes } from './routes/service-routes.ts'
import { signInRoutes } from './routes/sign-in-routes.ts'
import { tokenOf } from './token.ts'

export interface AppOptions {
  /** The folder of drop-in files, served under `/embed/`. */
  embedDir?: string | undefined
  /** The folder of the hub's own pages, served under `/desk/`. */
  deskDir?: string | undefined
  /** Told of what went wrong inside; never of what was sent, nor of any secret. Standard error unless given. */
  log?: ((message: string, error: unknown) => void) | undefined
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const NO_PARAMETERS = z.strictObject({})

/** The hub over HTTP. */
export function createApp(
  hub: Hub,
  { embedDir, deskDir, log = console.error }: AppOptions = {},
): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>()
  const folder = (dir: string | undefined): FileFolder | undefined =>
    dir === undefined ? undefined : new FileFolder(dir)
  const routes: readonly Route[] = [
    ...serviceRoutes({ embed: folder(embedDir), desk: folder(deskDir) }),
    ...signInRoutes,
    ...entryRoutes,
    ...ledgerRoutes(new QuotaShelf(hub)),
  ]

  app.use(async (c, next) => {
    await next()
    const { headers } = c.res
    headers.set('Liaison-Today', await todayAt(c.req.path, hub))
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    if (!c.req.path.startsWith('/embed/')) {
      headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
      if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
    }
  })
  app.use(answerOrigins(hub))
  for (const route of routes) app.on(route.method, patternOf(route.path), (c) => handle(route, c, hub))
  for (const path of new Set(routes.map((route) => patternOf(route.path)))) {
    const allow = routes
      .filter((route) => patternOf(route.path) === path)
      .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
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
    if (error instanceof StoreError) return answer(c, storageFailed(error))
    return answer(c, new Problem(500, 'internal', '服务器出了问题，这次的内容没有得到确认。请保留内容，稍后再试。'))
  })
  return app
}

/** Who asks, before what is asked: a request is looked at in this order, so that nobody learns more than they may. */
async function handle(route: Route, c: Ctx, hub: Hub): Promise<Response> {
  const book = route.path.startsWith(`${C}/`) ? await hub.committee(c.req.param('c') ?? '') : undefined
  const access = book && (await admitted(route.who, c, hub, book))
  const query = readQuery(route.query ?? NO_PARAMETERS, c.req.query())
  let body: unknown
  if (route.body) {
    const sent = await readJson(c.req.raw, route.largest)
    route.before?.(sent)
    body = read(route.body, sent)
  }
  return route.run({ c, hub, book, access, address: addressOf(c), query, body } as Call<Who, string, unknown, unknown>)
}

/** Who asks; refused where the call is not for them. */
async function admitted(who: Who, c: Ctx, hub: Hub, book: CommitteeBook): Promise<Access | undefined> {
  if (who === 'all' || (who === 'public' && book.ledger.committee.public)) return undefined
  const access = await hub.access.session(placeOf(book), tokenOf(c))
  if (who === 'county' && access.role !== 'county') {
    throw new Problem(403, 'not-allowed', '这项内容只对县政协开放。如有需要，请联系县政协。')
  }
  return access
}

/** As the router writes a path: `:c` for `{c}`; what comes last of a folder's may hold slashes. */
function patternOf(path: string): string {
  return path.replace(/\{file\}$/, '*').replace(/\{(\w+)\}/g, ':$1')
}

async function todayAt(path: string, hub: Hub): Promise<string> {
  const book = await committeeIn(path, hub).catch(() => undefined)
  return book ? hub.today(book) : civilDateAt(hub.now())
}

const answer = (c: Ctx, problem: Problem): Response =>
  c.body(JSON.stringify(problem), problem.status, {
    ...problem.headers,
    'Content-Type': 'application/problem+json',
    'Content-Language': 'zh-CN',
    ...PERSONAL,
  })

/** Stable for programs: a full disk and a clock gone wrong by name, whatever else fails as one. */
function storageFailed({ code }: StoreError): Problem {
  const named = code === 'disk-full' || code === 'clock-backwards' ? code : 'storage-failed'
  return new Problem(503, named, '服务器暂时无法读写数据，这次的内容没有得到确认。请保留内容，稍后再试。', {
    headers: { 'Retry-After': '10' },
  })
}

/** Where a request comes from. A proxy on this machine says for whom it asks; anybody else's word is not taken for it. */
function addressOf(c: Ctx): string {
  const peer = c.env?.incoming?.socket.remoteAddress
  const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim().slice(0, 64)
  return forwarded && (peer === undefined || LOOPBACK.test(peer)) ? forwarded : (peer ?? 'unknown')
}
