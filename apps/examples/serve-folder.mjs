// @ts-check
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'

// Of pages only the kind is told, as many hosts do: what they are written in, they say themselves.
const TYPES = new Map([
  ['.html', 'text/html'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
])

/**
 * Answers with a file of a folder, as nginx does: with an ETag made of its size and when it was changed, and 304 where that is what the
 * browser has.
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function serveFolder(folder, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://host')
  // `URL` has resolved each `..` already.
  const file = join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '')
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end()
    return
  }
  const etag = `"${found.size.toString(16)}-${found.mtimeMs.toString(16)}"`
  response.setHeader('ETag', etag)
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(200, { 'Content-Type': TYPES.get(extname(file)) ?? 'application/octet-stream' })
  response.end(await readFile(file))
}
