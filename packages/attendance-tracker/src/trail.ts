import type { Attendance, Entry, Ledger } from '@liaison-kit/core'
import type { Problem, SourceState } from '@liaison-kit/source'

/** The newest record about a thing, a mark unless said otherwise, as long as it is not simply what the ledger says. */
export interface Recorded<T = Attendance> {
  /** `handed`: given to the page, which stores it itself; `saved`: acknowledged, and soon to be read back. */
  readonly state: 'waiting' | 'refused' | 'saved' | 'handed'
  /** `undefined`: the thing is withdrawn. */
  readonly value: T | undefined
  /** Why it was refused. */
  readonly problem?: Problem
}

/** Recorded marks by what they are about. */
export type RecordedMarks = ReadonlyMap<string, Recorded>

/** Follows what was recorded here from the moment it leaves the row until it is read back, so that no row falls back in between. */
export class Trail<T = Attendance> {
  private readonly list: string
  private readonly kept = new Map<string, { entry: Entry; readings: number }>()
  private ledger: Ledger | undefined

  /** @param list of the ledger: what is recorded in others is left alone */
  constructor(list = 'attendance') {
    this.list = `${list}/`
  }

  keep(entry: Entry): void {
    this.kept.set(entry.about, { entry, readings: 0 })
  }

  clear(): void {
    this.kept.clear()
  }

  /** With a page that stores by itself, all that is known is what it was handed. */
  handed(): ReadonlyMap<string, Recorded<T>> {
    const known = new Map<string, Recorded<T>>()
    for (const [about, { entry }] of this.kept) known.set(about, { state: 'handed', value: valueIn(entry) })
    return known
  }

  /** To be asked at each change of the source. */
  follow({ ledger, sent, waiting, refused }: SourceState): ReadonlyMap<string, Recorded<T>> {
    const readAgain = ledger !== this.ledger
    this.ledger = ledger
    const newest = new Map<string, { entry: Entry; recorded: Recorded<T> }>()
    const add = (entry: Entry, state: Recorded<T>['state'], problem?: Problem): void => {
      if (!entry.about.startsWith(this.list)) return
      const known = newest.get(entry.about)
      // Ids begin with their time. What waits comes in the order in which it was recorded, also where the clock was put back meanwhile.
      if (state !== 'waiting' && known && known.entry.id > entry.id) return
      const recorded: Recorded<T> = { state, value: valueIn(entry), ...(problem && { problem }) }
      newest.set(entry.about, { entry, recorded })
    }
    for (const [about, kept] of this.kept) {
      if (!sent.has(kept.entry.id)) continue
      // The reading under way when the receipt came may not have it yet; the one after that has.
      if (readAgain) kept.readings += 1
      if (kept.readings > 1) this.kept.delete(about)
      else add(kept.entry, 'saved')
    }
    for (const { entry, problem } of refused) add(entry, 'refused', problem)
    for (const { entry } of waiting) add(entry, 'waiting')
    return new Map([...newest].map(([about, { recorded }]): [string, Recorded<T>] => [about, recorded]))
  }
}

const valueIn = <T>({ value }: Entry): T | undefined => (value as T | null) ?? undefined
