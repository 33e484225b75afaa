import type { Member } from '@liaison-kit/core'
import { words } from '../faults.zh-CN.ts'
import type { PERSON_HEADINGS } from '../sheet/headings.ts'
import { personName } from '../sheet/person.ts'
import { shortened } from '../sheet/rows.ts'
import type { Taking } from '../sheet/taking.ts'
import { type Claim, type MemberBook, whoIs } from './claim.ts'
import type { GroupBook } from './group-book.ts'

/** The columns that say who somebody is. */
export type PersonField = keyof typeof PERSON_HEADINGS

/** Finds the members the ledger has by what a row says of them. Nobody is made: who is not found is a fault. */
export class MemberFinder {
  private readonly members: MemberBook
  private readonly groups: GroupBook

  constructor(members: MemberBook, groups: GroupBook) {
    this.members = members
    this.groups = groups
  }

  /**
   * The member a row is about, and the name as the row has it.
   * @param nameField the column the name stands in
   * @returns `undefined` where the row names nobody, or nobody who can be told; that is then a fault
   */
  find<F extends string>(taking: Taking<F | PersonField>, row: number, nameField: F | PersonField): Member | undefined {
    const text = taking.text(row, nameField, { most: 60 })
    if (text === undefined) return undefined
    const { name } = personName(text)
    const group = taking.text(row, 'group')
    const id = taking.text(row, 'id')
    const claim: Claim = {
      name,
      sector: taking.text(row, 'sector'),
      unit: taking.text(row, 'unit'),
      group: group === undefined ? undefined : this.groups.find(group)?.id,
    }
    if (id !== undefined) {
      const member = this.members.withId(id)
      if (!member) taking.fault('who', words.noSuchId(id), row, 'id')
      return member
    }
    const fitting = this.members.fitting(claim)
    if (fitting.length === 1) return fitting[0]
    const message =
      fitting.length === 0
        ? words.unknownMember(shortened(name))
        : words.manyOfName(
            name,
            fitting.map((member) => words.whoWithId(whoIs(member), member.id)),
          )
    taking.fault('who', message, row, nameField)
    return undefined
  }
}
