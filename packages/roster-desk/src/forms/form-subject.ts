import type { Member } from '@liaison-kit/core'
import type { Change, FormLook } from '@liaison-kit/ui/desk'
import type { MemberFault } from '../member-faults.ts'

/** What is typed, by field. */
export type Values = Readonly<Record<string, string>>

/** What a form is made for. */
export interface FormSubject {
  /** Who it is about, as known; nobody yet for a new member. */
  member: Member | undefined
  /** Id of the member that an appointment makes. */
  id: string
  /** What stands in a field now. */
  value(field: string): string
  /**
   * Records what belongs together.
   * @param what says it in words
   * @param open id of the member to show then; the roster without
   */
  submit(what: string, changes: readonly Change[], open: string | undefined): void
  gaveUp(): void
}

/** What is particular to the form of an action. */
export interface Made extends Pick<FormLook<string>, 'hint' | 'fields' | 'more' | 'save' | 'submit'> {
  found?(values: Values): MemberFault[]
  /** The member as it would be, of what is typed without a fault. */
  after?(values: Values): Member
}

export const changeOf = (before: Member, after: Member): Change => ({ about: `members/${before.id}`, before, after })
