import { beforeEach, expect, test, vi } from 'vitest'
import { FakeHub, json, problem } from '../test/fake-hub.ts'
import { readingHubSource } from './hub-source.ts'
import { memoryShelf } from './memory/memory-shelf.ts'
import { watchingDesk } from './watching-desk.ts'

let hub: FakeHub
/** What the hub sends down its streams, one for each time it was asked. */
let streams: ReadableStreamDefaultController<Uint8Array>[]

const send = (text: string): void => streams[streams.length - 1]!.enqueue(new TextEncoder().encode(text))
const asked = (what: string): number => hub.calls.filter(({ name }) => name === what).length

beforeEach(() => {
  hub = new FakeHub()
  streams = []
  hub.on('POST sign-in', () => json({ token: 'T', role: 'county', group: null, member: null, name: '', expires: '' }))
  hub.on('POST sign-out', () => new Response(null, { status: 204 }))
  hub.on('GET stream', () => new Response(new ReadableStream({ start: (controller) => void streams.push(controller) })))
})

async function signedIn() {
  const source = readingHubSource({
    hub: 'https://hub.example',
    committee: 'shili',
    fetch: hub.fetch,
    shelf: memoryShelf(),
    wakeups: () => () => {},
  })
  source.equip(watchingDesk)
  source.subscribe(() => {})
  await source.signIn('1-X')
  await vi.waitFor(() => expect(streams).toHaveLength(1))
  return source
}

test('what others record is read as it comes, many at once together; a sign of life is nothing new', async () => {
  await signedIn()
  const before = asked('GET ledger?versions=true')
  send(': still here\n\n')
  send('id: e:7\n\n')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(asked('GET ledger?versions=true')).toBe(before)
  for (let seq = 8; seq < 30; seq += 1) send(`event: entry\nid: e:${seq}\nda`)
  send('ta: {}\n\n')
  await vi.waitFor(() => expect(asked('GET ledger?versions=true')).toBe(before + 1))
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(asked('GET ledger?versions=true')).toBe(before + 1)
})

test('a session that the hub ends is over on the page at once', async () => {
  const source = await signedIn()
  for (const call of ['GET ledger', 'GET assessment', 'GET charters'])
    hub.on(call, () => problem(401, 'token-expired', '登录已失效。'))
  send('event: end\ndata: {"code":"session-over"}\n\n')
  streams[0]!.close()
  await vi.waitFor(() => expect(source.state.session).toBeUndefined())
  expect(source.state.problem?.code).toBe('session-ended')
})

test('a line that broke is taken up again, and what was missed is read', async () => {
  await signedIn()
  const before = asked('GET ledger?versions=true')
  streams[0]!.error(new Error('broken'))
  await vi.waitFor(() => expect(streams).toHaveLength(2), { timeout: 4000 })
  await vi.waitFor(() => expect(asked('GET ledger?versions=true')).toBe(before + 1))
})

test('who signs out hears no more', async () => {
  const source = await signedIn()
  await source.signOut()
  const before = asked('GET stream')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(asked('GET stream')).toBe(before)
})
