import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { startSite } from '../server.mjs'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function hubWith(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push({
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function siteBefore(hub: string, timeLimit = 5_000): Promise<string> {
  const site = await startSite({ port: 0, hub, timeLimit })
  open.push(site)
  return site.url
}

async function textOf(message: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of message) text += part
  return text
}

/** Answers with what it was asked. */
const echo: RequestListener = async (asked, answer) => {
  const { method, url, headers } = asked
  const body = await textOf(asked)
  answer.writeHead(201, { 'Content-Type': 'application/json', 'Liaison-Today': '2026-11-23', ETag: '"1"' })
  answer.end(JSON.stringify({ method, url, headers, body }))
}

test('a request goes on to the hub without the prefix, and the answer comes back with its headers', async () => {
  const hub = await hubWith(echo)
  const site = await siteBefore(hub)
  const response = await fetch(`${site}/liaison/v1/committees/sample/entries?dry=%E6%98%AF`, {
    method: 'POST',
    headers: { Origin: site, Authorization: 'Bearer abc', 'Content-Type': 'application/json' },
    body: '{"entries":["条"]}',
  })
  expect(response.status).toBe(201)
  expect(response.headers.get('liaison-today')).toBe('2026-11-23')
  expect(response.headers.get('etag')).toBe('"1"')
  // What the hub says of its own pages is not overwritten by the site's policy.
  expect(response.headers.get('content-security-policy')).toBeNull()
  const asked = (await response.json()) as { headers: Record<string, string> }
  expect(asked).toMatchObject({
    method: 'POST',
    url: '/v1/committees/sample/entries?dry=%E6%98%AF',
    body: '{"entries":["条"]}',
    headers: {
      host: new URL(hub).host,
      origin: site,
      authorization: 'Bearer abc',
      'content-type': 'application/json',
      'x-forwarded-host': new URL(site).host,
      'x-forwarded-for': '127.0.0.1',
    },
  })
})

test('the hub may stand under a path of its own, and be asked for its root', async () => {
  const hub = await hubWith(echo)
  const site = await siteBefore(`${hub}/lz/`)
  const urlOf = async (path: string): Promise<unknown> =>
    ((await (await fetch(site + path)).json()) as { url: string }).url
  expect(await urlOf('/liaison')).toBe('/lz/')
  expect(await urlOf('/liaison?a=1')).toBe('/lz/?a=1')
  expect(await urlOf('/liaison/healthz')).toBe('/lz/healthz')
})

test('only /liaison itself is passed on', async () => {
  const site = await siteBefore(await hubWith(echo))
  expect((await fetch(`${site}/liaisonx/healthz`)).status).toBe(404)
})

test('those named before are kept in X-Forwarded-For', async () => {
  const site = await siteBefore(await hubWith(echo))
  const response = await fetch(`${site}/liaison/`, { headers: { 'X-Forwarded-For': '10.0.0.9' } })
  expect(((await response.json()) as { headers: Record<string, string> }).headers['x-forwarded-for']).toBe(
    '10.0.0.9, 127.0.0.1',
  )
})

test('a refusal of the hub comes through as it is', async () => {
  const site = await siteBefore(
    await hubWith((_, answer) => {
      answer.writeHead(401, { 'Content-Type': 'application/problem+json' })
      answer.end('{"code":"sign-in"}')
    }),
  )
  const response = await fetch(`${site}/liaison/v1`)
  expect([response.status, await response.json()]).toEqual([401, { code: 'sign-in' }])
})

test('answers stream, past the time limit too', async () => {
  const site = await siteBefore(
    await hubWith((_, answer) => {
      answer.writeHead(200, { 'Content-Type': 'text/event-stream' })
      answer.write('data: 1\n\n')
      setTimeout(() => answer.end('data: 2\n\n'), 400)
    }),
    200,
  )
  const response = await fetch(`${site}/liaison/stream`)
  const parts: string[] = []
  const decoder = new TextDecoder()
  for await (const part of response.body!) parts.push(decoder.decode(part))
  expect(parts).toEqual(['data: 1\n\n', 'data: 2\n\n'])
})

test('a body streams up, part by part', async () => {
  const parts: string[] = []
  const site = await siteBefore(
    await hubWith(async (asked, answer) => {
      for await (const part of asked) {
        parts.push(String(part))
        if (parts.length === 1) answer.writeContinue()
      }
      answer.end('ok')
    }),
  )
  const sent = request(`${site}/liaison/v1/files`, { method: 'PUT' })
  sent.write('one')
  await expect.poll(() => parts).toEqual(['one'])
  sent.end('two')
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  expect(await textOf(answer)).toBe('ok')
  expect(parts.join('')).toBe('onetwo')
})

test('a body over the limit is told so, and never reaches the hub', async () => {
  let asked = 0
  const site = await siteBefore(await hubWith(() => asked++))
  const response = await fetch(`${site}/liaison/v1/committees/sample/entries`, {
    method: 'POST',
    body: 'x'.repeat(2_000_000),
  })
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'too-large'])
  expect(asked).toBe(0)
})

test('a reader who leaves takes the request along', async () => {
  let left = false
  const site = await siteBefore(
    await hubWith((_, answer) => {
      answer.writeHead(200)
      answer.write('…')
      answer.once('close', () => {
        left = true
      })
    }),
  )
  const leave = new AbortController()
  await fetch(`${site}/liaison/stream`, { signal: leave.signal })
  leave.abort()
  await expect.poll(() => left).toBe(true)
})

test('a hub that is not there is said in plain words', async () => {
  const site = await siteBefore('http://127.0.0.1:1')
  const response = await fetch(`${site}/liaison/v1/committees/sample/entries`, { method: 'POST', body: '{}' })
  expect(response.status).toBe(502)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toMatchObject({
    status: 502,
    code: 'hub-unreachable',
    title: expect.stringMatching(/[\u4e00-\u9fff]/),
    detail: expect.stringMatching(/[\u4e00-\u9fff]/),
  })
})

test('a hub that keeps silent is given up after the time limit', async () => {
  const site = await siteBefore(await hubWith(() => {}), 150)
  const response = await fetch(`${site}/liaison/healthz`)
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([504, 'hub-unreachable'])
})

test('a hub that breaks off in mid-answer breaks the answer off, and the site lives on', async () => {
  const site = await siteBefore(
    await hubWith((asked, answer) => {
      if (asked.url === '/ok') return void answer.end('ok')
      answer.writeHead(200, { 'Content-Length': '100' })
      answer.write('half')
      setTimeout(() => answer.destroy(), 50)
    }),
  )
  const response = await fetch(`${site}/liaison/half`)
  await expect(response.text()).rejects.toThrow()
  expect(await (await fetch(`${site}/liaison/ok`)).text()).toBe('ok')
})

test('a taken port is refused with its code', async () => {
  const site = await startSite({ port: 0 })
  open.push(site)
  await expect(startSite({ port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('a hub that is no web address is refused', async () => {
  await expect(startSite({ port: 0, hub: 'ftp://example.invalid' })).rejects.toThrow(TypeError)
})

test('closing waits for what is under way and cuts what never ends', async () => {
  const hub = await hubWith((asked, answer) => {
    answer.writeHead(200)
    answer.write('first')
    if (asked.url === '/soon') setTimeout(() => answer.end(' last'), 200)
  })
  const site = await startSite({ port: 0, hub })
  const soon = await fetch(`${site.url}/liaison/soon`)
  const never = await fetch(`${site.url}/liaison/never`)
  const closed = site.close()
  expect(await soon.text()).toBe('first last')
  await expect(never.text()).rejects.toThrow()
  await closed
  await expect(fetch(site.url)).rejects.toThrow()
})
