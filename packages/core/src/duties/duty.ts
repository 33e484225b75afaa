import type { Switches } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Work } from '../model/ledger.ts'
import type { DutyId, GatheringKind, WorkKind } from '../model/vocabulary.ts'

/** Which records count for a duty. */
export type Counts =
  | {
      works: WorkKind
      /** Which of them; all unless given. */
      only?: (work: Work) => boolean
      /** The day a work counts on, its date unless given; `undefined`: not yet. */
      day?: (work: Work) => CivilDate | undefined
    }
  | { gatherings: (switches: Switches) => readonly GatheringKind[] }

/** A duty: who bears it and what counts for it. How many, how often and by when is the charter's. */
export interface Duty {
  id: DutyId
  bearer: 'group' | 'committee'
  counts: Counts
}

/** Lets the compiler check a duty where it is written. */
export function defineDuty(duty: Duty): Duty {
  return duty
}
