import { type DatedNumber, valueOn } from './charter.ts'
import { type CivilDate, civilDate, dayNumber } from './civil-date.ts'
import type { Handling, Ledger } from './ledger.ts'
import type { HandlingStep } from './vocabulary.ts'

/**
 * Where a work stands in its life: `new` as long as nothing was done about it, else the step it came to last. `instructed` (批示) stands
 * beside and moves nothing; `forwarded` means that an answer is awaited.
 */
export type Standing = 'new' | Exclude<HandlingStep, 'instructed'>

/** The steps of each work's handling by a day, that day included, by date; those of one day in the order they are handed in. */
export function stepsOf({ handling = [] }: Pick<Ledger, 'handling'>, asOf: CivilDate): ReadonlyMap<string, Handling[]> {
  const steps = new Map<string, Handling[]>()
  for (const one of handling) {
    if (one.date > asOf) continue
    const before = steps.get(one.work)
    if (before) before.push(one)
    else steps.set(one.work, [one])
  }
  // The sort is stable.
  for (const list of steps.values())
    list.sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
  return steps
}

/**
 * The forwardings later than the last answer: those an answer is awaited to. An answer is to every forwarding up to its day, that day
 * included, whichever of the two was recorded first.
 * @param steps of one work, as `stepsOf` orders them
 */
export function unanswered(steps: readonly Handling[]): Handling[] {
  const answers = steps.filter(({ step }) => step === 'answered')
  const answered = answers[answers.length - 1]?.date
  return steps.filter(({ step, date }) => step === 'forwarded' && (answered === undefined || date > answered))
}

/**
 * Where a work stands after its steps. As long as an answer is awaited it is `forwarded`, whatever else was done meanwhile; else its last
 * step says, whether or not the field's custom would have it follow on the one before.
 * @param steps of one work, as `stepsOf` orders them
 */
export function standingOf(steps: readonly Handling[]): Standing {
  if (unanswered(steps).length > 0) return 'forwarded'
  let last: Standing = 'new'
  for (const { step } of steps) {
    if (step === 'instructed') continue
    last = step === 'forwarded' ? 'answered' : step
  }
  return last
}

// Civil dates end with the year 9999.
const LAST_DAY = '9999-12-31'

/** By when an answer should be there. */
export interface AnswerTime {
  /** The last day for it, that day included. */
  due: CivilDate
  /** How many days are allowed is an assumption. */
  assumed?: true
}

/**
 * By when an answer to what was forwarded on a day should be there.
 * @param allowed a charter's `values.answerDueDays`: how many days, by the day from which it holds
 */
export function answerTime(forwarded: CivilDate, allowed: readonly DatedNumber[]): AnswerTime {
  const { value, assumed } = valueOn(allowed, forwarded)
  const due = civilDate(Math.min(dayNumber(forwarded) + value, dayNumber(LAST_DAY)))
  return { due, ...(assumed && { assumed }) }
}
