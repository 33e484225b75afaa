import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely } from 'kysely'
import Database from 'libsql'
import { type Backing, KyselyStore } from './kysely-store.ts'
import { LibsqlDialect } from './sqlite-dialect.ts'
import { type Store, StoreError, stillRead } from './store.ts'
import { migrate, type Tables } from './tables.ts'

const DATABASE = 'liaison.sqlite'
const LOCK = 'liaison.lock'
const BUSY_MS = 5000
/** One process holds the file, over one connection: a transaction is the lock. */
export const ALONE: Pick<Backing, 'shared' | 'lockHead' | 'lockAll' | 'tell' | 'onMoved'> = {
  shared: false,
  lockHead: (query) => query,
  lockAll: async () => {},
  tell: async () => {},
  onMoved: () => () => {},
}
/** How long an erasure waits for those who still read what was there before. */
const READERS_MS = 60_000

/**
 * Opens the SQLite store in a directory, which is made where it is missing (mode 700). One process at a time holds a directory;
 * what a killed one left behind does not stand in the way.
 * @throws StoreError `dir-in-use`, `dir-read-only`, `dir-unusable`, `newer-schema`, `damaged`
 */
export async function openStore(dir: string): Promise<Store> {
  prepareDirectory(dir)
  const lock = holdDirectory(dir)
  let database: Database.Database | undefined
  try {
    database = openDatabase(join(dir, DATABASE), dir)
    const db = new Kysely<Tables>({ dialect: new LibsqlDialect(database) })
    await migrate(db, 'blob')
    return new KyselyStore(db, {
      ...ALONE,
      snapshot: (read) => readBeside(join(dir, DATABASE), read),
      explain: (error) => explain(error, dir),
      scrub: (db) => scrub(db, database!),
      retire: async () => {
        // Everything into the one file: what is copied away after a clean stop is whole. Where there is no room for that, it stays in the
        // log beside, and the next start finds it there.
        try {
          await between(db, () => truncateLog(database!))
        } catch (error) {
          if (!isFull(error)) throw error
        }
      },
      release: () => letGo(lock),
    })
  } catch (error) {
    database?.close()
    letGo(lock)
    throw explain(error, dir)
  }
}

/** Not `recursive: true`: under a folder that takes no new ones, such as /proc, Node 20 then tries for ever. */
function makeDirectories(dir: string): void {
  try {
    mkdirSync(dir, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    const parent = dirname(dir)
    if (codeOf(error) !== 'ENOENT' || parent === dir) throw error
    makeDirectories(parent)
    mkdirSync(dir, { mode: 0o700 })
  }
}

function prepareDirectory(dir: string): void {
  try {
    makeDirectories(resolve(dir))
    if (!statSync(dir).isDirectory()) throw unusable(dir)
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw explain(error, dir)
  }
}

/** Makes an empty file only its owner may read. SQLite gives the files beside it the same mode. */
function makeFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/**
 * Holds the directory for this process: an exclusive SQLite lock on a file of its own, never written. The system lets go of it when the
 * process ends, however it ends, so there is nothing to clear away afterwards and no number of a process to mistake for another's.
 * The database itself stays readable for others. Nothing here may open the lock file by other means: closing it would drop the lock.
 */
function holdDirectory(dir: string): Database.Database {
  const file = join(dir, LOCK)
  try {
    makeFile(file)
    const lock = new Database(file, { timeout: 0 })
    try {
      lock.exec('BEGIN EXCLUSIVE')
      return lock
    } catch (error) {
      lock.close()
      throw error
    }
  } catch (error) {
    if (!codeOf(error).startsWith('SQLITE_BUSY')) throw explain(error, dir)
    throw new StoreError(
      'dir-in-use',
      `数据目录 ${dir} 正由另一个程序使用。请先停止那个程序，或换一个目录；同一目录一次只能由一个程序写入。`,
      { cause: error },
    )
  }
}

function letGo(lock: Database.Database): void {
  lock.exec('ROLLBACK')
  lock.close()
}

function openDatabase(file: string, dir: string): Database.Database {
  makeFile(file)
  const database = new Database(file, { timeout: BUSY_MS })
  try {
    database.pragma('journal_mode = WAL')
    // What is acknowledged is on disk: one fsync a transaction.
    database.pragma('synchronous = FULL')
    // Ids come in no order, so that entries fall on pages of all of their index: these stay at hand, and are moved from the log into the
    // file once for many of them.
    database.pragma('cache_size = -16000')
    database.pragma('wal_autocheckpoint = 4000')
    database.pragma('trusted_schema = OFF')
    // What is blanked or dropped is overwritten, not merely given up.
    database.pragma('secure_delete = ON')
    const answers = database.prepare('PRAGMA quick_check(1)').all([]) as { quick_check: string }[]
    if (answers[0]?.quick_check !== 'ok') throw damaged(dir)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Writes the file anew without what was blanked or dropped, and empties the log beside it, where older pages lie. */
async function scrub(db: Kysely<Tables>, database: Database.Database): Promise<void> {
  try {
    await between(db, () => database.exec('VACUUM'))
    const until = Date.now() + READERS_MS
    while (!(await between(db, () => truncateLog(database)))) {
      if (Date.now() > until) throw stillRead()
      await pause(200)
    }
  } catch (error) {
    throw isFull(error) ? noRoomToScrub(error) : error
  }
}

/** Works on the file between two transactions: inside one of them, SQLite neither vacuums it nor empties its log. */
function between<T>(db: Kysely<Tables>, work: () => T): Promise<T> {
  return db.connection().execute(async () => work())
}

function noRoomToScrub(cause: unknown): StoreError {
  return new StoreError(
    'disk-full',
    '内容已从记录中清除，但磁盘空间不足，数据文件里还留有旧内容。请腾出相当于数据库文件两倍的空间，再清除一次。',
    { cause },
  )
}

/** `false` while somebody still reads from it, such as a backup under way. */
function truncateLog(database: Database.Database): boolean {
  // Not to be waited for here: who reads could not go on meanwhile.
  database.pragma('busy_timeout = 0')
  try {
    const [answer] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return answer?.busy === 0
  } finally {
    database.pragma(`busy_timeout = ${BUSY_MS}`)
  }
}

/** Reads in one transaction over a second connection: what is written meanwhile waits for nothing, and is not seen. */
async function readBeside<T>(file: string, read: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const database = new Database(file, { timeout: BUSY_MS })
  database.pragma('query_only = ON')
  const db = new Kysely<Tables>({ dialect: new LibsqlDialect(database) })
  try {
    return await db.transaction().execute(read)
  } finally {
    await db.destroy()
  }
}

function unusable(dir: string, cause?: unknown): StoreError {
  return new StoreError('dir-unusable', `${dir} 不能用作数据目录。请给出一个目录的路径。`, { cause })
}

function damaged(dir: string, cause?: unknown): StoreError {
  return new StoreError(
    'damaged',
    `数据目录 ${dir} 里的数据库文件已损坏或不是本程序的文件。请不要删改它，先另存一份，再从备份恢复到一个空目录。`,
    { cause },
  )
}

/** What an error of the disk or of SQLite means, with the next step. Anything else is handed back as it is. */
function explain(error: unknown, dir: string): unknown {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  const problem = (name: StoreError['code'], message: string) => new StoreError(name, message, { cause: error })
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damaged(dir, error)
  if (/^SQLITE_READONLY|^EACCES$|^EPERM$|^EROFS$/.test(code)) {
    return problem('dir-read-only', `没有权限写入数据目录 ${dir}。请让运行本程序的用户能读写该目录，或换一个目录。`)
  }
  if (isFull(error)) {
    return problem('disk-full', `磁盘空间不足，没有写入数据目录 ${dir}。请腾出空间后再试。`)
  }
  if (/^(ENOTDIR|EEXIST|ENOENT|ELOOP|ENAMETOOLONG|EISDIR)$/.test(code)) {
    return unusable(dir, error)
  }
  if (code.startsWith('SQLITE_') || /ConnectionFailed/.test(String(error))) {
    return problem(
      'storage-failed',
      `读写数据目录 ${dir} 失败（${code || '无法打开'}）。请检查磁盘后再试；没有确认的内容没有写入。`,
    )
  }
  return error
}

const isFull = (error: unknown): boolean => /^SQLITE_FULL$|^ENOSPC$|^EDQUOT$/.test(codeOf(error))

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Whether a directory holds a store already; asking makes nothing. */
export function isDataDir(dir: string): boolean {
  return existsSync(join(dir, DATABASE))
}
