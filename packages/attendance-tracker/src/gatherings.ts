import type { CivilDate, Gathering, Ledger } from '@liaison-kit/core'
import { isHeldBy, rollIn, rollRows } from './roll.ts'
import type { RecordedMarks } from './trail.ts'

/** A gathering to choose from, and how far its roll is. */
export interface Listed {
  gathering: Gathering
  expected: number
  unrecorded: number
}

/** A group's gatherings in the order in which somebody comes to take a roll. */
export interface Gatherings {
  /** Today's and earlier ones whose roll is not complete, newest first. */
  open: Listed[]
  /** After today, the next one first. */
  coming: Listed[]
  /** Complete, newest first. */
  complete: Listed[]
}

/** Whether a group takes a roll of a gathering: it holds it, and it is not a visit to which nobody was invited. */
export function hasRoll(gathering: Gathering, group: string | undefined): boolean {
  return isHeldBy(gathering, group) && (gathering.kind !== 'visit' || gathering.invited !== undefined)
}

export interface ListQuestion {
  /** Whose gatherings; every one without. */
  group: string | undefined
  /** Whose members are marked at gatherings of others; everybody without. */
  marked: string | undefined
  today: CivilDate | undefined
  recorded: RecordedMarks
}

/** The gatherings a group takes rolls of, its own and those joined. */
export function gatheringsOf(ledger: Ledger, { group, marked, today, recorded }: ListQuestion): Gatherings {
  const newestFirst = ledger.gatherings
    .filter((gathering) => hasRoll(gathering, group))
    .sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
  const listed: Gatherings = { open: [], coming: [], complete: [] }
  for (const gathering of newestFirst) {
    const rows = rollRows(rollIn(ledger, gathering, marked), recorded)
    const unrecorded = rows.filter(({ draft }) => !draft.mark).length
    const one: Listed = { gathering, expected: rows.length, unrecorded }
    if (today !== undefined && gathering.date > today) listed.coming.unshift(one)
    else listed[unrecorded > 0 ? 'open' : 'complete'].push(one)
  }
  return listed
}
