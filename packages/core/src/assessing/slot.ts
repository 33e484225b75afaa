import { type Duty, kindsCounted } from '../duties/duty.ts'
import { dutyIn } from '../duties/register.ts'
import { type DutyRule, type Rules, valueOn } from '../model/charter.ts'
import { type CivilDate, daysInMonth, monthNumber } from '../model/civil-date.ts'
import { FIRST_DAY, LAST_DAY, type Period, periodsOverlapping, type Span } from '../model/period.ts'
import type { GatheringKind, WorkKind } from '../model/vocabulary.ts'
import { type Charters, compare, earlierDay, type Frame, inForceOn, laterDay } from './frame.ts'

/** One period of a duty, with the rule that judges it. */
export interface Slot {
  /** Its place among all slots of a frame: duties in the charters' order, then by period. */
  at: number
  duty: Duty
  period: Period
  rule: DutyRule
  due: CivilDate
  /** The kinds of record that count, under the charter in force on the period's first day. */
  kinds: readonly (GatheringKind | WorkKind)[]
  /** The days on which it can be owed at all, whoever bears it, both inside; on none where they run backwards. */
  from: CivilDate
  to: CivilDate
}

/** The slots of a frame, and which of them a record may fill. */
export interface Slots {
  all: readonly Slot[]
  /** By kind of record, no two of which share a name: the slots that count it, by each month they hold and by the id of their period. */
  ofKind: ReadonlyMap<string, ReadonlyMap<number | string, readonly Slot[]>>
  /** Whether a charter has duties of members. */
  ofMembers: boolean
}

/** The ids of the charters' duties, each once, in the order of the first charter that has it. */
export function dutyIdsOf({ charters }: Charters): string[] {
  return [...new Set(charters.flatMap(({ charter }) => Object.keys(charter.duties)))]
}

/** All slots to judge: of each duty the periods that overlap the term and begin on or before the day asked about. */
export function slotsOf(frame: Frame): Slots {
  const { term, asOf, until } = frame
  const during = { from: term.from, to: asOf < term.from ? term.from : until }
  return indexed(
    frame,
    slotsDuring(frame, during).filter(({ period }) => period.from <= asOf),
  )
}

/** Slots with what tells which of them a record may fill. Numbers them. */
export function indexed(frame: Frame, all: readonly Slot[]): Slots {
  const ofKind = new Map<string, Map<number | string, Slot[]>>()
  all.forEach((slot, at) => {
    slot.at = at
    const { id, from, to } = slot.period
    for (const kind of slot.kinds) {
      const own = ofKind.get(kind) ?? new Map<number | string, Slot[]>()
      ofKind.set(kind, own)
      const add = (key: number | string): void => {
        own.set(key, [...(own.get(key) ?? []), slot])
      }
      add(id)
      for (let month = monthNumber(from); month <= monthNumber(to); month += 1) add(month)
    }
  })
  const ofMembers = frame.charters.some(({ charter }) =>
    Object.keys(charter.duties).some((duty) => dutyIn(charter, duty)!.bearer === 'member'),
  )
  return { all, ofKind, ofMembers }
}

/** The slots a record of a kind and a day belongs to: of the periods that hold the day, or of those with the id it names. */
export function slotsOn({ ofKind }: Slots, kind: string, day: CivilDate, named?: string): readonly Slot[] {
  return ofKind.get(kind)?.get(named ?? monthNumber(day)) ?? []
}

/**
 * The periods of every duty that share a day with a span: duties in the charters' order, each by period. Each period is judged by the
 * charter in force on its first day, and by the value that charter gives for that day.
 */
export function slotsDuring(frame: Frame, during: { from: CivilDate; to: CivilDate }): Slot[] {
  return dutyIdsOf(frame).flatMap((id) => {
    const slots: Slot[] = []
    for (const inForce of frame.charters) {
      const duty = dutyIn(inForce.charter, id)
      const rules = inForce.charter.duties[id]
      if (!duty || !rules) continue
      for (const every of new Set(rules.map((rule) => rule.every))) {
        for (const period of periodsOverlapping(every, during.from, during.to)) {
          const rule = valueOn(rules, period.from)
          if (rule.every === every && inForceOn(frame, period.from) === inForce) {
            slots.push(slotOf(frame, inForce.charter, duty, period, rule))
          }
        }
      }
    }
    // No two begin on one day: that day's charter and value say how often the duty comes round.
    return slots.sort((one, other) => compare(one.period.from, other.period.from))
  })
}

function slotOf(frame: Frame, charter: Rules, duty: Duty, period: Period, rule: DutyRule): Slot {
  const { from = FIRST_DAY, to = LAST_DAY } = rule.valid ?? {}
  return {
    at: -1,
    duty,
    period,
    rule,
    due: dueOf(period, rule),
    kinds: kindsCounted(duty, charter.switches),
    from: laterDay(laterDay(frame.charters[0]!.from, from), frame.run.from),
    to: earlierDay(to, frame.run.to),
  }
}

/** The period's last day, unless the rule sets a day of the period's year or of the next. A day the month does not have is its last. */
function dueOf(period: Period, { due }: DutyRule): CivilDate {
  if (!due) return period.to
  const year = Number(period.from.slice(0, 4)) + (due.nextYear ? 1 : 0)
  if (year > 9999) return LAST_DAY
  const day = Math.min(due.day, daysInMonth(year, due.month))
  return `${String(year).padStart(4, '0')}-${String(due.month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * Whether a bearer owes a slot: when the whole period lies on days on which it can be owed and the bearer is in being, or in office.
 * `undefined`: no day of it does, and it is not listed.
 */
export function owing(slot: Pick<Slot, 'period' | 'from' | 'to'>, existence: Span): 'owed' | 'exempt' | undefined {
  const { period } = slot
  const from = existence.from === undefined ? slot.from : laterDay(slot.from, existence.from)
  const to = existence.to === undefined ? slot.to : earlierDay(slot.to, existence.to)
  if (from > to || from > period.to || to < period.from) return undefined
  return from <= period.from && period.to <= to ? 'owed' : 'exempt'
}
