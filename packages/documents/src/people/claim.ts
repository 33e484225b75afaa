import { type Member, postsOf } from '@liaison-kit/core'
import { nameKey } from '../sheet/person.ts'
import { keyOf } from '../sheet/plain-text.ts'

/** Who a row says somebody is. What it does not say is left out. */
export interface Claim {
  name: string
  sector?: string | undefined
  unit?: string | undefined
  /** The group's id. */
  group?: string | undefined
  /** The member's id, as an export writes it. */
  id?: string | undefined
}

/** What tells people of one name apart. */
export type Trait = 'unit' | 'sector' | 'group'
export const TRAITS: readonly Trait[] = ['unit', 'sector', 'group']

/** Members by name, as names are compared. */
export class MemberBook {
  private readonly byName = new Map<string, Member[]>()
  private readonly byId = new Map<string, Member>()

  constructor(members: readonly Member[]) {
    for (const member of members) {
      const key = nameKey(member.name)
      const alike = this.byName.get(key)
      if (alike) alike.push(member)
      else this.byName.set(key, [member])
      this.byId.set(member.id, member)
    }
  }

  named(name: string): readonly Member[] {
    return this.byName.get(nameKey(name)) ?? []
  }

  withId(id: string): Member | undefined {
    return this.byId.get(id)
  }

  /** The members a claim may be about: those of its name, narrowed by each trait that some of them share. */
  fitting(claim: Claim): readonly Member[] {
    return TRAITS.reduce<readonly Member[]>((left, trait) => {
      const sharing = left.filter((member) => compared(claim, member, trait) === 'equal')
      return sharing.length > 0 ? sharing : left
    }, this.named(claim.name))
  }
}

/** How a claim and a member compare in one trait. A member is of each group it has had a post in. */
export function compared(claim: Claim, member: Member, trait: Trait): 'equal' | 'different' | 'unknown' {
  if (trait === 'group') {
    if (claim.group === undefined) return 'unknown'
    return postsOf(member).some(({ group }) => group === claim.group) ? 'equal' : 'different'
  }
  const said = claim[trait]
  const stands = member[trait]
  if (said === undefined || stands === undefined) return 'unknown'
  return keyOf(said) === keyOf(stands) ? 'equal' : 'different'
}

/** A member's name with what tells it from others of the name. */
export function whoIs({ name, unit, sector }: Pick<Member, 'name' | 'unit' | 'sector'>): string {
  const traits = [unit, sector].filter((trait) => trait !== undefined)
  return traits.length > 0 ? `${name}（${traits.join('，')}）` : name
}
