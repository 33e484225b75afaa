import type { Choices } from '@liaison-kit/ui/desk'
import { html, type TemplateResult } from 'lit'
import type { Naming } from './naming.ts'

interface SourcesOptions {
  naming: Naming
  label: string
  chosen: readonly string[]
  choices: readonly Choices[]
  put(chosen: readonly string[]): void
  /** What stands in the list to choose from now, `''` for nothing. */
  point(about: string): void
}

/** What a work grew out of: a list to add to and take from. */
export function formSources({ naming, label, chosen, choices, put, point }: SourcesOptions): TemplateResult {
  const { words, thing } = naming
  const selectIn = (event: Event): HTMLSelectElement | null | undefined =>
    (event.currentTarget as HTMLElement).closest('fieldset')?.querySelector('select')
  const add = (event: Event): void => {
    const select = selectIn(event)
    if (!select?.value) return
    put([...chosen, select.value])
    select.value = ''
    point('')
  }
  const remove = (event: Event, about: string): void => {
    put(chosen.filter((one) => one !== about))
    // The button goes with its line: the keyboard must not fall off the page.
    selectIn(event)?.focus()
  }
  return html`<fieldset>
    <legend>${label}</legend>
    <p class="hint" id="source-hint">${words.sourceHint}</p>
    <ul class="sources" role="list" aria-live="polite">
      ${chosen.map(
        (about) => html`<li>
          <span>${thing(about)}</span>
          <button
            class="button quiet"
            part="button"
            type="button"
            aria-label=${words.removeOf(thing(about))}
            @click=${(event: Event) => remove(event, about)}
          >
            ${words.remove}
          </button>
        </li>`,
      )}
    </ul>
    <div class="beside">
      <select
        id="source"
        @change=${(event: Event) => point((event.target as HTMLSelectElement).value)}
        aria-label=${words.sourceAdd} aria-describedby="source-hint">
        <option value="">${words.noSource}</option>
        ${choices.map(
          (group) => html`<optgroup label=${group.label}>
            ${group.choices.map((choice) => html`<option value=${choice.value}>${choice.label}</option>`)}
          </optgroup>`,
        )}
      </select>
      <button class="button quiet" part="button" type="button" @click=${add}>${words.sourceButton}</button>
    </div>
  </fieldset>`
}
