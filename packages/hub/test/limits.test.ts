import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Allowance } from '../src/http/operations/allowance.ts'
import { type Serving, serve } from '../src/index.ts'
import { entry, openCounty } from './county.ts'

const C = '/v1/committees/shili'

describe('over a socket', () => {
  let serving: Serving
  let dir: string
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'liaison-limits-'))
    const logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
    const limits = { headersMs: 500, requestMs: 1500, connections: 20 }
    serving = await serve({ dir, port: 0, logger, limits })
  })
  afterAll(async () => {
    await serving.stop({ graceMs: 0 })
    rmSync(dir, { recursive: true, force: true })
  })

  /** What comes back once the other end has hung up. */
  function open(send: string | ((socket: Socket) => void)): Promise<string> {
    return new Promise((resolve, reject) => {
      let text = ''
      const socket = connect(serving.port, '127.0.0.1', () => {
        if (typeof send === 'string') socket.write(send)
        else send(socket)
      })
      const late = setTimeout(() => {
        socket.destroy()
        reject(new Error(`it did not hang up; so far: ${text}`))
      }, 20_000)
      socket.on('data', (data) => {
        text += data
      })
      // It may hang up while something is still being sent.
      socket.on('error', () => {})
      socket.on('close', () => {
        clearTimeout(late)
        resolve(text)
      })
    })
  }
  const trickle = (socket: Socket, text: string) => {
    const drops = setInterval(() => socket.write(text), 100)
    socket.on('close', () => clearInterval(drops))
  }

  test('whoever sends the headers by drops is let go of', async () => {
    const answer = await open((socket) => {
      socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n')
      trickle(socket, 'X-More: 1\r\n')
    })
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('whoever says nothing is let go of', async () => {
    expect(await open(() => {})).toMatch(/^(HTTP\/1\.1 408 |$)/)
  })

  test('whoever sends the body by drops is let go of', async () => {
    const answer = await open((socket) => {
      socket.write(
        `POST ${C}/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n`,
      )
      trickle(socket, ' ')
    })
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/)
  })

  test('a flood of headers is refused', async () => {
    const long = `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`
    expect(await open(long)).toMatch(/^HTTP\/1\.1 431 /)
    const many = `GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${`X-More: ${'x'.repeat(20)}\r\n`.repeat(1000)}\r\n`
    expect(await open(many)).toMatch(/^HTTP\/1\.1 431 /)
  })

  test.each([
    ['whose length is told', { 'Content-Length': String(100 * 1024 * 1024) }],
    ['whose length is not', { 'Transfer-Encoding': 'chunked' }],
  ])('of a body of a hundred megabytes, %s, little is taken', async (_, length) => {
    const piece = Buffer.alloc(65_536, ' ')
    const answer = await new Promise<{ status: number | undefined; sent: number }>((resolve) => {
      let sent = 0
      const asking = request(`${serving.url}/v1/committees/none/sign-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...length },
      })
      asking.on('response', (response) => {
        response.resume()
        resolve({ status: response.statusCode, sent })
        asking.destroy()
      })
      asking.on('error', () => {})
      const more = (): void => {
        if (asking.destroyed || sent >= 100 * 1024 * 1024) return
        sent += piece.length
        if (asking.write(piece)) setImmediate(more)
        else asking.once('drain', more)
      }
      more()
    })
    // There is no such committee, so nothing of the body was wanted.
    expect(answer.status).toBe(404)
    expect(answer.sent).toBeLessThan(20 * 1024 * 1024)
  })

  test('more connections than it may have are closed, and those it has go on', async () => {
    const sockets = await Promise.all(
      Array.from(
        { length: 30 },
        () =>
          new Promise<Socket>((resolve) => {
            const socket = connect(serving.port, '127.0.0.1', () => resolve(socket))
            socket.on('error', () => {})
            socket.resume()
          }),
      ),
    )
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
    })
    await pause(200)
    const open = sockets.filter((socket) => !socket.destroyed && !socket.readableEnded)
    expect(open.length).toBeLessThanOrEqual(20)
    expect(open.length).toBeGreaterThan(0)
    for (const socket of sockets) socket.destroy()
    await pause(100)
    expect((await fetch(`${serving.url}/healthz`)).status).toBe(200)
  })
})

describe('JSON', () => {
  test('that lies very deep is refused as such, wherever it is sent', async () => {
    const { post, as } = await openCounty()
    const deep = (depth: number) => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`
    const headers = await as('county')
    for (const path of ['sign-in', 'entries']) {
      expect((await post(path, deep(66), headers)).body).toMatchObject({ status: 400, code: 'too-deep' })
      expect((await post(path, '['.repeat(10_000), headers)).body).toMatchObject({ status: 400, code: 'too-deep' })
      expect((await post(path, deep(64), headers)).body).toMatchObject({ status: 400, code: 'bad-input' })
    }
  })

  test('is as deep as its brackets outside of texts', async () => {
    const { write } = await openCounty()
    const title = `${'[{'.repeat(90)}\\"\\\\"`
    const work = { id: 'new', kind: 'info-report', group: 'g-01', date: '2012-06-01', title }
    expect((await write('own', [entry('works/new', work)])).status).toBe(200)
  })
})

describe('without signing in', () => {
  const from = (address: string, more: object = {}) => ({ headers: { 'X-Forwarded-For': address, ...more } })
  const limits = { anonymousBurst: 30, anonymousPerSecond: 0.001 }

  test('an address may ask so much, and is told when to come again', async () => {
    const opened = await openCounty({ options: { limits } })
    const { ask } = opened
    for (let asked = 0; asked < 30; asked += 1) {
      expect((await ask('charters', from('203.0.113.7'))).status).toBe(200)
    }
    const refused = await ask('charters', from('203.0.113.7', { Origin: 'https://town.example' }))
    expect(refused.body).toMatchObject({ status: 429, code: 'too-many-requests' })
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    // The page can read it, and what it may ask anyhow is answered.
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('https://town.example')
    expect(refused.headers.get('Liaison-Today')).toBe('2012-06-30')
    expect((await ask('/healthz', from('203.0.113.7'))).status).toBe(200)
    expect((await ask('charters', from('203.0.113.8'))).status).toBe(200)
    // A token that is none opens no back door.
    for (const path of ['charters', '/v1/committees/other/charters', '/openapi.json']) {
      const answer = await ask(path, from('203.0.113.7', { Authorization: 'Bearer none' }))
      expect(answer.body).toMatchObject({ status: 429 })
    }
    expect((await ask('chain', from('203.0.113.7', await opened.as('county')))).status).toBe(200)
    expect((await ask('charters')).status).toBe(200)
  })

  test('what takes an assessment of its own, and trying codes or tokens, is dearer', async () => {
    const { ask } = await openCounty({ options: { limits } })
    const statuses = async (address: string, path: string, init: RequestInit = {}, times = 8) => {
      const found: number[] = []
      for (let asked = 0; asked < times; asked += 1) {
        found.push((await ask(path, { ...init, headers: { ...init.headers, ...from(address).headers } })).status)
      }
      return found
    }
    expect(await statuses('203.0.113.1', 'groups/g-01/quota?asOf=2012-06-30', {}, 4)).toEqual([200, 200, 200, 200])
    expect(await statuses('203.0.113.2', 'groups/g-01/quota?asOf=2012-06-29', {}, 3)).toEqual([200, 429, 429])
    const wrong = { method: 'POST', headers: { 'Content-Type': 'application/json' } }
    const codes: number[] = []
    for (let tried = 0; tried < 8; tried += 1) {
      const body = JSON.stringify({ code: `abc${tried}-wrong` })
      codes.push(...(await statuses('203.0.113.3', 'sign-in', { ...wrong, body }, 1)))
    }
    expect(codes).toEqual([401, 401, 401, 401, 401, 401, 429, 429])
    const token = { headers: { Authorization: 'Bearer guessed' } }
    expect(await statuses('203.0.113.4', 'chain', token)).toEqual([401, 401, 401, 401, 401, 401, 429, 429])
  })
})

describe('an allowance', () => {
  test('is spent, fills up again, and never beyond what it was', () => {
    let now = 0
    const allowance = new Allowance({ burst: 10, perSecond: 2 }, () => now)
    expect([allowance.spend('a', 8), allowance.spend('a', 8), allowance.spend('b', 8)]).toEqual([0, 3, 0])
    now += 2999
    expect(allowance.spend('a', 8)).toBe(1)
    now += 1
    expect(allowance.spend('a', 8)).toBe(0)
    now += 3_600_000
    expect([allowance.spend('a', 10), allowance.spend('a', 1)]).toEqual([0, 1])
  })

  test('is shared by the addresses of one IPv6 network', () => {
    const allowance = new Allowance({ burst: 1, perSecond: 1 }, () => 0)
    expect(allowance.spend('2001:db8:1:2::1', 1)).toBe(0)
    expect(allowance.spend('2001:0DB8:1:2:ffff::9', 1)).toBe(1)
    expect(allowance.spend('2001:db8:1:3::1', 1)).toBe(0)
    expect(allowance.spend('::1', 1)).toBe(0)
    expect(allowance.spend('::', 1)).toBe(1)
  })

  test('remembers ten thousand addresses and no more', () => {
    const allowance = new Allowance({ burst: 1, perSecond: 1 }, () => 0)
    for (let at = 0; at <= 10_000; at += 1) allowance.spend(`address-${at}`, 1)
    expect([allowance.spend('address-10000', 1), allowance.spend('address-0', 1)]).toEqual([1, 0])
  })
})

describe('what is being received', () => {
  test('of all requests together is bounded: who comes then is asked to come back', async () => {
    const opened = await openCounty({ options: { limits: { intakeBytes: 2000 } } })
    const headers = { 'Content-Type': 'application/json', ...(await opened.as('own')) }
    let sender: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        sender = controller
      },
    })
    const text = new TextEncoder().encode(JSON.stringify({ entries: [] }) + ' '.repeat(1800))
    sender?.enqueue(text)
    const slow = opened.request('entries', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    await pause(50)
    const refused = await opened.post('entries', { entries: [], more: 'x'.repeat(500) }, headers)
    expect(refused).toMatchObject({ status: 503, body: { code: 'busy' } })
    expect(refused.headers.get('Retry-After')).toBe('5')
    sender?.close()
    expect((await slow).status).toBe(400)
    expect((await opened.post('entries', { entries: [], more: 'x'.repeat(500) }, headers)).status).toBe(400)
  })
})
