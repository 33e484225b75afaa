import { openPostgres } from './postgres-store.ts'
import { openStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

/** Where a store is: a directory of this machine, or a PostgreSQL database's URL. */
export type StorePlace = { dir: string } | { url: string }

/**
 * Opens the store at a place.
 * @throws StoreError as `openStore` and `openPostgres`
 */
export function openAt(place: StorePlace): Promise<Store> {
  return 'url' in place ? openPostgres(place.url) : openStore(place.dir)
}
