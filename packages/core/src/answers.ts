import { charterOn, compare, type InForce } from './assessing/frame.ts'
import { chartersOf } from './charters/shipped.ts'
import { type CivilDate, daysBetween, isCivilDate } from './model/civil-date.ts'
import { LedgerFaults, noDay } from './model/fault.ts'
import { answerTime, stepsOf, unanswered } from './model/handling.ts'
import type { Handling, Ledger, Work } from './model/ledger.ts'
import type { WorkKind } from './model/vocabulary.ts'

/** A report that was forwarded to those who are to act on it, and that they have not answered. */
export interface AnswerDue {
  /** The work's id. */
  work: string
  /** Mostly an information report. */
  kind: WorkKind
  /** The id of the group whose work it is. */
  group: string
  /** The day it was forwarded: the first forwarding since the last answer. */
  forwarded: CivilDate
  /** To whom; several where it was forwarded again before an answer came, empty where nobody was named. */
  to: string[]
  /** The day by which the answer should be there, that day included. */
  due: CivilDate
  /** How many days the charter in force on the day of forwarding allows is an assumption. */
  assumed?: true
  /** The due day is over. */
  overdue: boolean
  /** Days from the day asked about to `due`; negative when overdue. */
  daysLeft: number
  /** `handling/ID` of the forwardings waiting for an answer. */
  evidence: string[]
}

/**
 * Answers that are awaited on a day, by due day, then work. Steps of later days are not seen. An answer answers every forwarding up to
 * its day. Due so many days after forwarding as the charter in force on that day allows.
 * @throws LedgerFaults when `asOf` is no day
 */
export function answersDue(ledger: Ledger, asOf: CivilDate): AnswerDue[] {
  if (!isCivilDate(asOf)) throw new LedgerFaults([noDay('asOf', asOf)])
  const charters = chartersOf(ledger)
  const steps = stepsOf(ledger, asOf)
  const due = ledger.works.flatMap((work): AnswerDue[] => {
    const waiting = unanswered(steps.get(work.id) ?? [])
    return waiting.length > 0 ? [answerDue(charters, work, waiting, asOf)] : []
  })
  return due.sort((one, other) => compare(one.due, other.due) || compare(one.work, other.work))
}

function answerDue(charters: readonly InForce[], work: Work, waiting: readonly Handling[], asOf: CivilDate): AnswerDue {
  const forwarded = waiting[0]!.date
  const { due, assumed } = answerTime(forwarded, charterOn({ charters }, forwarded).values.answerDueDays)
  const daysLeft = daysBetween(asOf, due)
  return {
    work: work.id,
    kind: work.kind,
    group: work.group,
    forwarded,
    to: waiting.flatMap(({ to }) => to ?? []),
    due,
    ...(assumed && { assumed }),
    overdue: daysLeft < 0,
    daysLeft,
    evidence: waiting.map(({ id }) => `handling/${id}`),
  }
}
