import type { Attendance, AttendanceFigures, Mark } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import { action } from '../action.ts'
import type { TrackerWords } from '../attendance-tracker.words.ts'
import { isSettled, type OwnGathering } from './leave.ts'

/** Past gatherings shown at once; the rest by year. */
const AT_ONCE = 8

export interface OwnPageOptions {
  words: TrackerWords
  name: string
  /** The group's name. */
  group: string | undefined
  coming: readonly OwnGathering[]
  past: readonly OwnGathering[]
  /** By the hub's last answer. */
  figures: AttendanceFigures | undefined
  mayAsk: boolean
  /** What the form to ask is open for. */
  asking: string | undefined
  reasonFor(about: string): string
  isReasonLacking: boolean
  /** Day, kind and place of a gathering. */
  particulars(one: OwnGathering): TemplateResult
  areAllShown: boolean
  showAll(): void
  open(one: OwnGathering | undefined): void
  type(about: string, reason: string): void
  ask(one: OwnGathering): void
  takeBack(one: OwnGathering): void
}

/** What a member sees: gatherings to come, with the way to ask for leave, and their own past marks. Made for a phone. */
export function ownPage(options: OwnPageOptions): TemplateResult {
  const { words, name, group, coming, past, figures, areAllShown } = options
  const { leave } = words
  const shown = areAllShown ? past : past.slice(0, AT_ONCE)
  return html`<h2 class="heading" part="heading" id="heading" tabindex="-1">${leave.ownTitle}</h2>
    <p class="particulars"><bdi>${name}</bdi>${group ? html` · <bdi>${group}</bdi>` : nothing}</p>
    <section class="section">
      <h3 class="title">${words.gathering.coming}</h3>
      ${
        coming.length > 0
          ? html`<ul role="list" class="own">${coming.map((one) => card(one, options))}</ul>`
          : html`<p class="hint">${leave.noneComing}</p>`
      }
    </section>
    <section class="section">
      <h3 class="title">${leave.past}</h3>
      ${figures && figures.expected > 0 ? html`<p class="hint">${leave.figures(figures)}</p>` : nothing}
      ${
        past.length > 0
          ? html`<ul role="list" class="own">${shown.map((one) => pastLine(one, options))}</ul>`
          : html`<p class="hint">${leave.nonePast}</p>`
      }
      ${shown.length < past.length ? html`<p>${action(leave.showAll(past.length), options.showAll)}</p>` : nothing}
    </section>`
}

function card(one: OwnGathering, options: OwnPageOptions): TemplateResult {
  const { gathering, about } = one
  const isAsking = options.asking === about
  return html`<li class="own-gathering" part="gathering">
    <h4 class="name"><bdi>${gathering.title}</bdi></h4>
    <p class="hint">${options.particulars(one)}</p>
    ${state(one, options)}
    ${isAsking ? form(one, options) : nothing}
  </li>`
}

/** Where a leave stands, and what may be done about it. */
function state(one: OwnGathering, options: OwnPageOptions): TemplateResult | typeof nothing {
  const { words, mayAsk, asking } = options
  const { leave } = words
  const { gathering, about, stands, recorded } = one
  const isOpen = asking === about
  if (!stands) {
    // Who need not come needs no leave.
    return mayAsk && !isOpen && !gathering.optional
      ? html`<p class="buttons">
          ${action(leave.ask, () => options.open(one), { id: `ask-${about}`, name: leave.askOf(gathering.title) })}
        </p>`
      : nothing
  }
  return html`<p class="standing ${tone(stands)}" id="state-${about}" tabindex="-1">
      ${leave.stateOf(stands.mark, recorded?.state === 'waiting', stands)}
    </p>
    ${stands.reason ? html`<p>${leave.reasonIs}<bdi>${stands.reason}</bdi></p>` : nothing}
    ${
      mayAsk && !isSettled(stands.mark)
        ? html`<p class="buttons">
            ${action(leave.takeBack, () => options.takeBack(one), { name: leave.takeBackOf(gathering.title) })}
          </p>`
        : nothing
    }`
}

function form(one: OwnGathering, options: OwnPageOptions): TemplateResult {
  const { words, isReasonLacking } = options
  const { leave } = words
  const { about } = one
  const submit = (event: Event): void => {
    event.preventDefault()
    options.ask(one)
  }
  return html`<form class="asking" part="form" novalidate @submit=${submit}>
    <label for="why">${leave.reason}</label>
    <span class=${isReasonLacking ? 'wrong' : 'hint'} id="why-hint">${isReasonLacking ? leave.reasonLacking : leave.reasonHint}</span>
    <textarea
      id="why"
      rows="2"
      maxlength="200"
      required
      .value=${options.reasonFor(about)}
      aria-describedby="why-hint"
      aria-invalid=${isReasonLacking ? 'true' : nothing}
      @input=${({ target }: Event) => options.type(about, (target as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="buttons">
      <button class="button" part="button" type="submit">${leave.send}</button>
      ${action(leave.cancel, () => options.open(undefined))}
    </p>
  </form>`
}

function pastLine(one: OwnGathering, options: OwnPageOptions): TemplateResult {
  const { words } = options
  const { stands, gathering } = one
  return html`<li class="own-gathering past" part="gathering">
    <p class="what">
      <span class="name"><bdi>${gathering.title}</bdi></span>
      <span class="hint">${options.particulars(one)}</span>
    </p>
    <div>
      ${
        stands?.mark === 'leave-pending'
          ? state(one, options)
          : html`<p class="standing ${tone(stands)}">${words.roll.mark(stands?.mark ?? 'unrecorded')}</p>
              ${stands?.decidedBy ? html`<p class="hint">${words.leave.by(stands.decidedBy)}</p>` : nothing}`
      }
    </div>
  </li>`
}

const TONES: Partial<Record<Mark, string>> = { present: 'done', leave: 'done', 'leave-special': 'done', absent: 'bad' }

const tone = (stands: Attendance | undefined): string => (stands ? (TONES[stands.mark] ?? 'open') : 'none')
