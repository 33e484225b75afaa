import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { OpenApi } from '../src/http/openapi.ts'
import { referencePage } from '../src/http/reference/page.ts'
import { sharedCounty } from './county.ts'

describe('the page to read the description', () => {
  const shared = sharedCounty()
  const page = async (): Promise<string> => (await shared().ask('/reference')).text

  test('is Chinese, runs no script, and fetches nothing from anywhere', async () => {
    const { status, headers, text } = await shared().ask('/reference')
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(text).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(text).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son\w+=|style="|url\(|@import/i)
    expect([...text.matchAll(/href="([^"]*)"/g)].map(([, to]) => to!.replace(/^#.*/, '#'))).toEqual(
      expect.arrayContaining(['#', '/openapi.json']),
    )
    expect(text).not.toMatch(/href="(?!#|\/openapi\.json")/)
  })

  test('may do nothing but be styled by its own sheet', async () => {
    const { headers, text } = await shared().ask('/reference')
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = headers.get('Content-Security-Policy')!
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
  })

  test('is styled by what old browsers know', async () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(await page()) ?? []
    expect(style).not.toMatch(
      /:is\(|:where\(|:has\(|focus-visible|clamp\(|\bmin\(|\bmax\(|color-mix|[^-]gap:|inset|anywhere/,
    )
  })

  test('leads to every call and every shape, and every link leads somewhere', async () => {
    const text = await page()
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of text.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
    const document = JSON.parse((await shared().ask('/openapi.json')).text) as OpenApi
    for (const item of Object.values(document.paths ?? {})) {
      for (const { operationId, summary } of Object.values(item) as { operationId: string; summary: string }[]) {
        expect(ids).toContain(operationId)
        expect(text).toContain(summary)
      }
    }
    for (const name of Object.keys(document.components?.schemas ?? {})) expect(ids).toContain(`schema-${name}`)
  })

  test('shows what is in the document as text, whatever it is', async () => {
    const document = JSON.parse((await shared().ask('/openapi.json')).text) as OpenApi
    const evil = `<b title="x">&'`
    const spoilt = JSON.parse(JSON.stringify(document).replaceAll('台账', JSON.stringify(evil).slice(1, -1)))
    const text = referencePage(spoilt)
    expect(text).not.toContain('<b title')
    expect(text).toContain('&lt;b title=&quot;x&quot;&gt;&amp;&#39;')
  })

  test('is asked for once, and again only when it has changed', async () => {
    for (const path of ['/reference', '/openapi.json']) {
      const { headers } = await shared().ask(path)
      expect(headers.get('Cache-Control')).toBe('no-cache')
      const again = await shared().ask(path, { headers: { 'If-None-Match': headers.get('ETag')! } })
      expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' })
    }
  })
})
