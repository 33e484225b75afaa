import { accepts } from 'hono/accepts'
import * as z from 'zod'
import manifest from '../../../package.json' with { type: 'json' }
import { notFound } from '../../problem.ts'
import { isSeen } from '../etag.ts'
import type { FileFolder, FolderFile, Packing } from '../file-folder.ts'
import { isFromHere } from '../operations/address.ts'
import type { Metrics } from '../operations/metrics.ts'
import { type Ctx, type Route, route } from '../route.ts'

/** Whether the hub is there, and the folders of built files it serves. */
export function serviceRoutes({
  embed,
  desk,
  metrics,
}: {
  embed?: FileFolder | undefined
  desk?: FileFolder | undefined
  metrics: Metrics
}): Route[] {
  return [
    route({
      method: 'GET',
      path: '/healthz',
      who: 'all',
      summary: '服务是否在运行',
      answers: {
        200: {
          description: '在运行',
          schema: z.strictObject({ status: z.literal('ok'), service: z.literal('liaison-hub'), version: z.string() }),
        },
      },
      run: ({ c }) => c.json({ status: 'ok', service: 'liaison-hub', version: manifest.version }),
    }),
    route({
      method: 'GET',
      path: '/readyz',
      who: 'all',
      summary: '数据库是否可用',
      answers: { 200: { description: '可用', schema: z.strictObject({ status: z.literal('ready') }) } },
      problems: ['stopping', 'storage-failed'],
      async run({ c, hub }) {
        await hub.store.ping()
        return c.json({ status: 'ready' })
      },
    }),
    route({
      method: 'GET',
      path: '/metrics',
      who: 'all',
      summary: '运行数据（Prometheus）',
      description: '只答复本机直接的请求；经代理转来的一律 404。',
      answers: { 200: { description: 'Prometheus 文本', type: 'text/plain' } },
      async run({ c }) {
        if (!isFromHere(c)) throw notFound()
        return c.body(await metrics.text(), 200, { 'Content-Type': metrics.type })
      },
    }),
    folderRoute('/embed/{file}', '嵌入脚本', embed, { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    folderRoute('/desk/{file}', '平台自己的页面', desk, {
      'Content-Security-Policy':
        "default-src 'self'; img-src 'self' blob: data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    }),
  ]
}

function folderRoute(
  path: string,
  summary: string,
  folder: FileFolder | undefined,
  also: Record<string, string>,
): Route {
  const base = path.slice(0, path.indexOf('{'))
  return route({
    method: 'GET',
    path,
    who: 'all',
    summary,
    // What follows `?` is for the page itself, or put there so that a cache asks anew.
    query: z.looseObject({}),
    answers: { 200: { description: '文件', type: '*/*' }, 304: { description: '没有变化' } },
    async run({ c }) {
      const file = await folder?.get(c.req.path.slice(base.length) || 'index.html')
      if (!file) throw notFound()
      const packing = packingFor(c, file)
      const isPacked = packing !== 'identity'
      const headers = {
        'Content-Type': file.type,
        'Cache-Control': file.caching,
        // Packed, it is the same content in other bytes.
        ETag: isPacked ? `W/${file.etag}` : file.etag,
        Vary: 'Accept-Encoding',
        ...(isPacked && { 'Content-Encoding': packing }),
        ...also,
      }
      return isSeen(c, file.etag) ? c.body(null, 304, headers) : c.body(await file.body(packing), 200, headers)
    },
  })
}

/** The closest packing the asker takes in. */
function packingFor(c: Ctx, { packings }: FolderFile): Packing {
  return accepts(c, {
    header: 'Accept-Encoding',
    supports: [...packings],
    default: 'identity',
    match: (accepted, { supports }) =>
      supports.find((packing) => accepted.some(({ type, q }) => type.toLowerCase() === packing && q > 0)) ?? 'identity',
  }) as Packing
}
