// @ts-check
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../public/', import.meta.url))

/** What is served; a file of another kind is not. */
const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
])

/** The one page that takes the widgets from the hub's own address; the mark in it is replaced by that address. */
const CROSS_ORIGIN_PAGE = '/cross-origin.html'
const HUB_MARK = /%HUB%/g

/**
 * Answers with a file of public/, or says that there is none.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ path: string, hub: URL }} asked `path`: as it stands in the request, without what follows `?`
 */
export async function serveFile(request, response, { path, hub }) {
  const crossOrigin = path === CROSS_ORIGIN_PAGE
  for (const [name, value] of Object.entries(headers(crossOrigin ? hub.origin : ''))) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return send(request, response, 405, TYPES.get('.txt'), '本网站只供浏览。\n')
  }
  const file = await fileAt(path)
  if (!file) {
    const page = await readFile(join(ROOT, '404.html'))
    return send(request, response, 404, TYPES.get('.html'), page)
  }
  const content = await readFile(file)
  const body = crossOrigin ? content.toString('utf8').replace(HUB_MARK, hub.href.replace(/\/$/, '')) : content
  return send(request, response, 200, TYPES.get(extname(file)), body)
}

/**
 * The file a path names: inside public/, not hidden, of a kind that is served.
 * @param {string} path
 * @returns {Promise<string | undefined>}
 */
async function fileAt(path) {
  const decoded = decode(path)
  if (!decoded?.startsWith('/') || decoded.includes('\\') || decoded.includes('\0')) return undefined
  // No part may begin with a dot: neither `..` nor a hidden file.
  if (decoded.split('/').some((part) => part.startsWith('.'))) return undefined
  const file = join(ROOT, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  if (!TYPES.has(extname(file))) return undefined
  try {
    const real = await realpath(file)
    return real.startsWith(await realpath(ROOT).then((root) => root + sep)) ? real : undefined
  } catch {
    return undefined
  }
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/**
 * A strict policy: nothing inline, nothing from elsewhere, but on the one page from the hub.
 * @param {string} hub the hub's origin, or nothing
 */
function headers(hub) {
  const also = hub ? ` ${hub}` : ''
  const policy = [
    "default-src 'none'",
    `script-src 'self'${also}`,
    `style-src 'self'${also}`,
    `img-src 'self' data: blob:${also}`,
    `connect-src 'self'${also}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string | undefined} type
 * @param {string | Buffer} body
 */
function send(request, response, status, type, body) {
  response.writeHead(status, {
    'Content-Type': type ?? 'application/octet-stream',
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
