import type { Entry, Ledger, SealedEntry, WithdrawnThing } from '@liaison-kit/core'
import { applied } from './memory-ledger.ts'

type Receipt = Pick<SealedEntry, 'id' | 'seq' | 'recordedAt' | 'hash'> & { overtook?: string }

/** The entries a hub in memory has taken in, one after another, and the ledger they come to. Nothing is chained. */
export class MemoryBook {
  ledger: Ledger
  readonly entries: SealedEntry[] = []
  readonly #receipts = new Map<string, Receipt>()
  readonly #today: string
  /** What it began with, as if imported: a first version of each thing. */
  readonly #imported: readonly SealedEntry[]

  /** @param things all that the ledger holds */
  constructor(ledger: Ledger, things: Iterable<{ about: string; value: object }>, today: string) {
    this.ledger = ledger
    this.#today = today
    this.#imported = [...things].map(({ about, value }, index) =>
      sealed(
        { id: `import-${index + 1}`, about, at: dayOf(value, today), value },
        index + 1,
        'import',
        dayOf(value, today),
      ),
    )
  }

  /** What a writer was told of an entry. */
  receipt(id: string): Receipt | undefined {
    return this.#receipts.get(id)
  }

  /** Takes an entry in; one that is known already is the same receipt. */
  keep(entry: Entry, recordedBy: string): Receipt {
    const known = this.receipt(entry.id)
    if (known) return known
    const newest = this.versions(entry.about).pop()
    const recordedAt = new Date().toISOString()
    const kept = sealed(entry, this.#imported.length + this.entries.length + 1, recordedBy, recordedAt)
    this.entries.push(kept)
    this.ledger = applied(this.ledger, entry, this.#today)
    const { id, seq, hash } = kept
    const isUnseen = entry.sees !== undefined && newest !== undefined && newest.id !== entry.sees
    const receipt: Receipt = { id, seq, recordedAt, hash, ...(isUnseen && { overtook: newest.id }) }
    this.#receipts.set(id, receipt)
    return receipt
  }

  /** All that was said of a thing, oldest first. */
  versions(about: string): SealedEntry[] {
    return [...this.#imported, ...this.entries].filter((entry) => entry.about === about)
  }

  /** By thing, the id of its newest entry. */
  newest(): Record<string, string> {
    return Object.fromEntries([...this.#imported, ...this.entries].map(({ about, id }) => [about, id]))
  }

  /** What was recorded once and taken back, with its last value. */
  withdrawn(): WithdrawnThing[] {
    const last = new Map<string, SealedEntry[]>()
    for (const entry of [...this.#imported, ...this.entries]) {
      last.set(entry.about, [...(last.get(entry.about) ?? []), entry])
    }
    return [...last].flatMap(([about, versions]) =>
      versions[versions.length - 1]?.value === null
        ? [{ about, value: versions.reverse().find(({ value }) => value !== null)?.value }]
        : [],
    )
  }
}

function sealed(entry: Entry, seq: number, recordedBy: string, recordedAt: string): SealedEntry {
  return { ...entry, seq, recordedAt, recordedBy, valueHash: '', previous: '', hash: '' }
}

const dayOf = (value: object, today: string): string =>
  `${(value as { recorded?: string }).recorded ?? today}T00:00:00.000Z`
