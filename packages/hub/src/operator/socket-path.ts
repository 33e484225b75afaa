import { closeSync, constants, openSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The socket of the hub that holds a data directory. */
export const SOCKET = 'liaison.sock'

/** A socket's address holds no more bytes than this; a path in Chinese takes three a character. */
const LONGEST = 100

/** A directory, and how a socket in it is addressed while this is open. */
export interface SocketPlace {
  path: string
  release(): void
}

/** Where a file of a directory is reached as a socket, also where its path is longer than a socket's address may be. */
export function socketPlace(dir: string, name = SOCKET): SocketPlace {
  const path = join(resolve(dir), name)
  if (Buffer.byteLength(path) <= LONGEST || process.platform !== 'linux') return { path, release: () => {} }
  const held = openSync(dir, constants.O_RDONLY | constants.O_DIRECTORY)
  return { path: `/proc/self/fd/${held}/${name}`, release: () => closeSync(held) }
}
