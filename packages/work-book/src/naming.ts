import type { CivilDate, Ledger } from '@liaison-kit/core'
import type { SourceState } from '@liaison-kit/source'
import { charterOn } from '@liaison-kit/ui'
import type { WorkBookWords } from './work-book.words.ts'

/** What things are called, by their ids. */
export interface Naming {
  words: WorkBookWords
  today: CivilDate | undefined
  day(day: CivilDate): string
  member(id: string): string
  group(id: string): string
  /** @param day the day of the work: its charter names the categories */
  category(id: string, day: CivilDate): string
  /** A gathering or work in a line, by `gatherings/ID` or `works/ID`. */
  thing(about: string): string
}

export function namingOf(
  ledger: Ledger,
  state: SourceState,
  words: WorkBookWords,
  today: CivilDate | undefined,
): Naming {
  const works = byId(ledger.works)
  const gatherings = byId(ledger.gatherings)
  const day = (one: CivilDate): string => words.day(one, today)
  return {
    words,
    today,
    day,
    member: (id) => ledger.members.find((member) => member.id === id)?.name ?? id,
    group: (id) => ledger.groups.find((group) => group.id === id)?.name ?? id,
    category: (id, of) => words.category(id, charterOn(state, of)?.categories[id]),
    thing(about) {
      const [list, id = ''] = about.split('/')
      const work = list === 'works' ? works().get(id) : undefined
      if (work) return words.source(day(work.date), words.workKind(work.kind), work.title)
      const gathering = list === 'gatherings' ? gatherings().get(id) : undefined
      if (gathering) return words.source(day(gathering.date), words.gatheringKind(gathering.kind), gathering.title)
      return words.sourceGone
    },
  }
}

/** Things by id, put in order once somebody asks: a form names hundreds. */
function byId<T extends { id: string }>(things: readonly T[]): () => Map<string, T> {
  let known: Map<string, T> | undefined
  return () => {
    known ??= new Map(things.map((thing) => [thing.id, thing]))
    return known
  }
}
