/** Of a PNG: Exif, texts, and when it was changed. */
const PNG_NOTES = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']
const WEBP_NOTES = ['EXIF', 'XMP ']
/** In the flags of an extended WebP: that it has Exif, that it has XMP. */
const WEBP_NOTE_FLAGS = 0x0c

/**
 * A PNG or WebP without what was noted in it - where and when it was taken, with what. The picture itself is not touched.
 * @returns the bytes as they are where they are neither, or cannot be read chunk by chunk
 */
export function withoutNoteChunks(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const begins = textAt(bytes, 0, 4)
  if (begins === '\x89PNG') return bare(bytes, 8, pngChunk, PNG_NOTES)
  if (begins !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP') return bytes
  const kept = bare(bytes, 12, webpChunk, WEBP_NOTES)
  if (kept.length === bytes.length) return bytes
  const view = new DataView(kept.buffer)
  view.setUint32(4, kept.length - 8, true)
  if (textAt(kept, 12, 4) === 'VP8X') view.setUint8(20, view.getUint8(20) & ~WEBP_NOTE_FLAGS)
  return kept
}

/** Name of a chunk, and how many bytes it takes in all. */
type ReadChunk = (bytes: Uint8Array, at: number, view: DataView) => { name: string; size: number }

const pngChunk: ReadChunk = (bytes, at, view) => ({ name: textAt(bytes, at + 4, 4), size: 12 + view.getUint32(at) })

// Each begins at an even place.
const webpChunk: ReadChunk = (bytes, at, view) => {
  const length = view.getUint32(at + 4, true)
  return { name: textAt(bytes, at, 4), size: 8 + length + (length % 2) }
}

function bare(
  bytes: Uint8Array<ArrayBuffer>,
  from: number,
  read: ReadChunk,
  notes: readonly string[],
): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = new Uint8Array(bytes.length)
  kept.set(bytes.subarray(0, from))
  let length = from
  for (let at = from; at < bytes.length; ) {
    if (at + 8 > bytes.length) return bytes
    const { name, size } = read(bytes, at, view)
    if (at + size > bytes.length) return bytes
    if (!notes.includes(name)) {
      kept.set(bytes.subarray(at, at + size), length)
      length += size
    }
    at += size
  }
  return kept.slice(0, length)
}

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))
