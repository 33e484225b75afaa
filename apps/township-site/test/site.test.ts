import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSite } from '../server.mjs'

let site: Awaited<ReturnType<typeof startSite>>

beforeAll(async () => {
  site = await startSite({ port: 0, hub: 'http://127.0.0.1:8787' })
})
afterAll(() => site.close())

/** A request as it is typed, since `fetch` tidies a path before it sends it. */
async function raw(path: string): Promise<string> {
  const socket = connect(site.port, '127.0.0.1')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n`)
  let answer = ''
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text
  })
  await once(socket, 'close')
  return answer
}

const PAGES = ['/', '/index.html', '/news.html', '/group.html', '/staff.html', '/cross-origin.html']

describe('pages', () => {
  test.each(PAGES)('%s is served under a strict policy', async (path) => {
    const response = await fetch(site.url + path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'")
    expect(policy).toContain("base-uri 'none'; frame-ancestors 'self'")
    expect(policy).not.toContain('unsafe')
  })

  test.each(PAGES)('%s has nothing inline, marks itself as a sample, and can be skipped through', async (path) => {
    const page = await (await fetch(site.url + path)).text()
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/)
    expect(page).toContain('示例网站')
    expect(page).toMatch(/<a class="skip" href="#content">[^<]+<\/a>/)
    expect(page).toContain('<main id="content"')
  })

  test.each(PAGES)('%s links to nothing that is not there', async (path) => {
    const page = await (await fetch(site.url + path)).text()
    const links = [...page.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, link]) => new URL(link!, site.url + path))
    const own = links.filter(({ origin, pathname }) => origin === site.url && !pathname.startsWith('/liaison/'))
    expect(own.length).toBeGreaterThan(5)
    for (const { href, hash } of own) {
      const response = await fetch(href)
      expect([href, response.status]).toEqual([href, 200])
      if (hash) expect([href, (await response.text()).includes(`id="${hash.slice(1)}"`)]).toEqual([href, true])
    }
  })

  test('widgets are written as a webmaster writes them, with words to fall back on', async () => {
    const page = await (await fetch(`${site.url}/staff.html`)).text()
    expect(page).toContain('<script src="/liaison/embed/liaison.js" defer></script>')
    for (const tag of ['liaison-quota-meter', 'liaison-attendance-tracker', 'liaison-info-report-form']) {
      const widget = new RegExp(`<${tag}\\s+hub="/liaison"\\s+committee="sample"\\s+group="g-01"[^>]*>([^]+?)</${tag}>`)
      expect(widget.exec(page)?.[1]).toMatch(/[\u4e00-\u9fff]{8}/)
    }
  })

  test('the cross-origin page names the hub, and its policy lets the hub in', async () => {
    const response = await fetch(`${site.url}/cross-origin.html`)
    const page = await response.text()
    expect(page).toContain('<script src="http://127.0.0.1:8787/embed/liaison.js" defer></script>')
    expect(page).toContain('hub="http://127.0.0.1:8787"')
    expect(page).not.toContain('%HUB%')
    const policy = response.headers.get('content-security-policy') ?? ''
    for (const part of ['script-src', 'style-src', 'connect-src', 'img-src']) {
      expect(policy).toMatch(new RegExp(`${part} [^;]*http://127\\.0\\.0\\.1:8787(;|$)`))
    }
    expect((await fetch(site.url)).headers.get('content-security-policy')).not.toContain('8787')
  })
})

describe('files', () => {
  test('each kind has its type', async () => {
    expect((await fetch(`${site.url}/site.css`)).headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect((await fetch(`${site.url}/img/mark.svg`)).headers.get('content-type')).toBe('image/svg+xml')
  })

  test('HEAD answers without a body', async () => {
    const response = await fetch(site.url, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1000)
    expect(await response.text()).toBe('')
  })

  test('other methods are refused', async () => {
    const response = await fetch(site.url, { method: 'POST', body: 'x' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })

  test('what is not there is a page that says so', async () => {
    const response = await fetch(`${site.url}/nowhere.html`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).toContain('页面不存在')
  })

  test.each([
    '/../server.mjs',
    '/../package.json',
    '/img/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/img/..%2f..%2fpackage.json',
    '/..%5cpackage.json',
    '/.gitkeep',
    '//etc/passwd',
    '/index.html%00.css',
    '/%',
    '/img',
    '/img/',
    'index.html',
  ])('%s leads nowhere', async (path) => {
    expect(await raw(path)).toMatch(/^HTTP\/1\.1 40[04] /)
  })
})
