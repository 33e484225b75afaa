import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { hubDescription, type OpenApi } from '../src/http/description.ts'
import { PROBLEM_CODES, type ProblemCode } from '../src/http/problem-codes.ts'
import { type SampleReader, sharedSample, TODAY } from './sample-hub.ts'

const C = '/v1/committees/{c}'
const shared = sharedSample()
let document: OpenApi
let ajv: Ajv2020

beforeAll(async () => {
  const { ask } = shared()
  document = (await (await ask(undefined, '/openapi.json')).json()) as OpenApi
  ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema(document, 'hub')
})

/** What the document says of an answer, a body or a parameter, as a check. */
function checkOf(...steps: (string | number)[]): ValidateFunction {
  const pointer = steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))
  return ajv.compile({ $ref: `hub#/${pointer.map(encodeURIComponent).join('/')}` })
}

const answerCheck = (method: string, path: string, status: number): ValidateFunction =>
  checkOf(
    'paths',
    path,
    method,
    'responses',
    status,
    'content',
    status < 400 ? 'application/json' : 'application/problem+json',
    'schema',
  )

interface Operation {
  operationId: string
  security: object[]
  parameters?: { name: string; in: string; required?: boolean; schema: object; description?: string }[]
  responses: Record<string, { headers: object; content?: Record<string, object> }>
}
const operationsOf = (): { method: string; path: string; operation: Operation }[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method, path, operation: operation as Operation })),
  )
const operation = (method: string, path: string): Operation =>
  operationsOf().find((one) => one.method === method && one.path === path)!.operation

describe('the document', () => {
  test('is valid by the rules of OpenAPI 3.1', async () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const { valid, errors } = await new Validator().validate(
      structuredClone(document) as unknown as Record<string, unknown>,
    )
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
  })

  test('has every call of the hub and nothing else', () => {
    const { app } = shared()
    const answered = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/\*$/, '{file}').replace(/:(\w+)/g, '{$1}')}`)
    const described = operationsOf().map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect(described.sort()).toEqual([...new Set(answered)].sort())
    expect(described).toEqual(
      expect.arrayContaining(['GET /openapi.json', `POST ${C}/imports`, `DELETE ${C}/access/{id}`]),
    )
  })

  test('is made without a hub, and the same', () => {
    expect(JSON.parse(JSON.stringify(hubDescription()))).toEqual(document)
  })

  test('refers only to what is in it, and names each call once', () => {
    const named = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)
    for (const [, pointer = ''] of named) {
      const found = pointer.split('/').reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], document)
      expect(found, pointer).toBeTypeOf('object')
    }
    const ids = operationsOf().map((one) => one.operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('says of every answer which headers it has, and of every path what stands in its braces', () => {
    for (const { path, operation } of operationsOf()) {
      for (const [status, answer] of Object.entries(operation.responses)) {
        expect(Object.keys(answer.headers), `${path} ${status}`).toContain('Liaison-Today')
      }
      const inBraces = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const parameters = operation.parameters?.filter((one) => one.in === 'path') ?? []
      expect(parameters.map(({ name }) => name)).toEqual(inBraces)
      expect(parameters.every(({ required }) => required)).toBe(true)
    }
    const { responses, parameters } = operation('get', `${C}/groups/{g}/quota`)
    expect(Object.keys(responses['200']!.headers)).toContain('ETag')
    expect(parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'If-None-Match' }))
  })

  test('says who needs a token', () => {
    const bearer = [{ bearer: [] }]
    expect(operation('get', '/healthz').security).toEqual([])
    expect(operation('post', `${C}/sign-in`).security).toEqual([])
    expect(operation('post', `${C}/sign-out`).security).toEqual(bearer)
    expect(operation('get', `${C}/charters`).security).toEqual([{}, ...bearer])
    expect(operation('get', `${C}/ledger`).security).toEqual(bearer)
    expect(operation('get', `${C}/access`).security).toEqual(bearer)
  })

  test('names every code a problem may have, with its status', () => {
    // The operator's own calls and the command that publishes are not the hub's over HTTP.
    const rooms = ['access', 'book', 'http', 'hub.ts', 'problem.ts']
    const src = join(import.meta.dirname, '../src')
    const files = rooms.flatMap((room) =>
      room.endsWith('.ts')
        ? [room]
        : readdirSync(join(src, room), { recursive: true }).map((file) => join(room, String(file))),
    )
    const known: Readonly<Record<string, ProblemCode>> = PROBLEM_CODES
    let seen = 0
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const text = readFileSync(join(src, file), 'utf8')
      for (const [, status, code] of text.matchAll(/new Problem\(\s*(\d{3}),\s*'([a-z-]+)'/g)) {
        // Of erasing, which is the operator's.
        if (code === 'unknown-entry') continue
        expect(known[code!]?.status, `${code} in ${file}`).toContain(Number(status))
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(15)
  })
})

describe('what is described is true', () => {
  const answered: [who: SampleReader | undefined, path: string][] = [
    [undefined, '/healthz'],
    [undefined, '/readyz'],
    [undefined, '/openapi.json'],
    [undefined, `${C}/charters`],
    [undefined, `${C}/groups/{g}/quota`],
    ...(['county', 'clerk', 'member'] as const).flatMap((who): [SampleReader, string][] => [
      [who, `${C}/ledger`],
      [who, `${C}/entries`],
      [who, `${C}/assessment`],
      [who, `${C}/explanations`],
    ]),
    ['county', `${C}/chain`],
    ['county', `${C}/access`],
  ]
  test.each(answered)('the answer to %s asking %s', async (who, path) => {
    const { ask, group } = shared()
    const answer = await ask(who, path.replace('{c}', 'sample').replace('{g}', group))
    expect(answer.status).toBe(200)
    const check = answerCheck('get', path, 200)
    check(await answer.json())
    expect(check.errors ?? []).toEqual([])
  })

  test('the answers about days long past, when most of it is over', async () => {
    const { ask } = shared()
    for (const path of ['assessment', 'explanations']) {
      for (const asOf of ['2025-03-31', '2026-12-31', '9999-12-31']) {
        const answer = await ask('county', `${path}?asOf=${asOf}`)
        const check = answerCheck('get', `${C}/${path}`, 200)
        check(await answer.json())
        expect({ path, asOf, status: answer.status, errors: check.errors ?? [] }).toEqual({
          path,
          asOf,
          status: 200,
          errors: [],
        })
      }
    }
  })

  test('a file of another kind, a field or a value that is not described is none of it', () => {
    const check = checkOf('components', 'schemas', 'TestVerdict')
    const verdict = { test: 'plenary-leave', count: 0, limit: 1, status: 'clear', evidence: [] }
    expect(check(verdict)).toBe(true)
    for (const wrong of [{ more: 1 }, { status: 'fine' }, { count: -1 }, { evidence: undefined }]) {
      expect(check(JSON.parse(JSON.stringify({ ...verdict, ...wrong })))).toBe(false)
    }
  })

  const problems: [who: SampleReader | undefined, path: string, status: number][] = [
    [undefined, `${C}/ledger`, 401],
    ['clerk', `${C}/chain`, 403],
    ['county', `${C}/assessment?asOf=2012-02-30`, 400],
    ['county', `${C}/assessment?group=none`, 404],
    ['county', `${C}/explanations?asOf=1900-01-01`, 404],
  ]
  test.each(problems)('the problem of %s asking %s', async (who, path, status) => {
    const answer = await shared().ask(who, path.replace('{c}', 'sample'))
    expect(answer.status).toBe(status)
    const check = answerCheck('get', path.split('?')[0]!, status)
    check(await answer.json())
    expect(check.errors ?? []).toEqual([])
  })

  test('the answers to a spreadsheet: looked at, taken in, refused', async () => {
    const { ask, ledger } = shared()
    const [member] = ledger.members
    const same = `姓名,编号,民族\n${member!.name},${member!.id},\n合计,,\n`
    const sent = (query: string, body: string) =>
      ask('county', `imports?kind=roster${query}`, { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body })
    const fits = async (answer: Response, status: number, check: ValidateFunction) => {
      const body = await answer.json()
      check(body)
      expect({ status: answer.status, errors: check.errors ?? [] }).toEqual({ status, errors: [] })
      return body
    }
    const account = checkOf('components', 'schemas', 'SheetAccount')
    const faulty = '姓名,任职时间,联络组\n新人,2012-02-30,新组\n'
    expect(await fits(await sent('&preview=true', same), 200, account)).toMatchObject({ records: 0, faults: [] })
    expect(await fits(await sent('&preview=true', faulty), 200, account)).toMatchObject({ faults: [{ column: 'B' }] })
    expect(await fits(await sent('', same), 200, account)).toMatchObject({ records: 0, unresolved: [] })
    await fits(await sent('', same), 200, answerCheck('post', `${C}/imports`, 200))
    await fits(await sent('', faulty), 422, answerCheck('post', `${C}/imports`, 422))
    await fits(await sent('&group=none', same), 404, answerCheck('post', `${C}/imports`, 404))
    const { content } = (operation('post', `${C}/imports`) as unknown as { requestBody: { content: object } })
      .requestBody
    expect(Object.keys(content)).toEqual(expect.arrayContaining(['application/json', 'text/csv']))
  })

  test('what the document says of a parameter is what is read', async () => {
    const asked: [path: string, name: string, values: (string | number)[]][] = [
      ['assessment', 'asOf', [TODAY, '2024-02-29', '2023-02-29', '2026-6-18', '', 'today']],
      ['entries', 'limit', [1, 1000, 0, 1001, 1.5, -1]],
      [
        'entries',
        'about',
        ['committee', 'works/w1', 'attendance/a/b', 'attendance/a', 'works/', 'works/a b', 'posts/x'],
      ],
    ]
    for (const [path, name, values] of asked) {
      const { parameters = [] } = operation('get', `${C}/${path}`)
      const check = ajv.compile(parameters.find((one) => one.name === name)!.schema)
      for (const value of values) {
        const { status } = await shared().ask('county', `${path}?${name}=${encodeURIComponent(value)}`)
        expect({ name, value, read: status !== 400 }).toEqual({ name, value, read: check(value) })
      }
    }
  })

  test('what the document says of an entry is what is read', async () => {
    const { ask } = shared()
    const check = checkOf('paths', `${C}/entries`, 'post', 'requestBody', 'content', 'application/json', 'schema')
    const group = { id: 'g-new', name: '新组', kind: 'township', formed: '2026-01-01' }
    const good = { id: 'e', about: 'groups/g-new', at: '2026-06-18T09:00:00+08:00', value: group }
    const wrong: object[] = [
      { id: 'e e' },
      { id: 'x'.repeat(65) },
      { about: 'groups' },
      { at: '2026-06-18' },
      { at: '2026-02-30T09:00:00Z' },
      { sees: '' },
      { sees: null },
      { value: 7 },
      { value: [] },
      { value: undefined },
      { value: { ...group, kind: 'village' } },
      { value: { ...group, formed: '2026-02-30' } },
      { value: { ...group, name: '' } },
      { value: { ...group, more: true } },
      { more: 1 },
    ]
    const send = async (entry: object): Promise<{ described: boolean; read: boolean }> => {
      const body = JSON.parse(JSON.stringify({ entries: [entry] }))
      const headers = { 'Content-Type': 'application/json' }
      const { status } = await ask('county', 'entries', { method: 'POST', headers, body: JSON.stringify(body) })
      return { described: check(body) as boolean, read: status !== 400 }
    }
    for (const more of wrong) {
      expect({ more, ...(await send({ ...good, ...more })) }).toEqual({ more, described: false, read: false })
    }
    expect(await send(good)).toEqual({ described: true, read: true })
  })
})
