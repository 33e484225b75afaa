import type { Attendance, Entry, Ledger } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'

/** The newest record about a mark, as long as it is not simply what the ledger says. */
export interface Recorded {
  /** `handed`: given to the page, which stores it itself; `saved`: acknowledged, and soon to be read back. */
  readonly state: 'waiting' | 'refused' | 'saved' | 'handed'
  /** `undefined`: the mark is withdrawn. */
  readonly value: Attendance | undefined
  /** Why it was refused. */
  readonly reason?: string
}

/** Recorded marks by what they are about. */
export type RecordedMarks = ReadonlyMap<string, Recorded>

/** Follows what was recorded here from the moment it leaves the row until it is read back, so that no row falls back in between. */
export class Trail {
  private readonly kept = new Map<string, { entry: Entry; readings: number }>()
  private ledger: Ledger | undefined

  keep(entry: Entry): void {
    this.kept.set(entry.about, { entry, readings: 0 })
  }

  clear(): void {
    this.kept.clear()
  }

  /** With a page that stores by itself, all that is known is what it was handed. */
  handed(): RecordedMarks {
    const marks = new Map<string, Recorded>()
    for (const [about, { entry }] of this.kept) marks.set(about, { state: 'handed', value: markIn(entry) })
    return marks
  }

  /** To be asked at each change of the source. */
  follow({ ledger, sent, waiting, refused }: SourceState): RecordedMarks {
    const readAgain = ledger !== this.ledger
    this.ledger = ledger
    const newest = new Map<string, { entry: Entry; recorded: Recorded }>()
    const add = (entry: Entry, state: Recorded['state'], reason?: string): void => {
      if (!entry.about.startsWith('attendance/')) return
      const known = newest.get(entry.about)
      // Ids begin with their time.
      if (known && known.entry.id > entry.id) return
      const recorded: Recorded = { state, value: markIn(entry), ...(reason !== undefined && { reason }) }
      newest.set(entry.about, { entry, recorded })
    }
    for (const [about, kept] of this.kept) {
      if (!sent.has(kept.entry.id)) continue
      // The reading under way when the receipt came may not have it yet; the one after that has.
      if (readAgain) kept.readings += 1
      if (kept.readings > 1) this.kept.delete(about)
      else add(kept.entry, 'saved')
    }
    for (const { entry, problem } of refused) add(entry, 'refused', problem.message)
    for (const { entry } of waiting) add(entry, 'waiting')
    return new Map([...newest].map(([about, { recorded }]): [string, Recorded] => [about, recorded]))
  }
}

const markIn = ({ value }: Entry): Attendance | undefined => (value as Attendance | null) ?? undefined
