import { Readable } from 'node:stream'
import { Problem } from '../problem.ts'
import type { Ctx } from './route.ts'

const MB = 1024 * 1024
export const LARGEST_BODY = MB
/** Lists and groups of fields inside one another; what the hub is sent has eight at most. */
const DEEPEST = 64

export interface BodyLimits {
  /** In bytes; 1 MiB unless given. */
  largest?: number | undefined
  /** Said of a body that is no JSON. */
  wrongType?: string | undefined
  /** Told of each piece that was received, in bytes; it may throw. */
  take?: ((bytes: number) => void) | undefined
}

/** The JSON of a request, of so many bytes at most. Its size is watched while it is read: what a header says of it is not relied on. */
export async function readJson(c: Ctx, { largest = LARGEST_BODY, wrongType, take }: BodyLimits): Promise<unknown> {
  refuseOtherThanJson(c, wrongType)
  return parseJson(await readBytes(c, largest, take))
}

/** @throws Problem 415 when a request says that it sends something else than JSON */
export function refuseOtherThanJson(
  c: Ctx,
  wrongType = '请以 JSON 提交（Content-Type: application/json，UTF-8 编码）。',
): void {
  const type = c.req.header('Content-Type') ?? ''
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type)) {
    throw new Problem(415, 'wrong-content-type', wrongType)
  }
}

/** Reads a JSON text in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  // What works its way down into a value would run out of stack.
  if (isDeeper(bytes, DEEPEST)) {
    throw new Problem(400, 'too-deep', `提交的 JSON 嵌套太深，最多 ${DEEPEST} 层，请检查后重新提交。`)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem(400, 'bad-json', '提交的内容不是完整的 JSON（UTF-8 编码），请检查后重新提交。')
  }
}

/** Whether the lists and objects of a JSON text lie deeper inside one another than so many. */
function isDeeper(bytes: Uint8Array, deepest: number): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (isInText) {
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) isInText = false
    } else if (byte === QUOTE) isInText = true
    else if (byte === LIST || byte === OBJECT) {
      depth += 1
      if (depth > deepest) return true
    } else if (byte === LIST_END || byte === OBJECT_END) depth -= 1
  }
  return false
}

const [QUOTE, BACKSLASH, LIST, LIST_END, OBJECT, OBJECT_END] = Buffer.from('"\\[]{}')

/** The bytes of a request, refused once there are more than may be. */
export async function readBytes(c: Ctx, largest: number, take?: (bytes: number) => void): Promise<Uint8Array> {
  if (Number(c.req.header('Content-Length') ?? 0) > largest) throw tooLarge(largest)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of bodyOf(c)) {
      size += chunk.length
      if (size > largest) throw tooLarge(largest)
      take?.(chunk.length)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof Problem ? error : brokenOff()
  }
  return Buffer.concat(chunks)
}

/** Straight from the connection, where there is one: a web stream around it takes longer than all else a short request needs. */
function bodyOf(c: Ctx): AsyncIterable<Uint8Array> {
  const { incoming } = c.env ?? {}
  // Left open when it is not read to its end: the refusal still goes out over it.
  if (incoming) return incoming.iterator({ destroyOnReturn: false })
  return c.req.raw.body ? Readable.fromWeb(c.req.raw.body as Parameters<typeof Readable.fromWeb>[0]) : Readable.from([])
}

/** The sender hung up, or was let go of for taking too long: nobody reads this answer, but it is no failure of the hub. */
function brokenOff(): Problem {
  return new Problem(400, 'broken-off', '提交的内容没有传完，什么都没有保存。请重新提交。')
}

function tooLarge(largest: number): Problem {
  const most = largest < MB ? `${largest / 1024} KB` : `${largest / MB} MB`
  return new Problem(413, 'too-large', `一次提交的内容不能超过 ${most}，请分批提交，或先压缩。`)
}
