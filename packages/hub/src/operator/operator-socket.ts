import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { StoreError } from '../store/store.ts'
import { OPERATOR_CALLS, type Operator } from './operator.ts'
import { SOCKET, socketPlace } from './socket-path.ts'
import { type SpokenError, spoken } from './spoken-error.ts'

/** What comes back of a call. */
export type Spoken = { value?: unknown } | { error: SpokenError }

/** A ledger of some hundred thousand records; beyond, a text no longer fits into memory in one piece. */
const LARGEST_BYTES = 256 * 1024 * 1024
/** How long calls under way may take once the hub is to stop. */
const GRACE_MS = 10_000
/** How often whoever waits is told that work goes on. */
const STILL_AT_IT_MS = 5_000

/** The socket of a hub that is running. */
export interface OperatorSocket {
  /** Takes no more calls, finishes those under way, and takes the socket away. */
  close(): Promise<void>
}

/**
 * Answers commands through a socket in the data directory, which only the user that runs the hub can open (mode 600). To be called by
 * the process that holds the directory: the socket of one that was killed is replaced.
 * @throws StoreError when the directory takes no socket
 */
export async function listenOperator(operator: Operator, dir: string): Promise<OperatorSocket> {
  // Node has no sockets in a directory there: commands then wait until the hub has stopped.
  if (process.platform === 'win32') return { close: async () => {} }
  const server = createServer(
    { requestTimeout: 600_000 },
    (request, response) => void answer(operator, request, response),
  )
  const socket = join(dir, SOCKET)
  let cradle: string | undefined
  try {
    // In a folder of its own until it is closed to all others, then in the place of any that was left behind.
    cradle = mkdtempSync(join(dir, '.socket-'))
    const born = socketPlace(cradle)
    try {
      await listen(server, born.path)
      chmodSync(join(cradle, SOCKET), 0o600)
      renameSync(join(cradle, SOCKET), socket)
    } finally {
      born.release()
    }
  } catch (cause) {
    server.close()
    const code = cause instanceof Error && 'code' in cause ? `（${cause.code}）` : ''
    throw new StoreError('dir-unusable', `无法在数据目录 ${dir} 里建立命令通道${code}。请换一个本机磁盘上的目录。`, {
      cause,
    })
  } finally {
    if (cradle) rmSync(cradle, { recursive: true, force: true })
  }
  let closed: Promise<void> | undefined
  return {
    close() {
      closed ??= close(server, socket)
      return closed
    },
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server, socket: string): Promise<void> {
  // First of all, so that who comes now is told that nobody listens.
  rmSync(socket, { force: true })
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** The answer is one JSON document, after as much white space as it took to make it. */
async function answer(operator: Operator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'application/json', Connection: 'close' })
  response.flushHeaders()
  const stillAtIt = setInterval(() => response.write('\n'), STILL_AT_IT_MS)
  let spokenBack: Spoken
  try {
    spokenBack = { value: await called(operator, request) }
  } catch (error) {
    spokenBack = { error: spoken(error) }
  } finally {
    clearInterval(stillAtIt)
  }
  response.end(JSON.stringify(spokenBack))
}

async function called(operator: Operator, request: IncomingMessage): Promise<unknown> {
  const name = OPERATOR_CALLS.find((call) => request.method === 'POST' && request.url === `/${call}`)
  if (!name) {
    // Another version's command.
    throw new Problem(404, 'unknown-call', '正在运行的数据服务不认识这个命令。请把两者升级到同一版本。')
  }
  const parts = JSON.parse(await bodyOf(request)) as unknown[]
  // JSON knows no `undefined`: what was left out comes as null.
  const call = operator[name] as (...parts: unknown[]) => Promise<unknown>
  return call.apply(
    operator,
    parts.map((part) => part ?? undefined),
  )
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BYTES) {
      throw new Problem(413, 'too-large', '内容超过 256 MB，无法经由正在运行的数据服务处理。请先停止服务，再执行。')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
