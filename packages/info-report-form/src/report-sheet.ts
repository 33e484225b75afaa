import type { Work } from '@liaison-kit/core'
import { errorSummary } from '@liaison-kit/ui'
import { html, nothing, type TemplateResult } from 'lit'
import { doublesBeside } from './doubles.ts'
import type { Field } from './draft.ts'
import type { Drafts } from './drafts.ts'
import { type FieldsOptions, matterFields, reasonField, shortFields } from './fields.ts'
import type { FindActions } from './personal-hints.ts'

/** What the person does on the sheet. */
export interface SheetActions extends FindActions {
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
  /** The pictures and scans. */
  files: TemplateResult
  /** Whether sending was tried while a picture was still being read. */
  isTooEarly: boolean
  /** Reports that likely tell of the same. */
  doubles: readonly Work[]
  on: SheetActions
}

/** The report as a native form, with what is wrong above it and what just happened below. */
export function reportSheet({ drafts, count, files, doubles, isTooEarly, ...fields }: SheetOptions): TemplateResult {
  const { words, faults, finds, today, on } = fields
  const { aside, cleared, masked, isHeld } = drafts
  const undo = cleared ? words.cleared : masked ? words.masked : undefined
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
    ${shortFields(fields)} ${matterFields(fields, count)} ${reasonField(fields, drafts.current)} ${files}
    ${doublesBeside(doubles, words, today)}
    <p class="unseen" role="status">${doubles.length > 0 ? words.doublesTitle(doubles.length) : nothing}</p>
    <p class="unseen" role="status">${finds.length > 0 ? words.personalHint(finds.length) : nothing}</p>
    <div class="actions">
      <button class="button" part="button" type="submit">${words.submit}</button>
      <button class="button quiet" part="button" type="reset">${words.clear}</button>
    </div>
    <div class="said" role="status">
      ${
        undo
          ? html`<p class="actions">
            <span>${undo}</span>
            <button class="button quiet" part="button" type="button" @click=${on.restore}>${words.undo}</button>
          </p>`
          : nothing
      }
      ${isTooEarly ? html`<p class="wrong">${words.stillAdding}</p>` : nothing}
      ${isHeld ? html`<p class="wrong">${words.held}</p>` : nothing}
      ${aside.length > 0 ? html`<p>${words.setAside(aside.length)}</p>` : nothing}
    </div>
  </form>`
}
