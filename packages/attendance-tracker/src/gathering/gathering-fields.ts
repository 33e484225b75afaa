import type { CivilDate } from '@liaison-kit/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { GatheringWords } from './gathering.words.ts'
import { type Edits, type Field, type GatheringFault, INCOMPLETE } from './gathering-draft.ts'

/** What every field is drawn from. Values are put in by `fillFields`, once all options are there. */
export interface FieldsOptions {
  words: GatheringWords
  faults: readonly GatheringFault[]
  today: CivilDate | undefined
}

/** One option of a select; a list of them under a heading. */
export interface Choice {
  value: string
  label: string
}
export interface Choices {
  label: string
  choices: readonly Choice[]
}

/** What a control says of itself to assistive technology. */
export interface Aria {
  describedBy: string | typeof nothing
  invalid: 'true' | typeof nothing
}

/** How a field is drawn. */
export interface FieldShape {
  /** What to know beforehand. */
  hint?: string
  isOptional?: boolean
  /** Its label stands elsewhere. */
  isBare?: boolean
  /** Takes a whole row. */
  isWide?: boolean
}

/** A label, what to know beforehand, what is wrong, and the control, which all belong together. */
export function field(
  { words, faults }: FieldsOptions,
  name: Field,
  { hint, isOptional, isBare, isWide }: FieldShape,
  control: (aria: Aria) => TemplateResult,
): TemplateResult {
  const fault = faults.find((candidate) => candidate.field === name)
  const ids = [hint && `${name}-hint`, fault && `${name}-wrong`].filter(Boolean).join(' ')
  return html`<div class="entry ${isWide ? 'broad' : ''} ${fault ? 'faulty' : ''}" part="field">
    ${isBare ? nothing : html`<label for=${name}>${words.labels[name]}${isOptional ? words.isOptional : nothing}</label>`}
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing} ${wrong(name, fault, words)}
    ${control({ describedBy: ids || nothing, invalid: fault ? 'true' : nothing })}
  </div>`
}

/** What is wrong with a field, beside it. */
export function wrong(
  name: Field,
  fault: GatheringFault | undefined,
  words: GatheringWords,
): TemplateResult | typeof nothing {
  return fault ? html`<p class="wrong" id="${name}-wrong">${words.fault(fault)}</p>` : nothing
}

export function textField(options: FieldsOptions, name: Field, shape: FieldShape): TemplateResult {
  return field(
    options,
    name,
    shape,
    ({ describedBy, invalid }) =>
      html`<input
        id=${name}
        name=${name}
        type="text"
        maxlength="100"
        autocomplete="off"
        ?required=${!shape.isOptional}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
      />`,
  )
}

/**
 * A native day field, and beside it the day in words: a native one shows it in the browser's language and order.
 * @param max the last day there can be, where there is one
 */
export function dayField(
  options: FieldsOptions,
  name: Field,
  shape: FieldShape,
  day: string | undefined,
  max?: CivilDate,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const said = day && day !== INCOMPLETE ? options.words.dayInFull(day, options.today) : ''
  return field(
    options,
    name,
    shape,
    ({ describedBy, invalid }) =>
      html`<div class="beside">
        <input
          id=${name}
          name=${name}
          type="date"
          max=${max ?? nothing}
          ?required=${!shape.isOptional && !shape.isBare}
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
        />
        <span class="said" aria-live="polite">${said}</span>${beside}
      </div>`,
  )
}

/** @param none what stands for nothing chosen */
export function selectField(
  options: FieldsOptions,
  name: Field,
  shape: FieldShape,
  none: string,
  choices: readonly (Choice | Choices)[],
): TemplateResult {
  const option = ({ value, label }: Choice): TemplateResult => html`<option value=${value}>${label}</option>`
  return field(
    options,
    name,
    shape,
    ({ describedBy, invalid }) =>
      html`<select id=${name} name=${name} ?required=${!shape.isOptional} aria-describedby=${describedBy} aria-invalid=${invalid}>
        ${option({ value: '', label: none })}
        ${choices.map((one) =>
          'choices' in one ? html`<optgroup label=${one.label}>${one.choices.map(option)}</optgroup>` : option(one),
        )}
      </select>`,
  )
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Puts what is known and what was typed into a form. A control that shows its value already is left alone: typing is never disturbed. */
export function fillFields(form: HTMLFormElement, shown: Edits): void {
  for (const control of Array.from(form.elements) as Control[]) {
    const value = shown[control.name as Field]
    if (control.type === 'checkbox' || control.type === 'radio' || !control.name || value === INCOMPLETE) continue
    const text = typeof value === 'string' ? value : ''
    if (control.value !== text) control.value = text
  }
}

/** What somebody changed with a control of the form; nothing where that is shown already. */
export function editsBy({ target }: Event, shown: Edits): Edits | undefined {
  const control = target as HTMLInputElement
  // Check boxes and radios tell by themselves.
  if (!control.name || control.type === 'checkbox' || control.type === 'radio' || control.type === 'file')
    return undefined
  // A day of which only a part is there.
  const value = control.value || (control.validity.badInput ? INCOMPLETE : '')
  const field = control.name as Field
  // A control tells of a change twice: again when it is left.
  if (value === ((shown[field] ?? '') as string)) return undefined
  return field === 'group' ? { group: value || null } : { [field]: value }
}
