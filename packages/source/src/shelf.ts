import type { Pages } from './pages.ts'

/** What something is kept under; keys with the same beginning lie together. */
export type Key = readonly string[]

/** A place where a page keeps things that outlast it. Each call rejects where there is none, no room, or no answer in time. */
export interface Shelf {
  /** What lies under a key and under all that begin with it, in the order of the keys. */
  all<T>(key: Key): Promise<T[]>
  /**
   * Puts what `change` makes of what lies under a key in its place; `undefined` is nothing. One step: no other page comes in between.
   * Resolves once it is on the disk.
   */
  change<T>(key: Key, change: (before: T | undefined) => T | undefined): Promise<void>
  /** Takes out all that is over, under whatever key. */
  sweep(isOver: (kept: unknown) => boolean): Promise<void>
  /** Only of a shelf that no other page sees: how this one is alone. */
  readonly pages?: Pages
}

type Change = [key: string[], change: (before: unknown) => unknown]
interface Failed {
  error: unknown
}

const ROOM = 'kept'
/** Where an origin's shelf says when it was made: another number is another, empty shelf. */
export const MADE: Key = ['made']
/** An open or a transaction without an answer is a broken store: some browsers hang instead of failing. */
const PATIENCE_MS = 5000

/**
 * The shelf that all pages of an origin share. A few lines over IndexedDB, since it takes what the small libraries leave out: keys that
 * lie together, a change in one step between pages, and opening anew after the browser has closed the connection.
 * @param factory asked at each opening: where storage is denied, even to name it may throw
 */
export function indexedShelf(factory: () => IDBFactory): Shelf {
  let opening: Promise<IDBDatabase> | undefined
  /** How many transactions have been completed. */
  let done = 0
  /** What goes with the next transaction, and what of it failed. */
  let queued: { changes: Change[]; written: Promise<(Failed | undefined)[]> } | undefined
  let lastWritten: Promise<unknown> = Promise.resolve()

  return {
    all: (key) => run('readonly', (room) => room.getAll(under(key))),
    change(key, change) {
      // On an old disk each transaction takes its time: what comes while one is under way goes together with the next.
      if (!queued) {
        const changes: Change[] = []
        const written = lastWritten.then(() => {
          queued = undefined
          return write(changes)
        })
        lastWritten = written
        queued = { changes, written }
      }
      const at = queued.changes.push([key as string[], change as Change[1]]) - 1
      return queued.written.then((failed) => {
        if (failed[at]) throw failed[at].error
      })
    },
    sweep: (isOver) =>
      run('readwrite', (room) => {
        const request = room.openCursor()
        request.onsuccess = () => {
          const cursor = request.result
          if (!cursor) return
          if (isOver(cursor.value)) cursor.delete()
          cursor.continue()
        }
        return undefined
      }),
  }

  /** Which of them failed, each in its place. */
  async function write(changes: readonly Change[]): Promise<(Failed | undefined)[]> {
    try {
      await run('readwrite', (room) => changeAll(room, changes))
      return []
    } catch (error) {
      if (changes.length === 1) return [{ error }]
      // A picture there is no room for is not to keep out what goes with it.
      return Promise.all(changes.map(async (one) => (await write([one]))[0]))
    }
  }

  function run<T>(mode: IDBTransactionMode, work: (room: IDBObjectStore) => IDBRequest | undefined): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined
    return new Promise<T>((resolve, reject) => {
      // Patience begins anew with each step that is completed: a store that works is not broken, however much waits before this.
      const watch = (seen: number): void => {
        timer = setTimeout(() => (done === seen ? reject() : watch(done)), PATIENCE_MS)
      }
      watch(done)
      opening ??= open()
      opening
        .then((db) => {
          const step = db.transaction(ROOM, mode, { durability: 'strict' })
          const request = work(step.objectStore(ROOM))
          step.oncomplete = () => {
            done += 1
            resolve(request?.result as T)
          }
          step.onabort = () => reject(step.error)
        })
        .catch(reject)
    }).then(
      (result) => {
        clearTimeout(timer)
        return result
      },
      (error: unknown) => {
        clearTimeout(timer)
        opening = undefined
        throw error
      },
    )
  }

  function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = factory().open('liaison', 1)
      request.onupgradeneeded = () =>
        request.result.createObjectStore(ROOM).put(Date.now() + Math.random(), MADE as string[])
      request.onsuccess = () => {
        const db = request.result
        // A later version of this script on another page is not kept waiting.
        db.onversionchange = () => db.close()
        resolve(db)
      }
      request.onerror = () => reject(request.error)
    })
  }
}

/** One after another: a later change of the same thing builds on the one before. */
function changeAll(room: IDBObjectStore, [first, ...others]: readonly Change[]): undefined {
  if (!first) return
  const [key, change] = first
  const request = room.get(key)
  request.onsuccess = () => {
    const after = change(request.result)
    if (after === undefined) room.delete(key)
    else if (after !== request.result) room.put(after, key)
    changeAll(room, others)
  }
}

/** A list comes after every text, so this bounds all keys that begin alike. */
function under(key: Key): IDBKeyRange {
  return IDBKeyRange.bound(key, [...key, []])
}

/** The shelf of this origin. */
export const originShelf: Shelf = indexedShelf(() => indexedDB)
