import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

async function peer(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Always the same, and every byte occurs. */
const bytesOf = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, at) => Math.imul(at + length, 2654435761) >>> 24)

test('the examples of the standard', () => {
  const of = (text: string): string => sha256(new TextEncoder().encode(text))
  expect(of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(of('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
})

test('every length around the ends of a block, as the platform hashes it', async () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = bytesOf(length)
    expect(sha256(bytes)).toBe(await peer(bytes))
  }
})

test('the largest file a hub takes', async () => {
  const bytes = bytesOf(5 * 1024 * 1024)
  expect(sha256(bytes)).toBe(await peer(bytes))
})
