import type { Attendance, Gathering, Member, Work } from '@liaison-kit/core'
import { postsOf } from '@liaison-kit/core'

/** Things as they stand: by their last value, also where it was withdrawn since or does not fit the ledger. */
export interface Standing {
  /** The last value that was no withdrawal. */
  lastValue(about: string): unknown
  /** What was said last, be it a withdrawal, whose value is `null`; without a value once that is erased. */
  newest(about: string): { readonly value?: unknown } | undefined
}

export const gatheringIn = (standing: Standing, id: string): Gathering | undefined =>
  standing.lastValue(`gatherings/${id}`) as Gathering | undefined

export const memberIn = (standing: Standing, id: string): Member | undefined =>
  standing.lastValue(`members/${id}`) as Member | undefined

export const workIn = (standing: Standing, id: string): Work | undefined =>
  standing.lastValue(`works/${id}`) as Work | undefined

/** The newest value of a thing, also where it does not fit the ledger; not of one that was withdrawn. */
const valueNow = (standing: Standing, about: string): unknown => standing.newest(about)?.value ?? undefined

/** The mark that stands for a member at a gathering. */
export const markNow = (standing: Standing, gathering: string, member: string): Attendance | undefined =>
  valueNow(standing, `attendance/${gathering}/${member}`) as Attendance | undefined

/** Somebody who is a member, or has been and left; not one whose line was taken back. */
export const memberNow = (standing: Standing, id: string): Member | undefined =>
  valueNow(standing, `members/${id}`) as Member | undefined

/** Whether a member has, had or will have a post in a group. */
export function everIn(member: Member | undefined, group: string): boolean {
  return member !== undefined && postsOf(member).some((post) => post.group === group)
}

/** What stands once the entries of a request before the one in question are in. */
export class Ahead implements Standing {
  readonly #behind: Standing
  readonly #newest = new Map<string, { value: unknown }>()
  readonly #lastValues = new Map<string, unknown>()

  constructor(behind: Standing) {
    this.#behind = behind
  }

  lastValue(about: string): unknown {
    return this.#lastValues.get(about) ?? this.#behind.lastValue(about)
  }

  newest(about: string): { readonly value?: unknown } | undefined {
    return this.#newest.get(about) ?? this.#behind.newest(about)
  }

  put(about: string, value: unknown): void {
    this.#newest.set(about, { value })
    // A withdrawn thing is judged by its last value.
    if (value !== null) this.#lastValues.set(about, value)
  }
}
