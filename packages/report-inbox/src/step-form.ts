import type { CivilDate, Handling, HandlingStep, Work } from '@liaison-kit/core'
import { type FormFault, type FormField, recordOf } from '@liaison-kit/ui/desk'
import { type LifeWords, RATINGS, RESULTS } from '@liaison-kit/ui/life'
import type { InboxWords } from './report-inbox.words.ts'

/** What a step may be asked about. `ratedWork` and `ratedResult` stand in `result`, the one before the other. */
export type StepField = 'date' | 'text' | 'note' | 'to' | 'by' | 'result' | 'ratedWork' | 'ratedResult'
export type StepValues = Partial<Record<StepField, string>>

/** Which fields a step has beside its day, and which of them must be filled. */
const FIELDS: Readonly<Record<HandlingStep, readonly [field: StepField, isRequired: boolean][]>> = {
  received: [
    ['by', false],
    ['note', false],
  ],
  adopted: [
    ['text', false],
    ['note', false],
  ],
  kept: [['note', false]],
  returned: [['note', true]],
  forwarded: [
    ['to', true],
    ['note', false],
  ],
  answered: [
    ['result', true],
    ['by', false],
    ['text', false],
  ],
  instructed: [
    ['by', true],
    ['text', true],
  ],
  filed: [['note', false]],
  'not-filed': [['note', true]],
  assigned: [
    ['to', true],
    ['note', false],
  ],
  rated: [
    ['ratedWork', true],
    ['ratedResult', true],
    ['note', false],
  ],
}

interface FieldsLook {
  words: InboxWords
  life: LifeWords
  today: CivilDate | undefined
  /** Whom works were sent to before, to be suggested. */
  recipients: readonly string[]
  /** A result in words of somebody's own, which stays to be chosen. */
  result?: string | undefined
}

/** The fields of a step's form. */
export function fieldsOf(step: HandlingStep, look: FieldsLook): FormField<StepField>[] {
  const { words, today } = look
  const asked = FIELDS[step].map(([name, isRequired]): FormField<StepField> => {
    const field = { name, label: words.field(step, name), hint: words.hint(step, name), isOptional: !isRequired }
    if (name === 'text' || name === 'note') return { ...field, kind: 'long', isWide: true }
    if (name === 'to' || name === 'by') {
      const suggestions = name === 'to' || step === 'answered' ? look.recipients : undefined
      return { ...field, kind: 'text', suggestions }
    }
    return { ...field, kind: 'select', choices: choicesOf(name, look) }
  })
  return [{ name: 'date', kind: 'day', label: words.field(step, 'date'), to: today }, ...asked]
}

function choicesOf(name: StepField, { life, result }: FieldsLook): { value: string; label: string }[] {
  if (name !== 'result') return RATINGS.map((value) => ({ value, label: life.rating(value) }))
  const known: readonly string[] = RESULTS
  const values = result === undefined || known.includes(result) ? known : [...known, result]
  return values.map((value) => ({ value, label: life.result(value) }))
}

/** What is wrong with a step that its fields by themselves do not tell: what was done cannot lie ahead. */
export function stepFaults(
  { date }: Readonly<Record<StepField, string>>,
  words: InboxWords,
  today: CivilDate | undefined,
): FormFault<StepField>[] {
  return today !== undefined && date > today ? [{ field: 'date', message: words.laterThanToday }] : []
}

/** What the form of a new step begins with. */
export function beginning(step: HandlingStep, work: Work, today: CivilDate): StepValues {
  return { date: today, ...(step === 'adopted' && { text: originalText(work) }) }
}

/** A step as its form shows it. */
export function valuesOf(step: Handling, work: Work | undefined): StepValues {
  const { date, text, note, to, by, result } = step
  if (step.step !== 'rated') {
    const original = step.step === 'adopted' && work ? originalText(work) : undefined
    return given({ date, text: text ?? original, note, to, by, result })
  }
  const [ratedWork, ratedResult = ratedWork] = result?.split('/') ?? []
  return given({ date, note, ratedWork, ratedResult })
}

/**
 * A step as the ledger takes it: what was typed, and what it held before that the form does not ask about. An adopted text that is the
 * original is left out.
 */
export function stepOf(
  about: Pick<Handling, 'id' | 'work' | 'step'>,
  typed: Readonly<Partial<Record<StepField, string>>>,
  work: Work | undefined,
  before?: Handling,
): Handling {
  const { ratedWork, ratedResult, date = '', ...texts } = typed
  const asked: string[] = FIELDS[about.step].map(([name]) => name)
  const kept = Object.entries(before ?? {}).filter(([key]) => !asked.includes(key))
  if (about.step === 'adopted' && work && texts.text === originalText(work)) delete texts.text
  const result = ratedWork && ratedResult ? `${ratedWork}/${ratedResult}` : texts.result
  return { ...recordOf(kept), ...about, date, ...given({ ...texts, result }) }
}

/** What was sent, as one text to edit: its parts, one paragraph each. Line breaks as a text field has them. */
export function originalText({ title, situation, problem, advice, body }: Work): string {
  const parts = [title, situation, problem, advice, body].filter((part): part is string => part !== undefined)
  return parts.join('\n\n').replace(/\r\n?/g, '\n').trim()
}

function given<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  return recordOf(Object.entries(values).filter(([, value]) => value)) as { [K in keyof T]?: string }
}
