/**
 * SHA-256 (FIPS 180-4), as 64 lower-case hex digits. Of our own, since pages on plain http have no `crypto.subtle`, and since it weighs a
 * quarter of the smallest library.
 */
export function sha256(bytes: Uint8Array): string {
  const { rounds, state } = constants()
  const { length } = bytes
  const words = new Uint32Array(((length + 72) >> 6) << 4)
  for (let at = 0; at < length; at++) words[at >> 2]! |= bytes[at]! << (24 - (at & 3) * 8)
  words[length >> 2]! |= 0x80 << (24 - (length & 3) * 8)
  words[words.length - 2] = length / 2 ** 29
  words[words.length - 1] = length * 8
  const w = new Uint32Array(64)
  for (let block = 0; block < words.length; block += 16) {
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let t = 0; t < 64; t++) {
      if (t < 16) w[t] = words[block + t]!
      else {
        const x = w[t - 15]!
        const y = w[t - 2]!
        w[t] =
          w[t - 16]! +
          w[t - 7]! +
          (turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)) +
          (turned(y, 17) ^ turned(y, 19) ^ (y >>> 10))
      }
      const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + rounds[t]! + w[t]!
      const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    ;[a, b, c, d, e, f, g, h].forEach((part, at) => {
      state[at]! += part
    })
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The first 32 bits of the fractions of the roots of the first primes: cube roots for the rounds, square roots to begin with. */
function constants(): { rounds: Uint32Array; state: Uint32Array } {
  const rounds = new Uint32Array(64)
  const state = new Uint32Array(8)
  for (let number = 2, found = 0; found < 64; number++) {
    let divisor = 2
    while (number % divisor > 0) divisor++
    if (divisor < number) continue
    if (found < 8) state[found] = (Math.sqrt(number) % 1) * 2 ** 32
    rounds[found++] = (Math.cbrt(number) % 1) * 2 ** 32
  }
  return { rounds, state }
}
