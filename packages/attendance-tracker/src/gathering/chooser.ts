import { html, nothing, type TemplateResult } from 'lit'
import type { GatheringWords } from './gathering.words.ts'
import type { Choice } from './gathering-fields.ts'

/** From so many on, one is sought by name. */
const MANY = 12
/** How many are listed at once: of hundreds, the search finds the rest. */
const AT_ONCE = 40

export interface ChooserOptions {
  words: GatheringWords
  name: string
  legend: string
  choices: readonly (Choice & { initials?: string | undefined })[]
  chosen: readonly string[]
  /** What was typed to search. */
  query: string
  search(query: string): void
  choose(chosen: string[]): void
}

/** Some of many, as check boxes that a search narrows down; what is chosen is said, also while it is not listed. */
export function chooser(options: ChooserOptions): TemplateResult {
  const { words, name, legend, choices, chosen, query } = options
  const sought = query.trim().toLowerCase()
  const found = choices.filter(
    ({ label, initials = '' }) => label.toLowerCase().includes(sought) || initials.toLowerCase().startsWith(sought),
  )
  const names = choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  return html`<fieldset class="chooser" aria-describedby="${name}-chosen">
    <legend class="unseen">${legend}</legend>
    <p class="hint" id="${name}-chosen" aria-live="polite">${words.chosen(names)}</p>
    ${
      choices.length > MANY
        ? html`<label for="${name}-search">${words.search}</label>
            <input
              id="${name}-search"
              type="search"
              autocomplete="off"
              .value=${query}
              @keydown=${keepForm}
              @input=${(event: Event) => options.search((event.target as HTMLInputElement).value)}
            />`
        : nothing
    }
    <ul role="list">
      ${found.slice(0, AT_ONCE).map(({ value, label }) => {
        const is = chosen.includes(value)
        return html`<li>
          <label class="choice ${is ? 'chosen' : ''}"
            ><input
              type="checkbox"
              name="${name}-choice"
              value=${value}
              .checked=${is}
              @change=${() => options.choose(is ? chosen.filter((one) => one !== value) : [...chosen, value])}
            /><span>${label}</span></label
          >
        </li>`
      })}
    </ul>
    ${found.length === 0 ? html`<p class="hint">${words.notFound}</p>` : nothing}
    ${found.length > AT_ONCE ? html`<p class="hint">${words.moreFound(found.length - AT_ONCE)}</p>` : nothing}
  </fieldset>`
}

/** Enter in a field sends its form. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}
