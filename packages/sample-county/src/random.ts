/** Numbers that look random and are always the same for the same seed and key. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number, both ends inside. */
  int(min: number, max: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
}

/**
 * A stream of its own per key, so that one part of the county drawing more numbers never changes another part.
 * (FNV-1a for the start, mulberry32 for the steps: small, and good enough for invented names.)
 */
export function random(...key: (string | number)[]): Random {
  let state = 0x811c9dc5
  for (const char of key.join('/')) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)]!,
    shuffle: (list) => {
      const shuffled = [...list]
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = int(0, last)
        ;[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!]
      }
      return shuffled
    },
  }
}
