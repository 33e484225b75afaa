import { createHash, randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Entry, type SealedEntry, verifyChain } from '@liaison-kit/core'
import { expect } from 'vitest'
import type { Receipt } from '../src/index.ts'
import type { Visitor } from './real-hub.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

let made = 0
/** One to three works of g-01, as a page sends them. */
export function batch(): Entry[] {
  return Array.from({ length: 1 + (made % 3) }, () => {
    made += 1
    const id = `w-${made}`
    const value = { id, kind: 'info-report', group: 'g-01', date: '2012-06-01', title: `第 ${made} 件` }
    return { id: `b-${made}`, about: `works/${id}`, at: '2012-06-30T12:00:00+08:00', value }
  })
}

/** Writers who send one batch after another, each to its hub, and keep account of what they were told. */
export class Writers {
  /** All that was sent, in order. */
  readonly sent: Entry[][] = []
  readonly acknowledged = new Map<string, Receipt>()
  /** Sent, and no answer came: whether they are there the writer does not know. */
  unanswered: Entry[][] = []
  refused: { entries: Entry[]; status: number; code: string }[] = []
  readonly #inFlight = new Set<Entry[]>()
  #writing: Promise<void>[] = []
  #stopped = false

  /** How many batches wait for an answer just now. */
  get inFlight(): number {
    return this.#inFlight.size
  }

  /** Has so many write until they are stopped; every third is on a bad line, and gives up before the answer comes. */
  start(count: number, hubs: readonly Visitor[]): void {
    this.#stopped = false
    this.#writing = Array.from({ length: count }, async (_, writer) => {
      while (!this.#stopped) {
        const patience = writer % 3 === 0 ? AbortSignal.timeout(randomInt(5, 65)) : undefined
        const isHeard = await this.send(hubs[writer % hubs.length]!, batch(), patience)
        if (!isHeard && !this.#stopped) await pause(50)
      }
    })
  }

  /** Sends a batch: whether it was acknowledged. */
  async send(hub: Visitor, entries: Entry[], patience?: AbortSignal): Promise<boolean> {
    this.sent.push(entries)
    this.#inFlight.add(entries)
    try {
      const { status, code, receipts } = await hub.write(entries, patience)
      if (status === 200) for (const receipt of receipts) this.acknowledged.set(receipt.id, receipt)
      else this.refused.push({ entries, status, code })
      return status === 200
    } catch {
      this.unanswered.push(entries)
      return false
    } finally {
      this.#inFlight.delete(entries)
    }
  }

  /** Waits until so many more entries are acknowledged. */
  async until(more: number): Promise<void> {
    const enough = this.acknowledged.size + more
    const late = Date.now() + 60_000
    while (this.acknowledged.size < enough) {
      if (Date.now() > late) throw new Error(`no ${more} entries were acknowledged within a minute`)
      await pause(5)
    }
  }

  /** Has everybody finish what they are about. */
  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#writing)
  }

  /**
   * Holds what a hub has against what the writers were told: all that was acknowledged is there, where its receipt says, and there alone;
   * what was not is there whole or not at all; nothing else was added to the first so many; and the chain holds.
   * @returns the entries, and how many of those without an acknowledgement are there
   */
  async check(hub: Visitor, first: number): Promise<{ entries: SealedEntry[]; found: number }> {
    const entries = await hub.entries()
    expect(verifyChain('shili', entries, sha256)).toMatchObject({ ok: true, length: entries.length })
    const places = new Map(entries.map((entry) => [entry.id, placeOf(entry)]))
    expect(places.size).toBe(entries.length)
    const kept = [...this.acknowledged.keys()].map((id) => places.get(id))
    expect(kept).toEqual([...this.acknowledged.values()].map(placeOf))
    let found = 0
    for (const batch of this.open) {
      const there = batch.filter(({ id }) => places.has(id))
      expect([0, batch.length]).toContain(there.length)
      found += there.length
    }
    expect(entries.length).toBe(first + this.acknowledged.size + found)
    return { entries, found }
  }

  /** The batches sent whose end is not known. */
  get open(): Entry[][] {
    return this.sent.filter((entries) => !this.acknowledged.has(entries[0]!.id))
  }

  /** Offers again what was not acknowledged: what is there keeps its place, the rest gets one now. */
  async offerAgain(hub: Visitor, entries: readonly SealedEntry[]): Promise<void> {
    const places = new Map(entries.map((entry) => [entry.id, placeOf(entry)]))
    for (const { status, receipts } of await Promise.all(this.open.map((batch) => hub.write(batch)))) {
      expect(status).toBe(200)
      for (const receipt of receipts) {
        expect(placeOf(receipt)).toEqual(places.get(receipt.id) ?? placeOf(receipt))
        this.acknowledged.set(receipt.id, receipt)
      }
    }
    this.unanswered = []
    this.refused = []
  }
}

const placeOf = ({ id, seq, hash, recordedAt }: Receipt | SealedEntry) => ({ id, seq, hash, recordedAt })
