import { uuidv7 } from '@liaison-kit/core/id'

/** A new id (UUIDv7), for an entry or for the thing it is about. Pages on plain http have no `crypto.randomUUID`. */
export function newId(now: number = Date.now()): string {
  return uuidv7(now, crypto.getRandomValues(new Uint8Array(10)))
}
