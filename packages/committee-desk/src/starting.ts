import type { Ledger } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { CommitteeWords } from './committee-desk.words.ts'

/** What a county does first, in this order. */
export const STEPS = ['terms', 'groups', 'roster', 'codes', 'gatherings'] as const
export type StepId = (typeof STEPS)[number]

/** Where each step is done, as an address: `#roster`. One that is left out is told without a link. */
export type Places = Readonly<Partial<Record<StepId, string>>>

/**
 * What is done, as far as the ledger tells.
 * @param areCodesOut whether a clerk or member has a code; `undefined` where that cannot be told, and then it is not among the steps
 */
export function stepsOf(ledger: Ledger, areCodesOut: boolean | undefined): { step: StepId; isDone: boolean }[] {
  const done: Record<StepId, boolean | undefined> = {
    terms: ledger.terms.length > 0,
    groups: ledger.groups.length > 0,
    roster: ledger.members.length > 0,
    codes: areCodesOut,
    gatherings: ledger.gatherings.length > 0,
  }
  return STEPS.flatMap((step) => {
    const isDone = done[step]
    return isDone === undefined ? [] : [{ step, isDone }]
  })
}

interface ListOptions {
  words: CommitteeWords
  places: Places
  /** What a step that is done in this very widget does. */
  go: Partial<Record<StepId, () => void>>
  /** Whether the list is all there is: then its heading is the widget's. */
  isAlone: boolean
}

/** The list of what to do first; nothing once all of it is done. */
export function startingList(
  steps: ReturnType<typeof stepsOf>,
  { words, places, go, isAlone }: ListOptions,
): TemplateResult | typeof nothing {
  if (steps.every(({ isDone }) => isDone)) return nothing
  const name = (step: StepId): TemplateResult => {
    const run = go[step]
    const place = places[step]
    if (place) return html`<a href=${place}>${words.steps[step]}</a>`
    return run
      ? html`<button class="link" type="button" @click=${run}>${words.steps[step]}</button>`
      : html`${words.steps[step]}`
  }
  return html`<section class="starting" part="starting" aria-labelledby="starting-title">
    ${
      isAlone
        ? html`<h2 id="starting-title">${words.startTitle}</h2>`
        : html`<h3 id="starting-title">${words.startTitle}</h3>`
    }
    <p class="hint">${words.startHint}</p>
    <ol class="steps">
      ${steps.map(
        ({ step, isDone }) => html`<li class=${isDone ? 'done' : 'open'}>
          <span class="step-name">${name(step)}</span>
          <span class="step-state">${isDone ? words.stepDone : words.stepOpen}</span>
        </li>`,
      )}
    </ol>
  </section>`
}
