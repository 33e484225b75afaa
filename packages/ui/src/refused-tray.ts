import type { Entry } from '@liaison-kit/core'
import type { RefusedEntry } from '@liaison-kit/source'
import { html, nothing, type TemplateResult } from 'lit'
import type { RecordingWords } from './recording-words.zh-CN.ts'

/** What the hub did not take: each record by name, why, and the way to give it up. Nothing when there is none. */
export function refusedTray(
  refused: readonly RefusedEntry[],
  words: RecordingWords,
  describe: (entry: Entry) => string,
  discard: (id: string) => void,
): TemplateResult | typeof nothing {
  if (refused.length === 0) return nothing
  return html`<section class="refused" part="refused" aria-labelledby="refused-title">
    <h3 class="title" id="refused-title">${words.refusedTitle(refused.length)}</h3>
    <p class="hint">${words.refusedHint}</p>
    <ul role="list">
      ${refused.map(({ entry, problem }) => {
        const name = describe(entry)
        return html`<li>
          <p><strong>${name}</strong></p>
          <p class="wrong">${problem.message}</p>
          <button
            class="button quiet"
            part="button"
            type="button"
            aria-label=${words.discardOf(name)}
            @click=${() => discard(entry.id)}
          >
            ${words.discard}
          </button>
        </li>`
      })}
    </ul>
  </section>`
}
