import { Problem } from './problem.ts'

export const LARGEST_BODY = 1024 * 1024

/** The JSON of a request. Its size is watched while it is read: what a header says of it is not relied on. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type)) {
    throw new Problem(415, 'wrong-content-type', '请以 JSON 提交（Content-Type: application/json，UTF-8 编码）。')
  }
  const bytes = await readBytes(request)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem(400, 'bad-json', '提交的内容不是完整的 JSON（UTF-8 编码），请检查后重新提交。')
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > LARGEST_BODY) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const read = await reader?.read()
    if (!read || read.done) return Buffer.concat(chunks)
    size += read.value.length
    if (size > LARGEST_BODY) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(read.value)
  }
}

const tooLarge = (): Problem =>
  new Problem(413, 'too-large', `一次提交的内容不能超过 ${LARGEST_BODY / 1024 / 1024} MB，请分批提交。`)
