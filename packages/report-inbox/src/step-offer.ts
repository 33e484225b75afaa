import type { Handling, HandlingStep } from '@liaison-kit/core'
import type { Standing } from '@liaison-kit/core/handling'
import type { Variant } from './variant.ts'

/** What is decided about a work once: later it is not decided again, its step is mended. */
const ONCE: readonly HandlingStep[] = ['received', 'adopted', 'kept', 'returned', 'filed', 'not-filed']

/** Steps to be taken about a work: those the field's custom takes next, and the others that may be right all the same. */
export interface StepOffer {
  first: readonly HandlingStep[]
  others: readonly HandlingStep[]
}

/** What is offered for a work that stands so after its steps. Nothing the ledger can hold is kept from people but a decision twice. */
export function stepsOffered(variant: Variant, standing: Standing, steps: readonly Handling[]): StepOffer {
  const first = variant.next[standing] ?? []
  const isTaken = (step: HandlingStep): boolean => steps.some((taken) => taken.step === step)
  const others = variant.steps.filter((step) => !first.includes(step) && !(ONCE.includes(step) && isTaken(step)))
  return { first, others }
}
