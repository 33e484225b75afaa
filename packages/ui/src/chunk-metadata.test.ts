import { describe, expect, it } from 'vitest'
import { withoutNoteChunks } from './chunk-metadata.ts'

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))
const bytes = (...parts: number[][]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flat())

describe('a PNG', () => {
  const start = [0x89, ...ascii('PNG\r\n\x1a\n')]
  const chunk = (name: string, ...data: number[]): number[] => [
    0,
    0,
    0,
    data.length,
    ...ascii(name),
    ...data,
    1,
    2,
    3,
    4,
  ]
  const header = chunk('IHDR', 1, 2, 3)
  const picture = chunk('IDAT', 9, 9)
  const end = chunk('IEND')

  it('loses what was noted in it, and nothing else', () => {
    const noted = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'].flatMap((name) => chunk(name, 7, 7, 7))
    const profile = chunk('iCCP', 5)
    expect(withoutNoteChunks(bytes(start, header, profile, noted, picture, end))).toEqual(
      bytes(start, header, profile, picture, end),
    )
  })

  it.each([
    ['without notes', bytes(start, header, picture, end)],
    ['cut off in a chunk', bytes(start, header, chunk('tEXt', 1), picture.slice(0, 10))],
    ['cut off at the head of one', bytes(start, chunk('tEXt', 1), [0, 0])],
  ])('%s stays as it is', (_, given) => {
    expect(withoutNoteChunks(given)).toEqual(given)
  })
})

describe('a WebP', () => {
  const chunk = (name: string, ...data: number[]): number[] => [
    ...ascii(name),
    ...[data.length, 0, 0, 0],
    ...data,
    ...(data.length % 2 ? [0] : []),
  ]
  const webp = (...chunks: number[][]): Uint8Array<ArrayBuffer> => {
    const body = [...ascii('WEBP'), ...chunks.flat()]
    return bytes(ascii('RIFF'), [body.length, 0, 0, 0], body)
  }
  const extended = (flags: number): number[] => chunk('VP8X', flags, 0, 0, 0, 1, 0, 0, 1, 0, 0)
  const picture = chunk('VP8 ', 9, 9, 9)

  it('loses Exif and XMP, says so in its flags, and is as long as it says', () => {
    const noted = webp(extended(0x3c), picture, chunk('EXIF', 1, 2, 3), chunk('XMP ', 4))
    expect(withoutNoteChunks(noted)).toEqual(webp(extended(0x30), picture))
  })

  it.each([
    ['without notes', webp(extended(0x20), picture)],
    ['plain', webp(picture)],
    ['cut off', webp(picture, chunk('EXIF', 1, 2)).slice(0, -1)],
  ])('%s stays as it is', (_, given) => {
    expect(withoutNoteChunks(given)).toEqual(given)
  })
})

it.each([[[]], [ascii('RIFF')], [ascii('RIFF    WAVE')], [[0xff, 0xd8, 0xff]], [ascii('%PDF-1.7')]])(
  'anything else stays as it is: %j',
  (given) => {
    expect(withoutNoteChunks(Uint8Array.from(given))).toEqual(Uint8Array.from(given))
  },
)
