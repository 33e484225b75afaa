import { randomUUID } from 'node:crypto'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { EntryInsert } from './entry-insert.ts'
import { KyselyFilling } from './kysely-filling.ts'
import { type HeadQuery, headOf, headQuery, KyselyReads, ROWS_AT_ONCE } from './kysely-reads.ts'
import { accessRowOf } from './rows.ts'
import type {
  EntryRange,
  Filling,
  Head,
  Reads,
  Store,
  StoredAccess,
  StoredEntry,
  StoredFile,
  StoredSession,
  Writing,
} from './store.ts'
import { StoreError } from './store.ts'
import type { Tables } from './tables.ts'

const GENESIS = '0'.repeat(64)

/** What a store asks of its database beside SQL. */
export interface Backing {
  /** Whether other processes may write to it at the same time. */
  readonly shared: boolean
  /** Says what a driver's error means. */
  explain(error: unknown): unknown
  /** Reads everything as it stood at one moment, on a connection of its own. */
  snapshot<T>(read: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Keeps others from adding to a committee whose head was read, until the transaction ends. */
  lockHead<Q extends HeadQuery>(query: Q): Q
  /** Keeps all others from beginning a committee, until the transaction ends. */
  lockAll(transaction: Transaction<Tables>): Promise<void>
  /** In the transaction that moved a committee's head: lets other processes know once it is done. */
  tell(transaction: Transaction<Tables>, committee: string): Promise<void>
  onMoved(listener: (committee: string | undefined) => void): () => void
  /** Clears what was overwritten or deleted out of the files. */
  scrub(db: Kysely<Tables>): Promise<void>
  /** Before the connection is closed. */
  retire(): Promise<void>
  /** Lets go of what was held, once it is closed. */
  release(): void
}

/** A committee's head held, from here to the end of the transaction. */
class HeldCommittee implements Writing {
  readonly #db: Transaction<Tables>
  readonly #reads: KyselyReads
  readonly #committee: string
  readonly #insert: EntryInsert
  #head: Head | undefined

  constructor(
    transaction: Transaction<Tables>,
    { committee, head, insert }: { committee: string; head: Head | undefined; insert: EntryInsert },
  ) {
    this.#db = transaction
    this.#reads = new KyselyReads(transaction)
    this.#committee = committee
    this.#insert = insert
    this.#head = head
  }

  get head(): Head | undefined {
    return this.#head
  }

  entries(committee: string, range: EntryRange): Promise<StoredEntry[]> {
    return this.#reads.entries(committee, range)
  }

  known(committee: string, ids: readonly string[]): Promise<Map<string, StoredEntry>> {
    return this.#reads.known(committee, ids)
  }

  async append(entries: readonly StoredEntry[]): Promise<Head> {
    const last = entries.at(-1)
    const head: Head = {
      epoch: this.#head?.epoch ?? randomUUID(),
      length: last?.seq ?? this.#head?.length ?? 0,
      hash: last?.hash ?? this.#head?.hash ?? GENESIS,
    }
    await this.#insert.into(this.#db, this.#committee, entries)
    await this.#db
      .updateTable('committees')
      .set({ epoch: head.epoch, length: head.length, head: head.hash })
      .where('id', '=', this.#committee)
      .execute()
    this.#head = head
    return head
  }

  async blank(id: string): Promise<void> {
    await this.#db
      .updateTable('entries')
      .set({ value: null, salt: null })
      .where('committee', '=', this.#committee)
      .where('id', '=', id)
      .execute()
  }
}

/** A store in whatever database Kysely speaks to. */
export class KyselyStore implements Store {
  readonly shared: boolean
  readonly #db: Kysely<Tables>
  readonly #reads: KyselyReads
  readonly #insert = new EntryInsert()
  readonly #backing: Backing

  constructor(db: Kysely<Tables>, backing: Backing) {
    this.shared = backing.shared
    this.#db = db
    this.#reads = new KyselyReads(db)
    this.#backing = backing
  }

  committees = (): Promise<string[]> => this.#do(() => this.#reads.committees())
  head = (committee: string): Promise<Head | undefined> => this.#do(() => this.#reads.head(committee))
  entries = (committee: string, range: EntryRange): Promise<StoredEntry[]> =>
    this.#do(() => this.#reads.entries(committee, range))
  known = (committee: string, ids: readonly string[]): Promise<Map<string, StoredEntry>> =>
    this.#do(() => this.#reads.known(committee, ids))
  access = (committee: string, id: string): Promise<StoredAccess | undefined> =>
    this.#do(() => this.#reads.access(committee, id))
  accesses = (committee: string): Promise<StoredAccess[]> => this.#do(() => this.#reads.accesses(committee))
  files = (committee: string): Promise<StoredFile[]> => this.#do(() => this.#reads.files(committee))
  file = (committee: string, id: string): ReturnType<Reads['file']> => this.#do(() => this.#reads.file(committee, id))

  write<T>(committee: string, work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.#do((db) =>
      db.transaction().execute(async (transaction) => {
        const row = await this.#holdHead(transaction, committee)
        const before = headOf(row)
        const held = new HeldCommittee(transaction, { committee, head: before, insert: this.#insert })
        const done = await work(held)
        // Nobody else ever saw a head of no entries: it was made in this transaction, and ends with it.
        if (held.head === undefined) await transaction.deleteFrom('committees').where('id', '=', committee).execute()
        else if (held.head !== before) await this.#backing.tell(transaction, committee)
        return done
      }),
    )
  }

  snapshot<T>(work: (reads: Reads) => Promise<T>): Promise<T> {
    return this.#do(() => this.#backing.snapshot((db) => work(new KyselyReads(db))))
  }

  fill<T>(work: (filling: Filling) => Promise<T>): Promise<T> {
    return this.#do((db) =>
      db.transaction().execute(async (transaction) => {
        await this.#backing.lockAll(transaction)
        if (!(await isEmpty(transaction))) throw notEmpty()
        return work(new KyselyFilling(transaction, this.#insert))
      }),
    )
  }

  onMoved(listener: (committee: string | undefined) => void): () => void {
    return this.#backing.onMoved(listener)
  }

  addAccess(committee: string, access: StoredAccess): Promise<void> {
    return this.#do(async (db) => {
      await db.insertInto('access_codes').values(accessRowOf(committee, access)).execute()
    })
  }

  revokeAccess(committee: string, id: string, at: string): Promise<boolean> {
    return this.#do((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('access_codes')
          .set({ revoked: at })
          .where('committee', '=', committee)
          .where('id', '=', id)
          .where('revoked', 'is', null)
          .execute()
        await transaction.deleteFrom('sessions').where('committee', '=', committee).where('access', '=', id).execute()
        return (await new KyselyReads(transaction).access(committee, id)) !== undefined
      }),
    )
  }

  addSession(committee: string, session: StoredSession, now: string): Promise<void> {
    return this.#do((db) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('sessions')
          .where('committee', '=', committee)
          .where('expires', '<=', now)
          .execute()
        await transaction
          .insertInto('sessions')
          .values({ committee, ...session })
          .execute()
      }),
    )
  }

  session(committee: string, token: string): Promise<StoredSession | undefined> {
    return this.#do((db) =>
      db
        .selectFrom('sessions')
        .select(['token', 'access', 'expires'])
        .where('committee', '=', committee)
        .where('token', '=', token)
        .executeTakeFirst(),
    )
  }

  endSession(committee: string, token: string): Promise<void> {
    return this.#do(async (db) => {
      await db.deleteFrom('sessions').where('committee', '=', committee).where('token', '=', token).execute()
    })
  }

  putFile(committee: string, file: StoredFile, body: Uint8Array): Promise<void> {
    return this.#do(async (db) => {
      await db
        .insertInto('files')
        .values({ committee, ...file, body })
        .onConflict((conflict) => conflict.columns(['committee', 'id']).doUpdateSet({ put: file.put }))
        .execute()
    })
  }

  dropFiles(committee: string, ids: readonly string[]): Promise<void> {
    return this.#do(async (db) => {
      for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
        await db
          .deleteFrom('files')
          .where('committee', '=', committee)
          .where('id', 'in', ids.slice(at, at + ROWS_AT_ONCE))
          .execute()
      }
    })
  }

  scrub(): Promise<void> {
    return this.#do((db) => this.#backing.scrub(db))
  }

  ping(): Promise<void> {
    return this.#do(async (db) => {
      await db.selectFrom('schema_version').select('version').execute()
    })
  }

  close(): Promise<void> {
    return this.#do(async (db) => {
      try {
        await this.#backing.retire()
      } finally {
        await db.destroy()
        this.#backing.release()
      }
    })
  }

  /** A head to hold: two that begin a committee at once wait for each other here. */
  async #holdHead(transaction: Transaction<Tables>, committee: string): Promise<Selectable<Tables['committees']>> {
    for (;;) {
      const row = await this.#backing.lockHead(headQuery(transaction, committee)).executeTakeFirst()
      if (row) return row
      // Waits for whoever else is just making it. When that one gives it up again, it is made here; else it is there to be held.
      await transaction
        .insertInto('committees')
        .values({ id: committee, epoch: randomUUID(), length: 0, head: GENESIS })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  }

  async #do<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      return await work(this.#db)
    } catch (error) {
      throw this.#backing.explain(error)
    }
  }
}

async function isEmpty(db: Kysely<Tables>): Promise<boolean> {
  if ((await new KyselyReads(db).committees()).length > 0) return false
  const code = await db.selectFrom('access_codes').select('id').limit(1).executeTakeFirst()
  return !code && !(await db.selectFrom('files').select('id').limit(1).executeTakeFirst())
}

function notEmpty(): StoreError {
  return new StoreError(
    'not-empty',
    '这里已经有数据，备份只能恢复到空的地方。请换一个空目录或空的数据库；原有数据没有改动。',
  )
}
