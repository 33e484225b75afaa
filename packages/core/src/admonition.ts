import { assess } from './assess.ts'
import { compare } from './assessing/frame.ts'
import type { CivilDate } from './model/civil-date.ts'
import { postOn } from './model/expected.ts'
import type { Group, Ledger } from './model/ledger.ts'
import { askedPeriod, periodNamed } from './papers/asked.ts'
import { groupOver, stretchOf } from './papers/stretch.ts'

/** Candidates of one `quarter` (`2012-Q1`), or of the quarters of a `term`, chosen as `assess` does unless given; as known on `asOf`. */
export type AdmonitionQuestion =
  | { quarter: string; asOf: CivilDate }
  | { quarter?: undefined; term?: string | undefined; asOf: CivilDate }

/** A finding for people to decide about: somebody led a group, on a quarter's last day, that met not once in the quarter. */
export interface AdmonitionCandidate {
  /** The leader's id. */
  member: string
  /** The group's id. */
  group: string
  /** `2012-Q1`: one that is owed, and over. */
  quarter: string
  /** What was found: no gathering of any kind in the quarter. */
  finding: 'dormant-quarter'
  /** The source names no measure for it: this one is ours. */
  assumed: true
}

/**
 * Candidates for an admonition (诫勉, printed 诫免): the leader, on the quarter's last day, of each group that was dormant in it; by
 * quarter, then group and member as in the ledger. A group without a leader that day gives none. Nothing is decided here. S 2.2 item 8.
 * @throws LedgerFaults when the quarter is none, and as `assess` does
 */
export function admonitionCandidates(ledger: Ledger, question: AdmonitionQuestion): AdmonitionCandidate[] {
  const dormant = question.quarter === undefined ? inTerm(ledger, question) : inQuarter(ledger, question)
  return dormant.flatMap(({ group, quarter }) =>
    leadersOf(ledger, group, periodNamed(quarter, 'quarter').to).map((member) => ({
      member,
      group,
      quarter,
      finding: 'dormant-quarter',
      assumed: true,
    })),
  )
}

/** A quarter in which a group held and joined no gathering. */
interface Dormant {
  group: string
  quarter: string
}

function inQuarter(ledger: Ledger, { quarter, asOf }: { quarter: string; asOf: CivilDate }): Dormant[] {
  const stretch = stretchOf(ledger, askedPeriod(ledger, { asOf }, 'quarter', quarter, ['quarter']), asOf)
  const isDormant = (group: Group): boolean => groupOver(stretch, group).dormantQuarters.includes(quarter)
  return ledger.groups.filter(isDormant).map(({ id }) => ({ group: id, quarter }))
}

function inTerm(ledger: Ledger, { term, asOf }: { term?: string | undefined; asOf: CivilDate }): Dormant[] {
  const { groups } = assess(ledger, { asOf, term })
  const found = groups.flatMap(({ group, dormantQuarters }) => dormantQuarters.map((quarter) => ({ group, quarter })))
  // The sort is stable: within a quarter groups stay in the ledger's order.
  return found.sort((one, other) => compare(one.quarter, other.quarter))
}

function leadersOf({ members }: Ledger, group: string, day: CivilDate): string[] {
  return members
    .filter((member) => {
      const post = postOn(member, day)
      return post?.group === group && post.roles?.includes('leader')
    })
    .map(({ id }) => id)
}
