import type { CivilDate, Ledger, Work } from '@liaison-kit/core'
import { type AnswerTime, answerTime, standingOf, stepsOf, unanswered } from '@liaison-kit/core/handling'
import type { SourceState } from '@liaison-kit/source'
import { type Attached, attachments, charterOn } from '@liaison-kit/ui'
import { type LifeWords, reportLife } from '@liaison-kit/ui/life'
import { html, nothing, type TemplateResult } from 'lit'
import { matterOf } from './doubles.ts'
import type { FormWords } from './info-report-form.words.ts'
import { reportIn } from './report-in.ts'

interface SentLook {
  words: FormWords
  life: LifeWords
  state: SourceState
  ledger: Ledger
  today: CivilDate
  reports: readonly Work[]
  attached: Attached
  /** Whether a report is unfolded; what is folded is not drawn. */
  isOpen(work: string): boolean
  toggled(work: string, isOpen: boolean): void
  /** Opens a returned report, to be mended and sent anew. */
  renew(work: Work): void
}

/** The info reports of a year, the newest first: a group's, or one member's. */
export function reportsOf({ works }: Ledger, year: string, group: string, member: string | undefined): Work[] {
  return works
    .filter(({ kind, date }) => kind === 'info-report' && date.slice(0, 4) === year)
    .filter((work) => (member === undefined ? work.group === group : work.member === member))
    .sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
}

/** This year's reports, and what became of each: a line, unfolded its steps, the answer, and the text as sent beside the one edited. */
export function sentList(look: SentLook): TemplateResult {
  const { words, reports, today } = look
  return html`<section class="sent-list" aria-labelledby="sent-list-title">
    <h3 class="title" id="sent-list-title">${words.listTitle(today.slice(0, 4), reports.length)}</h3>
    ${reports.length === 0 ? html`<p class="hint">${words.listNothing}</p>` : reports.map((work) => row(work, look))}
  </section>`
}

function row(work: Work, look: SentLook): TemplateResult {
  const { words, life, ledger, today, isOpen, toggled } = look
  const steps = stepsOf(ledger, today).get(work.id) ?? []
  const standing = standingOf(steps)
  const answer = standing === 'answered' ? steps.filter(({ step }) => step === 'answered').pop() : undefined
  return html`<details
    .open=${isOpen(work.id)}
    @toggle=${({ target }: Event) => toggled(work.id, (target as HTMLDetailsElement).open)}
  >
    <summary>
      <span class="hint">${words.day(work.date, today)}</span>
      <strong dir="auto">${work.title}</strong>
      <span class="standing"
        >${life.standing(standing)}${answer ? html`<span class="result">${life.result(answer.result)}</span>` : nothing}</span
      >
    </summary>
    ${isOpen(work.id) ? opened(work, steps, look) : nothing}
  </details>`
}

function opened(work: Work, steps: Parameters<typeof reportLife>[0]['steps'], look: SentLook): TemplateResult {
  const { words, life, state, today, attached } = look
  const edited = steps.filter(({ step, text }) => step === 'adopted' && text !== undefined).pop()?.text
  return html`${reportLife({
    words: life,
    sent: work.date,
    steps,
    today,
    awaited: awaitedAfter(steps, state),
    // It stands beside the original.
    showsText: ({ step }) => step !== 'adopted',
  })}
    <div class="texts">
      <div>
        <h4 class="title">${words.original}</h4>
        ${matterOf(work, words)}
        ${work.personalDataReason ? html`<p class="hint">${words.labels.personalDataReason}</p><p class="matter" dir="auto">${work.personalDataReason}</p>` : nothing}
        ${attachments({ ...attached, files: work.files ?? [] })}
      </div>
      ${
        edited === undefined
          ? nothing
          : html`<div>
              <h4 class="title">${words.edited}</h4>
              <p class="matter" dir="auto">${edited}</p>
            </div>`
      }
    </div>
    ${standingOf(steps) === 'returned' ? again(work, look) : nothing}`
}

/** What there is to do about a returned report: to send it anew, or to see that this was done. */
function again(work: Work, { words, ledger, state, today, renew }: SentLook): TemplateResult {
  const waiting = state.waiting.flatMap(({ entry }) => reportIn(entry) ?? [])
  const anew = [...ledger.works, ...waiting].find(({ derivedFrom }) => derivedFrom?.includes(`works/${work.id}`))
  if (anew) return html`<p class="hint">${words.sentAnew(words.day(anew.date, today), anew.title)}</p>`
  return html`<p class="hint" id=${`anew-${work.id}`}>${words.sendAnewHint}</p>
    <button
      class="button renew"
      part="button"
      type="button"
      aria-describedby=${`anew-${work.id}`}
      @click=${() => renew(work)}
    >
      ${words.sendAnew}
    </button>`
}

/** By when an awaited answer should be there; `null` where the charter that says so is not at hand. */
function awaitedAfter(steps: Parameters<typeof unanswered>[0], state: SourceState): AnswerTime | null | undefined {
  const forwarded = unanswered(steps)[0]?.date
  if (forwarded === undefined) return undefined
  const allowed = charterOn(state, forwarded)?.values.answerDueDays
  return allowed ? answerTime(forwarded, allowed) : null
}
