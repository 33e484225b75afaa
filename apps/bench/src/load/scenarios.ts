import { setTimeout as pause } from 'node:timers/promises'
import type { Entry } from '@liaison-kit/core'
import { bareLoop } from './bare-loop.ts'
import { anEntry, entries } from './entries.ts'
import { Latencies } from './latencies.ts'
import { pace, together } from './pace.ts'
import { ServedHub } from './served-hub.ts'

/** Something a hub goes through; what comes out, line by line. */
export interface Scenario {
  name: string
  run(seconds: number): Promise<string[]>
}

const WRITERS = 64
const A_REQUEST = 50
/** Those who write so many at once: an import over the web, offline pages that come back. */
const BATCHERS = 16
const COUNTY = 21
const SMALL = 1

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'durable appends, one entry a request',
    run: (seconds) =>
      withHub(SMALL, async ({ client }) => {
        const write = (): Promise<unknown> => client.post('entries', { entries: [anEntry()] })
        await together(WRITERS, 1, write)
        // Interleaved, so that neither has the better part of the time.
        const rates: Record<'one' | 'many', number[]> = { one: [], many: [] }
        for (let round = 0; round < 4; round += 1) {
          rates.one.push(await together(1, seconds / 8, write))
          rates.many.push(await together(WRITERS, seconds / 8, write))
        }
        const one = mean(rates.one)
        const many = mean(rates.many)
        return [
          `1 writer   ${one.toFixed(0)} a second`,
          `${WRITERS} writers ${many.toFixed(0)} a second, ${(many / one).toFixed(1)} x (aim 4 x)`,
        ]
      }),
  },
  {
    name: `appends with ${A_REQUEST} entries a request`,
    run: (seconds) =>
      withHub(SMALL, async ({ client }) => {
        const write = (): Promise<unknown> => client.post('entries', { entries: entries(A_REQUEST) })
        await together(BATCHERS, 1, write)
        const hub: number[] = []
        const bare: number[] = []
        for (let round = 0; round < 4; round += 1) {
          hub.push((await together(BATCHERS, seconds / 8, write)) * A_REQUEST)
          bare.push(bareLoop(A_REQUEST, seconds / 8))
        }
        return [
          `hub       ${mean(hub).toFixed(0)} entries a second`,
          `bare loop ${mean(bare).toFixed(0)} entries a second; the hub ${(mean(hub) / mean(bare)).toFixed(2)} x (aim 0.5 x)`,
        ]
      }),
  },
  {
    name: 'one group’s assessment at county size, under 200 writes a second',
    run: (seconds) =>
      withHub(COUNTY, async ({ client }) => {
        const quiet = new Latencies()
        const busy = new Latencies()
        const writes = new Latencies()
        const read = (into: Latencies) => into.of(() => client.get('assessment?group=g-01'))
        await read(new Latencies())
        await pace(20, seconds / 2, () => read(quiet))
        await Promise.all([
          pace(200, seconds / 2, () => writes.of(() => client.post('entries', { entries: [anEntry()] }))),
          pace(20, seconds / 2, () => read(busy)),
        ])
        return [`quiet        ${quiet}`, `under writes ${busy}`, `the writes   ${writes}`]
      }),
  },
  {
    name: '500 streams, 20 entries a second',
    run: (seconds) =>
      withHub(SMALL, async ({ client }) => {
        const sent = new Map<string, number>()
        const delivered = new Latencies()
        const streams = await Promise.all(Array.from({ length: 500 }, () => client.open('stream')))
        for (const stream of streams) {
          stream.setEncoding('utf8')
          let rest = ''
          stream.on('data', (part: string) => {
            const now = performance.now()
            const lines = (rest + part).split('\n')
            rest = lines.pop() ?? ''
            for (const line of lines) {
              if (!line.startsWith('data: {')) continue
              const start = sent.get((JSON.parse(line.slice(6)) as Entry).id)
              if (start !== undefined) delivered.add(now - start)
            }
          })
        }
        await pace(20, seconds, async () => {
          const entry = anEntry()
          sent.set(entry.id, performance.now())
          await client.post('entries', { entries: [entry] })
        })
        await pause(1000)
        for (const stream of streams) stream.destroy()
        return [`sent ${sent.size}, expected ${sent.size * 500} deliveries`, `from sending to arrival: ${delivered}`]
      }),
  },
  {
    name: 'memory',
    run: () =>
      withHub(SMALL, async (hub) => {
        const lines: string[] = []
        let there = (JSON.parse(await hub.client.get('chain')) as { length: number }).length
        for (const goal of [20_000, 100_000]) {
          for (; there < goal; there += 500) await hub.client.post('entries', { entries: entries(500) })
          await hub.client.get('assessment?group=g-01')
          const { resident, heap } = await hub.memory()
          lines.push(`after ${goal} entries ${resident.toFixed(0)} MB resident, ${heap.toFixed(0)} MB of objects`)
        }
        return lines
      }),
  },
]

async function withHub(scale: number, use: (hub: ServedHub) => Promise<string[]>): Promise<string[]> {
  const hub = await ServedHub.start(scale)
  try {
    return await use(hub)
  } finally {
    await hub.stop()
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
