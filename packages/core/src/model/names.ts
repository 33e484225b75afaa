import type { DutyStatus, MissingRecord, TestStatus } from './assessment.ts'
import type { Channel, DutyId, GatheringKind, GroupKind, Mark, Role, TestId, WorkKind } from './vocabulary.ts'

/** What the field's ids are called in one language: the one place where a name is said. A missing one fails the types. */
export interface Names {
  duties: Record<DutyId, string>
  tests: Record<TestId, string>
  gatherings: Record<GatheringKind, string>
  works: Record<WorkKind, string>
  marks: Record<Mark | 'unrecorded', string>
  groupKinds: Record<GroupKind, string>
  roles: Record<Role, string>
  channels: Record<Channel, string>
  dutyStatus: Record<DutyStatus, string>
  testStatus: Record<TestStatus, string>
  missing: Record<MissingRecord, string>
}
