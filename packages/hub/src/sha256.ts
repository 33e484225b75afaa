import crypto from 'node:crypto'

// Two are made for each entry; Node 20.12 brought a way that makes no object for each.
const hash: typeof crypto.hash =
  crypto.hash ?? ((algorithm, data) => crypto.createHash(algorithm).update(data).digest('hex'))

/** SHA-256 of some bytes, or of a text in UTF-8, as lower-case hex. */
export const sha256 = (data: Uint8Array | string): string => hash('sha256', data)
