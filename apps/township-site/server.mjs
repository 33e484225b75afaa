// @ts-check
// A small web server for the sample site: it serves the files in public/ and passes /liaison/… on to the hub, as a township's own
// server (nginx, IIS) would be set up to do. No build step, no dependency.
import { realpathSync } from 'node:fs'
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { passOn } from './server/pass-on.mjs'
import { serveFile } from './server/serve-file.mjs'

/** Where the hub is found under the site's own address. */
const PREFIX = '/liaison'

/**
 * Starts the site. Rejects with the system's error (code `EADDRINUSE` when the port is taken).
 * @param {{ port?: number, host?: string, hub?: string, timeLimit?: number }} [options]
 *   `hub`: the hub's address; `timeLimit`: milliseconds without a sign of life after which the hub counts as unreachable
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function startSite({
  port = 8788,
  host = '127.0.0.1',
  hub = 'http://127.0.0.1:8787',
  timeLimit = 20_000,
} = {}) {
  const hubUrl = new URL(hub)
  if (hubUrl.protocol !== 'http:' && hubUrl.protocol !== 'https:') throw new TypeError(`Not a web address: ${hub}`)
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?')
    if (path === PREFIX || path.startsWith(`${PREFIX}/`)) {
      passOn(request, response, { hub: hubUrl, prefix: PREFIX, timeLimit })
    } else {
      serveFile(request, response, { path, hub: hubUrl }).catch((error) => {
        console.error(error)
        response.destroy()
      })
    }
  })
  // Browsers open connections ahead of need: nothing is under way on them, yet the server counts them as busy.
  /** @type {Set<import('node:net').Socket>} */
  const unused = new Set()
  server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }) => unused.delete(socket))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : port
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${name}:${taken}`, port: taken, close: () => closeGently(server, unused) })
    })
  })
}

/**
 * No new requests; those under way get two seconds, then streams that never end are cut.
 * @param {import('node:http').Server} server
 * @param {Iterable<import('node:net').Socket>} unused
 * @returns {Promise<void>}
 */
function closeGently(server, unused) {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 2_000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
    for (const socket of unused) socket.destroy()
  })
}

async function main() {
  const port = Number(process.env.PORT || 8788)
  try {
    const site = await startSite({ port, ...(process.env.HUB ? { hub: process.env.HUB } : {}) })
    console.log(`示例网站 / sample site: ${site.url}`)
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => void site.close().then(() => process.exit(0)))
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      console.error(`端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口：PORT=${port + 1} node server.mjs`)
    } else {
      console.error(error instanceof Error ? error.message : error)
    }
    process.exitCode = 3
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) await main()
