import { type CivilDate, type Gathering, type GatheringKind, type Group, MEETING_KINDS } from '@liaison-kit/core'
import { gatheringNames } from '@liaison-kit/core/names.zh-CN'
import { keyOf } from '../sheet/plain-text.ts'
import { claimedDay, type GatheringClaim } from './gathering-claim.ts'
import { kindsIn } from './gathering-kind.ts'

/**
 * Which gathering a claim is: one that is `known`; a `new` one; `many` it might be; or one of which the kind cannot be told, `kinds` it
 * might be of.
 */
export type GatheringMatch =
  | { is: 'known'; gathering: Gathering }
  | { is: 'new'; gathering: Omit<Gathering, 'id'> }
  | { is: 'many'; gatherings: readonly Gathering[] }
  | { is: 'no-kind'; kinds: readonly GatheringKind[] }

/** Finds gatherings again by their day, and on that day by title, by kind, or by being the only one. */
export class GatheringBook {
  private readonly byDay = new Map<CivilDate, Gathering[]>()

  constructor(gatherings: readonly Gathering[]) {
    for (const gathering of gatherings) this.add(gathering)
  }

  add(gathering: Gathering): void {
    const sameDay = this.byDay.get(gathering.date)
    if (sameDay) sameDay.push(gathering)
    else this.byDay.set(gathering.date, [gathering])
  }

  /**
   * @param claim with a day
   * @param group the group whose sheet it is; `null`: the county's. A group's sheet may speak of the county's gatherings too.
   */
  match(claim: GatheringClaim, group: Group | null): GatheringMatch {
    const day = claimedDay(claim)!
    const kinds = claim.kind ? [claim.kind] : kindsIn(claim.title ?? '')
    const own = claim.group === undefined ? group : claim.group
    const isOf = (gathering: Gathering): boolean =>
      own === null
        ? gathering.group === null
        : gathering.group === own.id || (gathering.with?.includes(own.id) ?? false)
    const sameDay = this.byDay.get(day) ?? []
    // First the sheet's own; then the county's, which its members went to as well.
    for (const some of [
      sameDay.filter(isOf),
      own && claim.group === undefined ? sameDay.filter((one) => one.group === null) : [],
    ]) {
      const found = sameAs(some, claim, kinds)
      if (found.length === 1) return { is: 'known', gathering: found[0]! }
      if (found.length > 1) return { is: 'many', gatherings: found }
    }
    const [kind] = kinds
    if (!kind || kinds.length > 1) return { is: 'no-kind', kinds }
    const isMeeting = MEETING_KINDS.some((meeting) => meeting === kind)
    return {
      is: 'new',
      gathering: {
        kind,
        group: isMeeting ? null : (own?.id ?? null),
        date: day,
        title: claim.title ?? gatheringNames[kind],
        ...(claim.venue && { place: claim.venue }),
      },
    }
  }
}

/** Of the gatherings of one day, those a claim may be about. */
function sameAs(
  some: readonly Gathering[],
  { title }: GatheringClaim,
  kinds: readonly GatheringKind[],
): readonly Gathering[] {
  if (title !== undefined) {
    const key = keyOf(title)
    const titled = some.filter((one) => keyOf(one.title) === key)
    if (titled.length > 0) return titled
    const within = some.filter((one) => keyOf(one.title).includes(key) || key.includes(keyOf(one.title)))
    if (within.length === 1) return within
  }
  const ofKind = some.filter(({ kind }) => kinds.includes(kind))
  return ofKind.length > 0 || kinds.length > 0 || title !== undefined ? ofKind : some
}
