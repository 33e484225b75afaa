import { afterEach, describe, expect, it, vi } from 'vitest'
import { sendable } from './picture-file.ts'

afterEach(() => void vi.restoreAllMocks())

const loaded = async (file: Blob): Promise<CanvasRenderingContext2D> => {
  const picture = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.drawImage(picture, 0, 0)
  return context
}

/** So noisy that it is large; its left half is transparent. */
async function noisy(type: string): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = 2600
  canvas.height = 1300
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const picture = context.createImageData(1300, 1300)
  let seed = 1
  for (let i = 0; i < picture.data.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0
    picture.data[i] = i % 4 === 3 ? 255 : seed >>> 24
  }
  context.putImageData(picture, 1300, 0)
  return (await new Promise<Blob | null>((made) => canvas.toBlob(made, type, 1))) as Blob
}

/** The same photo, with a note that its right side is up. */
async function lying(photo: Blob): Promise<Blob> {
  const exif = 'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0'
  const bytes = Uint8Array.from(exif, (character) => character.charCodeAt(0))
  const head = new Uint8Array([0xff, 0xe1, 0, bytes.length + 2])
  return new Blob([photo.slice(0, 2), head, bytes, photo.slice(2)], { type: photo.type })
}

describe('a photo that is too large', () => {
  it('is made smaller under its own name; what was transparent is white', async () => {
    const file = new File([await noisy('image/png')], '现场.png', { type: 'image/png' })
    const smaller = await sendable(file)
    expect([smaller.name, smaller.type]).toEqual(['现场.png', 'image/jpeg'])
    expect(smaller.size).toBeLessThan(file.size)
    const context = await loaded(smaller)
    expect([context.canvas.width, context.canvas.height]).toEqual([2400, 1200])
    expect([...context.getImageData(10, 10, 1, 1).data]).toEqual([255, 255, 255, 255])
  })

  it('is drawn the way it is to be looked at', async () => {
    const file = new File([await lying(await noisy('image/jpeg'))], '竖拍.jpg', { type: 'image/jpeg' })
    const smaller = await sendable(file)
    expect(smaller.size).toBeLessThan(file.size)
    const { canvas } = await loaded(smaller)
    expect([canvas.width, canvas.height]).toEqual([1200, 2400])
  })

  it('stays as it is where the browser cannot draw it the right way up, can draw nothing, or cannot read it', async () => {
    const file = new File([await noisy('image/png')], '现场.png', { type: 'image/png' })
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    expect(await sendable(file)).toBe(file)
    vi.restoreAllMocks()
    const photo = new File([file.slice(0, 2_000_000)], '竖拍.jpg', { type: 'image/jpeg' })
    vi.spyOn(CSS, 'supports').mockReturnValue(false)
    expect(await sendable(photo)).toBe(photo)
    vi.restoreAllMocks()
    const broken = new File([new Uint8Array(2_000_000)], '坏.png', { type: 'image/png' })
    expect(await sendable(broken)).toBe(broken)
  })
})

describe('a photo that is small enough', () => {
  it('goes without what the camera noted, the right way up all the same', async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 40
    canvas.height = 20
    const drawn = (await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg'))) as Blob
    const photo = await lying(drawn)
    const note = new Uint8Array([0xff, 0xfe, 0, 8, 71, 80, 83, 58, 51, 56])
    const file = new File([photo.slice(0, 2), note, photo.slice(2)], '竖拍.jpg', { type: 'image/jpeg' })
    const bare = await sendable(file)
    expect(await file.text()).toContain('GPS:38')
    expect(await bare.text()).not.toContain('GPS:38')
    expect([bare.name, bare.type]).toEqual(['竖拍.jpg', 'image/jpeg'])
    const { canvas: shown } = await loaded(bare)
    expect([shown.width, shown.height]).toEqual([20, 40])
  })

  it.each(['image/png', 'image/webp'])('goes without notes as %s, too, and can still be drawn', async (type) => {
    const canvas = document.createElement('canvas')
    canvas.width = 40
    canvas.height = 20
    const drawn = (await new Promise<Blob | null>((made) => canvas.toBlob(made, type))) as Blob
    const bytes = new Uint8Array(await drawn.arrayBuffer())
    const note = 'GPS:38'
    const letters = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    // Before the last chunk of a PNG, which takes twelve bytes; at the end of a WebP.
    const parts =
      type === 'image/png'
        ? [bytes.subarray(0, -12), letters(`\0\0\0\x06tEXt${note}\0\0\0\0`), bytes.subarray(-12)]
        : [bytes, letters(`EXIF\x06\0\0\0${note}`)]
    const whole = new Uint8Array(await new Blob(parts).arrayBuffer())
    if (type === 'image/webp') new DataView(whole.buffer).setUint32(4, whole.length - 8, true)
    const bare = await sendable(new File([whole], '图', { type }))
    expect(new TextDecoder('latin1').decode(whole)).toContain(note)
    expect(new Uint8Array(await bare.arrayBuffer())).toEqual(bytes)
    const { canvas: shown } = await loaded(bare)
    expect([shown.width, shown.height]).toEqual([40, 20])
  })

  it('stays as it is where nothing was noted, and anything else does', async () => {
    const canvas = document.createElement('canvas')
    const png = (await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'))) as Blob
    const picture = new File([png], '图.png', { type: 'image/png' })
    expect(await sendable(picture)).toBe(picture)
    const scan = new File(['%PDF-1.4'], '扫描件.pdf', { type: 'application/pdf' })
    expect(await sendable(scan)).toBe(scan)
  })
})
