import { ENDINGS, FILE_TYPES, type FileType } from '../../book/file-type.ts'
import type { Files } from '../../book/files.ts'
import { badInput, Problem } from '../../problem.ts'
import { readBytes } from '../body.ts'
import { isSeen } from '../etag.ts'
import { C, type Ctx, PERSONAL, type Route, route } from '../route.ts'

export const LARGEST_FILE = 5 * 1024 * 1024

/** Pictures and scans. */
export function fileRoutes(files: Files, uploads: number): Route[] {
  let receiving = 0
  return [
    route({
      method: 'PUT',
      path: `${C}/files/{id}`,
      who: 'signed-in',
      summary: '上传图片或扫描件',
      description:
        '编号是 sha256- 加内容的 SHA-256（64 位小写十六进制）。已有的文件再传一次无妨。30 天内没有会议活动或工作成果引用的文件会被删除；可以先提交引用它的记录，后上传文件。',
      bytes: FILE_TYPES,
      largest: LARGEST_FILE,
      answers: { 201: { description: '已保存' }, 204: { description: '已经有了' } },
      problems: ['wrong-content-type', 'wrong-file-type', 'hash-mismatch', 'too-large', 'files-full', 'busy'],
      async run({ c, book }) {
        const id = c.req.param('id') ?? ''
        if (!/^sha256-[0-9a-f]{64}$/.test(id)) throw notAnId()
        const type = typeOf(c)
        if (receiving >= uploads) throw busy()
        receiving += 1
        try {
          const body = await readBytes(c, LARGEST_FILE)
          return c.body(null, (await files.put(book, { id, type, body })) ? 201 : 204, PERSONAL)
        } finally {
          receiving -= 1
        }
      },
    }),
    route({
      method: 'GET',
      path: `${C}/files/{id}`,
      who: 'signed-in',
      summary: '读取图片或扫描件',
      description: '只给能看到引用它的会议活动或工作成果的人。',
      answers: { 200: { description: '文件内容', type: '*/*' }, 304: { description: '没有变化' } },
      problems: ['unknown-file'],
      async run({ c, book, access }) {
        const file = await files.get(book, access, c.req.param('id') ?? '')
        if (!file) throw new Problem(404, 'unknown-file', '没有这个文件，或不属于您。它可能还没有上传，请稍后再看。')
        const etag = `"${file.id}"`
        const headers = {
          'Content-Type': file.type,
          'Content-Disposition': `attachment; filename="${file.id}.${ENDINGS[file.type as FileType]}"`,
          // Were it opened as a page after all, nothing in it would run.
          'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
          'Cache-Control': 'private, max-age=86400, immutable',
          // Whoever signs in next at the same computer is asked anew.
          Vary: 'Authorization',
          ETag: etag,
        }
        return isSeen(c, etag) ? c.body(null, 304, headers) : c.body(new Uint8Array(file.body), 200, headers)
      },
    }),
  ]
}

function typeOf(c: Ctx): FileType {
  const said = (c.req.header('Content-Type') ?? '').trim().toLowerCase()
  const type = FILE_TYPES.find((known) => known === said)
  if (type) return type
  throw new Problem(
    415,
    'wrong-content-type',
    `只能上传 JPEG、PNG、WebP 图片或 PDF 文件（Content-Type 是 ${FILE_TYPES.join('、')} 之一）。`,
  )
}

function notAnId(): Problem {
  const message = '文件编号是 sha256- 加 64 位小写十六进制数。'
  return badInput([{ path: 'id', code: 'file-id', message }])
}

function busy(): Problem {
  return new Problem(503, 'busy', '现在上传的人太多，请稍候几秒再上传。', { headers: { 'Retry-After': '3' } })
}
