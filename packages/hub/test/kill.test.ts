import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { realHub, seed, visit } from './real-hub.ts'
import { KINDS, storePlaces } from './store-places.ts'
import { Writers } from './writers.ts'

const ROUNDS = Number(process.env.LIAISON_ROUNDS ?? 3)
const WRITERS = 12
/** What the county's ledger comes to. */
const FIRST = 34

const places = storePlaces()
const real = realHub()

const sizeOf = (batches: readonly unknown[][]): number => batches.reduce((sum, { length }) => sum + length, 0)

describe.each(KINDS)('a hub on $kind', ({ kind }) => {
  test('killed while it writes keeps what it acknowledged, once each; sending the rest again is harmless', async () => {
    const place = await places.fresh(kind)
    const code = await seed(place)
    const writers = new Writers()
    let hub = await real.serve(place)
    let visitor = await visit(hub.url, { code })
    for (let round = 1; round <= ROUNDS; round += 1) {
      const before = writers.acknowledged.size
      writers.start(WRITERS, [visitor])
      // Somewhere in the middle of it, each round at another place.
      await writers.until(40)
      await pause(20 * (round % 10) + randomInt(40))
      const writing = writers.inFlight
      const stopped = writers.stop()
      expect((await hub.end('SIGKILL')).signal).toBe('SIGKILL')
      await stopped
      expect(writing).toBeGreaterThan(0)
      expect(writers.unanswered.length).toBeGreaterThan(0)
      expect(writers.refused).toEqual([])

      hub = await real.serve(place)
      visitor = await visit(hub.url, visitor)
      const acknowledged = writers.acknowledged.size - before
      const unanswered = sizeOf(writers.unanswered)
      const { entries, found } = await writers.check(visitor, FIRST)
      console.log(
        `${kind}, round ${round}: killed with ${writing} requests in flight; ${acknowledged} entries acknowledged, all found; ` +
          `${unanswered} unanswered, of them found ${found}`,
      )
      await writers.offerAgain(visitor, entries)
      expect((await writers.check(visitor, FIRST)).entries).toHaveLength(FIRST + writers.acknowledged.size)
    }
    expect(await hub.end('SIGTERM')).toMatchObject({ status: 0 })
    const verified = await real.liaison(place, 'verify')
    expect([verified.status, verified.err]).toEqual([0, ''])
    expect(verified.out).toContain(`${FIRST + writers.acknowledged.size} 条`)
  }, 600_000)

  test('told to stop while it writes ends with 0: each batch is acknowledged and there, or refused and not', async () => {
    const place = await places.fresh(kind)
    const code = await seed(place)
    const writers = new Writers()
    const hub = await real.serve(place)
    const visitor = await visit(hub.url, { code })
    writers.start(WRITERS, [visitor])
    await writers.until(40)
    const writing = writers.inFlight
    const ended = await hub.end('SIGTERM')
    await writers.stop()
    expect([ended.status, ended.signal]).toEqual([0, null])
    expect(writing).toBeGreaterThan(0)
    expect(writers.refused.filter(({ status, code }) => status !== 503 || code !== 'stopping')).toEqual([])

    const again = await real.serve(place)
    const { entries, found } = await writers.check(await visit(again.url, visitor), FIRST)
    const there = new Set(entries.map(({ id }) => id))
    expect(writers.refused.flatMap(({ entries }) => entries).filter(({ id }) => there.has(id))).toEqual([])
    console.log(
      `${kind}: told to stop with ${writing} requests in flight; ${writers.acknowledged.size} entries acknowledged, all found; ` +
        `${writers.refused.length} batches refused, none found; ${sizeOf(writers.unanswered)} entries unanswered, of them found ${found}`,
    )
    await again.end('SIGTERM')
  }, 120_000)
})

describe('two hubs over one PostgreSQL', () => {
  test('one is killed, the other goes on at once', async () => {
    const place = await places.fresh('postgres')
    const code = await seed(place)
    const writers = new Writers()
    const other = await real.serve(place)
    const stays = await visit(other.url, { code })
    for (let round = 1; round <= ROUNDS; round += 1) {
      const one = await real.serve(place)
      // A session is the database's, not the process's.
      writers.start(WRITERS, [await visit(one.url, stays), stays])
      await writers.until(40)
      await pause(randomInt(100))
      await one.end('SIGKILL')
      const { unanswered } = writers
      await writers.until(40)
      await writers.stop()
      expect(unanswered.length).toBeGreaterThan(0)
      expect(writers.refused).toEqual([])
      const { entries } = await writers.check(stays, FIRST)
      // Whoever was at the one that is gone goes on at the other.
      await writers.offerAgain(stays, entries)
      await writers.check(stays, FIRST)
    }
    await other.end('SIGTERM')
  }, 600_000)

  test('PostgreSQL itself is killed and started again: both go on by themselves with what was acknowledged', async () => {
    const { crash } = places.postgres()
    // Somebody else's server is not to be killed.
    if (!crash) return
    const place = await places.fresh('postgres')
    const code = await seed(place)
    const writers = new Writers()
    const hubs = await Promise.all([real.serve(place), real.serve(place)])
    const first = await visit(hubs[0]!.url, { code })
    const visitors = [first, await visit(hubs[1]!.url, first)]
    writers.start(WRITERS, visitors)
    await writers.until(40)
    const writing = writers.inFlight
    try {
      await crash.kill()
      await pause(300)
    } finally {
      await crash.start()
    }
    const refused = writers.refused.length
    await writers.until(80)
    await writers.stop()
    expect(writing).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
    expect(writers.refused.filter(({ status, code }) => status !== 503 || code !== 'storage-failed')).toEqual([])
    for (const visitor of visitors) {
      const { entries, found } = await writers.check(visitor, FIRST)
      const open = sizeOf(writers.open)
      console.log(
        `PostgreSQL killed with ${writing} requests in flight; ${writers.acknowledged.size} entries acknowledged, all found; ` +
          `${open} refused or unanswered, of them found ${found}`,
      )
      await writers.offerAgain(visitor, entries)
    }
    for (const hub of hubs) expect(await hub.end('SIGTERM')).toMatchObject({ status: 0 })
  }, 240_000)
})
