import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Logger, openLog, told } from '../src/http/operations/log.ts'
import { Hub, importLedger, openStore, serve } from '../src/index.ts'
import { county, entry, openCounty } from './county.ts'
import { readEvents } from './events.ts'

const C = '/v1/committees/shili'
const NOW = Date.parse('2012-06-30T04:00:00.000Z')
const work = (id: string) =>
  entry(`works/${id}`, { id, kind: 'info-report', group: 'g-01', date: '2012-06-01', title: '一' })

/** A log that keeps its lines. */
function keptLog() {
  const lines: Record<string, unknown>[] = []
  const logger = openLog('debug', { write: (line) => lines.push(JSON.parse(line)) })
  return { lines, logger }
}

const SILENT: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** The county, listening on a port of its own. */
async function serveCounty({
  now = () => NOW,
  logger = SILENT,
  ...options
}: Partial<Parameters<typeof serve>[0]> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'liaison-serve-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const hub = await Hub.open(await openStore(dir), { now })
  await importLedger(hub, county)
  const code = await hub.issueAccess('shili', { role: 'county' })
  await hub.close()
  const start = async () => {
    const serving = await serve({ dir, port: 0, now, logger, ...options })
    onTestFinished(() => serving.stop({ graceMs: 0 }))
    return serving
  }
  const serving = await start()
  const json = { 'Content-Type': 'application/json' }
  const ask = (path: string, init: RequestInit = {}) => fetch(`${serving.url}${path}`, init)
  const signIn = await ask(`${C}/sign-in`, { method: 'POST', headers: json, body: JSON.stringify({ code }) })
  const headers = { Authorization: `Bearer ${((await signIn.json()) as { token: string }).token}` }
  const write = (entries: unknown[]) =>
    ask(`${C}/entries`, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ entries }) })
  return { dir, serving, ask, headers, write, start }
}

describe('the log', () => {
  test('has a line for each request: by whom nobody learns, nor about what', async () => {
    const { lines, logger } = keptLog()
    const opened = await openCounty({ options: { logger } })
    const { headers } = await opened.get('own', 'groups/g-01/quota?asOf=2012-06-29')
    await opened.write('own', [work('secret-work')])
    await opened.get('own', 'entries?about=members%2Fm1')
    await opened.ask('/nowhere/138-0000-0000')
    await opened.ask('/healthz', { headers: { 'X-Forwarded-For': '203.0.113.7' } })
    const requests = lines.filter(({ msg }) => msg === 'request')
    expect(requests.map(({ level, method, route, status }) => [level, method, route, status])).toEqual([
      ['info', 'POST', `/v1/committees/{c}/sign-in`, 200],
      ['info', 'GET', '/v1/committees/{c}/groups/{g}/quota', 200],
      ['info', 'POST', '/v1/committees/{c}/entries', 200],
      ['info', 'GET', '/v1/committees/{c}/entries', 200],
      ['info', 'GET', 'none', 404],
      ['debug', 'GET', '/healthz', 200],
    ])
    expect(requests[1]).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      requestId: headers.get('X-Request-Id'),
      method: 'GET',
      route: '/v1/committees/{c}/groups/{g}/quota',
      status: 200,
      ms: expect.any(Number),
      msg: 'request',
    })
    const text = JSON.stringify(lines)
    const token = (await opened.as('own')).Authorization?.split(' ')[1] ?? ''
    for (const secret of [token, opened.codes.own, 'g-01', 'm1', '2012-06-29', 'secret-work', '138-', '203.0.113.7']) {
      expect(text).not.toContain(secret)
    }
  })

  test('tells of an error where it happened, and nothing that it quotes', () => {
    const caught = (read: () => unknown): Error => {
      try {
        read()
      } catch (error) {
        return error as Error
      }
      throw new Error('nothing was thrown')
    }
    const broken = caught(() => JSON.parse('{"name":"张三"'.padEnd(20, 'x')))
    expect(JSON.stringify(told(broken))).not.toContain('张三')
    expect(told(broken)).toEqual({ name: 'SyntaxError', stack: expect.any(Array) })
    expect(JSON.stringify(told(broken))).toContain('operations.test.ts')
    const wrapped = new TypeError('the store failed', { cause: broken })
    expect(told(wrapped)).toMatchObject({
      name: 'TypeError',
      message: 'the store failed',
      cause: { name: 'SyntaxError' },
    })
    expect(JSON.stringify(told(wrapped))).not.toContain('张三')
  })

  test('finds a failure by the number that the answer names', async () => {
    const { lines, logger } = keptLog()
    const { ask, as, store } = await openCounty({ options: { logger } })
    const headers = { ...(await as('county')), 'X-Request-Id': '7f3c1e0a-0000-4000-8000-0123456789ab' }
    store.session = () => Promise.reject(new Error('broken inside'))
    const answer = await ask('chain', { headers })
    expect(answer.headers.get('X-Request-Id')).toBe(headers['X-Request-Id'])
    expect(answer.body).toMatchObject({ status: 500, requestId: headers['X-Request-Id'] })
    const failed = lines.find(({ msg }) => msg === 'request failed')
    expect(failed).toMatchObject({
      level: 'error',
      requestId: headers['X-Request-Id'],
      route: '/v1/committees/{c}/chain',
      error: { name: 'Error', message: 'broken inside' },
    })
  })

  test.each([
    '',
    'short',
    '110101199003070000',
    'x'.repeat(65),
    'has spaces in it, and more',
    '张三张三张三张三张三张三张三',
  ])('a number like “%s” is not taken over', async (sent) => {
    const { ask } = await openCounty()
    const { headers } = await ask('/healthz', { headers: { 'X-Request-Id': encodeURIComponent(sent).slice(0, 65) } })
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})

describe('the figures', () => {
  test('count requests by route, entries and batches, and what waits', async () => {
    const { ask, get, write } = await openCounty()
    await write('own', [work('a'), work('b')])
    await get('own', 'chain')
    const { text, headers } = await ask('/metrics')
    expect(headers.get('Content-Type')).toMatch(/^text\/plain/)
    const lines = text.split('\n')
    expect(lines).toContain(
      'liaison_http_requests_total{method="POST",route="/v1/committees/{c}/entries",status="2xx"} 1',
    )
    expect(lines).toContain('liaison_http_requests_total{method="GET",route="/v1/committees/{c}/chain",status="4xx"} 1')
    expect(lines).toContain(
      'liaison_http_request_duration_seconds_count{method="GET",route="/v1/committees/{c}/chain"} 1',
    )
    expect(lines).toContain('liaison_batch_entries_bucket{le="2"} 1')
    expect(lines).toContain('liaison_entries_waiting 0')
    expect(lines).toContain('liaison_streams_open 0')
    // The county itself was imported beforehand, by the same hub.
    expect(Number(/^liaison_entries_appended_total (\d+)$/m.exec(text)?.[1])).toBeGreaterThanOrEqual(2)
    expect(text).toMatch(/^process_cpu_seconds_total /m)
    expect(text).not.toMatch(/shili|g-01/)
  })

  test('are for this machine alone', async () => {
    const { ask } = await openCounty()
    for (const name of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP']) {
      const { body } = await ask('/metrics', { headers: { [name]: '127.0.0.1' } })
      expect(body).toMatchObject({ status: 404, code: 'not-found' })
    }
    const { app } = await openCounty()
    const incoming = { socket: { remoteAddress: '203.0.113.7' } }
    expect((await app.request('/metrics', {}, { incoming } as never)).status).toBe(404)
  })
})

describe('readiness', () => {
  test('asks the database', async () => {
    const { ask, store } = await openCounty()
    store.ping = () => Promise.reject(new Error('away'))
    expect((await ask('/healthz')).status).toBe(200)
    expect((await ask('/readyz')).body).toMatchObject({ status: 500 })
  })
})

describe('stopping', () => {
  test('finishes the write in flight, tells newcomers, ends the streams, and keeps what was acknowledged', async () => {
    const { serving, ask, headers, write, start } = await serveCounty()
    const events = readEvents(await ask(`${C}/stream`, { headers }))
    await events.next()
    const { store } = serving.hub
    const keep = store.write.bind(store)
    let goOn = () => {}
    const inFlight = new Promise<void>((isThere) => {
      store.write = async (committee, work) => {
        isThere()
        await new Promise<void>((resolve) => {
          goOn = resolve
        })
        return keep(committee, work)
      }
    })
    const writing = write([work('in-flight')])
    await inFlight
    const stopped = serving.stop()
    expect((await events.find(({ event }) => event === 'end')).data).toBe('{"code":"stopping"}')
    expect(await events.next()).toBeUndefined()
    for (const path of [`${C}/chain`, '/readyz', '/nowhere']) {
      const refused = await ask(path, { headers })
      expect(await refused.json()).toMatchObject({ status: 503, code: 'stopping', requestId: expect.any(String) })
      expect(refused.headers.get('Connection')).toBe('close')
      expect(refused.headers.get('Retry-After')).toBe('5')
    }
    expect((await ask('/healthz')).status).toBe(200)
    goOn()
    const answer = await writing
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Connection')).toBe('close')
    const [receipt] = ((await answer.json()) as { receipts: { id: string; seq: number }[] }).receipts
    await stopped
    await expect(ask('/healthz')).rejects.toThrow()
    const again = await start()
    const [last] = await again.hub.store.entries('shili', { after: (receipt?.seq ?? 0) - 1, limit: 9 })
    expect(last?.id).toBe(receipt?.id)
  })

  test('waits no longer than it may for a request that does not end, and can be hurried', async () => {
    const { serving } = await serveCounty()
    const socket = await openSocket(serving.port)
    socket.write(
      `POST ${C}/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{`,
    )
    await pause(200)
    let isOver = false
    const stopped = serving.stop({ graceMs: 60_000 }).then(() => {
      isOver = true
    })
    await pause(200)
    expect(isOver).toBe(false)
    await serving.stop({ graceMs: 0 })
    await stopped
    expect(socket.destroyed || socket.readableEnded || (await closed(socket))).toBe(true)
  })

  test('does not wait for a connection over which nothing was ever asked', async () => {
    const { serving, ask } = await serveCounty({ limits: { headersMs: 300_000, requestMs: 300_000 } })
    const socket = await openSocket(serving.port)
    // By then it has been taken.
    expect((await ask('/healthz')).status).toBe(200)
    await serving.stop({ graceMs: 300_000 })
    expect(socket.destroyed || socket.readableEnded || (await closed(socket))).toBe(true)
  })

  test('goes on over a restart: a follower misses nothing', async () => {
    const { serving, ask, headers, write, start } = await serveCounty()
    const events = readEvents(await ask(`${C}/stream`, { headers }))
    await write([work('before')])
    const { id } = await events.find(({ event }) => event === 'entry')
    await serving.stop()
    const again = await start()
    await again.hub.import('shili', [work('meanwhile')] as never)
    const resumed = readEvents(
      await fetch(`${again.url}${C}/stream`, { headers: { ...headers, 'Last-Event-ID': id ?? '' } }),
    )
    onTestFinished(() => resumed.close())
    expect((await resumed.entries(1))[0]?.about).toBe('works/meanwhile')
  })

  test('an upload that is broken off makes room for the next, and is no failure', async () => {
    const { lines, logger } = keptLog()
    const { serving, ask, headers } = await serveCounty({ logger, limits: { uploads: 1 } })
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const path = `${C}/files/sha256-${createHash('sha256').update(png).digest('hex')}`
    const put = () => ask(path, { method: 'PUT', headers: { ...headers, 'Content-Type': 'image/png' }, body: png })
    const socket = await openSocket(serving.port)
    const frame = [`PUT ${path} HTTP/1.1`, 'Host: x', `Authorization: ${headers.Authorization}`]
    socket.write(`${[...frame, 'Content-Type: image/png', 'Content-Length: 999'].join('\r\n')}\r\n\r\nx`)
    let status = 0
    for (let tries = 0; tries < 100 && status !== 503; tries += 1) {
      status = (await put()).status
      await pause(25)
    }
    expect(status).toBe(503)
    socket.destroy()
    for (let tries = 0; tries < 100 && status === 503; tries += 1) {
      await pause(25)
      status = (await put()).status
    }
    expect([201, 204]).toContain(status)
    expect(lines.filter(({ msg }) => msg === 'request failed')).toEqual([])
  })

  test('a stream is given up when its reader hangs up', async () => {
    const { ask, headers } = await serveCounty()
    const figure = async () => Number(/^liaison_streams_open (\d+)$/m.exec(await (await ask('/metrics')).text())?.[1])
    const gone = new AbortController()
    await readEvents(await ask(`${C}/stream`, { headers, signal: gone.signal })).next()
    expect(await figure()).toBe(1)
    gone.abort()
    for (let tries = 0; tries < 100 && (await figure()) > 0; tries += 1) await pause(25)
    expect(await figure()).toBe(0)
  })
})

describe('a clock that went backwards', () => {
  test('by more than five minutes keeps the hub from starting', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'liaison-clock-'))
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
    const hub = await Hub.open(await openStore(dir), { now: () => NOW })
    await importLedger(hub, county)
    await hub.close()
    const late = { name: 'StoreError', code: 'clock-backwards' }
    const at = (minutes: number) => ({ dir, port: 0, logger: SILENT, now: () => NOW - minutes * 60_000 })
    await expect(serve(at(6))).rejects.toMatchObject(late)
    // The directory was let go of.
    const store = await openStore(dir)
    await expect(Hub.open(store, { ...at(6), committeesInMemory: 0 })).rejects.toMatchObject(late)
    await store.close()
    await (await serve(at(5))).stop()
  })

  test('while it runs stops the writing, not the reading, until it is set right', async () => {
    const { clock, write, get } = await openCounty()
    clock.now -= 6 * 60_000
    expect((await write('own', [work('a')])).body).toMatchObject({ status: 503, code: 'clock-backwards' })
    expect((await get('own', 'ledger')).status).toBe(200)
    clock.now += 6 * 60_000
    expect((await write('own', [work('a')])).status).toBe(200)
  })
})

function openSocket(port: AddressInfo['port']): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.on('error', reject)
    onTestFinished(() => {
      socket.destroy()
    })
  })
}

const closed = (socket: Socket): Promise<boolean> =>
  new Promise((resolve) => {
    socket.resume().once('close', () => resolve(true))
  })
