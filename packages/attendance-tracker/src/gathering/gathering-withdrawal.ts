import type { Gathering } from '@liaison-kit/core'
import { type FocusMover, notice } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import { action } from '../action.ts'
import type { GatheringWords } from './gathering.words.ts'

interface MoreOptions {
  words: GatheringWords
  gathering: Gathering
  /** How many members are marked. */
  marked: number
  /** How many of its records are typed and not saved. */
  unsaved: number
  correct(): void
}

interface WithdrawalPort {
  /** Withdraws a gathering; false when the page cancelled it. */
  withdraw(gathering: Gathering): boolean
  /** Records it again as it was; false when the page cancelled it. */
  comeBack(gathering: Gathering): boolean
  focus: FocusMover
}

/** Gatherings withdrawn on this page, once the consequences were read, and the way to have them back. */
export class Withdrawals {
  private readonly port: WithdrawalPort
  /** Whether withdrawing the open one was asked for and is to be confirmed. */
  private isAsked = false
  private gone: readonly Gathering[] = []

  constructor(port: WithdrawalPort) {
    this.port = port
  }

  turnOver(): void {
    this.isAsked = false
  }

  /** What was withdrawn, to be had back. */
  notices(words: GatheringWords): TemplateResult[] {
    return this.gone.map((gathering) =>
      notice(words.withdrawn(gathering.title), {
        label: words.restore,
        run: () => {
          if (this.port.comeBack(gathering)) this.gone = this.gone.filter((one) => one !== gathering)
        },
      }),
    )
  }

  /** What else may be done with the open gathering. */
  more(options: MoreOptions): TemplateResult {
    const { gathering } = options
    return gatheringMore(options, this.isAsked, {
      ask: (isAsked) => {
        this.isAsked = isAsked
        this.port.focus.to(isAsked ? '#confirm-title' : '#withdraw')
      },
      withdraw: () => {
        if (this.port.withdraw(gathering)) this.gone = [...this.gone, gathering]
      },
    })
  }
}

/** Correct it, or withdraw it. */
function gatheringMore(
  { words, gathering, marked, unsaved, correct }: MoreOptions,
  isAsked: boolean,
  { ask, withdraw }: { ask(isAsked: boolean): void; withdraw(): void },
): TemplateResult {
  return html`<section class="more">
    <p class="buttons">
      ${action(words.correct, correct, { id: 'correct' })}
      <button
        class="button quiet"
        part="button"
        type="button"
        id="withdraw"
        aria-expanded=${isAsked ? 'true' : 'false'}
        @click=${() => ask(!isAsked)}
      >
        ${words.withdraw}
      </button>
    </p>
    ${
      isAsked
        ? html`<div class="confirm" role="group" aria-labelledby="confirm-title">
            <h3 class="title" id="confirm-title" tabindex="-1">${words.withdrawTitle(gathering.title)}</h3>
            <p>${words.withdrawHint(marked)}</p>
            ${unsaved > 0 ? html`<p class="wrong">${words.withdrawUnsaved(unsaved)}</p>` : nothing}
            <p class="buttons">
              ${action(words.withdrawNow, withdraw, { isMain: true })} ${action(words.keepIt, () => ask(false))}
            </p>
          </div>`
        : nothing
    }
  </section>`
}
