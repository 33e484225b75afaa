import type { Member } from '@liaison-kit/core'
import { lastPost } from './member-change.ts'

const plain = (name: string): string => name.replace(/\s/g, '')

/** What keeps members of one name apart, most telling first. */
export interface Apart {
  unit?: string | undefined
  sector?: string | undefined
  /** Only where unit and sector are the same, or not known. */
  group?: string | undefined
  /** Only where the group is the same too: the day of appointment. */
  appointed?: string | undefined
}

/** Who bears the same name as somebody else, and how to keep them apart: by unit and sector, and only where that is not enough by more. */
export class Namesakes {
  private readonly byName = new Map<string, Member[]>()

  constructor(members: readonly Member[]) {
    for (const member of members) {
      const name = plain(member.name)
      const known = this.byName.get(name)
      if (known) known.push(member)
      else this.byName.set(name, [member])
    }
  }

  /** The members of a name, spaces aside. @param but id of one who is left out */
  named(name: string, but?: string): readonly Member[] {
    return (this.byName.get(plain(name)) ?? []).filter(({ id }) => id !== but)
  }

  /** What keeps a member apart from all of the same name; `undefined` where there is nobody else. */
  apart(member: Member): Apart | undefined {
    const others = this.named(member.name, member.id)
    if (others.length === 0) return undefined
    const { unit, sector, appointed } = member
    const alike = others.filter((other) => other.unit === unit && other.sector === sector)
    if (alike.length === 0) return { unit, sector }
    const group = lastPost(member)?.group
    if (alike.every((other) => lastPost(other)?.group !== group)) return { unit, sector, group }
    return { unit, sector, group, appointed }
  }
}
