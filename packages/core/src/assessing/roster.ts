import { type CivilDate, dayNumber } from '../model/civil-date.ts'
import { type Audience, audienceOf, isStanding, postsOf } from '../model/expected.ts'
import type { Gathering, Member } from '../model/ledger.ts'

/** The days of one member in office, or in one post while in office, as day numbers; both ends inside. */
interface Stint {
  /** The member's place in the ledger's list. */
  place: number
  from: number
  to: number
}

/** A county's members, read once so that whom a gathering expects is a matter of comparing numbers. */
export interface Roster {
  /** A member's place in the ledger's list, by id. */
  places: ReadonlyMap<string, number>
  /** Whom a gathering may be for, whatever group it is of. `all` are in the ledger's order, one each. */
  of: Readonly<Record<Exclude<Audience, 'invited' | 'groups'>, readonly Stint[]>>
  ofGroup: ReadonlyMap<string, readonly Stint[]>
}

/** Reads a roster. */
export function rosterOf(members: readonly Member[]): Roster {
  const all: Stint[] = []
  const standing: Stint[] = []
  const leaders: Stint[] = []
  const ofGroup = new Map<string, Stint[]>()
  members.forEach((member, place) => {
    const office = { place, from: dayNumber(member.appointed), to: lastDay(member.left) }
    all.push(office)
    for (const post of postsOf(member)) {
      const from = Math.max(office.from, dayNumber(post.from))
      const stint = { place, from, to: Math.min(office.to, lastDay(post.to)) }
      if (isStanding(post)) standing.push(stint)
      if (post.roles?.includes('leader')) leaders.push(stint)
      const own = ofGroup.get(post.group)
      if (own) own.push(stint)
      else ofGroup.set(post.group, [stint])
    }
  })
  return {
    places: new Map(members.map(({ id }, place) => [id, place])),
    of: { all, 'standing-committee': standing, leaders, nobody: [] },
    ofGroup,
  }
}

const lastDay = (day: CivilDate | undefined): number => (day === undefined ? Infinity : dayNumber(day))

/** The places of the members expected at a gathering: the same people as `expectedAt` names, one of them possibly more than once. */
export function expectedPlaces({ places, of, ofGroup }: Roster, gathering: Gathering): number[] {
  const { group, with: joined = [], invited = [] } = gathering
  const audience = audienceOf(gathering)
  const day = dayNumber(gathering.date)
  const expected: number[] = []
  const add = (stints: readonly Stint[] = []): void => {
    for (const { place, from, to } of stints) if (from <= day && day <= to) expected.push(place)
  }
  if (audience === 'invited') add(invited.map((id) => of.all[places.get(id)!]!))
  else if (audience === 'groups') for (const id of [group!, ...joined]) add(ofGroup.get(id))
  else add(of[audience])
  return expected
}
