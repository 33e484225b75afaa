/** Exif with nothing but which side of the picture is up (TIFF 6.0, big-endian; tag 0x0112, a short). */
const orientationExif = (orientation: number): number[] => [
  ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
  ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
  ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
  ...[0x00, 0x00, 0x00, 0x00],
]

/**
 * A JPEG without what the camera noted in it - where and when it was taken, with which telephone: neither Exif, XMP, IPTC nor comments.
 * Only which side is up stays. The picture itself is not touched.
 * @returns the bytes as they are where they are no JPEG that can be read segment by segment
 */
export function withoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const kept: Uint8Array[] = []
  let orientation = 1
  let at = 2
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    // The picture itself begins: nothing more is noted.
    if (marker === SCAN) {
      const exif = orientation > 1 ? [Uint8Array.from(orientationExif(orientation))] : []
      return joined([bytes.subarray(0, 2), ...exif, ...kept, bytes.subarray(at)])
    }
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!
    if (!(length >= 2)) return bytes
    const segment = bytes.subarray(at, at + 2 + length)
    if (marker === APP1) orientation = orientationIn(segment) ?? orientation
    if (!isNote(marker)) kept.push(segment)
    at += 2 + length
  }
  return bytes
}

const SCAN = 0xda
const APP1 = 0xe1
const COMMENT = 0xfe
/** JFIF, colour profile, Adobe's colour transform: without them colours are wrong. */
const NEEDED = [0xe0, 0xe2, 0xee]
const isNote = (marker: number): boolean =>
  marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && !NEEDED.includes(marker))

/** Which side is up, 1 to 8, as an Exif segment says; `undefined` where it does not. */
function orientationIn(segment: Uint8Array): number | undefined {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength)
  // Marker, length, `Exif\0\0`; then the TIFF header.
  const tiff = 10
  if (segment.byteLength < tiff + 10 || view.getUint32(4) !== 0x45786966) return undefined
  const isLittle = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, isLittle)
  if (directory + 2 > segment.byteLength) return undefined
  const count = view.getUint16(directory, isLittle)
  for (let nth = 0; nth < count; nth += 1) {
    const entry = directory + 2 + nth * 12
    if (entry + 12 > segment.byteLength) return undefined
    if (view.getUint16(entry, isLittle) !== 0x0112) continue
    const value = view.getUint16(entry + 8, isLittle)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
