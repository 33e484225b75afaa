import {
  type Attendance,
  type Decision,
  expectedAt,
  type Gathering,
  type Handling,
  type Ledger,
  type Member,
  parseAbout,
  postOn,
  type Work,
} from '@liaison-kit/core'
import { everIn, gatheringIn, memberIn, type Standing, workIn } from '../book/standing.ts'

/** What is read: a ledger, and how things stand beside it, such as those withdrawn. */
export interface Shelf {
  ledger: Ledger
  standing: Standing
}

/** A judgement of what may be read, thing by thing, and how much of it. */
export interface Reader {
  mayRead(about: string, value: unknown): boolean
  /** The same thing without what is not to be read, and without references to things that are not. */
  trimmed(about: string, value: unknown): unknown
}

/** The county reads everything as it is. */
export const READS_ALL: Reader = { mayRead: () => true, trimmed: (_, value) => value }

/**
 * What the clerk of a group reads. The same judgement serves the ledger and its entries, so that neither tells what the other keeps back.
 */
export class GroupReader implements Reader {
  readonly #group: string
  readonly #standing: Standing
  /** At the group's own gatherings everyone expected or marked is known, of whatever group. */
  readonly #met = new Set<string>()

  constructor(group: string, { ledger, standing }: Shelf) {
    this.#group = group
    this.#standing = standing
    const own = ledger.gatherings.filter((gathering) => gathering.group === group)
    for (const gathering of own) {
      for (const { id } of expectedAt(gathering, ledger.members)) this.#met.add(id)
    }
    const ids = new Set(own.map(({ id }) => id))
    for (const { gathering, member } of ledger.attendance) if (ids.has(gathering)) this.#met.add(member)
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
      case 'contacts':
        return this.#readsMember((value as { member: string }).member)
      case 'members':
        return everIn(value as Member, this.#group) || this.#met.has((value as Member).id)
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

  #readsMember(id: string): boolean {
    return this.#met.has(id) || everIn(memberIn(this.#standing, id), this.#group)
  }

  #readsGathering(gathering: Gathering | undefined): boolean {
    if (!gathering) return false
    return (
      gathering.group === null || gathering.group === this.#group || (gathering.with?.includes(this.#group) ?? false)
    )
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

  /** Whether something is there and not to be read. A reference to what was never heard of tells nothing. */
  #hides(about: string): boolean {
    const value = this.#standing.lastValue(about)
    return value !== undefined && !this.mayRead(about, value)
  }
}

/** What somebody may read of a ledger: a valid ledger by itself. */
export function view(ledger: Ledger, reader: Reader): Ledger {
  if (reader === READS_ALL) return ledger
  const kept = <T>(things: readonly T[], aboutOf: (thing: T) => string): T[] =>
    things
      .filter((thing) => reader.mayRead(aboutOf(thing), thing))
      .map((thing) => reader.trimmed(aboutOf(thing), thing) as T)
  const byId = <T extends { id: string }>(list: string, things: readonly T[]): T[] =>
    kept(things, ({ id }) => `${list}/${id}`)
  const { handling, decisions, contacts, issued } = ledger
  return {
    format: ledger.format,
    committee: ledger.committee,
    terms: ledger.terms,
    groups: ledger.groups,
    members: byId('members', ledger.members),
    gatherings: byId('gatherings', ledger.gatherings),
    attendance: kept(ledger.attendance, ({ gathering, member }) => `attendance/${gathering}/${member}`),
    works: byId('works', ledger.works),
    ...(handling && { handling: byId('handling', handling) }),
    ...(decisions && { decisions: byId('decisions', decisions) }),
    ...(contacts && { contacts: byId('contacts', contacts) }),
    ...(issued && { issued }),
  }
}
