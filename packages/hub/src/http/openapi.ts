import * as z from 'zod'
import { createDocument, type oas31, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import manifest from '../../package.json' with { type: 'json' }
import { NAMED_SCHEMAS } from './answers/named.ts'
import { LARGEST_BODY } from './body.ts'
import { idSchema } from './parameters.ts'
import { asksWho, PROBLEM_CODES, type ProblemCodeName, problemsOf } from './problem-codes.ts'
import { C, type Route, type Who } from './route.ts'
import { SCHEMAS } from './schema-ref.ts'

/** The hub as OpenAPI 3.1 describes it. */
export type OpenApi = oas31.OpenAPIObject

/** The chapters of the document, and the first step of the paths that belong in each. */
const CHAPTERS: Readonly<Record<string, readonly string[]>> = {
  登录: ['sign-in', 'sign-out'],
  记录: ['entries', 'stream', 'chain', 'files'],
  台账与评价: ['ledger', 'assessment', 'explanations', 'charters', 'groups'],
  管理: ['access', 'imports', 'templates', 'exports'],
  服务: [],
}

const BRACES: Readonly<Record<string, z.ZodType>> = {
  c: idSchema.describe('县政协的编号'),
  g: idSchema.describe('联络组的编号'),
  gathering: idSchema.describe('会议活动的编号'),
  file: z.string().min(1).describe('文件的路径，可以有“/”'),
}

const ABOUT = `各县政协的台账、评价和依据，以及填报、登录、管理。

网址里的 {c} 是县政协的编号。需要登录的，先用登录码换取凭证，再在每次请求里写明 Authorization: Bearer 凭证。内容一律是 UTF-8 编码的 JSON；不认识的字段和参数会被拒绝，以免写错了名称还以为已经生效。GET 能答复的，HEAD 也能。

编号由英文字母、数字和 . _ - 组成，1 到 64 个字符。日期写成 YYYY-MM-DD，起止日期都包含在内。每个答复都带 Liaison-Today，即县政协所在时区的今天；页面应以它为准，不以本机时钟为准。

没有办成的，答复是 application/problem+json（RFC 9457）：code 给程序看，长期不变；detail 给人看，说明接下来怎么办。网址不支持的方法答复 405（method-not-allowed），Allow 列出可用的方法。

县政协登记的网站（committee.origins）可以跨域调用；/healthz、/embed 和公开的履职进度任何网站都可以读取。`

const header = (description: string, schema: oas31.SchemaObject = { type: 'string' }): oas31.HeaderObject => ({
  description,
  schema,
})
const HEADERS: Record<string, oas31.HeaderObject> = {
  'Liaison-Today': header('今天，按县政协所在的时区', { type: 'string', format: 'date' }),
  'X-Request-Id': header('这次请求的编号，服务器日志按它查找'),
  ETag: header('这一版内容的标记；下次放在 If-None-Match 里，没有变化就答复 304'),
  'Retry-After': header('等候多少秒后再试', { type: 'integer', minimum: 0 }),
  'WWW-Authenticate': header('需要怎样的凭证', { const: 'Bearer' }),
}
const headersNamed = (...names: string[]): oas31.HeadersObject =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

/** Describes calls by what parses their requests. */
export function openApiOf(routes: readonly Route[]): OpenApi {
  const paths: ZodOpenApiPathsObject = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) }
  }
  const document = createDocument({
    openapi: '3.1.1',
    info: {
      title: '履职联络平台接口',
      version: manifest.version,
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    'x-problem-codes': PROBLEM_CODES,
    tags: Object.keys(CHAPTERS).map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(NAMED_SCHEMAS).map(([name, { schema }]) => [name, schema])),
      headers: HEADERS,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: '登录得到的凭证（token）' },
      },
    },
  })
  const made = document.components?.schemas ?? {}
  const named = Object.entries(NAMED_SCHEMAS).map(([name, { title }]) => [name, { title, ...made[name] }])
  const others = Object.entries(made).filter(([name]) => !(name in NAMED_SCHEMAS))
  return { ...document, components: { ...document.components, schemas: Object.fromEntries([...named, ...others]) } }
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { path, who, summary, description, query } = route
  return {
    tags: [chapterOf(path)],
    operationId: operationIdOf(route),
    summary,
    ...(description !== undefined && { description }),
    'x-who': who,
    security: securityOf(route),
    requestParams: {
      path: z.strictObject(Object.fromEntries(namesIn(path).map((name) => [name, BRACES[name] ?? idSchema]))),
      ...(query && { query: query as unknown as z.ZodObject }),
      ...(304 in route.answers && {
        header: z.strictObject({ 'If-None-Match': z.string().optional().describe('手里那一版的 ETag') }),
      }),
    },
    ...bodyOf(route),
    responses: { ...answersOf(route), ...problemAnswersOf(route) },
  }
}

function bodyOf({ body, bytes, largest = LARGEST_BODY }: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  const description = `最多 ${largest < LARGEST_BODY ? `${largest / 1024} KB` : `${largest / 1024 / 1024} MB`}`
  if (!body && !bytes) return {}
  const content = {
    ...(body && { 'application/json': { schema: body } }),
    ...Object.fromEntries((bytes ?? []).map((type) => [type, {}])),
  }
  return { requestBody: { required: true, description, content } }
}

function answersOf({ answers }: Route): ZodOpenApiOperationObject['responses'] {
  const tagged = 304 in answers ? ['ETag'] : []
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, type }]) => {
      const media = type ?? (schema && 'application/json')
      const content = media && { content: { [media]: schema ? { schema } : {} } }
      return [status, { description, headers: headersNamed('Liaison-Today', 'X-Request-Id', ...tagged), ...content }]
    }),
  )
}

function problemAnswersOf(route: Route): Record<string, oas31.ResponseObject> {
  const byStatus = new Map<number, ProblemCodeName[]>()
  for (const code of problemsOf(route)) {
    for (const status of PROBLEM_CODES[code].status) byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  const problem = { $ref: `${SCHEMAS}Problem` }
  return Object.fromEntries(
    [...byStatus]
      .sort(([one], [other]) => one - other)
      .map(([status, codes]) => [
        String(status),
        {
          description: codes.map((code) => `${code}：${PROBLEM_CODES[code].means}`).join('；'),
          headers: headersNamed(
            'Liaison-Today',
            'X-Request-Id',
            ...(status === 401 ? ['WWW-Authenticate'] : []),
            ...(status === 429 || status === 503 ? ['Retry-After'] : []),
          ),
          content: {
            'application/problem+json': {
              schema: { allOf: [problem, { type: 'object', properties: { code: { type: 'string', enum: codes } } }] },
            },
          },
        },
      ]),
  )
}

const SECURITY: Readonly<Record<Who, oas31.SecurityRequirementObject[]>> = {
  all: [],
  public: [{}, { bearer: [] }],
  'signed-in': [{ bearer: [] }],
  county: [{ bearer: [] }],
}

const securityOf = (route: Route): oas31.SecurityRequirementObject[] =>
  route.who === 'all' && asksWho(route) ? [{ bearer: [] }] : SECURITY[route.who]

/** The names in the braces of a path. */
export const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)

const stepsOf = (path: string): string[] =>
  path
    .replace(C, '')
    .split('/')
    .filter((step) => step && !step.startsWith('{'))

function chapterOf(path: string): string {
  const [first = ''] = path.startsWith(`${C}/`) ? stepsOf(path) : []
  return Object.entries(CHAPTERS).find(([, steps]) => steps.includes(first))?.[0] ?? '服务'
}

/** `getGroupsQuota` for `GET /v1/committees/{c}/groups/{g}/quota`. */
function operationIdOf({ method, path }: Route): string {
  const words = stepsOf(path).flatMap((step) => step.split(/[^A-Za-z0-9]+/))
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
