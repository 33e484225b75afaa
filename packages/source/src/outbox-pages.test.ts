import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Call, FakeHub, json, problem, receiptsFor } from '../test/fake-hub.ts'
import { Browser, Channels, Locks, later, type Page, settle, stopClocks } from '../test/pages.ts'

let hub: FakeHub
let browser: Browser

beforeEach(() => {
  stopClocks()
  vi.setSystemTime('2012-06-15T01:00:00Z')
  vi.spyOn(Math, 'random').mockReturnValue(1)
  vi.stubGlobal('BroadcastChannel', undefined)
  hub = new FakeHub()
  browser = new Browser(hub)
})
afterEach(() => {
  Channels.open = []
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const about = (list: readonly { entry: { about: string } }[]): string[] => list.map(({ entry }) => entry.about)
const waiting = ({ source }: Page): string[] => about(source.state.waiting)
const batches = (): string[][] =>
  hub.asked('POST entries').map(({ body }) => about(body.entries.map((entry) => ({ entry }))))
const marks = (page: Page, ...ids: string[]) =>
  ids.map((id) => page.source.record(`attendance/a1/${id}`, { mark: 'present' }))

async function signedIn(page: Page = browser.open()): Promise<Page> {
  await page.source.signIn('1-X')
  await settle()
  return page
}

/** The hub does not answer. */
const away = (): void => {
  hub.on('POST entries', () => 'nothing')
}
const back = (): void => hub.off('POST entries')

describe('what was recorded', () => {
  test('with no network, outlives its page, and goes in order, under the same ids, once somebody signs in again', async () => {
    const page = await signedIn()
    expect(page.source.state.storage).toBe('kept')
    away()
    const entries = marks(page, 'm1', 'm2', 'm3')
    await settle()
    page.kill()
    back()
    const before = batches().length
    const next = browser.open()
    await settle()
    expect(waiting(next)).toEqual(about(entries.map((entry) => ({ entry }))))
    expect(batches().length).toBe(before)
    await signedIn(next)
    expect(
      hub
        .asked('POST entries')
        .slice(before)
        .map(({ body }) => body.entries),
    ).toEqual([entries])
    expect(waiting(next)).toEqual([])
    page.kill()
    const third = await signedIn()
    expect(waiting(third)).toEqual([])
    expect(batches().length).toBe(before + 1)
  })

  test('goes before what the next page records, also where the clock was put back meanwhile', async () => {
    const page = await signedIn()
    away()
    marks(page, 'm1')
    await settle()
    page.kill()
    vi.setSystemTime('2011-01-01T00:00:00Z')
    const next = await signedIn()
    marks(next, 'm2')
    await settle()
    back()
    next.wake()
    await settle()
    expect(batches().pop()).toEqual(['attendance/a1/m1', 'attendance/a1/m2'])
  })

  test('stays with its hub, committee and group', async () => {
    const page = await signedIn()
    away()
    marks(page, 'm1')
    await settle()
    back()
    for (const other of [{ group: 'g-02' }, { committee: 'other' }, { hub: 'https://hub.example/2' }]) {
      const elsewhere = browser.open(other)
      await settle()
      expect(waiting(elsewhere)).toEqual([])
    }
  })

  test.each([
    ['a member', { role: 'member', group: null, member: 'm1' }],
    ['the county', { role: 'county', group: null, member: null }],
  ])('by a clerk is neither shown to nor sent under %s', async (_, who) => {
    const page = await signedIn()
    away()
    marks(page, 'm1')
    await settle()
    page.kill()
    back()
    hub.on('POST sign-in', () => json({ token: 'T2', name: '', expires: '', ...who }))
    const before = batches().length
    const other = await signedIn()
    expect(waiting(other)).toEqual([])
    expect(JSON.parse(other.source.exported()).entries).toEqual([])
    marks(other, 'm2')
    await settle()
    expect(batches().slice(before)).toEqual([['attendance/a1/m2']])
    hub.off('POST sign-in')
    await other.source.signOut()
    expect(waiting(other)).toEqual(['attendance/a1/m1'])
    await signedIn(other)
    expect(batches().pop()).toEqual(['attendance/a1/m1'])
  })

  test('is never dropped by age', async () => {
    const page = await signedIn()
    page.source.shareComputer(true)
    away()
    marks(page, 'm1')
    await settle()
    page.kill()
    vi.setSystemTime('2013-06-15T01:00:00Z')
    const next = browser.open()
    await settle()
    expect(waiting(next)).toEqual(['attendance/a1/m1'])
  })

  test('and refused stays, on every page, until it is discarded or sent anew', async () => {
    const page = await signedIn()
    hub.on('POST entries', () => problem(422, 'unfit', '不合规定。'))
    const [first, second] = marks(page, 'm1', 'm2')
    await settle()
    page.kill()
    hub.off('POST entries')
    const next = await signedIn()
    expect(next.source.state.refused).toEqual([
      { entry: first, problem: { code: 'unfit', message: '不合规定。' } },
      { entry: second, problem: { code: 'unfit', message: '不合规定。' } },
    ])
    next.source.discard(first!.id)
    next.source.record(second!.about, { mark: 'leave' }, { id: second!.id })
    await settle()
    expect(hub.asked('POST entries').pop()?.body.entries).toMatchObject([{ id: second!.id, value: { mark: 'leave' } }])
    next.kill()
    const third = await signedIn()
    expect(third.source.state.refused).toEqual([])
    expect(waiting(third)).toEqual([])
  })

  test('one refused among thirty: the other 29 arrive', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `m${index + 1}`)
    const arrived = new Set<string>()
    hub.on('POST entries', ({ body }: Call) => {
      if (body.entries.some((entry) => entry.about === 'attendance/a1/m17')) return problem(422, 'unfit', '')
      for (const entry of body.entries) arrived.add(entry.about)
      return receiptsFor(body.entries)
    })
    const page = browser.open()
    marks(page, ...ids)
    await signedIn(page)
    expect(arrived.size).toBe(29)
    expect(page.source.state.sent.size).toBe(29)
    expect(about(page.source.state.refused)).toEqual(['attendance/a1/m17'])
    expect(waiting(page)).toEqual([])
  })

  test('is written out to take to the office, with the reasons of what was refused', async () => {
    const page = await signedIn()
    hub.on('POST entries', () => problem(422, 'unfit', '不合规定。'))
    const [refused] = marks(page, 'm1')
    await settle()
    away()
    const [left] = marks(page, 'm2')
    await settle()
    expect(JSON.parse(page.source.exported())).toEqual({
      format: 'liaison-outbox/1',
      committee: 'shili',
      group: 'g-01',
      entries: [left],
      refused: [{ entry: refused, problem: { code: 'unfit', message: '不合规定。' } }],
    })
  })
})

describe('an earlier version', () => {
  const about = 'attendance/a1/m1'
  const ledgerWith = (versions?: Record<string, string>) => () =>
    json({ ledger: { committee: {} }, unresolved: [], ...(versions && { versions }) })

  test('is named as seen: the one acknowledged last, until a ledger was read with another', async () => {
    const page = await signedIn()
    const [first] = marks(page, 'm1')
    await settle()
    page.kill()
    const next = await signedIn()
    expect(next.source.prepare(about, { mark: 'leave' }).sees).toBe(first!.id)
    hub.on('GET ledger', ledgerWith({ [about]: 'theirs' }))
    await next.source.refresh()
    expect(next.source.prepare(about, { mark: 'present' }).sees).toBe('theirs')
  })

  test('that a history shows is seen, though the ledger was read before it', async () => {
    hub.on('GET ledger', ledgerWith({ [about]: 'old' }))
    hub.on('GET entries', () => json({ epoch: 'e1', next: null, entries: [{ id: 'theirs', about, value: {} }] }))
    const { source } = await signedIn()
    await source.history(about)
    expect(source.prepare(about, { mark: 'present' }).sees).toBe('theirs')
  })

  test('of a mark: that there was none is said too, since another may record the first one meanwhile', async () => {
    hub.on('GET ledger', ledgerWith({}))
    const { source } = await signedIn()
    const mark = source.prepare(about, { mark: 'present' })
    expect(mark.sees).toBe(mark.id)
    // What has an id of its own, nobody else can begin.
    expect(source.prepare('works/w1', { title: '一' }).sees).toBeUndefined()
  })

  test.each([
    ['', false],
    [', also after its history was read', true],
  ])('just acknowledged is seen before the ledger shows it%s', async (_, isHistoryRead) => {
    hub.on('GET ledger', ledgerWith({ [about]: 'theirs' }))
    hub.on('GET entries', () => json({ epoch: 'e1', next: null, entries: [{ id: 'theirs', about, value: {} }] }))
    const { source } = await signedIn()
    if (isHistoryRead) await source.history(about)
    // The ledger comes back later than the receipt.
    hub.on('GET ledger', () => 'hang')
    const first = source.record(about, { mark: 'present' })
    expect(first.sees).toBe('theirs')
    await settle()
    expect(source.state.sent.has(first.id)).toBe(true)
    expect(source.prepare(about, { mark: 'absent' }).sees).toBe(first.id)
    // What another wrote over it meanwhile, the next ledger shows.
    hub.off('GET ledger')
    hub.on('GET ledger', ledgerWith({ [about]: 'newer' }))
    await later(30)
    await source.refresh()
    expect(source.prepare(about, { mark: 'absent' }).sees).toBe('newer')
  })
})

describe.each([
  ['a lease (plain http)', false],
  ['Web Locks', true],
])('two pages, taking turns by %s', (_, hasLocks) => {
  let one: Page
  let other: Page

  beforeEach(async () => {
    if (hasLocks) {
      vi.stubGlobal('navigator', { locks: new Locks() })
      vi.stubGlobal('BroadcastChannel', Channels)
    } else vi.stubGlobal('navigator', {})
    one = await signedIn()
    other = await signedIn()
  })

  test('never send at the same time, and nothing twice', async () => {
    let underway = 0
    const sent: string[] = []
    hub.on('POST entries', async ({ body }) => {
      underway += 1
      expect(underway).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 700))
      underway -= 1
      sent.push(...body.entries.map(({ id }) => id))
      return receiptsFor(body.entries)
    })
    const entries = [...marks(one, 'm1'), ...marks(other, 'm2')]
    await later(0.2)
    entries.push(...marks(one, 'm3'), ...marks(other, 'm4'))
    await later(10)
    expect([...sent].sort()).toEqual(entries.map(({ id }) => id).sort())
    expect([waiting(one), waiting(other)]).toEqual([[], []])
  })

  test('see what the other has recorded, and what became of it', async () => {
    const sent: string[] = []
    other.source.onSent((ids) => sent.push(...ids))
    away()
    const [first] = marks(one, 'm1')
    await settle()
    if (!hasLocks) other.wake()
    await settle()
    expect(waiting(other)).toEqual(['attendance/a1/m1'])
    hub.on('POST entries', ({ body }) =>
      body.entries[0]?.about === 'attendance/a1/m2' ? problem(422, 'unfit', '') : receiptsFor(body.entries),
    )
    one.wake()
    await settle()
    if (!hasLocks) other.wake()
    await settle()
    expect(waiting(other)).toEqual([])
    expect(sent).toEqual([first!.id])
    expect(other.source.state.sent.has(first!.id)).toBe(true)
    marks(one, 'm2')
    await settle()
    if (!hasLocks) other.wake()
    await settle()
    expect(about(other.source.state.refused)).toEqual(['attendance/a1/m2'])
    other.source.discard(other.source.state.refused[0]!.entry.id)
    await settle()
    if (!hasLocks) one.wake()
    await settle()
    expect(one.source.state.refused).toEqual([])
  })

  test('an entry recorded where nobody is signed in any more is sent by the other', async () => {
    hub.on('POST entries', ({ token, body }) => (token === 'T' ? problem(401, 'over', '') : receiptsFor(body.entries)))
    hub.on('POST sign-in', () =>
      json({ token: 'T3', role: 'clerk', group: 'g-01', member: null, name: '', expires: '' }),
    )
    await other.source.signIn('2-X')
    await settle()
    marks(one, 'm1')
    await settle()
    expect(one.source.state.session).toBeUndefined()
    if (!hasLocks) other.wake()
    await settle()
    expect(hub.asked('POST entries').pop()?.token).toBe('T3')
    if (!hasLocks) one.wake()
    await settle()
    expect(waiting(one)).toEqual([])
  })
})

describe('a page that dies in the middle of sending', () => {
  beforeEach(() => vi.stubGlobal('navigator', {}))

  test('keeps the others waiting until its lease has run out, and no longer; the hub gets the same ids again', async () => {
    const one = await signedIn()
    hub.on('POST entries', () => 'hang')
    const [entry] = marks(one, 'm1')
    await settle()
    one.kill()
    hub.off('POST entries')
    const other = await signedIn()
    expect(waiting(other)).toEqual(['attendance/a1/m1'])
    expect(batches().length).toBe(1)
    await later(25)
    expect(batches().length).toBe(1)
    await later(7)
    expect(batches().length).toBe(2)
    expect(hub.asked('POST entries')[1]?.body.entries).toEqual([entry])
    expect(waiting(other)).toEqual([])
  })

  test('when the clock is put back by a year meanwhile, its lease is not believed', async () => {
    const one = await signedIn()
    hub.on('POST entries', () => 'hang')
    marks(one, 'm1')
    await settle()
    one.kill()
    hub.off('POST entries')
    vi.setSystemTime('2011-06-15T01:00:00Z')
    await signedIn()
    expect(batches().length).toBe(2)
  })

  test('a page that lives keeps its turn for as long as it sends', async () => {
    const one = await signedIn()
    let answer: (response: Response) => void = () => {}
    hub.on('PUT files/', () => new Promise((resolve) => (answer = resolve)))
    const id = await one.source.addFile(new Blob(['%PDF-1.4']))
    const other = await signedIn()
    expect(waiting(other)).toEqual([`files/${id}`])
    await later(90)
    expect(hub.asked('PUT files/').length).toBe(1)
    answer(new Response(null, { status: 201 }))
    await later(2)
    expect(hub.asked('PUT files/').length).toBe(1)
    expect([waiting(one), waiting(other)]).toEqual([[], []])
  })
})

describe('what the hub acknowledged', () => {
  const epoch = (name: string): void => hub.on('POST entries', ({ body }) => receiptsFor(body.entries, name))
  const asked = (name: string): void => hub.on('GET entries', () => json({ epoch: name, entries: [], next: null }))

  test('is offered again under a new epoch, by a later page, before anything new is recorded', async () => {
    const page = await signedIn()
    const entries = marks(page, 'm1', 'm2')
    await settle()
    page.kill()
    asked('e1')
    const same = await signedIn()
    expect(batches().length).toBe(1)
    same.kill()
    epoch('e2')
    asked('e2')
    vi.setSystemTime('2012-07-14T01:00:00Z')
    await signedIn()
    expect(
      hub
        .asked('POST entries')
        .slice(1)
        .map(({ body }) => body.entries),
    ).toEqual([entries])
    await signedIn()
    expect(batches().length).toBe(2)
  })

  test.each([
    ['30 days', false, '2012-07-15T00:59:00Z', '2012-07-15T01:01:00Z'],
    ['8 hours on a shared computer', true, '2012-06-15T08:59:00Z', '2012-06-15T09:01:00Z'],
  ])('is kept %s', async (_, isShared, still, over) => {
    const page = await signedIn()
    expect(page.source.state.isShared).toBeUndefined()
    if (isShared) page.source.shareComputer(true)
    const [entry] = marks(page, 'm1')
    await settle()
    page.kill()
    vi.setSystemTime(still)
    asked('e1')
    const next = await signedIn()
    expect(next.source.state.isShared).toBe(isShared || undefined)
    expect(next.source.prepare('attendance/a1/m1', {}).sees).toBe(entry!.id)
    next.kill()
    vi.setSystemTime(over)
    const last = await signedIn()
    expect(last.source.prepare('attendance/a1/m1', {}).sees).toBeUndefined()
    asked('e2')
    last.kill()
    await signedIn()
    expect(batches().length).toBe(1)
  })

  test('is not left on the computer by those who do not come back', async () => {
    const page = await signedIn()
    page.source.shareComputer(true)
    marks(page, 'm1')
    await settle()
    away()
    marks(page, 'm2')
    await settle()
    page.kill()
    vi.setSystemTime('2012-06-15T09:01:00Z')
    browser.open({ committee: 'other' })
    await settle()
    const request = browser.factory.open('liaison', 1)
    await settle()
    const all = request.result.transaction('kept').objectStore('kept').getAll()
    await settle()
    expect(JSON.stringify(all.result)).not.toContain('attendance/a1/m1')
    expect(JSON.stringify(all.result)).toContain('attendance/a1/m2')
  })

  test('is offered again by each group for itself', async () => {
    const page = await signedIn()
    marks(page, 'm1')
    hub.on('POST sign-in', () => json({ token: 'T', role: 'county', group: null, member: null, name: '', expires: '' }))
    const other = await signedIn(browser.open({ group: 'g-02' }))
    marks(other, 'm9')
    await settle()
    expect(batches()).toEqual([['attendance/a1/m1'], ['attendance/a1/m9']])
    epoch('e2')
    marks(page, 'm2')
    await settle()
    marks(other, 'm8')
    await settle()
    expect(batches().slice(2)).toEqual([
      ['attendance/a1/m2'],
      ['attendance/a1/m1'],
      ['attendance/a1/m8'],
      ['attendance/a1/m9'],
    ])
  })

  test('and took the place of a version its writer had not seen is told', async () => {
    const page = await signedIn()
    hub.on('POST entries', ({ body }) =>
      json({
        epoch: 'e1',
        receipts: body.entries.map(({ id }) => ({ id, seq: 9, recordedAt: '', hash: '', overtook: 'theirs' })),
      }),
    )
    const [entry] = marks(page, 'm1')
    await settle()
    expect(page.source.state.overtaking).toEqual([{ entry, overtook: 'theirs' }])
    page.kill()
    const next = await signedIn()
    expect(next.source.state.overtaking).toEqual([])
  })
})

describe('a browser that keeps nothing', () => {
  test('says so, and everything is sent all the same', async () => {
    browser.denied = 'SecurityError'
    const page = browser.open()
    expect(page.source.state.storage).toBe('unknown')
    await settle()
    expect(page.source.state.storage).toBe('memory')
    await signedIn(page)
    away()
    marks(page, 'm1', 'm2')
    await settle()
    expect(waiting(page)).toEqual(['attendance/a1/m1', 'attendance/a1/m2'])
    back()
    page.wake()
    await settle()
    expect(page.source.state.sent.size).toBe(2)
    expect(page.source.state.storage).toBe('memory')
  })

  test('because it never answers is not waited for any longer than a few seconds', async () => {
    vi.spyOn(browser.factory, 'open').mockReturnValue({} as never)
    const page = browser.open()
    marks(page, 'm1')
    await page.source.signIn('1-X')
    await later(4)
    expect(page.source.state.storage).toBe('unknown')
    expect(batches()).toEqual([])
    await later(2)
    expect(page.source.state.storage).toBe('memory')
    await later(6)
    expect(batches()).toEqual([['attendance/a1/m1']])
  })

  test('because it is full, from the middle on: what was kept, what could not be, all arrive; once there is room, all is kept', async () => {
    const page = await signedIn()
    away()
    marks(page, 'm1')
    await settle()
    browser.full = 'QuotaExceededError'
    marks(page, 'm2')
    await settle()
    expect(page.source.state.storage).toBe('memory')
    expect(waiting(page)).toEqual(['attendance/a1/m1', 'attendance/a1/m2'])
    browser.full = undefined
    page.wake()
    await settle()
    expect(page.source.state.storage).toBe('kept')
    page.kill()
    back()
    const next = await signedIn()
    expect(batches().pop()).toEqual(['attendance/a1/m1', 'attendance/a1/m2'])
    expect(waiting(next)).toEqual([])
  })

  test('because it breaks in the middle: what it had is sent from this page’s memory', async () => {
    const page = await signedIn()
    away()
    marks(page, 'm1')
    await settle()
    browser.denied = 'InvalidStateError'
    marks(page, 'm2')
    back()
    page.wake()
    await settle()
    expect(batches().pop()).toEqual(['attendance/a1/m1', 'attendance/a1/m2'])
    expect(page.source.state).toMatchObject({ storage: 'memory', waiting: [] })
    page.kill()
    // Acknowledged, but not noted down as such: sent again under the same id, which the hub knows.
    browser.denied = undefined
    const next = await signedIn()
    expect(batches().pop()).toEqual(['attendance/a1/m1'])
    expect(waiting(next)).toEqual([])
  })

  test('where the connection was closed under it opens a new one', async () => {
    const page = await signedIn()
    away()
    marks(page, 'm1')
    await settle()
    const upgrade = browser.factory.open('liaison', 1)
    await settle()
    upgrade.result.close()
    vi.spyOn(Object.getPrototypeOf(upgrade.result), 'transaction').mockImplementationOnce(() => {
      throw new DOMException('', 'InvalidStateError')
    })
    marks(page, 'm2')
    await settle()
    page.wake()
    await settle()
    expect(page.source.state.storage).toBe('kept')
    page.kill()
    const next = browser.open()
    await settle()
    expect(waiting(next)).toEqual(['attendance/a1/m1', 'attendance/a1/m2'])
  })

  test('a token is never kept', async () => {
    const page = await signedIn()
    away()
    marks(page, 'm1')
    await settle()
    const request = browser.factory.open('liaison', 1)
    await settle()
    const all = request.result.transaction('kept').objectStore('kept').getAll()
    await settle()
    expect(JSON.stringify(all.result)).toContain('attendance/a1/m1')
    expect(JSON.stringify(all.result)).not.toContain('"T"')
  })
})
