import type { CivilDate, Handling } from '@liaison-kit/core'
import type { LifeWords } from './life.words.ts'

/** What is to be known of a step beside its name and day, one line each; without its `text`. */
export function detailLines(step: Handling, words: LifeWords): string[] {
  const { to, by, note, result } = step
  return [
    step.step === 'answered' ? words.result(result) : step.step === 'rated' ? rated(result, words) : result,
    to && words.to(to),
    by && byLine(step, by, words),
    note && (isReason(step) ? words.reason(note) : words.note(note)),
  ].filter((line): line is string => !!line)
}

/** A step in words, one line for each thing to know: for a history of its versions. */
export function stepLines(step: Handling, words: LifeWords, today: CivilDate | undefined): string[] {
  const { text } = step
  const lines = [`${words.day(step.date, today)} ${words.step(step.step)}`, ...detailLines(step, words)]
  return text === undefined ? lines : [...lines, text]
}

/** `satisfied/dissatisfied`: the work, and what came of it. One alone, or a text of somebody's own, is of both. */
function rated(result: string | undefined, words: LifeWords): string | undefined {
  const [work, outcome] = result?.split('/') ?? []
  if (work === undefined) return undefined
  return outcome === undefined ? words.rating(work) : words.ratings(words.rating(work), words.rating(outcome))
}

function byLine({ step }: Handling, by: string, words: LifeWords): string {
  if (step === 'answered') return words.answeredBy(by)
  return step === 'instructed' ? words.instructedBy(by) : words.by(by)
}

const isReason = ({ step }: Handling): boolean => step === 'returned' || step === 'not-filed'
