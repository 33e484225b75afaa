import type { Entry, Ledger } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'

type Listed = { id: string }

/** The ledger as it stands with what was recorded here and is not read back yet, so that nothing falls back in between. */
export interface Standing {
  ledger: Ledger | undefined
  /** What waits to be acknowledged, by what it is about. */
  unsent: ReadonlySet<string>
}

/** Follows what is recorded in a widget until the hub's ledger has it. */
export class StandingLedger {
  private readonly kept = new Map<string, { entry: Entry; readings: number }>()
  private seen: Ledger | undefined
  private asked: SourceState | undefined
  private standing: Standing = { ledger: undefined, unsent: new Set() }

  /** To be told of each entry recorded here. */
  keep(entry: Entry): void {
    this.kept.set(entry.about, { entry, readings: 0 })
    this.asked = undefined
  }

  /** How a thing stands, as of the last `follow`; `null` where it is not there, `undefined` where that is not known. */
  of(about: string): object | null | undefined {
    const { ledger } = this.standing
    if (!ledger) return undefined
    const [list = '', id = ''] = about.split('/')
    if (list === 'committee') return ledger.committee
    const things = (ledger as unknown as Record<string, readonly Listed[] | undefined>)[list] ?? []
    return things.find((thing) => thing.id === id) ?? null
  }

  /** To be asked at each change of the source; the same answer as long as nothing changes. */
  follow(state: SourceState): Standing {
    if (state === this.asked) return this.standing
    this.asked = state
    const { ledger, waiting, sent } = state
    const isReadAgain = ledger !== this.seen
    this.seen = ledger
    const newest = new Map<string, Entry>()
    for (const [about, kept] of this.kept) {
      if (!sent.has(kept.entry.id)) continue
      // The reading under way when the receipt came may not have it yet; the one after that has.
      if (isReadAgain) kept.readings += 1
      if (kept.readings > 1) this.kept.delete(about)
      else newest.set(about, kept.entry)
    }
    for (const { entry } of waiting) newest.set(entry.about, entry)
    const unsent = new Set(waiting.map(({ entry }) => entry.about))
    this.standing = { ledger: ledger && [...newest.values()].reduce(put, ledger), unsent }
    return this.standing
  }
}

/** The ledger with one thing as an entry says. What has no list in a ledger (a file) is left out. */
function put(ledger: Ledger, { about, value }: Entry): Ledger {
  const [list = '', id = '', member] = about.split('/')
  if (list === 'committee') return { ...ledger, committee: value as Ledger['committee'] }
  if (list === 'attendance') {
    const attendance = ledger.attendance.filter((mark) => mark.gathering !== id || mark.member !== member)
    return { ...ledger, attendance: value ? [...attendance, value as Ledger['attendance'][number]] : attendance }
  }
  const things = (ledger as unknown as Record<string, readonly Listed[] | undefined>)[list]
  if (!things && !(LISTS as readonly string[]).includes(list)) return ledger
  const at = (things ?? []).findIndex((thing) => thing.id === id)
  const changed = [...(things ?? [])]
  // In its place, so that nothing jumps under who is looking.
  if (value === null) changed.splice(at, at < 0 ? 0 : 1)
  else if (at < 0) changed.push(value as Listed)
  else changed[at] = value as Listed
  return { ...ledger, [list]: changed }
}

/** Lists that a ledger may leave out. */
const LISTS = ['handling', 'decisions', 'contacts', 'issued'] as const
