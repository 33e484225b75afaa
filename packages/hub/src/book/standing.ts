import type { Gathering, Member, Work } from '@liaison-kit/core'
import { postsOf } from '@liaison-kit/core'

/** Things as they stand: by their last value, also where it was withdrawn since or does not fit the ledger. */
export interface Standing {
  /** The last value that was no withdrawal. */
  lastValue(about: string): unknown
}

export const gatheringIn = (standing: Standing, id: string): Gathering | undefined =>
  standing.lastValue(`gatherings/${id}`) as Gathering | undefined

export const memberIn = (standing: Standing, id: string): Member | undefined =>
  standing.lastValue(`members/${id}`) as Member | undefined

export const workIn = (standing: Standing, id: string): Work | undefined =>
  standing.lastValue(`works/${id}`) as Work | undefined

/** Whether a member has, had or will have a post in a group. */
export function everIn(member: Member | undefined, group: string): boolean {
  return member !== undefined && postsOf(member).some((post) => post.group === group)
}

/** What stands once the entries of a request before the one in question are in. */
export class Ahead implements Standing {
  readonly #behind: Standing
  readonly #ahead = new Map<string, unknown>()

  constructor(behind: Standing) {
    this.#behind = behind
  }

  lastValue(about: string): unknown {
    return this.#ahead.get(about) ?? this.#behind.lastValue(about)
  }

  put(about: string, value: unknown): void {
    // A withdrawn thing is judged by its last value.
    if (value !== null) this.#ahead.set(about, value)
  }
}
