import { type AnswerDue, answersDue } from './answers.ts'
import { type Account, accountOf } from './assessing/account.ts'
import { compare, earlierDay, frameOf } from './assessing/frame.ts'
import { type Question, termOf } from './assessing/question.ts'
import { type Cells, existenceOf, officeOf } from './assessing/sheet.ts'
import { indexed, owing, type Slot, slotsDuring } from './assessing/slot.ts'
import { type CivilDate, daysBetween, isCivilDate } from './model/civil-date.ts'
import { inOffice, postOn } from './model/expected.ts'
import { LedgerFaults, noDay } from './model/fault.ts'
import type { Ledger, Member } from './model/ledger.ts'
import type { Span } from './model/period.ts'

/** What is asked of an agenda. */
export interface AgendaQuestion extends Question {
  /** The last due day to list, itself inside. */
  horizon: CivilDate
}

/**
 * A duty that falls `due` (the last day in time, itself inside) and is not yet done, marked as such by `of`: which `duty` in which
 * `period`, both by id, and how many records are `required` and `done`.
 */
export interface DutyDue {
  of: 'duty'
  due: CivilDate
  /** Days from the day asked about to `due`; 0 on the due day. */
  daysLeft: number
  /** `committee`, `groups/ID` or `members/ID`. */
  whose: string
  duty: string
  period: string
  /** The first day of the period, itself inside. */
  from: CivilDate
  /** The last day of the period, itself inside. */
  to: CivilDate
  /** `open`: the period has begun. `coming`: it begins after the day asked about. */
  status: 'open' | 'coming'
  required: number
  done: number
  /** How many are still lacking, at least 1. */
  missing: number
  /** The due day, or another value of the rule, is not the source's but our reading. */
  assumed?: true
}

/** An answer that is `due` on a forwarded report (the last day in time, itself inside), marked as such by `of`. */
export interface AnswerOnAgenda extends Pick<AnswerDue, 'work' | 'forwarded'> {
  of: 'answer'
  due: CivilDate
  /** Days from the day asked about to `due`; 0 on the due day. */
  daysLeft: number
  /** The group whose report it is: `groups/ID`. */
  whose: string
  /** Within how many days an answer is due is our reading. */
  assumed?: true
}

/** One line of an agenda. */
export type AgendaItem = DutyDue | AnswerOnAgenda

/**
 * Every due day from the day asked about up to the horizon, both inside, with what is still missing for it: duties of the committee,
 * the groups and the members, of periods that run or are still to come, and answers on forwarded reports. Nobody knows who will be in
 * office: of the members only those who are on the day asked about, of a group's those who have their post in it that day. By due day;
 * on one day duties in the charters' order, the committee before groups and members as in the ledger, answers last. What is already
 * overdue is the assessment's to show.
 * @throws LedgerFaults as `assess` does, and when the horizon is no day
 */
export function agenda(ledger: Ledger, question: AgendaQuestion): AgendaItem[] {
  const { asOf, horizon, group } = question
  const term = termOf(ledger, question)
  if (!isCivilDate(horizon)) throw new LedgerFaults([noDay('horizon', horizon)])
  const frame = frameOf(ledger, term, asOf)
  // A due day lies in its period's year or in the next; and what is owed lies in the terms known.
  const during = {
    from: `${String(Math.max(0, Number(asOf.slice(0, 4)) - 1)).padStart(4, '0')}-01-01`,
    to: earlierDay(`${horizon.slice(0, 4)}-12-31`, frame.run.to),
  }
  const due = slotsDuring(frame, during).filter((slot) => asOf <= slot.due && slot.due <= horizon)
  const account = accountOf(frame, indexed(frame, due))
  const duties = bearersOf(account, group).flatMap((bearer, order) =>
    due.flatMap((slot): { item: AgendaItem; rank: number[] }[] => {
      const item = slot.duty.bearer === bearer.kind ? dueItem(slot, bearer, asOf) : undefined
      return item ? [{ item, rank: [slot.at, order] }] : []
    }),
  )
  const answers = answersDue(ledger, asOf)
    .filter((answer) => asOf <= answer.due && answer.due <= horizon && (group === undefined || answer.group === group))
    .map((answer, order): { item: AgendaItem; rank: number[] } => ({
      item: answerItem(answer, asOf),
      rank: [due.length, order],
    }))
  return [...duties, ...answers]
    .sort(
      (one, other) =>
        compare(one.item.due, other.item.due) || one.rank[0]! - other.rank[0]! || one.rank[1]! - other.rank[1]!,
    )
    .map(({ item }) => item)
}

interface Bearer {
  kind: Slot['duty']['bearer']
  whose: string
  cells: Cells
  existence: Span
}

function bearersOf(account: Account, group: string | undefined): Bearer[] {
  const { asOf } = account.frame
  const isOf = (member: Member): boolean =>
    group === undefined ? inOffice(member, asOf) : postOn(member, asOf)?.group === group
  return [
    { kind: 'committee', whose: 'committee', cells: account.committee, existence: {} },
    ...[...account.groups.values()]
      .filter((sheet) => group === undefined || sheet.group.id === group)
      .map(
        (sheet): Bearer => ({
          kind: 'group',
          whose: `groups/${sheet.group.id}`,
          cells: sheet.cells,
          existence: existenceOf(sheet),
        }),
      ),
    ...account.members
      .filter((sheet) => isOf(sheet.member))
      .map(
        (sheet): Bearer => ({
          kind: 'member',
          whose: `members/${sheet.member.id}`,
          cells: sheet.cells,
          existence: officeOf(sheet),
        }),
      ),
  ]
}

function dueItem(slot: Slot, { whose, cells, existence }: Bearer, asOf: CivilDate): DutyDue | undefined {
  const { duty, period, rule, due } = slot
  const done = cells[slot.at]?.length ?? 0
  const missing = rule.atLeast - done
  if (missing <= 0 || owing(slot, existence) !== 'owed') return undefined
  return {
    of: 'duty',
    due,
    daysLeft: daysBetween(asOf, due),
    whose,
    duty: duty.id,
    period: period.id,
    from: period.from,
    to: period.to,
    status: period.from <= asOf ? 'open' : 'coming',
    required: rule.atLeast,
    done,
    missing,
    ...(rule.assumed && { assumed: rule.assumed }),
  }
}

function answerItem({ work, group, forwarded, due, assumed }: AnswerDue, asOf: CivilDate): AnswerOnAgenda {
  return {
    of: 'answer',
    due,
    daysLeft: daysBetween(asOf, due),
    whose: `groups/${group}`,
    work,
    forwarded,
    ...(assumed && { assumed }),
  }
}
