import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Assessment, type Entry, type Ledger, verifyChain } from '@liaison-kit/core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { county, entry, mark } from './county.ts'
import { readEvents } from './events.ts'
import { type RealHub, realHub, seed, type Visitor, visit } from './real-hub.ts'
import { freshDirectory, KINDS, type Kind, storePlaces } from './store-places.ts'
import { batch, sha256, Writers } from './writers.ts'

const FIRST = 34
const places = storePlaces()
const real = realHub()

/** The county, served: by two processes where the database can be shared. */
async function served(kind: Kind, ledger = county) {
  const place = await places.fresh(kind)
  const code = await seed(place, ledger)
  const hubs = await Promise.all((kind === 'sqlite' ? [1] : [1, 2]).map(() => real.serve(place)))
  onTestFinished(async () => {
    for (const hub of hubs) await hub.end('SIGTERM')
  })
  const first = await visit(hubs[0]!.url, { code })
  // Each asks another process, where there is one.
  const visitors = await Promise.all(hubs.map(({ url }) => visit(url, first)))
  return { place, code, hubs, visitors, at: (nth: number) => visitors[nth % visitors.length]! }
}

async function stream(hub: RealHub, { headers }: Visitor, seen?: string) {
  const response = await fetch(`${hub.url}/v1/committees/shili/stream`, {
    headers: { ...headers, ...(seen !== undefined && { 'Last-Event-ID': seen }) },
  })
  const events = readEvents(response)
  onTestFinished(async () => {
    await events.close()
  })
  return events
}

describe.each(KINDS)('on $kind', ({ kind }) => {
  test('the same batch sent many times at once is kept once, and each sender gets the same receipts', async () => {
    const { visitors, at } = await served(kind)
    let sum = FIRST
    for (let round = 1; round <= 5; round += 1) {
      const sent = [...batch(), ...batch(), ...batch()]
      sum += sent.length
      const answers = await Promise.all(Array.from({ length: 8 }, (_, nth) => at(nth).write(sent)))
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
      for (const { receipts } of answers) expect(receipts).toEqual(answers[0]!.receipts)
    }
    for (const visitor of visitors) {
      const entries = await visitor.entries()
      expect(entries).toHaveLength(sum)
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
      expect(verifyChain('shili', entries, sha256)).toMatchObject({ ok: true })
    }
  })

  test('of one id with two bodies at once one is kept, and the other told so', async () => {
    const { visitors, at } = await served(kind)
    const kept: unknown[] = []
    for (let round = 0; round < 10; round += 1) {
      const [one] = batch() as [Entry]
      const other = { ...one, value: { ...(one.value as object), title: '另一件' } }
      const bystander = batch()
      // The other comes in company, which is refused along with it.
      const answers = await Promise.all([at(round).write([one]), at(round + 1).write([...bystander, other])])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
      expect(answers.find(({ status }) => status === 422)!.code).toBe('id-reused')
      const won = answers[0].status === 200 ? [one] : [...bystander, other]
      kept.push(...won.map(({ id, value }) => ({ id, value })))
      // Whoever won may send again, whoever lost is told the same again.
      expect((await at(round).write(won)).status).toBe(200)
      expect((await at(round).write([won[0] === one ? other : one])).status).toBe(422)
    }
    for (const visitor of visitors) {
      const entries = await visitor.entries()
      expect(entries.slice(FIRST).map(({ id, value }) => ({ id, value }))).toEqual(kept)
    }
  })

  test('entries out of order: a mark waits outside the ledger for its gathering', async () => {
    const { at } = await served(kind)
    const early = mark('later', 'm1')
    const marked = await at(0).write([early])
    expect([marked.status, marked.receipts[0]!.unresolved?.code]).toEqual([200, expect.any(String)])
    const waiting = async (nth: number) => (await at(nth).ask('ledger')).unresolved.map(({ about }) => about)
    expect(await waiting(1)).toEqual(['attendance/later/m1'])
    const gathering = { id: 'later', kind: 'study', group: 'g-01', date: '2012-05-02', title: '学习' }
    // Another one of the page's batches, which had gone ahead of it; by way of the other process.
    expect((await at(1).write([entry('gatherings/later', gathering)])).receipts[0]).not.toHaveProperty('unresolved')
    expect(await waiting(0)).toEqual([])
    expect((await at(1).ledger()).attendance).toContainEqual(expect.objectContaining(early.value))
    // What was said then is said again.
    expect((await at(1).write([early])).receipts).toEqual(marked.receipts)
  })

  test('an offline batch whose member has left is kept, and named by the assessment', async () => {
    const { at } = await served(kind)
    const gathering = { id: 'g-may', kind: 'study', group: 'g-01', date: '2012-05-10', title: '学习' }
    // On paper in May; the member was let go in April, which the office entered before the clerk was back in town.
    const offline = [entry('gatherings/g-may', gathering), mark('g-may', 'm1'), mark('g-may', 'm2')]
    const m2 = county.members[1]!
    expect((await at(0).write([entry('members/m2', { ...m2, left: '2012-04-30' })])).status).toBe(200)
    const { status, receipts } = await at(1).write(offline)
    expect([status, receipts.filter((receipt) => 'unresolved' in receipt)]).toEqual([200, []])
    const marks = (await at(0).ledger()).attendance.filter(({ gathering }) => gathering === 'g-may')
    expect(marks).toMatchObject(offline.slice(1).map(({ value }) => value))
    const { members } = (await at(0).ask('assessment?asOf=2012-06-30')) as unknown as Assessment
    expect(members.find(({ member }) => member === 'm2')!.unexpected).toEqual(['g-may', 'joined'])
    expect(members.find(({ member }) => member === 'm1')!.unexpected).toEqual([])
  })

  test('yesterday’s backup restored: writers see the new epoch and offer again, and all is as it was', async () => {
    const place = await places.fresh(kind)
    const code = await seed(place)
    const hub = await real.serve(place)
    const visitor = await visit(hub.url, { code })
    const writers = new Writers()
    writers.start(6, [visitor])
    await writers.until(40)
    const file = join(freshDirectory(), 'yesterday')
    // While it is served, and written to.
    expect(await real.liaison(place, 'backup', file)).toMatchObject({ status: 0, err: '' })
    await writers.until(40)
    await writers.stop()
    await writers.offerAgain(visitor, await visitor.entries())
    // Of one writer, who changes a thing, takes one back, and takes back what came only now.
    const later = { id: 'later', kind: 'study', group: 'g-01', date: '2012-05-02', title: '学习' }
    for (const entries of [
      [entry('gatherings/later', later), mark('later', 'm1'), mark('own', 'm2', { mark: 'absent' })],
      [entry('gatherings/later', { ...later, date: '2012-05-03' }), entry('works/w-own-derived', null)],
      [entry('attendance/later/m1', null), mark('later', 'm2')],
    ]) {
      expect(await writers.send(visitor, entries)).toBe(true)
    }
    const ledger = await visitor.ledger()
    const { epoch, length } = await visitor.ask('chain')
    await hub.end('SIGKILL')
    if ('dir' in place) rmSync(place.dir, { recursive: true })

    const target = await places.fresh(kind)
    expect(await real.liaison(target, 'restore', file)).toMatchObject({ status: 0, err: '' })
    const restored = await real.serve(target)
    const again = await visit(restored.url, { code })
    const yesterday = await again.ask('chain')
    expect(yesterday.epoch).not.toBe(epoch)
    expect(yesterday.length).toBeLessThan(length - 40)
    const kept = await again.entries()
    // Who followed is told, and given everything from the first entry on.
    const events = await stream(restored, again, `${epoch}:${length}`)
    expect(await events.find(({ event }) => event === 'epoch')).toMatchObject({
      data: JSON.stringify({ epoch: yesterday.epoch }),
    })
    expect((await events.entries(kept.length)).map(({ id }) => id)).toEqual(kept.map(({ id }) => id))

    // Each offers all it has sent of late, also what is there.
    let found = 0
    for (const sent of writers.sent) {
      const answer = await again.write(sent)
      expect([answer.status, answer.epoch]).toEqual([200, yesterday.epoch])
      for (const receipt of answer.receipts) {
        const before = kept.find(({ id }) => id === receipt.id)
        if (!before) continue
        found += 1
        expect(receipt).toEqual(writers.acknowledged.get(receipt.id))
      }
    }
    expect(found).toBeGreaterThanOrEqual(40)
    expect(inOrder(await again.ledger())).toEqual(inOrder(ledger))
    const entries = await again.entries()
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(await again.ask('chain')).toMatchObject({ length, epoch: yesterday.epoch })
    expect(verifyChain('shili', entries, sha256)).toMatchObject({ ok: true, length })
    expect((await events.entries(entries.length - kept.length)).map(({ id }) => id)).toEqual(
      entries.slice(kept.length).map(({ id }) => id),
    )
    await events.close()
    expect(await restored.end('SIGTERM')).toMatchObject({ status: 0 })
    expect(await real.liaison(target, 'verify')).toMatchObject({ status: 0, err: '' })
  }, 120_000)

  test('what is erased while others write is gone from every file, and from every answer', async () => {
    const { place, hubs, visitors, at } = await served(kind)
    const secret = '慢性乙型肝炎住院'
    const said = (reason: string) => mark('own', 'm2', { mark: 'leave', reason })
    const [told, mended] = [said(secret), said('看病')]
    expect((await at(0).write([told])).status).toBe(200)
    expect((await at(1).write([mended])).status).toBe(200)
    // Everybody has it at hand.
    for (const visitor of visitors) expect(JSON.stringify(await visitor.entries())).toContain(secret)
    expect(await places.bytesIn(place, secret)).toBe(true)
    const writers = new Writers()
    writers.start(6, visitors)
    await writers.until(20)
    const erased = await real.liaison(place, 'erase', '--committee', 'shili', told.id, '--reason', '写了病情')
    expect(erased).toMatchObject({ status: 0, err: '' })
    expect(await places.bytesIn(place, secret)).toBe(false)
    await writers.until(20)
    await writers.stop()
    expect(writers.refused).toEqual([])

    for (const [nth, visitor] of visitors.entries()) {
      // One about the erasure, beside what the writers and the two above wrote.
      await writers.check(visitor, FIRST + 3)
      const entries = await visitor.entries()
      expect(entries.find(({ id }) => id === told.id)).not.toHaveProperty('value')
      const events = await stream(hubs[nth]!, visitor, `${(await visitor.ask('chain')).epoch}:0`)
      const streamed = await events.entries(entries.length)
      await events.close()
      expect(streamed.find(({ id }) => id === told.id)).not.toHaveProperty('value')
      const answers = [entries, streamed]
      for (const path of ['ledger', 'assessment', 'explanations']) answers.push((await visitor.ask(path)) as never)
      expect(JSON.stringify(answers)).not.toContain(secret)
      // Sent once more, it does not come back.
      const again = await visitor.write([told])
      expect(again.receipts[0]).toMatchObject({ id: told.id })
    }
    expect(await places.bytesIn(place, secret)).toBe(false)
    for (const hub of hubs) expect(await hub.end('SIGTERM')).toMatchObject({ status: 0 })
    expect(await places.bytesIn(place, secret)).toBe(false)
    const copy = join(freshDirectory(), 'copy')
    expect(await real.liaison(place, 'backup', copy)).toMatchObject({ status: 0 })
    expect(readFileSync(copy).includes(secret)).toBe(false)
    expect(await real.liaison(place, 'verify')).toMatchObject({ status: 0, err: '' })
  }, 120_000)
})

/** Who came first was chance: the lists, each in the order of what is in it. */
function inOrder(ledger: Ledger): object {
  const lists = Object.entries(ledger).map(([name, list]) => [
    name,
    Array.isArray(list) ? [...list].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)) : list,
  ])
  return Object.fromEntries(lists)
}
