import { Problem } from '../problem.ts'

export const LARGEST_BODY = 1024 * 1024

/** The JSON of a request, of so many bytes at most. Its size is watched while it is read: what a header says of it is not relied on. */
export async function readJson(request: Request, largest = LARGEST_BODY): Promise<unknown> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type)) {
    throw new Problem(415, 'wrong-content-type', '请以 JSON 提交（Content-Type: application/json，UTF-8 编码）。')
  }
  const bytes = await readBytes(request, largest)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem(400, 'bad-json', '提交的内容不是完整的 JSON（UTF-8 编码），请检查后重新提交。')
  }
}

/** The bytes of a request, refused once there are more than may be. */
export async function readBytes(request: Request, largest: number): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > largest) throw tooLarge(largest)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const read = await reader?.read()
    if (!read || read.done) return Buffer.concat(chunks)
    size += read.value.length
    if (size > largest) {
      await reader?.cancel()
      throw tooLarge(largest)
    }
    chunks.push(read.value)
  }
}

const tooLarge = (largest: number): Problem =>
  new Problem(413, 'too-large', `一次提交的内容不能超过 ${largest / 1024 / 1024} MB，请分批提交。`)
