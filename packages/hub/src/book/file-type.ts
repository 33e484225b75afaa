/** What may be kept as a file. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type FileType = (typeof FILE_TYPES)[number]

/** How a file of a type ends when it is saved. */
export const ENDINGS: Record<FileType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** Whether bytes begin as those of a type do: what is said of them is not relied on. */
export function isOfType(bytes: Uint8Array, type: FileType): boolean {
  const begins = (first: readonly number[], at = 0): boolean => first.every((byte, index) => bytes[at + index] === byte)
  switch (type) {
    case 'image/jpeg':
      return begins([0xff, 0xd8, 0xff])
    case 'image/png':
      return begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    case 'image/webp':
      return begins(RIFF) && begins(WEBP, 8)
    case 'application/pdf':
      return begins(PDF)
  }
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const RIFF = ascii('RIFF')
const WEBP = ascii('WEBP')
const PDF = ascii('%PDF-')
