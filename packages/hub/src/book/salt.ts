import { randomFillSync } from 'node:crypto'

const BYTES = 32
/** Drawn for so many at once: a draw costs far more than the bytes in it. */
const SALTS_A_DRAW = 128

const drawn = Buffer.alloc(BYTES * SALTS_A_DRAW)
let used = drawn.length

/** A new salt to seal an entry with: 32 random bytes in lower-case hex. */
export function newSalt(): string {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  const salt = drawn.toString('hex', used, used + BYTES)
  used += BYTES
  return salt
}
