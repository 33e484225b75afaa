import type { CivilDate, Handling } from '@liaison-kit/core'
import { daysBetween } from '@liaison-kit/core/civil-date'
import type { AnswerTime } from '@liaison-kit/core/handling'
import { html, nothing, type TemplateResult } from 'lit'
import type { LifeWords } from './life.words.ts'
import { detailLines } from './step-lines.ts'

/** What a work's life is drawn from. */
export interface LifeLook {
  words: LifeWords
  /** The day it was sent in. */
  sent: CivilDate
  /** In the order to show them, as `stepsOf` of `@liaison-kit/core/handling` has them. */
  steps: readonly Handling[]
  today: CivilDate | undefined
  /** By when an awaited answer should be there, that day included; `null` where one is awaited and no day is set. */
  awaited?: AnswerTime | null | undefined
  /** Whether a step's text stands here; each does unless told otherwise. */
  showsText?(step: Handling): boolean
  /** What else belongs to a step, such as the way to withdraw it. */
  more?(step: Handling): TemplateResult
}

/**
 * The life of a report, suggestion or proposal as a short timeline: sent, each step with its day, whom it went to and what was said, and
 * what is awaited now. For the office and for who sent it. Needs `lifeStyles`.
 *
 * @csspart life - What was done about a report, suggestion or proposal, step by step, and what is awaited.
 */
export function reportLife(look: LifeLook): TemplateResult {
  const { words, sent, steps, today, awaited } = look
  return html`<ol class="life" part="life" role="list" aria-label=${words.title}>
    <li>
      <p class="life-step"><time datetime=${sent}>${words.day(sent, today)}</time> <strong>${words.sent}</strong></p>
    </li>
    ${steps.map((step) => html`<li>${taken(step, look)}</li>`)}
    ${awaited === undefined ? nothing : html`<li class="life-awaited">${awaitedLine(awaited, look)}</li>`}
  </ol>`
}

function taken(step: Handling, { words, today, showsText, more }: LifeLook): TemplateResult {
  const { date, text } = step
  const isShown = text !== undefined && (showsText?.(step) ?? true)
  return html`<p class="life-step">
      <time datetime=${date}>${words.day(date, today)}</time> <strong>${words.step(step.step)}</strong>
    </p>
    ${detailLines(step, words).map((line) => html`<p>${line}</p>`)}
    ${isShown ? html`<p class="hint">${textName(step, words)}</p><p class="life-text" dir="auto">${text}</p>` : nothing}
    ${more?.(step) ?? nothing}`
}

function textName({ step }: Handling, words: LifeWords): string {
  if (step === 'adopted') return words.edited
  if (step === 'answered') return words.answer
  return step === 'instructed' ? words.instruction : words.text
}

function awaitedLine(awaited: NonNullable<LifeLook['awaited']> | null, { words, today }: LifeLook): TemplateResult {
  if (!awaited) return html`<p>${words.awaited}</p>`
  const { due, assumed = false } = awaited
  const late = today === undefined ? 0 : daysBetween(due, today)
  const day = words.day(due, today)
  return late > 0
    ? html`<p class="life-late">${words.overdue(day, late, assumed)}</p>`
    : html`<p>${words.due(day, assumed)}</p>`
}
