import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FakeHub, json, problem, quotaOn } from '../test/fake-hub.ts'
import { hubDesk, hubSource } from './hub-desk.ts'
import { type HubOptions, readingHubSource } from './hub-source.ts'
import { deniedShelf, memoryShelf } from './memory/memory-shelf.ts'
import { sharedSnapshot, sharedSource } from './shared.ts'
import type { Shelf } from './shelf.ts'
import { snapshotSource } from './snapshot-source.ts'
import type { Source } from './source.ts'

let hub: FakeHub
let options: HubOptions
let wake: () => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime('2012-06-15T01:00:00Z')
  vi.spyOn(Math, 'random').mockReturnValue(1)
  hub = new FakeHub()
  options = {
    hub: 'https://hub.example/',
    committee: 'shili',
    group: 'g-01',
    fetch: hub.fetch,
    wakeups: (again) => {
      wake = again
      return () => {
        wake = () => {}
      }
    },
  }
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)
const later = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000)
const names = (): string[] => hub.calls.map(({ name }) => name)

async function watched(source: Source): Promise<Source> {
  source.subscribe(() => {})
  await settle()
  return source
}

describe('reading', () => {
  test('begins with the first listener, not before', async () => {
    const source = hubSource(options)
    await settle()
    expect(names()).toEqual([])
    expect(source.state.status).toBe('idle')
    const statuses: string[] = []
    source.subscribe(() => statuses.push(source.state.status))
    await settle()
    expect(names()).toEqual(['GET groups/g-01/quota'])
    expect(statuses).toEqual(['loading', 'ready'])
    expect(source.state.quota?.format).toBe('liaison-quota/1')
  })

  test('runs once for many listeners', async () => {
    const source = await watched(hubSource(options))
    source.subscribe(() => {})
    await settle()
    expect(names().length).toBe(1)
  })

  test('asks for the day that is judged, and takes today from the hub’s header', async () => {
    const source = await watched(hubSource({ ...options, asOf: '2012-03-31' }))
    expect(names()).toEqual(['GET groups/g-01/quota?asOf=2012-03-31'])
    expect(source.state.today).toBe('2012-06-15')
    await source.signIn('1-X')
    expect(names()).toContain('GET assessment?group=g-01&asOf=2012-03-31')
    expect(names()).toContain('GET ledger?group=g-01&versions=true')
  })

  test('a line is slow as long as something comes, and dead when nothing has for twenty seconds', async () => {
    const text = JSON.stringify(quotaOn('2012-06-15'))
    const pieces = [text.slice(0, 50), text.slice(50, 90), text.slice(90)].map((piece) =>
      new TextEncoder().encode(piece),
    )
    let sent = 0
    hub.on('GET groups/', () => {
      const body = new ReadableStream<Uint8Array>({
        pull: async (stream) => {
          await new Promise((resolve) => setTimeout(resolve, 15_000))
          const piece = pieces[sent++]
          if (piece) stream.enqueue(piece)
          else if (sent > 3) stream.close()
        },
      })
      return new Response(body, { headers: { 'content-type': 'application/json' } })
    })
    const source = await watched(hubSource(options))
    await later(50)
    expect(source.state.status).toBe('loading')
    await later(15)
    expect(source.state.status).toBe('ready')
    expect(source.state.quota?.asOf).toBe('2012-06-15')
    const stuck = hubSource({
      ...options,
      fetch: async (_, { signal } = {}) =>
        new Response(
          new ReadableStream<Uint8Array>({
            start(stream) {
              stream.enqueue(pieces[0]!)
              signal?.addEventListener('abort', () => stream.error(new Error('aborted')))
            },
          }),
        ),
    })
    stuck.subscribe(() => {})
    await later(19)
    expect(stuck.state.problem).toBeUndefined()
    await later(2)
    expect(stuck.state.problem?.code).toBe('timeout')
  })

  test('a failure with nothing known is an error, with something known it is stale; both are tried again', async () => {
    hub.on('GET groups/', () => problem(503, 'storage-failed', '服务器暂时无法读取。'))
    const source = await watched(hubSource(options))
    expect(source.state).toMatchObject({ status: 'error', problem: { message: '服务器暂时无法读取。' } })
    hub.off('GET groups/')
    await later(1)
    expect(source.state).toMatchObject({ status: 'ready' })
    expect(source.state.problem).toBeUndefined()
    hub.on('GET groups/', () => 'nothing')
    await source.refresh()
    expect(source.state).toMatchObject({ status: 'stale', problem: { code: 'unreachable' } })
    expect(source.state.quota).toBeDefined()
    hub.off('GET groups/')
    wake()
    await settle()
    expect(source.state.status).toBe('ready')
  })

  test.each([[{}], [[]], ['x'], [{ format: 'liaison-quota/2' }], [{ format: 'liaison-quota/1' }]])(
    'an answer that is no counts (%j) is said to be one, and not kept',
    async (answer) => {
      hub.on('GET groups/', () => json(answer))
      const kept = { ...options, shelf: memoryShelf() }
      const source = await watched(hubSource(kept))
      expect(source.state).toMatchObject({ status: 'error', problem: { code: 'bad-answer' } })
      hub.on('GET groups/', () => 'nothing')
      expect((await watched(hubSource(kept))).state.quota).toBeUndefined()
    },
  )

  test('what is old is read again when the page is looked at, what is fresh is not', async () => {
    await watched(hubSource(options))
    wake()
    await settle()
    expect(names().length).toBe(1)
    await later(301)
    wake()
    await settle()
    expect(names().length).toBe(2)
  })

  test('many who ask at once are answered with one reading and one more', async () => {
    const source = await watched(hubSource(options))
    const all = [source.refresh(), source.refresh(), source.refresh()]
    await Promise.all(all)
    expect(names().length).toBe(3)
  })

  test('a committee that is not public shows nothing, and that is no error', async () => {
    hub.on('GET groups/', ({ token }) =>
      token ? json(quotaOn('2012-06-15')) : problem(401, 'not-signed-in', '请先登录。'),
    )
    const source = await watched(hubSource(options))
    expect(source.state.status).toBe('ready')
    expect(source.state.quota).toBeUndefined()
    expect(source.state.problem).toBeUndefined()
    await source.signIn('1-X')
    expect(source.state.quota).toBeDefined()
  })

  test('nor one whose counts the browser keeps from this page', async () => {
    hub.on('GET groups/', () => 'nothing')
    const source = await watched(hubSource(options))
    expect(source.state.status).toBe('ready')
    expect(source.state.quota).toBeUndefined()
  })

  test('an unknown group is said so', async () => {
    hub.on('GET groups/', () => problem(404, 'unknown-group', '没有这个联络组。'))
    const source = await watched(hubSource(options))
    expect(source.state).toMatchObject({ status: 'error', problem: { code: 'unknown-group' } })
  })

  test('a page that is no hub is said so', async () => {
    hub.on('GET groups/', () => new Response('<html></html>'))
    const source = await watched(hubSource(options))
    expect(source.state.problem?.code).toBe('bad-answer')
  })
})

describe('today', () => {
  // 23:30 in Shanghai.
  const late = '2012-06-15T15:30:00Z'

  test('goes on over midnight while the hub is away', async () => {
    vi.setSystemTime(late)
    const source = await watched(hubSource(options))
    hub.on('', () => 'nothing')
    await later(29 * 60)
    expect(source.state.today).toBe('2012-06-15')
    await later(61)
    expect(source.state.today).toBe('2012-06-16')
    await later(48 * 3600)
    expect(source.state.today).toBe('2012-06-18')
  })

  test('is asked for again after midnight, when the hub’s clock has passed it too', async () => {
    vi.setSystemTime(late)
    const source = await watched(hubSource(options))
    await later(31 * 60)
    expect(names().length).toBe(1)
    hub.on('GET groups/', () => json(quotaOn('2012-06-16'), 200, { 'liaison-today': '2012-06-16' }))
    await later(15 * 60)
    expect(names().length).toBe(2)
    await later(3600)
    expect(source.state.today).toBe('2012-06-16')
    expect(names().length).toBe(2)
  })

  test.each([
    ['is a year behind', '2011-06-15T15:30:00Z', '2012-06-16'],
    ['is put back meanwhile', '2012-06-15T01:00:00Z', '2012-06-15'],
  ])('is the hub’s, also on a computer whose clock %s', async (_, clock, after) => {
    vi.setSystemTime(after === '2012-06-16' ? clock : late)
    const source = await watched(hubSource(options))
    expect(source.state.today).toBe('2012-06-15')
    hub.on('', () => 'nothing')
    if (after === '2012-06-15') vi.setSystemTime('2012-06-10T01:00:00Z')
    await later(31 * 60)
    expect(source.state.today).toBe(after)
  })

  test('begins at midnight in the committee’s zone', async () => {
    vi.setSystemTime('2012-06-15T17:30:00Z')
    hub.on('GET ledger', () => json({ ledger: { committee: { zone: 'Asia/Almaty' } }, unresolved: [] }))
    const source = await watched(hubSource(options))
    await source.signIn('1-X')
    hub.on('', () => 'nothing')
    await later(29 * 60)
    expect(source.state.today).toBe('2012-06-15')
    await later(61)
    expect(source.state.today).toBe('2012-06-16')
  })

  test('is right at once when a page that slept is looked at', async () => {
    vi.setSystemTime(late)
    const source = await watched(hubSource(options))
    hub.on('', () => 'hang')
    vi.setSystemTime('2012-06-16T01:00:00Z')
    wake()
    expect(source.state.today).toBe('2012-06-16')
  })
})

describe('signing in', () => {
  test('reads ledger, assessment and charters with the token, charters only once', async () => {
    const source = await watched(hubSource(options))
    await source.signIn(' 12-SECRET ')
    expect(hub.asked('POST sign-in')[0]?.body.code).toBe('12-SECRET')
    expect(source.state.session).toEqual({ role: 'clerk', group: 'g-01', member: null, name: '示例', expires: '' })
    expect(source.state.ledger).toBeDefined()
    expect(source.state.assessment).toBeDefined()
    expect(source.state.charters?.[0]?.id).toBe('shache-2012')
    await source.refresh()
    expect(hub.asked('GET charters').length).toBe(1)
    expect(hub.asked('GET ledger').map(({ token }) => token)).toEqual(['T', 'T'])
    expect(JSON.stringify(source.state)).not.toContain('"T"')
  })

  test('before the first term begins there is a ledger and nothing to judge', async () => {
    const source = await watched(hubSource(options))
    const faults = [{ path: 'term', code: 'no-term', message: '还没有一届开始' }]
    hub.on('GET assessment', () => json({ code: 'not-found', detail: '还没有一届开始', faults }, 404))
    await source.signIn('12-SECRET')
    expect(source.state).toMatchObject({ status: 'ready', assessment: undefined })
    expect(source.state.ledger).toBeDefined()
    hub.on('GET assessment', () => problem(404, 'unknown-group', '没有这个联络组。'))
    await source.refresh()
    expect(source.state).toMatchObject({ status: 'stale', problem: { code: 'unknown-group' } })
  })

  test('charters are read again once another was put in force here', async () => {
    const source = await watched(hubSource(options))
    await source.signIn('12-SECRET')
    source.record('groups/g-01', {})
    await settle()
    expect(hub.asked('GET charters').length).toBe(1)
    hub.on('GET charters', () => json({ charters: [{ id: 'shache-2012' }, { id: 'urumqi-2012' }] }))
    source.record('committee', {})
    await settle()
    expect(source.state.charters?.map(({ id }) => id)).toEqual(['shache-2012', 'urumqi-2012'])
  })

  test.each([
    [401, 'wrong-code', '登录码不正确。请核对后重新输入；若已遗失，请向县政协重新领取。'],
    [429, 'too-many-tries', '操作过于频繁，请 5 分钟后再试。'],
  ])('a refusal with %i is told and nothing is kept', async (status, code, message) => {
    const source = await watched(hubSource(options))
    hub.on('POST sign-in', () => problem(status, code, message, { 'retry-after': '300' }))
    await expect(source.signIn('1-X')).rejects.toMatchObject({ problem: { code, message } })
    expect(source.state.session).toBeUndefined()
    expect(source.state.problem).toBeUndefined()
  })

  test('another group’s code is of no use here', async () => {
    const source = await watched(hubSource(options))
    hub.on('POST sign-in', () =>
      json({ token: 'T', role: 'clerk', group: 'g-02', member: null, name: '', expires: '' }),
    )
    await expect(source.signIn('1-X')).rejects.toMatchObject({ problem: { code: 'other-group' } })
    expect(source.state.session).toBeUndefined()
    expect(hub.asked('POST sign-out').length).toBe(1)
  })

  test('blocked although the hub is there: this site is not listed', async () => {
    const source = await watched(hubSource(options))
    hub.on('POST sign-in', () => 'nothing')
    await expect(source.signIn('1-X')).rejects.toMatchObject({ problem: { code: 'origin-not-listed' } })
  })

  test.each([
    ['is away', () => 'nothing' as const],
    ['is something else', () => json({ status: 'ok' })],
    ['is a portal', () => new Response('<html></html>')],
  ])('blocked and what answers %s: no network', async (_, healthz) => {
    const source = await watched(hubSource(options))
    hub.on('POST sign-in', () => 'nothing')
    hub.on('GET /healthz', healthz)
    await expect(source.signIn('1-X')).rejects.toMatchObject({ problem: { code: 'unreachable' } })
  })

  test('once the hub let this page in, a broken call is the network’s', async () => {
    const source = await watched(hubSource(options))
    await source.signIn('1-X')
    hub.on('GET ledger', () => 'nothing')
    await source.refresh()
    expect(source.state).toMatchObject({ status: 'stale', problem: { code: 'unreachable' } })
  })

  test('a session that ends while reading falls back to what is public', async () => {
    const source = await watched(hubSource(options))
    await source.signIn('1-X')
    hub.on('GET ledger', () => problem(401, 'not-signed-in', '请先登录。'))
    await source.refresh()
    expect(source.state).toMatchObject({ status: 'ready', problem: { code: 'session-ended' } })
    expect(source.state.session).toBeUndefined()
    expect(source.state.ledger).toBeUndefined()
    expect(source.state.quota).toBeDefined()
  })

  test('an answer to a former session ends no later one', async () => {
    const source = await watched(hubSource(options))
    await source.signIn('1-X')
    let late: (answer: Response) => void = () => {}
    hub.on('GET ledger', ({ token }) =>
      token === 'T' ? new Promise((resolve) => (late = resolve)) : json({ ledger: { committee: {} } }),
    )
    void source.refresh()
    await settle()
    hub.on('POST sign-in', () =>
      json({ token: 'T2', role: 'county', group: null, member: null, name: '', expires: '' }),
    )
    const again = source.signIn('2-X')
    await settle()
    late(problem(401, 'not-signed-in', ''))
    await again
    expect(source.state.session?.role).toBe('county')
    expect(source.state.ledger).toBeDefined()
  })

  test('signing out forgets at once, also offline', async () => {
    const source = await watched(hubSource(options))
    await source.signIn('1-X')
    hub.on('POST sign-out', () => 'nothing')
    const over = source.signOut()
    expect(source.state.session).toBeUndefined()
    expect(source.state.ledger).toBeUndefined()
    await over
    expect(hub.calls.at(-1)?.token).toBeUndefined()
  })

  test('a token the page holds is used as it is', async () => {
    const source = await watched(hubSource(options))
    source.resume('HELD')
    await settle()
    expect(source.state.session).toMatchObject({ role: 'clerk', group: 'g-01' })
    expect(hub.asked('GET ledger')[0]?.token).toBe('HELD')
  })
})

describe('a source without a desk', () => {
  test('reads, and gets one later', async () => {
    const source = await watched(readingHubSource(options))
    expect(() => source.record('works/w1', {})).toThrow()
    ;(source as ReturnType<typeof readingHubSource>).equip(hubDesk)
    await source.signIn('1-X')
    source.record('works/w1', {})
    await settle()
    expect(source.state.sent.size).toBe(1)
  })
})

describe('the page’s sources', () => {
  test('are one per hub, committee, group and day', () => {
    const one = sharedSource(options)
    expect(sharedSource({ ...options, hub: 'https://hub.example' })).toBe(one)
    expect(sharedSource({ ...options, group: 'g-02' })).not.toBe(one)
    expect(sharedSource({ ...options, committee: 'other' })).not.toBe(one)
    expect(sharedSource({ ...options, hub: '/liaison' })).not.toBe(one)
    expect(sharedSource({ ...options, asOf: '2012-03-31' })).not.toBe(one)
    expect(sharedSnapshot('data/g-01.quota.json')).toBe(sharedSnapshot('data/g-01.quota.json'))
  })

  test('record for all once one widget does', async () => {
    const source = await watched(sharedSource({ ...options, group: 'g-03' }))
    sharedSource({ ...options, group: 'g-03' }, hubDesk)
    expect(source.record('works/w1', {}).about).toBe('works/w1')
    expect(source.state.waiting.length).toBe(1)
  })
})

describe('the last public counts', () => {
  let shelf: Shelf
  const counts = async (): Promise<unknown[]> => shelf.all(['https://hub.example/'])

  beforeEach(() => {
    shelf = memoryShelf()
    options = { ...options, shelf }
    vi.setSystemTime('2012-06-15T01:00:00Z')
  })

  test('are shown as stale, with their age, by a page that cannot reach the hub', async () => {
    await watched(readingHubSource(options))
    vi.setSystemTime('2012-06-17T01:00:00Z')
    hub.on('GET groups/', () => 'nothing')
    hub.on('GET /healthz', () => 'nothing')
    const source = await watched(readingHubSource(options))
    expect(source.state).toMatchObject({
      status: 'stale',
      readAt: '2012-06-15T01:00:00.000Z',
      today: '2012-06-15',
      quota: { format: 'liaison-quota/1' },
      problem: { code: 'unreachable' },
    })
    hub.off('GET groups/')
    wake()
    await settle()
    expect(source.state).toMatchObject({ status: 'ready', readAt: '2012-06-17T01:00:00.000Z' })
  })

  test.each([
    ['group', { group: 'g-02' }],
    ['committee', { committee: 'other' }],
    ['hub', { hub: 'https://hub.example/2' }],
    ['day', { asOf: '2012-03-31' }],
  ])('of another %s are not', async (_, other) => {
    await watched(readingHubSource(options))
    hub.answers.length = 0
    hub.on('', () => problem(503, 'storage-failed', ''))
    const source = await watched(readingHubSource({ ...options, ...other }))
    expect(source.state.status).toBe('error')
    expect(source.state.quota).toBeUndefined()
  })

  test('a session’s are not kept, and nothing with a name is', async () => {
    hub.on('GET groups/', ({ token }) => (token ? json(quotaOn('2012-06-15')) : problem(401, 'not-signed-in', '')))
    const source = await watched(hubSource(options))
    await source.signIn('1-X')
    await settle()
    expect(source.state.quota).toBeDefined()
    expect(await counts()).toEqual([])
  })

  test('go once the committee is no longer public', async () => {
    await watched(readingHubSource(options))
    expect((await counts()).length).toBe(1)
    hub.on('GET groups/', () => problem(401, 'not-signed-in', ''))
    await watched(readingHubSource(options))
    expect(await counts()).toEqual([])
  })

  test('that cannot be kept, or read back, make no difference to what is shown', async () => {
    options = { ...options, shelf: deniedShelf() }
    expect((await watched(readingHubSource(options))).state.status).toBe('ready')
    hub.on('GET groups/', () => 'nothing')
    hub.on('GET /healthz', () => 'nothing')
    expect((await watched(readingHubSource(options))).state.status).toBe('error')
  })
})

describe('what stands behind the verdicts', () => {
  const asked = (): string[] => names().filter((name) => name.startsWith('GET explanations'))

  beforeEach(() => hub.on('GET explanations', () => json({ duties: [], tests: [], agenda: [], findings: [] })))

  test('is asked for once, and anew after something was read anew', async () => {
    const source = await watched(hubSource({ ...options, asOf: '2012-03-31' }))
    await source.signIn('1-X')
    expect(await Promise.all([source.explanations(), source.explanations()])).toMatchObject([{ duties: [] }, {}])
    expect(asked()).toEqual(['GET explanations?group=g-01&asOf=2012-03-31'])
    await source.refresh()
    await source.explanations()
    expect(asked().length).toBe(2)
  })

  test('is asked for again where that failed, and not kept from one session to the next', async () => {
    const source = await watched(hubSource(options))
    await source.signIn('1-X')
    hub.on('GET explanations', () => problem(503, 'storage-failed', '服务器暂时无法读取。'))
    await expect(source.explanations()).rejects.toMatchObject({ problem: { code: 'storage-failed' } })
    hub.off('GET explanations')
    expect(await source.explanations()).toMatchObject({ agenda: [] })
    await source.signOut()
    hub.on('GET explanations', () => problem(401, 'signed-out', '请先登录。'))
    await expect(source.explanations()).rejects.toMatchObject({ problem: { code: 'signed-out' } })
  })
})

describe('a history', () => {
  test('is read to its last page', async () => {
    const source = await watched(hubSource(options))
    await source.signIn('1-X')
    const version = (seq: number): object => ({ id: `e${seq}`, seq, about: 'attendance/a1/m1', value: null })
    hub.on('GET entries', ({ name }) =>
      name.includes('after=7')
        ? json({ epoch: 'e1', entries: [version(9)], next: null })
        : json({ epoch: 'e1', entries: [version(3), version(7)], next: 7 }),
    )
    expect((await source.history('attendance/a1/m1')).map(({ id }) => id)).toEqual(['e3', 'e7', 'e9'])
    expect(names().filter((name) => name.startsWith('GET entries'))).toEqual([
      'GET entries?about=attendance%2Fa1%2Fm1&after=0',
      'GET entries?about=attendance%2Fa1%2Fm1&after=7',
    ])
  })
})

describe('a member', () => {
  test('reads their own part, and names no group', async () => {
    hub.on('POST sign-in', () => json({ token: 'T', role: 'member', group: null, member: 'm1', name: '', expires: '' }))
    const source = await watched(hubSource({ ...options, asOf: '2012-03-31' }))
    await source.signIn('1-X')
    expect(names()).toContain('GET assessment?asOf=2012-03-31')
    expect(names()).toContain('GET ledger?versions=true')
  })
})

describe('a source of no group', () => {
  test('shows nothing without a session, and then all that the session may read', async () => {
    hub.on('POST sign-in', () => json({ token: 'T', role: 'county', group: null, member: null, name: '', expires: '' }))
    const source = await watched(hubSource({ ...options, group: undefined }))
    expect(names()).toEqual([])
    expect(source.state).toMatchObject({ status: 'ready' })
    expect(source.state.quota).toBeUndefined()
    await source.signIn('1-X')
    expect(names()).toContain('GET ledger?versions=true')
    expect(names().filter((name) => name.includes('group'))).toEqual([])
  })
})

describe('a published file', () => {
  test('is read as it stands', async () => {
    hub.on('GET data/', () => new Response(JSON.stringify(quotaOn('2012-06-01'))))
    const source = await watched(snapshotSource({ src: 'data/g-01.quota.json', fetch: hub.fetch }))
    expect(names()).toEqual(['GET data/g-01.quota.json'])
    expect(source.state).toMatchObject({ status: 'ready', today: '2012-06-01' })
    await expect(source.signIn('1-X')).rejects.toThrow()
  })

  test.each([
    ['of another kind', () => json({ format: 'liaison-ledger/1' }), 'not-a-quota'],
    ['cut off half-way', () => new Response(JSON.stringify(quotaOn('2012-06-01')).slice(0, 80)), 'not-a-quota'],
    ['not there', () => new Response('<h1>404</h1>', { status: 404 }), 'no-file'],
    ['on a host in trouble', () => new Response('', { status: 503 }), 'server-error'],
  ])('%s is told as such', async (_, answer, code) => {
    hub.on('GET data/', answer)
    const source = await watched(snapshotSource({ src: 'data/ledger.json', fetch: hub.fetch }))
    expect(source.state).toMatchObject({ status: 'error', problem: { code } })
  })
})
