import type { Entry } from '@liaison-kit/core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Call, FakeHub, json, problem, receiptsFor } from '../test/fake-hub.ts'
import { HubFailure } from './hub-client.ts'
import { hubSource } from './hub-desk.ts'
import type { Kept } from './kept-list.ts'
import { memoryShelf } from './memory/memory-shelf.ts'
import { type OutboxPort, outbox } from './outbox.ts'
import type { Source } from './source.ts'

let hub: FakeHub
let source: Source
let wake: () => void

beforeEach(() => {
  vi.useFakeTimers()
  // The whole of the wait: no jitter.
  vi.spyOn(Math, 'random').mockReturnValue(1)
  hub = new FakeHub()
  source = hubSource({
    hub: 'https://hub.example',
    committee: 'shili',
    group: 'g-01',
    fetch: hub.fetch,
    wakeups: (again) => {
      wake = again
      return () => {}
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)
const later = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000)
const report = (title = '无'): object => ({ kind: 'info-report', title })
const batches = (): string[][] => hub.asked('POST entries').map(({ body }) => body.entries.map(({ about }) => about))
const waiting = (): string[] => source.state.waiting.map(({ entry }) => entry.about)
const refuses = (about: string, status: number) => {
  hub.on('POST entries', ({ body }: Call) =>
    body.entries.some((entry) => entry.about === about)
      ? problem(status, 'bad-input', '标题不能为空。')
      : receiptsFor(body.entries),
  )
}

describe('an entry', () => {
  test('gets a UUIDv7 and the writer’s time, and is frozen as it was when recorded', async () => {
    const value = { kind: 'info-report', derivedFrom: ['gatherings/a1'] }
    const entry = source.record('works/w1', value)
    value.kind = 'changed'
    value.derivedFrom.push('works/w2')
    await source.signIn('1-X')
    await settle()
    expect(entry.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(entry.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    expect(hub.asked('POST entries')[0]?.body.entries).toEqual([
      { id: entry.id, about: 'works/w1', at: entry.at, value: { kind: 'info-report', derivedFrom: ['gatherings/a1'] } },
    ])
    expect(() => Object.assign(entry.value as object, { kind: 'changed' })).toThrow(TypeError)
  })

  test('keeps the id it was given when it was begun, and a second click queues nothing', async () => {
    source.record('works/w1', report(), { id: 'begun' })
    source.record('works/w1', report(), { id: 'begun' })
    await source.signIn('1-X')
    await settle()
    source.record('works/w1', report(), { id: 'begun' })
    await settle()
    expect(hub.asked('POST entries').flatMap(({ body }) => body.entries.map(({ id }) => id))).toEqual(['begun'])
    expect(source.state.sent).toEqual(new Set(['begun']))
  })

  test('names the entry about the same thing that this page had in view', async () => {
    await source.signIn('1-X')
    const first = source.record('works/w1', report('一'))
    await settle()
    const second = source.record('works/w1', report('二'))
    const third = source.record('works/w1', report('三'))
    const other = source.record('works/w2', report())
    expect([first.sees, second.sees, third.sees, other.sees]).toEqual([undefined, first.id, second.id, undefined])
  })

  test('never names one that was refused', async () => {
    await source.signIn('1-X')
    const first = source.record('works/w1', report())
    await settle()
    hub.on('POST entries', () => problem(422, 'unfit', '不合规定。'))
    source.record('works/w1', report())
    await settle()
    hub.off('POST entries')
    expect(source.prepare('works/w1', report()).sees).toBe(first.id)
  })

  test('that is only prepared is not queued', async () => {
    await source.signIn('1-X')
    source.prepare('works/w1', report())
    await settle()
    expect(source.state.waiting).toEqual([])
    expect(batches()).toEqual([])
  })
})

describe('sending', () => {
  test('waits for somebody to sign in', async () => {
    source.record('works/w1', report())
    await later(1000)
    expect(batches()).toEqual([])
    expect(waiting()).toEqual(['works/w1'])
    await source.signIn('1-X')
    await settle()
    expect(batches()).toEqual([['works/w1']])
    expect(waiting()).toEqual([])
  })

  test('goes in order, at most 100 at a time', async () => {
    for (let i = 0; i < 230; i++) source.record(`works/w${i}`, report())
    await source.signIn('1-X')
    await settle()
    expect(batches().map((batch) => batch.length)).toEqual([100, 100, 30])
    expect(batches().flat()).toEqual(Array.from({ length: 230 }, (_, i) => `works/w${i}`))
  })

  test('says sending while it is under way, and sent only with a receipt', async () => {
    await source.signIn('1-X')
    let answer: (response: Response) => void = () => {}
    hub.on('POST entries', () => new Promise((resolve) => (answer = resolve)))
    const entry = source.record('works/w1', report())
    await settle()
    expect(source.state.waiting[0]?.state).toBe('sending')
    expect(source.state.sent.has(entry.id)).toBe(false)
    answer(receiptsFor([entry]))
    await settle()
    expect(source.state.waiting).toEqual([])
    expect(source.state.sent.has(entry.id)).toBe(true)
  })

  test('a 2xx that does not name the entry is no receipt', async () => {
    await source.signIn('1-X')
    const told: string[] = []
    source.onSent((ids) => told.push(...ids))
    hub.on('POST entries', () => receiptsFor([{ id: 'another' } as Entry]))
    source.record('works/w1', report())
    await settle()
    expect(waiting()).toEqual(['works/w1'])
    expect(source.state.sent.size).toBe(0)
    expect(source.state.problem?.code).toBe('bad-answer')
    hub.on('POST entries', () => new Response('<html>welcome</html>', { status: 200 }))
    await later(1)
    expect(waiting()).toEqual(['works/w1'])
    hub.off('POST entries')
    hub.off('POST entries')
    await later(2)
    expect(waiting()).toEqual([])
    expect(told).toEqual([...source.state.sent])
    expect(source.state.problem).toBeUndefined()
  })

  test('of a batch, only the entries the receipts name are sent', async () => {
    const first = source.record('works/w1', report())
    source.record('works/w2', report())
    let answered = 0
    hub.on('POST entries', ({ body }) => receiptsFor(answered++ === 0 ? body.entries.slice(0, 1) : body.entries))
    await source.signIn('1-X')
    await settle()
    expect(batches()).toEqual([['works/w1', 'works/w2'], ['works/w2']])
    expect(source.state.sent.has(first.id)).toBe(true)
    expect(source.state.sent.size).toBe(2)
  })

  test('what the hub keeps but cannot fit in is told', async () => {
    await source.signIn('1-X')
    const unresolved = { code: 'reference', message: '会议已撤销。' }
    hub.on('POST entries', ({ body }) =>
      json({
        epoch: 'e1',
        receipts: body.entries.map(({ id }) => ({ id, seq: 1, recordedAt: '', hash: '', unresolved })),
      }),
    )
    const entry = source.record('attendance/a1/m001', { mark: 'present' })
    await settle()
    expect(source.state.sent.has(entry.id)).toBe(true)
    expect(source.state.unresolved).toEqual([{ entry, problem: unresolved }])
  })

  test('a new epoch is offered again what the old one acknowledged', async () => {
    await source.signIn('1-X')
    source.record('works/w1', report())
    await settle()
    hub.on('POST entries', ({ body }) => receiptsFor(body.entries, 'e2'))
    source.record('works/w2', report())
    await settle()
    expect(batches()).toEqual([['works/w1'], ['works/w2'], ['works/w1']])
    source.record('works/w3', report())
    await settle()
    expect(batches().length).toBe(4)
  })

  test('after a receipt everything is read again, once for many', async () => {
    source.subscribe(() => {})
    await source.signIn('1-X')
    await settle()
    const before = hub.asked('GET ledger').length
    for (let i = 0; i < 5; i++) source.record(`works/w${i}`, report())
    await settle()
    expect(hub.asked('POST entries').length).toBe(1)
    expect(hub.asked('GET ledger').length - before).toBe(1)
  })
})

describe('a refusal', () => {
  test.each([400, 403, 404, 413, 422])(
    'with %i: sent again one by one, the bad one goes to the tray, the rest goes on',
    async (status) => {
      for (const id of ['w1', 'w2', 'w3']) source.record(`works/${id}`, report())
      refuses('works/w2', status)
      await source.signIn('1-X')
      await settle()
      expect(batches()).toEqual([['works/w1', 'works/w2', 'works/w3'], ['works/w1'], ['works/w2'], ['works/w3']])
      expect(waiting()).toEqual([])
      expect(source.state.refused.map(({ entry, problem: why }) => [entry.about, why.message])).toEqual([
        ['works/w2', '标题不能为空。'],
      ])
      expect(source.state.sent.size).toBe(2)
      expect(source.state.problem).toBeUndefined()
    },
  )

  test.each([400, 403, 404, 422])(
    'with %i that is not the hub’s own, such as a proxy’s page, is waited out',
    async (status) => {
      source.record('works/w1', report())
      hub.on('POST entries', () => new Response('<html>nginx</html>', { status }))
      await source.signIn('1-X')
      await settle()
      expect(waiting()).toEqual(['works/w1'])
      expect(source.state.refused).toEqual([])
      hub.off('POST entries')
      await later(300)
      expect(source.state.sent.size).toBe(1)
    },
  )

  test('later entries go in batches again', async () => {
    for (const id of ['w1', 'w2']) source.record(`works/${id}`, report())
    refuses('works/w1', 422)
    await source.signIn('1-X')
    for (const id of ['w3', 'w4']) source.record(`works/${id}`, report())
    await settle()
    expect(batches()).toEqual([['works/w1', 'works/w2'], ['works/w1'], ['works/w2'], ['works/w3', 'works/w4']])
  })

  test('a broken network amid one by one goes on one by one', async () => {
    for (const id of ['w1', 'w2', 'w3']) source.record(`works/${id}`, report())
    let call = 0
    hub.on('POST entries', ({ body }) => {
      call += 1
      if (call === 1) return problem(422, 'unfit', '')
      if (call === 2) return 'nothing'
      return receiptsFor(body.entries)
    })
    await source.signIn('1-X')
    await later(1)
    expect(batches().map((batch) => batch.length)).toEqual([3, 1, 1, 1, 1])
    expect(source.state.sent.size).toBe(3)
  })

  test('a proxy that finds it too large says so in our words', async () => {
    await source.signIn('1-X')
    hub.on('POST entries', () => new Response('<h1>413</h1>', { status: 413 }))
    source.record('works/w1', report())
    await settle()
    expect(source.state.refused[0]?.problem).toEqual({
      code: 'too-large',
      message: '内容超过了服务器允许的大小。请删减后重新提交。',
    })
  })

  test('of the page is no refusal of the entry: it waits', async () => {
    await source.signIn('1-X')
    hub.on('POST entries', () => problem(403, 'origin-not-listed', '这个网站不在名单里。'))
    source.record('works/w1', report())
    await settle()
    expect(waiting()).toEqual(['works/w1'])
    expect(source.state.refused).toEqual([])
    expect(source.state.problem?.code).toBe('origin-not-listed')
  })

  test('carries the faults, can be discarded, or recorded again under its own id', async () => {
    await source.signIn('1-X')
    const faults = [{ path: 'entries[0].value.title', code: 'empty', message: '标题不能为空。' }]
    hub.on('POST entries', () => json({ code: 'bad-input', detail: '请改正。', faults }, 400))
    const first = source.record('works/w1', report())
    const second = source.record('works/w2', report())
    await settle()
    expect(source.state.refused.map(({ problem: why }) => why)).toEqual([
      { code: 'bad-input', message: '请改正。', faults },
      { code: 'bad-input', message: '请改正。', faults },
    ])
    source.discard(first.id)
    expect(source.state.refused.map(({ entry }) => entry.id)).toEqual([second.id])
    hub.off('POST entries')
    source.record('works/w2', report('改'), { id: second.id })
    await settle()
    expect(source.state.refused).toEqual([])
    expect(source.state.sent).toEqual(new Set([second.id]))
  })
})

describe('a pause', () => {
  test('401 ends the session, entries stay, and go after the next sign-in', async () => {
    source.subscribe(() => {})
    await source.signIn('1-X')
    hub.on('POST entries', () => problem(401, 'session-over', '请重新登录。'))
    source.record('works/w1', report())
    await later(3600)
    expect(batches().length).toBe(1)
    expect(source.state.session).toBeUndefined()
    expect(source.state.ledger).toBeUndefined()
    expect(waiting()).toEqual(['works/w1'])
    expect(source.state.problem?.code).toBe('session-ended')
    hub.off('POST entries')
    await source.signIn('1-X')
    await settle()
    expect(waiting()).toEqual([])
    expect(source.state.problem).toBeUndefined()
  })

  test('429 waits as told, whatever else happens', async () => {
    await source.signIn('1-X')
    hub.on('POST entries', () => problem(429, 'too-many', '', { 'retry-after': '40' }))
    source.record('works/w1', report())
    await later(39)
    wake()
    source.record('works/w2', report())
    await settle()
    expect(batches()).toEqual([['works/w1']])
    expect(source.state.problem?.message).toContain('请 40 秒后再试')
    hub.off('POST entries')
    await later(1)
    expect(batches()).toEqual([['works/w1'], ['works/w1', 'works/w2']])
  })

  test('429 with a date waits until then', async () => {
    await source.signIn('1-X')
    const date = new Date(Date.now() + 120_000).toUTCString()
    hub.on('POST entries', () => problem(429, 'too-many', '', { 'retry-after': date }))
    source.record('works/w1', report())
    await later(118)
    expect(batches().length).toBe(1)
    hub.off('POST entries')
    await later(3)
    expect(batches().length).toBe(2)
  })
})

describe('a broken network', () => {
  test('is tried again after 1, 2, 4, … and at most 300 seconds', async () => {
    await source.signIn('1-X')
    hub.on('POST entries', () => 'nothing')
    source.record('works/w1', report())
    await settle()
    const times: number[] = []
    let last = Date.now()
    for (let tries = 2; tries <= 12; tries++) {
      while (batches().length < tries) await later(1)
      times.push(Math.round((Date.now() - last) / 1000))
      last = Date.now()
    }
    expect(times).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
    expect(waiting()).toEqual(['works/w1'])
  })

  test('waits with jitter, between half of that and all of it', async () => {
    vi.mocked(Math.random).mockReturnValue(0)
    await source.signIn('1-X')
    hub.on('POST entries', () => 'nothing')
    source.record('works/w1', report())
    await later(0.4)
    expect(batches().length).toBe(1)
    await later(0.1)
    expect(batches().length).toBe(2)
  })

  test.each([
    ['the page is woken', () => wake()],
    ['something is recorded', () => source.record('works/w9', report())],
  ])('is tried again at once when %s', async (_, happens) => {
    await source.signIn('1-X')
    hub.on('POST entries', () => 'nothing')
    source.record('works/w1', report())
    await later(20)
    const tries = batches().length
    hub.off('POST entries')
    happens()
    await settle()
    expect(batches().length).toBeGreaterThan(tries)
    expect(waiting()).toEqual([])
  })

  test('5xx likewise; the hub’s own words are shown', async () => {
    await source.signIn('1-X')
    hub.on('POST entries', () => problem(503, 'storage-failed', '服务器暂时无法写入。'))
    source.record('works/w1', report())
    await settle()
    expect(source.state.problem).toEqual({ code: 'storage-failed', message: '服务器暂时无法写入。' })
    hub.off('POST entries')
    await later(1)
    expect(waiting()).toEqual([])
  })

  test('a request without an answer is given up in time, and sent again under the same id', async () => {
    await source.signIn('1-X')
    hub.on('POST entries', () => 'hang')
    source.record('works/w1', report())
    await later(21)
    expect(source.state.problem?.code).toBe('timeout')
    hub.off('POST entries')
    await later(1)
    const [first, second] = hub.asked('POST entries')
    expect(second?.body).toEqual(first?.body)
    expect(waiting()).toEqual([])
  })
})

describe('the shelf', () => {
  test('has what is kept, and gives it back to the next page', async () => {
    const shelf = memoryShelf()
    const scope = ['hub', 'shili', 'g-01']
    const kept = (): Promise<Kept[]> => shelf.all([...scope, 'outbox'])
    const sent: string[] = []
    let refuse = false
    const port: OutboxPort = {
      signedIn: () => true,
      whose: () => 'clerk g-01',
      inView: () => undefined,
      async send(batch) {
        if (refuse) throw new HubFailure({ code: 'unfit', message: '不合规定。' }, 422, undefined, true)
        sent.push(...batch.map(({ entry }) => entry.about))
        return { epoch: 1, receipts: batch.map(({ entry }) => ({ id: entry.id })) }
      },
      changed() {},
      acknowledged() {},
    }
    const offline = outbox({ ...port, signedIn: () => false }, shelf, scope)
    offline.queue(offline.prepare('works/w1', report()))
    refuse = true
    const first = outbox(port, shelf, scope)
    await settle()
    expect(first.state().refused.length).toBe(1)
    expect(await kept()).toMatchObject(first.state().refused)

    refuse = false
    const second = outbox(port, shelf, scope)
    await settle()
    expect(second.state().refused.length).toBe(1)
    second.queue(second.prepare('works/w2', report()))
    await settle()
    expect(sent).toEqual(['works/w2'])
    second.discard(second.state().refused[0]?.entry.id ?? '')
    expect((await kept()).map(({ entry }) => entry.about)).toEqual(['works/w2'])
  })
})
