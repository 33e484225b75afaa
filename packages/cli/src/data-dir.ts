import { Hub, openStore } from '@liaison-kit/hub'

/** Opens the hub kept in a directory, does something with it, and closes it again, however that ends. */
export async function withHub<T>(dir: string, use: (hub: Hub) => Promise<T>): Promise<T> {
  const hub = await Hub.open(await openStore(dir))
  try {
    return await use(hub)
  } finally {
    await hub.close()
  }
}
