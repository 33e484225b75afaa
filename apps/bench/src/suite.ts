import type { CivilDate, Ledger } from '@liaison-kit/core'

/** What every suite works on. */
export interface County {
  ledger: Ledger
  /** The ledger as a file holds it. */
  text: string
  /** The day it is made for, and judged on. */
  today: CivilDate
  marks: number
}

/** One way of doing a suite's work. */
export interface Peer<Input> {
  name: string
  /** What it gives is kept until the next run, so that nothing can be left out as unused. */
  run(input: Input): unknown
  /** How many operations one run does, 1 unless given: what takes nanoseconds is done many times in a run. */
  operations?: number
}

/** Peers that do the same work, the first of them the library: the others are measured against it. */
export interface Suite<Input> {
  name: string
  /** In a few words, what one operation is. */
  about: string
  /** What an operation's time is divided by, and how many of it one operation goes through: `mark`, `entry`. */
  per: { unit: string; count: number }
  /** Input for one round, made anew each time and not timed: nothing a peer remembers of an earlier round may help it. */
  input(): Input
  /** At least one. */
  peers: readonly Peer<Input>[]
  /** Whether what a peer gave is what the first one gave; asked once, before any timing. */
  isSame(given: unknown, first: unknown): boolean
}

/** Makes a suite for a county. A suite is a file that exports one of these, and a line in suites.ts. */
export type MakeSuite = (county: County) => AnySuite

/** A suite, whatever its input is. */
export type AnySuite = Suite<unknown>

/** Lets the compiler check peers against their input where a suite is written. */
export function defineSuite<Input>(suite: Suite<Input>): AnySuite {
  return suite as AnySuite
}
