import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { keepSwept } from './book/file-sweep.ts'
import { Files } from './book/files.ts'
import { type AppOptions, createApp } from './http/app.ts'
import { DEFAULT_LIMITS, type Limits } from './http/operations/limits.ts'
import { openLog } from './http/operations/log.ts'
import { Running } from './http/operations/running.ts'
import { Hub, type HubOptions } from './hub.ts'
import { LocalOperator } from './operator/local-operator.ts'
import { listenOperator, type OperatorSocket } from './operator/operator-socket.ts'
import { openAt, type StorePlace } from './store/open.ts'

/** The data directory (`dir`) or the database (`url`), and how it is served. */
export type ServeOptions = StorePlace & ListenOptions & AppOptions & HubOptions

export interface ListenOptions {
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
  /**
   * Takes no more requests, ends the streams, finishes what is under way and closes the store. Called again, it may be hurried.
   * @param options.graceMs how long what is under way may still take; then its connections are cut. What was acknowledged is on disk in
   * any case
   */
  stop(options?: { graceMs?: number }): Promise<void>
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

/**
 * Opens a data directory or a database and serves it. What goes wrong is told on standard error, unless a logger is given.
 * A directory also serves the commands, through a socket in it.
 * @throws StoreError when the directory cannot be held or read, or the clock has gone backwards
 * @throws ListenError when the port is taken
 */
export async function serve({
  port = 8787,
  host = '127.0.0.1',
  now,
  committeesInMemory,
  logger = openLog('warn'),
  limits: changed,
  running = new Running(),
  ...options
}: ServeOptions): Promise<Serving> {
  const limits = { ...DEFAULT_LIMITS, ...changed }
  const store = await openAt(options)
  let hub: Hub
  let server: Server
  let silent: ReadonlySet<Socket>
  let operators: OperatorSocket | undefined
  try {
    hub = await Hub.open(store, { now, committeesInMemory })
    const app = createApp(hub, { ...options, logger, limits, running })
    server = serverOf(app, limits)
    silent = silentOf(server)
    if ('dir' in options) operators = await listenOperator(new LocalOperator(store, { hub }), options.dir)
    await listen(server, port, host)
    // Such as no more files to be had for a connection: those that are open go on.
    server.on('error', (error) => logger.error({ error }, 'a connection could not be taken'))
  } catch (error) {
    await operators?.close()
    await store.close()
    throw error
  }
  const stopSweeping = keepSwept(hub, new Files(store, hub.now, limits.filesBytes), (swept) => {
    if ('error' in swept) logger.warn(swept, 'files that no record names could not be dropped')
    else if (swept.dropped > 0) logger.info(swept, 'files that no record names were dropped')
  })
  const taken = (server.address() as AddressInfo).port
  const hurry = new AbortController()
  const end = async (): Promise<void> => {
    logger.info({}, 'stopping')
    running.stop()
    await Promise.race([stopSweeping(), hurried(hurry.signal)])
    // As long as something is under way, whoever comes is told so instead of finding nobody.
    await Promise.race([running.idle(), hurried(hurry.signal)])
    await Promise.all([close(server, silent, hurry.signal), operators?.close()])
    await hub.close()
    logger.info({}, 'stopped')
  }
  let ended: Promise<void> | undefined
  logger.info({ host, port: taken }, 'serving')
  return {
    host,
    port: taken,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    hub,
    async stop({ graceMs = limits.graceMs } = {}) {
      ended ??= end()
      const late = setTimeout(() => hurry.abort(), graceMs)
      await ended.finally(() => clearTimeout(late))
    },
  }
}

/** A server that lets go of slow and silent senders, be it the headers or the body that they send by drops. */
function serverOf({ fetch }: ReturnType<typeof createApp>, { headersMs, requestMs, connections }: Limits): Server {
  const serverOptions = {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(headersMs, 1000),
    keepAliveTimeout: 10_000,
    maxHeaderSize: 16 * 1024,
  }
  const server = createAdaptorServer({ fetch, serverOptions }) as Server
  server.maxConnections = connections
  // As many as fit in: of a certain number on they would be dropped without a word, be it the one in which a proxy says for whom it asks.
  server.maxHeadersCount = 0
  return server
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void =>
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
    server.once('error', refuse)
    server.listen(port, host, () => {
      server.off('error', refuse)
      resolve()
    })
  })
}

/** The open connections over which nothing was asked so far: browsers open some ahead of need. */
function silentOf(server: Server): ReadonlySet<Socket> {
  const silent = new Set<Socket>()
  server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', ({ socket }) => silent.delete(socket))
  return silent
}

/** Lets connections finish what they are about, until it has to be hurried; those that are about nothing are closed at once. */
function close(server: Server, silent: ReadonlySet<Socket>, hurry: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    void hurried(hurry).then(() => server.closeAllConnections())
    server.close(() => resolve())
    server.closeIdleConnections()
    // To Node such a one is not idle, but at the beginning of a request.
    for (const socket of silent) socket.destroy()
  })
}

function hurried(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
