import { describe, expect, test } from 'vitest'
import { isId } from './about.ts'
import { uuidv7 } from './id.ts'

describe('uuidv7', () => {
  test('the example of RFC 9562, appendix A.6', () => {
    const random = new Uint8Array([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  test('whatever the random bytes, version and variant stand', () => {
    expect(uuidv7(0, new Uint8Array(10).fill(255))).toBe('00000000-0000-7fff-bfff-ffffffffffff')
    expect(uuidv7(2 ** 48 - 1, new Uint8Array(10))).toBe('ffffffff-ffff-7000-8000-000000000000')
  })

  test('is an id of the ledger, and sorts by time', () => {
    const random = new Uint8Array(10)
    expect(isId(uuidv7(1_330_000_000_000, random))).toBe(true)
    expect(uuidv7(1_330_000_000_000, random.fill(255)) < uuidv7(1_330_000_000_001, random.fill(0))).toBe(true)
  })

  test('refuses what cannot be written in it', () => {
    expect(() => uuidv7(-1, new Uint8Array(10))).toThrow(RangeError)
    expect(() => uuidv7(1.5, new Uint8Array(10))).toThrow(RangeError)
    expect(() => uuidv7(2 ** 48, new Uint8Array(10))).toThrow(RangeError)
    expect(() => uuidv7(0, new Uint8Array(16))).toThrow(RangeError)
  })
})
