import { errorSummary } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import type { Field } from './draft.ts'
import type { Drafts } from './drafts.ts'
import { type FieldsOptions, matterFields, shortFields } from './fields.ts'

/** What the person does on the sheet. */
export interface SheetActions {
  typed(event: Event): void
  submit(event: Event): void
  clear(event: Event): void
  restore(): void
  goTo(field: Field): void
}

interface SheetOptions extends FieldsOptions {
  drafts: Drafts
  /** How much has been written. */
  count: TemplateResult
  on: SheetActions
}

/** The report as a native form, with what is wrong above it and what just happened below. */
export function reportSheet({ drafts, count, on, ...fields }: SheetOptions): TemplateResult {
  const { words, faults } = fields
  const { aside, cleared, isHeld } = drafts
  return html`<form
    class="report"
    part="form"
    novalidate
    aria-labelledby="heading"
    @input=${on.typed}
    @change=${on.typed}
    @submit=${on.submit}
    @reset=${on.clear}
  >
    ${faults.length > 0 ? errorSummary(faults, words, on.goTo) : nothing}
    <div class="guide">
      <p>${words.oneMatter}</p>
      <p>${words.noPersons}</p>
    </div>
    ${shortFields(fields)} ${matterFields(fields, count)}
    <div class="actions">
      <button class="button" part="button" type="submit">${words.submit}</button>
      <button class="button quiet" part="button" type="reset">${words.clear}</button>
    </div>
    <div class="said" role="status">
      ${
        cleared
          ? html`<p class="actions">
            <span>${words.cleared}</span>
            <button class="button quiet" part="button" type="button" @click=${on.restore}>${words.undo}</button>
          </p>`
          : nothing
      }
      ${isHeld ? html`<p class="wrong">${words.held}</p>` : nothing}
      ${aside.length > 0 ? html`<p>${words.setAside(aside.length)}</p>` : nothing}
    </div>
  </form>`
}
