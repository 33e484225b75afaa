import { html, nothing, type TemplateResult } from 'lit'
import { action } from '../action.ts'
import type { TrackerWords } from '../attendance-tracker.words.ts'

export interface HeadOptions {
  words: TrackerWords
  title: string
  /** Day, kind and place. */
  particulars: TemplateResult | typeof nothing
  /** Leads back to the list, where there is one. */
  back: (() => void) | undefined
}

/** One of the pages of an open gathering. */
export interface HeadPage {
  id: 'roll' | 'papers'
  name: string
  /** What is missing on it. */
  gap: string
}

/** The pages of an open gathering, to turn to. */
export function gatheringPages(
  label: string,
  pages: readonly HeadPage[],
  current: HeadPage['id'],
  turnTo: (id: HeadPage['id']) => void,
): TemplateResult {
  return html`<nav class="pages" part="pages" aria-label=${label}>
    ${pages.map(
      ({ id, name, gap }) => html`<button
        class="page"
        part="button"
        type="button"
        aria-current=${id === current ? 'page' : nothing}
        @click=${() => turnTo(id)}
      >
        ${name}${gap ? html` <span class="gap">${gap}</span>` : nothing}
      </button>`,
    )}
  </nav>`
}

/** What an open gathering is, and the way back to the list. */
export function gatheringHead({ words, title, particulars, back }: HeadOptions): TemplateResult {
  return html`${back ? html`<p class="back">${action(words.back, back)}</p>` : nothing}
    <h2 class="heading" part="heading" id="heading" tabindex="-1"><bdi>${title}</bdi></h2>
    ${particulars === nothing ? nothing : html`<p class="particulars">${particulars}</p>`}`
}
