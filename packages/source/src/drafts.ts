import { type Key, originShelf, type Shelf } from './shelf.ts'

const HOUR_MS = 3_600_000
/** How long what was typed and not recorded is kept. */
const KEPT_MS = 168 * HOUR_MS
const KEPT_SHARED_MS = 8 * HOUR_MS

interface Draft<T> {
  id: string
  typed: T
  /** Milliseconds since 1970 by this computer's clock. */
  typedAt: number
}

/** What somebody typed and has not recorded, kept in this browser. Each call rejects where the browser keeps nothing. */
export interface Drafts<T> {
  /** Those that are not too old, by id; all that are, whoever's, are gone then. */
  all(isShared: boolean): Promise<ReadonlyMap<string, T>>
  /** @param typed `undefined` once it is recorded or given up */
  keep(id: string, typed: T | undefined): Promise<void>
}

/** @param scope whose they are: the hub, the committee, and who is signed in */
export function keptDrafts<T>(scope: Key, shelf: Shelf = originShelf): Drafts<T> {
  const key = ['drafts', ...scope]
  return {
    async all(isShared) {
      const last = Date.now() - (isShared ? KEPT_SHARED_MS : KEPT_MS)
      // Other things lie on the shelf too, and are no drafts.
      await shelf.sweep((one) => ((one as Partial<Draft<T>>).typedAt ?? last) < last)
      const kept = await shelf.all<Draft<T>>(key)
      return new Map(kept.map(({ id, typed }) => [id, typed]))
    },
    keep: (id, typed) =>
      shelf.change<Draft<T>>([...key, id], () =>
        typed === undefined ? undefined : { id, typed, typedAt: Date.now() },
      ),
  }
}
