import type { DutyId } from '../duties/register.ts'
import type { DutyStatus, MissingRecord, TestStatus } from '../model/assessment.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type {
  Channel,
  DecisionStep,
  GatheringKind,
  GroupKind,
  HandlingStep,
  Mark,
  Role,
  TestId,
  WorkKind,
} from '../model/vocabulary.ts'

/**
 * What the field's ids are called in one language: the one place where a name is said. A missing one fails the types. Duties and tests
 * say their Chinese and English names in their own files. By id: `duties` of the register, attendance `tests`, kinds of `gatherings` and `works`, steps
 * about a finding (`decisions`, with `found` before the first), `marks` (and `unrecorded`, the want of one), kinds of group
 * (`groupKinds`), `roles` of members, `channels` of info reports, the status of duties (`dutyStatus`) and of tests (`testStatus`), and
 * what documentation may be `missing`.
 */
export interface Names {
  duties: Record<DutyId, string>
  tests: Record<TestId, string>
  gatherings: Record<GatheringKind, string>
  works: Record<WorkKind, string>
  /** The steps in the handling of a work. */
  handling: Record<HandlingStep, string>
  decisions: Record<DecisionStep | 'found', string>
  marks: Record<Mark | 'unrecorded', string>
  groupKinds: Record<GroupKind, string>
  roles: Record<Role, string>
  channels: Record<Channel, string>
  dutyStatus: Record<DutyStatus, string>
  testStatus: Record<TestStatus, string>
  missing: Record<MissingRecord, string>
  /** A period by its id: `2012年第一季度`, `the first quarter of 2012`. */
  period: (id: string) => string
  /** A day: `2012年3月5日`, `5 March 2012`. */
  day: (day: CivilDate) => string
}
