import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Env } from '../route.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Running } from './running.ts'

/** Long enough that no number of a person, phone or card is taken for one. */
const REQUEST_ID = /^[0-9A-Za-z-]{20,64}$/
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
/** What asks all day long whether the hub is there. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics'])

/** The outermost: names each request, counts and logs how it was answered, and knows what is under way. */
export function observe({
  logger,
  metrics,
  running,
  named,
}: {
  logger: Logger
  metrics: Metrics
  running: Running
  /** How a route is written, by the router's pattern. */
  named: ReadonlyMap<string, string>
}): MiddlewareHandler<Env> {
  return async (c, next) => {
    const sent = c.req.header('X-Request-Id')
    const requestId = sent !== undefined && REQUEST_ID.test(sent) ? sent : randomUUID()
    c.set('requestId', requestId)
    const begun = performance.now()
    // One that will be refused is nothing to wait for.
    const end = running.isStopping ? undefined : running.begin()
    try {
      await next()
    } finally {
      end?.()
    }
    c.res.headers.set('X-Request-Id', requestId)
    if (running.isStopping) c.res.headers.set('Connection', 'close')
    const { status } = c.res
    const ms = performance.now() - begun
    const route = named.get(routePath(c, -1)) ?? 'none'
    const method = METHODS.has(c.req.method) ? c.req.method : 'other'
    metrics.count({ route, method, status, seconds: ms / 1000 })
    const level = status >= 500 ? 'warn' : QUIET.has(route) ? 'debug' : 'info'
    logger[level]({ requestId, method, route, status, ms: Math.round(ms) }, 'request')
  }
}
