import type { CivilDate, Group, GroupKind } from '@liaison-kit/core'
import type { Account } from '../account.ts'
import { words } from '../faults.zh-CN.ts'
import { GroupBook, kindOfGroup } from '../people/group-book.ts'
import type { Place } from '../sheet/grid.ts'

/** The groups a roster names: those the ledger has, and those it lacks, which become new. */
export class RosterGroups {
  private readonly book: GroupBook
  private readonly byId: Map<string, Group>
  private readonly made: { group: Group; place: Place }[] = []
  private readonly newId: () => string
  private readonly formed: CivilDate

  /**
   * @param formed the day new groups are formed on
   * @param day the day the roster holds on
   */
  constructor(
    groups: readonly Group[],
    { newId, formed, day }: { newId: () => string; formed: CivilDate; day: CivilDate },
  ) {
    this.book = new GroupBook(groups, day)
    this.byId = new Map(groups.map((group) => [group.id, group]))
    this.newId = newId
    this.formed = formed
  }

  find(name: string): Group | undefined {
    return this.book.find(name)
  }

  withId(id: string): Group | undefined {
    return this.byId.get(id)
  }

  inTitle(title: string): Group | undefined {
    return this.book.findInTitle(title)
  }

  /** The group of a name, made where there is none yet. */
  named(name: string, place: Place, kind?: GroupKind): Group {
    const known = this.book.find(name)
    if (known) return known
    const group: Group = { id: this.newId(), name, kind: kind ?? kindOfGroup(name), formed: this.formed }
    this.book.add(group)
    this.byId.set(group.id, group)
    this.made.push({ group, place })
    return group
  }

  /** Tells the new groups, and records them. */
  tell(account: Account): void {
    for (const { group, place } of this.made) {
      account.row(place, group.name, 'added', {
        about: `groups/${group.id}`,
        reason: words.newGroup(group.kind, group.formed),
        isHeading: true,
      })
      account.entry({ about: `groups/${group.id}`, value: group }, place)
    }
  }
}
