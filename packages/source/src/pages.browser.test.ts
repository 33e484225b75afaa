import { afterEach, describe, expect, test, vi } from 'vitest'
import { FakeHub, receiptsFor } from '../test/fake-hub.ts'
import { filingDesk } from './filing-desk.ts'
import { type HubSource, readingHubSource } from './hub-source.ts'
import { indexedShelf } from './shelf.ts'

// In a real browser: its own database, locks and channels. Each source has a connection of its own, as each page has.

const hub = new FakeHub()
let committee = ''

async function open(expected = 0): Promise<HubSource> {
  const source = readingHubSource({
    hub: 'https://hub.example',
    committee,
    group: 'g-01',
    fetch: (address, init) => hub.fetch(address.replace(committee, 'shili'), init),
    shelf: indexedShelf(() => indexedDB),
  })
  source.equip(filingDesk)
  await vi.waitFor(() => expect(source.state.storage).toBe('kept'))
  // Each of its outboxes is read by itself.
  await vi.waitFor(() => expect(source.state.waiting.length).toBe(expected))
  return source
}

const away = (): void => hub.on('POST entries', () => 'nothing')
const back = (): void => hub.off('POST entries')
const empty = (...sources: HubSource[]): Promise<void> =>
  vi.waitFor(() => expect(sources.map(({ state }) => state.waiting)).toEqual(sources.map(() => [])), 10_000)

afterEach(() => {
  Reflect.deleteProperty(navigator, 'locks')
})

describe.each(['Web Locks', 'a lease, as on plain http'])('pages that take turns by %s', (way) => {
  const begin = (name: string): void => {
    committee = `${name}-${way.length}-${Date.now()}`
    if (way !== 'Web Locks') Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true })
    hub.calls.length = 0
  }

  test('leave what waits to the next one, files too', async () => {
    begin('next')
    const first = await open()
    await first.signIn('1-X')
    away()
    hub.on('PUT files/', () => 'nothing')
    const entry = first.record('works/w1', { title: '无' })
    const id = await first.addFile(new Blob(['%PDF-1.4']))
    await vi.waitFor(() => expect(hub.asked('PUT files/')).not.toEqual([]))
    const next = await open(2)
    expect(next.state.waiting.map((one) => one.entry.id)).toEqual([entry.id, id])
    expect(await (await next.readFile(id)).text()).toBe('%PDF-1.4')
    back()
    hub.on('PUT files/', () => new Response(null, { status: 201 }))
    await next.signIn('1-X')
    await empty(next)
    expect(await hub.asked('PUT files/').pop()?.body.file?.text()).toBe('%PDF-1.4')
    // Told of it by the other page, or seen when it tries again by itself.
    await empty(first)
    expect(first.state.sent).toEqual(new Set([entry.id, id]))
  })

  test('never send at the same time, nor anything twice', async () => {
    begin('turns')
    const both = [await open(), await open()]
    for (const source of both) await source.signIn('1-X')
    let underway = 0
    let most = 0
    const sent: string[] = []
    hub.on('POST entries', async ({ body }) => {
      most = Math.max(most, ++underway)
      await new Promise((resolve) => setTimeout(resolve, 30))
      underway -= 1
      sent.push(...body.entries.map(({ id }) => id))
      return receiptsFor(body.entries)
    })
    const entries = Array.from({ length: 20 }, (_, index) => both[index % 2]!.record(`works/w${index}`, {}))
    await empty(...both)
    expect(most).toBe(1)
    expect(sent.sort()).toEqual(entries.map(({ id }) => id).sort())
    back()
  })
})
