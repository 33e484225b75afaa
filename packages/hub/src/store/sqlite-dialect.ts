import { type DatabaseConnection, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely'
import type Database from 'libsql'
import AsyncDatabase from 'libsql/promise'
import { preparing } from './prepared.ts'

/** SQLite through libsql, over one connection. */
export class LibsqlDialect extends SqliteDialect {
  readonly #driver: () => SqliteDriver

  constructor(database: Database.Database) {
    const config = { database: preparing(database) }
    super(config)
    this.#driver = () => new LibsqlDriver(config, database)
  }

  override createDriver(): SqliteDriver {
    return this.#driver()
  }
}

class LibsqlDriver extends SqliteDriver {
  readonly #database: Database.Database

  constructor(config: SqliteDialectConfig, database: Database.Database) {
    super(config)
    this.#database = database
  }

  /** Waiting for the disk is left to a thread of the library's: requests are received meanwhile. */
  override async commitTransaction(): Promise<void> {
    // Both of the library's faces are of one connection, which the driver gives to nobody else before this is done.
    await AsyncDatabase.prototype.exec.call(this.#database, 'commit')
  }

  /**
   * Where the disk is full or fails, SQLite undoes the whole transaction by itself. Nothing is left to undo then, and why it did so is the
   * error to be told.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}
