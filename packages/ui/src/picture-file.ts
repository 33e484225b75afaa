import { withoutNoteChunks } from './chunk-metadata.ts'
import { withoutMetadata } from './picture-metadata.ts'

/** What a hub takes as a picture or scan, as a file field asks for it. */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp,application/pdf'

/** Above this a photo is made smaller: a village line takes it, and it still prints on a whole page. */
const LARGE_BYTES = 1_500_000
/** As large as a hub takes it. */
const LARGEST_BYTES = 5 * 1024 * 1024
const LONGEST_SIDE = 2400

/**
 * A photo made small enough to send, under its own name, and without what the camera noted in it, such as where it was taken; anything
 * else, and what the browser cannot draw, as it is.
 */
export async function sendable(file: File): Promise<File> {
  const small = await smallEnough(file)
  // What was redrawn has no notes any more.
  if (small !== file || !file.type.startsWith('image/')) return small
  const bytes = new Uint8Array(await new Response(file).arrayBuffer())
  const bare = file.type === 'image/jpeg' ? withoutMetadata(bytes) : withoutNoteChunks(bytes)
  return bare.length === bytes.length ? file : new File([bare], file.name, { type: file.type })
}

async function smallEnough(file: File): Promise<File> {
  // A browser that does not know which side of a photo is up would draw it lying: only what would be refused is redrawn.
  const large = CSS.supports('image-orientation', 'from-image') ? LARGE_BYTES : LARGEST_BYTES
  if (file.size <= large || !file.type.startsWith('image/')) return file
  const smaller = await redrawn(file)
  return smaller && smaller.size < file.size ? new File([smaller], file.name, { type: smaller.type }) : file
}

async function redrawn(file: File): Promise<Blob | null> {
  const picture = new Image()
  picture.src = URL.createObjectURL(file)
  try {
    await picture.decode()
    const { naturalWidth, naturalHeight } = picture
    const scale = Math.min(1, LONGEST_SIDE / Math.max(naturalWidth, naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(naturalWidth * scale)
    canvas.height = Math.round(naturalHeight * scale)
    const context = canvas.getContext('2d')
    if (!context) return null
    // What is transparent would turn black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((made) => canvas.toBlob(made, 'image/jpeg', 0.85))
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  } finally {
    URL.revokeObjectURL(picture.src)
  }
}
