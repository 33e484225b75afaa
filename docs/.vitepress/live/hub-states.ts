import { type Ledger, quota } from '@liaison-kit/core'
import { type Fetch, hubSource, type Shelf, type Source } from '@liaison-kit/source'
import type { MemorySource } from '@liaison-kit/source/memory'
import type { LiveWidget } from './live-example.ts'

// Nothing is said about a state anywhere here: real sources that fare so lead a widget to it.

const silence: Fetch = () => new Promise(() => {})
const noWay: Fetch = () => Promise.reject(new TypeError('no network'))

/** A source of a hub that can only be reached so. Somebody is signed in where no group is named: there are no public counts then. */
function sourceBy(fetch: Fetch, group: string | undefined, kept: readonly object[] = []): Source {
  const source = hubSource({ hub: '', committee: 'sample', group, fetch, shelf: shelfOf(kept) })
  if (group === undefined) source.resume('demo')
  return source
}

/** A shelf with what an earlier page kept, if anything, where nothing is put. */
const shelfOf = (kept: readonly object[]): Shelf => ({
  // Of what is asked for, only the last counts have been kept.
  all: async (key) => (key.includes('quota') ? (kept as never[]) : []),
  change: async () => {},
  sweep: async () => {},
  pages: { inTurn: async () => true, tell() {}, listen() {} },
})

/** What every widget comes to: nobody says where its data is, the hub does not answer, or cannot be reached. */
export const statesAt = (group?: string) =>
  ({
    idle: () => undefined,
    loading: () => sourceBy(silence, group),
    error: () => sourceBy(noWay, group),
  }) satisfies LiveWidget['states']

const DAYS_AGO_MS = 3 * 86_400_000

/** A hub that cannot be reached, of which this browser knows what it said three days ago. */
export function rememberedCounts(ledger: Ledger, group: string, asOf: string): Source {
  const readAt = new Date(Date.now() - DAYS_AGO_MS).toISOString()
  return sourceBy(noWay, group, [{ quota: quota(ledger, { group, asOf, madeAt: readAt }), readAt }])
}

/** A source whose hub is gone as soon as all has been read. */
export function goneAfterReading(source: MemorySource): Source {
  void leave()
  return source

  async function leave(): Promise<void> {
    // Signing in leads to reading, and that to asking for more.
    for (let turn = 0; turn < TURNS; turn += 1) await source.settled()
    source.offline = true
    await source.refresh()
  }
}

const TURNS = 6
