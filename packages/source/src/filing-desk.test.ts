import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FakeHub, json, problem } from '../test/fake-hub.ts'
import { Browser, later, type Page, settle, stopClocks } from '../test/pages.ts'
import { filingDesk } from './filing-desk.ts'
import { hubDesk } from './hub-desk.ts'
import { indexedShelf } from './shelf.ts'

let hub: FakeHub
let browser: Browser

beforeEach(() => {
  stopClocks()
  vi.setSystemTime('2012-06-15T01:00:00Z')
  vi.spyOn(Math, 'random').mockReturnValue(1)
  vi.stubGlobal('BroadcastChannel', undefined)
  vi.stubGlobal('navigator', {})
  hub = new FakeHub()
  hub.on('PUT files/', () => new Response(null, { status: 201 }))
  browser = new Browser(hub)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))
const picture = (...more: number[]): Blob => new Blob([Uint8Array.from([...png, ...more])])
async function idOf(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return `sha256-${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
const uploads = () => hub.asked('PUT files/')
const waiting = ({ source }: Page): string[] => source.state.waiting.map(({ entry }) => entry.about)

async function signedIn(page: Page = browser.open()): Promise<Page> {
  await page.source.signIn('1-X')
  await settle()
  return page
}

describe('a picture or scan', () => {
  test('is sent under the hash of its content, with its type, and named in the state until it is', async () => {
    const page = browser.open()
    const file = new File([await picture(1).arrayBuffer()], '会场.png', { type: 'application/octet-stream' })
    const id = await page.source.addFile(file)
    expect(id).toBe(await idOf(file))
    expect(page.source.state.waiting).toMatchObject([
      {
        entry: { id, about: `files/${id}`, value: { title: '会场.png', type: 'image/png', size: 9 } },
        state: 'waiting',
      },
    ])
    const told: string[] = []
    page.source.onSent((ids) => told.push(...ids))
    await signedIn(page)
    expect(uploads().map(({ name, token }) => [name, token])).toEqual([[`PUT files/${id}`, 'T']])
    const { file: sent } = uploads()[0]!.body
    expect(sent?.type).toBe('image/png')
    expect(await idOf(sent!)).toBe(id)
    expect(waiting(page)).toEqual([])
    expect(page.source.state.sent.has(id)).toBe(true)
    expect(told).toEqual([id])
  })

  test.each([
    ['JPEG', 'image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['PNG', 'image/png', png],
    ['WebP', 'image/webp', [...ascii('RIFF'), 1, 2, 3, 4, ...ascii('WEBPVP8 ')]],
    ['PDF', 'application/pdf', ascii('%PDF-1.7')],
  ])('that begins as %s is sent as %s', async (_, type, bytes) => {
    const page = await signedIn()
    await page.source.addFile(new Blob([Uint8Array.from(bytes)]))
    await settle()
    expect(uploads()[0]?.body.file?.type).toBe(type)
  })

  test.each([
    ['a text', ascii('hello, world')],
    ['another RIFF', [...ascii('RIFF'), 1, 2, 3, 4, ...ascii('WAVE')]],
    ['nothing', []],
  ])('is not taken where it is %s, whatever it calls itself', async (_, bytes) => {
    const page = await signedIn()
    const file = new Blob([Uint8Array.from(bytes)], { type: 'image/png' })
    await expect(page.source.addFile(file)).rejects.toMatchObject({ problem: { code: 'file-type' } })
    expect(waiting(page)).toEqual([])
  })

  test('of 5 MiB is taken, one byte more is not', async () => {
    const page = await signedIn()
    const most = 5 * 1024 * 1024
    const large = new Uint8Array(most + 1)
    large.set(png)
    await expect(page.source.addFile(new Blob([large]))).rejects.toMatchObject({ problem: { code: 'file-too-large' } })
    await page.source.addFile(new Blob([large.subarray(0, most)]))
    await settle()
    expect(uploads()[0]?.body.file?.size).toBe(most)
  })

  test('added twice is sent once', async () => {
    const page = await signedIn()
    const ids = [await page.source.addFile(picture(1)), await page.source.addFile(picture(1))]
    await settle()
    ids.push(await page.source.addFile(picture(1)))
    await settle()
    expect(new Set(ids).size).toBe(1)
    expect(uploads().length).toBe(1)
  })

  test('waits out a broken network, and the page’s end, with what is in it', async () => {
    const page = await signedIn()
    hub.on('PUT files/', () => 'nothing')
    const id = await page.source.addFile(picture(1, 2, 3))
    await settle()
    page.kill()
    hub.off('PUT files/')
    const before = uploads().length
    const next = await signedIn()
    expect(uploads().length).toBe(before + 1)
    expect(await idOf(uploads()[before]!.body.file!)).toBe(id)
    expect(waiting(next)).toEqual([])
  })

  test('holds up no entry while it is under way', async () => {
    const page = await signedIn()
    hub.on('PUT files/', () => 'hang')
    const id = await page.source.addFile(picture(1))
    await later(30)
    expect(page.source.state.waiting).toMatchObject([{ state: 'sending' }])
    page.source.record('gatherings/a1', { files: [id] })
    await settle()
    expect(hub.asked('POST entries').length).toBe(1)
    expect(uploads().length).toBe(1)
    // On a village's line it may take minutes.
    await later(300)
    expect(page.source.state.problem?.code).toBe('timeout')
    await later(2)
    expect(uploads().length).toBe(2)
  })

  test.each([413, 415, 422])('refused with %i is told, and goes no further until it is discarded', async (status) => {
    const page = await signedIn()
    hub.on('PUT files/', () => problem(status, 'files-full', '空间已满。'))
    const id = await page.source.addFile(picture(1))
    await page.source.addFile(picture(2))
    await settle()
    expect(uploads().length).toBe(2)
    const [refused] = page.source.state.refused
    expect(refused).toMatchObject({ entry: { id, about: `files/${id}` }, problem: { message: '空间已满。' } })
    expect(JSON.parse(page.source.exported()).refused.length).toBe(2)
    page.source.discard(id)
    expect(page.source.state.refused.length).toBe(1)
  })

  test('is read from here while it waits and shortly after, else from the hub', async () => {
    const page = await signedIn()
    const file = picture(7)
    const id = await page.source.addFile(file)
    expect(await idOf(await page.source.readFile(id))).toBe(id)
    await settle()
    expect(await idOf(await page.source.readFile(id))).toBe(id)
    hub.on('GET files/', () => new Response(new Blob(['%PDF-'], { type: 'application/pdf' })))
    const other = await page.source.readFile('sha256-other')
    expect([other.type, await other.text()]).toEqual(['application/pdf', '%PDF-'])
    expect(hub.asked('GET files/').map(({ name }) => name)).toEqual(['GET files/sha256-other'])
    hub.on('GET files/', () => problem(404, 'unknown-file', '没有这个文件。'))
    await expect(page.source.readFile('sha256-none')).rejects.toMatchObject({ problem: { code: 'unknown-file' } })
  })

  test('is offered again, too, under a new epoch', async () => {
    const page = await signedIn()
    page.source.record('works/w1', {})
    await settle()
    await page.source.addFile(picture(1))
    await settle()
    expect(uploads().length).toBe(1)
    page.kill()
    hub.on('GET entries', () => json({ epoch: 'e2', entries: [], next: null }))
    hub.on('POST entries', ({ body }) => json({ epoch: 'e2', receipts: body.entries.map(({ id }) => ({ id })) }))
    await signedIn()
    expect(hub.asked('POST entries').length).toBe(2)
    expect(uploads().length).toBe(2)
  })
})

describe('what is kept in memory only', () => {
  test.each([
    ['a picture', 'files', 'memory'],
    ['an entry', '', 'memory'],
    ['nothing', 'none', 'kept'],
  ])('is said where it is %s', async (_, place, storage) => {
    const shelf = indexedShelf(() => browser.factory)
    const page = await signedIn(
      browser.open({
        shelf: {
          ...shelf,
          async change(key, change) {
            if (key[key.length - 3] === place || (place === '' && key[2] === 'g-01' && key[3] === 'outbox'))
              throw new DOMException('', 'QuotaExceededError')
            await shelf.change(key, change)
          },
        },
      }),
    )
    expect(page.source.state.storage).toBe('kept')
    hub.on('PUT files/', () => 'nothing')
    hub.on('POST entries', () => 'nothing')
    page.source.record('works/w1', {})
    await page.source.addFile(picture(1))
    await settle()
    expect(page.source.state.storage).toBe(storage)
  })

  test('is not known before both have answered', async () => {
    const shelf = indexedShelf(() => browser.factory)
    const never = new Promise<never>(() => {})
    const page = await signedIn(
      browser.open({ shelf: { ...shelf, all: (key) => (key.includes('files') ? never : shelf.all(key)) } }),
    )
    expect(page.source.state.storage).toBe('unknown')
  })
})

describe('a source', () => {
  test('with the plain desk takes no files', async () => {
    const { source } = await signedIn(browser.open({}, hubDesk))
    await expect(source.addFile(picture())).rejects.toThrow()
  })

  test('that gets this desk after the plain one keeps its session and what waits, and the other way round', async () => {
    const page = await signedIn(browser.open({}, hubDesk))
    hub.on('POST entries', () => 'nothing')
    page.source.record('works/w1', {})
    for (const desk of [filingDesk, hubDesk, filingDesk]) page.source.equip(desk)
    await settle()
    expect(page.source.state.session?.role).toBe('clerk')
    expect(waiting(page)).toEqual(['works/w1'])
    await page.source.addFile(picture(1))
    await settle()
    expect(uploads().length).toBe(1)
    hub.off('POST entries')
    page.wake()
    await settle()
    expect(waiting(page)).toEqual([])
  })
})
