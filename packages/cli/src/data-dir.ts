import { Hub, isDataDir, openStore, type Store } from '@liaison-kit/hub'
import { CommandError } from './command.ts'

/** Opens the hub kept in a directory, does something with it, and closes it again, however that ends. */
export async function withHub<T>(dir: string, use: (hub: Hub) => Promise<T>): Promise<T> {
  return withStore(dir, async (store) => use(await Hub.open(store)))
}

/** Opens only what is on disk, without folding it: also a damaged record can be looked at. */
export async function withStore<T>(dir: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(dir)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** A command that begins no county is not to make a directory out of a slip of the pen. */
export function existing(dir: string): string {
  if (isDataDir(dir)) return dir
  throw new CommandError(2, `“${dir}”不是数据目录，请核对 --data；新建请用 liaison import。`)
}
