import { groupsOf } from '../assessing/account.ts'
import { byDayThenId } from '../assessing/frame.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Gathering, Ledger, Work } from '../model/ledger.ts'
import type { HandlingStep } from '../model/vocabulary.ts'

/** What a group has left in the ledger by a day, each list by date, then id. */
export interface GroupRecords {
  /** Gatherings it held. */
  own: Gathering[]
  /** Gatherings of other groups it joined. */
  joined: Gathering[]
  /** Its works; one that is dated later, but was delivered by the day, is among them. */
  works: Work[]
}

/** What each group of a ledger has left in it by a day, that day included. */
export function recordsOf(ledger: Ledger, asOf: CivilDate): ReadonlyMap<string, GroupRecords> {
  const records = new Map(ledger.groups.map(({ id }): [string, GroupRecords] => [id, noRecords()]))
  for (const gathering of ledger.gatherings) {
    if (gathering.date > asOf) continue
    for (const id of groupsOf(gathering)) records.get(id)?.[id === gathering.group ? 'own' : 'joined'].push(gathering)
  }
  for (const work of ledger.works) {
    const first = work.delivered !== undefined && work.delivered < work.date ? work.delivered : work.date
    if (first <= asOf) records.get(work.group)?.works.push(work)
  }
  for (const { own, joined, works } of records.values()) {
    own.sort(byDayThenId)
    joined.sort(byDayThenId)
    works.sort(byDayThenId)
  }
  return records
}

const noRecords = (): GroupRecords => ({ own: [], joined: [], works: [] })

/** By step of handling: the works that came to it by a day, that day included. */
export function worksByStep(
  { handling = [] }: Ledger,
  asOf: CivilDate,
): ReadonlyMap<HandlingStep, ReadonlySet<string>> {
  const works = new Map<HandlingStep, Set<string>>()
  for (const { step, work, date } of handling) {
    if (date > asOf) continue
    const there = works.get(step)
    if (there) there.add(work)
    else works.set(step, new Set([work]))
  }
  return works
}
