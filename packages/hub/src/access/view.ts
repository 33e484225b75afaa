import type { Ledger } from '@liaison-kit/core'
import type { Standing } from '../book/standing.ts'

/** What is read: a ledger, and how things stand beside it, such as those withdrawn. */
export interface Shelf {
  ledger: Ledger
  standing: Standing
}

/**
 * A judgement of what may be read, thing by thing, and how much of it. The same judgement serves the ledger and its entries, so that
 * neither tells what the other keeps back. One is made for each answer, at next to no cost: it judges by what stood when it was made.
 */
export interface Reader {
  mayRead(about: string, value: unknown): boolean
  /** The same thing without what is not to be read, and without references to things that are not. */
  trimmed(about: string, value: unknown): unknown
}

/** Whether something is there and not to be read. A reference to what was never heard of tells nothing. */
export function hides(reader: Reader, standing: Standing, about: string): boolean {
  const value = standing.lastValue(about)
  return value !== undefined && !reader.mayRead(about, value)
}

/** The county reads everything as it is. */
export const READS_ALL: Reader = { mayRead: () => true, trimmed: (_, value) => value }

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
