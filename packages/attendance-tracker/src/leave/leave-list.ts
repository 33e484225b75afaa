import type { CivilDate } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import { action } from '../action.ts'
import type { TrackerWords } from '../attendance-tracker.words.ts'
import type { Recorded } from '../trail.ts'
import { DECISIONS, type Decision, type Leave } from './leave.ts'

/** A leave to decide, or decided here and what became of that. */
export interface LeaveItem {
  leave: Leave
  /** What was decided on this page. */
  decided: Decision | undefined
  state: Recorded['state'] | undefined
  /** What one more absence would come to, where it comes to something. */
  warning: string | undefined
}

export interface LeaveListOptions {
  words: TrackerWords
  items: readonly LeaveItem[]
  /** Day, kind and place of a gathering. */
  particulars(leave: Leave): TemplateResult
  today: CivilDate | undefined
  decidedBy: string
  /** Whether deciding was tried without a name. */
  isNameLacking: boolean
  name(decidedBy: string): void
  decide(leave: Leave, decision: Decision): void
  reopen(leave: Leave): void
}

/** The leaves that were asked for, to be decided. What each decision comes to is said before it is made. */
export function leaveList(options: LeaveListOptions): TemplateResult | typeof nothing {
  const { items, isNameLacking } = options
  const { leave: words } = options.words
  if (items.length === 0) return nothing
  const open = items.filter(({ decided }) => !decided).length
  return html`<section class="section leaves" part="leaves" aria-labelledby="leaves-title">
    <h3 class="title" id="leaves-title" tabindex="-1">${words.toDecide(open)}</h3>
    ${
      open > 0
        ? html`<p class="hint" id="leaves-hint">${words.consequences}</p>
            <p class="decider">
              <label for="decider">${words.decidedBy}</label>
              ${isNameLacking ? html`<span class="wrong" id="decider-wrong" role="alert">${words.nameLacking}</span>` : nothing}
              <input
                id="decider"
                type="text"
                maxlength="100"
                autocomplete="off"
                required
                .value=${options.decidedBy}
                aria-invalid=${isNameLacking ? 'true' : nothing}
                aria-describedby=${isNameLacking ? 'decider-wrong' : nothing}
                @input=${({ target }: Event) => options.name((target as HTMLInputElement).value)}
              />
            </p>`
        : nothing
    }
    <ul role="list">
      ${items.map((item) => line(item, options))}
    </ul>
  </section>`
}

function line({ leave, decided, state, warning }: LeaveItem, options: LeaveListOptions): TemplateResult {
  const { leave: words } = options.words
  const { about, member, gathering, asked } = leave
  return html`<li class="leave" part="leave">
    <div class="what">
      <p><strong><bdi>${member.name}</bdi></strong> <bdi>${gathering.title}</bdi></p>
      <p class="hint">${options.particulars(leave)}</p>
      <p>
        ${words.reasonIs}<bdi>${asked.reason ?? words.noReason}</bdi>
        <span class="hint">${asked.asked ? words.askedOn(asked.asked, options.today) : nothing}</span>
      </p>
      ${!decided && warning ? html`<p class="near">${warning}</p>` : nothing}
    </div>
    ${
      decided
        ? html`<p class="beside" id="decided-${about}" tabindex="-1">
            <span class="standing done">${words.decidedAs(decided)}</span>
            <span class="hint">${state === 'waiting' ? words.waiting : state === 'saved' ? words.sent : nothing}</span>
            ${action(words.reopen, () => options.reopen(leave), { name: words.reopenOf(member.name) })}
          </p>`
        : html`<p class="buttons" role="group" aria-label=${words.decisionOn(member.name)} aria-describedby="leaves-hint">
              ${DECISIONS.map(
                (decision) => html`<button
                  class="button quiet"
                  part="button"
                  type="button"
                  data-about=${about}
                  @click=${() => options.decide(leave, decision)}
                >
                  ${words.decisions[decision]}
                </button>`,
              )}
            </p>`
    }
  </li>`
}
