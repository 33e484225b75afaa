import type { Charter, CivilDate, Handling, Ledger, Work } from '@liaison-kit/core'
import { daysBetween } from '@liaison-kit/core/civil-date'
import { type AnswerTime, answerTime, type Standing, standingOf, stepsOf, unanswered } from '@liaison-kit/core/handling'
import type { InboxKind } from './variant.ts'

/** A work in the office's hands: what was done about it, where it stands, and what it waits for. */
export interface ReportCase {
  work: Work
  /** All its steps by day, also those dated later than today, so that they can be mended. */
  steps: readonly Handling[]
  standing: Standing
  /** By when an awaited answer should be there, that day included; `null`: awaited without a day. */
  awaited?: AnswerTime | null
  isOverdue: boolean
  isAdopted: boolean
  isInstructed: boolean
  /** Since when somebody is to act on it; `undefined` once nobody is. */
  since: CivilDate | undefined
  /** The office's own text, as it was adopted last. */
  edited: string | undefined
}

const LAST_DAY = '9999-12-31'

/**
 * The works of one kind, each with where it stands on a day, that day included.
 * @param allowedOn the days allowed for an answer, of the charter in force on the day of forwarding; `undefined` where it is not at hand
 */
export function casesOf(
  ledger: Ledger,
  kind: InboxKind,
  today: CivilDate,
  allowedOn: (day: CivilDate) => Charter['values']['answerDueDays'] | undefined,
): ReportCase[] {
  const steps = stepsOf(ledger, LAST_DAY)
  return ledger.works
    .filter((work) => work.kind === kind)
    .map((work) => caseOf(work, steps.get(work.id) ?? [], today, allowedOn))
}

function caseOf(
  work: Work,
  steps: readonly Handling[],
  today: CivilDate,
  allowedOn: Parameters<typeof casesOf>[3],
): ReportCase {
  const taken = steps.filter(({ date }) => date <= today)
  const standing = standingOf(taken)
  const has = (step: Handling['step']): boolean => taken.some((one) => one.step === step)
  const awaited = awaitedAfter(taken, standing, allowedOn)
  const edited = taken.filter(({ step, text }) => step === 'adopted' && text !== undefined)
  return {
    work,
    steps,
    standing,
    ...(awaited !== undefined && { awaited }),
    isOverdue: awaited ? daysBetween(awaited.due, today) > 0 : false,
    isAdopted: has('adopted'),
    isInstructed: has('instructed'),
    since: waitsSince(work, taken, standing),
    edited: edited[edited.length - 1]?.text,
  }
}

function awaitedAfter(
  steps: readonly Handling[],
  standing: Standing,
  allowedOn: Parameters<typeof casesOf>[3],
): ReportCase['awaited'] {
  if (standing === 'assigned') return null
  const forwarded = unanswered(steps)[0]?.date
  if (forwarded === undefined) return undefined
  const allowed = allowedOn(forwarded)
  return allowed ? answerTime(forwarded, allowed) : null
}

function waitsSince({ date }: Work, steps: readonly Handling[], standing: Standing): CivilDate | undefined {
  switch (standing) {
    case 'new':
    case 'received':
      return date
    case 'forwarded':
      return unanswered(steps)[0]?.date
    case 'filed':
    case 'assigned':
      return steps.filter(({ step }) => step === standing).pop()?.date
    default:
      return undefined
  }
}

/** What has waited longest first; then what waits for nobody, the newest first. */
export function byWaiting(one: ReportCase, other: ReportCase): number {
  if (one.since !== undefined && other.since !== undefined)
    return compare(one.since, other.since) || compare(one.work.id, other.work.id)
  if (one.since !== undefined) return -1
  if (other.since !== undefined) return 1
  return compare(other.work.date, one.work.date) || compare(one.work.id, other.work.id)
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
