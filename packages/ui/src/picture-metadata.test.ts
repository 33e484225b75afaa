import { describe, expect, it } from 'vitest'
import { withoutMetadata } from './picture-metadata.ts'

const segment = (marker: number, body: readonly number[]): number[] => [0xff, marker, 0, body.length + 2, ...body]
const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))
const START = [0xff, 0xd8]
const JFIF = segment(0xe0, ascii('JFIF\0'))
const PROFILE = segment(0xe2, ascii('ICC_PROFILE\0'))
const TABLE = segment(0xdb, [1, 2, 3])
const SCAN = [0xff, 0xda, 9, 9, 0xff, 0xe1, 7, 0xff, 0xd9]

/** An Exif segment that says which side is up, and names a camera; `II` little-endian, `MM` big. */
function exif(orientation: number, order: 'II' | 'MM'): number[] {
  const short = (n: number): number[] => (order === 'II' ? [n & 255, n >> 8] : [n >> 8, n & 255])
  const long = (n: number): number[] => (order === 'II' ? [...short(n), 0, 0] : [0, 0, ...short(n)])
  const camera = [...short(0x010f), ...short(2), ...long(4), ...ascii('cam\0')]
  const side = [...short(0x0112), ...short(3), ...long(1), ...short(orientation), 0, 0]
  return segment(0xe1, [
    ...ascii('Exif\0\0'),
    ...ascii(order),
    ...short(42),
    ...long(8),
    ...short(2),
    ...camera,
    ...side,
    ...long(0),
  ])
}

const cleaned = (...parts: number[][]): number[] => [...withoutMetadata(Uint8Array.from(parts.flat()))]
const text = (bytes: readonly number[]): string => String.fromCharCode(...bytes)

describe('what a camera noted', () => {
  it('is left out, what the picture needs stays, to the byte', () => {
    const notes = [
      exif(1, 'MM'),
      segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0')),
      segment(0xed, [5]),
      segment(0xfe, ascii('me')),
    ]
    expect(cleaned(START, JFIF, ...notes, PROFILE, TABLE, SCAN)).toEqual([START, JFIF, PROFILE, TABLE, SCAN].flat())
  })

  it.each(['II', 'MM'] as const)('but for which side is up, in either order of bytes (%s)', (order) => {
    const bytes = cleaned(START, exif(6, order), JFIF, TABLE, SCAN)
    expect(text(bytes)).not.toContain('cam')
    // What is left is Exif again, which says the same when it is read once more.
    expect(cleaned(bytes)).toEqual(bytes)
    expect(bytes.slice(2, 4)).toEqual([0xff, 0xe1])
    expect(bytes).toHaveLength([START, JFIF, TABLE, SCAN].flat().length + 36)
    expect(bytes[2 + 4 + 6 + 8 + 2 + 9]).toBe(6)
  })

  it('cannot be told in what is no JPEG, or a broken one: it stays as it is', () => {
    for (const bytes of [
      [],
      [0x89, 0x50],
      [...START, 1, 2],
      [...START, 0xff, 0xe1, 0, 0],
      [...START, ...exif(6, 'MM')],
    ]) {
      expect(cleaned(bytes)).toEqual(bytes)
    }
  })

  it('is left out too where it is cut short', () => {
    const short = segment(0xe1, [...ascii('Exif\0\0MM'), 0, 42, 0, 0, 0, 200])
    expect(cleaned(START, short, TABLE, SCAN)).toEqual([START, TABLE, SCAN].flat())
  })
})
