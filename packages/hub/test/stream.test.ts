import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createApp, Hub, importLedger, openStore } from '../src/index.ts'
import { county, entry, openCounty, type Who } from './county.ts'
import { readEvents } from './events.ts'

type County = Awaited<ReturnType<typeof openCounty>>

let made = 0
const work = (group: string, more: object = {}) => {
  made += 1
  const id = `new-${made}`
  return entry(`works/${id}`, { id, kind: 'info-report', group, date: '2012-06-01', title: id, ...more })
}

async function open({ request, as }: County, who: Who, headers: Record<string, string> = {}, query = '') {
  const response = await request(`stream${query}`, { headers: { ...(await as(who)), ...headers } })
  expect(response.status).toBe(200)
  const events = readEvents(response)
  onTestFinished(() => events.close())
  expect(await events.next()).toEqual({ retry: '3000' })
  return { response, events }
}

const openStreams = async ({ ask }: County) =>
  Number(/^liaison_streams_open (\d+)$/m.exec((await ask('/metrics')).text)?.[1])

async function until(is: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await is()) return
    await pause(25)
  }
  throw new Error('it did not come to that in five seconds')
}

describe('a stream', () => {
  test('begins with where it stands, and tells what is recorded from then on', async () => {
    const opened = await openCounty()
    const { response, events } = await open(opened, 'county')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'liaison-today': '2012-06-30',
    })
    const { epoch, length } = (await opened.get('county', 'chain')).body
    expect(await events.next()).toEqual({ id: `${epoch}:${length}` })
    const sent = work('g-01')
    await opened.write('own', [sent])
    const read = (await opened.get('county', `entries?after=${length}`)).body.entries
    expect(await events.entries(1)).toEqual(read)
    expect(read[0]?.id).toBe(sent.id)
  })

  test('gives each what they may read, and nothing of what they may not', async () => {
    const opened = await openCounty()
    const streams = {
      county: (await open(opened, 'county')).events,
      own: (await open(opened, 'own')).events,
      foreign: (await open(opened, 'foreign')).events,
    }
    const [first, second, third] = [work('g-01'), work('g-02'), work('g-01', { member: 'm1' })]
    await opened.write('own', [first])
    await opened.write('foreign', [second])
    await opened.write('own', [third])
    const [toCounty, toOwn, toForeign] = await Promise.all([
      streams.county.entries(3),
      streams.own.entries(2),
      streams.foreign.entries(1),
    ])
    expect(toCounty.map(({ id }) => id)).toEqual([first.id, second.id, third.id])
    expect(toOwn.map(({ id }) => id)).toEqual([first.id, third.id])
    expect(toForeign.map(({ id }) => id)).toEqual([second.id])
    expect(toCounty[0]?.salt).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify([toOwn, toForeign])).not.toContain('salt')
  })

  test('goes on where it broke off, also after a restart of the hub', async () => {
    const opened = await openCounty()
    const before = await open(opened, 'own')
    await before.events.next()
    await opened.write('own', [work('g-01'), work('g-01')])
    const { id } = await before.events.find(({ event }) => event === 'entry')
    await before.events.close()
    await opened.write('foreign', [work('g-02')])
    await opened.restart()
    await opened.write('own', [work('g-01')])
    const { length } = (await opened.get('county', 'chain')).body
    const after = await open(opened, 'own', { 'Last-Event-ID': id ?? '' })
    expect(await after.events.next()).toEqual({ id })
    expect((await after.events.entries(2)).map(({ seq }) => seq)).toEqual([length - 2, length])
    await opened.write('own', [work('g-01')])
    expect((await after.events.entries(1))[0]?.seq).toBe(length + 1)
  })

  test('from the first entry on it tells the same as the entries do, however long it takes', async () => {
    const opened = await openCounty()
    for (let batch = 0; batch < 6; batch += 1) {
      await opened.write(
        batch % 2 ? 'own' : 'foreign',
        Array.from({ length: 400 }, () => work(batch % 2 ? 'g-01' : 'g-02')),
      )
    }
    const read = (await opened.get('own', 'entries?after=0&limit=1000')).body
    const rest = (await opened.get('own', `entries?after=${read.next}&limit=1000`)).body
    const all = [...read.entries, ...rest.entries]
    const { events } = await open(opened, 'own', {}, '?after=0')
    expect(await events.entries(all.length)).toEqual(all)
  })

  test('of another epoch it says so and begins anew', async () => {
    const opened = await openCounty()
    const { epoch, length } = (await opened.get('county', 'chain')).body
    for (const id of ['other-epoch:7', `${epoch}:${length + 1}`]) {
      const { events } = await open(opened, 'county', { 'Last-Event-ID': id })
      expect(await events.next()).toEqual({ id: `${epoch}:0`, event: 'epoch', data: JSON.stringify({ epoch }) })
      expect((await events.entries(length)).map(({ seq }) => seq)).toEqual(Array.from({ length }, (_, at) => at + 1))
    }
  })

  test('asked for from nowhere it is refused', async () => {
    const { ask, as } = await openCounty()
    const headers = await as('county')
    for (const id of ['7', ':7', 'epoch:', 'epoch:-1', 'epoch:x']) {
      const { body } = await ask('stream', { headers: { ...headers, 'Last-Event-ID': id } })
      expect(body).toMatchObject({ status: 400, faults: [{ path: 'Last-Event-ID', code: 'event-id' }] })
    }
    expect((await ask('stream?after=x', { headers })).body).toMatchObject({ status: 400 })
    expect((await ask('stream')).body).toMatchObject({ status: 401, code: 'not-signed-in' })
  })

  test('tells now and then how far it has come, though nothing was for the reader', async () => {
    const opened = await openCounty({ options: { limits: { heartbeatMs: 50 } } })
    const { epoch, length } = (await opened.get('county', 'chain')).body
    const { events } = await open(opened, 'own')
    await opened.write('foreign', [work('g-02'), work('g-02')])
    const isTold = ({ id, event }: { id?: string; event?: string }) => id === `${epoch}:${length + 2}` && !event
    expect(await events.find(isTold)).toBeDefined()
    // Of many at once it does not wait that long.
    const quiet = await openCounty()
    const slow = await open(quiet, 'own')
    const told = (await slow.events.next())?.id
    for (let batch = 0; batch < 2; batch += 1) {
      await quiet.write(
        'foreign',
        Array.from({ length: 300 }, () => work('g-02')),
      )
    }
    expect((await slow.events.next())?.id).not.toBe(told)
  })

  test('has a heart that beats', async () => {
    const opened = await openCounty({ options: { limits: { heartbeatMs: 20 } } })
    const { events } = await open(opened, 'own')
    await events.next()
    expect([await events.next(), await events.next()]).toEqual([{}, {}])
  })

  test('ends when the code is revoked or the session is over, and says why', async () => {
    const opened = await openCounty({ options: { limits: { heartbeatMs: 20 } } })
    const revoked = await open(opened, 'own')
    const gone = await open(opened, 'foreign')
    const stays = await open(opened, 'county')
    await opened.hub.access.revoke('shili', opened.codes.own.split('-')[0] ?? '')
    await opened.post('sign-out', {}, await opened.as('foreign'))
    for (const { events } of [revoked, gone]) {
      const end = await events.find(({ event }) => event === 'end')
      expect(end.data).toBe('{"code":"session-over"}')
      expect(await events.next()).toBeUndefined()
    }
    await opened.write('county', [work('g-01')])
    expect(await stays.events.entries(1)).toHaveLength(1)
    opened.clock.now += 13 * 60 * 60_000
    expect((await stays.events.find(({ event }) => event === 'end')).data).toBe('{"code":"session-over"}')
    expect(await openStreams(opened)).toBe(0)
  })

  test('ends at once when the code is revoked or its holder signs out here', async () => {
    const opened = await openCounty({ options: { limits: { heartbeatMs: 600_000 } } })
    const revoked = await open(opened, 'own')
    const gone = await open(opened, 'foreign')
    const stays = await open(opened, 'county')
    await opened.hub.access.revoke('shili', opened.codes.own.split('-')[0] ?? '')
    await opened.post('sign-out', {}, await opened.as('foreign'))
    for (const { events } of [revoked, gone]) {
      expect((await events.find(({ event }) => event === 'end')).data).toBe('{"code":"session-over"}')
    }
    await opened.write('county', [work('g-01')])
    expect(await stays.events.entries(1)).toHaveLength(1)
  })

  test('is forgotten when the reader goes', async () => {
    const opened = await openCounty()
    const { events } = await open(opened, 'own')
    const other = await open(opened, 'county')
    expect(await openStreams(opened)).toBe(2)
    await events.close()
    await until(async () => (await openStreams(opened)) === 1)
    await other.events.close()
    await until(async () => (await openStreams(opened)) === 0)
    expect((await opened.hub.committee('shili')).isFollowed).toBe(false)
  })

  test('only asked whether it is there, none is opened', async () => {
    const opened = await openCounty()
    const { status } = await opened.ask('stream', { method: 'HEAD', headers: await opened.as('own') })
    expect([status, await openStreams(opened)]).toEqual([200, 0])
  })

  test('so many and no more, of a session and of all', async () => {
    const opened = await openCounty({ options: { limits: { streams: 3, streamsPerSession: 2 } } })
    const first = await open(opened, 'own')
    await open(opened, 'own')
    const third = await opened.get('own', 'stream')
    expect(third.body).toMatchObject({ status: 429, code: 'too-many-streams' })
    expect(third.headers.get('Retry-After')).toBe('30')
    await open(opened, 'county')
    expect((await opened.get('foreign', 'stream')).body).toMatchObject({ status: 503, code: 'too-many-streams' })
    await first.events.close()
    await until(async () => (await openStreams(opened)) === 2)
    await open(opened, 'foreign')
  })
})

describe('followers', () => {
  test('who do not fetch hold up nobody, miss nothing, and fill no memory', async () => {
    const opened = await openCounty()
    const slow = await open(opened, 'county')
    const quick = await open(opened, 'own')
    const text = '长'.repeat(2000)
    const batches = Array.from({ length: 20 }, () => Array.from({ length: 50 }, () => work('g-01', { body: text })))
    const book = await opened.hub.committee('shili')
    for (const batch of batches) await opened.write('own', batch)
    const sent = batches.flat().map(({ id }) => id)
    expect((await quick.events.entries(1000)).map(({ id }) => id)).toEqual(sent)
    // 6 MB were recorded; what is not fetched was not even looked up.
    const following = vi.spyOn(book, 'following')
    expect((await slow.events.entries(1000)).map(({ id }) => id)).toEqual(sent)
    expect(following.mock.calls.length).toBeGreaterThan(5)
  })

  test('who fetch nothing at all are cut off', async () => {
    const opened = await openCounty({ options: { limits: { heartbeatMs: 10 } } })
    const response = await opened.request('stream', { headers: await opened.as('county') })
    for (let batch = 0; batch < 3; batch += 1) {
      await opened.write(
        'own',
        Array.from({ length: 50 }, () => work('g-01', { body: '长'.repeat(2000) })),
      )
    }
    await until(async () => (await openStreams(opened)) === 0)
    await expect(response.text()).rejects.toThrow()
  })

  test('of one scope are read for together, however many they are', async () => {
    const opened = await openCounty({ options: { limits: { streamsPerSession: 100 } } })
    for (const who of ['own', 'county'] as const) await opened.as(who)
    const streams = await Promise.all(Array.from({ length: 100 }, (_, at) => open(opened, at % 2 ? 'own' : 'county')))
    const following = vi.spyOn(await opened.hub.committee('shili'), 'following')
    await opened.write('own', [work('g-01')])
    const read = await Promise.all(streams.map(({ events }) => events.entries(1)))
    expect(new Set(read.map((entries) => entries[0]?.id)).size).toBe(1)
    // Once, or a few times where the machine is so busy that it takes several turns.
    expect(following.mock.calls.length).toBeLessThan(10)
  })

  test('keep their committee in memory, however many others are asked for', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'liaison-stream-'))
    const now = () => Date.parse('2012-06-30T04:00:00Z')
    const hub = await Hub.open(await openStore(dir), { now, committeesInMemory: 1 })
    onTestFinished(async () => {
      await hub.close()
      rmSync(dir, { recursive: true, force: true })
    })
    for (const id of ['shili', 'other', 'third']) {
      await importLedger(hub, { ...county, committee: { ...county.committee, id } })
    }
    const app = createApp(hub)
    const ask = (path: string, init: RequestInit = {}) => app.request(`/v1/committees/shili/${path}`, init)
    const json = { 'Content-Type': 'application/json' }
    const code = await hub.issueAccess('shili', { role: 'county' })
    const signedIn = await ask('sign-in', { method: 'POST', headers: json, body: JSON.stringify({ code }) })
    const headers = { Authorization: `Bearer ${((await signedIn.json()) as { token: string }).token}` }
    const events = readEvents(await ask('stream', { headers }))
    onTestFinished(() => events.close())
    const book = await hub.committee('shili')
    for (const id of ['other', 'third', 'other']) await hub.committee(id)
    expect(await hub.committee('shili')).toBe(book)
    const sent = work('g-01')
    const body = JSON.stringify({ entries: [sent] })
    await ask('entries', { method: 'POST', headers: { ...json, ...headers }, body })
    expect((await events.entries(1))[0]?.id).toBe(sent.id)
  })

  test('are not given what was erased, though it was recorded only now', async () => {
    const opened = await openCounty()
    const { length } = (await opened.get('county', 'chain')).body
    const [first] = [work('g-01', { title: '应当清除' })]
    await opened.write('own', [first])
    await opened.write('own', [
      { ...first, id: `${first?.id}-2`, value: { ...(first?.value as object), title: '改过' } },
    ])
    await opened.hub.erase('shili', first?.id ?? '', '误填')
    const { events } = await open(opened, 'county', {}, `?after=${length}`)
    const read = await events.entries(3)
    expect(read[0]).toMatchObject({ id: first?.id })
    expect(JSON.stringify(read[0])).not.toMatch(/应当清除|salt/)
    expect(read).toEqual((await opened.get('county', `entries?after=${length}`)).body.entries)
  })

  test('go on once the database can be read again', async () => {
    const opened = await openCounty()
    const book = await opened.hub.committee('shili')
    const { events } = await open(opened, 'county')
    const following = vi.spyOn(book, 'following').mockRejectedValueOnce(new Error('away for a moment'))
    await opened.write('own', [work('g-01')])
    expect(await events.entries(1)).toHaveLength(1)
    expect(following).toHaveBeenCalledTimes(2)
  })
})
