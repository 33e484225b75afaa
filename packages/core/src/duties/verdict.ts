import type { DutyVerdict } from '../model/assessment.ts'
import { type DutyRule, valueOn } from '../model/charter.ts'
import { type CivilDate, daysBetween, daysInMonth } from '../model/civil-date.ts'
import type { Group } from '../model/ledger.ts'
import {
  commonSpan,
  liesWithin,
  overlaps,
  type Period,
  periodId,
  periodsOverlapping,
  type Span,
} from '../model/period.ts'
import type { DutyId } from '../model/vocabulary.ts'
import type { Duty } from './duty.ts'
import { byDayThenId, charterIndexOn, type Frame } from './frame.ts'

/** A record that may fill a duty's slot, on the day that counts for it. */
interface Counted {
  id: string
  date: CivilDate
  kind: string
}

/** One period of a duty, with the rule that judges it. */
interface Slot {
  period: Period
  rule: DutyRule
  /** The kinds that count under the charter in force on the period's first day; `undefined`: the duty's one work kind. */
  kinds: readonly string[] | undefined
}

/** Who bears the duty: a group, or the committee. */
export type Bearer = Group | null

/** A duty's verdicts on any bearer, from an index of the records made once. */
export type Judge = (bearer: Bearer) => DutyVerdict[]

/** Prepares to judge one duty in a frame. */
export function judgeOf(duty: Duty, frame: Frame): Judge {
  const slots = slotsOf(duty, frame)
  const done = countedBy(duty, frame, slots)
  return (bearer) => {
    const records = done.get(bearer?.id ?? null)
    return slots.flatMap((slot) => {
      const span = commonSpan([spanOfCharters(frame), slot.rule.valid ?? {}, frame.run, existence(bearer)])
      if (!span || !overlaps(span, slot.period)) return []
      const counted = records?.get(slot.period.id)?.filter(({ kind }) => slot.kinds?.includes(kind) ?? true) ?? []
      return verdict(duty.id, slot, liesWithin(slot.period, span), counted.sort(byDayThenId), frame.asOf)
    })
  }
}

/** The periods to judge: those that overlap the term and begin on or before the day asked about, each under the charter in force on its first day. */
function slotsOf(duty: Duty, frame: Frame): Slot[] {
  const { term, asOf } = frame
  const last = asOf < term.from ? term.from : frame.until
  const slots: Slot[] = []
  frame.charters.forEach(({ charter }, index) => {
    const rules = charter.duties[duty.id]
    if (!rules) return
    for (const every of new Set(rules.map((rule) => rule.every))) {
      for (const period of periodsOverlapping(every, term.from, last)) {
        if (period.from > asOf || charterIndexOn(frame, period.from) !== index) continue
        const rule = valueOn(rules, period.from)
        if (rule.every !== every) continue
        slots.push({
          period,
          rule,
          kinds: 'gatherings' in duty.counts ? duty.counts.gatherings(charter.switches) : undefined,
        })
      }
    }
  })
  return slots.sort((one, other) => (one.period.from < other.period.from ? -1 : 1))
}

/** The records that count for a duty, by bearer and period. Every record of the bearer counts, also one from outside its existence or the term. */
function countedBy(duty: Duty, frame: Frame, slots: readonly Slot[]): Map<string | null, Map<string, Counted[]>> {
  const { ledger, asOf } = frame
  const everies = [...new Set(slots.map(({ rule }) => rule.every))]
  const index = new Map<string | null, Map<string, Counted[]>>()
  const add = (bearer: string | null, period: string, counted: Counted): void => {
    const periods = index.get(bearer) ?? new Map<string, Counted[]>()
    index.set(bearer, periods)
    const list = periods.get(period)
    if (list) list.push(counted)
    else periods.set(period, [counted])
  }
  const { counts } = duty
  if ('works' in counts) {
    for (const work of ledger.works) {
      if (work.kind !== counts.works || counts.only?.(work) === false) continue
      const date = counts.day ? counts.day(work) : work.date
      if (date === undefined || date > asOf) continue
      const bearer = duty.bearer === 'group' ? work.group : null
      const counted = { id: work.id, date, kind: work.kind }
      if (work.for !== undefined) add(bearer, work.for, counted)
      else for (const every of everies) add(bearer, periodId(every, date), counted)
    }
  } else {
    const kinds = new Set(slots.flatMap((slot) => slot.kinds ?? []))
    for (const gathering of ledger.gatherings) {
      if (!kinds.has(gathering.kind) || gathering.date > asOf) continue
      // Held together: it counts for the duties of each, once.
      const bearers = duty.bearer === 'group' ? new Set([gathering.group, ...(gathering.with ?? [])]) : [null]
      for (const bearer of bearers) for (const every of everies) add(bearer, periodId(every, gathering.date), gathering)
    }
  }
  return index
}

function verdict(duty: DutyId, slot: Slot, owed: boolean, counted: readonly Counted[], asOf: CivilDate): DutyVerdict {
  const { period, rule } = slot
  const due = dueOf(period, rule)
  const done = counted.length
  const judged = {
    duty,
    period: period.id,
    from: period.from,
    to: period.to,
    due,
    required: rule.atLeast,
    done,
  }
  const evidence = counted.map(({ id }) => id)
  if (!owed) return { ...judged, status: 'exempt', evidence }
  if (done >= rule.atLeast) {
    const completedOn = counted[rule.atLeast - 1]?.date
    const late = completedOn !== undefined && completedOn > due
    return { ...judged, status: 'met', ...(late ? { late } : {}), evidence }
  }
  if (asOf <= due) return { ...judged, status: 'open', daysLeft: daysBetween(asOf, due), evidence }
  return { ...judged, status: 'short', missing: rule.atLeast - done, evidence }
}

/** The period's last day, unless the rule sets a day of the period's year or of the next. A day the month does not have is its last. */
function dueOf(period: Period, { due }: DutyRule): CivilDate {
  if (!due) return period.to
  const year = Number(period.from.slice(0, 4)) + (due.nextYear ? 1 : 0)
  // Civil dates end with the year 9999.
  if (year > 9999) return '9999-12-31'
  const day = Math.min(due.day, daysInMonth(year, due.month))
  return `${String(year).padStart(4, '0')}-${String(due.month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The time since the first charter came into force. */
export function spanOfCharters(frame: Frame): Span {
  return { from: frame.charters[0]!.from }
}

/** The days a group is in being; the committee always is. */
export function existence(bearer: Bearer): Span {
  return bearer ? { from: bearer.formed, to: bearer.dissolved } : {}
}
