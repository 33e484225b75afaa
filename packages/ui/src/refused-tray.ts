import type { Entry } from '@liaison-kit/core'
import type { Problem, RefusedEntry } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import type { RecordingWords } from './recording-words.zh-CN.ts'

/** What is said of refused records, and done with them. */
export interface TrayActions {
  /** What to call an entry, for a person. */
  describe(entry: Entry): string
  /** Why it was refused, in words. */
  reason(problem: Problem): string
  /** How to take a refused record back to be edited; `undefined` where the widget cannot. */
  edit(refused: RefusedEntry): (() => void) | undefined
  /** Gives it up for good. */
  discard(id: string): void
}

/**
 * What the hub did not take: each record by name, why, and the ways to edit it or give it up. Nothing when there is none.
 * @param actions `undefined` while nobody is signed in: then it is only told how many there are
 * @csspart refused - What the hub did not take, each record with why and the ways on.
 */
export function refusedTray(
  refused: readonly RefusedEntry[],
  words: RecordingWords,
  actions: TrayActions | undefined,
  exporting: TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (refused.length === 0) return nothing
  return html`<section class="refused" part="refused" aria-labelledby="refused-title">
    <h3 class="title" id="refused-title" tabindex="-1">${words.refusedTitle(refused.length)}</h3>
    <p class="hint">${actions ? words.refusedHint : words.refusedAfterSignIn}</p>
    ${
      actions
        ? html`<ul role="list">
            ${refused.map((one) => line(one, words, actions))}
          </ul>`
        : nothing
    }
    ${exporting}
  </section>`
}

function line(one: RefusedEntry, words: RecordingWords, actions: TrayActions): TemplateResult {
  const { entry, problem } = one
  const name = actions.describe(entry)
  const edit = actions.edit(one)
  const discard = ({ currentTarget }: Event): void => {
    // The next record takes this one's place in the list: it must not stand there half discarded.
    const asking = (currentTarget as HTMLElement).closest('details')
    if (asking) asking.open = false
    actions.discard(entry.id)
  }
  return html`<li>
    <p><strong>${name}</strong></p>
    <p class="wrong">${actions.reason(problem)}</p>
    <div class="ways">
      ${
        edit
          ? html`<button class="button" part="button" type="button" aria-label=${words.editOf(name)} @click=${edit}>
              ${words.edit}
            </button>`
          : nothing
      }
      <details>
        <summary class="button quiet" part="button" aria-label=${words.discardOf(name)}>${words.discard}</summary>
        <p class="hint">${words.discardHint}</p>
        <button class="button" part="button" type="button" aria-label=${words.discardNowOf(name)} @click=${discard}>
          ${words.discardNow}
        </button>
      </details>
    </div>
  </li>`
}
