import { civilDateAt } from '@liaison-kit/core'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { routePath } from 'hono/route'
import * as z from 'zod'
import type { Access } from '../access/access-book.ts'
import type { CommitteeBook } from '../book/committee-book.ts'
import { type Hub, placeOf } from '../hub.ts'
import { notFound, Problem } from '../problem.ts'
import { StoreError } from '../store/store.ts'
import { readJson } from './body.ts'
import { FileFolder } from './file-folder.ts'
import { addressOf } from './operations/address.ts'
import { Allowance } from './operations/allowance.ts'
import { Guard } from './operations/guard.ts'
import { Intake } from './operations/intake.ts'
import { DEFAULT_LIMITS, type Limits } from './operations/limits.ts'
import { type Logger, openLog } from './operations/log.ts'
import { Metrics } from './operations/metrics.ts'
import { observe } from './operations/observe.ts'
import { Running } from './operations/running.ts'
import { answerOrigins, committeeIdIn } from './origins.ts'
import { read, readQuery } from './parameters.ts'
import { C, type Call, type Ctx, type Env, PERSONAL, type Route, type Who } from './route.ts'
import { routesOf } from './routes.ts'
import { Streams } from './streaming/streams.ts'
import { tokenOf } from './token.ts'

export interface AppOptions {
  /** The folder of drop-in files, served under `/embed/`. */
  embedDir?: string | undefined
  /** The folder of the hub's own pages, served under `/desk/`. */
  deskDir?: string | undefined
  /** Told what happens; never what was sent, by whom, nor any secret. Warnings and errors on standard error unless given. */
  logger?: Logger | undefined
  /** What the hub takes upon itself at once, where it is to differ from the defaults. */
  limits?: Partial<Limits> | undefined
  /** By it the app is stopped. */
  running?: Running | undefined
}

/** What a token that is none costs of what an address may spend. */
const WRONG_TOKEN_COST = 5
/** As long as a session is taken to go on while a body is received. */
const TRUSTED_MS = 1000
const NO_PARAMETERS = z.strictObject({})

/** The hub over HTTP. */
export function createApp(
  hub: Hub,
  { embedDir, deskDir, logger = openLog('warn'), limits: changed, running = new Running() }: AppOptions = {},
): Hono<Env> {
  const app = new Hono<Env>()
  const limits = { ...DEFAULT_LIMITS, ...changed }
  const streams = new Streams(hub, limits, logger)
  hub.access.onEnded(() => void streams.endThoseSignedOut())
  running.onStop(() => streams.endAll('stopping'))
  const metrics = new Metrics(hub, () => streams.size)
  const allowance = new Allowance({ burst: limits.anonymousBurst, perSecond: limits.anonymousPerSecond })
  const guard = new Guard(running, allowance)
  const intake = new Intake(limits.intakeBytes)
  const folder = (dir: string | undefined): FileFolder | undefined =>
    dir === undefined ? undefined : new FileFolder(dir)
  const routes = routesOf(hub, { embed: folder(embedDir), desk: folder(deskDir), metrics, streams, limits })

  const named = new Map(routes.map(({ path }) => [patternOf(path), path]))
  app.use(observe({ logger, metrics, running, named }))
  // What is read can be large, and a village's line is thin; what is written is answered in a line or two.
  const packed = compress()
  app.use((c, next) => (c.req.method === 'GET' ? packed(c, next) : next()))
  app.use(async (c, next) => {
    await next()
    const { headers } = c.res
    headers.set('Liaison-Today', todayAt(c.req.path, hub))
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    if (!c.req.path.startsWith('/embed/')) {
      if (!headers.has('Content-Security-Policy')) {
        headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
      }
      if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
    }
  })
  app.use(guard.judge())
  app.use(answerOrigins(hub))
  app.use(guard.refuse())
  for (const route of routes)
    app.on(route.method, patternOf(route.path), (c) => handle(route, c, { hub, guard, intake }))
  for (const path of new Set(routes.map((route) => patternOf(route.path)))) {
    const allow = routes
      .filter((route) => patternOf(route.path) === path)
      .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    app.all(path, (c) => {
      const headers = { Allow: [...allow, 'OPTIONS'].join(', ') }
      if (c.req.method === 'OPTIONS') return c.body(null, 204, headers)
      guard.chargeUnsigned(c)
      throw new Problem(405, 'method-not-allowed', `这个网址不支持 ${c.req.method}，可用的有：${allow.join('、')}。`, {
        headers,
      })
    })
  }
  app.notFound((c) => {
    guard.chargeUnsigned(c)
    return answer(c, notFound())
  })
  app.onError((error, c) => {
    if (error instanceof Problem) return answer(c, error)
    const route = named.get(routePath(c, -1)) ?? 'none'
    logger.error({ requestId: c.get('requestId'), method: c.req.method, route, error }, 'request failed')
    if (error instanceof StoreError) return answer(c, storageFailed(error))
    return answer(c, new Problem(500, 'internal', '服务器出了问题，这次的内容没有得到确认。请保留内容，稍后再试。'))
  })
  return app
}

/** Who asks, before what is asked: a request is looked at in this order, so that nobody learns more than they may. */
async function handle(route: Route, c: Ctx, { hub, guard, intake }: Parts): Promise<Response> {
  const book = route.path.startsWith(`${C}/`) ? await committeeOf(c, hub, guard) : undefined
  const access = book && (await admitted(route.who, c, hub, book).catch((error) => dearly(error, c, guard)))
  if (!access) guard.chargeUnsigned(c)
  const query = readQuery(route.query ?? NO_PARAMETERS, c.req.query())
  if (route.surcharge && book && !access) guard.charge(c, route.surcharge({ query, today: hub.today(book) }))
  const call = { c, hub, book, access, address: addressOf(c), query, body: undefined }
  if (!route.body) return route.run(call as Call<Who, string, unknown, unknown>)
  const held = intake.begin()
  try {
    const began = performance.now()
    const { largest, wrongType } = route
    const sent = await (route.receive
      ? route.receive({ c, query, take: held.take })
      : readJson(c, { largest, wrongType, take: held.take }))
    // Whoever sends slowly may have been signed out meanwhile.
    if (book && performance.now() - began > TRUSTED_MS) await admitted(route.who, c, hub, book)
    route.before?.(sent)
    const body = route.isBody?.(sent) ? sent : read(route.body, sent)
    return await route.run({ ...call, body } as Call<Who, string, unknown, unknown>)
  } finally {
    held.letGo()
  }
}

interface Parts {
  hub: Hub
  guard: Guard
  intake: Intake
}

/** Who asks; refused where the call is not for them. */
async function admitted(who: Who, c: Ctx, hub: Hub, book: CommitteeBook): Promise<Access | undefined> {
  if (who === 'all' || (who === 'public' && book.committee.public)) return undefined
  const access = await hub.access.session(placeOf(book), tokenOf(c))
  if (who === 'county' && access.role !== 'county') {
    throw new Problem(403, 'not-allowed', '这项内容只对县政协开放。如有需要，请联系县政协。')
  }
  return access
}

function committeeOf(c: Ctx, hub: Hub, guard: Guard): Promise<CommitteeBook> {
  return hub.committee(c.req.param('c') ?? '').catch((error) => {
    guard.chargeUnsigned(c)
    throw error
  })
}

/** Whoever tries tokens pays for each: until then they were taken for somebody signed in. */
function dearly(error: unknown, c: Ctx, guard: Guard): never {
  if (error instanceof Problem && error.status === 401 && error.code !== 'not-signed-in')
    guard.charge(c, WRONG_TOKEN_COST)
  throw error
}

/** As the router writes a path: `:c` for `{c}`; what comes last of a folder's may hold slashes. */
function patternOf(path: string): string {
  return path.replace(/\{file\}$/, '*').replace(/\{(\w+)\}/g, ':$1')
}

function todayAt(path: string, hub: Hub): string {
  // What was asked for is at hand; a request refused beforehand has nothing read for it.
  const book = hub.atHand(committeeIdIn(path) ?? '')
  return book ? hub.today(book) : civilDateAt(hub.now())
}

const answer = (c: Ctx, problem: Problem): Response =>
  c.body(JSON.stringify(bodyOf(problem, c)), problem.status, {
    ...problem.headers,
    'Content-Type': 'application/problem+json',
    'Content-Language': 'zh-CN',
    ...PERSONAL,
  })

/** What failed inside is found in the log by the number of the request. */
const bodyOf = (problem: Problem, c: Ctx): unknown =>
  problem.status < 500 ? problem : { ...problem.toJSON(), requestId: c.get('requestId') }

/** Stable for programs: a full disk and a clock gone wrong by name, whatever else fails as one. */
function storageFailed({ code }: StoreError): Problem {
  const named = code === 'disk-full' || code === 'clock-backwards' ? code : 'storage-failed'
  return new Problem(503, named, '服务器暂时无法读写数据，这次的内容没有得到确认。请保留内容，稍后再试。', {
    headers: { 'Retry-After': '10' },
  })
}
