import type { PersonalFind } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { Field } from './draft.ts'
import type { FormWords } from './info-report-form.words.ts'

export interface FindActions {
  /** Puts stars in the place of a find. */
  mask(find: PersonalFind<Field>): void
  /** Shows where it stands in the field. */
  point(find: PersonalFind<Field>): void
}

/** What reads like personal data in a field, each with the way to its place and to mask it. */
export function personalHints(
  field: Field,
  finds: readonly PersonalFind<Field>[],
  words: FormWords,
  { mask, point }: FindActions,
): TemplateResult | typeof nothing {
  const here = finds.filter((find) => find.field === field)
  if (here.length === 0) return nothing
  return html`<div class="personal">
    <p id="${field}-personal">${words.personalHint(here.length)}</p>
    <ul role="list">
      ${here.map((find) => {
        const name = words.personalFind(words.personalKind(find.kind), find.shown)
        return html`<li>
          <span>${name}</span>
          <button
            class="button quiet mask"
            part="button"
            type="button"
            aria-label=${words.of(words.mask, name)}
            @click=${() => mask(find)}
          >
            ${words.mask}
          </button>
          <button
            class="button quiet"
            part="button"
            type="button"
            aria-label=${words.of(words.point, name)}
            @click=${() => point(find)}
          >
            ${words.point}
          </button>
        </li>`
      })}
    </ul>
  </div>`
}
