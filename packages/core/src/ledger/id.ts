const MAX_MILLIS = 2 ** 48 - 1

/**
 * A UUIDv7 (RFC 9562): sorts by the millisecond it was made in. Clock and chance are handed in.
 * @param millis milliseconds since 1970-01-01T00:00:00Z
 * @param random 10 random bytes
 * @throws RangeError when `millis` is no whole number of 0 to 48 bits, or `random` not 10 bytes long
 */
export function uuidv7(millis: number, random: Uint8Array): string {
  if (!Number.isInteger(millis) || millis < 0 || millis > MAX_MILLIS) {
    throw new RangeError('uuidv7: millis must be a whole number of 48 bits.')
  }
  if (random.length !== 10) throw new RangeError('uuidv7: random must be 10 bytes.')
  const rest = [...random]
  rest[0] = 0x70 | (rest[0]! & 0x0f)
  rest[2] = 0x80 | (rest[2]! & 0x3f)
  const hex = millis.toString(16).padStart(12, '0') + rest.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
