import type { Charter, CivilDate, Handling, HandlingStep, Ledger } from '@liaison-kit/core'
import type { ThingHistory } from '@liaison-kit/ui/desk'
import { type LifeWords, reportLife, stepLines } from '@liaison-kit/ui/life'
import { html, nothing, type TemplateResult } from 'lit'
import { type AttachmentsLook, attachments } from './attachments.ts'
import type { HandlingDesk } from './handling-desk.ts'
import { original, versionLines } from './original.ts'
import { resultOf } from './queue-view.ts'
import type { ReportCase } from './report-case.ts'
import type { InboxWords } from './report-inbox.words.ts'
import { stepsOffered } from './step-offer.ts'
import { type InboxKind, VARIANTS } from './variant.ts'

export interface ReportLook {
  words: InboxWords
  life: LifeWords
  kind: InboxKind
  today: CivilDate
  ledger: Ledger
  charter: Charter | undefined
  one: ReportCase
  /** Its place among those gone through, from 0. */
  at: number
  of: number
  /** That there is nothing further that way. */
  said: string
  mayHandle: boolean
  desk: HandlingDesk
  history: ThingHistory
  recipients: readonly string[]
  files: Omit<AttachmentsLook, 'words' | 'files'>
  isUnsent(about: string): boolean
  go(direction: -1 | 1): void
  back(): void
  print: (() => void) | undefined
}

/** One report on one screen: what was sent, beside it what was done, and what can be done. */
export function reportView(look: ReportLook): TemplateResult {
  const { words, one, ledger, today, charter, history, files } = look
  const { work } = one
  const originalLook = { words, work, ledger, today, charter }
  return html`${ways(look)}
    <h2 class="report-title" id="heading" tabindex="-1"><bdi>${work.title}</bdi></h2>
    <div class="reading">
      <section class="original" aria-labelledby="original-title">
        <h3 class="side-title" id="original-title">${words.original}</h3>
        <p class="hint">${words.originalHint}</p>
        ${original(originalLook)} ${attachments({ ...files, words, files: work.files ?? [] })}
        ${history.render(`works/${work.id}`, {
          what: words.original,
          lines: (value) => versionLines({ ...originalLook, work: value as ReportCase['work'] }),
        })}
      </section>
      <section class="handling" aria-labelledby="standing">${handling(look)}</section>
    </div>`
}

function ways({ words, at, of, said, go, back, print }: ReportLook): TemplateResult {
  const way = (label: string, run: () => void): TemplateResult =>
    html`<button class="button quiet" part="button" type="button" @click=${run}>${label}</button>`
  return html`<div class="report-ways no-paper">
    ${way(words.back, back)} ${way(words.previous, () => go(-1))} ${way(words.next, () => go(1))}
    ${print ? way(words.print, print) : nothing}
    <span class="position" role="status">${said || words.position(at + 1, of)}</span>
  </div>`
}

function handling(look: ReportLook): TemplateResult {
  const { words, life, one, today, mayHandle, desk, recipients } = look
  const { work, steps, standing, edited, awaited } = one
  const result = standing === 'answered' ? life.result(resultOf(one)) : ''
  return html`<h3 class="side-title" id="standing" tabindex="-1">
      ${life.standing(standing)}${result ? html`<span class="result">${result}</span>` : nothing}
    </h3>
    ${mayHandle ? actions(look) : html`<p class="hint">${words.readonlyHint}</p>`}
    ${mayHandle ? desk.render(work, today, recipients) : nothing}
    ${
      edited === undefined
        ? nothing
        : html`<h4 class="part-name">${words.edited}</h4><p class="matter" dir="auto">${edited}</p>`
    }
    <h4 class="part-name">${life.title}</h4>
    ${reportLife({
      words: life,
      sent: work.date,
      steps,
      today,
      awaited,
      // It stands above, beside the original.
      showsText: (step) => step.step !== 'adopted' || step.text !== edited,
      more: (step) => stepWays(step, look),
    })}`
}

function actions({ words, kind, one, today, desk }: ReportLook): TemplateResult {
  const { work, standing, steps, since } = one
  const { first, others } = stepsOffered(VARIANTS[kind], standing, steps)
  const action = (step: HandlingStep, isQuiet: boolean): TemplateResult =>
    html`<button
      class="button ${isQuiet ? 'quiet' : ''}"
      part="button"
      type="button"
      value=${step}
      @click=${() => desk.begin(work, step, today)}
    >
      ${words.action(step)}
    </button>`
  return html`<div class="take" role="group" aria-label=${words.take}>
    ${first.map((step, index) => action(step, index > 0 || since === undefined))}
    ${
      others.length > 0
        ? html`<details class="others">
            <summary class="button quiet">${words.others}</summary>
            <div class="take">${others.map((step) => action(step, true))}</div>
          </details>`
        : nothing
    }
  </div>`
}

function stepWays(step: Handling, look: ReportLook): TemplateResult {
  const { words, life, one, today, mayHandle, desk, history, isUnsent } = look
  const { work } = one
  const about = `handling/${step.id}`
  const name = life.step(step.step)
  const way = (label: string, spoken: string, run: () => void): TemplateResult =>
    html`<button class="button quiet small" part="button" type="button" aria-label=${spoken} @click=${run}>${label}</button>`
  return html`${isUnsent(about) ? html`<p class="waits">${words.waiting}</p>` : nothing}
    <div class="step-ways no-paper">
      ${
        mayHandle
          ? html`${way(words.mend, words.mendOf(name), () => desk.mend(work, step, step))}
            ${way(words.withdraw, words.withdrawOf(name), () => desk.withdraw(work, step))}`
          : nothing
      }
      ${history.render(about, {
        what: words.did(work.title, name),
        lines: (value) => stepLines(value as Handling, life, today),
        restore: mayHandle ? (value) => desk.restore(work, step, value) : undefined,
      })}
    </div>`
}
