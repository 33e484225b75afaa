import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, link, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Kysely } from 'kysely'
import Database from 'libsql'
import { KyselyStore } from './kysely-store.ts'
import { LibsqlDialect } from './sqlite-dialect.ts'
import { ALONE } from './sqlite-store.ts'
import { type Store, StoreError } from './store.ts'
import { migrate, SCHEMA_VERSION, type Tables } from './tables.ts'

/** A backup's own page: what it is, and what its rows must come to. */
interface Manifest {
  format: string
  /** RFC 3339. */
  made: string
  /** SHA-256 of all that is in it, lower-case hex. */
  digest: string
}

const FORMAT = 'liaison-backup/1'

/** A backup being written: beside where it is to be, until it is whole. */
export class NewBackup {
  readonly store: Store
  readonly #database: Database.Database
  readonly #file: string
  readonly #partial: string

  private constructor(file: string, partial: string, database: Database.Database) {
    this.#file = file
    this.#partial = partial
    this.#database = database
    this.store = storeIn(database, (error) => explainWriting(error, file))
  }

  /** @throws StoreError `backup-exists`, `dir-unusable`, `dir-read-only`, `disk-full` */
  static async begin(path: string): Promise<NewBackup> {
    const file = resolve(path)
    if (existsSync(file)) throw exists(file)
    const partial = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.partial`)
    let database: Database.Database | undefined
    try {
      await (await open(partial, 'wx', 0o600)).close()
    } catch (error) {
      // There is nothing to take away, and no way to it.
      throw explainWriting(error, file)
    }
    try {
      database = new Database(partial)
      // Until it is whole it is nothing, so nothing is written twice or waited for; at the end all of it goes to the disk.
      database.pragma('journal_mode = OFF')
      database.pragma('synchronous = OFF')
      await migrate(kyselyIn(database), 'blob')
      database.exec('CREATE TABLE backup (format TEXT NOT NULL, made TEXT NOT NULL, digest TEXT NOT NULL)')
      return new NewBackup(file, partial, database)
    } catch (error) {
      database?.close()
      await rm(partial, { force: true })
      throw explainWriting(error, file)
    }
  }

  /** Puts it in its place, on disk. */
  async finish(digest: string): Promise<void> {
    try {
      this.#database.prepare('INSERT INTO backup VALUES (?, ?, ?)').run([FORMAT, new Date().toISOString(), digest])
      this.#database.close()
      await sync(this.#partial)
      await moveTo(this.#file, this.#partial)
      // Windows does not let a directory be opened, and needs not.
      if (process.platform !== 'win32') await sync(dirname(this.#file))
    } catch (error) {
      throw explainWriting(error, this.#file)
    }
  }

  /** Leaves nothing behind. */
  async drop(): Promise<void> {
    if (this.#database.open) this.#database.close()
    await rm(this.#partial, { force: true })
  }
}

/** A backup being read. */
export interface OldBackup {
  store: Store
  digest: string
  close(): Promise<void>
}

/**
 * Opens a backup. One of an older program is read through a copy with today's tables.
 * @throws StoreError `not-a-backup`, `damaged`, `newer-schema`
 */
export async function openBackup(path: string): Promise<OldBackup> {
  const file = resolve(path)
  let database: Database.Database | undefined
  let copy: string | undefined
  try {
    if (!(await stat(file)).isFile()) throw notABackup(file)
    await (await open(file, 'r')).close()
    database = readOnly(file)
    const manifest = manifestIn(database, file)
    const version = (database.prepare('SELECT version FROM schema_version').get([]) as { version: number }).version
    if (version < SCHEMA_VERSION) {
      database.close()
      copy = await mkdtemp(join(tmpdir(), 'liaison-restore-'))
      await copyFile(file, join(copy, 'backup.sqlite'))
      database = new Database(join(copy, 'backup.sqlite'))
    }
    // Refuses those of a newer program.
    if (version !== SCHEMA_VERSION) await migrate(kyselyIn(database), 'blob')
    const opened = database
    return {
      store: storeIn(opened, (error) => explainReading(error, file)),
      digest: manifest.digest,
      close: async () => {
        opened.close()
        if (copy !== undefined) await rm(copy, { recursive: true, force: true })
      },
    }
  } catch (error) {
    database?.close()
    if (copy !== undefined) await rm(copy, { recursive: true, force: true })
    throw explainReading(error, file)
  }
}

/** A backup that does not hold what it held when it was made. */
export function damagedBackup(file: string, what: string, cause?: unknown): StoreError {
  return new StoreError('damaged', `备份文件 ${file} 已损坏（${what}）。请换用另一份备份；没有恢复任何内容。`, {
    cause,
  })
}

function readOnly(file: string): Database.Database {
  // The library knows no other way to say so.
  const database = new Database(`${pathToFileURL(file).href}?mode=ro`)
  try {
    database.pragma('trusted_schema = OFF')
    const [answer] = database.prepare('PRAGMA quick_check(1)').all([]) as { quick_check: string }[]
    if (answer?.quick_check !== 'ok') throw damagedBackup(file, '文件结构')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function manifestIn(database: Database.Database, file: string): Manifest {
  const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'backup'`).all([])
  if (tables.length === 0) throw notABackup(file)
  const manifest = database.prepare('SELECT format, made, digest FROM backup').get([]) as Manifest | undefined
  if (!manifest?.format.startsWith('liaison-backup/')) throw notABackup(file)
  if (manifest.format !== FORMAT) {
    throw new StoreError('newer-schema', `备份文件 ${file} 由更新版本的程序写成。请升级程序后再恢复。`)
  }
  return manifest
}

function storeIn(database: Database.Database, explain: (error: unknown) => unknown): Store {
  return new KyselyStore(kyselyIn(database), {
    ...ALONE,
    explain,
    snapshot: (read) => read(kyselyIn(database)),
    scrub: async () => {},
    retire: async () => {},
    release: () => {},
  })
}

const kyselyIn = (database: Database.Database): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new LibsqlDialect(database) })

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Never over what is there, also if it came there meanwhile. */
async function moveTo(file: string, partial: string): Promise<void> {
  try {
    await link(partial, file)
    await rm(partial)
  } catch (error) {
    // Such as a memory stick, whose file system knows no second name for a file.
    if (!/^(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK)$/.test(codeOf(error))) throw error
    if (existsSync(file)) throw exists(file)
    await rename(partial, file)
  }
}

function exists(file: string): StoreError {
  return new StoreError('backup-exists', `备份文件 ${file} 已经存在，没有覆盖它。请换一个文件名。`)
}

function notABackup(file: string, cause?: unknown): StoreError {
  return new StoreError('not-a-backup', `${file} 不是本程序的备份文件。请核对路径；没有恢复任何内容。`, { cause })
}

function explainWriting(error: unknown, file: string): unknown {
  if (error instanceof StoreError) return error
  const code = codeOf(error)
  const problem = (name: StoreError['code'], message: string) => new StoreError(name, message, { cause: error })
  if (code === 'EEXIST') return exists(file)
  if (/^(ENOENT|ENOTDIR|ENAMETOOLONG|EISDIR|ELOOP)$/.test(code)) {
    return problem('dir-unusable', `备份没有写成：没有 ${dirname(file)} 这个目录。请先建好，或换一个位置。`)
  }
  if (/^(EACCES|EPERM|EROFS)$|^SQLITE_READONLY/.test(code)) {
    return problem('dir-read-only', `备份没有写成：没有权限写入 ${dirname(file)}。请换一个目录。`)
  }
  if (/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)$/.test(code)) {
    return problem('disk-full', `备份没有写成：${dirname(file)} 所在的磁盘空间不足。请腾出空间，或换一个磁盘。`)
  }
  if (/^(E[A-Z]+|SQLITE_.*)$/.test(code)) {
    return problem('storage-failed', `备份没有写成：写入 ${file} 失败（${code}）。请检查磁盘后再试。`)
  }
  return error
}

function explainReading(error: unknown, file: string): unknown {
  if (error instanceof StoreError) {
    return error.entry ? damagedBackup(file, `第 ${error.entry.seq} 条记录（${error.entry.id}）`, error) : error
  }
  const code = codeOf(error)
  if (code === 'SQLITE_CORRUPT' || code.startsWith('SQLITE_CORRUPT_')) return damagedBackup(file, '文件结构', error)
  if (code === 'SQLITE_NOTADB') return notABackup(file, error)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new StoreError('not-a-backup', `没有 ${file} 这个备份文件，请核对路径。`, { cause: error })
  }
  // A table or column that is not there.
  if (code === 'SQLITE_ERROR') return damagedBackup(file, '缺少内容', error)
  if (/^(E[A-Z]+|SQLITE_.*)$/.test(code)) {
    const message = `读取备份文件 ${file} 失败（${code}）。请检查磁盘和文件的权限后再试；没有恢复任何内容。`
    return new StoreError('storage-failed', message, { cause: error })
  }
  return error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
