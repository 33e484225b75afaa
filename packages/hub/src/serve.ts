import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { type AppOptions, createApp } from './http/app.ts'
import { Hub, type HubOptions } from './hub.ts'
import { openStore } from './store/sqlite-store.ts'

export interface ServeOptions extends AppOptions, HubOptions {
  /** The data directory. */
  dir: string
  /** 8787 unless given; 0 takes any free one. */
  port?: number | undefined
  /** Loopback unless given: whoever wants more says so. */
  host?: string | undefined
}

/** A hub that listens. */
export interface Serving {
  host: string
  port: number
  url: string
  hub: Hub
  /** Takes no more requests, finishes those under way, closes the store. */
  stop(): Promise<void>
}

/** The hub cannot listen there. */
export class ListenError extends Error {
  readonly code: 'port-in-use' | 'cannot-listen'
  readonly port: number

  constructor(code: ListenError['code'], port: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ListenError'
    this.code = code
    this.port = port
  }
}

/** How long requests under way may take once the hub is to stop. */
const GRACE_MS = 10_000

/**
 * Opens a data directory and serves it.
 * @throws StoreError when the directory cannot be held or read
 * @throws ListenError when the port is taken
 */
export async function serve({ dir, port = 8787, host = '127.0.0.1', now, ...options }: ServeOptions): Promise<Serving> {
  const store = await openStore(dir)
  let hub: Hub
  let server: Server
  try {
    hub = await Hub.open(store, { now })
    // Slow or silent senders are let go of; a batch of records takes a second at most.
    const serverOptions = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 10_000 }
    server = createAdaptorServer({ fetch: createApp(hub, options).fetch, serverOptions }) as Server
    await listen(server, port, host)
  } catch (error) {
    await store.close()
    throw error
  }
  const taken = (server.address() as AddressInfo).port
  let stopped: Promise<void> | undefined
  return {
    host,
    port: taken,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    hub,
    stop() {
      stopped ??= close(server).then(() => hub.close())
      return stopped
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new ListenError(
              'port-in-use',
              port,
              `端口 ${port} 已被占用。请先停止占用它的程序，或用 --port 换一个端口。`,
              {
                cause: error,
              },
            )
          : new ListenError(
              'cannot-listen',
              port,
              `无法在 ${host} 的端口 ${port} 上提供服务（${error.code}）。请换一个地址或端口。`,
              {
                cause: error,
              },
            ),
      )
    })
    server.listen(port, host, resolve)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}
