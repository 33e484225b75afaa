import type { SourceState } from '@liaison-kit/source'

/** Tells one person at the desk from the next. */
export class People {
  private number = 0
  private whose: string | undefined

  /** The number of whoever is there now: another one as soon as somebody else signs in, or the one before signs out. */
  now({ session, problem }: Pick<SourceState, 'session' | 'problem'>): number {
    const whose = session && JSON.stringify([session.role, session.group, session.member, session.name])
    // Whose session only ran out goes on where they were.
    const isLeaving = whose === undefined && this.whose !== undefined && problem?.code !== 'session-ended'
    if (isLeaving || (whose !== undefined && this.whose !== undefined && whose !== this.whose)) this.number += 1
    if (whose !== undefined || isLeaving) this.whose = whose
    return this.number
  }
}
