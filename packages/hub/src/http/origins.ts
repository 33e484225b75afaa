import type { MiddlewareHandler } from 'hono'
import type { CommitteeBook } from '../book/committee-book.ts'
import type { Hub } from '../hub.ts'
import { Problem } from '../problem.ts'
import type { Ctx, Env } from './route.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const EXPOSED = 'Liaison-Today, ETag, Retry-After, X-Request-Id'

/**
 * Which web origins a call answers: any for what is public anyhow, those the county listed for the rest. What changes something is
 * refused to a page of another origin, since any script of a page can read what is typed into it.
 */
export function answerOrigins(hub: Hub): MiddlewareHandler<Env> {
  return async (c, next) => {
    const origin = c.req.header('Origin')
    const id = committeeIdIn(c.req.path)
    // For a request that is refused anyway nothing is read.
    const book = id === undefined ? undefined : c.get('refusal') ? hub.atHand(id) : await hub.find(id)
    // Another process may have made it private, or struck an origin off the list.
    if (book && hub.store.shared && !c.get('refusal')) await book.refresh()
    const anybody = answersAnybody(c.req.path, book)
    // What has no origin of its own ("null") can be listed by nobody.
    const listed = origin !== undefined && origin !== 'null' && (book?.committee.origins ?? []).includes(origin)
    const allowed = anybody ? '*' : listed ? origin : undefined
    const asked = c.req.header('Access-Control-Request-Method')
    if (c.req.method === 'OPTIONS' && origin !== undefined && asked !== undefined) {
      if (allowed === undefined) throw notListed()
      c.header('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, DELETE')
      c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type, If-None-Match, Last-Event-ID')
      c.header('Access-Control-Max-Age', '600')
      c.res = c.body(null, 204)
    } else {
      if (origin !== undefined && !SAFE.has(c.req.method) && !listed && !isOwn(origin, c)) throw notListed()
      await next()
    }
    const { headers } = c.res
    if (!anybody) headers.append('Vary', 'Origin')
    if (allowed === undefined) return
    headers.set('Access-Control-Allow-Origin', allowed)
    headers.set('Access-Control-Expose-Headers', EXPOSED)
  }
}

/** The id of the committee a path is about. */
export function committeeIdIn(path: string): string | undefined {
  return /^\/v1\/committees\/([^/]+)/.exec(path)?.[1]
}

function answersAnybody(path: string, book: CommitteeBook | undefined): boolean {
  if (path === '/healthz' || path.startsWith('/embed/')) return true
  return book?.committee.public === true && /^\/v1\/committees\/[^/]+\/groups\/[^/]+\/quota$/.test(path)
}

/** Whether a page stands on the hub's own origin, directly or behind a proxy that says under which name. */
function isOwn(origin: string, c: Ctx): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  const names = [
    c.req.header('Host') ?? new URL(c.req.url).host,
    c.req.header('X-Forwarded-Host')?.split(',')[0]?.trim(),
  ]
  return names.some(
    (name) => name && URL.canParse(`${protocol}//${name}`) && new URL(`${protocol}//${name}`).host === host,
  )
}

function notListed(): Problem {
  return new Problem(
    403,
    'origin-not-listed',
    '这个网站不在县政协登记的网站名单里，不能在此填报。请到履职平台自己的页面填写，或请县政协登记本网站的网址。',
  )
}
