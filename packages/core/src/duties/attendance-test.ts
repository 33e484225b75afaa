import type { Name } from '../model/charter.ts'
import type { GatheringKind, MeetingKind, TestId } from '../model/vocabulary.ts'

/** An attendance test (S 2.2 item 8), by `id` and `name`: which marks at which gatherings it counts. The limit is the charter's. */
export interface AttendanceTest {
  id: TestId
  name: Name
  /** The mark that is counted; leave and absence are never added together. */
  mark: 'absent' | 'leave'
  /**
   * The gatherings it looks at: one kind of `meeting`, with a plan and a total common to all members, or `kinds` of activity, without.
   */
  at: { meeting: Extract<MeetingKind, 'plenary' | 'standing-committee'> } | { kinds: readonly GatheringKind[] }
  /** Only for who was on the standing committee on some day of the term so far. */
  standingOnly?: true
}

/** Lets the compiler check a test where it is written. */
export function defineTest(test: AttendanceTest): AttendanceTest {
  return test
}

/** The kinds of gathering a test looks at. */
export function kindsOf({ at }: AttendanceTest): readonly GatheringKind[] {
  return 'meeting' in at ? [at.meeting] : at.kinds
}
