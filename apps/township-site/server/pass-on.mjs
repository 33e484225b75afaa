// @ts-check
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { pipeline } from 'node:stream'

/** The hub takes no more in one request; it is said here, since a hub that hangs up in mid-sending looks like one that is not there. */
const MOST_BYTES = 1024 * 1024

/** Headers that speak of one connection only. */
const HOP_BY_HOP = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * Passes a request on to the hub, without the prefix, and the answer back: both as they stream in, with their headers. When the hub
 * does not answer, says so in words the widgets can show.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ hub: URL, prefix: string, timeLimit: number }} to
 */
export function passOn(request, response, { hub, prefix, timeLimit }) {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) {
    // Let what is on its way run out, or the page sees a broken line instead of the answer.
    request.resume()
    return tooLarge(response)
  }
  const rest = (request.url ?? '').slice(prefix.length)
  const path = hub.pathname.replace(/\/$/, '') + (rest.startsWith('/') ? rest : `/${rest}`)
  const send = hub.protocol === 'https:' ? httpsRequest : httpRequest
  const onward = send(hub, {
    method: request.method ?? 'GET',
    path,
    headers: onwardHeaders(request, hub),
    // A kept connection may have died with the hub's last restart.
    agent: false,
    timeout: timeLimit,
  })

  onward.once('timeout', () => onward.destroy(new Error('time limit')))
  onward.once('response', (answer) => {
    // It answers: from here on it may take its time, as a stream of news does.
    onward.setTimeout(0)
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEnd(answer))
    response.flushHeaders()
    pipeline(answer, response, () => {})
  })
  onward.on('error', (error) => {
    if (response.headersSent || response.destroyed) response.destroy()
    else unreachable(response, error.message === 'time limit' ? 504 : 502)
  })
  // A reader who leaves takes the request along.
  response.once('close', () => onward.destroy())
  request.pipe(onward)
}

/**
 * The request's headers as the hub is to see them: those the page sent, the hub's own name, and whom and where the page asked.
 * @param {import('node:http').IncomingMessage} request
 * @param {URL} hub
 */
function onwardHeaders(request, hub) {
  const { host, 'x-forwarded-for': forwarded } = request.headers
  const reader = request.socket.remoteAddress ?? 'unknown'
  return {
    ...endToEnd(request),
    host: hub.host,
    'x-forwarded-host': host ?? '',
    'x-forwarded-for': forwarded ? `${forwarded}, ${reader}` : reader,
  }
}

/**
 * @param {import('node:http').IncomingMessage} message
 * @returns {import('node:http').OutgoingHttpHeaders}
 */
function endToEnd({ headers }) {
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase())
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name) && !named.includes(name)))
}

/** @param {import('node:http').ServerResponse} response */
function tooLarge(response) {
  problem(response, 413, {
    title: '一次提交的内容太多',
    detail: '一次提交不能超过 1 MB，请分几次提交。',
    code: 'too-large',
  })
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {502 | 504} status
 */
function unreachable(response, status) {
  problem(response, status, {
    title: '履职服务暂时连接不上',
    detail: '暂时连接不上县政协履职服务。已填写的内容请不要关闭页面，稍后再试；急需办理请致电县政协办公室。',
    code: 'hub-unreachable',
  })
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {{ title: string, detail: string, code: string }} words
 */
function problem(response, status, { title, detail, code }) {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, code })
  response.writeHead(status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // Where the hub is away, what is left of the request is not waited for.
    ...(status === 413 ? {} : { Connection: 'close' }),
  })
  response.end(body)
}
