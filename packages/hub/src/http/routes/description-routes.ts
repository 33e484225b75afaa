import * as z from 'zod'
import { etagOf, isSeen } from '../etag.ts'
import { type OpenApi, openApiOf } from '../openapi.ts'
import { referencePage } from '../reference/page.ts'
import { referencePolicy } from '../reference/style.ts'
import { type Ctx, type Route, route } from '../route.ts'

/** What the hub says of itself, made when it is first asked for. */
export function descriptionRoutes(routes: () => readonly Route[]): Route[] {
  let document: OpenApi | undefined
  const described = (): OpenApi => {
    document ??= openApiOf(routes())
    return document
  }
  let asJson: Sheet | undefined
  let asPage: Sheet | undefined
  return [
    route({
      method: 'GET',
      path: '/openapi.json',
      who: 'all',
      summary: '接口的机器可读说明',
      answers: {
        200: { description: 'OpenAPI 3.1 文件', schema: z.looseObject({ openapi: z.string() }) },
        304: { description: '没有变化' },
      },
      run({ c }) {
        asJson ??= sheetOf(JSON.stringify(described()))
        return send(c, asJson, { 'Content-Type': 'application/json' })
      },
    }),
    route({
      method: 'GET',
      path: '/reference',
      who: 'all',
      summary: '接口说明页面',
      answers: { 200: { description: '网页', type: 'text/html' }, 304: { description: '没有变化' } },
      run({ c }) {
        asPage ??= sheetOf(referencePage(described()))
        return send(c, asPage, {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Language': 'zh-CN',
          'Content-Security-Policy': referencePolicy,
        })
      },
    }),
  ]
}

interface Sheet {
  body: string
  etag: string
}

function sheetOf(body: string): Sheet {
  return { body, etag: etagOf(body) }
}

/** Another release says other things: it is asked for each time whether it is still the same. */
function send(c: Ctx, { body, etag }: Sheet, type: Record<string, string>): Response {
  const headers = { ...type, 'Cache-Control': 'no-cache', ETag: etag }
  return isSeen(c, etag) ? c.body(null, 304, headers) : c.body(body, 200, headers)
}
