import type { DutyVerdict, Notice } from './model/assessment.ts'
import type { CivilDate } from './model/civil-date.ts'
import type { Group, Ledger } from './model/ledger.ts'
import { contains } from './model/period.ts'
import { askedPeriod } from './papers/asked.ts'
import { committeeOver, dueIn, groupOver, groupsIn, noticesOver, type Stretch, stretchOf } from './papers/stretch.ts'

/** Which quarter's bulletin, as of which day. */
export interface BulletinQuestion {
  /** `2012-Q1`. */
  quarter: string
  /** The day to judge; records of later days are not seen. */
  asOf: CivilDate
  /** The head of the committee's chain, to be printed so that it cannot be rewritten unseen; passed through as it is. */
  head?: string | undefined
}

/** Duties that fall due in a quarter, by how they stand. Periods not owed are left out. */
export interface DutiesDue {
  /** Met, be it late. */
  done: DutyVerdict[]
  /** Not met, and the due day is over. */
  short: DutyVerdict[]
  /** Not met, and the due day is not over. */
  open: DutyVerdict[]
}

/** One group in a quarter's bulletin. */
export interface BulletinGroup {
  /** The group's id. */
  group: string
  /** What falls due in the quarter, in the charters' order. */
  duties: DutiesDue
  /** Information reports dated in the quarter, up to the day asked about. */
  reports: {
    /** How many there are. */
    sent: number
    /** Of those sent, how many were adopted by the day asked about, be it after the quarter. */
    adopted: number
  }
  /** The quarter is owed and over, and no gathering of any kind was held or joined in it. */
  dormant: boolean
  /** Own gatherings of the quarter that are not fully documented. */
  undocumented: number
}

/**
 * The bulletin of a `quarter` (季度通报), `from` its first day `to` its last, from records. It ranks nobody and gives no reason for anybody's
 * leave.
 */
export interface Bulletin {
  quarter: string
  from: CivilDate
  to: CivilDate
  /** The day it was judged. */
  asOf: CivilDate
  /** As it was handed in. */
  head?: string
  /** The committee's own duties that fall due in the quarter. */
  committee: DutiesDue
  /** Groups in being on some day of the quarter up to the day asked about, and others of which it has something to tell; in the ledger's order. */
  groups: BulletinGroup[]
  /** Members absent without leave from the county's gatherings of the quarter, in the ledger's order. */
  notices: Notice[]
  /** Ids of the groups to be held up (先进), in the ledger's order. */
  advanced: string[]
  /** Ids of the groups to be urged on (后进), in the ledger's order. */
  lagging: string[]
  /** How the two lists are made. The source asks for both and says not how, so the rule is ours. */
  rule: {
    /** Something owed, all of it met by its due day, and not dormant. */
    advanced: 'all-met-in-time'
    /** A duty is short, or the group is dormant. */
    lagging: 'short-or-dormant'
    /** It is our reading. */
    assumed: true
  }
}

/**
 * A quarter's bulletin: per group what was done and what is short of what falls due in it, its information reports, and whom the county
 * missed. A period belongs to the quarter of its due day, so each is in one quarter's bulletin. S 2.2 item 8, S 2.3 item 4.
 * @throws LedgerFaults when the quarter is none, and as `assess` does
 */
export function bulletin(ledger: Ledger, { quarter, asOf, head }: BulletinQuestion): Bulletin {
  const stretch = stretchOf(ledger, askedPeriod(ledger, { asOf }, 'quarter', quarter, ['quarter']), asOf)
  const { from, to } = stretch.period
  const present = new Set(groupsIn(stretch))
  const groups = ledger.groups.flatMap((group): BulletinGroup[] => {
    const shown = groupShown(stretch, group)
    return present.has(group) || hasSomething(shown) ? [shown] : []
  })
  return {
    quarter,
    from,
    to,
    asOf,
    ...(head !== undefined && { head }),
    committee: byStatus(dueIn(committeeOver(stretch), stretch.period)),
    groups,
    notices: noticesOver(stretch),
    advanced: groups.filter(isAdvanced).map(({ group }) => group),
    lagging: groups.filter(isLagging).map(({ group }) => group),
    rule: { advanced: 'all-met-in-time', lagging: 'short-or-dormant', assumed: true },
  }
}

function groupShown(stretch: Stretch, group: Group): BulletinGroup {
  const { period, until, records } = stretch
  const adopted = stretch.atStep.get('adopted')
  const over = groupOver(stretch, group)
  const sent = records
    .get(group.id)!
    .works.filter(({ kind, date }) => kind === 'info-report' && contains({ from: period.from, to: until }, date))
  return {
    group: group.id,
    duties: byStatus(dueIn(over.duties, period)),
    reports: { sent: sent.length, adopted: sent.filter(({ id }) => adopted?.has(id)).length },
    dormant: over.dormantQuarters.includes(period.id),
    undocumented: over.undocumented.length,
  }
}

/** What a group that was dissolved still owed, or what is recorded of days on which it was not in being. */
function hasSomething({ duties: { done, short, open }, reports, undocumented }: BulletinGroup): boolean {
  return done.length + short.length + open.length + reports.sent + undocumented > 0
}

function byStatus(duties: readonly DutyVerdict[]): DutiesDue {
  const of = (status: DutyVerdict['status']): DutyVerdict[] => duties.filter((verdict) => verdict.status === status)
  return { done: of('met'), short: of('short'), open: of('open') }
}

function isAdvanced({ duties: { done, short, open }, dormant }: BulletinGroup): boolean {
  return done.length > 0 && short.length + open.length === 0 && !done.some(({ late }) => late) && !dormant
}

function isLagging({ duties: { short }, dormant }: BulletinGroup): boolean {
  return short.length > 0 || dormant
}
