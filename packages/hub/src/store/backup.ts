import { createHash, type Hash, randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { ChainWalk } from '@liaison-kit/core'
import { sha256 } from '../sha256.ts'
import { damagedBackup, NewBackup, openBackup } from './backup-file.ts'
import { type Filling, type Head, type Reads, type Store, StoreError } from './store.ts'

/** What was copied. */
export interface Copied {
  committees: number
  entries: number
  accesses: number
  files: number
}

/** So few that who asks for something meanwhile hardly waits. */
const ENTRIES_AT_ONCE = 200

/**
 * Writes everything kept - entries, access codes, files; not who is signed in - as it stands at one moment into one file (mode 600), while
 * others go on reading and writing. The file is there once it is whole and on disk. What could not be restored is no backup: a chain that
 * does not hold is an error.
 * @throws StoreError `backup-exists`, `damaged`, `dir-unusable`, `dir-read-only`, `disk-full`
 */
export async function backup(store: Store, file: string): Promise<Copied> {
  const made = await NewBackup.begin(file)
  try {
    const { digest, ...copied } = await store.snapshot((reads) =>
      made.store.fill((filling) => copy(reads, filling, ({ epoch }) => epoch, damagedStore)),
    )
    await made.finish(digest)
    return copied
  } finally {
    await made.drop()
  }
}

/**
 * Fills an empty store from a backup, of whichever database: all of it or nothing. Each committee begins a new epoch, so that its writers
 * offer again what they sent since.
 * @throws StoreError `not-empty`, `not-a-backup`, `damaged`, `newer-schema`
 */
export async function restore(file: string, store: Store): Promise<Copied> {
  const source = await openBackup(file)
  try {
    return await store.fill(async (filling) => {
      const { digest, ...copied } = await copy(
        source.store,
        filling,
        () => randomUUID(),
        (what) => damagedBackup(file, what),
      )
      if (digest !== source.digest) throw damagedBackup(file, '内容与备份时不符')
      return copied
    })
  } finally {
    await source.close()
  }
}

/** Copies page by page, walking the chains, and lets others be served in between. Of files one at a time is in memory. */
async function copy(
  reads: Reads,
  filling: Filling,
  epochOf: (head: Head) => string,
  damaged: (what: string) => StoreError,
): Promise<Copied & { digest: string }> {
  const digest = createHash('sha256')
  const copied = { committees: 0, entries: 0, accesses: 0, files: 0 }
  for (const id of await reads.committees()) {
    const head = await reads.head(id)
    if (!head) throw damaged(`“${id}”缺少链头记录`)
    await filling.begin(id, { ...head, epoch: epochOf(head) })
    note(digest, 'committee', id, head)
    copied.committees += 1
    await copyEntries(id, head)
    // In one order, whatever a database's own is.
    const accesses = (await reads.accesses(id)).sort(byId)
    for (const access of accesses) note(digest, 'access', id, access)
    await filling.accesses(id, accesses)
    copied.accesses += accesses.length
    for (const { id: name } of (await reads.files(id)).sort(byId)) {
      const file = await reads.file(id, name)
      if (!file || `sha256-${sha256(file.body)}` !== name) throw damaged(`“${id}”的文件 ${name} 与其编号不符`)
      const { body, ...about } = file
      note(digest, 'file', id, about)
      await filling.file(id, about, body)
      copied.files += 1
      await nextTurn()
    }
  }
  return { ...copied, digest: digest.digest('hex') }

  async function copyEntries(id: string, head: Head): Promise<void> {
    const walk = new ChainWalk(id, sha256)
    let after = Number.MIN_SAFE_INTEGER
    for (;;) {
      const entries = await reads.entries(id, { after, limit: ENTRIES_AT_ONCE })
      for (const entry of entries) {
        if (!walk.step(entry)) break
        note(digest, 'entry', id, entry)
      }
      const verdict = walk.verdict()
      if (!verdict.ok && verdict.reason !== 'erased') {
        throw damaged(`“${id}”第 ${verdict.seq} 条记录（${verdict.entry}）不是当初写下的`)
      }
      await filling.entries(id, entries)
      copied.entries += entries.length
      after = entries.at(-1)?.seq ?? after
      await nextTurn()
      if (entries.length < ENTRIES_AT_ONCE) break
    }
    const verdict = walk.verdict()
    if (!verdict.ok) throw damaged(`“${id}”第 ${verdict.seq} 条记录（${verdict.entry}）的内容缺失，又没有清除的记载`)
    if (verdict.length !== head.length || verdict.head !== head.hash) throw damaged(`“${id}”最后的记录缺失`)
  }
}

/** A damaged store has good backups from before: they are not to be replaced by one that cannot be restored. */
function damagedStore(what: string): StoreError {
  return new StoreError(
    'damaged',
    `数据已损坏，备份没有写成（${what}）。请保留以往的备份，不要删改数据，先把数据另存一份，再从好的备份恢复到空的地方。`,
  )
}

/** Adds a row to what a backup must come to. A field that is not filled in counts as not there: later tables may have more of them. */
function note(digest: Hash, kind: string, committee: string, row: object): void {
  const fields = Object.entries(row)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  digest.update(`${JSON.stringify([kind, committee, fields])}\n`)
}

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1)
