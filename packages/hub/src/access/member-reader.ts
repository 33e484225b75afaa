import {
  type Attendance,
  type Contact,
  type Decision,
  type Gathering,
  type Handling,
  isExpected,
  parseAbout,
  type Work,
} from '@liaison-kit/core'
import { gatheringIn, markNow, memberNow, type Standing, workIn } from '../book/standing.ts'
import { hides, type Reader, type Shelf } from './view.ts'

/** What a member reads: their own, also after they have left. No other member is named in it. */
export class MemberReader implements Reader {
  readonly #member: string
  readonly #standing: Standing

  constructor(member: string, { standing }: Pick<Shelf, 'standing'>) {
    this.#member = member
    this.#standing = standing
  }

  mayRead(about: string, value: unknown): boolean {
    const parsed = parseAbout(about)
    if (!parsed || typeof value !== 'object' || value === null) return false
    switch (parsed.kind) {
      case 'committee':
      case 'terms':
      case 'groups':
      case 'issued':
        return true
      case 'contacts':
        return (value as Contact).member === this.#member
      case 'members':
        return parsed.ids[0] === this.#member
      case 'gatherings':
        return this.#readsGathering(value as Gathering)
      case 'attendance':
        return this.#readsMark(value as Attendance)
      case 'works':
        return (value as Work).member === this.#member
      case 'handling':
        return workIn(this.#standing, (value as Handling).work)?.member === this.#member
      case 'decisions':
        return (value as Decision).about.member === this.#member
    }
  }

  trimmed(about: string, value: unknown): unknown {
    const kind = parseAbout(about)?.kind
    if (kind === 'gatherings') return this.#trimmedGathering(value as Gathering)
    if (kind === 'works') return this.#trimmedWork(value as Work)
    return value
  }

  /**
   * Gatherings at which the member is expected, or was, as a mark says that somebody else made: asking for leave oneself opens no
   * gathering.
   */
  #readsGathering(gathering: Gathering): boolean {
    const self = memberNow(this.#standing, this.#member)
    if (!self) return false
    if (isExpected(gathering, self)) return true
    const mark = markNow(this.#standing, gathering.id, this.#member)
    return mark !== undefined && mark.mark !== 'leave-pending'
  }

  /** A mark at a gathering that is not known yet is read back. */
  #readsMark({ gathering: at, member }: Attendance): boolean {
    if (member !== this.#member) return false
    const gathering = gatheringIn(this.#standing, at)
    return gathering === undefined || this.#readsGathering(gathering)
  }

  #trimmedGathering(gathering: Gathering): Gathering {
    if (!gathering.invited) return gathering
    return { ...gathering, invited: gathering.invited.filter((id) => id === this.#member) }
  }

  #trimmedWork(work: Work): Work {
    if (!work.derivedFrom) return work
    const derivedFrom = work.derivedFrom.filter((source) => !hides(this, this.#standing, source))
    return { ...work, derivedFrom }
  }
}
