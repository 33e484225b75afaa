import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import pg from 'pg'
import { endsConnection, explainPostgres } from './postgres-error.ts'
import { StoreError } from './store.ts'

/** Answers a statement takes at most; the server gives up on it sooner than we do. */
const STATEMENT_MS = 30_000
const ANSWER_MS = 40_000
/** To connect, and to wait for one of our connections to be free. */
const CONNECT_MS = 10_000
/** A process that stands still in the middle of a transaction is not to hold a committee for ever. */
const IDLE_IN_TRANSACTION_MS = 60_000
const CONNECTIONS = 10

/** Where a database is, from its URL. */
export interface Address {
  url: string
  /** As people know it, without user and password. */
  where: string
}

/**
 * Reads a `postgres://` URL.
 * @throws StoreError `database-unreachable` when it is none
 */
export function addressOf(url: string): Address {
  let where: string | undefined
  try {
    const { host, port, database } = new pg.Client({ connectionString: url })
    if (/^postgres(ql)?:\/\//.test(url)) where = `${host}:${port}/${database ?? ''}`
  } catch {
    // The error quotes the URL, and with it the password: what is thrown below says as much without.
  }
  if (where !== undefined) return { url, where }
  throw new StoreError(
    'database-unreachable',
    'DATABASE_URL 不是数据库的网址。请写成 postgres://用户:密码@主机:5432/库名；密码里的特殊字符请写成 %XX。',
  )
}

/** What each of our connections says and asks of the server. */
export function connectionOptions({ url }: Address, purpose = 'liaison', statementMs = STATEMENT_MS): pg.ClientConfig {
  return {
    connectionString: url,
    fallback_application_name: purpose,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: statementMs,
    query_timeout: statementMs + ANSWER_MS - STATEMENT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
  }
}

/** Connections for Kysely. Their errors are already what they mean, and none that failed is used again. */
export class Connections implements PostgresPool {
  readonly #pool: pg.Pool
  readonly #where: string
  #ended: Promise<void> | undefined

  constructor(address: Address) {
    this.#where = address.where
    this.#pool = new pg.Pool({
      ...connectionOptions(address),
      max: CONNECTIONS,
      idleTimeoutMillis: 30_000,
      onConnect: durable,
    })
    // One that is lost while nobody uses it is simply gone: whoever asks next gets another, or is told there is none.
    this.#pool.on('error', () => undefined)
    // One that is lost while it is used says so to its user; without a listener it would end the process beside.
    this.#pool.on('connect', (client) => client.on('error', () => undefined))
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw explainPostgres(error, this.#where)
    })
    return new Connection(client, this.#where) as unknown as PostgresPoolClient
  }

  end(): Promise<void> {
    this.#ended ??= this.#pool.end()
    return this.#ended
  }
}

/** A connection in use. Kysely asks it for no cursors. */
class Connection implements Omit<PostgresPoolClient, 'query'> {
  readonly #client: pg.PoolClient
  readonly #where: string
  #broken = false

  constructor(client: pg.PoolClient, where: string) {
    this.#client = client
    this.#where = where
  }

  async query<R>(sql: string, parameters: unknown[]): Promise<PostgresQueryResult<R>> {
    try {
      const { command, rowCount, rows } = await this.#client.query(sql, parameters)
      // The server's answer to `commit` where a statement had failed before.
      if (sql === 'commit' && command === 'ROLLBACK') {
        throw new StoreError('storage-failed', `数据库 ${this.#where} 没有保存这次写入。请再提交一次。`)
      }
      return { command: command as PostgresQueryResult<R>['command'], rowCount: rowCount ?? 0, rows: rows as R[] }
    } catch (error) {
      if (sql === 'rollback' || endsConnection(error)) this.#broken = true
      // Let go of, the connection takes its transaction with it; why it had to be undone is the error to tell.
      if (sql === 'rollback') return { command: 'SELECT', rowCount: 0, rows: [] }
      throw explainPostgres(error, this.#where)
    }
  }

  release(): void {
    this.#client.release(this.#broken)
  }
}

/** What is acknowledged is on disk, also where the server is set to answer sooner. */
async function durable(client: pg.ClientBase): Promise<void> {
  await client.query(
    `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`,
  )
}
