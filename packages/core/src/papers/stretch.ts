import { assess } from '../assess.ts'
import { charterOn, compare, type InForce } from '../assessing/frame.ts'
import { dutyIdsOf } from '../assessing/slot.ts'
import { chartersOf } from '../charters/shipped.ts'
import type { Assessment, DutyVerdict, GroupAssessment, LateEntry, Notice, Undocumented } from '../model/assessment.ts'
import type { Charter } from '../model/charter.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Gathering, Group, Ledger, Term } from '../model/ledger.ts'
import { commonSpan, contains, type Period, type Span } from '../model/period.ts'
import type { HandlingStep } from '../model/vocabulary.ts'
import { type GroupRecords, recordsOf, worksByStep } from './records.ts'
import { absencesOf } from './roll.ts'

/**
 * Some months of a ledger, with what `assess` says of them on a day. An assessment is of one term; months may lie in several, and a
 * duty of a term that is over may fall due in them.
 */
export interface Stretch {
  ledger: Ledger
  asOf: CivilDate
  period: Period
  /** The earlier of `asOf` and the period's last day. */
  until: CivilDate
  /** In force on the period's first day. */
  charter: Charter
  charters: readonly InForce<Charter>[]
  /** Of each term that has to do with these months, in order of time. */
  assessments: readonly Assessment[]
  gatherings: ReadonlyMap<string, Gathering>
  records: ReadonlyMap<string, GroupRecords>
  /** By step of handling: the works that came to it by the day asked about. */
  atStep: ReadonlyMap<HandlingStep, ReadonlySet<string>>
  /** By gathering: those expected who were absent without leave. */
  absences: ReadonlyMap<string, readonly string[]>
  /** Of each group, what those assessments say of it, in order of time. */
  shown: ReadonlyMap<string, readonly GroupAssessment[]>
}

/** Assesses some months of a ledger on a day that is known to be one on which some term has begun. */
export function stretchOf(ledger: Ledger, period: Period, asOf: CivilDate): Stretch {
  const charters = chartersOf(ledger)
  const assessments = termsFor(period, ledger, asOf).map((term) => assess(ledger, { asOf, term: term.id }))
  const shown = new Map<string, GroupAssessment[]>()
  for (const { groups } of assessments) {
    for (const group of groups) shown.set(group.group, [...(shown.get(group.group) ?? []), group])
  }
  return {
    ledger,
    asOf,
    period,
    until: asOf < period.to ? asOf : period.to,
    charter: charterOn({ charters }, period.from),
    charters,
    assessments,
    gatherings: new Map(ledger.gatherings.map((gathering) => [gathering.id, gathering])),
    records: recordsOf(ledger, asOf),
    atStep: worksByStep(ledger, asOf),
    absences: absencesOf(ledger),
    shown,
  }
}

/** A duty falls due in the year of its period or in the next: the terms of these months' years and of the year before. */
function termsFor({ from, to }: Period, { terms }: Ledger, asOf: CivilDate): Term[] {
  const first = `${String(Number(from.slice(0, 4)) - 1).padStart(4, '0')}-01-01`
  const last = `${to.slice(0, 4)}-12-31`
  return terms
    .filter((term) => term.from <= last && first <= term.to && term.from <= asOf)
    .sort((one, other) => compare(one.from, other.from))
}

/** The groups in being on some day of these months, up to the day asked about, that is a day of some term; in the ledger's order. */
export function groupsIn({ ledger, period, until }: Stretch): Group[] {
  const during = { from: period.from, to: until }
  if (until < period.from) return []
  return ledger.groups.filter((group) =>
    ledger.terms.some((term) => commonSpan([during, term, { from: group.formed, to: group.dissolved }]) !== undefined),
  )
}

/** What the assessments say of one group over some months. */
export interface GroupOver {
  /** The days the group is in being. */
  existence: Span
  /** Each period once, in the charters' order of duties, then by period; of whatever months. */
  duties: DutyVerdict[]
  /** Gatherings of these months that are not fully documented. */
  undocumented: Undocumented[]
  /** Quarters of these months without any gathering. */
  dormantQuarters: string[]
  /** Records dated in these months that were made late. */
  lateEntries: LateEntry[]
}

/** What the assessments say of one group over the months of a stretch. */
export function groupOver(stretch: Stretch, { id, formed, dissolved }: Group): GroupOver {
  const { period, gatherings } = stretch
  const shown = stretch.shown.get(id) ?? []
  // A quarter across two terms is listed in both assessments; of the other lists, each thing is of one term.
  const quarters = new Set(shown.flatMap(({ dormantQuarters }) => dormantQuarters))
  return {
    existence: { from: formed, to: dissolved },
    duties: eachOnce(
      stretch,
      shown.map(({ duties }) => duties),
    ),
    undocumented: shown
      .flatMap(({ undocumented }) => undocumented)
      .filter(({ gathering }) => contains(period, gatherings.get(gathering)!.date)),
    dormantQuarters: [...quarters].filter((quarter) => liesIn(quarter, period)),
    lateEntries: shown.flatMap(({ lateEntries }) => lateEntries).filter(({ date }) => contains(period, date)),
  }
}

/** Whether a quarter is one of a period's. */
function liesIn(quarter: string, { from, to }: Period): boolean {
  const nth = Number(quarter.slice(6))
  const month = String(nth * 3 - 1).padStart(2, '0')
  return contains({ from, to }, `${quarter.slice(0, 4)}-${month}-15`)
}

/** The committee's duties, each period once. */
export function committeeOver(stretch: Stretch): DutyVerdict[] {
  return eachOnce(
    stretch,
    stretch.assessments.map(({ committee }) => committee.duties),
  )
}

/**
 * Verdicts of several terms, each period once. A period across two terms is listed in both assessments, with the same verdict: where the
 * terms adjoin both look at the whole run, and where they do not it is exempt in both.
 */
function eachOnce({ charters }: Stretch, lists: readonly (readonly DutyVerdict[])[]): DutyVerdict[] {
  const byDuty = new Map(dutyIdsOf({ charters }).map((id) => [id, new Map<string, DutyVerdict>()]))
  for (const verdict of lists.flat()) byDuty.get(verdict.duty)!.set(verdict.period, verdict)
  return [...byDuty.values()].flatMap((periods) => [...periods.values()])
}

/** Verdicts on what falls due in some months: the period's last day, unless the duty sets another. */
export function dueIn(duties: readonly DutyVerdict[], period: Period): DutyVerdict[] {
  return duties.filter(({ due }) => contains(period, due))
}

/** The notices of a quarter, each member once, members as in the ledger. */
export function noticesOver({ ledger, period, assessments }: Stretch): Notice[] {
  const byMember = new Map<string, Notice>()
  for (const { quarter, member, gatherings } of assessments.flatMap(({ committee }) => committee.notices)) {
    if (quarter !== period.id) continue
    const before = byMember.get(member)?.gatherings ?? []
    byMember.set(member, { quarter, member, gatherings: [...before, ...gatherings] })
  }
  return ledger.members.flatMap(({ id }) => byMember.get(id) ?? [])
}
