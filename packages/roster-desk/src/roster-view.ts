import type { CivilDate, Group, Ledger, Member } from '@liaison-kit/core'
import { Namesakes } from './namesakes.ts'
import type { RosterWords } from './roster-desk.words.ts'

/** What is looked at, by whom, on which day. */
export interface RosterView {
  words: RosterWords
  ledger: Ledger
  /** What waits to be acknowledged, by what it is about. */
  unsent: ReadonlySet<string>
  today: CivilDate
  /** Only the members of this group; the county's without. */
  group: string | undefined
  mayEdit: boolean
  namesakes: Namesakes
  groupName(id: string): string
  /** A member's name, and what keeps it apart from the same name of others. */
  called(member: Member): string
}

export function rosterView(
  given: Pick<RosterView, 'words' | 'ledger' | 'unsent' | 'today' | 'group' | 'mayEdit'>,
): RosterView {
  const { ledger, words } = given
  const groups = new Map<string, Group>(ledger.groups.map((group) => [group.id, group]))
  const groupName = (id: string): string => groups.get(id)?.name ?? id
  const namesakes = new Namesakes(ledger.members)
  return {
    ...given,
    namesakes,
    groupName,
    called(member) {
      const apart = namesakes.apart(member)
      if (!apart) return member.name
      return words.named(member.name, words.apart({ ...apart, group: apart.group && groupName(apart.group) }))
    },
  }
}
