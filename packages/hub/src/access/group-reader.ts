import {
  type Attendance,
  type Contact,
  type Decision,
  type Gathering,
  type Handling,
  isExpected,
  type Ledger,
  type Member,
  parseAbout,
  postOn,
  type Work,
} from '@liaison-kit/core'
import { everIn, gatheringIn, markNow, memberIn, type Standing, workIn } from '../book/standing.ts'
import { hides, type Reader, type Shelf } from './view.ts'

/** What the clerk of a group reads. */
export class GroupReader implements Reader {
  readonly #group: string
  readonly #ledger: Ledger
  readonly #standing: Standing
  /** Members already looked at: whether the group met them. */
  readonly #met = new Map<string, boolean>()

  constructor(group: string, { ledger, standing }: Shelf) {
    this.#group = group
    this.#ledger = ledger
    this.#standing = standing
  }

  mayRead(about: string, value: unknown): boolean {
    const parsed = parseAbout(about)
    // An erasure names the thing's entry alone; it is for the county.
    if (!parsed || typeof value !== 'object' || value === null) return false
    switch (parsed.kind) {
      case 'committee':
      case 'terms':
      case 'groups':
      case 'issued':
        return true
      case 'contacts': {
        const { member } = value as Contact
        return everIn(memberIn(this.#standing, member), this.#group) || this.#hasMet(member)
      }
      case 'members':
        return everIn(value as Member, this.#group) || this.#hasMet(parsed.ids[0])
      case 'gatherings':
        return this.#readsGathering(value as Gathering)
      case 'attendance':
        return this.#readsMark(value as Attendance)
      case 'works':
        return (value as Work).group === this.#group
      case 'handling':
        return workIn(this.#standing, (value as Handling).work)?.group === this.#group
      case 'decisions':
        return everIn(memberIn(this.#standing, (value as Decision).about.member), this.#group)
    }
  }

  trimmed(about: string, value: unknown): unknown {
    const kind = parseAbout(about)?.kind
    if (kind === 'gatherings') return this.#trimmedGathering(value as Gathering)
    if (kind === 'attendance') return this.#trimmedMark(value as Attendance)
    if (kind === 'works') return this.#trimmedWork(value as Work)
    return value
  }

  /** Whether the ledger has a member expected or marked at a gathering of the group's own, who is then known to it, of whatever group. */
  #hasMet(id: string): boolean {
    let met = this.#met.get(id)
    if (met === undefined) {
      const member = memberIn(this.#standing, id)
      met =
        member !== undefined &&
        gatheringsOf(this.#group, this.#ledger).some(
          (gathering) => isExpected(gathering, member) || markNow(this.#standing, gathering.id, id),
        ) &&
        this.#ledger.members.some((other) => other.id === id)
      this.#met.set(id, met)
    }
    return met
  }

  #readsGathering({ group, with: others }: Gathering): boolean {
    return group === null || group === this.#group || (others?.includes(this.#group) ?? false)
  }

  /** Where the gathering is not known, neither is its day: the clerk reads back what is said of the group's members. */
  #readsMark({ gathering: at, member: who }: Attendance): boolean {
    const gathering = gatheringIn(this.#standing, at)
    if (gathering?.group === this.#group) return true
    const member = memberIn(this.#standing, who)
    if (!gathering) return everIn(member, this.#group)
    if (!member || !this.#readsGathering(gathering)) return false
    return postOn(member, gathering.date)?.group === this.#group
  }

  #trimmedGathering(gathering: Gathering): Gathering {
    if (!gathering.invited) return gathering
    return { ...gathering, invited: gathering.invited.filter((id) => !this.#hides(`members/${id}`)) }
  }

  #trimmedMark(mark: Attendance): Attendance {
    // The reason of a leave is for the group that held the gathering.
    if (gatheringIn(this.#standing, mark.gathering)?.group === this.#group) return mark
    const { reason: _, ...rest } = mark
    return rest
  }

  #trimmedWork(work: Work): Work {
    const trimmed: Work = { ...work }
    if (work.member !== undefined && this.#hides(`members/${work.member}`)) delete trimmed.member
    if (work.derivedFrom) trimmed.derivedFrom = work.derivedFrom.filter((source) => !this.#hides(source))
    return trimmed
  }

  #hides(about: string): boolean {
    return hides(this, this.#standing, about)
  }
}

/** By the list they stand in, which is replaced whenever something in it changes, and never changed in place. */
const KNOWN = new WeakMap<readonly Gathering[], Map<string, Gathering[]>>()
const NONE: readonly Gathering[] = []

/** The gatherings a group holds itself: sorted out once for all who ask about the same list. */
function gatheringsOf(group: string, { gatherings }: Ledger): readonly Gathering[] {
  let known = KNOWN.get(gatherings)
  if (!known) {
    known = new Map()
    for (const gathering of gatherings) {
      if (gathering.group === null) continue
      const own = known.get(gathering.group)
      if (own) own.push(gathering)
      else known.set(gathering.group, [gathering])
    }
    KNOWN.set(gatherings, known)
  }
  return known.get(group) ?? NONE
}
