import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Quota } from '@liaison-kit/core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createApp } from '../src/index.ts'
import { county, entry, openCounty, sharedCounty, type Who } from './county.ts'

const C = '/v1/committees/shili'
const EXPOSED = 'Liaison-Today, ETag, Retry-After, X-Request-Id'
const TOWN = 'https://town.example'
const work = { id: 'new', kind: 'info-report', group: 'g-01', date: '2012-06-01', title: '一' }

describe('over HTTP', () => {
  const shared = sharedCounty()

  test('it says that it is there', async () => {
    const { ask } = shared()
    expect((await ask('/healthz')).body).toEqual({ status: 'ok', service: 'liaison-hub', version: expect.any(String) })
    expect((await ask('/readyz')).body).toEqual({ status: 'ready' })
  })

  const refused: [what: string, path: string, init: RequestInit, status: number, code: string][] = [
    ['a path there is not', '/nowhere', {}, 404, 'not-found'],
    ['a committee there is not', '/v1/committees/other/charters', {}, 404, 'unknown-committee'],
    ['a path under a committee', `${C}/nowhere`, {}, 404, 'not-found'],
    ['a method', `${C}/ledger`, { method: 'DELETE' }, 405, 'method-not-allowed'],
    ['a method', '/healthz', { method: 'POST' }, 405, 'method-not-allowed'],
    ['no token', `${C}/ledger`, {}, 401, 'not-signed-in'],
    ['a wrong scheme', `${C}/ledger`, { headers: { Authorization: 'Basic eDp5' } }, 401, 'not-signed-in'],
    ['an unknown token', `${C}/ledger`, { headers: { Authorization: 'Bearer abc' } }, 401, 'session-over'],
    ['a token in the address', `${C}/ledger?token=abc`, {}, 401, 'not-signed-in'],
    ['no content type', `${C}/sign-in`, { method: 'POST', body: '{}' }, 415, 'wrong-content-type'],
    ['a form', `${C}/sign-in`, { method: 'POST', body: new URLSearchParams({ code: 'x' }) }, 415, 'wrong-content-type'],
    ['broken JSON', `${C}/sign-in`, json('{"code":'), 400, 'bad-json'],
    ['no UTF-8', `${C}/sign-in`, json(new Uint8Array([0x22, 0xff, 0x22])), 400, 'bad-json'],
    ['nothing', `${C}/sign-in`, json(''), 400, 'bad-json'],
    ['no object', `${C}/sign-in`, json('null'), 400, 'bad-input'],
    ['another field', `${C}/sign-in`, json('{"code":"x","more":1}'), 400, 'bad-input'],
    ['no text', `${C}/sign-in`, json('{"code":7}'), 400, 'bad-input'],
    ['too much', `${C}/sign-in`, json(`"${'x'.repeat(1024 * 1024)}"`), 413, 'too-large'],
    ['a file there is not', '/embed/none.js', {}, 404, 'not-found'],
  ]
  test.each(refused)('%s: %s', async (_, path, init, status, code) => {
    const { ask } = shared()
    const answer = await ask(path, init)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(answer.body).toMatchObject({ type: 'about:blank', status, code })
    expect(answer.status).toBe(status)
    expect(answer.body.title).toMatch(/[一-龥]/)
    expect(answer.body.detail).toMatch(/[一-龥].*。$/)
    expect(answer.headers.get('Liaison-Today')).toBe('2012-06-30')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('Content-Security-Policy') ?? path).toContain(
      path.startsWith('/embed') ? path : "default-src 'none'",
    )
    if (status === 401) expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer')
    if (status === 405) expect(answer.headers.get('Allow')).toMatch(/GET/)
  })

  test('a body whose length nobody told is watched while it is read', async () => {
    const { ask, as } = await openCounty()
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(0x20))
      },
    })
    const init = { ...json(endless), duplex: 'half' } as RequestInit
    const answer = await ask(`${C}/entries`, { ...init, headers: { ...init.headers, ...(await as('own')) } })
    expect(answer.body).toMatchObject({ status: 413, code: 'too-large' })
    expect(sent).toBeLessThan(2 * 1024 * 1024)
  })

  test('what is read comes packed to whoever takes that in', async () => {
    const { app, as } = await openCounty()
    const headers = { ...(await as('own')), 'Accept-Encoding': 'gzip' }
    const packed = await app.request(`${C}/ledger`, { headers })
    expect(packed.headers.get('Content-Encoding')).toBe('gzip')
    const text = gunzipSync(await packed.arrayBuffer()).toString()
    const plain = await app.request(`${C}/ledger`, { headers: await as('own') })
    expect(plain.headers.get('Content-Encoding')).toBeNull()
    expect(text).toBe(await plain.text())
  })

  test('a batch holds five hundred entries and no more', async () => {
    const { write } = await openCounty()
    const batch = Array.from({ length: 501 }, (_, index) => entry(`works/w-${index}`, { ...work, id: `w-${index}` }))
    expect((await write('own', batch)).body).toMatchObject({ status: 413, code: 'too-many-entries' })
    expect((await write('own', batch.slice(1))).body.receipts).toHaveLength(500)
  })

  const questions: [who: Who, path: string, status: number, fault: string][] = [
    ['county', 'assessment?asOf=2012-02-30', 400, 'asOf'],
    ['county', 'assessment?asOf=yesterday', 400, 'asOf'],
    ['county', 'assessment?term=t9', 404, 'term'],
    ['county', 'assessment?group=g-09', 404, 'group'],
    ['county', 'assessment?asOf=1999-01-01', 404, 'term'],
    ['county', 'assessment?asof=2012-06-30', 400, 'asof'],
    ['county', 'ledger?knownOn=2012', 400, 'knownOn'],
    ['county', 'entries?after=-1', 400, 'after'],
    ['county', 'entries?limit=0', 400, 'limit'],
    ['county', 'entries?limit=1001', 400, 'limit'],
    ['county', 'entries?about=nothing', 400, 'about'],
    ['nobody', 'groups/g-01/quota?asOf=2012-13-01', 400, 'asOf'],
    ['nobody', 'groups/g-09/quota', 404, 'group'],
  ]
  test('a question that makes no sense is answered by what is wrong with it', async () => {
    const { get } = shared()
    for (const [who, path, status, fault] of questions) {
      const { body } = await get(who, path)
      expect({ path, status: body.status, fault: body.faults?.[0]?.path }).toEqual({ path, status, fault })
    }
  })

  test('the day is the committee’s, on every answer', async () => {
    const { ask, write, clock } = await openCounty()
    await write('county', [entry('committee', { ...county.committee, zone: 'America/New_York' })])
    clock.now = Date.parse('2012-07-01T02:00:00Z')
    expect((await ask('charters')).headers.get('Liaison-Today')).toBe('2012-06-30')
    expect((await ask('nowhere')).headers.get('Liaison-Today')).toBe('2012-06-30')
    expect((await ask('/healthz')).headers.get('Liaison-Today')).toBe('2012-07-01')
  })

  test('the chain is for the county', async () => {
    const { get } = shared()
    expect((await get('own', 'chain')).body).toMatchObject({ status: 403, code: 'not-allowed' })
  })

  test('what goes wrong inside is logged, not told', async () => {
    const { store, get, logged } = await openCounty()
    store.session = () => Promise.reject(new Error('secret inside'))
    const { body } = await get('county', 'chain')
    expect(body).toMatchObject({ status: 500, code: 'internal' })
    expect(JSON.stringify(body)).not.toContain('secret inside')
    expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(logged).toEqual([
      'request failed',
      {
        requestId: body.requestId,
        method: 'GET',
        route: '/v1/committees/{c}/chain',
        error: new Error('secret inside'),
      },
    ])
  })
})

describe('the public quota', () => {
  test('counts and days without signing in, and 304 until something changes', async () => {
    const { ask, write, clock } = await openCounty()
    const first = await ask('groups/g-01/quota?asOf=2012-06-30')
    const quota = JSON.parse(first.text) as Quota
    expect(quota).toMatchObject({
      format: 'liaison-quota/1',
      asOf: '2012-06-30',
      madeAt: '2012-06-30T04:00:00.000Z',
      committee: { id: 'shili', name: '示例县政协' },
      group: { id: 'g-01', name: '第一联络组', kind: 'township' },
      term: 't1',
    })
    expect(quota.duties.length).toBeGreaterThan(0)
    expect(JSON.stringify(quota)).not.toMatch(/evidence|w-own|m1|甲/)
    expect(first.headers.get('Cache-Control')).toBe('no-cache')
    const etag = first.headers.get('ETag') ?? ''
    clock.now += 60_000
    const again = await ask('groups/g-01/quota?asOf=2012-06-30', { headers: { 'If-None-Match': `"other", ${etag}` } })
    expect({ status: again.status, text: again.text, etag: again.headers.get('ETag') }).toEqual({
      status: 304,
      text: '',
      etag,
    })
    await write('own', [entry('works/new', work)])
    const changed = await ask('groups/g-01/quota?asOf=2012-06-30', { headers: { 'If-None-Match': etag } })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('ETag')).not.toBe(etag)
    expect(JSON.parse(changed.text).madeAt).toBe('2012-06-30T04:01:00.000Z')
  })

  test('without a day it is today’s', async () => {
    const { ask, clock } = await openCounty()
    expect((await ask('groups/g-01/quota')).body.asOf).toBe('2012-06-30')
    clock.now += 86_400_000
    expect((await ask('groups/g-01/quota')).body.asOf).toBe('2012-07-01')
  })

  test('where the committee is not public it takes a session of the group or the county, and so do the charters', async () => {
    const { public: _, ...committee } = county.committee
    const { get } = await openCounty({ ledger: { ...county, committee } })
    const statuses: Record<string, number[]> = {}
    for (const who of ['county', 'own', 'foreign', 'nobody'] as const) {
      statuses[who] = [(await get(who, 'groups/g-01/quota')).status, (await get(who, 'charters')).status]
    }
    expect(statuses).toEqual({ county: [200, 200], own: [200, 200], foreign: [404, 200], nobody: [401, 401] })
  })

  test('the charters are given whole', async () => {
    const { ask } = await openCounty()
    const { body } = await ask('charters')
    expect(body.charters).toHaveLength(1)
    expect(body.charters[0]).toMatchObject({ format: 'liaison-charter/1', id: 'shache-2012' })
  })
})

describe('other origins', () => {
  const shared = sharedCounty()
  const preflight = (origin: string, method = 'GET'): RequestInit => ({
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': 'authorization',
    },
  })
  const allowed = (headers: Headers) => headers.get('Access-Control-Allow-Origin')

  test.each([
    ['/healthz', '*', '*'],
    ['/embed/none.js', '*', '*'],
    [`${C}/groups/g-01/quota`, '*', '*'],
    [`${C}/ledger`, TOWN, null],
    [`${C}/charters`, TOWN, null],
    [`${C}/sign-in`, TOWN, null],
    ['/v1/committees/other/ledger', null, null],
    ['/nowhere', null, null],
  ])('%s answers a listed one %s, another %s', async (path, listed, other) => {
    const { ask } = shared()
    for (const [origin, expected] of [
      [TOWN, listed],
      ['https://other.example', other],
    ] as const) {
      const asked = await ask(path, { headers: { Origin: origin } })
      expect(allowed(asked.headers)).toBe(expected)
      if (expected) expect(asked.headers.get('Access-Control-Expose-Headers')).toBe(EXPOSED)
      const before = await ask(path, preflight(origin))
      expect([before.status, allowed(before.headers)]).toEqual(expected ? [204, expected] : [403, null])
      if (expected) expect(before.headers.get('Access-Control-Allow-Headers')).toContain('Authorization')
      if (expected === TOWN) expect(asked.headers.get('Vary')).toMatch(/^Origin\b/)
    }
  })

  test('a page that is not listed may not write, though it has a token', async () => {
    const { post, as, get } = await openCounty()
    const before = (await get('county', 'chain')).body
    const body = { entries: [entry('works/new', work)] }
    for (const origin of ['https://other.example', 'null', 'http://town.example', 'nonsense']) {
      const refused = await post('entries', body, { ...(await as('own')), Origin: origin })
      expect(refused.body).toMatchObject({ status: 403, code: 'origin-not-listed' })
      expect(allowed(refused.headers)).toBeNull()
    }
    expect((await get('county', 'chain')).body).toEqual(before)
    const listed = await post('entries', body, { ...(await as('own')), Origin: TOWN })
    expect([listed.status, allowed(listed.headers)]).toEqual([200, TOWN])
    // What is wrong is told to a listed page too: it can only show what it may read.
    const wrong = await post('sign-in', { code: 'x' }, { Origin: TOWN })
    expect([wrong.status, allowed(wrong.headers)]).toEqual([401, TOWN])
  })

  test('the hub’s own pages may, directly or behind a proxy', async () => {
    const { post, as } = await openCounty()
    const own = [
      { Host: 'hub.example:8787', Origin: 'http://hub.example:8787' },
      { Host: 'hub.example', Origin: 'https://hub.example' },
      { Host: '127.0.0.1:8787', 'X-Forwarded-Host': 'www.town.example', Origin: 'https://www.town.example' },
    ]
    for (const headers of own) {
      const { status } = await post(
        'entries',
        { entries: [entry('works/new', work)] },
        { ...(await as('own')), ...headers },
      )
      expect(status).toBe(200)
    }
    const other = await post('sign-in', { code: 'x' }, { Host: 'hub.example', Origin: 'https://hub.example:444' })
    expect(other.status).toBe(403)
  })
})

describe('the drop-in files', () => {
  const shared = sharedCounty()
  const openFiles = async () => {
    const { hub } = shared()
    const dir = mkdtempSync(join(tmpdir(), 'liaison-embed-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    mkdirSync(join(dir, 'embed', 'lang'), { recursive: true })
    writeFileSync(join(dir, 'embed', 'liaison.js'), '/* 履职 */')
    writeFileSync(join(dir, 'embed', 'lang', 'ug.js'), '/* ug */')
    writeFileSync(join(dir, 'embed', '.hidden'), 'secret')
    writeFileSync(join(dir, 'secret.txt'), 'secret')
    symlinkSync(join(dir, 'secret.txt'), join(dir, 'embed', 'link.txt'))
    return { dir, app: createApp(hub, { embedDir: join(dir, 'embed') }) }
  }

  test('are read with ETag, from any origin', async () => {
    const { app, dir } = await openFiles()
    const first = await app.request('/embed/liaison.js', { headers: { Origin: 'https://any.example' } })
    expect(await first.text()).toBe('/* 履职 */')
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'liaison-today': '2012-06-30',
    })
    const etag = first.headers.get('ETag') ?? ''
    expect((await app.request('/embed/liaison.js', { headers: { 'If-None-Match': etag } })).status).toBe(304)
    expect((await app.request('/embed/lang/ug.js', { method: 'HEAD' })).status).toBe(200)
    writeFileSync(join(dir, 'embed', 'liaison.js'), '/* newer */')
    const newer = await app.request('/embed/liaison.js', { headers: { 'If-None-Match': etag } })
    expect(await newer.text()).toBe('/* newer */')
  })

  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['identity', null, (sent: Uint8Array) => Buffer.from(sent)],
    ['gzip;q=0', null, (sent: Uint8Array) => Buffer.from(sent)],
  ])('are packed as the asker takes them in: %s', async (accepted, packing, unpack) => {
    const { app, dir } = await openFiles()
    const text = '/* 履职 */'.repeat(1000)
    writeFileSync(join(dir, 'embed', 'liaison.js'), text)
    const headers = { 'Accept-Encoding': accepted }
    const answer = await app.request('/embed/liaison.js', { headers })
    const sent = new Uint8Array(await answer.arrayBuffer())
    expect(unpack(sent).toString()).toBe(text)
    expect(answer.headers.get('Content-Encoding')).toBe(packing)
    expect(answer.headers.get('Vary')).toContain('Accept-Encoding')
    expect(sent.length < 500).toBe(packing !== null)
    const seen = { ...headers, 'If-None-Match': answer.headers.get('ETag') ?? '' }
    expect((await app.request('/embed/liaison.js', { headers: seen })).status).toBe(304)
  })

  test('never change under a name with a version; what is not published yet has none', async () => {
    const { app, dir } = await openFiles()
    const kept = async (file: string): Promise<string | null> => {
      writeFileSync(join(dir, 'embed', file), '')
      return (await app.request(`/embed/${file}`)).headers.get('Cache-Control')
    }
    const forGood = 'public, max-age=31536000, immutable'
    expect(await kept('liaison-1.2.3.js')).toBe(forGood)
    expect(await kept('liaison-all-recording-10.0.0.js')).toBe(forGood)
    expect(await kept('liaison-recording-0.0.0.js')).toBe('no-cache')
  })

  test.each([
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'lang/..%5c..%5csecret.txt',
    'link.txt',
    '.hidden',
    'lang',
    'lang/',
    '',
    '/etc/passwd',
    'liaison.js%00',
    '%',
  ])('nothing outside their folder is: %s', async (path) => {
    const { app } = await openFiles()
    const answer = await app.request(`http://hub/embed/${path}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('secret')
  })
})

function json(body: NonNullable<RequestInit['body']>): RequestInit {
  return { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }
}
