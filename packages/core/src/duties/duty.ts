import type { Name, OwnDuty, Switches } from '../model/charter.ts'
import type { GatheringKind, WorkKind } from '../model/vocabulary.ts'

/** Which records count for a duty: `works` of some kinds, or `gatherings` of some kinds, at least one. */
export type Counts =
  | {
      works: readonly WorkKind[]
      /** Only those that are marked so; all unless given. */
      only?: 'distinguished' | 'collective'
    }
  | {
      /** The kinds that fill its slot. */
      gatherings: readonly GatheringKind[]
      /**
       * Other kinds of `gatherings` that fill it too where the charter's switch `countsToward` is this: one event may then fill the
       * slots of several duties.
       */
      alsoWhere?: { countsToward: Switches['countsToward']; gatherings: readonly GatheringKind[] }
    }

/**
 * A duty, by `id` and `name`: who bears it (`bearer`) and which records count for it (`counts`). How many, how often and by when is the
 * charter's.
 */
export interface Duty<Id extends string = string> {
  id: Id
  name: Name
  bearer: 'group' | 'member' | 'committee'
  counts: Counts
}

/** Lets the compiler check a duty where it is written, and remember its id. */
export function defineDuty<const Id extends string>(duty: Duty<Id>): Duty<Id> {
  return duty
}

/** A charter's own duty, as one of the register's. */
export function ownDuty(id: string, { name, bearer, counts }: OwnDuty): Duty {
  return { id, name, bearer, counts }
}

/** The kinds of record that count for a duty under a charter's switches. */
export function kindsCounted({ counts }: Duty, switches: Switches): readonly (GatheringKind | WorkKind)[] {
  if ('works' in counts) return counts.works
  const { gatherings, alsoWhere } = counts
  return alsoWhere?.countsToward === switches.countsToward ? [...gatherings, ...alsoWhere.gatherings] : gatherings
}
