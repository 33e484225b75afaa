import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { etagOf } from './etag.ts'

/** A built file as it is sent. */
export interface FolderFile {
  /** The content, packed as it is asked for: once, and kept. */
  body(packing: Packing): Promise<Uint8Array<ArrayBuffer>>
  /** Which packings make it smaller, the closest first. */
  packings: readonly Packing[]
  type: string
  etag: string
  /** `Cache-Control`: a file whose name holds its version never changes. */
  caching: string
}

export type Packing = 'br' | 'gzip' | 'identity'

/** Over plain http a browser takes in gzip alone. */
const PACK: Record<Packing, (body: Uint8Array) => Promise<Uint8Array>> = {
  br: promisify(brotliCompress),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
  identity: async (body) => body,
}
/** These are packed already. */
const PACKED = new Set(['.png', '.woff2'])
/** Below this a packing saves nothing. */
const WORTH_BYTES = 1000

/** A version in a name: `liaison-1.2.3.js`. What is not published yet is 0.0.0, whatever is in it. */
const VERSIONED = /-(?!0\.0\.0\.)\d+\.\d+\.\d+\.[a-z0-9]+$/

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}
/** No dot in front: neither `..` nor a hidden file has such a name. */
const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/

/** The files of one folder by their path in it. Each is read once for each time it changes. */
export class FileFolder {
  readonly #dir: string
  readonly #read = new Map<string, { mark: string; file: FolderFile }>()

  constructor(dir: string) {
    this.#dir = dir
  }

  /** `undefined` when there is no such file, or it is not inside the folder. */
  async get(path: string): Promise<FolderFile | undefined> {
    const segments = path.split('/')
    if (!segments.every((segment) => SEGMENT.test(segment))) return undefined
    try {
      const real = await realpath(join(this.#dir, ...segments))
      if (!real.startsWith((await realpath(this.#dir)) + sep)) return undefined
      const { mtimeMs, size, isFile } = await stat(real).then((stats) => ({ ...stats, isFile: stats.isFile() }))
      if (!isFile) return undefined
      const mark = `${mtimeMs} ${size}`
      const before = this.#read.get(path)
      if (before?.mark === mark) return before.file
      const body = new Uint8Array(await readFile(real))
      const etag = etagOf(body)
      const caching = VERSIONED.test(real) ? 'public, max-age=31536000, immutable' : 'no-cache'
      const type = TYPES[extname(real)] ?? 'application/octet-stream'
      const isWorth = body.length >= WORTH_BYTES && !PACKED.has(extname(real))
      const packings: Packing[] = isWorth ? ['br', 'gzip', 'identity'] : ['identity']
      const file = { body: packedOnce(body), packings, type, etag, caching }
      this.#read.set(path, { mark, file })
      return file
    } catch {
      return undefined
    }
  }
}

function packedOnce(body: Uint8Array): FolderFile['body'] {
  const made = new Map<Packing, Promise<Uint8Array<ArrayBuffer>>>()
  return (packing) => {
    const packed = made.get(packing) ?? PACK[packing](body).then((bytes) => new Uint8Array(bytes))
    made.set(packing, packed)
    return packed
  }
}
